"""Judge who is who: same, different, unsure, split, and undo. Each is one entry, signed, dated, and can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.actions.minting import minting
from onrecord.actions.people import Meant, find, people_of
from onrecord.casebook import people_rows
from onrecord.casebook.entry import reference
from onrecord.casebook.store import Casebook
from onrecord.errors import Misuse, NotFound
from onrecord.identity.people.clusters import Conflict
from onrecord.identity.people.judged import Judged, Verdict, undone_by
from onrecord.identity.people.mention import PersonMention
from onrecord.identity.people.people import People, Person
from onrecord.record.entries import Judgement

UNDO = "undo"
SHORTEST_ID = 6
MARK = "j:"
"""Stands before the id of a judgement wherever one is shown; may be left out where one is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """What a judgement made: its id, the persons it speaks of as they are now, and what it contradicts."""

    id: str
    verdict: str
    persons: tuple[Person, ...]
    conflicts: tuple[Conflict, ...]


def judge_people(casebook: Casebook, verdict: Verdict, one: str, other: str, reason: str | None = None) -> Judging:
    """Say of two persons, or of two mentions, that they are the same, different, or that nobody can tell.

    Raises:
        NotFound: E-NONE-PERSON.
        Misuse: E-USE-ONE when both ids are one person's, and no two mentions are told apart.
    """
    found = people_of(casebook)
    meant = find(found, one), find(found, other)
    anchors = tuple(who.anchor.ref for who in meant)
    is_one = meant[0].person.id == meant[1].person.id
    if anchors[0] == anchors[1] or (is_one and not all(who.mention for who in meant)):
        raise Misuse(
            "E-USE-ONE",
            "both ids are of one person already",
            "give the ids of two mentions, or part the person with: onrecord split",
        )
    made = Judgement(by=casebook.world.by, on=anchors, verdict=verdict.value, reason=reason)
    return _write(casebook, made, meant)


def split_person(casebook: Casebook, person: str, mentions: Sequence[str], reason: str | None = None) -> Judging:
    """Take mentions out of a person. What else their report says of the same person goes with them.

    Raises:
        NotFound: E-NONE-PERSON.
        Misuse: E-USE-SPLIT when a mention is of somebody else, or all would go.
    """
    found = people_of(casebook)
    whole = find(found, person).person
    out = [find(found, one) for one in mentions]
    if any(one.person.id != whole.id or one.mention is None for one in out):
        raise Misuse("E-USE-SPLIT", "a mention is not of this person", "see its mentions with: onrecord person")
    going = _going(whole, [one.mention for one in out if one.mention is not None])
    staying = tuple(one.ref for one in whole.mentions if one not in going)
    if not staying:
        raise Misuse("E-USE-SPLIT", "all mentions of the person would go, and nobody stay", "name fewer mentions")
    on = tuple(one.ref for one in going)
    made = Judgement(by=casebook.world.by, on=on, against=staying, verdict=Verdict.SPLIT.value, reason=reason)
    return _write(casebook, made, (Meant(person=whole),))


def _going(whole: Person, named: Sequence[PersonMention]) -> list[PersonMention]:
    """Give the mentions that go: all of their reports, or only those named where that would be all there are."""
    layers = {(one.report, one.layer) for one in named}
    going = [one for one in whole.mentions if (one.report, one.layer) in layers]
    return going if len(going) < len(whole.mentions) else list(named)


def undo(casebook: Casebook, judgement: str, reason: str | None = None) -> Judging:
    """Take a judgement on who is who back; everything is then as if it had not been made, but for its history.

    Raises:
        NotFound: E-NONE-JUDGEMENT when no single judgement has that id.
        Misuse: E-USE-UNDONE when it is undone already.
    """
    with casebook.reading() as connection:
        known = people_rows.identity_judgements(connection)
    one = _judgement(known, judgement.removeprefix(MARK))
    if one.id in undone_by(known):
        raise Misuse("E-USE-UNDONE", "this judgement is undone already", "undo the judgement that undid it")
    made = Judgement(by=casebook.world.by, on=one.on, verdict=UNDO, reason=reason, undoes=one.id)
    return _write(casebook, made, ())


def _judgement(known: Sequence[Judged], given: str) -> Judged:
    fitting = [one for one in known if one.id.startswith(given)]
    if len(fitting) != 1 or len(given) < SHORTEST_ID:
        raise NotFound(
            "E-NONE-JUDGEMENT",
            "no single judgement on who is who has an id that begins so",
            f"see the history with: onrecord person; give {SHORTEST_ID} letters or more",
        )
    return fitting[0]


def _write(casebook: Casebook, made: Judgement, meant: Sequence[Meant]) -> Judging:
    entries = [casebook.entry(made), *minting(casebook, {one.person.id: one.person for one in meant}.values())]
    commit = casebook.append(entries)
    after = people_of(casebook)
    about = {*made.on, *made.against}
    return Judging(
        id=reference(commit, 0),
        verdict=made.verdict,
        persons=tuple(one for one in after.persons if any(mention.ref in about for mention in one.mentions)),
        conflicts=_conflicts(after, about),
    )


def _conflicts(after: People, about: set[str]) -> tuple[Conflict, ...]:
    return tuple(one for one in after.conflicts if about & set(one.mentions))
