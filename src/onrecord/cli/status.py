"""`onrecord status PERSON`."""

from datetime import datetime
from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import answer, answer_json, say
from onrecord.cli.weighed_lines import status_line

DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command("status")
@click.argument("person")
@click.option("--on", "on", type=DAY, help="The day asked about; else the last day there is.")
@click.option("--said-by", type=DAY, help="Only what had been said by this day.")
@click.option("--known-by", type=DAY, help="Only what this casebook had recorded by this day.")
@with_casebook
@with_json
def command(
    person: str, on: datetime | None, said_by: datetime | None, known_by: datetime | None, casebook: Path | None,
    *, as_json: bool,
) -> None:  # fmt: skip
    """Say what became of a person: the last state of each track, what it superseded, by which claims."""
    from datetime import date

    from onrecord.actions.status import status_rows

    with open_casebook(casebook) as opened:
        rows = status_rows(
            opened, person, date.max if on is None else on.date(),
            said_until=None if said_by is None else said_by.date(),
            known_by=None if known_by is None else known_by.date(),
        )  # fmt: skip
    for row in rows:
        if as_json:
            answer_json(row)
        else:
            answer(status_line(row))
    if not rows:
        say("No claim puts this person in any state by then.")
