"""The folder a casebook lives in: what lies where, and how it is found.

```
casebook.toml      format, id and name, in one fixed shape
casebook.sqlite    commits, bodies and the index
evidence/ab/...    preserved bytes, named by their SHA-256
casebook.lock      held by the one process that writes
reserve            bytes given up when the disk is full
brief.html         the last brief that `build` wrote; no part of the casebook
```
"""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path

from onrecord.casebook.room import room_or_refuse
from onrecord.errors import Damage, Misuse, NotFound
from onrecord.record.canonical import from_base64

FORMAT = 1
MARKER = "casebook.toml"
DATABASE = "casebook.sqlite"
CASEBOOK_BYTES = 16
LONGEST_MARKER = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A casebook's folder and what its marker says."""

    path: Path
    id: str
    name: str

    @property
    def database(self) -> Path:
        return self.path / DATABASE

    @property
    def evidence(self) -> Path:
        return self.path / "evidence"

    @property
    def lock(self) -> Path:
        return self.path / "casebook.lock"

    @property
    def reserve(self) -> Path:
        return self.path / "reserve"

    def marker(self) -> bytes:
        """Give the bytes the marker must have; any other byte in it is damage."""
        return f"format = {FORMAT}\nid = {json.dumps(self.id)}\nname = {_toml(self.name)}\n".encode()


def read_folder(path: Path) -> Folder:
    """Read the marker of a casebook's folder.

    Raises:
        NotFound: E-NONE-CASEBOOK when there is none.
        Misuse: E-USE-NEWER when a newer program made it.
        Refused: E-RULE-ACCESS when this account may not read it.
        Damage: E-BYTES-MARKER when it cannot be read.
    """
    try:
        with room_or_refuse(), (path / MARKER).open("rb") as file:
            data = file.read(LONGEST_MARKER)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFound(
            "E-NONE-CASEBOOK", "there is no casebook in this folder", "make one with: onrecord new NAME"
        ) from error
    try:
        table = tomllib.loads(data.decode("utf-8"))
        version, id_, name = table["format"], table["id"], table["name"]
        from_base64(id_, CASEBOOK_BYTES)
    except (
        UnicodeDecodeError,
        tomllib.TOMLDecodeError,
        KeyError,
        AttributeError,
        TypeError,
        Damage,
    ) as error:
        raise Damage(
            "E-BYTES-MARKER",
            "casebook.toml cannot be read",
            "restore this small file from a copy or a bundle",
        ) from error
    _check_version(version)
    return Folder(path=path, id=id_, name=str(name))


def find_folder(given: Path | None, start: Path) -> Folder:
    """Find the casebook: the one given, else the nearest folder at or above `start` that holds a marker.

    Raises:
        NotFound: E-NONE-CASEBOOK.
    """
    if given is not None:
        return read_folder(given)
    for folder in (start, *start.parents):
        if (folder / MARKER).is_file():
            return read_folder(folder)
    raise NotFound(
        "E-NONE-CASEBOOK",
        "there is no casebook here or in any folder above",
        "make one with: onrecord new NAME, or name one with --casebook",
    )


def _check_version(version: object) -> None:
    if not isinstance(version, int) or version < 1:
        raise Damage(
            "E-BYTES-MARKER",
            "casebook.toml names no format",
            "restore this small file from a copy or a bundle",
        )
    if version > FORMAT:
        raise Misuse(
            "E-USE-NEWER",
            f"this casebook has format {version}, this program knows formats up to {FORMAT}",
            "install a newer onrecord; nothing was changed",
        )


def _toml(text: str) -> str:
    # A TOML basic string is a JSON string, but for DEL.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
