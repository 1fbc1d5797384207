"""Make a casebook: an empty one, or a copy of another that writes under a key of its own."""

import tempfile
from pathlib import Path

from onrecord.actions.merge import open_source, take_in
from onrecord.casebook.bundle import BundleContents
from onrecord.casebook.folder import Folder
from onrecord.casebook.store import World, found, found_copy
from onrecord.errors import Misuse
from onrecord.record.codec import from_bytes
from onrecord.record.entries import Found

LONGEST_NAME = 200


def new(path: Path, name: str, world: World | None = None) -> Folder:
    """Make an empty casebook.

    Raises:
        Misuse: E-USE-FOLDER when the folder is not empty, E-USE-NAME when the name cannot be kept.
    """
    if not name.strip() or not name.isprintable() or len(name) > LONGEST_NAME:
        raise Misuse("E-USE-NAME", "a casebook's name is 1 to 200 printable characters", "give one with --name")
    return found(path, name, world)


def new_from(source: Path, path: Path, passphrase: str | None, world: World | None = None) -> Folder:
    """Make a copy of a casebook from a bundle or its folder, whole or not at all; raises as `new` and `merge` do."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(dir=path.parent, prefix=".onrecord-") as staging,
        open_source(source, Path(staging) / "unpacked", passphrase) as contents,
    ):
        return found_copy(path, contents.casebook, _name_of(contents), world, lambda copy: take_in(copy, contents))


def _name_of(contents: BundleContents) -> str:
    for body in contents.bodies():
        if body.kind == "found" and body.part == 0 and body.data is not None:
            return from_bytes(Found, body.data).name
    return "copy"
