"""`onrecord timeline`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import amount, answer, answer_json, say
from onrecord.cli.weighed_lines import timeline_line


@click.command("timeline")
@with_casebook
@with_json
def command(casebook: Path | None, *, as_json: bool) -> None:
    """Lay out what is told to have happened and when it was said, dates no more precise than their words."""
    from onrecord.actions.weighed import part_rows

    with open_casebook(casebook) as opened:
        rows = part_rows(opened, "timeline")
    for row in rows:
        if as_json:
            answer_json(row)
        else:
            answer(timeline_line(row))
    say(amount(len(rows), "row"))
