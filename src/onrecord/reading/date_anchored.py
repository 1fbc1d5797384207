"""Dates told from the date before them: "the same year", "two years later", "the following month", "the next day".

A day is told only from a single day, and only in the sentence that names it or the next one.

Source: lexicons/dates.toml, relative.same_day and relative.later: the earlier date plus n units, flagged inferred.
"""

from datetime import date, timedelta

from onrecord.reading.date_ends import Ends, day_text
from onrecord.reading.date_years import Anchor
from onrecord.reading.tokens import Token, TokenKind

STEPS = {
    ("earlier", "in", "the", "year"): 0, ("later", "in", "the", "year"): 0,
    ("that", "year"): 0, ("the", "same", "year"): 0, ("that", "same", "year"): 0, ("the", "following", "year"): 1,
    ("the", "next", "year"): 1, ("the", "previous", "year"): -1,
    ("the", "year", "before"): -1, ("the", "day", "before"): -1, ("that", "month"): 0, ("the", "same", "month"): 0,
    ("that", "same", "month"): 0, ("the", "following", "month"): 1, ("the", "next", "month"): 1,
    ("that", "day"): 0, ("the", "same", "day"): 0, ("that", "same", "day"): 0, ("the", "following", "day"): 1,
    ("the", "next", "day"): 1, ("the", "previous", "day"): -1, ("the", "following", "morning"): 1,
    ("the", "next", "morning"): 1, ("that", "evening"): 0, ("the", "same", "evening"): 0,
}  # fmt: skip
OF_A_DAY = frozenset(("day", "morning", "evening"))
FIRST_YEAR, END_YEAR = 1, 2200
MOST_DAYS = 366  # more is told in years
LONGEST = max(len(words) for words in STEPS)
OPENING = frozenset(words[0] for words in STEPS)


def anchored_at(tokens: tuple[Token, ...], at: int, anchor: Anchor | None) -> tuple[Ends, int] | None:
    """Read "that year" or "the following month": its ends and the token behind it; None without a date before."""
    if tokens[at].folded not in OPENING:
        return None
    for length in range(LONGEST, 1, -1):
        words = tuple(token.folded for token in tokens[at : at + length])
        if len(words) == length and words in STEPS and (words[-1] != "before" or _ends_at(tokens, at + length)):
            ends = moved(anchor, STEPS[words], _unit(words))
            return None if ends is None else (ends, at + length)
    return None


def year_over_break(tokens: tuple[Token, ...], at: int, anchor: Anchor | None) -> tuple[Ends, int] | None:
    """Read "that year" or "the following year" right behind the break of a paragraph; no day or month crosses it."""
    return anchored_at(tokens, at, None if anchor is None else Anchor(year=anchor.year))


def _unit(words: tuple[str, ...]) -> str:
    unit = words[-2] if words[-1] == "before" else words[-1]
    return "day" if unit in OF_A_DAY else unit


def _ends_at(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether the clause ends here: "the year before" and not "the year before his arrest"."""
    return at >= len(tokens) or tokens[at].kind is TokenKind.PUNCT


def moved(anchor: Anchor | None, amount: int, unit: str) -> Ends | None:
    """Move the date before by years, months, weeks or days; by none that is finer than it."""
    if anchor is None:
        return None
    if unit in ("day", "week"):
        return _day_moved(anchor, amount * (7 if unit == "week" else 1))
    if unit not in ("month", "year") or (unit == "month" and anchor.month is None):
        return None
    months = anchor.year * 12 + (anchor.month or 1) - 1 + amount * (12 if unit == "year" else 1)
    year, month = months // 12, months % 12 + 1
    if not FIRST_YEAR <= year < END_YEAR:
        return None
    text = f"{year:04d}" if unit == "year" else f"{year:04d}-{month:02d}"
    return text, text


def _day_moved(anchor: Anchor, days: int) -> Ends | None:
    if anchor.month is None or anchor.day is None or abs(days) > MOST_DAYS:
        return None
    text = day_text(date(anchor.year, anchor.month, anchor.day) + timedelta(days=days))
    return (text, text) if FIRST_YEAR <= int(text[:4]) < END_YEAR else None
