"""`onrecord split`."""

from pathlib import Path

import click

from onrecord.cli.judging import judging, with_reason
from onrecord.cli.options import with_casebook, with_json


@click.command("split")
@click.argument("person")
@click.argument("mentions", nargs=-1, required=True)
@with_reason
@with_casebook
@with_json
def command(person: str, mentions: tuple[str, ...], reason: str | None, casebook: Path | None, *, as_json: bool) -> int:
    """Take MENTIONS out of PERSON: they are somebody else.

    What their report says elsewhere of the same person goes with them. Ids of mentions: onrecord person.
    """
    from onrecord.actions.judging_people import split_person

    return judging(casebook, lambda opened: split_person(opened, person, mentions, reason), as_json=as_json)
