"""The strip of one count question: its statements as rows, equal ones told once."""

from onrecord.drawing.count_strip import Strip, StripRow, say_interval
from onrecord.record.claim import Claim
from onrecord.record.count import Count
from onrecord.releasing.chain_words import publisher_name
from onrecord.releasing.labels import CLASS_LABELS, many, predicate_label
from onrecord.releasing.lines import Desk
from onrecord.weighing.questions import PEOPLE, Question
from onrecord.weighing.speakers import CLASSES, line_class, told_apart


def question_title(question: Question) -> str:
    label = predicate_label(question.of)
    return label if question.what == PEOPLE else f"{label}: {_plural(question.what)}"


def strip_of(question: Question, desk: Desk) -> Strip | None:
    """Lay the statements out by speaker class, in the fixed order of classes, then by what they say.

    One statement alone needs no drawing.
    """
    rows: dict[StripRow, set[str]] = {}
    for claim in question.claims:
        rows.setdefault(_row(claim, desk), set()).add(claim.report)
    shown = sorted(rows, key=lambda r: (_rank(r.group), r.low or 0, r.high is None, r.high or 0, r.label, r.words))
    return Strip(title=question_title(question), finding=_finding(question), rows=tuple(shown)) if shown[1:] else None


def classes_of(question: Question) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """Give the claims of a question by speaker class, with the label of each class that speaks."""
    found = ((name, tuple(c for c in question.claims if line_class(c) == name)) for name in CLASSES)
    return tuple((CLASS_LABELS[name], claims) for name, claims in found if claims)


def _plural(noun: str) -> str:
    """Give the plural of an English head noun as a heading; a word that looks like a plural stays."""
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
    return f"{question_title(question)} as stated in {reports}, never added up: {'; '.join(said)}."
