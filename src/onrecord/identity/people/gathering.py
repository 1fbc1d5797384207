"""The mentions of persons in one report: what its claims bear, and names that stand in its text beside them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.identity.letters import fold
from onrecord.identity.people.mention import PersonMention
from onrecord.identity.people.name_cases import Base, base_name
from onrecord.identity.people.offices import offices_in
from onrecord.identity.people.sightings import Known, Sighting, offices_before, sightings
from onrecord.record.claim import Claim
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.mention import Mention, MentionKind

_BEHIND = 24
_POST_WORDS = 3  # of a post: what follows them is mostly whose or where
_DAY = 10  # letters of a full date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """One text layer of a report with the claims that are anchored in it."""

    report: ReportId
    layer: str
    language: str
    text: str
    claims: tuple[Claim, ...] = ()


@dataclass(slots=True)
class _Spot:
    """A place where somebody is named or meant, being put together from all that speaks of it."""

    base: Base | None = None
    stands_for: tuple[int, int] | None = None
    offices: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    claims: list[ClaimId] = field(default_factory=list)
    days: list[str] = field(default_factory=list)
    row: str | None = None


_Spots = dict[tuple[int, int], _Spot]


def claimed_names(reports: Iterable[ReportText]) -> frozenset[tuple[str, ...]]:
    """Give the folded words of every name of two words or more that a claim bears."""
    found = set()
    for report in reports:
        for _, mention in (one for claim in report.claims for one in _persons(claim)):
            words = base_name(mention.name or "", report.language).name.split()
            if len(words) > 1:
                found.add(tuple(map(fold, words)))
    return frozenset(found)


def gather(report: ReportText, known: Known) -> tuple[PersonMention, ...]:
    """Give the mentions of one report in the order of its text. Names of claims outweigh what only stands there."""
    spots: _Spots = {}
    for claim in report.claims:
        for slot, mention in _persons(claim):
            _add(spots, report, claim, slot, mention)
    seen = sightings(report.text, report.language, known)
    _add_seen(spots, seen)
    _add_speakers(spots, report.claims)
    return tuple(_mention(report, place, spot) for place, spot in sorted(spots.items()))


def _persons(claim: Claim) -> Iterator[tuple[str, Mention]]:
    """Give the single persons among the participants, named or not, with the slot each stands in."""
    slots = (("whom", claim.whom), ("who", claim.who), ("other", claim.other))
    for slot, mentions in slots:
        for mention in mentions:
            if mention.kind is MentionKind.PERSON or (mention.kind is None and mention.name is not None):
                yield slot, mention


def _add(spots: _Spots, report: ReportText, claim: Claim, slot: str, mention: Mention) -> None:
    place = _place(mention)
    spot = spots.setdefault(place, _Spot())
    if mention.name is not None:
        spot.base = base_name(mention.name, report.language, report.text[place[1] : place[1] + _BEHIND])
        spot.offices += offices_before(report.text, place[0], report.language)
    if mention.resolved is not None:
        spot.stands_for = mention.resolved.start, mention.resolved.end
    spot.claims.append(claim.id)
    if claim.row is not None and slot == "whom":
        spot.row = f"{claim.row.list}/{claim.row.number}"
    spot.roles += role_of(slot, claim)
    if slot == "who" and claim.predicate == "posting" and claim.value is not None:
        spot.offices += offices_in(" ".join(claim.value.text.split()[:_POST_WORDS]))
    if claim.when is not None and claim.when.edtf is not None and len(claim.when.edtf) == _DAY:
        spot.days.append(claim.when.edtf)


def _place(mention: Mention) -> tuple[int, int]:
    """Give the place of the name inside the words of a participant, or of the words where nobody is named."""
    at = -1 if mention.name is None else mention.exact.find(mention.name)
    if mention.name is None or at < 0:
        return mention.start, mention.end
    return mention.start + at, mention.start + at + len(mention.name)


def role_of(slot: str, claim: Claim) -> tuple[str, ...]:
    """Say what a claim makes of somebody in one of its slots, in the words of `findings/1`."""
    is_act, is_step = claim.predicate.startswith("act:"), claim.predicate.startswith("proceeding:")
    if slot == "whom" and is_act:
        return ("victim",)
    if slot == "whom" and (is_step or claim.predicate == "accusation"):
        return ("accused",)
    if slot == "who" and is_act:
        return ("alleged doer",)
    if slot == "who" and claim.predicate == "posting":
        return ("holder of a post",)
    return ("relative",) if claim.predicate == "kinship" else ()


def _add_seen(spots: _Spots, seen: Sequence[Sighting]) -> None:
    """Add what stands in the text; where a claim bears a shorter part of a name, its claims go to the whole."""
    borne = _Row(place for place, spot in spots.items() if spot.base is not None)
    for one in seen:
        here = (one.start, one.end)
        named = borne.touching(*here)
        if any(start <= one.start and one.end <= end for start, end in named):
            continue
        spot = spots.setdefault(here, _Spot())
        spot.base = one.base
        spot.offices += one.offices
        for place in named:
            if one.start <= place[0] and place[1] <= one.end:
                _move(spots.pop(place), spot)


@dataclass(slots=True)
class _Row:
    """Places in order, to be asked which of them touch a stretch."""

    places: list[tuple[int, int]]
    _longest: int

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        self.places = sorted(places)
        self._longest = max((end - start for start, end in self.places), default=0)

    def touching(self, first: int, last: int) -> list[tuple[int, int]]:
        found = []
        for at in range(bisect_left(self.places, (first - self._longest, 0)), len(self.places)):
            start, end = self.places[at]
            if start >= last:
                break
            found += [(start, end)] if end > first else []
        return found


def _move(shorter: _Spot, whole: _Spot) -> None:
    whole.offices += shorter.offices
    whole.roles += shorter.roles
    whole.claims += shorter.claims
    whole.days += shorter.days
    whole.row = whole.row or shorter.row


def _add_speakers(spots: _Spots, claims: Iterable[Claim]) -> None:
    """Give a claim also to the persons named among its speakers."""
    named = _Row(place for place, spot in spots.items() if spot.base is not None)
    for claim in claims:
        for span in (speaker.span for speaker in claim.chain if speaker.level > 0 and speaker.span is not None):
            for place in named.touching(span.start, span.end):
                if span.start <= place[0] and place[1] <= span.end:
                    spots[place].roles.append("speaker")
                    spots[place].claims.append(claim.id)


def _mention(report: ReportText, place: tuple[int, int], spot: _Spot) -> PersonMention:
    return PersonMention(
        report=report.report,
        layer=report.layer,
        start=place[0],
        end=place[1],
        exact=report.text[slice(*place)],
        language=report.language,
        name=None if spot.base is None else " ".join(spot.base.name.split()),
        readings=() if spot.base is None else tuple(" ".join(one.split()) for one in spot.base.readings),
        offices=tuple(dict.fromkeys(spot.offices)),
        roles=tuple(sorted(set(spot.roles))),
        claims=tuple(dict.fromkeys(spot.claims)),
        stands_for=spot.stands_for,
        days=tuple(sorted(set(spot.days))),
        row=spot.row,
    )
