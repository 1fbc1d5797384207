"""`onrecord person`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import answer, answer_json


@click.command("person")
@click.argument("id_", metavar="ID")
@with_casebook
@with_json
def command(id_: str, casebook: Path | None, *, as_json: bool) -> None:
    """Show a person: every value with its sources, what holds the mentions together, and the history of judgements.

    Values that cannot both hold stand beside each other, marked [differs]. Nothing here is a fact.
    """
    from onrecord.actions.person import person_view
    from onrecord.cli.persons_shown import view_json, view_lines

    with open_casebook(casebook) as opened:
        view = person_view(opened, id_)
    if as_json:
        answer_json(view_json(view))
        return
    for line in view_lines(view):
        answer(line)
