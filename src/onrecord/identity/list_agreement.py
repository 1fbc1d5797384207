"""Two rows of lists compared field by field: what agrees, what speaks against one person, and the careful verdict.

A name alone never makes two rows one person: something else must agree as well, and nothing that a person has once may
differ. What is missing on either side neither agrees nor differs. A number that both editions give a row is strong, and
still no proof: numbers are used again.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import lru_cache

from onrecord.identity.comparison import Level, compare_names
from onrecord.record.edtf import Edtf, is_edtf, parse_edtf
from onrecord.record.list_row import Field, ListRow

_SURE, _OTHER = 700, 200  # hundredths of a bit: one name in two spellings; hardly one name
_PARTIAL = frozenset({Level.MISSING, Level.INITIAL})
_APART = frozenset({Level.CONFLICT, Level.CROSSING, Level.GENDER, Level.UNDECIDABLE})
_NEAR_YEARS = 2  # ages of one person differ that much between lists
_NEAR_DAYS = timedelta(days=3)
_WORDED = (Field.PLACE, Field.REGION, Field.RESIDENCE, Field.ORIGIN, Field.RANK, Field.UNIT, Field.CAUSE, Field.FATHER)
_HARD = (Field.SEX, Field.BORN, Field.DATE, Field.AGE)
_SUPPORT = frozenset(
    {Field.AGE, Field.BORN, Field.DATE, Field.PLACE, Field.RESIDENCE, Field.ORIGIN, Field.UNIT, Field.FATHER}
)


class Sign(StrEnum):
    """How two values of one field stand to each other."""

    AGREE = "agrees"
    PART = "agrees as far as it goes"
    NEAR = "near"
    DIFFER = "differs"
    MISSING = "missing"


class Verdict(StrEnum):
    """What two rows are to one another, by rule."""

    SAME = "same"
    OPEN = "open"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The verdict, the rule that gave it, and the sign of every field that both lists have."""

    verdict: Verdict
    rule: str
    signs: tuple[tuple[Field, Sign], ...]

    def sign(self, field: Field) -> Sign:
        return dict(self.signs).get(field, Sign.MISSING)

    @property
    def against(self) -> tuple[Field, ...]:
        """The fields of which a person has one, and that differ."""
        return _against(dict(self.signs))


def agreement(old: ListRow, new: ListRow, *, same_id: bool) -> Agreement:
    """Compare two rows; `same_id` tells that both lists give them one id that each uses once."""
    signs = {
        Field.AGE: _ages(old.value(Field.AGE), new.value(Field.AGE)),
        Field.BORN: _dates(old.value(Field.BORN), new.value(Field.BORN)),
        Field.DATE: _dates(old.value(Field.DATE), new.value(Field.DATE)),
        Field.SEX: _equal(old.value(Field.SEX), new.value(Field.SEX)),
        **{field: _words(old.value(field), new.value(field)) for field in _WORDED},
    }
    if not same_id and len(_against(signs)) > 1 and _support(signs) == 0:
        # No name could make them one person: comparing names takes longer than all the rest.
        return Agreement(verdict=Verdict.DIFFERENT, rule="fields-differ", signs=tuple(signs.items()))
    signs[Field.NAME] = _names(names_of(old), names_of(new))
    verdict, rule = _by_id(signs) if same_id else _by_person(signs)
    return Agreement(verdict=verdict, rule=rule, signs=tuple(signs.items()))


def names_of(row: ListRow) -> tuple[str, ...]:
    """Give every spelling of a row's name; of parts in columns of their own, the family name stands before a comma."""
    whole = (*row.values(Field.NAME), *row.values(Field.ALIAS))
    family = " ".join(row.values(Field.FAMILY))
    rest = " ".join(row.value(one) or "" for one in (Field.GIVEN, Field.FATHER, Field.GRANDFATHER)).split()
    parts = (f"{family}, {' '.join(rest)}",) if family and rest else (family or " ".join(rest),)
    return tuple(name for name in dict.fromkeys((*whole, *(parts if row.value(Field.NAME) is None else ()))) if name)


def _by_id(signs: dict[Field, Sign]) -> tuple[Verdict, str]:
    name, against, support = signs[Field.NAME], _against(signs), _support(signs)
    if name in (Sign.AGREE, Sign.PART, Sign.MISSING):
        return (Verdict.SAME, "id-and-name") if len(against) < 2 else (Verdict.OPEN, "id-but-fields-differ")
    if name is Sign.NEAR:
        return (Verdict.OPEN, "id-but-fields-differ") if against else (Verdict.SAME, "id-and-near-name")
    if against or support == 0:
        return Verdict.DIFFERENT, "id-used-again"
    return Verdict.OPEN, "id-but-another-name"


