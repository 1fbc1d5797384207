"""A made-up case: reports as text, claims cut out of them by their words. No real person or place is named."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.record.claim import Claim, Hedge, HedgeKind, Speaker, Value
from onrecord.record.count import Count, Qualifier
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import Coverage, ReadState
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.span import Span, quote_of, span_of
from onrecord.record.when import Relation, When
from onrecord.releasing.subject import ReportView


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One report with its text, from which claims are cut."""

    text: str
    outlet: str = "Exile Wire"
    title: str | None = "Soldiers died, families say"
    published: str | None = "2018-11-22"
    language: str = "en"
    address: str | None = "https://exile.example/a?x=<b>"
    read: ReadState = ReadState.FULL
    coverage: Coverage | None = None

    @property
    def id(self) -> ReportId:
        return ReportId(hashlib.sha256(self.text.encode()).hexdigest())

    @property
    def view(self) -> ReportView:
        return ReportView(
            id=self.id, title=self.title, outlet=self.outlet, published=self.published, language=self.language,
            address=self.address, file=f"{self.outlet.casefold().replace(' ', '-')}.html", sha256=self.id,
            size=len(self.text.encode()), read=self.read, layer=self.id,
        )  # fmt: skip

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return span_of(self.text, start, start + len(words))

    def mention(
        self, words: str, *, name: str | None = None, role: str | None = None, kind: MentionKind | None = None
    ) -> Mention:
        span = self.span(words)
        return Mention(start=span.start, end=span.end, exact=words, name=name, role=role, kind=kind)

    def person(self, words: str, name: str | None = None) -> Mention:
        return self.mention(words, name=name or words, kind=MentionKind.PERSON)

    def hedge(self, words: str, kind: HedgeKind = HedgeKind.EVIDENTIAL) -> Hedge:
        span = self.span(words)
        return Hedge(start=span.start, end=span.end, exact=words, kind=kind)

    def speaker(self, words: str, kind: str, level: int, cue: str | None = None) -> Speaker:
        return Speaker(
            name=words, kind=kind, level=level, span=self.span(words), cue=None if cue is None else self.span(cue)
        )

    def count(
        self, words: str, low: int | None, high: int | None, qualifier: Qualifier = Qualifier.EXACT,
        *, unit: str | None = None, about: bool = False,
    ) -> Count:  # fmt: skip
        return Count(low=low, high=high, about=about, qualifier=qualifier, unit=unit, text=self.span(words))

    def when(self, words: str, edtf: str | None, relation: Relation = Relation.DURING) -> When:
        return When(edtf=edtf, relation=relation, text=self.span(words))

    def value(self, words: str) -> Value:
        return Value(text=words, span=self.span(words))

    def claim(self, quote: str, predicate: str, *inner: Speaker, **parts: object) -> Claim:
        """Cut a claim; `inner` are the speakers above the publisher. The id is the place, so runs are equal."""
        span = self.span(quote)
        number = hashlib.sha256(f"{self.id}{span.start}{span.end}{predicate}{sorted(parts)}".encode()).hexdigest()
        base = Claim(
            id=ClaimId(number[:16]),
            report=self.id,
            predicate=predicate,
            quote=quote_of(self.text, span.start, span.end),
            chain=(Speaker(name=self.outlet, kind="publisher", level=0), *inner),
        )
        return replace(base, **parts)  # type: ignore[arg-type]  # parts are named fields of a claim


def seen(claims: Sequence[Claim]) -> set[ClaimId]:
    return {claim.id for claim in claims}
