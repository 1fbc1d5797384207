"""`onrecord brief`."""

import webbrowser
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import click

from onrecord.cli.options import open_casebook, with_casebook
from onrecord.cli.voice import progress, say


@click.command("brief")
@click.option("--format", "form", type=click.Choice(["html", "md", "json"]), default="html", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file.")
@click.option("--open", "opens", is_flag=True, help="With -o: open it in the browser.")
@click.option("--with-sensitive", is_flag=True, help="Print what is withheld by default; for eyes inside only.")
@with_casebook
def command(
    form: Literal["html", "md", "json"],
    output: Path | None,
    casebook: Path | None,
    *,
    as_json: bool,
    opens: bool,
    with_sensitive: bool,
) -> None:
    """Print what is reported: each sentence with its speakers and hedges, and its quotes one click away."""
    from onrecord.actions.brief import brief, write_brief

    wanted = "json" if as_json else form
    with open_casebook(casebook) as opened, progress("Writing the brief", None, quiet=output is None) as advance:
        if output is None:
            _answer(brief(opened, wanted, with_sensitive=with_sensitive, tell=advance))
            return
        write_brief(opened, output, wanted, with_sensitive=with_sensitive, tell=advance)
    say(f"Wrote {output}: {output.resolve().as_uri()}")
    if opens:
        webbrowser.open(output.resolve().as_uri())


def _answer(pieces: Iterable[str]) -> None:
    """Print a page piece by piece, with one line end after it however many it has."""
    ends = ""
    for piece in pieces:
        words = (ends + piece).rstrip("\n")
        ends = (ends + piece)[len(words) :]
        click.echo(words, nl=False)
    click.echo()
