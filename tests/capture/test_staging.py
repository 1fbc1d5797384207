import resource
import tracemalloc
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.desks import a_desk, sha256, staged_names
from onrecord.capture import capture_file
from onrecord.capture.staging import PIECE, discard, stage, staged_media
from onrecord.errors import Damage, Unread


@given(pieces=st.lists(st.binary(max_size=200), max_size=20))
def test_what_is_staged_is_what_came(pieces: list[bytes], tmp_path_factory: pytest.TempPathFactory) -> None:
    staged = stage(pieces, tmp_path_factory.mktemp("staging"))
    whole = b"".join(pieces)
    assert (staged.path.read_bytes(), staged.sha256, staged.size) == (whole, sha256(whole), len(whole))


def test_the_limit_itself_is_allowed_and_one_byte_more_is_not(tmp_path: Path) -> None:
    assert stage([b"12345", b"6789"], tmp_path, limit=9).size == 9
    with pytest.raises(Unread) as caught:
        stage([b"12345", b"67890"], tmp_path, limit=9)
    assert caught.value.code == "E-READ-TOO-LARGE"
    assert len(list(tmp_path.iterdir())) == 1


def test_nothing_is_left_when_the_pieces_break_off(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise Unread("E-READ-FAILED", "reading failed")

    with pytest.raises(Unread):
        stage(broken(), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_staging_folder_that_is_not_there_is_named_as_the_cause(tmp_path: Path) -> None:
    with pytest.raises(Damage) as caught:
        stage([b"words"], tmp_path / "gone")
    assert (caught.value.code, caught.value.message) == (
        "E-BYTES-STAGING",
        "the staging folder cannot be written (ENOENT)",
    )


@pytest.mark.parametrize("size", [PIECE * 8, 100])
def test_a_full_disk_is_named_and_nothing_is_left(tmp_path: Path, size: int) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50, before[1]))
    try:
        with pytest.raises(Damage) as caught:
            stage([b"a" * size], tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (caught.value.code, caught.value.message) == (
        "E-BYTES-STAGING",
        "the staging folder cannot be written (EFBIG)",
    )
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_does_not_read_back_is_noticed_and_removed(tmp_path: Path) -> None:
    def meddling() -> Iterator[bytes]:
        yield b"a" * PIECE
        # the disk changes what was already written
        (written,) = tmp_path.iterdir()
        with written.open("r+b") as file:
            file.write(b"b")
        yield b"a" * PIECE

    with pytest.raises(Damage) as caught:
        stage(meddling(), tmp_path)
    assert caught.value.code == "E-BYTES-STAGED"
    assert list(tmp_path.iterdir()) == []


def test_a_discarded_file_is_gone_and_may_be_discarded_again(tmp_path: Path) -> None:
    staged = stage([b"words"], tmp_path)
    discard(staged, staged)
    assert list(tmp_path.iterdir()) == []


def test_the_type_is_told_by_the_bytes_and_not_by_the_name(tmp_path: Path) -> None:
    staged = stage([b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"], tmp_path)
    assert staged_media(staged, "harmless.txt") == "application/pdf"


def test_an_archive_is_told_by_the_directory_at_its_end(tmp_path: Path) -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/media/scan.png", b"\0" * 2 * 1024 * 1024)
        for name in ("word/document.xml", "[Content_Types].xml"):
            archive.writestr(name, "<x/>")
    kind = staged_media(stage([made.getvalue()], tmp_path), "statement.bin")
    assert kind == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def test_memory_stays_flat_on_a_large_file(tmp_path: Path) -> None:
    file = tmp_path / "film.bin"
    with file.open("wb") as made:
        made.truncate(64 * 1024 * 1024)
    desk = a_desk(tmp_path)
    tracemalloc.start()
    try:
        capture_file(file, desk)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8 * 1024 * 1024
    assert len(staged_names(desk)) == 1
