"""People named in claims, grouped by the same spelling only. One person may stand here under several spellings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.record.claim import Claim, Polarity, Stance
from onrecord.record.ids import ClaimId
from onrecord.record.mention import Mention, MentionKind
from onrecord.weighing.questions import folded, in_order

CLEARING = frozenset({"proceeding:clearing", "proceeding:acquittal", "proceeding:dismissal"})
ACCUSING = frozenset(
    {"accusation", "proceeding:charge", "proceeding:trial", "proceeding:conviction", "proceeding:sentence"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One spelling of one name, and the claims it stands in by the part played."""

    name: str
    posts: tuple[Claim, ...]
    suffered: tuple[Claim, ...]
    alleged: tuple[Claim, ...]
    proceedings: tuple[Claim, ...]
    further: tuple[Claim, ...]


def persons(claims: Iterable[Claim]) -> tuple[Person, ...]:
    """List everybody who is named, by name. Speakers are not listed: a source is not a subject."""
    found: dict[str, tuple[str, list[Claim]]] = {}
    for claim in in_order(claims):
        for key, name in {folded(name): name for name in map(_name, _people(claim))}.items():
            found.setdefault(key, (name, []))[1].append(claim)
    return tuple(_person(key, name, standing) for key, (name, standing) in sorted(found.items()))


def cleared(claims: Iterable[Claim]) -> Mapping[ClaimId, tuple[Claim, ...]]:
    """For each claim that accuses somebody by name, the claims that report the same name cleared."""
    standing = in_order(claims)
    clearing: dict[str, list[Claim]] = {}
    for claim in standing:
        for name in _names(claim) if _clears(claim) else ():
            clearing.setdefault(name, []).append(claim)
    found = {
        claim.id: tuple(c for name in _names(claim) for c in clearing.get(name, ()))
        for claim in standing
        if claim.predicate in ACCUSING
    }
    return {key: value for key, value in found.items() if value}


def _person(key: str, name: str, claims: list[Claim]) -> Person:
    def acts(claim: Claim) -> bool:
        return claim.predicate.startswith("act:")

    doing = [c for c in claims if acts(c) and any(folded(_name(m)) == key for m in c.who if is_person(m))]
    proceedings = [c for c in claims if c.predicate in ACCUSING or c.predicate.startswith("proceeding:")]
    suffering = [c for c in claims if acts(c) and c not in doing]
    posts = [c for c in claims if c.predicate in ("posting", "membership")]
    placed = {c.id for c in (*doing, *proceedings, *suffering, *posts)}
    return Person(
        name=name, posts=tuple(posts), suffered=tuple(suffering), alleged=tuple(doing),
        proceedings=tuple(proceedings), further=tuple(c for c in claims if c.id not in placed),
    )  # fmt: skip


def _clears(claim: Claim) -> bool:
    said = claim.stance in (Stance.ASSERTS, Stance.REPORTS, Stance.DISTANCES) and claim.polarity is Polarity.PLUS
    return claim.predicate in CLEARING and said


def _names(claim: Claim) -> tuple[str, ...]:
    return tuple(sorted({folded(_name(mention)) for mention in _people(claim)}))


def _people(claim: Claim) -> tuple[Mention, ...]:
    return tuple(m for m in (*claim.whom, *claim.who) if is_person(m))


def is_person(mention: Mention) -> bool:
    return mention.name is not None and mention.kind in (MentionKind.PERSON, None)


def _name(mention: Mention) -> str:
    return " ".join((mention.name or "").split())
