"""Footnotes: the exact words a sentence stands on, in their place, with the report they come from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.record.claim import Claim, Zone
from onrecord.record.ids import ClaimId
from onrecord.record.span import stands_in
from onrecord.releasing.subject import ReportView, Review
from onrecord.releasing.withholding import Span, masked

CONTEXT = 100
ZONES: Mapping[Zone, str] = {Zone.TITLE: "headline", Zone.CAPTION: "caption", Zone.BOILERPLATE: "page furniture"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One claim's quote in its place. Numbers count from 1 in the order of the page."""

    number: int
    claim: ClaimId
    report: ReportView
    before: str
    exact: str
    after: str
    language: str
    review: Review
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report with its text layer, and the places in it that must not be shown."""

    report: ReportView
    text: str | None
    hidden: Sequence[Span] = ()


def note_of(claim: Claim, source: Source, review: Review, number: int) -> Note:
    """Make the footnote of a claim."""
    before, after = _around(claim, source)
    report = source.report
    return Note(
        number=number, claim=claim.id, report=report, before=before, exact=_line(claim.quote.exact), after=after,
        language=report.language, review=review, marks=_marks(claim),
    )  # fmt: skip


def _around(claim: Claim, source: Source) -> tuple[str, str]:
    quote, text = claim.quote, source.text
    if text is None or not stands_in(quote, text):
        first, before, after = quote.start - len(quote.prefix), quote.prefix, quote.suffix
    else:
        first = _word_start(text, max(0, quote.start - CONTEXT), quote.start)
        before = text[first : quote.start]
        after = text[quote.end : _word_end(text, min(len(text), quote.end + CONTEXT), quote.end)]
    shown_before, shown_after = masked(before, first, source.hidden), masked(after, quote.end, source.hidden)
    lead = "…" if first > 0 else ""
    tail = "…" if text is None or quote.end + len(after) < len(text) else ""
    return lead + _line(shown_before), _line(shown_after) + tail


def _word_start(text: str, first: int, stop: int) -> int:
    while 0 < first < stop and not text[first - 1].isspace():
        first += 1
    return first


def _word_end(text: str, last: int, stop: int) -> int:
    while stop < last < len(text) and not text[last].isspace():
        last -= 1
    return last


def _line(text: str) -> str:
    """Fold line ends and runs of spaces; a space at either edge stays, or words would run together."""
    return " ".join((("x" + text) + "x").split())[1:-1] if text else ""


def _marks(claim: Claim) -> tuple[str, ...]:
    zone = (ZONES[claim.zone],) if claim.zone in ZONES else ()
    hedges = tuple(dict.fromkeys(f"“{_line(h.exact).strip()}”" for h in claim.hedges))
    said = (f"hedged: {', '.join(hedges)}",) if hedges else ()
    flags = tuple(flag.replace("-", " ") for flag in claim.flags)
    return (*zone, *said, *flags)
