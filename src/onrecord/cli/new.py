"""`onrecord new`."""

from pathlib import Path

import click

from onrecord.cli.options import passphrase_of, with_json, with_passphrase
from onrecord.cli.voice import answer, answer_json


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="What people call the casebook; the folder's name if not given.")
@click.option(
    "--from", "source", type=click.Path(path_type=Path, exists=True), help="Copy a bundle or a casebook's folder."
)
@click.option("--plain", is_flag=True, help="With --from: the bundle is not sealed.")
@with_passphrase
@with_json
def command(
    folder: Path, name: str | None, source: Path | None, *, plain: bool, passphrase_file: Path | None, as_json: bool
) -> None:
    """Make an empty casebook in FOLDER, or a copy of one.

    A copy keeps the casebook's name and signs with a key of its own; what it adds can be merged back.
    """
    from onrecord.actions.new import new, new_from

    if source is not None and name is not None:
        raise click.UsageError("--name is for a new casebook; a copy keeps the name it was founded with.")
    if source is None:
        made = new(folder, name or folder.resolve().name)
    else:
        sealed = source.is_file() and not plain
        made = new_from(source, folder, passphrase_of(passphrase_file) if sealed else None)
    if as_json:
        answer_json({"casebook": made.id, "folder": str(made.path), "name": made.name})
    else:
        answer(f"Made the casebook {made.name!r} in {made.path}. Next: onrecord add -c {made.path} YOUR-FOLDER")
