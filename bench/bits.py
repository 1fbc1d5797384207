"""Every bit of a small casebook, flipped one by one: named by verification, or without any meaning.

A flip is without meaning where SQLite finds nothing wrong with the file and reads the same from it: every row of every
table, the shapes of the tables, every place of every word in the full-text index, and every word where it is sought.
"""

import os
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from time import perf_counter

from casebook.casebook_world import a_small_casebook, contents
from casebook.flips import MISSED, NOTHING, flipped, outcome, verdict

WORKERS = len(os.sched_getaffinity(0))
FILES = ("casebook.toml", "casebook.sqlite", "reserve", "casebook.lock")


def main(stride: int = 1) -> int:
    """Flip every `stride`-th bit of every file; give the number of flips that were missed."""
    started = perf_counter()
    with tempfile.TemporaryDirectory(dir=_memory()) as place:
        os.environ["ONRECORD_STATE"] = f"{place}/marks"
        folder = a_small_casebook(Path(place) / "small").path
        evidence = [str(p.relative_to(folder)) for p in (folder / "evidence").rglob("*") if p.is_file()]
        tallies = {name: _whole(Path(place), folder, name, stride) for name in (*FILES, *evidence)}
    missed = sum(counted[MISSED] for counted in tallies.values())
    for name, counted in tallies.items():
        print(f"{name[:24]:<26}{counted.total():>9,} bits  {counted[NOTHING]:>9,} without meaning  ", end="")
        print(", ".join(f"{code} {n:,}" for code, n in counted.most_common() if code != NOTHING) or "empty")
    print(f"missed {missed:,} of {sum(c.total() for c in tallies.values()):,} in {perf_counter() - started:,.0f} s")
    return missed


def _memory() -> str | None:
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - millions of writes of one byte


def _whole(place: Path, folder: Path, name: str, stride: int) -> Counter[str]:
    bits = range(0, 8 * (folder / name).stat().st_size, stride)
    with ProcessPoolExecutor(WORKERS) as pool:
        parts = pool.map(partial(_part, place, folder, name), [bits[n::WORKERS] for n in range(WORKERS)])
        return sum(parts, Counter[str]())


def _part(place: Path, folder: Path, name: str, bits: range) -> Counter[str]:
    with tempfile.TemporaryDirectory(dir=place) as own:
        copy = Path(shutil.copytree(folder, Path(own) / "copy"))
        before = contents(copy / "casebook.sqlite")
        judge = _database if name.endswith(".sqlite") else _file
        return Counter(judge(copy, before) for _ in flipped(copy / name, bits))


def _file(folder: Path, _: object) -> str:
    return verdict(folder) or MISSED


def _database(folder: Path, before: object) -> str:
    """Ask SQLite first: what it reads as before is without meaning, and what it finds, verification passes on."""
    database = folder / "casebook.sqlite"
    try:
        with sqlite3.connect(f"{database.as_uri()}?mode=ro&immutable=1", uri=True) as connection:
            found = connection.execute("PRAGMA integrity_check").fetchone() != ("ok",)
        connection.close()
        if not found and contents(database) == before:
            return NOTHING
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        pass
    return outcome(folder, database, before)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1) > 0)
