"""Which parts of two names answer each other: the best one-to-one choice, adjacent parts fused where that explains.

Exact by bit mask for at most eight parts a side. Only couples with evidence for them are chosen; what is left over on
both sides speaks for itself later.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.identity.couples import couple_evidence
from onrecord.identity.edit_model import mass, numbers
from onrecord.identity.name_lists import is_nickname
from onrecord.identity.name_parts import Name, Part, joints_of
from onrecord.identity.press_readings import PRICE
from onrecord.identity.sounds import SYMBOLS
from onrecord.identity.weights import background_costs, edit_costs, usual_share

INITIAL_BITS, INITIAL_CONFLICT = 100, -300
FUSION_GAIN = 400
FUSION_LENGTHS = 3  # symbols that two parts put together may differ by in length from one
NICKNAME_SHARE = 65  # of what spellings of one name usually reach, in per cent
_START = len(SYMBOLS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Couple:
    """Two parts that answer each other (places in the aligned names), and their evidence in hundredths of a bit."""

    left: int
    right: int
    bits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Two names with fused parts, their couples in the order of the left, and the evidence of every possible couple."""

    left: Name
    right: Name
    couples: tuple[Couple, ...]
    table: tuple[tuple[int, ...], ...]

    @property
    def scripts(self) -> tuple[str, str]:
        return self.left.script or "", self.right.script or ""

    def left_over(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Give the places of the parts that answer none."""
        left, right = list(range(len(self.left.parts))), list(range(len(self.right.parts)))
        for one in self.couples:
            left.remove(one.left)
            right.remove(one.right)
        return tuple(left), tuple(right)


def align(left: Name, right: Name) -> Alignment:
    """Align two names that have parts."""
    best = _aligned(left, right)
    for _ in range(2):
        fused = _fuse(best)
        if fused is None:
            return best
        best = fused
    return best


def _aligned(left: Name, right: Name) -> Alignment:
    scripts = left.script or "", right.script or ""
    table = tuple(tuple(part_bits(one, two, scripts) for two in right.parts) for one in left.parts)
    couples = tuple(Couple(left=i, right=j, bits=table[i][j]) for i, j in _assign(table))
    return Alignment(left=left, right=right, couples=couples, table=table)


def part_bits(left: Part, right: Part, scripts: tuple[str, str]) -> int:
    """Give the evidence of two parts under their best readings; an initial gives one bit at most."""
    if left.is_initial or right.is_initial:
        return _initial_bits(left.symbols[:1], right.symbols[:1], scripts)
    if left.press is None and right.press is None and len(left.readings) == len(right.readings) == 1:
        bits = couple_evidence(left.readings[0], right.readings[0], scripts)
    else:
        bits = max(couple_evidence(x, y, scripts) - price for x, y, price in paired_readings(left, right))
    if is_nickname(left.readings[0], right.readings[0]):
        reach = usual_share(scripts) * min(part_mass(left, scripts[0]), part_mass(right, scripts[1])) // 100
        return max(bits, reach * NICKNAME_SHARE // 100)
    return bits


def paired_readings(left: Part, right: Part) -> list[tuple[str, str, int]]:
    """Give the readings of either part side by side, with what it costs to read them so."""
    found = [(x, y, 0) for x in left.readings for y in right.readings]
    if left.press is None and right.press is None:
        return found
    found += [(left.press, y, PRICE) for y in right.readings if left.press is not None]
    found += [(x, right.press, PRICE) for x in left.readings if right.press is not None]
    return found


def possible_couples(left: Name, right: Name) -> list[tuple[str, str]]:
    """Give the symbol strings that aligning two names may lay side by side, neighbours fused once included."""
    lefts, rights = ([part for part in name.parts if not part.is_initial] for name in (left, right))
    found = [(x, y) for one in lefts for two in rights for x, y, _ in paired_readings(one, two)]
    found += [(joint, two.symbols) for _, joint in left.joints for two in rights if _may_answer(joint, two)]
    found += [(one.symbols, joint) for _, joint in right.joints for one in lefts if _may_answer(joint, one)]
    return found


def _may_answer(joint: str, other: Part) -> bool:
    return not other.is_initial and -FUSION_LENGTHS <= len(other.readings[0]) - len(joint) <= FUSION_LENGTHS


def _initial_bits(left: str, right: str, scripts: tuple[str, str]) -> int:
    return INITIAL_BITS if letter_bits(left, right, scripts) > 0 else INITIAL_CONFLICT


@lru_cache(maxsize=1 << 14)
def letter_bits(left: str, right: str, scripts: tuple[str, str]) -> int:
    """Give the evidence of two first sounds; none where a part has no sound at all."""
    if not left or not right:
        return 0
    (a,), (b,) = numbers(left), numbers(right)
    seen = background_costs(scripts[0])[_START][a] + background_costs(scripts[1])[_START][b]
    return seen - edit_costs(scripts).substitute[a][b]


def _assign(table: Sequence[Sequence[int]]) -> tuple[tuple[int, int], ...]:
    """Choose couples with positive evidence, one to one, so that their sum is greatest."""
    best: dict[int, tuple[int, tuple[tuple[int, int], ...]]] = {0: (0, ())}
    for i, row in enumerate(table):
        after = dict(best)
        for taken, (total, chosen) in best.items():
            for j, bits in enumerate(row):
                key = taken | 1 << j
                if bits > 0 and key != taken and (key not in after or after[key][0] < total + bits):
                    after[key] = (total + bits, (*chosen, (i, j)))
        best = after
    return max(best.values(), key=lambda one: one[0])[1]


def _fuse(now: Alignment) -> Alignment | None:
    """Fuse the two adjacent parts that gain most by it, if the whole gains."""
    options = [(gain, side, at) for side in (0, 1) for gain, at in _fusions(now, side)]
    if not options:
        return None
    _, side, at = max(options, key=lambda one: (one[0], -one[1], -one[2]))
    left, right = (_fused(now.left, at), now.right) if side == 0 else (now.left, _fused(now.right, at))
    then = _aligned(left, right)
    return then if _total(then) > _total(now) + FUSION_GAIN // 2 else None


def _total(alignment: Alignment) -> int:
    return sum(one.bits for one in alignment.couples)


def _fusions(now: Alignment, side: int) -> list[tuple[int, int]]:
    """Give what fusing each part with the next would gain over the better half, where that is enough."""
    mine, others = (now.left, now.right) if side == 0 else (now.right, now.left)
    if not mine.joints:
        return []
    table = now.table if side == 0 else tuple(zip(*now.table, strict=True))
    scripts = (mine.script or "", others.script or "")
    found = []
    for at, joint in mine.joints:
        for j, other in enumerate(others.parts):
            if _may_answer(joint, other):
                gain = couple_evidence(joint, other.readings[0], scripts) - max(table[at][j], table[at + 1][j], 0)
                if gain > FUSION_GAIN:
                    found.append((gain, at))
    return found


def _fused(name: Name, at: int) -> Name:
    one, two = name.parts[at : at + 2]
    part = Part(
        text=name.text[one.start : two.end],
        folded=one.folded + two.folded,
        start=one.start,
        end=two.end,
        readings=tuple(x + y for x in one.readings for y in two.readings),
    )
    orders = tuple(
        replace(order, given=_shifted(order.given, at), family=_shifted(order.family, at)) for order in name.orders
    )
    parts = (*name.parts[:at], part, *name.parts[at + 2 :])
    return replace(name, parts=parts, orders=orders, joints=joints_of(parts))


def _shifted(place: int | None, at: int) -> int | None:
    return None if place is None else place - (place > at)


def part_mass(part: Part, script: str) -> int:
    """Give how rare a part is, in hundredths of a bit; an initial counts as one bit."""
    return INITIAL_BITS if part.is_initial else mass(part.symbols, script)
