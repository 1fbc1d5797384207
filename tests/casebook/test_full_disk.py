"""A full disk: one clear sentence, nothing lost, reading goes on, and so does writing once there is room."""

import os
import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest

from casebook.casebook_world import Desk, Ticking, a_casebook, chance, looking, named
from onrecord.actions.add import Added, Told, add
from onrecord.casebook import views
from onrecord.casebook.folder import Folder
from onrecord.casebook.store import Casebook, World
from onrecord.casebook.verification import verify_casebook
from onrecord.errors import NoRoom

RESERVE = 256 * 1024
DISK = 3 * 1024 * 1024


def world(seed: int = 3) -> World:
    return World(clock=Ticking(), entropy=chance(seed).randbytes, reserve=RESERVE)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of three megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(place)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("this account may not mount a small disk")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def fill(place: Path, but: int = 0) -> Path:
    """Fill a disk to the last byte, or all but so many."""
    filler = place / "filler"
    with filler.open("wb", buffering=0) as file:
        with suppress(OSError):
            while True:
                file.write(b"x" * 4096)
        file.truncate(max(0, file.tell() - but))
    return filler


def sources(base: Path, count: int, size: int) -> list[str]:
    made = []
    for number in range(count):
        path = base / f"report {number}.txt"
        path.write_text(f"Relatives said that {number} men were taken. " * (size // 40))
        made.append(str(path))
    return made


def kept(path: Path) -> set[str]:
    with looking(path) as casebook, casebook.reading() as connection:
        return {row.id for row in views.reports(connection)}


def bring(folder: Folder, names: list[str]) -> tuple[set[str], str | None]:
    """Add reports; give the ids that were acknowledged, and the code of what stopped it."""
    told: list[Told] = []
    try:
        with Casebook(folder, writing=True, world=world()) as casebook:
            add(casebook, names, why=None, stdin=BytesIO(), tell=told.append)
    except NoRoom as error:
        return {one.capture.report for one in told if isinstance(one, Added)}, error.code
    assert [one for one in told if not isinstance(one, Added)] == []
    return {one.capture.report for one in told if isinstance(one, Added)}, None


def test_adding_until_the_disk_is_full_loses_nothing(disk: Path, tmp_path: Path) -> None:
    folder = a_casebook(disk / "q")
    names = sources(tmp_path, 100, 40_000)
    acknowledged, code = bring(folder, names)
    assert code == "E-DISK-FULL"
    assert len(acknowledged) > 20
    assert kept(folder.path) == acknowledged
    assert named(folder.path) == []
    assert not folder.reserve.exists()


def test_a_casebook_on_a_full_disk_is_read_and_verified_and_not_written_to(disk: Path) -> None:
    folder = a_casebook(disk / "q")
    with Casebook(folder, writing=True, world=world()) as casebook:
        report = Desk(casebook).capture("Relatives said so.")
    folder.reserve.unlink()
    filler = fill(disk)
    with looking(folder.path) as one, looking(folder.path) as other:
        assert verify_casebook(one).is_clean
        assert verify_casebook(other).is_clean
    assert kept(folder.path) == {report}
    with pytest.raises(NoRoom, match="the disk is full") as caught, Casebook(folder, writing=True, world=world()):
        pass
    assert caught.value.code == "E-DISK-FULL"
    filler.unlink()
    with Casebook(folder, writing=True, world=world(4)) as casebook:
        Desk(casebook).capture("And so did a neighbour.")
    assert folder.reserve.stat().st_size == RESERVE
    assert len(kept(folder.path)) == 2
    assert named(folder.path) == []


def in_a_child(act: Callable[[], object]) -> int:
    """Run something in a forked child that then dies as by the plug."""
    child = os.fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(9)
    return os.waitpid(child, 0)[1]


def write_and_die(folder: Folder, give: int) -> None:
    with Casebook(folder, writing=True, world=world()) as casebook:
        os.write(give, Desk(casebook).capture("Relatives said so.").encode())
        os._exit(9)


def test_what_a_killed_writer_left_is_read_on_a_full_disk(disk: Path) -> None:
    folder = a_casebook(disk / "q")
    take, give = os.pipe()
    in_a_child(partial(write_and_die, folder, give))
    report = os.read(take, 100).decode()
    os.close(take)
    os.close(give)
    log = folder.database.with_name("casebook.sqlite-wal")
    assert log.stat().st_size > 0
    folder.reserve.unlink()
    fill(disk)
    assert kept(folder.path) == {report}
    # as on a copy that was made without the third file
    log.with_name("casebook.sqlite-shm").unlink(missing_ok=True)
    (disk / "filler").unlink()
    fill(disk)
    assert kept(folder.path) == {report}
    (disk / "filler").unlink()
    assert named(folder.path) == []


@pytest.mark.parametrize("room", range(0, 240_000, 12_288))
def test_a_disk_that_is_full_at_any_write_costs_nothing_acknowledged(disk: Path, tmp_path: Path, room: int) -> None:
    folder = a_casebook(disk / "q")
    names = sources(tmp_path, 9, 9_000)
    first, code = bring(folder, names[:3])
    assert code is None
    fill(disk, but=room)
    with looking(folder.path) as reader, reader.reading():
        pass
    acknowledged, code = bring(folder, names[3:])
    assert kept(folder.path) == first | acknowledged
    assert named(folder.path) == []
    (disk / "filler").unlink()
    rest, again = bring(folder, names[3:])
    assert again is None
    assert len(kept(folder.path)) == 9
    assert acknowledged <= rest
    assert named(folder.path) == []
    assert folder.reserve.stat().st_size == RESERVE


def limited(folder: Folder, names: list[str], limit: int, give: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    acknowledged, code = bring(folder, names)
    os.write(give, "\n".join([str(code), *acknowledged]).encode())


@pytest.mark.parametrize("limit", [300_000, 330_000, 400_000])
def test_a_limit_on_files_is_said_and_costs_nothing(tmp_path: Path, limit: int) -> None:
    """What an ordinary account can try: its own files may not grow beyond a limit, nor may the log of the database."""
    folder = a_casebook(tmp_path / "q")
    names = sources(tmp_path, 300, 2_000)
    take, give = os.pipe()
    in_a_child(partial(limited, folder, names, limit, give))
    os.close(give)
    with os.fdopen(take) as said:
        code, *acknowledged = said.read().splitlines()
    assert code in ("E-DISK-WRITE", "E-DISK-FULL")
    assert kept(folder.path) == set(acknowledged)
    assert len(acknowledged) > 0
    assert named(folder.path) == []
    assert bring(folder, names)[1] is None
    assert len(kept(folder.path)) == 300
