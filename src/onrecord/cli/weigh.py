"""`onrecord weigh`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import answer, answer_json


@click.command("weigh")
@with_casebook
@with_json
def command(casebook: Path | None, *, as_json: bool) -> None:
    """Weigh the casebook: how many voices, origins, questions and contradictions, and at which levels. No score."""
    from onrecord.actions.weighed import summary

    with open_casebook(casebook) as opened:
        found = summary(opened)
    if as_json:
        answer_json(found)
        return
    for name, value in found.items():
        answer(
            f"{name}: {', '.join(f'{n} {level}' for level, n in value.items()) if isinstance(value, dict) else value}"
        )
