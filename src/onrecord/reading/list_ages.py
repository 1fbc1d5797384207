"""Ages and sexes in the cells of a list."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from onrecord.reading.list_words import LANGUAGES, age_words, folded, in_digits, is_missing, sexes

OLDEST = 120
_WHOLE_WORD = 3  # letters; below that it is a sign that several languages use
_STROKE = re.compile(r"[/|(),]")
_ONE = re.compile(
    r"(?P<about>~|≈|c\.|ca\.?|circa|about|approx\.?|около|təxminən|yaklaşık)?\s*(?P<n>-?\d{1,3})(?:[.,]\d+)?\s*(?P<unit>[^\d+]*)"
)
_TWO = re.compile(r"(\d{1,3})\s*(?:-|–|—|to|до|/)\s*(\d{1,3})\s*(?P<unit>[^\d]*)")
_DECADE = re.compile(r"(\d)0\s*(?:'?s|-лет|x)", re.IGNORECASE)
_OPEN = re.compile(
    r"(?:over|above|more than|>|старше|more)\s*(\d{1,3})|(\d{1,3})\s*(?:\+|and over|and above|or more|plus)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 12)
def read_age(words: str) -> str | None:
    """Give an age in whole years: `34`, `30~`, `20..25`, `18..`, `0` below one year; None where none is told.

    A negative age and one above 120 are none.
    """
    text = in_digits(words).strip().casefold()
    if age_words("under").whole(folded(text)) is not None:
        return "0"
    return _range(text) or _single(text)


def _range(text: str) -> str | None:
    two, decade, opened = _TWO.fullmatch(text), _DECADE.fullmatch(text), _OPEN.fullmatch(text)
    if two is not None and _unit(two["unit"]) == "years":
        low, high = int(two[1]), int(two[2])
        return f"{low}..{high}" if low < high <= OLDEST else None
    if decade is not None:
        return f"{decade[1]}0..{decade[1]}9"
    if opened is not None:
        return f"{int(opened[1] or opened[2])}.."
    return None


def _single(text: str) -> str | None:
    one = _ONE.fullmatch(text)
    if one is None:
        return None
    number, unit = int(one["n"]), _unit(one["unit"])
    if unit is None or number < 0:
        return None
    years = {"years": number, "months": number // 12, "days": 0 if number < 365 else None}[unit]
    if years is None or years > OLDEST:
        return None
    return f"{years}~" if one["about"] else str(years)


def _unit(words: str) -> str | None:
    tokens = folded(words)
    if not tokens:
        return "years"
    # "m" and "d" alone are months and days only where nothing longer says years
    return next((kind for kind in ("years", "months", "days") if age_words(kind).whole(tokens) is not None), None)


def read_sexes(cells: Iterable[str]) -> Mapping[str, str]:
    """Say what each wording of a column means, `f` or `m`: a letter counts by the languages that explain most of it.

    "k" is a woman in Turkish and a man in Azerbaijani: where such languages differ it means nothing. A whole word that
    another language knows counts as well.
    """
    worded = [words for words in dict.fromkeys(cells) if not is_missing(words)]
    explained = {language: _meant(worded, language) for language in LANGUAGES}
    most = max(map(len, explained.values()))
    best = [meant for meant in explained.values() if len(meant) == most]
    found: dict[str, str] = {}
    for words in worded:
        by_best = {meant[words] for meant in best if words in meant}
        by_any = (
            {meant[words] for meant in explained.values() if words in meant} if len(words) >= _WHOLE_WORD else set()
        )
        said = by_best or by_any
        if len(said) == 1:
            found[words] = said.pop()
    return found


def _meant(worded: Iterable[str], language: str) -> dict[str, str]:
    """Give what wordings mean in one language; "male / kişi" means what its parts do."""
    known = sexes(language)
    said = {words: {known[part] for part in _sides(words) if part in known} for words in worded}
    return {words: next(iter(one)) for words, one in said.items() if len(one) == 1}


def _sides(words: str) -> set[str]:
    return {" ".join(folded(part)) for part in (words, *_STROKE.split(words))}
