"""`onrecord origins`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import amount, answer, answer_json, say
from onrecord.cli.weighed_lines import origin_line


@click.command("origins")
@with_casebook
@with_json
def command(casebook: Path | None, *, as_json: bool) -> None:
    """List origins: whose word it is, on which basis, and all reports that lead back to it, with the evidence."""
    from onrecord.actions.weighed import part_rows

    with open_casebook(casebook) as opened:
        rows = part_rows(opened, "origins")
    for row in rows:
        if as_json:
            answer_json(row)
        else:
            answer(origin_line(row))
    say(amount(len(rows), "origin"))
