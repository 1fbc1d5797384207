"""Strips of one predicate, a strip for each population counted: its statements as rows, equal ones told once."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.drawing.count_strip import Strip, StripRow, say_interval
from onrecord.record.claim import Claim
from onrecord.record.count import Count
from onrecord.record.ids import ReportId
from onrecord.releasing.chain_words import publisher_name
from onrecord.releasing.labels import CLASS_LABELS, many, predicate_label
from onrecord.weighing.questions import PEOPLE, Place, place_of
from onrecord.weighing.speakers import CLASSES, line_class, told_apart


@dataclass(slots=True, kw_only=True)
class Statements:
    """All that is said in answer to one question of number. Filled claim by claim, report by report."""

    of: str
    what: str
    _rows: dict[tuple[object, ...], tuple[Place, StripRow]] = field(default_factory=dict)
    _said: set[str] = field(default_factory=set)
    _reports: int = 0
    _last: ReportId | None = None

    def add(self, claim: Claim, outlet: str | None) -> None:
        """Take in a claim with a number; all claims of one report come one after the other."""
        row, place = _row(claim, outlet), place_of(claim)
        # "11" and "Eleven" of one speaker are one statement, in the words of the first by report and place
        key = (row.group, row.label, row.low, row.high, row.about)
        if key not in self._rows or place < self._rows[key][0]:
            self._rows[key] = (place, row)
        self._said.add(say_interval(row.low, row.high))
        self._reports += claim.report != self._last
        self._last = claim.report

    def strip(self) -> Strip:
        ranked = sorted(self._rows.values(), key=lambda found: (_order(found[1]), found[0]))
        label = f"{predicate_label(self.of)}: {population_label(self.what)}"
        finding = f"{label}, as stated in {many(self._reports, 'report')}, never added up: "
        return Strip(
            title=label, finding=f"{finding}{'; '.join(sorted(self._said))}.", rows=tuple(row for _, row in ranked)
        )


def strips_of(questions: Iterable[Statements]) -> tuple[Strip, ...]:
    """Lay out the statements on each population, people as such first; one statement alone needs no drawing."""
    ranked = sorted(questions, key=lambda question: (question.what != PEOPLE, question.what))
    return tuple(strip for strip in (question.strip() for question in ranked) if len(strip.rows) > 1)


def population_label(what: str) -> str:
    """Name what is counted, for a heading: the plural of the head noun."""
    if what.endswith("man"):
        return what[:-3] + "men"
    if what == PEOPLE or not what.isascii() or what.endswith(("s", "men", "people", "children")):
        return what
    return what[:-1] + "ies" if what.endswith("y") and what[-2:-1] not in "aeiou" else what + "s"


def _order(row: StripRow) -> tuple[int, int, bool, int, str, str]:
    rank = [CLASS_LABELS[name] for name in CLASSES].index(row.group)
    return rank, row.low or 0, row.high is None, row.high or 0, row.label, row.words


def _row(claim: Claim, outlet: str | None) -> StripRow:
    count = claim.count or Count()
    words = "" if count.text is None else " ".join(count.text.exact.split())
    return StripRow(
        group=CLASS_LABELS[line_class(claim)], label=_label(claim, outlet), low=count.low, high=count.high,
        about=count.about, words=words,
    )  # fmt: skip


def _label(claim: Claim, outlet: str | None) -> str:
    publisher = publisher_name(claim, outlet)
    names = " and ".join(" ".join(s.name.split()) for s in told_apart(claim) if s.level > 0)
    return f"{names}, in {publisher}" if names else publisher
