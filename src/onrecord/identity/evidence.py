"""What an alignment tells, as a few numbers with a name each; every one may be None, "cannot be told".

Likeness is a percentage: the evidence of a couple over what spellings of one name usually reach in these scripts. Bits
are hundredths. Whole numbers only, and the same numbers whichever name stands first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.identity.alignment import Alignment, Couple, letter_bits, part_mass
from onrecord.identity.sounds import SCRIPTS
from onrecord.identity.weights import common_names, usual_share

# Name of each evidence, and what it says, in the order in which `weigh` gives them.
EVIDENCES = {
    "agreeing": "parts that agree well",
    "shorter": "share of the shorter name that is explained, %",
    "second": "likeness of the second weakest part, %",
    "best": "likeness of the best part, %",
    "weakest": "evidence of the weakest part, hundredths of a bit",
    "over_both": "information left over on both sides, hundredths of a bit",
    "over_one": "information left over on the one side that has more, hundredths of a bit",
    "parts_both": "parts left over on both sides",
    "parts_one": "parts left over on the one side that has more",
    "over_like": "evidence between parts left over, hundredths of a bit",
    "parts": "parts of the longer name",
    "initials": "initials that agree",
    "initials_against": "initials that agree with nothing",
    "strong_role": "likeness of given or family name, whichever is more alike, %",
    "given": "likeness of the given names, %",
    "family": "likeness of the family names, %",
    "crossing": "how much better given and father's names agree crosswise, %",
    "gender": "man on one side and woman on the other (1), the same (0)",
    "start": "evidence of the weakest first sound, hundredths of a bit",
    "scripts": "the two scripts",
    "rarity": "how rare the agreeing parts are together, hundredths of a bit",
    "rarest": "how rare the rarest agreeing part is, hundredths of a bit",
}
GOOD, INITIAL_LIKENESS = 60, 30

Evidence = tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sight:
    """An alignment with the mass of its parts."""

    alignment: Alignment
    masses: tuple[tuple[int, ...], tuple[int, ...]]
    usual: int

    def likeness(self, i: int, j: int) -> int:
        reach = self.usual * min(self.masses[0][i], self.masses[1][j])
        return 10_000 * self.alignment.table[i][j] // max(1, reach)

    def is_initial(self, i: int, j: int) -> bool:
        return self.alignment.left.parts[i].is_initial or self.alignment.right.parts[j].is_initial


def weigh(alignment: Alignment) -> Evidence:
    """Give the evidences of an alignment in the order of `EVIDENCES`."""
    scripts = alignment.scripts
    left, right = (
        tuple(part_mass(part, name.script or "") for part in name.parts) for name in (alignment.left, alignment.right)
    )
    sight = _Sight(alignment=alignment, masses=(left, right), usual=usual_share(scripts))
    whole = tuple(one for one in alignment.couples if not sight.is_initial(one.left, one.right))
    return (
        *_agreement(sight, whole),
        *_left_over(sight),
        max(len(left), len(right)),
        *_initials(sight, len(alignment.couples) - len(whole)),
        *_roles(sight),
        _crossing(sight),
        _gender(alignment),
        min((_start(alignment, one) for one in whole), default=None),
        SCRIPTS.index(scripts[0]) * 10 + SCRIPTS.index(scripts[1]),
        *_rarity(alignment, whole),
    )


def _agreement(sight: _Sight, whole: Sequence[Couple]) -> Evidence:
    likenesses = sorted(sight.likeness(one.left, one.right) for one in whole)
    total = sum(one.bits for one in sight.alignment.couples)
    return (
        sum(one > GOOD for one in likenesses),
        10_000 * total // max(1, sight.usual * min(map(sum, sight.masses))),
        likenesses[1] if len(likenesses) > 1 else None,
        likenesses[-1] if likenesses else None,
        min((one.bits for one in whole), default=None),
    )


def _left_over(sight: _Sight) -> Evidence:
    """Give what is left over: on both sides, on the longer one, and how alike the rests are."""
    left, right = sight.alignment.left_over()
    if not left and not right:
        return 0, 0, 0, 0, None
    parts = sight.alignment.left.parts, sight.alignment.right.parts
    rests = [
        [mass[at] for at in places if not some[at].is_initial]
        for mass, places, some in zip(sight.masses, (left, right), parts, strict=True)
    ]
    sums, counts = [sum(rest) for rest in rests], [len(rest) for rest in rests]
    alike = max((sight.alignment.table[i][j] for i in left for j in right), default=None)
    return min(sums), max(sums), min(counts), max(counts), alike


def _initials(sight: _Sight, agreeing: int) -> Evidence:
    left, right = sight.alignment.left.parts, sight.alignment.right.parts
    if not any(part.is_initial for part in (*left, *right)):
        return None, None
    over = sight.alignment.left_over()
    return agreeing, sum(sight.is_initial(i, j) for i in over[0] for j in over[1])


def _roles(sight: _Sight) -> Evidence:
    """Give the likeness of given and family names under the pair of orders that explains most."""
    best: tuple[tuple[int, int], Evidence] | None = None
    for one in sight.alignment.left.orders:
        for two in sight.alignment.right.orders:
            roles = _role_likeness(sight, one.given, two.given), _role_likeness(sight, one.family, two.family)
            known = [value for value in roles if value is not None]
            if known and (best is None or (min(known), max(known)) > best[0]):
                best = (min(known), max(known)), (max(known), *roles)
    return (None, None, None) if best is None else best[1]


def _role_likeness(sight: _Sight, i: int | None, j: int | None) -> int | None:
    if i is None or j is None:
        return None
    if sight.is_initial(i, j):
        return INITIAL_LIKENESS if sight.alignment.table[i][j] > 0 else -INITIAL_LIKENESS
    return sight.likeness(i, j)


def _crossing(sight: _Sight) -> int | None:
    """Say how much better one's given name fits the other's father, and the reverse, than each its own kind."""
    left, right = sight.alignment.left, sight.alignment.right
    fathers = [next((at for at, part in enumerate(name.parts) if part.is_father), None) for name in (left, right)]
    if fathers[0] is None or fathers[1] is None:
        return None
    found = [
        min(sight.likeness(i, fathers[1]), sight.likeness(fathers[0], j))
        - min(sight.likeness(i, j), sight.likeness(fathers[0], fathers[1]))
        for i in {order.given for order in left.orders if order.given is not None}
        for j in {order.given for order in right.orders if order.given is not None}
    ]
    return min(found, default=None)


def _gender(alignment: Alignment) -> int | None:
    left, right = alignment.left.gender, alignment.right.gender
    return None if left is None or right is None else int(left != right)


def _rarity(alignment: Alignment, whole: Sequence[Couple]) -> Evidence:
    """Give how rare the agreeing parts are, by their Latin spellings: of two, the commoner one."""
    left, right = alignment.left, alignment.right
    latin = [
        [name.parts[at].symbols for name, at in ((left, one.left), (right, one.right)) if name.script == "Latn"]
        for one in whole
    ]
    common = common_names()
    found = [min(common.get(symbols, common[""]) for symbols in spellings) for spellings in latin if spellings]
    return (sum(found), max(found)) if found else (None, None)


def _start(alignment: Alignment, couple: Couple) -> int:
    left, right = alignment.left.parts[couple.left].symbols[:1], alignment.right.parts[couple.right].symbols[:1]
    return letter_bits(left, right, alignment.scripts)
