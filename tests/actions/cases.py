"""Small casebooks for tests of actions: made-up reports about made-up people."""

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.actions.add import Added, add
from onrecord.actions.new import new
from onrecord.actions.read import Read, read
from onrecord.capture import Failure
from onrecord.casebook.store import Casebook, World

SMALL = World(reserve=4096)
ENGLISH = """Three prisoners died in Karvel prison

At least three prisoners died in custody in March 2019, according to relatives. A spokesman for the ministry denied it.
On 4 April 2019 the court convicted two guards.
"""
TURKISH = (
    "Üç mahkûm öldü\n\nYakınlarına göre Karvel cezaevinde en az üç mahkûm hayatını kaybetti. Bakanlık bunu yalanladı.\n"
)


@dataclass(slots=True)
class Told:
    """Everything an action told, in order."""

    added: list[Added] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    read: list[Read] = field(default_factory=list)

    def take(self, told: Added | Failure) -> None:
        if isinstance(told, Added):
            self.added.append(told)
        else:
            self.failed.append(told)


def write_report(folder: Path, name: str, text: str, **stated: str) -> Path:
    """Write a report, with a sidecar when something is stated about it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    if stated:
        path.with_suffix(".json").write_text(json.dumps(stated), "utf-8")
    return path


@contextmanager
def casebook(folder: Path, *, writing: bool = True) -> Iterator[Casebook]:
    """Open the casebook in a folder; make it first if it is not there."""
    made = new(folder, "Karvel", SMALL) if not folder.exists() else None
    from onrecord.casebook.folder import read_folder

    with Casebook(made or read_folder(folder), writing=writing, world=SMALL) as opened:
        yield opened


def add_and_read(opened: Casebook, *sources: Path) -> Told:
    told = Told()
    add(opened, [str(source) for source in sources], why=None, stdin=io.BytesIO(), tell=told.take)
    read(opened, tell=told.read.append)
    return told
