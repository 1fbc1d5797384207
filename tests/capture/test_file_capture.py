import os
import socket
from pathlib import Path

import pytest

from capture.desks import BY, TOOLS, a_desk, sha256, staged_names
from onrecord.capture import capture_file
from onrecord.errors import NotFound, OnrecordError, Unread
from onrecord.record.codec import from_bytes, to_bytes
from onrecord.record.entries import Capture
from onrecord.record.ids import ReportId

WORDS = b"Relatives said at least three men were held.\n"


def refusal(path: Path, folder: Path) -> OnrecordError:
    desk = a_desk(folder)
    with pytest.raises(OnrecordError) as caught:
        capture_file(path, desk)
    assert staged_names(desk) == []
    return caught.value


def test_a_file_is_kept_byte_for_byte_with_what_it_claims_of_itself(tmp_path: Path) -> None:
    file = tmp_path / "statement.txt"
    file.write_bytes(WORDS)
    os.utime(file, (1_500_000_000, 1_500_000_000))
    got = capture_file(file, a_desk(tmp_path, why="named in a complaint"))
    assert got.staged.path.read_bytes() == WORDS
    assert got.capture == Capture(
        by=BY,
        report=ReportId(sha256(WORDS)),
        bytes=len(WORDS),
        media="text/plain",
        how="file",
        start="2024-05-06T07:08:09Z",
        end="2024-05-06T07:08:10Z",
        name="statement.txt",
        tools=TOOLS,
        modified="2017-07-14T02:40:00Z",
        why="named in a complaint",
    )


def test_a_copy_in_staging_never_carries_the_name_of_the_report(tmp_path: Path) -> None:
    file = tmp_path / "secret-witness.txt"
    file.write_bytes(WORDS)
    desk = a_desk(tmp_path)
    got = capture_file(file, desk)
    assert got.staged.path.parent == desk.staging
    assert "secret-witness" not in got.staged.path.name


def test_only_the_last_part_of_the_path_is_recorded(tmp_path: Path) -> None:
    home = tmp_path / "home-of-aylin"
    home.mkdir()
    (home / "a.txt").write_bytes(WORDS)
    assert b"aylin" not in to_bytes(capture_file(home / "a.txt", a_desk(tmp_path)).capture)


def test_the_same_bytes_twice_are_one_report_with_two_captures(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(WORDS)
    first, second = (capture_file(tmp_path / name, desk) for name in ("a.txt", "b.txt"))
    assert first.capture.report == second.capture.report
    assert first.staged.path != second.staged.path


def test_an_empty_file_is_a_report_too(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    got = capture_file(tmp_path / "empty.txt", a_desk(tmp_path))
    assert (got.capture.report, got.capture.bytes) == (sha256(b""), 0)


def test_a_name_that_is_not_unicode_is_recorded_with_escapes(tmp_path: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/q\xe9.txt"))
    file.write_bytes(WORDS)
    capture = capture_file(file, a_desk(tmp_path)).capture
    assert capture.name == "q\\xe9.txt"
    assert from_bytes(Capture, to_bytes(capture)) == capture


def test_a_time_of_change_no_calendar_holds_is_not_said(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(WORDS)
    os.utime(file, (1 << 40, 1 << 40))
    held = file.stat().st_mtime  # a disk may hold less than it was told
    assert (capture_file(file, a_desk(tmp_path)).capture.modified is None) == (held >= 1 << 39)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(WORDS)
    (tmp_path / "link.txt").symlink_to("real.txt")
    (tmp_path / "broken.txt").symlink_to("nothing")
    assert refusal(tmp_path / "link.txt", tmp_path).code == "E-READ-LINK"
    assert refusal(tmp_path / "broken.txt", tmp_path).code == "E-READ-LINK"


def test_devices_pipes_sockets_and_folders_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        got = [refusal(path, tmp_path).code for path in (tmp_path / "pipe", tmp_path / "socket", Path("/dev/zero"))]
    assert got == ["E-READ-SPECIAL"] * 3
    assert refusal(tmp_path, tmp_path).code == "E-READ-SPECIAL"


def test_a_file_that_is_not_there_is_said_to_be_not_there(tmp_path: Path) -> None:
    error = refusal(tmp_path / "absent.txt", tmp_path)
    assert (type(error), error.code) == (NotFound, "E-NONE-FILE")


def test_no_message_holds_the_name_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "aylin-link").symlink_to("real.txt")
    os.mkfifo(tmp_path / "aylin-pipe")
    for name in ("aylin-link", "aylin-pipe", "aylin-absent", "aylin" * 100):
        error = refusal(tmp_path / name, tmp_path)
        assert "aylin" not in f"{error.message} {error.hint}"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to the superuser")
def test_a_file_without_leave_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "closed.txt"
    file.write_bytes(WORDS)
    file.chmod(0)
    assert refusal(file, tmp_path).code == "E-READ-DENIED"


def test_a_file_over_the_limit_is_refused_before_it_is_copied(tmp_path: Path) -> None:
    file = tmp_path / "film.mp4"
    with file.open("wb") as made:
        made.truncate(256 * 1024 * 1024 + 1)
    error = refusal(file, tmp_path)
    assert (type(error), error.code) == (Unread, "E-READ-TOO-LARGE")
    assert error.message == "the report is larger than 256 MiB and was not taken in"


def test_a_file_that_fails_while_it_is_read_is_refused_with_the_system_s_word(tmp_path: Path) -> None:
    error = refusal(Path("/proc/self/mem"), tmp_path)
    assert (error.code, error.message) == ("E-READ-FAILED", "reading failed (EIO)")


def test_a_file_whose_size_is_not_what_it_holds_counts_as_changed(tmp_path: Path) -> None:
    assert refusal(Path("/proc/self/status"), tmp_path).code == "E-READ-CHANGED"
