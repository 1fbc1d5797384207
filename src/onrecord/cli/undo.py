"""`onrecord undo`."""

from pathlib import Path

import click

from onrecord.cli.judging import judging, with_reason
from onrecord.cli.options import with_casebook, with_json


@click.command("undo")
@click.argument("judgement")
@with_reason
@with_casebook
@with_json
def command(judgement: str, reason: str | None, casebook: Path | None, *, as_json: bool) -> int:
    """Take back a JUDGEMENT on who is who; both stay in the history. An undoing can be undone as well."""
    from onrecord.actions.judging_people import undo

    return judging(casebook, lambda opened: undo(opened, judgement, reason), as_json=as_json)
