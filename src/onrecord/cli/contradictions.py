"""`onrecord contradictions`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import amount, answer, answer_json, say
from onrecord.cli.weighed_lines import contradiction_line


@click.command("contradictions")
@with_casebook
@with_json
def command(casebook: Path | None, *, as_json: bool) -> None:
    """List what cannot all hold, with the rule that says so. A difference of precision is none."""
    from onrecord.actions.weighed import part_rows

    with open_casebook(casebook) as opened:
        rows = part_rows(opened, "contradictions")
    for row in rows:
        if as_json:
            answer_json(row)
        else:
            answer(contradiction_line(row))
    say(amount(len(rows), "contradiction"))
