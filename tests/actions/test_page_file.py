"""A brief on the disk is there whole or not at all."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.actions.page_file import put
from onrecord.errors import NoRoom


def _failing(error: BaseException) -> Iterator[str]:
    yield "half a page"
    raise error


def test_a_page_is_written_in_pieces_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    put(iter(("one ", "é\n")), tmp_path / "page.html")
    assert (tmp_path / "page.html").read_bytes() == "one é\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


@pytest.mark.parametrize("error", [RuntimeError("x"), KeyboardInterrupt()])
def test_what_was_there_stays_when_writing_is_broken_off(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "page.html"
    target.write_text("the last whole page", "utf-8")
    with pytest.raises(type(error)):
        put(_failing(error), target)
    assert target.read_text("utf-8") == "the last whole page"
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_a_full_disk_leaves_no_half_page(tmp_path: Path) -> None:
    with pytest.raises(NoRoom) as caught:
        put(_failing(OSError(errno.ENOSPC, "full")), tmp_path / "page.html")
    assert caught.value.code == "E-DISK-FULL"
    assert list(tmp_path.iterdir()) == []


def test_a_killed_run_leaves_nothing_under_the_name_of_the_page(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    child = os.fork()
    if child == 0:
        put(_killed_half_way(), target)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -9
    assert not target.exists()


def _killed_half_way() -> Iterator[str]:
    yield "half a page" * 10_000
    os.kill(os.getpid(), 9)


def test_a_link_leads_to_the_file_that_is_written_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "page.html").symlink_to(tmp_path / "elsewhere" / "real.html")
    put(("whole",), tmp_path / "page.html")
    assert (tmp_path / "page.html").is_symlink()
    assert (tmp_path / "elsewhere" / "real.html").read_text("utf-8") == "whole"


def test_a_device_is_written_to_and_never_replaced() -> None:
    put(("whole",), Path(os.devnull))
    assert Path(os.devnull).is_char_device()
