"""A claim: one assertion found in one quote, with everything it stands on (`claim/1`)."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.record.codec import NO_EXTRA, Extra
from onrecord.record.count import Count
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.list_row import ListRow
from onrecord.record.mention import Mention
from onrecord.record.span import Quote, Span, check_place
from onrecord.record.when import When

CLAIM_SCHEMA = "claim/1"


class Stance(StrEnum):
    """What the writer does with the content."""

    ASSERTS = "asserts"
    REPORTS = "reports"
    DISTANCES = "distances"
    QUESTIONS = "questions"
    DENIES = "denies"


class Certainty(StrEnum):
    """How sure the innermost speaker is, as worded."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNSPECIFIED = "unspecified"


class Polarity(StrEnum):
    """Grammatical negation of the predicate."""

    PLUS = "+"
    MINUS = "-"


class Zone(StrEnum):
    """Where in the report the words stand. Boilerplate is kept and searchable and never bears a claim."""

    TITLE = "title"
    CAPTION = "caption"
    BODY = "body"
    BOILERPLATE = "boilerplate"


class HedgeKind(StrEnum):
    """What the words of distance or doubt do."""

    EVIDENTIAL = "evidential"
    DOUBT = "doubt"
    EPITHET = "epithet"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"
    CUE = "cue"
    INTENDED = "intended"
    OFFICIALLY = "officially"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """Words that mark distance or doubt. Kind `cue`: a reporting verb that itself weakens ("suggested")."""

    start: int
    end: int
    exact: str
    kind: HedgeKind | None = None

    def __post_init__(self) -> None:
        check_place(self.start, self.end, self.exact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One step of a chain.

    `span` is None for the publisher and for an unnamed speaker known by its cue alone. Speakers side by
    side share a `level`; 0 is the publisher, the highest level the origin.
    """

    name: str
    kind: str
    level: int
    span: Span | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What is said beyond the participants: a code of a closed list, or words with their place."""

    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion found in one quote. Every list may be empty. `row` is there where the quote is a row of a list."""

    id: ClaimId
    report: ReportId
    predicate: str
    quote: Quote
    chain: tuple[Speaker, ...]
    whom: tuple[Mention, ...] = ()
    who: tuple[Mention, ...] = ()
    where: tuple[Mention, ...] = ()
    other: tuple[Mention, ...] = ()
    act: str | None = None
    means: tuple[Span, ...] = ()
    value: Value | None = None
    count: Count | None = None
    when: When | None = None
    hedges: tuple[Hedge, ...] = ()
    stance: Stance = Stance.ASSERTS
    polarity: Polarity = Polarity.PLUS
    certainty: Certainty = Certainty.CERTAIN
    condition: Span | None = None
    zone: Zone = Zone.BODY
    sensitive: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    rule: str | None = None
    note: str | None = None
    row: ListRow | None = None
    schema: str = CLAIM_SCHEMA
    extra: Extra = field(default=NO_EXTRA, metadata={"extra": True})

    @property
    def origins(self) -> tuple[Speaker, ...]:
        """The innermost speakers of the chain: who is said to have it first, as far as the words go."""
        deepest = max((speaker.level for speaker in self.chain), default=0)
        return tuple(speaker for speaker in self.chain if speaker.level == deepest)

    @property
    def is_attributed(self) -> bool:
        """True when somebody other than the publisher speaks."""
        return any(speaker.level > 0 for speaker in self.chain)
