"""Opening casebooks that something is wrong with, and looking at what is left."""

from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.casebook_world import Desk, a_casebook, a_world, looking, writing
from onrecord.casebook import views
from onrecord.casebook.folder import Folder, read_folder
from onrecord.casebook.store import Casebook
from onrecord.casebook.verification import verify_casebook
from onrecord.errors import OnrecordError

TEXT = "Relatives said that eight men were taken to the quarry."


def a_read_casebook(path: Path) -> Folder:
    """Make a casebook of one report with one claim."""
    made = a_casebook(path)
    with writing(made) as casebook:
        desk = Desk(casebook)
        desk.capture(TEXT)
        desk.read(TEXT)
    return made


def refusal(act: Callable[[], object]) -> OnrecordError:
    with pytest.raises(OnrecordError) as caught:
        act()
    assert str(caught.value).count("\n") == 0
    assert caught.value.hint
    return caught.value


def open_to_write(path: Path) -> str:
    with Casebook(read_folder(path), writing=True, world=a_world(8)) as casebook:
        return casebook.device


def open_to_read(path: Path) -> int:
    with looking(path) as casebook, casebook.reading() as connection:
        return len(views.reports(connection))


def evidence(path: Path) -> dict[Path, bytes]:
    return {place: place.read_bytes() for place in (path / "evidence").rglob("*") if place.is_file()}


def files(path: Path) -> dict[Path, bytes]:
    return {place: place.read_bytes() for place in path.rglob("*") if place.is_file()}


def flaws(path: Path) -> list[tuple[str, str, tuple[str, ...]]]:
    with looking(path) as casebook:
        return [(flaw.severity, flaw.code, flaw.claims) for flaw in verify_casebook(casebook).flaws]
