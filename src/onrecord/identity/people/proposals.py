"""Who may be one person in two reports: a named rule, never by the name alone.

FULL_NAME proposes where the given and the family name answer each other, nothing around speaks of a second bearer, at
least one thing besides the name agrees (where the names differ by a sound, one passage or two other persons), and all
bits together outweigh the number of people whom the casebook names.
What passes the names and not the rest is kept as a question, and says what is lacking.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice, product

from onrecord.identity.blocking import block_keys
from onrecord.identity.people.clusters import Proposal
from onrecord.identity.people.judged import Pair, pair_of
from onrecord.identity.people.names_alike import language_of_both, likeness
from onrecord.identity.people.surroundings import SHOWN_COMPANIONS, Agreement, Companions, Setting, agreements
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
        return self.persons[left].head.home == self.persons[right].head.home or pair_of(left, right) in self.apart


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
    """Compare the persons of all reports; `settings` by the texts that persons stand in."""
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
    pairs: "_Pairs", pair: Pair, settings: Mapping[str, Setting], companions: "Mapping[Pair, _Shared]"
) -> tuple[Agreement, ...]:
    left, right = (pairs.persons[ref] for ref in pair)
    texts = left.head.home, right.head.home
    beside = companions[pair_of(*texts)].beside(pair)
    return agreements(left, right, (settings[texts[0]], settings[texts[1]]), beside)


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
            if known[left].head.home != known[right].head.home:
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


@dataclass(slots=True)
class _Shared:
    """The persons whose full name stands in two texts: the name by the person of the first, and their partners."""

    names: dict[str, str] = field(default_factory=dict)
    partners: dict[str, set[str]] = field(default_factory=dict)
    _sorted: list[tuple[str, str]] = field(default_factory=list)
    _sole: Counter[str] = field(default_factory=Counter)

    def close(self) -> None:
        """Put what was gathered in order, once."""
        self._sorted = sorted((name, left) for left, name in self.names.items())
        self._sole = Counter(next(iter(some)) for some in self.partners.values() if len(some) == 1)

    def beside(self, pair: Pair) -> Companions:
        """Give those who are neither of a pair: how many, and a few by name."""
        one, other = pair if pair[0] in self.names else pair[::-1]
        is_sole = self.partners[one] == {other}
        fitting = (name for name, left in self._sorted if left != one and self.partners[left] != {other})
        return Companions(
            count=len(self.names) - 1 - self._sole[other] + is_sole, names=tuple(islice(fitting, SHOWN_COMPANIONS))
        )


def _companions(pairs: _Pairs) -> Mapping[Pair, _Shared]:
    """Give, for two texts, the persons with one full name in both."""
    found: defaultdict[Pair, _Shared] = defaultdict(_Shared)
    for pair, one in sorted(pairs.alike.items()):
        left, right = sorted(pair, key=lambda ref: (pairs.persons[ref].head.home, ref))
        shared = found[pair_of(pairs.persons[left].head.home, pairs.persons[right].head.home)]
        shared.names.setdefault(left, one.names[0])
        shared.partners.setdefault(left, set()).add(right)
    for shared in found.values():
        shared.close()
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
