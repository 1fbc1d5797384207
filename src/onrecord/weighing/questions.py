"""Claims that answer one question, put side by side.

A count question is a predicate and what is counted: servicemen who died and investigators who are tried are never
one question, and neither are a whole and a part of it (design, weighing 5, K3).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.record.claim import Claim
from onrecord.record.count import Qualifier
from onrecord.record.entries import Link
from onrecord.record.ids import ClaimId
from onrecord.record.mention import Mention

PEOPLE = "people"
SYNONYMS: Mapping[str, str] = {
    **dict.fromkeys(("person", "persons", "people", "individual", "individuals", "man", "men", "human"), PEOPLE),
    **dict.fromkeys(("soldier", "soldiers", "serviceman", "servicemen", "servicewoman", "troops"), "servicemen"),
    **dict.fromkeys(("civilian", "civilians"), "civilians"),
    **dict.fromkeys(("officer", "officers"), "officers"),
    **dict.fromkeys(("child", "children"), "children"),
    # the plain words for a person in the other languages that are read
    **dict.fromkeys(("nəfər", "adam", "kişi", "insan", "человек", "люди", "погибш", "մարդ", "հոգի", "անձ"), PEOPLE),
    **dict.fromkeys(("zərərçəkmiş", "mağdur", "жертв", "пострадавш", "զոհ", "տուժող"), PEOPLE),
    **dict.fromkeys(("hərbçi", "əsgər", "asker", "солдат", "военнослужащ", "զինվոր", "զինվորական"), "servicemen"),
    # "eleven deaths" counts whoever died: the noun of the act tells no population apart
    **dict.fromkeys(("victim", "death", "dead", "arrest", "detention", "killing", "casualty"), PEOPLE),
}
"""Words for one and the same population. Whoever is named more narrowly stays a question apart."""
IMPLIED = frozenset({Qualifier.PLURAL, Qualifier.ONE})
PART_RELATIONS = frozenset({"subset_of", "part_of"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Claims with numbers for one predicate and one population."""

    of: str
    what: str
    claims: tuple[Claim, ...]


Place = tuple[str, int, int, str, str]
"""Where a claim stands: report, start and end of its quote, predicate, id. No two claims share one."""


def place_of(claim: Claim) -> Place:
    return claim.report, claim.quote.start, claim.quote.end, claim.predicate, claim.id


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Sort claims by report, place in it, and id, so that no output depends on the order of the input."""
    return tuple(sorted(claims, key=place_of))


def is_part(link: Link) -> bool:
    """Say whether a link makes its source a part of its target: the two are then no rivals."""
    return link.rel in PART_RELATIONS


def count_questions(claims: Iterable[Claim], links: Iterable[Link] = ()) -> tuple[Question, ...]:
    """Group the claims that say a number in words by what they count.

    Numbers that words only imply (a bare plural, a named person) and parts of another claim's group are left out.
    """
    parts = {ClaimId(link.source) for link in links if is_part(link)}
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in in_order(claims):
        if says_number(claim) and claim.id not in parts:
            groups.setdefault((claim.predicate, population(claim)), []).append(claim)
    return tuple(Question(of=of, what=what, claims=tuple(found)) for (of, what), found in sorted(groups.items()))


def says_number(claim: Claim) -> bool:
    """Say whether a claim about an act or a proceeding gives how many in words that stand in the report."""
    count = claim.count
    is_counted = claim.predicate == "count" or claim.predicate.startswith(("act:", "proceeding:"))
    return (
        is_counted
        and count is not None
        and count.is_number
        and count.text is not None
        and count.qualifier not in IMPLIED
    )


def population(claim: Claim) -> str:
    """Name what is counted: the head noun, with plain synonyms taken together; people where the noun says no more."""
    unit = None if claim.count is None else claim.count.unit
    word = (unit or PEOPLE).casefold().strip()
    single = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    return SYNONYMS.get(word) or SYNONYMS.get(single, single)


def named_in(claim: Claim) -> tuple[Mention, ...]:
    """Give the mentions that carry a person's or body's own name, in the order of their roles."""
    return tuple(m for m in (*claim.whom, *claim.who, *claim.other) if m.name is not None)


def folded(name: str) -> str:
    """Fold a name for grouping: case and spaces only. Spellings are never guessed to be one person here."""
    return " ".join(name.casefold().split())
