"""`onrecord doctor`."""

from pathlib import Path

import click

from onrecord.cli.options import with_casebook, with_json
from onrecord.cli.voice import answer, answer_json


@click.command("doctor")
@with_casebook
@with_json
def command(casebook: Path | None, *, as_json: bool) -> None:
    """Say what this program can do here: versions, languages, formats, settings and where they come from."""
    from onrecord.actions.doctor import doctor

    for line in doctor(casebook, Path.cwd()):
        if as_json:
            answer_json({"topic": line.topic, "name": line.name, "value": line.value, "origin": line.origin})
        else:
            answer(f"{line.topic:<9} {line.name:<24} {line.value}{f'  ({line.origin})' if line.origin else ''}")
