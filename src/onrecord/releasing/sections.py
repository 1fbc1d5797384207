"""The sections of a brief, and which of them a claim stands in."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.claim import Claim, Polarity, Stance
from onrecord.releasing.labels import CLASS_LABELS
from onrecord.releasing.persons import Part, is_person, part_of, people_of
from onrecord.weighing.questions import says_number
from onrecord.weighing.speakers import CLASSES, line_class


class Ident(StrEnum):
    """The sections in the order of the page; the value is the anchor."""

    GLANCE = "glance"
    ACTS = "acts"
    PROCEEDINGS = "proceedings"
    PEOPLE = "people"
    DOUBT = "doubt"
    SITUATION = "situation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The heading of a section; `lead` says how to read it."""

    heading: str
    lead: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a claim stands: in which section, under which predicate or folded name, under which small heading."""

    section: Ident
    block: str
    heading: str | None = None


def spots_of(claim: Claim, *, is_part: bool) -> Iterator[Spot]:
    """Give every place in which a claim stands: one section, and beside it one for each person it names.

    Args:
        claim: One that may be shown.
        is_part: Its number counts a part of another claim's group: no answer to the question the whole answers.
    """
    if is_doubtful(claim):
        yield Spot(Ident.DOUBT, claim.predicate)
        return
    if answers(claim, is_part=is_part):
        yield Spot(Ident.GLANCE, claim.predicate, CLASS_LABELS[line_class(claim)])
    elif claim.predicate.startswith("act:"):
        yield Spot(Ident.ACTS, claim.predicate)
    elif claim.predicate == "accusation" or claim.predicate.startswith("proceeding:"):
        yield Spot(Ident.PROCEEDINGS, claim.predicate)
    elif not _is_post_of_person(claim):
        yield Spot(Ident.SITUATION, claim.predicate)
    yield from (Spot(Ident.PEOPLE, key, part_of(claim, key)) for key in people_of(claim))


def answers(claim: Claim, *, is_part: bool) -> bool:
    """Say whether a claim answers a question of number, and so stands at the top."""
    return says_number(claim) and not is_part and not is_doubtful(claim)


def is_doubtful(claim: Claim) -> bool:
    """Say whether a claim denies, negates or leaves open what it is about."""
    denied = (
        claim.predicate == "report" and claim.value is not None and claim.value.text in ("denied", "denial", "silent")
    )
    return denied or claim.polarity is Polarity.MINUS or claim.stance in (Stance.QUESTIONS, Stance.DENIES)


def _is_post_of_person(claim: Claim) -> bool:
    """Say whether a claim stands with the person it names, and in no section of its own."""
    return claim.predicate == "posting" and any(is_person(mention) for mention in claim.who)


HEADINGS: tuple[str | None, ...] = (None, *(CLASS_LABELS[name] for name in CLASSES), *Part)
"""The small headings in the order of the page."""
HEADS = {
    Ident.GLANCE: Head(
        heading="At a glance: numbers by who gives them",
        lead=(
            "Each number stands as it was said, by the innermost speaker who can be told apart. Numbers are never added"
            " up or averaged. Three reports are not three sources: one origin may stand behind many reports."
            " In the drawings a diamond is an exact number, a capped line a range, a line that fades towards an arrow"
            " has an open end, and a dashed line says “about”; every scale starts at 0."
        ),
    ),
    Ident.ACTS: Head(
        heading="Reported acts",
        lead="Acts as reported, each with who is said to say so. Statements with numbers stand above.",
    ),
    Ident.PROCEEDINGS: Head(
        heading="Accusations and proceedings",
        lead="What is said about accusations, charges, trials and their outcome.",
    ),
    Ident.PEOPLE: Head(
        heading="People named",
        lead=(
            "Grouped by the same spelling only: one person may appear under several spellings, and two people may share"
            " one. Being named here says nothing about guilt."
        ),
    ),
    Ident.DOUBT: Head(
        heading="Unclear, denied or negative", lead="What reports call unclear, deny, or state in the negative."
    ),
    Ident.SITUATION: Head(
        heading="Circumstances and background",
        lead="Posts, circumstances, words attributed to people, and reasons given.",
    ),
}
