"""One process writes at a time, and readers work meanwhile."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from casebook.bad_folders import a_read_casebook, open_to_read, open_to_write, refusal
from casebook.casebook_world import looking, named
from onrecord.casebook import views
from onrecord.casebook.folder import Folder
from onrecord.errors import NotFound


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return a_read_casebook(tmp_path / "q")


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
