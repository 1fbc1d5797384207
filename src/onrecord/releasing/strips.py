"""Strips of one predicate, a strip for each population counted: its statements as rows, equal ones told once."""

from collections.abc import Sequence

from onrecord.drawing.count_strip import Strip, StripRow, say_interval
from onrecord.record.claim import Claim
from onrecord.record.count import Count
from onrecord.releasing.chain_words import publisher_name
from onrecord.releasing.labels import CLASS_LABELS, many, predicate_label
from onrecord.releasing.lines import Desk
from onrecord.weighing.questions import PEOPLE, Question
from onrecord.weighing.speakers import CLASSES, line_class, told_apart


def strips_of(questions: Sequence[Question], desk: Desk) -> tuple[Strip, ...]:
    """Lay out the statements on each population, people as such first; one statement alone needs no drawing."""
    ranked = sorted(questions, key=lambda question: (question.what != PEOPLE, question.what))
    strips = (_strip(question, desk) for question in ranked)
    return tuple(strip for strip in strips if len(strip.rows) > 1)


def classes_of(claims: Sequence[Claim]) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """Part claims by speaker class, with the label of each class that speaks."""
    found = ((name, tuple(claim for claim in claims if line_class(claim) == name)) for name in CLASSES)
    return tuple((CLASS_LABELS[name], speaking) for name, speaking in found if speaking)


def population_label(question: Question) -> str:
    """Name what is counted, for a heading: the plural of the head noun."""
    return _plural(question.what) if question.what != PEOPLE else PEOPLE


def _strip(question: Question, desk: Desk) -> Strip:
    rows: dict[tuple[object, ...], StripRow] = {}
    for row in (_row(claim, desk) for claim in question.claims):
        # "11" and "Eleven" of one speaker are one statement
        rows.setdefault((row.group, row.label, row.low, row.high, row.about), row)
    shown = sorted(
        rows.values(), key=lambda r: (_rank(r.group), r.low or 0, r.high is None, r.high or 0, r.label, r.words)
    )
    label = f"{predicate_label(question.of)}: {population_label(question)}"
    return Strip(title=label, finding=f"{label}{_finding(question)}", rows=tuple(shown))


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if not noun.isascii() or noun.endswith(("s", "men", "people", "children")):
        return noun
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else noun + "s"


def _row(claim: Claim, desk: Desk) -> StripRow:
    count = claim.count or Count()
    words = "" if count.text is None else " ".join(count.text.exact.split())
    return StripRow(
        group=CLASS_LABELS[line_class(claim)], label=_label(claim, desk), low=count.low, high=count.high,
        about=count.about, words=words,
    )  # fmt: skip


def _label(claim: Claim, desk: Desk) -> str:
    outlet = publisher_name(claim, desk.reports[claim.report].outlet)
    names = " and ".join(" ".join(s.name.split()) for s in told_apart(claim) if s.level > 0)
    return f"{names}, in {outlet}" if names else outlet


def _rank(label: str) -> int:
    return [CLASS_LABELS[name] for name in CLASSES].index(label)


def _finding(question: Question) -> str:
    said = sorted({say_interval(c.count.low, c.count.high) for c in question.claims if c.count is not None})
    reports = many(len({c.report for c in question.claims}), "report")
    return f", as stated in {reports}, never added up: {'; '.join(said)}."
