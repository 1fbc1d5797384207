"""Dates told from the date before them in the text: "the same year", "two years later", "the following month".

Source: lexicons/dates.toml, relative.same_day and relative.later: the earlier date plus n units, flagged inferred.
"""

from onrecord.reading.date_ends import Ends
from onrecord.reading.date_years import Anchor
from onrecord.reading.tokens import Token

STEPS = {
    ("that", "year"): 0, ("the", "same", "year"): 0, ("that", "same", "year"): 0, ("the", "following", "year"): 1,
    ("the", "next", "year"): 1, ("the", "previous", "year"): -1, ("that", "month"): 0, ("the", "same", "month"): 0,
    ("that", "same", "month"): 0, ("the", "following", "month"): 1, ("the", "next", "month"): 1,
}  # fmt: skip
LONGEST = max(len(words) for words in STEPS)


def anchored_at(tokens: tuple[Token, ...], at: int, anchor: Anchor | None) -> tuple[Ends, int] | None:
    """Read "that year" or "the following month": its ends and the token behind it; None without a date before."""
    for length in range(LONGEST, 1, -1):
        words = tuple(token.folded for token in tokens[at : at + length])
        if len(words) == length and words in STEPS:
            ends = moved(anchor, STEPS[words], words[-1])
            return None if ends is None else (ends, at + length)
    return None


def moved(anchor: Anchor | None, amount: int, unit: str) -> Ends | None:
    """Move the date before by years or months; days and weeks would claim more than it holds."""
    if anchor is None or (unit == "month" and anchor.month is None) or unit not in ("month", "year"):
        return None
    months = anchor.year * 12 + (anchor.month or 1) - 1 + amount * (12 if unit == "year" else 1)
    year, month = months // 12, months % 12 + 1
    if not 1000 <= year < 2200:
        return None
    text = f"{year:04d}" if unit == "year" else f"{year:04d}-{month:02d}"
    return text, text
