"""Who may be one person in two reports: a named rule, never by the name alone.

FULL_NAME proposes where the given and the family name answer each other, nothing around speaks of a second bearer, at
least one thing besides the name agrees (where the names differ by a sound, one passage or two other persons), and all
bits together outweigh the number of people whom the casebook names.
What passes the names and not the rest is kept as a question, and says what is lacking.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from onrecord.identity.blocking import block_keys
from onrecord.identity.people.clusters import Proposal
from onrecord.identity.people.judged import Pair, pair_of
from onrecord.identity.people.names_alike import language_of_both, likeness
from onrecord.identity.people.surroundings import Agreement, Setting, agreements
from onrecord.identity.people.within_report import LocalPerson

FULL_NAME = "full name and surroundings"
CERTAIN_ODDS = 333  # hundredths of a bit: ten to one
_SHARED_KEYS = 2
_CLEARLY = 300  # hundredths of a bit by which one candidate has to be better than another
_MOST_COUPLES, _NEXT_ONES = 10_000, 20
_LARGEST_BLOCK = 400  # names under one key; commoner keys tell nothing and are left out
NAME_ONLY = "nothing but the name agrees"
TOO_LITTLE = "too little agrees for the number of people named in this casebook"
NOT_CLOSE = "the names differ by a sound, and no passage or two other persons tie the reports together"
RIVAL = "the name fits several persons who are told apart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Two mentions that may be one person and are not proposed as one, and what is lacking."""

    left: str
    right: str
    level: str
    bits: int
    strength: int
    lacks: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What the rule makes of all reports together. `apart` are pairs with two fathers."""

    proposals: tuple[Proposal, ...]
    questions: tuple[Question, ...]
    apart: tuple[Pair, ...]


@dataclass(slots=True)
class _Pairs:
    """Pairs of persons of two reports whose names are alike; persons by the reference of their first mention."""

    persons: Mapping[str, LocalPerson]
    alike: dict[Pair, "_Alike"] = field(default_factory=dict)
    apart: set[Pair] = field(default_factory=set)

    def are_told_apart(self, left: str, right: str) -> bool:
        """Say whether one report names the two side by side, or they have two fathers."""
        return self.persons[left].head.report == self.persons[right].head.report or pair_of(left, right) in self.apart


@dataclass(frozen=True, slots=True, kw_only=True)
class _Alike:
    level: str
    bits: int
    names: tuple[str, str]
    is_close: bool

    @property
    def says(self) -> str:
        return f"{self.names[0]} ~ {self.names[1]}: {self.level} ({self.bits / 100:+.1f} bits)"


def propose(persons: Iterable[LocalPerson], settings: Mapping[str, Setting]) -> Proposed:
    """Compare the persons of all reports; `settings` by report id."""
    known = {one.head.ref: one for one in persons if one.names}
    pairs = _compared(known)
    least = needed(len({one.names[0].casefold() for one in known.values()}))
    rivals, companions = _rivalled(pairs), _companions(pairs)
    proposals, questions = list[Proposal](), list[Question]()
    for pair, found in sorted(pairs.alike.items()):
        agreed = _agreed(pairs, pair, settings, companions)
        strength = found.bits + sum(one.bits for one in agreed)
        reasons = (found.says, *(f"{one.says} ({one.bits / 100:+.0f} bits)" for one in agreed))
        lacks = RIVAL if pair in rivals else _lacks(found, agreed, strength, least)
        if lacks is None:
            proposals.append(_proposal(pair, found, strength, reasons))
        else:
            questions.append(_question(pair, found, strength, (lacks, reasons)))
    return Proposed(proposals=tuple(proposals), questions=tuple(questions), apart=tuple(sorted(pairs.apart)))


def _proposal(pair: Pair, found: "_Alike", strength: int, reasons: tuple[str, ...]) -> Proposal:
    left, right = pair
    return Proposal(
        left=left, right=right, rule=FULL_NAME, level=found.level, bits=found.bits, strength=strength, reasons=reasons
    )


def _question(pair: Pair, found: "_Alike", strength: int, said: tuple[str, tuple[str, ...]]) -> Question:
    left, right = pair
    lacks, reasons = said
    return Question(
        left=left, right=right, level=found.level, bits=found.bits, strength=strength, lacks=lacks, reasons=reasons
    )


def _agreed(
    pairs: "_Pairs", pair: Pair, settings: Mapping[str, Setting], companions: "_Companions"
) -> tuple[Agreement, ...]:
    left, right = (pairs.persons[ref] for ref in pair)
    reports = left.head.report, right.head.report
    others = [name for other, name in companions.get(pair_of(*reports), ()) if not set(other) & set(pair)]
    return agreements(left, right, (settings[reports[0]], settings[reports[1]]), others)


def _lacks(found: "_Alike", agreed: Sequence[Agreement], strength: int, least: int) -> str | None:
    if not agreed:
        return NAME_ONLY
    if not found.is_close and not any(one.is_strong for one in agreed):
        return NOT_CLOSE
    return TOO_LITTLE if strength < least else None


def needed(people: int) -> int:
    """Give the bits, in hundredths, that outweigh the odds against two of so many people being one."""
    return round(100 * math.log2(max(2, people))) + CERTAIN_ODDS


def _compared(known: Mapping[str, LocalPerson]) -> _Pairs:
    pairs = _Pairs(persons=known)
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for ref, person in sorted(known.items()):
        for name in person.names:
            bearers[name].append(ref)
    for names in _candidates(set(bearers)):
        for left, right in _couples(bearers[names[0]], bearers[names[1]]):
            if known[left].head.report != known[right].head.report:
                _compare(pairs, (left, right), names)
    return pairs


def _couples(left: Sequence[str], right: Sequence[str]) -> Iterator[Pair]:
    """Couple all with all; of very many bearers each only with the next ones, which chain them as well."""
    if len(left) * len(right) <= _MOST_COUPLES:
        yield from product(left, right)
        return
    for at, one in enumerate(left):
        first = at * len(right) // len(left)
        yield from ((one, other) for other in right[first : first + _NEXT_ONES])


def _compare(pairs: _Pairs, refs: Pair, names: tuple[str, str]) -> None:
    language = language_of_both(*(pairs.persons[ref].head.language for ref in refs))
    found = likeness(*names, language)
    if found is None:
        return
    pair = pair_of(*refs)
    if found.has_other_father:
        pairs.apart.add(pair)
    elif found.is_full and (pair not in pairs.alike or pairs.alike[pair].bits < found.bits):
        pairs.alike[pair] = _Alike(level=str(found.level), bits=found.bits, names=names, is_close=found.is_close)


def _candidates(names: set[str]) -> Iterator[tuple[str, str]]:
    """Give the pairs of names that share two keys, a name with itself too."""
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        yield name, name
        for key in block_keys(name):
            blocks[key].append(name)
    shared: defaultdict[tuple[str, str], int] = defaultdict(int)
    for block in blocks.values():
        if len(block) <= _LARGEST_BLOCK:
            for pair in combinations(block, 2):
                shared[pair] += 1
    yield from (pair for pair, count in sorted(shared.items()) if count >= _SHARED_KEYS)


_Companions = Mapping[Pair, Sequence[tuple[Pair, str]]]


def _companions(pairs: _Pairs) -> _Companions:
    """Give, for two reports, the pairs of persons with one full name in both, with that name."""
    found: defaultdict[Pair, list[tuple[Pair, str]]] = defaultdict(list)
    for pair, one in sorted(pairs.alike.items()):
        left, right = (pairs.persons[ref].head.report for ref in pair)
        found[pair_of(left, right)].append((pair, one.names[0]))
    return found


def _rivalled(pairs: _Pairs) -> set[Pair]:
    """Find the pairs of which one side's name fits a second person about as well, who is told apart from the other."""
    partners: defaultdict[str, list[str]] = defaultdict(list)
    for left, right in sorted(pairs.alike):
        partners[left].append(right)
        partners[right].append(left)
    found: set[Pair] = set()
    for one, others in partners.items():
        bits = {other: pairs.alike[pair_of(one, other)].bits for other in others}
        for left, right in combinations(others, 2):
            if pairs.are_told_apart(left, right):
                found |= {
                    pair_of(one, other)
                    for other in (left, right)
                    if bits[other] <= min(bits[left], bits[right]) + _CLEARLY
                }
    return found
