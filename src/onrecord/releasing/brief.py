"""The brief: what is reported, section by section, as a model that every form of it is printed from.

Two passes. The first sees every claim once and notes where it stands (`arrangement`); the second walks the page and
fetches what it prints, a few claims at a time. Memory holds about a hundred bytes a claim, and one text layer.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from onrecord.record.ids import ReportId
from onrecord.record.layer import ReadState
from onrecord.releasing.arrangement import Arrangement, Group, Section, runs_of
from onrecord.releasing.lines import Line, weakest
from onrecord.releasing.notes import Note, Source, note_of
from onrecord.releasing.numbering import Numbering
from onrecord.releasing.placements import Placements
from onrecord.releasing.sentences import merged, sentence
from onrecord.releasing.shelf import BATCH, Shelf
from onrecord.releasing.subject import ReportView, Review
from onrecord.releasing.window import Held, Window
from onrecord.releasing.withholding import Span, masked, sift

CLEARED = "Reported elsewhere as cleared, acquitted or not prosecuted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A report that was not fully read, or that was read and gave no claim."""

    report: ReportView
    claims: int
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A report in the list of reports: how far it was read, and how many claims of it stand in the brief.

    `is_missed`: it was not fully read, or gave no claim, or has sentences that gave none.
    """

    id: ReportId
    read: ReadState
    claims: int
    is_missed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What a casebook reports. Lines, notes and reports are fetched when they are walked over, as often as asked."""

    shelf: Shelf
    sections: tuple[Section, ...]
    listed: tuple[Listed, ...]
    languages: frozenset[str]
    reviews: Mapping[Review, int]
    withheld: int
    rejected: int
    placements: Placements
    numbering: Numbering
    cleared: Mapping[int, tuple[int, ...]]
    hidden: Mapping[ReportId, tuple[Span, ...]]
    numbers: Mapping[ReportId, int]
    window: Window

    def number_of(self, report: ReportView) -> int:
        """Give the place of a report in the list of reports, from 1."""
        return self.numbers[report.id]

    def claims_of(self, report: ReportView) -> int:
        """Give how many claims of a report stand in the brief."""
        return self.listed[self.numbers[report.id] - 1].claims

    def lines(self, group: Group) -> Iterator[Line]:
        """Compose the lines of a group, earliest publication first."""
        for place, run in enumerate(group.lines, group.first):
            yield self._line(place, run)

    def notes(self) -> Iterator[Note]:
        """Make the footnotes, by number."""
        for first in range(1, len(self.numbering) + 1, BATCH):
            yield from self._notes(first)

    def reports(self) -> Iterator[ReportView]:
        """Give the reports by date, the undated last."""
        for view in self._views(self.listed):
            is_full = view.read is ReadState.FULL
            yield view if is_full else replace(view, coverage=self.shelf.outcome(view.id).coverage)

    def unread(self, rows: Iterable[Listed]) -> Iterator[Unread]:
        """Say what was not read of some listed reports."""
        for view in self._views(rows):
            outcome, hidden = self.shelf.outcome(view.id), self.hidden.get(view.id, ())
            missed = tuple(" ".join(masked(s.span.exact, s.span.start, hidden).split()) for s in outcome.silences)
            report = replace(view, coverage=outcome.coverage)
            yield Unread(report=report, claims=self.claims_of(view), missed=missed)

    def _line(self, place: int, run: Sequence[int]) -> Line:
        claim, report = self.window.at(place)
        ids = tuple(map(self.placements.id, run))
        clearing = self.cleared.get(run[0], ())
        said = sentence(claim, language=report.language, outlet=report.outlet)
        return Line(
            pieces=merged(said, map(self.placements.publisher, run)).pieces,
            claims=ids,
            notes=self.numbering.notes(run),
            reports=len(set(map(self.placements.report, run))),
            review=weakest(set(map(self.shelf.review_of, ids))),
            remark=CLEARED if clearing else None,
            remark_notes=self.numbering.notes(clearing),
        )

    def _notes(self, first: int) -> list[Note]:
        """Make a batch of footnotes, report by report: each text is fetched once, and let go before the next."""
        ids = [self.placements.id(claim) for claim in self.numbering.claims(first, BATCH)]
        held, made = Held(self.shelf, ids), list[Note]()
        numbered = sorted((held.claims[id_].report, number, id_) for number, id_ in enumerate(ids, first))
        for report, found in groupby(numbered, key=lambda row: row[0]):
            view = held.views[report]
            source = Source(report=view, text=self.shelf.text(view), hidden=self.hidden.get(report, ()))
            made += [note_of(held.claims[id_], source, self.shelf.review_of(id_), number) for _, number, id_ in found]
        return sorted(made, key=lambda note: note.number)

    def _views(self, rows: Iterable[Listed]) -> Iterator[ReportView]:
        for batch in _batches([row.id for row in rows]):
            views = self.shelf.views(batch)
            yield from (views[id_] for id_ in batch)


