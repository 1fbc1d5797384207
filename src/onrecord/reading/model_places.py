"""Where a model's words stand in a text layer: exactly, or in one place only once spaces, quotes and dashes are folded.

What is kept is always the layer's own text.
"""

from functools import lru_cache

from onrecord.record.span import Span, span_of

SINGLE, DOUBLE, DASHES = "'‘’‚‛ʻʼ`´", '"“”„‟«»', "-‐‑‒–—―−"
FOLDED = {
    **dict.fromkeys(map(ord, SINGLE), "'"),
    **dict.fromkeys(map(ord, DOUBLE), '"'),
    **dict.fromkeys(map(ord, DASHES), "-"),
}


def find_only(text: str, words: str, start: int, end: int) -> Span | None:
    """Find words that stand in one place of a stretch and no other.

    Args:
        text: The whole layer.
        words: What to find.
        start: The first code point of the stretch.
        end: Its end, excluded.

    Returns:
        The layer's words there; None where they stand nowhere, or in two places, or would be cut out of a longer word.
    """
    places = _exact(text, words, start, end)
    if not places:
        places = _alike(text, words, start, end)
    whole = [place for place in places if not _cuts(text, *place)]
    return span_of(text, *whole[0]) if len(whole) == 1 else None


def find_first(text: str, words: str, start: int, end: int) -> Span | None:
    """Find words in a stretch; of several equal places the first."""
    places = [
        place for place in _exact(text, words, start, end) or _alike(text, words, start, end) if not _cuts(text, *place)
    ]
    return span_of(text, *places[0]) if places else None


def _exact(text: str, words: str, start: int, end: int) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    at = text.find(words, start, end) if words.strip() else -1
    while at >= 0:
        places.append((at, at + len(words)))
        at = text.find(words, at + 1, end)
    return places


def _alike(text: str, words: str, start: int, end: int) -> list[tuple[int, int]]:
    folded, offsets = _fold(text[start:end])
    sought, _ = _fold(words)
    found = _exact(folded, sought.strip(), 0, len(folded))
    return [(start + offsets[first], start + offsets[last - 1] + 1) for first, last in found]


@lru_cache(maxsize=8)
def _fold(text: str) -> tuple[str, list[int]]:
    """Fold spaces, quotes and dashes; give the folded text and where each letter of it stood."""
    kept = [at for at, sign in enumerate(text) if not sign.isspace() or at == 0 or not text[at - 1].isspace()]
    letters = "".join(" " if text[at].isspace() else text[at] for at in kept)
    return letters.translate(FOLDED), kept


def _cuts(text: str, start: int, end: int) -> bool:
    """Say whether a stretch begins or ends inside a word."""
    return any(0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum() for at in (start, end))
