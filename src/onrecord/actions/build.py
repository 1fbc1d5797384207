"""New casebook, add, read and brief, in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from onrecord.actions.add import Tell as TellAdded
from onrecord.actions.add import add
from onrecord.actions.brief import write_brief
from onrecord.actions.minting import mint_all
from onrecord.actions.new import new
from onrecord.actions.read import Tell as TellRead
from onrecord.actions.read import read
from onrecord.actions.shelf import Tell as TellWritten
from onrecord.casebook.database import faults
from onrecord.casebook.folder import MARKER, read_folder
from onrecord.casebook.store import Casebook, World

BRIEF = "brief.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellers:
    """Who is told of each report taken in, each report read, and each step of writing the brief."""

    added: TellAdded
    read: TellRead
    written: TellWritten


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """Where the casebook and its brief are."""

    folder: Path
    brief: Path


def build(
    sources: Sequence[str],
    folder: Path,
    *,
    name: str,
    stdin: BinaryIO,
    tell: Tellers,
    world: World | None = None,
) -> Built:
    """Make a casebook from reports and write its brief beside it. A casebook that is there already is added to.

    The brief is `FOLDER/brief.html`: the one file in a casebook's folder that may be deleted, sent or printed.
    """
    made = read_folder(folder) if (folder / MARKER).is_file() else new(folder, name, world)
    with faults(), Casebook(made, writing=True, world=world) as casebook:
        add(casebook, sources, why=None, stdin=stdin, tell=tell.added)
        read(casebook, tell=tell.read)
        mint_all(casebook)
        target = folder / BRIEF
        write_brief(casebook, target, tell=tell.written)
    return Built(folder=folder, brief=target)
