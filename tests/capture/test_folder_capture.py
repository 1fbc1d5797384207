import os
import tracemalloc
from pathlib import Path

import pytest

from capture.desks import a_desk, captures, names, staged_names
from onrecord.capture import Captured, Failure, capture_folder
from onrecord.capture.staging import discard
from onrecord.errors import Damage, Misuse, OnrecordError


def make(folder: Path, *paths: str) -> Path:
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"words of {path}")
    return folder


def failures(folder: Path, desk_folder: Path) -> list[tuple[str, str]]:
    found = list(capture_folder(folder, a_desk(desk_folder)))
    return [(one.name, one.error.code) for one in found if isinstance(one, Failure)]


def test_every_file_below_is_one_capture_in_a_fixed_order(tmp_path: Path) -> None:
    top = make(tmp_path / "case", "b/z.txt", "b/a.txt", "a/2/x.txt", "a/1/x.txt", "c.txt", "A.txt", "ə.txt")
    want = ["A.txt", "c.txt", "ə.txt", "a/1/x.txt", "a/2/x.txt", "b/a.txt", "b/z.txt"]
    assert names(capture_folder(top, a_desk(tmp_path))) == want


def test_a_capture_of_a_folder_says_so(tmp_path: Path) -> None:
    (got,) = captures(capture_folder(make(tmp_path / "case", "a/x.txt"), a_desk(tmp_path)))
    assert (got.capture.how, got.capture.name) == ("folder", "a/x.txt")
    assert got.staged.path.read_text() == "words of a/x.txt"


def test_hidden_files_and_casebooks_are_no_reports(tmp_path: Path) -> None:
    top = make(tmp_path / "case", "x.txt", ".hidden", ".git/config", "book/casebook.toml", "book/evidence/a.txt")
    assert names(capture_folder(top, a_desk(tmp_path))) == ["x.txt"]


def test_a_casebook_is_not_added_to_a_casebook(tmp_path: Path) -> None:
    top = make(tmp_path / "book", "casebook.toml", "a.txt")
    with pytest.raises(Misuse) as caught:
        list(capture_folder(top, a_desk(tmp_path)))
    assert caught.value.code == "E-USE-FOLDER"


def test_one_bad_file_never_stops_the_rest(tmp_path: Path) -> None:
    top = make(tmp_path / "case", "a.txt", "z.txt", "sub/y.txt")
    os.mkfifo(top / "pipe")
    (top / "link.txt").symlink_to("a.txt")
    with (top / "film.mp4").open("wb") as film:
        film.truncate(256 * 1024 * 1024 + 1)
    found = list(capture_folder(top, a_desk(tmp_path)))
    assert [one.capture.name if isinstance(one, Captured) else (one.name, one.error.code) for one in found] == [
        "a.txt",
        ("film.mp4", "E-READ-TOO-LARGE"),
        ("link.txt", "E-READ-LINK"),
        ("pipe", "E-READ-SPECIAL"),
        "z.txt",
        "sub/y.txt",
    ]


def test_links_to_folders_are_named_and_not_entered(tmp_path: Path) -> None:
    top = make(tmp_path / "case", "a.txt")
    (top / "loop").symlink_to(top)
    (top / "outside").symlink_to("/etc")
    assert failures(top, tmp_path) == [("loop", "E-READ-LINK"), ("outside", "E-READ-LINK")]


def test_a_folder_given_as_a_link_is_refused(tmp_path: Path) -> None:
    make(tmp_path / "case", "a.txt")
    (tmp_path / "link").symlink_to("case")
    with pytest.raises(OnrecordError) as caught:
        list(capture_folder(tmp_path / "link", a_desk(tmp_path)))
    assert caught.value.code == "E-READ-LINK"


def test_a_folder_that_is_not_there_is_said_to_be_not_there(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError) as caught:
        list(capture_folder(tmp_path / "gone", a_desk(tmp_path)))
    assert caught.value.code == "E-NONE-FILE"


def test_a_folder_that_goes_away_meanwhile_is_named(tmp_path: Path) -> None:
    top = make(tmp_path / "case", "a.txt", "sub/b.txt")
    found = capture_folder(top, a_desk(tmp_path))
    next(found)
    (top / "sub" / "b.txt").unlink()
    (top / "sub").rmdir()
    assert [(one.name, one.error.code) for one in found if isinstance(one, Failure)] == [("sub", "E-NONE-FILE")]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to the superuser")
def test_a_closed_folder_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    top = make(tmp_path / "case", "a/x.txt", "b/x.txt")
    (top / "a").chmod(0)
    try:
        assert failures(top, tmp_path) == [("a", "E-READ-DENIED")]
    finally:
        (top / "a").chmod(0o700)


def test_a_full_staging_folder_stops_everything(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    desk.staging.rmdir()
    with pytest.raises(Damage):
        list(capture_folder(make(tmp_path / "case", "a.txt", "b.txt"), desk))


def test_a_sidecar_is_attached_and_no_report(tmp_path: Path) -> None:
    top = make(tmp_path / "case", "T1.txt")
    (top / "T1.json").write_text('{"outlet": "Sahil News"}')
    (got,) = captures(capture_folder(top, a_desk(tmp_path)))
    assert got.capture.stated is not None
    assert got.capture.stated.outlet == "Sahil News"


def test_a_thousand_files_take_no_more_memory_than_ten(tmp_path: Path) -> None:
    top = tmp_path / "case"
    top.mkdir()
    for number in range(1000):
        (top / f"{number:04}.txt").write_text(f"report {number}\n" * 50)
    desk = a_desk(tmp_path)
    tracemalloc.start()
    try:
        for got in capture_folder(top, desk):
            assert isinstance(got, Captured)
            discard(got.staged)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 2 * 1024 * 1024
    assert staged_names(desk) == []
