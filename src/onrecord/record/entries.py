"""Bodies of ledger entries: what people and readers did, each as one record."""

from dataclasses import dataclass, field

from onrecord.record.codec import NO_EXTRA, Extra
from onrecord.record.ids import ReportId
from onrecord.record.layer import Coverage, LanguageSpan, PlaceSpan, WordBox, ZoneSpan
from onrecord.record.list_entries import ListDiffEntry, ListForm, ListTold
from onrecord.record.span import Span

BODY_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The founding of a casebook: who administers it, under which tables."""

    by: str
    name: str
    admins: tuple[str, ...]
    vocabulary: str
    v: int = BODY_VERSION
    extra: Extra = field(default=NO_EXTRA, metadata={"extra": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrol:
    """A device joins."""

    by: str
    device: str
    label: str
    v: int = BODY_VERSION
    extra: Extra = field(default=NO_EXTRA, metadata={"extra": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """One line of a response header, as sent."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """One hop on the way to the final address."""

    address: str
    status: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """Bytes kept beside a report: a sidecar, the transferred form, a screenshot."""

    kind: str
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a report or its sidecar says of itself: claims about it, judged later, never trusted."""

    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    address: str | None = None
    language: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """The act of bringing a report in. Times are this device's clock, UTC, and only a claim."""

    by: str
    report: ReportId
    bytes: int
    media: str
    how: str
    start: str
    end: str
    name: str | None = None
    declared: str | None = None
    asked: str | None = None
    final: str | None = None
    address: str | None = None
    status: int | None = None
    redirects: tuple[Redirect, ...] = ()
    headers: tuple[Header, ...] = ()
    tools: tuple[str, ...] = ()
    stated: Stated | None = None
    companions: tuple[Companion, ...] = ()
    missing: tuple[str, ...] = ()
    modified: str | None = None
    parent: ReportId | None = None
    why: str | None = None
    v: int = BODY_VERSION
    extra: Extra = field(default=NO_EXTRA, metadata={"extra": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class TextEntry:
    """One reading of a report's bytes into a text layer, whose bytes are kept as evidence under `layer`."""

    by: str
    report: ReportId
    reader: str
    layer: str
    characters: int
    media: str
    language: str
    coverage: Coverage
    zones: tuple[ZoneSpan, ...] = ()
    places: tuple[PlaceSpan, ...] = ()
    languages: tuple[LanguageSpan, ...] = ()
    title: str | None = None
    encoding: str | None = None
    flags: tuple[str, ...] = ()
    words: tuple[WordBox, ...] = ()
    v: int = BODY_VERSION
    extra: Extra = field(default=NO_EXTRA, metadata={"extra": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What one reader saw between two claims of one report."""

    rel: str
    source: str = field(metadata={"key": "from"})
    target: str = field(metadata={"key": "to"})
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A sentence with a number, a hedge or an act that produced no claim, so that misses are seen."""

    span: Span
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedCount:
    """How many suggestions of a model fell to one reason."""

    why: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposer:
    """The language model behind a reading: what was sent and what came back, as SHA-256, and what was refused of it.

    `endpoint` is scheme, host and port. `characters` is how much of the layer was asked about, in code points.
    """

    provider: str
    model: str
    endpoint: str
    prompts: tuple[str, ...]
    answers: tuple[str, ...]
    characters: int
    suggested: int
    refused: tuple[RefusedCount, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All claims one reader version proposes for one report. The claims themselves are parts of the entry.

    `reader` is None where a person found the claims; `proposer` says which model suggested them, if one did.
    """

    by: str
    report: ReportId
    layer: str
    parts: tuple[str, ...]
    reader: str | None = None
    links: tuple[Link, ...] = ()
    silences: tuple[Silence, ...] = ()
    coverage: Coverage | None = None
    lexicons: tuple[str, ...] = ()
    proposer: Proposer | None = None
    v: int = BODY_VERSION
    extra: Extra = field(default=NO_EXTRA, metadata={"extra": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's (or a named rule's) decision on claims, mentions or origins.

    Undone only by a later one naming it. `against` is the other side, where it parts or sets two sides beside each
    other and the objects of one side are not meant against themselves.
    """

    by: str
    on: tuple[str, ...]
    verdict: str
    against: tuple[str, ...] = ()
    value: str | None = None
    reason: str | None = None
    undoes: str | None = None
    v: int = BODY_VERSION
    extra: Extra = field(default=NO_EXTRA, metadata={"extra": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """An id for a person, group, unit, place or event, minted once for the mentions that were its cluster then.

    The id is 12 random bytes and says nothing of whom it is for. Which cluster bears it later is worked out from
    `mentions`, never from this entry's age alone.
    """

    by: str
    id: str
    kind: str
    mentions: tuple[str, ...]
    v: int = BODY_VERSION
    extra: Extra = field(default=NO_EXTRA, metadata={"extra": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody:
    """Something was done with an object: opened, exported, copied, handed on, received, printed."""

    by: str
    object: str
    act: str
    to: str | None = None
    purpose: str | None = None
    v: int = BODY_VERSION
    extra: Extra = field(default=NO_EXTRA, metadata={"extra": True})


KINDS: dict[str, type] = {
    "found": Found,
    "enrol": Enrol,
    "capture": Capture,
    "text": TextEntry,
    "reading": Reading,
    "judge": Judgement,
    "entity": Entity,
    "custody": Custody,
    "list-form": ListForm,
    "list": ListTold,
    "list-diff": ListDiffEntry,
}
