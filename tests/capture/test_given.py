import io
from pathlib import Path

import pytest

from capture.desks import a_desk
from capture.hostile import answer, hostile
from onrecord.capture import Captured, capture_given
from onrecord.errors import OnrecordError

NOTHING = io.BytesIO()


def hows(given: str, folder: Path, stream: io.BytesIO = NOTHING) -> list[str]:
    found = capture_given(given, a_desk(folder), stream=stream)
    return [one.capture.how for one in found if isinstance(one, Captured)]


def test_a_file_a_folder_and_standard_input_are_told_apart(tmp_path: Path) -> None:
    case = tmp_path / "case"
    case.mkdir()
    (case / "a.txt").write_text("words")
    (case / "b.txt").write_text("words")
    assert hows(str(case / "a.txt"), tmp_path) == ["file"]
    assert hows(str(case), tmp_path) == ["folder", "folder"]
    assert hows("-", tmp_path, io.BytesIO(b"words")) == ["standard-input"]


def test_an_address_is_fetched(tmp_path: Path) -> None:
    with hostile({"/": answer(b"<p>words")}) as server:
        (got,) = capture_given(server.base, a_desk(tmp_path), stream=NOTHING, rules=server.rules)
    assert isinstance(got, Captured)
    assert got.capture.how == "address"


def test_a_link_to_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    (tmp_path / "link").symlink_to("case")
    with pytest.raises(OnrecordError) as caught:
        hows(str(tmp_path / "link"), tmp_path)
    assert caught.value.code == "E-READ-LINK"


def test_a_name_no_disk_can_hold_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError) as caught:
        hows("a" * 5000, tmp_path)
    assert caught.value.code == "E-READ-FAILED"
