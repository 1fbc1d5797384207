"""The one table of intervals: what a class of count phrase stands for, in every language."""

from functools import cache

from onrecord.reading.lexicon import load_table
from onrecord.record.count import Count, Qualifier
from onrecord.record.span import Span


def count_of(kind: str, low: int | None, high: int | None, text: Span | None, unit: str | None) -> Count:
    """Make the count of a class ("at_least") from the one or two numbers that its words hold."""
    ends = interval_of(kind, low, high)
    about = bool(_classes()[kind].get("about", False))
    return Count(low=ends[0], high=ends[1], about=about, qualifier=Qualifier(kind), unit=unit, text=text)


def point_of(kind: str, n: int | None) -> int | None:
    """Give the number that an approximation is said of; None for all else."""
    return n if kind in (Qualifier.ABOUT, Qualifier.NEARLY) else None


def interval_of(kind: str, n: int | None, m: int | None) -> tuple[int | None, int | None]:
    """Give the interval of a class; None is an open end."""
    row = _classes()[kind]
    return _end(row.get("low"), n, m), _end(row.get("high"), n, m)


def _end(rule: object, n: int | None, m: int | None) -> int | None:
    if rule is None or rule == "null":
        return None
    if isinstance(rule, str) and rule.isdigit():
        return int(rule)
    return _computed(str(rule), n or 0, m or 0)


def _computed(rule: str, n: int, m: int) -> int:
    values = {
        "n": n,
        "m": m,
        "n+1": n + 1,
        "n-1": max(0, n - 1),
        "ceil(3n/4)": -(-3 * n // 4),
        "floor(5n/4)": 5 * n // 4,
    }
    return values[rule]


@cache
def _classes() -> dict[str, dict[str, object]]:
    table = load_table("counts")["class"]
    return {name: dict(row) for name, row in table.items() if isinstance(row, dict)}
