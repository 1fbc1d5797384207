"""`onrecord add`."""

import sys
from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json, with_quiet
from onrecord.cli.voice import say


@click.command("add")
@click.argument("sources", nargs=-1, required=True)
@click.option("--why", help="Why these reports are brought in, in your words.")
@click.option("--direct", is_flag=True, help="Fetch addresses directly although a proxy is set; the server sees you.")
@with_casebook
@with_json
@with_quiet
def command(
    sources: tuple[str, ...], why: str | None, casebook: Path | None, *, direct: bool, as_json: bool, quiet: bool
) -> None:
    """Bring reports in: files, folders, - for standard input, http(s) addresses.

    Every file is kept as received. NAME.json beside a report is read as what is known about it (title, outlet, date,
    url, language). What cannot be taken is named and does not stop the rest.
    """
    from onrecord.actions.add import add, rules_of
    from onrecord.cli.tellings import Adding

    telling = Adding(as_json=as_json, quiet=quiet)
    with open_casebook(casebook, writing=True) as opened:
        add(opened, sources, why=why, stdin=sys.stdin.buffer, tell=telling, rules=rules_of(direct=direct))
    say(telling.sentence(), quiet=quiet)
    raise click.exceptions.Exit(telling.exit_code)
