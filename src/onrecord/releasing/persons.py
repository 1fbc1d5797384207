"""People named in claims, grouped by the same spelling only. One person may stand here under several spellings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.record.claim import Claim, Polarity, Stance
from onrecord.record.mention import Mention, MentionKind
from onrecord.weighing.questions import Place, folded, place_of

CLEARING = frozenset({"proceeding:clearing", "proceeding:acquittal", "proceeding:dismissal"})
ACCUSING = frozenset(
    {"accusation", "proceeding:charge", "proceeding:trial", "proceeding:conviction", "proceeding:sentence"}
)


class Part(StrEnum):
    """What a claim says of somebody, as a heading; in the order in which a brief shows them."""

    POSTS = "Posts"
    SUFFERED = "Reported to have suffered"
    ALLEGED = "Alleged part"
    PROCEEDINGS = "Accusations and proceedings"
    FURTHER = "Further"


def people_of(claim: Claim) -> Mapping[str, str]:
    """Give everybody a claim names: folded name, and as spelled. Speakers are left out: a source is no subject."""
    return {folded(name): name for name in map(_name, _people(claim))}


def part_of(claim: Claim, key: str) -> Part:
    """Say which part somebody (by folded name) plays in a claim; whoever does and suffers at once is shown as doing."""
    if claim.predicate.startswith("act:"):
        is_doing = any(folded(_name(mention)) == key for mention in claim.who if is_person(mention))
        return Part.ALLEGED if is_doing else Part.SUFFERED
    if claim.predicate in ACCUSING or claim.predicate.startswith("proceeding:"):
        return Part.PROCEEDINGS
    return Part.POSTS if claim.predicate in ("posting", "membership") else Part.FURTHER


@dataclass(slots=True)
class Spellings:
    """How each name is printed: as in the first claim by report and place that names it. Filled claim by claim."""

    _first: dict[str, tuple[Place, str]] = field(default_factory=dict)

    def add(self, claim: Claim, key: str, name: str) -> None:
        found = (place_of(claim), name)
        self._first[key] = min(self._first.get(key, found), found)

    def name_of(self, key: str) -> str:
        return self._first[key][1]


@dataclass(slots=True)
class Clearings:
    """For accusations of somebody by name, the claims that report the same name cleared. Filled claim by claim."""

    _clearing: dict[str, list[tuple[Place, int]]] = field(default_factory=dict)
    _accusing: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def add(self, number: int, claim: Claim) -> None:
        """Take in a claim under the number it is known by here."""
        if claim.predicate in ACCUSING:
            self._accusing[number] = _names(claim)
        for name in _names(claim) if _clears(claim) else ():
            self._clearing.setdefault(name, []).append((place_of(claim), number))

    def found(self) -> Mapping[int, tuple[int, ...]]:
        """Give, for each accusing claim, the clearing ones: by name, then by report and place."""
        by_names = {names: self._clearing_any(names) for names in set(self._accusing.values())}
        return {number: by_names[names] for number, names in self._accusing.items() if by_names[names]}

    def _clearing_any(self, names: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(number for name in names for _, number in sorted(self._clearing.get(name, ())))


def _clears(claim: Claim) -> bool:
    said = claim.stance in (Stance.ASSERTS, Stance.REPORTS, Stance.DISTANCES) and claim.polarity is Polarity.PLUS
    return claim.predicate in CLEARING and said


def _names(claim: Claim) -> tuple[str, ...]:
    return tuple(sorted(people_of(claim)))


def _people(claim: Claim) -> tuple[Mention, ...]:
    return tuple(m for m in (*claim.whom, *claim.who) if is_person(m))


def is_person(mention: Mention) -> bool:
    return mention.name is not None and mention.kind in (MentionKind.PERSON, None)


def _name(mention: Mention) -> str:
    return " ".join((mention.name or "").split())
