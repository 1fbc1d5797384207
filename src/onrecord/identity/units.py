"""Whether two names of military units may mean one unit: same, different or undecidable, by which field.

A mismatch of country, echelon, number, branch or parent is a veto. What one side leaves out is never filled in, and a
placeholder identifies nothing. Like every name, sameness only proposes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.identity.place_sounds import place_cost, place_key
from onrecord.identity.unit import CODED, RANKS, WHOLE, Unit
from onrecord.identity.unit_reading import read_unit

_NEAR = 45
_NAMED_BY_PLACE = frozenset(("army", "front", "fleet", "corps", "garrison", "base"))
_NOT_TOLD_APART = frozenset(("motor_rifle", "mechanised"))  # one kind of troops by two traditions of translating
_NUMBERED_WITHIN = RANKS["battalion"]  # from here down numbers begin anew in every parent


class UnitOutcome(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNDECIDABLE = "undecidable"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitVerdict:
    """What came of two names, the field that decided it, and how each was read."""

    outcome: UnitOutcome
    field: str
    left: Unit
    right: Unit


Said = tuple[UnitOutcome, str] | None
_Rule = Callable[[Unit, Unit], Said]


def compare_units(
    left: str, right: str, *, left_language: str | None = None, right_language: str | None = None
) -> UnitVerdict:
    """Compare two names as written; languages are ISO 639-1 codes, None where not known."""
    one, other = read_unit(left, left_language), read_unit(right, right_language)
    outcome, field = judge(one, other)
    return UnitVerdict(outcome=outcome, field=field, left=one, right=other)


def judge(left: Unit, right: Unit) -> tuple[UnitOutcome, str]:
    """Compare two units as read. Symmetric: changing sides changes nothing."""
    said = (rule(left, right) for rule in _RULES)
    return next((one for one in said if one is not None), (UnitOutcome.SAME, "all"))


def _differs(field: str) -> Said:
    return UnitOutcome.DIFFERENT, field


def _open(field: str) -> Said:
    return UnitOutcome.UNDECIDABLE, field


def _country(left: Unit, right: Unit) -> Said:
    return _differs("country") if _clash(left.country, right.country) else None


def _clash(left: str | None, right: str | None) -> bool:
    return left is not None and right is not None and left != right


def _echelon(left: Unit, right: Unit) -> Said:
    """A unit's code and a number are two numberings, so some unit may be a unit of any echelon."""
    if left.is_placeholder and right.is_placeholder:
        return _open("placeholder")
    if left.echelon is None or right.echelon is None:
        return _open("echelon")
    if left.echelon == right.echelon or (left.is_whole and right.is_whole):
        return None
    if CODED in (left.echelon, right.echelon):
        return _open("placeholder" if left.is_placeholder or right.is_placeholder else "echelon")
    return _differs("echelon")


def _number(left: Unit, right: Unit) -> Said:
    if left.number is None or right.number is None or left.number == right.number:
        return None
    is_open = "/" in left.number + right.number or left.number.lstrip("0") == right.number.lstrip("0")
    return _open("number") if is_open else _differs("number")


def _branch(left: Unit, right: Unit) -> Said:
    if not _clash(left.branch, right.branch):
        return None
    one, other = (set((unit.branch or "").split("+")) for unit in (left, right))
    is_open = one & other or one | other == _NOT_TOLD_APART
    return _open("branch") if is_open else _differs("branch")


def _parent(left: Unit, right: Unit) -> Said:
    if left.parent is None or right.parent is None:
        return None
    is_veto = left.parent.echelon == right.parent.echelon and judge(left.parent, right.parent)[0] == "different"
    return _differs("parent") if is_veto else None


def _placeholder(left: Unit, right: Unit) -> Said:
    return _open("placeholder") if left.is_placeholder or right.is_placeholder else None


def _place(left: Unit, right: Unit) -> Said:
    """Two towns tell apart what goes by its town alone; a numbered unit may have moved."""
    if left.place is None or right.place is None or _is_one_place(left.place, right.place):
        return None
    return _open("place") if left.number is not None and right.number is not None else _differs("place")


def _is_one_place(left: str, right: str) -> bool:
    return left == right or place_cost(place_key(left), place_key(right)) < _NEAR


def _identity(left: Unit, right: Unit) -> Said:
    """Ask what makes a unit the only one: its number, its town, or being one of a kind in a state."""
    if (left.number is None) != (right.number is None):
        return _open("number")
    if left.number is not None or _is_one_of_a_kind(left, right):
        return None
    if left.place is not None and right.place is not None:
        return None if left.echelon in _NAMED_BY_PLACE else _open("place")
    return _open("number")


def _is_one_of_a_kind(left: Unit, right: Unit) -> bool:
    is_force = left.echelon == "forces" and left.branch is not None and left.branch == right.branch
    is_whole = left.echelon in WHOLE and left.country is not None and left.country == right.country
    bare = all(one.place is None and one.parent is None for one in (left, right))
    return bare and (is_force or (is_whole and left.branch == right.branch))


def _one_sided_branch(left: Unit, right: Unit) -> Said:
    is_one_sided = (left.branch is None) != (right.branch is None)
    return _open("branch") if is_one_sided and left.echelon != CODED else None


def _one_sided_parent(left: Unit, right: Unit) -> Said:
    """A battalion's number says nothing without its brigade; a brigade's counts in a whole army."""
    if left.rank < _NUMBERED_WITHIN or left.echelon == CODED or (left.parent is None and right.parent is None):
        return None
    if left.parent is None or right.parent is None:
        return _open("parent")
    return None if judge(left.parent, right.parent)[0] == "same" else _open("parent")


def _unread(left: Unit, right: Unit) -> Said:
    """Words no grammar knows may be what tells two units apart."""
    is_told = all(_is_among(one, right.unread) for one in left.unread) and all(
        _is_among(one, left.unread) for one in right.unread
    )
    return None if is_told else _open("words")


def _is_among(word: str, others: Sequence[str]) -> bool:
    return any(place_cost(place_key(word), place_key(other)) < _NEAR for other in others)


_RULES: tuple[_Rule, ...] = (
    *(_country, _echelon, _number, _branch, _parent, _placeholder, _place),
    *(_identity, _one_sided_branch, _one_sided_parent, _unread),
)
