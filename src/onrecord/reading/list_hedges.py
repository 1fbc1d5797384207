"""Words of distance or doubt in the cells of a list: none is lost, whatever column it stands in."""

from functools import lru_cache

from onrecord.reading.lexicon import LANGUAGES, load_lexicon
from onrecord.reading.list_names import has_doubt
from onrecord.reading.tokens import tokenise
from onrecord.record.claim import Hedge, HedgeKind

_KINDS = {f"hedge.{kind.value}": kind for kind in HedgeKind if kind not in (HedgeKind.INTENDED, HedgeKind.OFFICIALLY)}


def cell_hedges(words: str, start: int, *, is_name: bool = False) -> tuple[Hedge, ...]:
    """Give the hedges of a cell that begins at a code point. In a name only a question mark is one."""
    found = [] if is_name else list(_hedges(words))
    mark = has_doubt(words)
    if mark is not None:
        found.append((*mark, HedgeKind.DOUBT))
    return tuple(
        Hedge(start=start + first, end=start + last, exact=words[first:last], kind=kind) for first, last, kind in found
    )


@lru_cache(maxsize=1 << 14)
def _hedges(words: str) -> tuple[tuple[int, int, HedgeKind], ...]:
    """Find hedges in every language that has them: a cell is too short to tell which it is in."""
    found: dict[tuple[int, int], HedgeKind] = {}
    for language in LANGUAGES:
        tokens = tokenise(words, 0, len(words), language)
        for hit in load_lexicon(language).match("hedge", tokens):
            kind = _KINDS.get(hit.section)
            if kind is not None:
                found.setdefault((hit.start, hit.end), kind)
    return tuple((start, end, kind) for (start, end), kind in sorted(found.items()))
