import io
from pathlib import Path

import pytest

from capture.desks import BY, TOOLS, a_desk, sha256, staged_names
from onrecord.capture import capture_standard_input
from onrecord.errors import Misuse
from onrecord.record.entries import Capture
from onrecord.record.ids import ReportId

WORDS = "По словам родственников, задержаны трое.\n".encode()


def test_what_is_piped_in_is_the_report(tmp_path: Path) -> None:
    got = capture_standard_input(io.BytesIO(WORDS), a_desk(tmp_path))
    assert got.staged.path.read_bytes() == WORDS
    assert got.capture == Capture(
        by=BY,
        report=ReportId(sha256(WORDS)),
        bytes=len(WORDS),
        media="text/plain",
        how="standard-input",
        start="2024-05-06T07:08:09Z",
        end="2024-05-06T07:08:10Z",
        tools=TOOLS,
    )


def test_nothing_piped_in_is_a_mistake(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    with pytest.raises(Misuse) as caught:
        capture_standard_input(io.BytesIO(), desk)
    assert caught.value.code == "E-USE-EMPTY"
    assert staged_names(desk) == []
