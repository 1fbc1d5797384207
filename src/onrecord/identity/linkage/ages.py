"""Ages of lists as spans of whole years: `Less than a day` is 0, `20s` is 20 to 29, a negative age is none."""

import re
from functools import lru_cache

from onrecord.identity.linkage.missing import said

Years = tuple[int, int]  # youngest and oldest, both included
OLDEST = 125
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_SMALL = re.compile(
    r"\b(?:days?|weeks?|months?|hours?|mos?|newborn|infant|jours?|mois|días?|meses|дн|дней|дня|мес|месяц\w*|недел\w*|"
    r"ay|aylıq|gün|günlük|bebek)\b|يوم|أيام|ايام|شهر|أشهر|اشهر|أسبوع|ماه|روز|ամս|օր|თვ|დღ",
    re.IGNORECASE,
)
_DECADE = re.compile(r"(\d0)['’]?s\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def years_of(cell: str) -> Years | None:
    """Give the span of ages that a cell tells, None where it tells none."""
    text = said(cell)
    if not text or text.startswith(("-", "−")):
        return None
    decade = _DECADE.search(text)
    if decade is not None:
        return _within(int(decade[1]), int(decade[1]) + 9)
    numbers = [int(float(one.replace(",", "."))) for one in _NUMBER.findall(text)]
    if _SMALL.search(text) and not re.search(r"year|год|лет|yaş|ans|سن", text):
        return _within(*(2 * (max(numbers, default=0) // 12,))) if _is_months(text) else (0, 0)
    return _within(min(numbers), max(numbers)) if 1 <= len(numbers) <= 2 else None


def _is_months(text: str) -> bool:
    return re.search(r"month|mois|mes|мес|ay|شهر|أشهر|اشهر|ماه|ամս|თვ", text, re.IGNORECASE) is not None


def _within(low: int, high: int) -> Years | None:
    return (low, high) if high <= OLDEST else None
