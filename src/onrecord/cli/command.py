"""`onrecord command --unit U --on D`."""

from datetime import datetime
from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import answer, answer_json, say
from onrecord.cli.weighed_lines import command_lines


@click.command("command")
@click.option("--unit", required=True, help="Words of the unit's name, as reports call it.")
@click.option("--on", "on", required=True, type=click.DateTime(formats=["%Y-%m-%d"]), help="The day asked about.")
@with_casebook
@with_json
def command(unit: str, on: datetime, casebook: Path | None, *, as_json: bool) -> None:
    """Say who is reported to have held which post of a unit, and of those above it, on a day; each hop graded."""
    from onrecord.actions.command import command_json, command_of

    with open_casebook(casebook) as opened:
        found = command_json(command_of(opened, unit, on.date()))
    if as_json:
        answer_json(found)
    else:
        rows = found["rows"]
        for row in rows if isinstance(rows, list) else ():
            if isinstance(row, dict):
                answer(command_lines(row))
        answer(f"Weakest: {found['weakest'] or 'nothing is known'}")
    say("Who held the post, by which report. Not a finding about anybody.")
