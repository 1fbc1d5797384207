"""A flipped bit is named, or it says nothing. The whole database, every bit of it, is flipped in `bench/bits.py`."""

import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from casebook.casebook_world import a_small_casebook, chance, contents
from casebook.flips import MISSED, NOTHING, flipped, outcome, verdict
from onrecord.casebook.folder import MARKER

PAGE = 512


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ONRECORD_STATE", str(tmp_path_factory.mktemp("marks")))
        return a_small_casebook(tmp_path_factory.mktemp("small") / "q").path


def test_an_untouched_casebook_is_clean(small: Path) -> None:
    assert verdict(small) is None


def test_every_bit_of_the_marker_is_named(small: Path) -> None:
    path = small / MARKER
    bits = range(8 * path.stat().st_size)
    assert [bit for bit in flipped(path, bits) if verdict(small) is None] == []


def test_every_bit_of_preserved_bytes_is_named(small: Path) -> None:
    files = [path for path in (small / "evidence").rglob("*") if path.is_file()]
    assert len(files) == 1
    (path,) = files
    assert {verdict(small) for _ in flipped(path, range(8 * path.stat().st_size))} == {"evidence-changed"}


def test_bits_set_aside_are_named_though_they_mean_nothing(small: Path) -> None:
    path = small / "reserve"
    chosen = range(0, 8 * path.stat().st_size, 101)
    assert {verdict(small) for _ in flipped(path, chosen)} == {"reserve"}


def test_a_byte_in_the_lock_is_named(small: Path) -> None:
    path = small / "casebook.lock"
    path.write_bytes(b"\1")
    assert verdict(small) == "lock"
    path.write_bytes(b"")


def test_bits_of_the_header_are_named_or_say_nothing(small: Path) -> None:
    assert tally(small, range(0, 800, 5))[MISSED] == 0


def test_bits_all_over_the_database_are_named_or_say_nothing(small: Path) -> None:
    size = 8 * (small / "casebook.sqlite").stat().st_size
    offset = chance(size).randrange(541)
    counted = tally(small, range(offset, size, 541))
    assert counted[MISSED] == 0
    assert counted[NOTHING] < 0.75 * counted.total()


@pytest.mark.parametrize("table", ["body", "commit_", "local", "layer_words_data", "layer_words_docsize", "claim"])
def test_bits_of_the_pages_of_a_table_are_named_or_say_nothing(small: Path, table: str) -> None:
    database = small / "casebook.sqlite"
    bits = [8 * PAGE * (page - 1) + bit for page in pages_of(database, table) for bit in range(PAGE * 8)]
    assert tally(small, chance(table).sample(bits, 80))[MISSED] == 0


def tally(folder: Path, bits: range | list[int]) -> Counter[str]:
    database = folder / "casebook.sqlite"
    before = contents(database)
    return Counter(outcome(folder, database, before) for _ in flipped(database, bits))


def pages_of(database: Path, table: str) -> list[int]:
    with sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro&immutable=1", uri=True) as connection:
        pages = [page for (page,) in connection.execute("SELECT pageno FROM dbstat WHERE name = ?", (table,))]
    connection.close()
    return pages
