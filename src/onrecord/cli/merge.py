"""`onrecord merge`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, passphrase_of, with_casebook, with_json, with_passphrase
from onrecord.cli.voice import amount, answer, answer_json


@click.command("merge")
@click.argument("source", type=click.Path(path_type=Path, exists=True))
@click.option("--plain", is_flag=True, help="The bundle is not sealed.")
@with_passphrase
@with_casebook
@with_json
def command(source: Path, casebook: Path | None, passphrase_file: Path | None, *, plain: bool, as_json: bool) -> None:
    """Take in a bundle, or another copy's folder: everything in it that is not here, or nothing."""
    from onrecord.actions.merge import merge

    sealed = source.is_file() and not plain
    with open_casebook(casebook, writing=True) as opened:
        made = merge(opened, source, passphrase_of(passphrase_file) if sealed else None)
    if as_json:
        answer_json({"commits": made.commits, "evidence": made.evidence})
    else:
        commits, files = amount(made.commits, "new commit"), amount(made.evidence, "new preserved file")
        answer(f"Merged: {commits}, {files}.")
