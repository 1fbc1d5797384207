"""A person on the command line: in a line, in full, and as JSON."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.actions.claims import line
from onrecord.actions.judging_people import MARK
from onrecord.actions.people import mention_id
from onrecord.actions.person import PersonView, Step, Value
from onrecord.identity.people.mention import PersonMention
from onrecord.identity.people.people import WITHIN, Person
from onrecord.record.canonical import Json
from onrecord.releasing.entities import script_of
from onrecord.releasing.findings_people import spelled

SHORT = 12
MOST_NAMES = 6


def person_line(person: Person) -> str:
    """Say a person in one line: id, review, how many reports, the spellings, and what waits for a person."""
    names = [name for name, _ in spellings(person)]
    shown = "; ".join(names[:MOST_NAMES]) + ("; …" if len(names) > MOST_NAMES else "")
    reports = len({one.report for one in person.mentions})
    asked = f"  ({len(person.questions)} open)" if person.questions else ""
    return f"{person.id:<16}  {person.review:<8}  {reports:>3}  {shown}{asked}"


def spellings(person: Person) -> list[tuple[str, str]]:
    """Give each spelling with its language, those of most mentions first."""
    found: dict[tuple[str, str], int] = {}
    for one in person.mentions:
        if one.name is not None:
            key = spelled(one, person), one.language
            found[key] = found.get(key, 0) + 1
    return sorted(found, key=lambda key: (-found[key], key))


def person_json(person: Person) -> dict[str, Json]:
    """Give a person as it is listed."""
    return {
        "id": person.id,
        "former": [*person.former],
        "review": person.review,
        "names": [{"text": t, "lang": lang, "script": script_of(t)} for t, lang in spellings(person)],
        "reports": [*sorted({one.report for one in person.mentions})],
        "mentions": [_mention_json(one) for one in person.mentions],
        "roles": [*sorted({role for one in person.mentions for role in one.roles})],
        "proposals": [
            {"rule": one.rule, "level": one.level, "bits": one.bits, "reasons": [*one.reasons]}
            for one in person.proposals
        ],
        "questions": [
            {"other": one.other, "why": one.why, "bits": one.bits, "reasons": [*one.reasons]}
            for one in person.questions
        ],
        "open": [{"mention": one.mention, "why": one.why} for one in person.open],
    }


def _mention_json(mention: PersonMention) -> dict[str, Json]:
    return {
        "id": mention_id(mention), "ref": mention.ref, "report": mention.report, "start": mention.start,
        "end": mention.end, "exact": mention.exact, "name": mention.name, "claims": [*mention.claims],
    }  # fmt: skip


def view_json(view: PersonView) -> dict[str, Json]:
    """Give a person in full."""
    return person_json(view.person) | {
        "values": [_value_json(one) for one in view.values],
        "claims": [reviewed.claim.id for reviewed in view.claims],
        "history": [_step_json(one) for one in view.history],
    }


def _value_json(value: Value) -> dict[str, Json]:
    sources: list[Json] = [{"report": one.report, "object": one.object} for one in value.sources]
    return {"kind": value.kind, "value": value.value, "differs": value.differs, "sources": sources}


def _step_json(step: Step) -> dict[str, Json]:
    one = step.judged
    return {
        "id": f"{MARK}{one.id}", "at": one.at, "by": one.by, "verdict": one.verdict,
        "on": [*one.on], "against": [*one.against],
        "reason": one.reason, "undoes": _marked(one.undoes), "undone_by": _marked(step.undone_by),
    }  # fmt: skip


def view_lines(view: PersonView) -> Iterator[str]:
    """Say a person in full, part by part; a part with nothing in it is left out."""
    person = view.person
    yield person_line(person)
    if person.former:
        yield f"  formerly {', '.join(person.former)}"
    if person.is_frozen:
        yield "  judgements about this person contradict each other: nothing is joined until one is undone"
    yield from _part("values, each with its sources", map(_value_line, view.values))
    yield from _part("held together by", _joints(person))
    yield from _part("open questions", (f"{q.other}: {q.why}; {'; '.join(q.reasons)}" for q in person.questions))
    yield from _part("not led to anybody for certain", (f"{one.why}" for one in person.open))
    yield from _part("mentions", map(_mention_line, person.mentions))
    yield from _part("claims", (line(reviewed) for reviewed in view.claims))
    yield from _part("history of judgements", map(_step_line, view.history))


def _part(heading: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield heading
        yield from (f"  {one}" for one in found)


def _value_line(value: Value) -> str:
    sources = ", ".join(f"{one.report[:SHORT]} {one.object}" for one in value.sources)
    return f"{value.kind}: {value.value}{'  [differs]' if value.differs else ''}  <- {sources}"


def _joints(person: Person) -> Iterator[str]:
    """Give joints between reports with their reasons, and those inside reports counted by their rule."""
    within: dict[str, int] = {}
    for one in person.proposals:
        if one.strength >= WITHIN:
            within[one.rule] = within.get(one.rule, 0) + 1
        else:
            yield f"proposed: {one.rule}: {'; '.join(one.reasons)}"
    yield from (f"{rule} ({count})" for rule, count in sorted(within.items()))


def _mention_line(mention: PersonMention) -> str:
    return f"{mention_id(mention)}  {mention.report[:SHORT]}  {' '.join(mention.exact.split())}"


def _step_line(step: Step) -> str:
    one = step.judged
    undone = f"  (undone by {MARK}{step.undone_by})" if step.undone_by is not None else ""
    undoes = f" of {MARK}{one.undoes}" if one.undoes is not None else ""
    reason = "" if one.reason is None else f": {one.reason}"
    return f"{MARK}{one.id}  {one.at}  {one.by}  {one.verdict}{undoes}{reason}{undone}"


def _marked(judgement: str | None) -> str | None:
    return None if judgement is None else f"{MARK}{judgement}"


def judged_json(id_: str, verdict: str, persons: Sequence[Person], conflicts: int) -> Mapping[str, Json]:
    """Give what a judgement made; its id is marked, or one that opens with a hyphen would be taken for an option."""
    return {
        "judgement": f"{MARK}{id_}", "verdict": verdict, "conflicts": conflicts,
        "persons": [{"id": one.id, "review": one.review} for one in persons],
    }  # fmt: skip
