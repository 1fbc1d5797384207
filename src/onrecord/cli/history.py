"""`onrecord history`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import answer, answer_json


@click.command("history")
@with_casebook
@with_json
def command(casebook: Path | None, *, as_json: bool) -> None:
    """List every commit, oldest first: when (by the device's clock), which device, what."""
    from onrecord.actions.history import history

    with open_casebook(casebook) as opened:
        for step in history(opened):
            if as_json:
                answer_json(
                    {
                        "id": step.id,
                        "device": step.device,
                        "seq": step.seq,
                        "clock": step.clock,
                        "at": step.at,
                        "entries": step.entries,
                    }
                )
            else:
                what = ", ".join(f"{count} {kind}" for kind, count in step.entries.items())
                answer(f"{step.at}  {step.id[:10]}  device {step.device[:8]}  {what}")
