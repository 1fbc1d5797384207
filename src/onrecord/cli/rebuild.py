"""`onrecord rebuild`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import answer, answer_json


@click.command("rebuild")
@with_casebook
@with_json
def command(casebook: Path | None, *, as_json: bool) -> None:
    """Drop the index and compute it anew from the ledger; nothing else changes."""
    with open_casebook(casebook, writing=True) as opened:
        digest = opened.rebuild()
    if as_json:
        answer_json({"index": digest})
    else:
        answer(f"The index was computed anew; its digest is {digest}.")
