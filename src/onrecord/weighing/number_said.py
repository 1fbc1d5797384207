"""A number somebody says, with its scope: what is counted, who, where, when, from what, and as what it counts."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.record.claim import Claim, Zone
from onrecord.record.count import Count, Qualifier
from onrecord.record.ids import ClaimId, ReportId
from onrecord.weighing.day_span import DaySpan, day_of, span_of_edtf
from onrecord.weighing.questions import population
from onrecord.weighing.statement import Statement

OF: Mapping[str, str] = {"act:killing": "act:death", "act:suicide": "act:death", "act:detention": "act:arrest"}
"""Acts whose numbers answer one question: whoever was killed is dead, whoever is held was arrested."""
SO_FAR = (
    "so far", "to date", "until now", "bu günə", "indiyədək", "indiyə qədər", "на данный момент", "на сегодня", "пока",
    "şimdiye kadar", "bugüne kadar", "մինչ այժմ", "preliminary", "initial", "ilkin", "предварительн",
)  # fmt: skip
LEAST = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.OR_MORE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a number is a number of. A part not said is None; `inside` names the whole a part belongs to."""

    of: str
    what: str
    where: str | None = None
    when: DaySpan | None = None
    cause: str | None = None
    counted_as: str | None = None
    inside: ClaimId | None = None

    def is_rival_of(self, other: "Scope") -> bool:
        """Say whether two scopes are one (K3): parts that both say must agree, and a part is no rival of a whole."""
        said = ((self.where, other.where), (self.cause, other.cause), (self.counted_as, other.counted_as))
        is_one = (self.of, self.what, self.inside) == (other.of, other.what, other.inside)
        in_time = self.when is None or other.when is None or self.when.meets(other.when)
        return is_one and in_time and all(one is None or two is None or one == two for one, two in said)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberSaid:
    """A number in one claim: whole units, ends included, None is open."""

    claim: ClaimId
    report: ReportId
    low: int | None
    high: int | None
    about: bool
    words: str
    scope: Scope
    speaker: str
    label: str
    group: str
    above: str | None
    said: str | None
    zone: Zone = Zone.BODY
    is_least: bool = False
    is_so_far: bool = False

    @property
    def key(self) -> tuple[int | None, int | None, bool]:
        """The interval."""
        return self.low, self.high, self.about


def number_said(claim: Claim, statement: Statement, inside: ClaimId | None = None) -> NumberSaid:
    """Take the number of a claim with the statement that stands behind it; `inside` is the whole it is a part of."""
    count = claim.count or Count()
    quote = claim.quote.exact.casefold()
    return NumberSaid(
        claim=claim.id, report=claim.report, low=count.low, high=count.high, about=count.about,
        words="" if count.text is None else " ".join(count.text.exact.split()), scope=scope_of(claim, inside),
        speaker=statement.speaker, label=statement.label, group=statement.group, above=statement.above,
        said=statement.said, zone=claim.zone, is_least=count.qualifier in LEAST or count.high is None,
        is_so_far=any(words in quote for words in SO_FAR),
    )  # fmt: skip


def scope_of(claim: Claim, inside: ClaimId | None = None) -> Scope:
    """Give the scope of a claim's number. A condition ("before the case was opened") makes a scope of its own."""
    where = " / ".join(sorted(" ".join((m.name or m.exact).casefold().split()) for m in claim.where))
    return Scope(
        of=OF.get(claim.predicate, claim.predicate), what=population(claim), where=where or None,
        when=None if claim.when is None else span_of_edtf(claim.when.edtf),
        counted_as=None if claim.condition is None else " ".join(claim.condition.exact.casefold().split()),
        inside=inside,
    )  # fmt: skip


def said_before(one: NumberSaid, two: NumberSaid) -> bool:
    """Say whether one number was surely said on an earlier day than another."""
    first, second = day_of(one.said), day_of(two.said)
    if first is None or second is None or first.last is None or second.first is None:
        return False
    return first.last < second.first
