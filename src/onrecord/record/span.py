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
        if not 0 <= self.start <= self.end or self.end - self.start != len(self.exact):
            raise ValueError("a span's words are as long as its place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A span with the words around it, so that it can be found again and read in its place."""

    exact: str
    start: int
    end: int
    prefix: str = ""
    suffix: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.exact):
            raise ValueError("a quote's words are as long as its place")


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
