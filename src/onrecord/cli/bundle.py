"""`onrecord bundle`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, passphrase_of, with_casebook, with_json, with_passphrase
from onrecord.cli.voice import amount, answer, answer_json


@click.command("bundle")
@click.option(
    "--output", "-o", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The bundle to write."
)
@click.option("--plain", is_flag=True, help="Do not seal it: anyone who holds it can read it.")
@with_passphrase
@with_casebook
@with_json
def command(output: Path, casebook: Path | None, passphrase_file: Path | None, *, plain: bool, as_json: bool) -> None:
    """Write everything into one file for another copy, sealed under a passphrase, and check it on the disk."""
    from onrecord.actions.bundle import bundle

    with open_casebook(casebook) as opened:
        made = bundle(opened, output, None if plain else passphrase_of(passphrase_file, confirm=True))
    if as_json:
        answer_json({"bundle": str(output), "bytes": made.size, "evidence": made.evidence, "sealed": not plain})
    else:
        seal = "NOT sealed" if plain else "sealed"
        answer(f"Wrote {output}: {made.size:,} bytes, {amount(made.evidence, 'preserved file')}, {seal}, checked.")
