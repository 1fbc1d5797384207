"""`onrecord counts`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import amount, answer, answer_json, say
from onrecord.cli.weighed_lines import count_lines


@click.command("counts")
@with_casebook
@with_json
def command(casebook: Path | None, *, as_json: bool) -> None:
    """Show numbers by class of speakers, with envelope, origins and level. Never a mean, never a best."""
    from onrecord.actions.weighed import count_rows

    with open_casebook(casebook) as opened:
        rows = count_rows(opened)
    for row in rows:
        if as_json:
            answer_json(row)
        else:
            answer(count_lines(row))
    say(amount(len(rows), "question"))
