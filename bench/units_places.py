"""Measure units and places on the shared sets: `python -m bench.units_places`. Prints ours beside the peers'.

Towns are scored twice: with the spellings GeoNames lists, and by our names and the prices of letters alone, which says
what to expect of a town whose press spellings nobody listed. Then how often an Armenian town passes for one of theirs.
"""

import csv
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from onrecord.actions.resolving import Row, compare_table, resolve_table, write_rows
from onrecord.identity.gazetteer import places_of
from onrecord.identity.places import make_known, resolve_among, resolve_place

SHARED = Path(__file__).resolve().parents[1] / ".." / "shared"
NAMES, SCORER = SHARED / "data" / "names", SHARED / "score" / "score_names.py"
UNITS, TOWNS = NAMES / "units_dev.csv", NAMES / "places_az_dev.csv"
COLUMNS = ("az", "ru", "en", "press")


def score(mode: str, truth: Path, rows: Sequence[Row], *more: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "ours.csv"
        answers.write_text(write_rows(rows, rows[0]), "utf-8")
        subprocess.run([sys.executable, "-B", str(SCORER), mode, str(truth), str(answers), *more], check=True)


def spellings() -> Iterator[tuple[str, str, str]]:
    """Give column, spelling and official name."""
    with TOWNS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield from ((column, one, row["az"]) for column in COLUMNS for one in row[column].split("|") if one)


def by_rules_alone() -> None:
    known = make_known(replace(place, spellings=()) for place in places_of("AZ"))
    said = [(column, resolve_among(one, known), official) for column, one, official in spellings()]
    for column in COLUMNS:
        found = [
            (one.place.official if one.place else None, official) for name, one, official in said if name == column
        ]
        right, wrong = (sum(bool(a) and (a == b) is is_right for a, b in found) for is_right in (True, False))
        print(f"  {column:6} {right} of {len(found)} right, {wrong} wrong")
    abroad = [place.english for place in places_of("AM")]
    taken = sum(resolve_place(one).place is not None for one in abroad)
    print(f"Armenian places taken for Azerbaijani ones when the country is said wrongly: {taken} of {len(abroad)}")


def main() -> int:
    if not SCORER.is_file():
        print("the shared data is not beside the repository: nothing measured")
        return 0
    score("units", UNITS, list(compare_table(UNITS)), "--beside", str(NAMES / "baselines_units_dev.csv"))
    start = time.perf_counter()
    rows = list(resolve_table(TOWNS, COLUMNS, "AZ"))
    print(f"places, with listed spellings ({1000 * (time.perf_counter() - start) / len(rows):.0f} ms a spelling)")
    score("places", TOWNS, rows)
    print("places, by names and rules alone")
    by_rules_alone()
    return 0


if __name__ == "__main__":
    sys.exit(main())
