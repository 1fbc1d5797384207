"""Making a casebook that was interrupted, and one that lost a file: the first is begun again, the second never."""

import shutil
from pathlib import Path

import pytest

from casebook.bad_folders import a_read_casebook, files, refusal
from casebook.casebook_world import a_casebook, named
from onrecord.casebook.folder import DATABASE, MARKER, Folder, read_folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return a_read_casebook(tmp_path / "q")


def test_a_making_that_was_interrupted_is_begun_again(folder: Folder, tmp_path: Path) -> None:
    half = tmp_path / "half"
    half.mkdir()
    shutil.copyfile(folder.database, half / DATABASE)
    shutil.copyfile(folder.path / MARKER, half / (MARKER + ".part"))
    for name in ("casebook.sqlite-journal", "casebook.sqlite-wal", "casebook.lock", "reserve.part"):
        (half / name).write_bytes(b"half")
    (half / "evidence" / "incoming").mkdir(parents=True)
    assert refusal(lambda: read_folder(half)).code == "E-NONE-CASEBOOK"
    made = a_casebook(half, seed=6)
    assert made.id != folder.id
    assert named(half) == []


@pytest.mark.parametrize("lost", [MARKER, DATABASE])
def test_a_casebook_that_lost_a_file_is_not_made_anew(folder: Folder, lost: str) -> None:
    (folder.path / lost).unlink()
    before = files(folder.path)
    assert refusal(lambda: a_casebook(folder.path, seed=6)).code == "E-USE-FOLDER"
    assert files(folder.path) == before
