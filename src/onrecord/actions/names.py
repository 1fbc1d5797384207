"""Compare names out of a table: no casebook is opened and nothing is kept."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import tee
from pathlib import Path

from onrecord.errors import Misuse, NotFound
from onrecord.identity.comparison import Comparison, compare_all
from onrecord.identity.probability import probability
from onrecord.record.canonical import Json

COLUMNS = ("id", "name_a", "name_b")
SCORE_COLUMNS = ("id", "score", "bits", "level", "prior")


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedPair:
    """A row's id and what came of its names."""

    id: str
    comparison: Comparison


def read_pairs(path: Path, columns: tuple[str, ...] = COLUMNS) -> tuple[Mapping[str, str], ...]:
    """Read a CSV table in UTF-8 with a header row; only the columns asked for are looked at.

    Raises:
        NotFound: E-NONE-FILE when there is no such file.
        Misuse: E-USE-TABLE when it is no such table or lacks a column.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            missing = [column for column in columns if column not in (rows.fieldnames or ())]
            if missing:
                raise Misuse("E-USE-TABLE", f"the table has no column {missing[0]}", f"it needs {', '.join(columns)}")
            return tuple({column: row[column] or "" for column in columns} for row in rows)
    except FileNotFoundError as error:
        raise NotFound("E-NONE-FILE", "there is no file of that name", "check its name") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise Misuse("E-USE-TABLE", "the file is not a CSV table in UTF-8", "save it as CSV in UTF-8") from error


def compare_pairs(rows: Iterable[Mapping[str, str]], language: str | None = None) -> Iterator[ComparedPair]:
    """Compare the two names of each row; the language, if told, is that of all of them."""
    one, two = tee(rows)
    for row, made in zip(one, compare_all(((row["name_a"], row["name_b"]) for row in two), language), strict=True):
        yield ComparedPair(id=row["id"], comparison=made)


def score_fields(one: ComparedPair, prior: float) -> dict[str, Json]:
    """Give the row of an answer: id, score, bits, level and the prior that is in the score and not in the bits."""
    bits = one.comparison.bits
    return {
        "id": one.id,
        "score": None if bits is None else f"{probability(bits, prior):.6f}",
        "bits": None if bits is None else f"{bits / 100:.2f}",
        "level": str(one.comparison.level),
        "prior": f"{prior:g}",
    }


def write_table(rows: Iterable[Mapping[str, Json]]) -> str:
    """Write rows as CSV; what is None stays empty."""
    text = io.StringIO()
    writer = csv.DictWriter(text, SCORE_COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