def compose(shelf: Shelf, *, with_sensitive: bool = False) -> Brief:
    """Compose the brief of a casebook. Rejected claims are left out; claims of unknown reports are not possible.

    Args:
        shelf: The casebook; it is walked over once here, and again whenever the brief is printed.
        with_sensitive: Print what is withheld by default; for eyes inside only.
    """
    return Composing(shelf, with_sensitive=with_sensitive).brief()


class Composing:
    """The first pass: report by report, by date of publication and digest, every claim once."""

    def __init__(self, shelf: Shelf, *, with_sensitive: bool) -> None:
        self._shelf, self._with_sensitive = shelf, with_sensitive
        self._arrangement = Arrangement()
        self._hidden: dict[ReportId, tuple[Span, ...]] = {}
        self._tally: Counter[str] = Counter()
        self._reviews: Counter[Review] = Counter()
        self._languages: set[str] = set()

    def brief(self) -> Brief:
        shelf, placements = self._shelf, self._arrangement.placements
        numbers, listed = self._listed()
        cleared = self._arrangement.cleared()
        sections = self._arrangement.sections(cleared)
        firsts = [placements.id(run[0]) for run in runs_of(sections)]
        return Brief(
            shelf=shelf, sections=sections, listed=listed, languages=frozenset(self._languages), reviews=self._reviews,
            withheld=self._tally["withheld"], rejected=self._tally["rejected"], placements=placements,
            numbering=Numbering(runs_of(sections), cleared, len(placements)), cleared=cleared, hidden=self._hidden,
            numbers=numbers, window=Window(shelf, firsts),
        )  # fmt: skip

    def _listed(self) -> tuple[dict[ReportId, int], tuple[Listed, ...]]:
        """Number the reports, and lay out their claims."""
        found = [(view.published or "9999", view.outlet or "", view.id) for view in self._shelf.reports()]
        numbers = {id_: number for number, (_, _, id_) in enumerate(sorted(found), 1)}
        order = [id_ for _, id_ in sorted((published, id_) for published, _, id_ in found)]
        rows: dict[ReportId, Listed] = {}
        for batch in _batches(order):
            views = self._shelf.views(batch)
            rows |= {id_: self._lay(views[id_], numbers[id_]) for id_ in batch}
        return numbers, tuple(rows[id_] for id_ in numbers)

    def _lay(self, view: ReportView, number: int) -> Listed:
        claims, outcome = self._shelf.claims_of(view.id), self._shelf.outcome(view.id)
        standing = sorted(
            (c for c in claims if self._shelf.review_of(c.id) is not Review.REJECTED),
            key=lambda claim: (claim.quote.start, claim.quote.end, claim.id),
        )
        sifted = sift(standing, self._shelf.text(view), with_sensitive=self._with_sensitive)
        for claim in sifted.shown:
            self._arrangement.lay(claim, view, number, is_part=claim.id in outcome.parts)
        if hidden := tuple(sorted((*sifted.hidden, *outcome.private))):
            self._hidden[view.id] = hidden
        self._tally.update(withheld=sifted.withheld, rejected=len(claims) - len(standing))
        self._reviews.update(self._shelf.review_of(claim.id) for claim in sifted.shown)
        self._languages.add(view.language)
        is_missed = view.read is not ReadState.FULL or not sifted.shown or bool(outcome.silences)
        return Listed(id=view.id, read=view.read, claims=len(sifted.shown), is_missed=is_missed)


def _batches(ids: Sequence[ReportId]) -> Iterator[Sequence[ReportId]]:
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))
