"""What can be wrong with the database of a casebook: one sentence each, and no new one is begun over it."""

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from casebook.bad_folders import a_read_casebook, evidence, open_to_read, open_to_write, refusal
from casebook.casebook_world import a_casebook, a_world, digest, named, writing
from onrecord.casebook.folder import Folder
from onrecord.errors import Damage, Refused

Change = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return a_read_casebook(tmp_path / "q")


def truncate_half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def overwrite_header(path: Path) -> None:
    path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def fill_with_noise(path: Path) -> None:
    path.write_bytes(a_world(3).entropy(path.stat().st_size))


def keep_one_page(path: Path) -> None:
    os.truncate(path, 4096)


@pytest.mark.parametrize("change", [truncate_half, overwrite_header, empty, fill_with_noise, keep_one_page])
def test_a_damaged_database_is_damage_and_no_new_one_is_begun(folder: Folder, change: Change) -> None:
    change(folder.database)
    before = folder.database.read_bytes()
    for opening in (open_to_write, open_to_read):
        error = refusal(partial(opening, folder.path))
        assert (type(error), error.code) == (Damage, "E-BYTES-DATABASE")
    assert folder.database.read_bytes() == before
    assert evidence(folder.path) != {}


def test_a_missing_database_is_damage_and_no_new_one_is_begun(folder: Folder) -> None:
    folder.database.unlink()
    for opening in (open_to_write, open_to_read):
        error = refusal(partial(opening, folder.path))
        assert (type(error), error.code) == (Damage, "E-BYTES-NO-DATABASE")
    assert not folder.database.exists()


def test_the_database_of_another_casebook_is_refused_and_not_written_to(folder: Folder, tmp_path: Path) -> None:
    other = a_casebook(tmp_path / "other", seed=5, name="Quarry")
    shutil.copyfile(other.database, folder.database)
    before = folder.database.read_bytes()
    error = refusal(lambda: open_to_write(folder.path))
    assert (type(error), error.code) == (Refused, "E-RULE-CASEBOOK")
    assert folder.database.read_bytes() == before
    assert "casebook" in named(folder.path)


def test_a_lost_index_is_named_and_computed_anew(folder: Folder) -> None:
    with writing(folder) as casebook:
        whole = digest(casebook)
        with casebook._engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM claim")
        assert named(folder.path) == ["index"]
        assert casebook.rebuild() == whole
    assert named(folder.path) == []
