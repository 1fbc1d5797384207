"""Exact places in a text layer, in Unicode code points, end excluded."""

from dataclasses import dataclass

CONTEXT = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Words and where they stand: `layer[start:end] == exact`."""

    start: int
    end: int
    exact: str

    def __post_init__(self) -> None:
        check_place(self.start, self.end, self.exact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A span with the words around it, so that it can be found again and read in its place."""

    exact: str
    start: int
    end: int
    prefix: str = ""
    suffix: str = ""

    def __post_init__(self) -> None:
        check_place(self.start, self.end, self.exact)
        if not self.exact:
            raise ValueError("a quote has words")


def check_place(start: int, end: int, exact: str) -> None:
    """Refuse words that cannot stand at their place.

    Raises:
        ValueError: If the place is negative, backwards, or not as long as the words.
    """
    if not 0 <= start <= end or end - start != len(exact):
        raise ValueError("words are as long as their place")


def span_of(text: str, start: int, end: int) -> Span:
    """Cut a span out of a text layer."""
    return Span(start=start, end=end, exact=text[start:end])


def quote_of(text: str, start: int, end: int) -> Quote:
    """Cut a quote out of a text layer, with up to 32 code points of context on either side."""
    return Quote(
        exact=text[start:end],
        start=start,
        end=end,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def stands_in(place: Span | Quote, text: str) -> bool:
    """Say whether the words are where the anchor says they are."""
    return place.end <= len(text) and text[place.start : place.end] == place.exact
