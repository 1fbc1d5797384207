"""A made-up world for weighing: people, bodies and places that do not exist, statements coded by hand."""

from dataclasses import replace

from onrecord.record.claim import Claim, Speaker, Value
from onrecord.record.count import Count, Qualifier
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.span import Quote, Span
from onrecord.record.when import Relation, When
from onrecord.weighing.origin_edges import Edge, EdgeKind
from onrecord.weighing.statement import Statement, statements_of
from onrecord.weighing.voices import Called, VoiceTable, voice_table


def report_id(name: str) -> ReportId:
    return ReportId(name)


def step(name: str, kind: str, level: int = 1) -> Speaker:
    return Speaker(name=name, kind=kind, level=level, span=Span(start=0, end=len(name), exact=name))


def mention(
    words: str, *, name: str | None = None, role: str | None = None, kind: MentionKind | None = None
) -> Mention:
    return Mention(start=0, end=len(words), exact=words, name=name, role=role, kind=kind)


def person(name: str, *, rank: str | None = None) -> Mention:
    return replace(mention(name, name=name, kind=MentionKind.PERSON), rank=rank)


def number(
    low: int | None, high: int | None, words: str = "so many", *, qualifier: Qualifier = Qualifier.EXACT,
    unit: str | None = None, about: bool = False,
) -> Count:  # fmt: skip
    span = Span(start=0, end=len(words), exact=words)
    return Count(low=low, high=high, about=about, qualifier=qualifier, unit=unit, text=span)


def at_least(low: int, *, unit: str | None = None) -> Count:
    return number(low, None, f"at least {low}", qualifier=Qualifier.AT_LEAST, unit=unit)


def exactly(low: int, *, unit: str | None = None) -> Count:
    return number(low, low, str(low), unit=unit)


def when(edtf: str | None, relation: Relation = Relation.ON) -> When:
    return When(edtf=edtf, relation=relation)


def value(words: str) -> Value:
    return Value(text=words)


def claim(
    report: str, predicate: str = "act:death", *inner: Speaker, outlet: str | None = None, start: int = 0,
    quote: str = "It is told so", **parts: object,
) -> Claim:  # fmt: skip
    """Code a claim by hand: report and place make its id, `outlet` its publisher (the report's name if not given)."""
    base = Claim(
        id=ClaimId(f"{report}-{predicate}-{start}"), report=report_id(report), predicate=predicate,
        quote=Quote(exact=quote, start=start, end=start + len(quote)),
        chain=(Speaker(name=outlet or report, kind="publisher", level=0), *inner),
    )  # fmt: skip
    return replace(base, **parts)  # type: ignore[arg-type]  # parts are named fields of a claim


def called(*claims: Claim) -> VoiceTable:
    """Make the voice table of claims, with no judgement on it."""
    names = {Called(name=s.name, is_person=s.kind in PEOPLE) for c in claims for s in c.chain}
    return voice_table(names)


PEOPLE = frozenset({"official", "activist", "witness", "victim", "lawyer"})


def told(*claims: Claim, said: str | None = None, voices: VoiceTable | None = None) -> tuple[Statement, ...]:
    """Give the statements of claims, all said on one day unless the claim's report ends in a date after `@`."""
    table = voices or called(*claims)
    return tuple(
        statement
        for one in claims
        for statement in statements_of(one, outlet=one.chain[0].name, said=_day(one.report) or said, voices=table)
    )


def _day(report: str) -> str | None:
    return report.partition("@")[2] or None


def edge(kind: EdgeKind, source: str, target: str, *, directed: bool = True) -> Edge:
    return Edge(kind=kind, source=source, target=target, rule="by hand", is_directed=directed)
