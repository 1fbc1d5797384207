"""Folders and files that this account may read and not change, or not even read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from casebook.bad_folders import a_read_casebook, evidence, files, flaws, open_to_read, open_to_write, refusal
from casebook.casebook_world import a_world, looking, named
from onrecord.casebook.folder import DATABASE, MARKER, Folder
from onrecord.casebook.store import found
from onrecord.errors import Refused


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return a_read_casebook(tmp_path / "q")


@contextmanager
def as_another() -> Iterator[None]:
    """Be an ordinary account, whose rights count; root's do not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def readable(folder: Folder) -> Iterator[Path]:
    """Give a casebook that every account may read and none may change."""
    for place in (folder.path, *folder.path.rglob("*")):
        place.chmod(0o555 if place.is_dir() else 0o444)
    owner, names = folder.path.owner(), ("pytest", "test", "popen")
    ours = [place for place in folder.path.parents if place.name.startswith(names) and place.owner() == owner]
    opened = [(place, place.stat().st_mode) for place in ours]
    for place, mode in opened:
        place.chmod(mode | 0o055)
    yield folder.path
    for place, mode in opened:
        place.chmod(mode)
    for place in (folder.path, *folder.path.rglob("*")):
        place.chmod(0o755 if place.is_dir() else 0o644)


def test_a_read_only_folder_can_be_read_and_verified(readable: Path) -> None:
    before = files(readable)
    with as_another():
        assert open_to_read(readable) == 1
        assert named(readable) == []
    assert files(readable) == before


def test_writing_in_a_read_only_folder_is_refused(readable: Path) -> None:
    with as_another():
        error = refusal(lambda: open_to_write(readable))
    assert (type(error), error.code) == (Refused, "E-RULE-ACCESS")


def test_evidence_of_another_account_is_said_to_be_closed_and_not_changed(readable: Path) -> None:
    (path,) = evidence(readable)
    path.chmod(0o000)
    with as_another():
        assert [code for _, code, _ in flaws(readable)] == ["evidence-closed"]
        with looking(readable) as casebook:
            error = refusal(partial(casebook.evidence.read, path.name))
            assert casebook.layer_text(path.name) is None
    assert (type(error), error.code) == (Refused, "E-RULE-ACCESS")


def test_a_casebook_of_another_account_is_refused(readable: Path) -> None:
    (readable / MARKER).chmod(0o000)
    with as_another():
        error = refusal(lambda: open_to_read(readable))
    assert (type(error), error.code) == (Refused, "E-RULE-ACCESS")


def test_a_database_of_another_account_is_refused(readable: Path) -> None:
    (readable / DATABASE).chmod(0o000)
    with as_another():
        error = refusal(lambda: open_to_read(readable))
    assert (type(error), error.code) == (Refused, "E-RULE-ACCESS")


def test_a_casebook_cannot_be_made_where_one_may_not_write(readable: Path) -> None:
    with as_another():
        error = refusal(lambda: found(readable / "inner", "Inner", a_world(4)))
    assert (type(error), error.code) == (Refused, "E-RULE-ACCESS")
