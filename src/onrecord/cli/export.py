"""`onrecord export`."""

from pathlib import Path
from typing import IO

import click

from onrecord.cli.options import open_casebook, with_casebook
from onrecord.cli.voice import say


@click.command("export")
@click.argument("what", type=click.Choice(["claims", "findings"]))
@click.option(
    "--output", "-o", type=click.File("w", encoding="utf-8", atomic=True), default="-", help="Write to this file."
)
@click.option("--json", "as_json", is_flag=True, help="Changes nothing: exports are JSON.")
@with_casebook
def command(what: str, output: IO[str], casebook: Path | None, *, as_json: bool) -> None:  # noqa: ARG001 - every verb takes --json
    """Write claims (claim/1, a line each) or findings (findings/1). Nothing is withheld: this is not a release."""
    from onrecord.actions.export import export_claims, export_findings

    with open_casebook(casebook) as opened:
        for piece in export_claims(opened) if what == "claims" else (export_findings(opened),):
            output.write(piece)
    say("Exported. Names and quotes of everyone stand in this file: handle it as you handle the casebook.")
