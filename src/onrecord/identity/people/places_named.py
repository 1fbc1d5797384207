"""Known places that reports name, each spelling where it stands; a word of a person's name is no place."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.identity.people.gathering import ReportText
from onrecord.identity.people.mention import PersonMention
from onrecord.identity.place_sightings import PlaceSighting, country_of, outline, place_key, place_sightings
from onrecord.record.ids import ReportId
from onrecord.record.mention import MentionKind

_SOUNDS = 4  # of a place's name: shorter ones sound like too much


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSpelling:
    """One spelling of a place as reports of one language write it."""

    name: str
    language: str
    reports: tuple[ReportId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceNamed:
    """A known place and what reports call it. `id` is the gazetteer's; no spelling stands for another."""

    id: str
    spellings: tuple[PlaceSpelling, ...]


def places_named(reports: Sequence[ReportText], mentions: Iterable[PersonMention]) -> tuple[PlaceNamed, ...]:
    """Find the known places of the country that the reports are about."""
    country = country_of(one.text for one in reports)
    if country is None:
        return ()
    taken: defaultdict[tuple[str, str], list[PersonMention]] = defaultdict(list)
    for mention in mentions:
        if mention.name is not None:
            taken[mention.report, mention.layer].append(mention)
    found: defaultdict[str, defaultdict[tuple[str, str], set[ReportId]]] = defaultdict(lambda: defaultdict(set))
    for report in reports:
        for one in place_sightings(report.text, report.language, country):
            if not _is_in_name(one, taken[report.report, report.layer]):
                found[place_key(one.place)][one.name, report.language].add(report.report)
    return tuple(
        PlaceNamed(
            id=id_,
            spellings=tuple(
                PlaceSpelling(name=name, language=language, reports=tuple(sorted(some)))
                for (name, language), some in sorted(spellings.items())
            ),
        )
        for id_, spellings in sorted(found.items())
    )


def _is_in_name(one: PlaceSighting, mentions: Iterable[PersonMention]) -> bool:
    return any(mention.start < one.end and one.start < mention.end for mention in mentions)


def claimed_places(report: ReportText) -> Mapping[str, str]:
    """Give the places that a report's claims name, by how they sound: no gazetteer has to know them."""
    where = (mention for claim in report.claims for mention in claim.where if mention.kind is MentionKind.PLACE)
    names = (mention.name or mention.exact for mention in where)
    return {f"sound:{key}": name for name in names if name[:1].isupper() and len(key := outline(name)) >= _SOUNDS}


def places_by_report(places: Iterable[PlaceNamed]) -> Mapping[str, Mapping[str, str]]:
    """Give, for each report, the ids of the places it names, each with its first spelling."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for place in places:
        for spelling in place.spellings:
            for report in spelling.reports:
                found[report].setdefault(place.id, place.spellings[0].name)
    return found
