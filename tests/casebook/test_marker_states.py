"""What can be wrong with the marker of a casebook: one sentence each, with its code, and nothing lost."""

from pathlib import Path

import pytest

from casebook.bad_folders import a_read_casebook, files, open_to_read, open_to_write, refusal
from casebook.casebook_world import named
from onrecord.casebook.folder import MARKER, Folder, read_folder
from onrecord.errors import Damage, Misuse


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return a_read_casebook(tmp_path / "q")


def test_a_plain_folder_is_no_casebook(tmp_path: Path) -> None:
    assert refusal(lambda: read_folder(tmp_path)).code == "E-NONE-CASEBOOK"
    assert refusal(lambda: read_folder(tmp_path / "nowhere")).code == "E-NONE-CASEBOOK"


def test_a_casebook_of_a_newer_program_is_left_alone(folder: Folder) -> None:
    marker = folder.path / MARKER
    marker.write_bytes(marker.read_bytes().replace(b"format = 1", b"format = 2"))
    before = files(folder.path)
    error = refusal(lambda: open_to_write(folder.path))
    assert (type(error), error.code) == (Misuse, "E-USE-NEWER")
    assert files(folder.path) == before


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe", b"format = 1\n", b'format = "1"\nid = 7\nname = "x"\n', b"[" * 5000]
)
def test_a_damaged_marker_is_named(folder: Folder, data: bytes) -> None:
    (folder.path / MARKER).write_bytes(data)
    error = refusal(lambda: open_to_read(folder.path))
    assert (type(error), error.code) == (Damage, "E-BYTES-MARKER")


def test_a_casebook_under_another_name_than_it_was_founded_with_is_named(folder: Folder) -> None:
    marker = folder.path / MARKER
    marker.write_bytes(marker.read_bytes().replace(b"Quarry", b"Buarry"))
    assert named(folder.path) == ["marker-name"]


def test_a_marker_that_says_the_same_in_other_bytes_is_named(folder: Folder) -> None:
    marker = folder.path / MARKER
    marker.write_bytes(marker.read_bytes() + b"# a remark\n")
    assert named(folder.path) == ["marker"]
