"""`onrecord lists show`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import amount, say


@click.command("show")
@click.argument("list_", metavar="[LIST]", required=False)
@click.option(
    "--rows", is_flag=True, help="Print the rows of LIST instead, one JSON object a line, each cell with its place."
)
@with_casebook
@with_json
def command(list_: str | None, casebook: Path | None, *, rows: bool, as_json: bool) -> None:
    """Show the lists of the casebook, or one LIST: how each column is read, what was left out, and what to look at.

    LIST is the beginning of a report's id, and behind a stroke the list's own name if the report has several.
    """
    from onrecord.actions.lists import lists, one_list
    from onrecord.cli.lists_shown import row_lines, tell_list

    if rows and list_ is None:
        raise click.UsageError("--rows wants a LIST")
    count = 0
    with open_casebook(casebook) as opened:
        for shown in lists(opened) if list_ is None else (one_list(opened, list_),):
            count += 1
            if rows:
                row_lines(shown)
            else:
                tell_list(shown, as_json=as_json)
    say(amount(count, "list"))
