"""What can be wrong with a casebook's folder: one sentence each, with its code, and nothing lost."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from casebook.casebook_world import Desk, a_casebook, a_world, copy_of, digest, looking, named, take, writing
from onrecord.casebook import views
from onrecord.casebook.folder import DATABASE, MARKER, Folder, read_folder
from onrecord.casebook.store import Casebook, found, found_copy
from onrecord.casebook.verification import verify_casebook
from onrecord.errors import Damage, Misuse, NotFound, OnrecordError, Refused

TEXT = "Relatives said that eight men were taken to the quarry."
Change = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = a_casebook(tmp_path / "q")
    with writing(made) as casebook:
        desk = Desk(casebook)
        desk.capture(TEXT)
        desk.read(TEXT)
    return made


def refusal(act: Callable[[], object]) -> OnrecordError:
    with pytest.raises(OnrecordError) as caught:
        act()
    assert str(caught.value).count("\n") == 0
    assert caught.value.hint
    return caught.value


def open_to_write(path: Path) -> str:
    with Casebook(read_folder(path), writing=True, world=a_world(8)) as casebook:
        return casebook.device


def open_to_read(path: Path) -> int:
    with looking(path) as casebook, casebook.reading() as connection:
        return len(views.reports(connection))


# The marker


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


# The database


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


# The evidence


def test_missing_and_changed_evidence_is_named_with_its_claims(folder: Folder) -> None:
    (path,) = evidence(folder.path)
    with looking(folder.path) as casebook, casebook.reading() as connection:
        (reviewed,) = views.claims(connection)
    path.chmod(0o600)
    path.write_bytes(TEXT.replace("eight", "ninth").encode())
    assert flaws(folder.path) == [("damage", "evidence-changed", (reviewed.claim.id,))]
    path.unlink()
    assert flaws(folder.path) == [("damage", "evidence-missing", (reviewed.claim.id,))]
    assert open_to_read(folder.path) == 1


def test_changed_evidence_is_healed_by_bringing_the_bytes_again(folder: Folder) -> None:
    (path,) = evidence(folder.path)
    path.chmod(0o600)
    path.write_bytes(b"nothing")
    with writing(folder) as casebook:
        casebook.evidence.keep_bytes(TEXT.encode())
    assert named(folder.path) == []


def test_what_does_not_belong_is_a_note(folder: Folder) -> None:
    (folder.path / "notes.txt").write_text("mine")
    (folder.path / "evidence" / "thumbs").write_text("theirs")
    stray = folder.path / "evidence" / "ab" / ("ab" * 32)
    stray.parent.mkdir()
    stray.write_bytes(b"x")
    kinds = [("note", "stranger", ()), ("note", "not-recorded", ()), ("note", "stranger", ())]
    assert flaws(folder.path) == kinds


# Rights


@contextmanager
def as_another() -> Iterator[None]:
    """Be an ordinary account, whose rights count; root's do not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def readable(folder: Folder) -> Iterator[Path]:
    """Give a casebook that every account may read and none may change."""
    for place in (folder.path, *folder.path.rglob("*")):
        place.chmod(0o555 if place.is_dir() else 0o444)
    ours = [
        p for p in folder.path.parents if p.name.startswith(("pytest", "test")) and p.owner() == folder.path.owner()
    ]
    opened = [(place, place.stat().st_mode) for place in ours]
    for place, mode in opened:
        place.chmod(mode | 0o055)
    yield folder.path
    for place, mode in opened:
        place.chmod(mode)
    for place in (folder.path, *folder.path.rglob("*")):
        place.chmod(0o755 if place.is_dir() else 0o644)


def test_a_read_only_folder_can_be_read_and_verified(readable: Path) -> None:
    before = files(readable)
    with as_another():
        assert open_to_read(readable) == 1
        assert named(readable) == []
    assert files(readable) == before


def test_writing_in_a_read_only_folder_is_refused(readable: Path) -> None:
    with as_another():
        error = refusal(lambda: open_to_write(readable))
    assert (type(error), error.code) == (Refused, "E-RULE-ACCESS")


def test_evidence_of_another_account_is_said_to_be_closed_and_not_changed(readable: Path) -> None:
    (path,) = evidence(readable)
    path.chmod(0o000)
    with as_another():
        assert [code for _, code, _ in flaws(readable)] == ["evidence-closed"]
        with looking(readable) as casebook:
            error = refusal(partial(casebook.evidence.read, path.name))
            assert casebook.layer_text(path.name) is None
    assert (type(error), error.code) == (Refused, "E-RULE-ACCESS")


def test_a_casebook_cannot_be_made_where_one_may_not_write(readable: Path) -> None:
    with as_another():
        error = refusal(lambda: found(readable / "inner", "Inner", a_world(4)))
    assert (type(error), error.code) == (Refused, "E-RULE-ACCESS")


# Two at once

WRITER = """
import sys
from pathlib import Path
from casebook.casebook_world import *
with writing(read_folder(Path(sys.argv[1]))) as casebook:
    print("open", flush=True)
    sys.stdin.readline()
    Desk(casebook).capture("Another report.")
    print("done", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def a_writer(path: Path) -> Iterator[Callable[[], str]]:
    """Run another process that writes; the callback lets it do its next step."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    to_it, from_it = process.stdin, process.stdout
    assert from_it.readline() == "open\n"

    def step() -> str:
        to_it.write("\n")
        to_it.flush()
        return from_it.readline()

    with process:
        yield step
        to_it.close()


def test_a_second_writer_is_refused_at_once_and_a_reader_works_meanwhile(folder: Folder) -> None:
    with a_writer(folder.path) as step:
        error = refusal(lambda: open_to_write(folder.path))
        assert (type(error), error.code) == (NotFound, "E-NONE-LOCKED")
        with looking(folder.path) as casebook, casebook.reading() as connection:
            assert len(views.reports(connection)) == 1
            assert step() == "done\n"
            assert len(views.reports(connection)) == 1  # one view stays one view
        assert open_to_read(folder.path) == 2
        assert named(folder.path) == []
    assert open_to_write(folder.path)


# Copies put back


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


# An interrupted making


def test_a_making_that_was_interrupted_is_begun_again(folder: Folder, tmp_path: Path) -> None:
    half = tmp_path / "half"
    half.mkdir()
    shutil.copyfile(folder.database, half / DATABASE)
    shutil.copyfile(folder.path / MARKER, half / (MARKER + ".part"))
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


def evidence(path: Path) -> dict[Path, bytes]:
    return {place: place.read_bytes() for place in (path / "evidence").rglob("*") if place.is_file()}


def files(path: Path) -> dict[Path, bytes]:
    return {place: place.read_bytes() for place in path.rglob("*") if place.is_file()}


def flaws(path: Path) -> list[tuple[str, str, tuple[str, ...]]]:
    with looking(path) as casebook:
        return [(flaw.severity, flaw.code, flaw.claims) for flaw in verify_casebook(casebook).flaws]
