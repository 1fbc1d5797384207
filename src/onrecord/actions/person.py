"""One person with everything that is said of them: each value with its sources, side by side, and how it came about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.actions.people import find, mention_id, people_in
from onrecord.casebook import people_rows, views
from onrecord.casebook.store import Casebook
from onrecord.casebook.views import ReviewedClaim
from onrecord.identity.name_parts import parse_name
from onrecord.identity.people.judged import Judged, undone_by
from onrecord.identity.people.mention import PersonMention
from onrecord.identity.people.people import Person
from onrecord.record.ids import ClaimId, ReportId

SINGLE = frozenset(("father's name", "death"))
"""What a person has one of: two values of it cannot both hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a value stands: the report, and the mention or claim that bears it."""

    report: ReportId
    object: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of one kind with all its sources; `differs` where another value of the kind cannot hold beside it."""

    kind: str
    value: str
    sources: tuple[Source, ...]
    differs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One judgement about the person, and the judgement that undid it."""

    judged: Judged
    undone_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """A person as shown. `claims` are in the order of their reports."""

    person: Person
    values: tuple[Value, ...]
    claims: tuple[ReviewedClaim, ...]
    history: tuple[Step, ...]


def person_view(casebook: Casebook, given: str) -> PersonView:
    """Gather all there is about one person.

    Raises:
        NotFound: E-NONE-PERSON.
    """
    with casebook.reading() as connection:
        person = find(people_in(connection, casebook.layer_text), given).person
        ids = dict.fromkeys(claim for one in person.mentions for claim in one.claims)
        claims = tuple(views.claim(connection, id_) for id_ in ids)
        judgements = people_rows.identity_judgements(connection)
    return PersonView(
        person=person, values=values_of(person, claims), claims=claims, history=tuple(_history(person, judgements))
    )


def values_of(person: Person, claims: Iterable[ReviewedClaim]) -> tuple[Value, ...]:
    """Give every value by kind, in a fixed order, with its sources; rivals stand beside each other."""
    rows: dict[tuple[str, str], list[Source]] = {}
    for kind, value, source in (*_from_mentions(person), *_from_claims(person, claims)):
        sources = rows.setdefault((kind, value), [])
        if source not in sources:
            sources.append(source)
    rival = {kind for kind in SINGLE if sum(key[0] == kind for key in rows) > 1}
    return tuple(
        Value(kind=kind, value=value, sources=tuple(sources), differs=kind in rival)
        for (kind, value), sources in rows.items()
    )


def _from_mentions(person: Person) -> Iterator[tuple[str, str, Source]]:
    kinds = (("name", _names), ("father's name", _fathers), ("rank or office", _offices), ("role", _roles))
    for kind, read in kinds:
        for one in person.mentions:
            yield from ((kind, value, Source(report=one.report, object=mention_id(one))) for value in read(one))


def _names(mention: PersonMention) -> tuple[str, ...]:
    return () if mention.name is None else (mention.name,)


def _fathers(mention: PersonMention) -> tuple[str, ...]:
    name = parse_name(mention.name or "")
    return tuple(part.text for part in name.parts if part.is_father)


def _offices(mention: PersonMention) -> tuple[str, ...]:
    return mention.offices


def _roles(mention: PersonMention) -> tuple[str, ...]:
    return mention.roles


def _from_claims(person: Person, claims: Iterable[ReviewedClaim]) -> Iterator[tuple[str, str, Source]]:
    """Give dates of death, posts and other attributes that claims have the person as subject of."""
    places = {(one.report, claim): one for one in person.mentions for claim in one.claims}
    for claim in (reviewed.claim for reviewed in claims):
        source = Source(report=claim.report, object=claim.id)
        mention = places[claim.report, ClaimId(claim.id)]
        is_subject = any(one.start <= mention.start and mention.end <= one.end for one in claim.whom)
        is_holder = any(one.start <= mention.start and mention.end <= one.end for one in claim.who)
        if claim.predicate in ("act:death", "act:killing") and is_subject and claim.when and claim.when.edtf:
            yield "death", claim.when.edtf, source
        if claim.value is not None and (
            (claim.predicate == "posting" and is_holder) or (claim.predicate == "attribute" and is_subject)
        ):
            yield ("post" if is_holder else "attribute"), claim.value.text, source


def _history(person: Person, judgements: Iterable[Judged]) -> Iterator[Step]:
    """Give every judgement that speaks of a mention of the person, undone or not, and those that undo one; by order."""
    refs = {one.ref for one in person.mentions}
    known = tuple(judgements)
    undone = undone_by(known)
    for one in known:
        if refs & {*one.on, *one.against}:
            yield Step(judged=one, undone_by=undone.get(one.id))
