"""A folder that was copied, moved or put back: no chain is forked where it can be known."""

import shutil
from pathlib import Path

import pytest

from casebook.bad_folders import a_read_casebook, open_to_write
from casebook.casebook_world import Desk, a_world, copy_of, named, take, writing
from onrecord.casebook.folder import Folder, read_folder
from onrecord.casebook.store import found_copy
from onrecord.casebook.verification import verify_casebook


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return a_read_casebook(tmp_path / "q")


def test_a_folder_put_back_from_an_old_copy_writes_on_under_a_new_key(folder: Folder, tmp_path: Path) -> None:
    old = copy_of(folder.path, tmp_path / "old")
    with writing(folder) as casebook:
        first = casebook.device
        Desk(casebook).capture("Written after the copy.")
        Desk(casebook).capture("And once more.")
    newer = copy_of(folder.path, tmp_path / "newer")
    shutil.rmtree(folder.path)
    old.rename(folder.path)
    assert named(folder.path) == ["rolled-back"]
    with writing(folder) as casebook:
        assert casebook.device != first
        Desk(casebook).capture("Written on the old copy.")
    assert named(folder.path) == []
    assert forks_after_merging(tmp_path, folder, read_folder(newer)) == []


def forks_after_merging(base: Path, one: Folder, other: Folder) -> list[str]:
    both = found_copy(base / "both", one.id, one.name, a_world(9))
    with writing(both) as casebook:
        take(casebook, one)
        take(casebook, other)
        verdict = verify_casebook(casebook)
    assert verdict.is_clean
    return [flaw.code for flaw in verdict.flaws if flaw.code == "fork"]


def test_a_folder_that_was_moved_keeps_its_key(folder: Folder, tmp_path: Path) -> None:
    with writing(folder) as casebook:
        key = casebook.device
    folder.path.rename(tmp_path / "moved")
    assert open_to_write(tmp_path / "moved") == key


def test_a_copy_on_another_machine_that_wrote_on_makes_a_fork_that_is_said(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = copy_of(folder.path, tmp_path / "there")
    with writing(folder) as casebook:
        Desk(casebook).capture("Written here.")
    monkeypatch.setenv("ONRECORD_STATE", str(tmp_path / "marks of another machine"))
    with writing(read_folder(there)) as casebook:
        Desk(casebook).capture("Written there.")
    assert forks_after_merging(tmp_path, folder, read_folder(there)) == ["fork"]
