"""The rules by which pairs of rows are worth comparing: what must be equal, and what must be near or unknown.

Each is conjunctive; together they find a pair by whatever of it is spelt alike. No rule is made for one list.
"""

from dataclasses import dataclass

from typing_extensions import override


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRule:
    """Keys that must be equal on both sides (`other` where the right side's differ), and how far the rest may lie.

    `years` is the greatest difference of ages, `days` that of dates; an unknown age is near every age, an unknown date
    is near none.
    """

    equal: tuple[str, ...]
    other: tuple[str, ...] = ()
    years: int | None = None
    days: int | None = None

    @property
    def right(self) -> tuple[str, ...]:
        return self.other or self.equal

    @override
    def __str__(self) -> str:
        named = [one if one == two else f"{one} = {two}" for one, two in zip(self.equal, self.right, strict=True)]
        if self.years is not None:
            named.append("age" if self.years == 0 else f"age within {self.years}")
        if self.days is not None:
            named.append(f"date within {self.days} days")
        return ", ".join(named)


RULES = (
    BlockRule(equal=("first", "last")),
    BlockRule(equal=("first", "second"), years=2),
    BlockRule(equal=("second", "last"), years=2),
    BlockRule(equal=("first", "third", "sex"), years=2),
    BlockRule(equal=("third", "last", "sex"), years=0),
    BlockRule(equal=("second", "third"), years=0),
    BlockRule(equal=("first two", "last"), other=("first", "last")),
    BlockRule(equal=("first", "last"), other=("first two", "last")),
    BlockRule(equal=("first", "last two"), other=("first", "last")),
    BlockRule(equal=("first", "last"), other=("first", "last two")),
    BlockRule(equal=("first", "last"), other=("last", "first")),
    BlockRule(equal=("first", "birth")),
    BlockRule(equal=("last", "birth")),
    BlockRule(equal=("state",), days=14),
    BlockRule(equal=("city",), days=14),
    BlockRule(equal=("last",), years=2, days=14),
    BlockRule(equal=("first",), years=2, days=14),
    BlockRule(equal=("last", "state"), years=2),
    BlockRule(equal=("first", "state", "sex"), years=2),
)
NARROWER = ("sex", "state", "city", "birth year", "age")  # what a rule with too many pairs is narrowed by
