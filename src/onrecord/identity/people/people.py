"""All persons of a casebook, worked out from its reports, what people judged and the ids that were minted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from onrecord.identity.people.clusters import Clustering, Conflict, Hindered, Proposal, cluster
from onrecord.identity.people.entity_ids import SHOWN_UNMINTED, Minted, bear_ids
from onrecord.identity.people.gathering import ReportText, claimed_names, gather
from onrecord.identity.people.judged import VERDICTS, Judged, standing, words
from onrecord.identity.people.mention import PersonMention, parse_ref
from onrecord.identity.people.places_named import PlaceNamed, claimed_places, places_by_report, places_named
from onrecord.identity.people.proposals import Question, propose
from onrecord.identity.people.sightings import Known, small_words
from onrecord.identity.people.surroundings import Setting, figures_of
from onrecord.identity.people.within_report import Open, ReportPeople, people_of_report

WITHIN = (
    100_000  # hundredths of a bit: what a report says of its own words comes before what is compared across reports
)
_SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One cluster of mentions.

    Attributes:
        id: the minted id; where none is minted yet, one made from its first mention, which lasts as long as that.
        former: ids that lead here.
        mentions: by report and place.
        proposals: the rules that hold it together.
        questions: pairs with other persons that a person has to decide; hindered proposals are among them.
        judgements: ids of the standing judgements that speak of its mentions.
        is_frozen: judgements about it contradict each other.
        is_settled: judgements, and what single reports say, hold it together without a rule between reports.
    """

    id: str
    former: tuple[str, ...]
    mentions: tuple[PersonMention, ...]
    proposals: tuple[Proposal, ...]
    questions: tuple["Asked", ...]
    open: tuple[Open, ...]
    judgements: tuple[str, ...]
    is_frozen: bool = False
    is_settled: bool = False

    @property
    def is_open(self) -> bool:
        """Say whether it is one mention that may be any of several persons: no person to be listed."""
        return len(self.mentions) == 1 and any(one.mention == self.mentions[0].ref for one in self.open)

    @property
    def is_asked(self) -> bool:
        """Say whether a question about it waits for a person: whom else it may be, or a contradiction."""
        return self.is_frozen or bool(self.questions)

    @property
    def review(self) -> str:
        """Say how far people have judged it: proposed, judged (every joint between reports is), or disputed."""
        if self.is_frozen:
            return "disputed"
        return "judged" if self.judgements and self.is_settled else "proposed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question about a person: whom else it may be, why no rule answers it, and what speaks for it."""

    other: str
    why: str
    reasons: tuple[str, ...]
    bits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Everybody, by id; the known places that are named beside them; what contradicts; and ids that lead nowhere."""

    persons: tuple[Person, ...]
    places: tuple[PlaceNamed, ...]
    conflicts: tuple[Conflict, ...]
    lost: tuple[str, ...]


def people(reports: Sequence[ReportText], judgements: Iterable[Judged] = (), minted: Iterable[Minted] = ()) -> People:
    """Work out who is who.

    Args:
        reports: One or more text layers a report, in any order.
        judgements: All of the casebook.
        minted: All ids of the casebook.
    """
    reports = sorted(reports, key=lambda one: (one.report, one.layer))
    local = {(one.report, one.layer): people_of_report(some) for one, some in _gathered(reports)}
    persons = [person for found in local.values() for person in found.persons]
    mentions = {one.ref: one for person in persons for one in person.mentions}
    places = places_named(reports, mentions.values())
    settings = dict(_settings(reports, places_by_report(places)))
    proposed = propose(persons, settings)
    seats = {one.ref: (p.head.home, p.head.ref) for p in persons for one in p.mentions}
    led = tuple(_led(judgements, mentions))
    within = tuple(chain.from_iterable(_within(found) for found in local.values()))
    made = cluster(mentions, (*within, *proposed.proposals), led, seats=seats, apart=proposed.apart)
    settled = cluster(mentions, within, led, seats=seats, apart=proposed.apart).clusters
    found = _people(made, mentions, led, tuple(minted), (proposed.questions, tuple(local.values())))
    return replace(found, persons=_settled(found.persons, settled), places=places)


def _settled(persons: Iterable[Person], clusters: Iterable[Sequence[str]]) -> tuple[Person, ...]:
    """Mark the persons who are whole without a rule between reports."""
    home = {ref: place for place, some in enumerate(clusters) for ref in some}
    return tuple(replace(one, is_settled=len({home[m.ref] for m in one.mentions}) == 1) for one in persons)


def _settings(reports: Iterable[ReportText], places: Mapping[str, Mapping[str, str]]) -> Iterable[tuple[str, Setting]]:
    """Give what each text speaks of."""
    for one in reports:
        named = {**claimed_places(one), **places.get(one.report, {})}
        yield f"{one.report}/{one.layer}", Setting(text=one.text, places=named, figures=figures_of(one.claims))


def _gathered(reports: Sequence[ReportText]) -> Iterable[tuple[ReportText, tuple[PersonMention, ...]]]:
    small = frozenset().union(*(small_words(one.text) for one in reports))
    known = Known(names=claimed_names(reports), small=small)
    return ((one, gather(one, known)) for one in reports)


def _within(found: ReportPeople) -> Iterable[Proposal]:
    for one in found.attached:
        left, right = sorted((one.mention, one.to))
        yield Proposal(left=left, right=right, rule=one.rule, level=one.level, bits=None, strength=WITHIN)


def _led(judgements: Iterable[Judged], mentions: Mapping[str, PersonMention]) -> Iterable[Judged]:
    """Lead judgements to the mentions of today: to the one that overlaps most with what they named."""
    by_layer: dict[tuple[str, str], list[PersonMention]] = {}
    for one in mentions.values():
        by_layer.setdefault((one.report, one.layer), []).append(one)
    for judged in judgements:
        on, against = (tuple(_lead(ref, mentions, by_layer) for ref in refs) for refs in (judged.on, judged.against))
        yield replace(judged, on=on, against=against)


def _lead(
    ref: str, mentions: Mapping[str, PersonMention], by_layer: Mapping[tuple[str, str], Sequence[PersonMention]]
) -> str:
    place = None if ref in mentions else parse_ref(ref)
    if place is None:
        return ref
    report, layer, start, end = place
    shared = [(min(end, one.end) - max(start, one.start), one.ref) for one in by_layer.get((report, layer), ())]
    best = max((one for one in shared if one[0] > 0), key=lambda one: (one[0], one[1]), default=None)
    return ref if best is None else best[1]


def _people(
    made: Clustering,
    mentions: Mapping[str, PersonMention],
    led: Sequence[Judged],
    minted: Sequence[Minted],
    rest: tuple[Sequence[Question], Sequence[ReportPeople]],
) -> People:
    stand = [one for one in standing(led) if one.verdict in VERDICTS]
    judged = frozenset(ref for one in stand for ref in (*one.on, *one.against))
    clusters = [some for one in made.clusters if (some := tuple(ref for ref in one if ref in mentions))]
    borne = bear_ids(minted, clusters, judged)
    home = {ref: place for place, some in enumerate(clusters) for ref in some}
    ids = [own or unminted_id(some[0]) for own, some in zip(borne.own, clusters, strict=True)]
    frozen = {home[ref] for one in made.conflicts for ref in one.mentions if ref in home}
    joined = _by_home(made.joined, home)
    decided = {(home.get(a), home.get(b)) for a, b in words(led)}
    questions = _asked(rest[0], made.hindered, home, decided)
    opens = _opens(rest[1], home)
    said: dict[int, list[str]] = {}
    for one in stand:
        for place in {home[ref] for ref in (*one.on, *one.against) if ref in home}:
            said.setdefault(place, []).append(one.id)
    persons = tuple(
        Person(
            id=ids[place],
            former=borne.led_here[place],
            mentions=tuple(mentions[ref] for ref in some),
            proposals=tuple(joined.get(place, ())),
            questions=tuple(replace(one, other=ids[there]) for there, one in questions.get(place, ())),
            open=tuple(opens.get(place, ())),
            judgements=tuple(said.get(place, ())),
            is_frozen=place in frozen,
        )
        for place, some in enumerate(clusters)
    )
    return People(
        persons=tuple(sorted(persons, key=lambda one: one.id)), places=(), conflicts=made.conflicts, lost=borne.lost
    )


def unminted_id(ref: str) -> str:
    """Make an id from a mention: short, and no word of a name in it."""
    place = parse_ref(ref)
    return SHOWN_UNMINTED + ref if place is None else f"{SHOWN_UNMINTED}{place[0][:_SHOWN]}.{place[1][:4]}.{place[2]}"


def _by_home(joined: Iterable[Proposal], home: Mapping[str, int]) -> dict[int, list[Proposal]]:
    found: dict[int, list[Proposal]] = {}
    for one in joined:
        found.setdefault(home[one.left], []).append(one)
    return found


def _asked(
    questions: Iterable[Question],
    hindered: Iterable[Hindered],
    home: Mapping[str, int],
    decided: set[tuple[int | None, int | None]],
) -> dict[int, list[tuple[int, "Asked"]]]:
    """Give each cluster the questions still open: none between clusters that came together or were judged."""
    rows = [(q.left, q.right, q.lacks, q.reasons, q.bits) for q in questions]
    rows += [
        (h.proposal.left, h.proposal.right, str(h.why), h.proposal.reasons, h.proposal.bits)
        for h in hindered
        if h.proposal.bits is not None
    ]
    best: dict[tuple[int, int], Asked] = {}
    for left, right, why, reasons, bits in rows:
        for here, there in ((home[left], home[right]), (home[right], home[left])):
            is_settled = here == there or (here, there) in decided or (there, here) in decided
            if not is_settled and ((here, there) not in best or bits > best[here, there].bits):
                best[here, there] = Asked(other="", why=why, reasons=reasons, bits=bits)
    found: dict[int, list[tuple[int, Asked]]] = {}
    for (here, there), one in sorted(best.items(), key=lambda item: (item[0][0], -item[1].bits, item[0][1])):
        found.setdefault(here, []).append((there, one))
    return found


def _opens(reports: Iterable[ReportPeople], home: Mapping[str, int]) -> dict[int, list[Open]]:
    found: dict[int, list[Open]] = {}
    for one in (one for report in reports for one in report.open):
        for place in sorted({home[ref] for ref in (one.mention, *one.candidates) if ref in home}):
            found.setdefault(place, []).append(one)
    return found


NOBODY = People(persons=(), places=(), conflicts=(), lost=())
