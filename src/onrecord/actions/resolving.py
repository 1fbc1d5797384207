"""Compare units and resolve places out of tables: no casebook is opened and nothing is kept."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from onrecord.actions.names import read_pairs
from onrecord.errors import Misuse
from onrecord.identity.gazetteer import COUNTRIES
from onrecord.identity.places import Resolution, resolve_place
from onrecord.identity.unit import Unit
from onrecord.identity.units import compare_units
from onrecord.record.canonical import Json

UNIT_COLUMNS = ("id", "name_a", "lang_a", "name_b", "lang_b")
_SEVERAL = "|"

Row = Mapping[str, Json]


def compare_table(path: Path) -> Iterator[Row]:
    """Give id, label, deciding field and the typed fields of both sides for each pair of a CSV table.

    Raises:
        NotFound, Misuse: as `read_pairs`.
    """
    for row in read_pairs(path, UNIT_COLUMNS):
        said = compare_units(
            row["name_a"], row["name_b"], left_language=row["lang_a"] or None, right_language=row["lang_b"] or None
        )
        yield {
            "id": row["id"],
            "label": str(said.outcome),
            "decided_by": said.field,
            **_unit_fields("a", said.left),
            **_unit_fields("b", said.right),
        }


def _unit_fields(side: str, unit: Unit) -> Row:
    parent = unit.country if unit.parent is None else str(unit.parent)
    fields = (unit.number, unit.echelon, unit.branch, unit.place, parent)
    named = dict(zip(("number", "echelon", "branch", "place", "parent"), fields, strict=True))
    named["placeholder"] = "yes" if unit.is_placeholder else None
    return {f"{side}_{name}": value for name, value in named.items()}


def resolve_table(path: Path, columns: tuple[str, ...], country: str) -> Iterator[Row]:
    """Resolve each spelling in these columns once; a cell may hold several with | between.

    Raises:
        NotFound, Misuse: as `read_pairs`; E-USE-COUNTRY for a country without a gazetteer.
    """
    if country not in COUNTRIES:
        raise Misuse("E-USE-COUNTRY", f"there is no gazetteer of {country}", f"there are {', '.join(COUNTRIES)}")
    cells = (row[column] for row in read_pairs(path, columns) for column in columns)
    spellings = (one.strip() for cell in cells for one in cell.split(_SEVERAL))
    for spelling in dict.fromkeys(filter(None, spellings)):
        yield _place_fields(resolve_place(spelling, country))


def _place_fields(found: Resolution) -> Row:
    """Give the row of an answer; what is not told of one place, or of several, is empty."""
    place = found.place
    point = None if place is None or place.latitude is None else f"{place.latitude:.5f} {place.longitude:.5f}"
    return {
        "spelling": found.toponym,
        "place": _common_name(found),
        "outcome": str(found.outcome),
        "id": None if place is None or place.id is None else f"geonames:{place.id}",
        "class": None if place is None else _SEVERAL.join(found.candidates[0].classes),
        "point": point,
        "radius_km": None if place is None or place.radius_km is None else str(place.radius_km),
        "candidates": _SEVERAL.join(_candidate(one.place.official, one.place.id) for one in found.candidates),
    }


def _common_name(found: Resolution) -> str | None:
    """Give the official name if all candidates bear it: two towns of one name are still two, and neither is chosen."""
    names = {one.place.official for one in found.candidates}
    return next(iter(names)) if len(names) == 1 else None


def _candidate(official: str, id_: int | None) -> str:
    return official if id_ is None else f"{official} ({id_})"


def write_rows(rows: Sequence[Row], columns: Iterable[str]) -> str:
    """Write rows as CSV; what is None stays empty."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
