"""How it is shown which rule saw what: every stretch drawn under the words of the quote, and named."""

import unicodedata
from collections.abc import Iterator, Sequence

from onrecord.actions.explain import Explained
from onrecord.cli.voice import answer, answer_json
from onrecord.reading.firing import Firing, Part
from onrecord.record.codec import to_json
from onrecord.record.span import Quote

WIDTH = 88
LONGEST = 1_200
UNPRINTED = "·"


def tell_explained(one: Explained, *, as_json: bool) -> None:
    """Show one claim with what fired for it."""
    claim, firings = one.explanation.claim, one.explanation.firings
    if as_json:
        answer_json({"claim": claim.id, "predicate": claim.predicate, "reader": one.reader, "rule": claim.rule,
                     "quote": to_json(claim.quote), "firings": [to_json(firing) for firing in firings]})  # fmt: skip
        return
    answer(f"claim {claim.id}  {claim.predicate}  ({one.reader}, rule: {claim.rule or 'none'})")
    start, end = shown_stretch(claim.quote.start, claim.quote.end, firings)
    for line in drawn(_without(one.private, one.text, claim.quote), start, end, firings):
        answer(line)
    answer("")


def _without(private: Sequence[tuple[int, int]], text: str, quote: Quote) -> str:
    """Blot out who wrote a message, letter for letter, unless the quote itself says it."""
    for start, end in private:
        if end <= quote.start or start >= quote.end:
            text = text[:start] + UNPRINTED * (end - start) + text[end:]
    return text


def shown_stretch(start: int, end: int, firings: Sequence[Firing]) -> tuple[int, int]:
    """Give the stretch to print: the quote, and speakers and cues that stand elsewhere if they are near."""
    near = [one for one in firings if one.part is not Part.CONTENT]
    wide = min(start, *(one.start for one in near)), max(end, *(one.end for one in near))
    return wide if wide[1] - wide[0] <= LONGEST else (start, end)


def drawn(text: str, start: int, end: int, firings: Sequence[Firing]) -> Iterator[str]:
    """Draw each stretch under the words, the first line of it with its name; then name what stands elsewhere."""
    named: set[Firing] = set()
    for first, last in lines_of(text, start, end):
        yield f"  {plain(text[first:last])}"
        for one in firings:
            left, right = max(one.start, first), min(one.end, last)
            if left < right:
                label = "" if one in named else f" {named_as(one)}"
                named.add(one)
                yield "  " + " " * (left - first) + "~" * (right - left) + label
    for one in firings:
        if one not in named:
            yield f"  elsewhere: {plain(one.exact[:WIDTH])}: {named_as(one)}"


def named_as(one: Firing) -> str:
    words = f"  [{'; '.join(one.words)}]" if one.words else ""
    return f"{one.part.value}: {plain(one.rule)}{words}"


def lines_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch into lines at spaces; a word longer than a line is cut inside."""
    while start < end:
        last = min(end, start + WIDTH)
        if last < end:
            space = max(text.rfind(mark, start, last) for mark in " \n\t")
            last = space + 1 if space > start else last
        yield start, last
        start = last


def plain(words: str) -> str:
    """Print a letter for each letter, so that lines stay under one another: no control mark reaches the terminal."""
    return "".join(" " if sign.isspace() else UNPRINTED if _is_unprinted(sign) else sign for sign in words)


def _is_unprinted(sign: str) -> bool:
    return unicodedata.category(sign).startswith("C")