def _by_person(signs: dict[Field, Sign]) -> tuple[Verdict, str]:
    name, against, support = signs[Field.NAME], len(_against(signs)), _support(signs)
    if name is Sign.AGREE:
        if against == 0:
            return (Verdict.SAME, "name-and-more") if support else (Verdict.OPEN, "name-alone")
        if against == 1:
            return (Verdict.SAME, "name-and-more") if support >= 2 else (Verdict.OPEN, "name-but-a-field-differs")
        return (Verdict.OPEN, "name-but-fields-differ") if support else (Verdict.DIFFERENT, "fields-differ")
    if name is Sign.PART:
        if against == 0 and support >= 2:
            return Verdict.SAME, "part-of-name-and-more"
        return (Verdict.OPEN, "part-of-name") if against == 0 else (Verdict.DIFFERENT, "fields-differ")
    is_open = against == 0 and support >= (1 if name is Sign.NEAR else 3)
    return (Verdict.OPEN, "all-but-the-name") if is_open else (Verdict.DIFFERENT, "name-differs")


def _against(signs: dict[Field, Sign]) -> tuple[Field, ...]:
    """Name what speaks against one person; an age that differs says nothing more beside a day of birth."""
    differ = [field for field in _HARD if signs.get(field) is Sign.DIFFER]
    return tuple(field for field in differ if field is not Field.AGE or signs.get(Field.BORN) is not Sign.AGREE)


def _support(signs: dict[Field, Sign]) -> int:
    return sum(signs[field] is Sign.AGREE for field in _SUPPORT)


def _names(old: tuple[str, ...], new: tuple[str, ...]) -> Sign:
    if not old or not new:
        return Sign.MISSING
    found = {_spelling(one, other) for one in old for other in new}
    return next((sign for sign in (Sign.AGREE, Sign.PART, Sign.NEAR) if sign in found), Sign.DIFFER)


@lru_cache(maxsize=1 << 16)
def _spelling(one: str, other: str) -> Sign:
    if one.casefold() == other.casefold():
        return Sign.AGREE
    compared = compare_names(one, other)
    bits = compared.bits
    if compared.level in _APART or bits is None or bits < _SURE:
        return Sign.DIFFER if bits is not None and bits < _OTHER else Sign.NEAR
    return Sign.PART if compared.level in _PARTIAL else Sign.AGREE


def years(age: str) -> tuple[int, int]:
    """Give the least and the greatest number of years that an age stands for."""
    low, dots, high = age.rstrip("~").partition("..")
    return int(low), int(high) if high else (200 if dots else int(low))


def _ages(old: str | None, new: str | None) -> Sign:
    if old is None or new is None:
        return Sign.MISSING
    (low, high), (other_low, other_high) = years(old), years(new)
    gap = max(low - other_high, other_low - high, 0)
    if gap == 0:
        return Sign.AGREE
    return Sign.NEAR if gap <= _NEAR_YEARS or "~" in old + new else Sign.DIFFER


def _dates(old: str | None, new: str | None) -> Sign:
    """Compare the days that two dates can mean: a month does not contradict a day in it."""
    if old is None or new is None or not is_edtf(old) or not is_edtf(new):
        return Sign.MISSING
    one, other = parse_edtf(old), parse_edtf(new)
    if _overlap(one, other, timedelta(0)):
        return Sign.AGREE
    return Sign.NEAR if _overlap(one, other, _NEAR_DAYS) or "~" in old + new else Sign.DIFFER


def _overlap(one: Edtf, other: Edtf, slack: timedelta) -> bool:
    starts_late = one.latest is not None and other.earliest is not None and other.earliest - one.latest > slack
    ends_early = other.latest is not None and one.earliest is not None and one.earliest - other.latest > slack
    return not (starts_late or ends_early)


def _equal(old: str | None, new: str | None) -> Sign:
    if old is None or new is None:
        return Sign.MISSING
    return Sign.AGREE if old == new else Sign.DIFFER


def _words(old: str | None, new: str | None) -> Sign:
    """Compare words as words: two names of one place are not known to be one here, so they are near, not different."""
    if old is None or new is None:
        return Sign.MISSING
    one, other = " ".join(old.casefold().split()), " ".join(new.casefold().split())
    return Sign.AGREE if one == other else Sign.NEAR
