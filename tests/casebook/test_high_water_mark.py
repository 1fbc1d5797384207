"""The mark outside the folder: read when whole, no word when it is not, and never a reason to stop."""

from pathlib import Path

import pytest

from casebook.bad_folders import a_read_casebook, open_to_write
from casebook.casebook_world import Desk, writing
from onrecord.casebook.mark import mark_folder, read_mark, write_mark
from onrecord.record.canonical import to_base64

ID = bytes(range(32))


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ONRECORD_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


def test_a_mark_is_read_as_it_was_written_and_the_last_one_counts(state: Path) -> None:
    write_mark("book", "device", 3, bytes(32))
    write_mark("book", "device", 4, ID)

    assert read_mark("book", "device") == (4, to_base64(ID))
    assert read_mark("book", "another device") == (0, "")
    assert [place.name for place in (state / "book").iterdir()] == ["device.json"]


@pytest.mark.parametrize("data", [b"", b"\xff", b"[]", b"7", b"{}", b'{"seq":"x","id":"y"}', b'{"seq":null,"id":"y"}'])
def test_a_mark_that_cannot_be_read_says_nothing(state: Path, data: bytes) -> None:
    write_mark("book", "device", 3, ID)
    (state / "book" / "device.json").write_bytes(data)

    assert read_mark("book", "device") == (0, "")


def test_a_state_folder_that_cannot_be_written_to_stops_nothing(state: Path, tmp_path: Path) -> None:
    state.write_text("a file where the folder should be")
    folder = a_read_casebook(tmp_path / "q")

    with writing(folder) as casebook:
        Desk(casebook).capture("Neighbours said that six men were taken.")
        key = casebook.device

    assert open_to_write(folder.path) == key
    assert state.read_text() == "a file where the folder should be"


def test_without_a_setting_marks_lie_in_the_users_state_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONRECORD_STATE", raising=False)

    assert mark_folder().name == "onrecord"
