"""The text layer: the canonical text read out of a report, and what is known about it."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from onrecord.record.claim import Zone

SENDER = "sender"
"""The place of the words that name who sent a message."""
PRIVATE_HEADERS = ("From", "To", "Cc", "Bcc", "Sender", "Reply-To", "Resent-From", "Resent-To", "Received")
"""Header fields that name people: each stands at the place `header NAME`."""
PRIVATE_PLACES = frozenset({SENDER, *(f"header {name}" for name in PRIVATE_HEADERS)})


class ReadState(StrEnum):
    """How much of a report was read."""

    FULL = "full"
    PART = "part"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneSpan:
    """A stretch of the layer, in code points, end excluded, and what it is."""

    zone: Zone
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSpan:
    """Where a stretch of the layer stood in the report: `page 3`, or `Sheet1!B7`."""

    place: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordBox:
    """A word that a machine saw in a picture: its page from 1, its box in pixels, and how sure it was, in per cent."""

    start: int
    end: int
    page: int
    left: int
    top: int
    width: int
    height: int
    sure: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSpan:
    """The language of a stretch (ISO 639-1), `und` where it cannot be told."""

    language: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much was read, in `unit`s, and why not all of it. Reasons are codes of a closed list.

    What could not be read is said, never shown as nothing found.
    """

    unit: str
    read: int
    total: int
    reasons: tuple[str, ...] = ()

    @property
    def state(self) -> ReadState:
        if self.read == 0 and (self.total > 0 or self.reasons):
            return ReadState.NONE
        return ReadState.FULL if self.read >= self.total and not self.reasons else ReadState.PART


class ZoneFinder:
    """Finds the zones of many code points of one layer; made once for a walk, since a chat has tens of thousands."""

    def __init__(self, zones: tuple[ZoneSpan, ...]) -> None:
        self._zones = zones
        self._starts = [zone.start for zone in zones]
        self._reach = list(accumulate((zone.end for zone in zones), max))
        self._is_sorted = self._starts == sorted(self._starts)

    def at(self, position: int) -> Zone:
        """Give the zone of a code point, the first of several; text in no zone is body."""
        first, last = 0, len(self._zones)
        if self._is_sorted:
            first, last = bisect_right(self._reach, position), bisect_right(self._starts, position)
        for span in self._zones[first:last]:
            if span.start <= position < span.end:
                return span.zone
        return Zone.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLayer:
    """The canonical Unicode text of a report by a named reader version; every anchor points into it."""

    reader: str
    text: str
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

    def zone_at(self, position: int) -> Zone:
        """Give the zone of a code point; text in no zone is body."""
        for span in self.zones:
            if span.start <= position < span.end:
                return span.zone
        return Zone.BODY


def private_spans(places: tuple[PlaceSpan, ...]) -> tuple[tuple[int, int], ...]:
    """Give the stretches that name who wrote a message and to whom: kept and searchable, not printed around quotes."""
    return tuple(sorted((span.start, span.end) for span in places if span.place in PRIVATE_PLACES))


def places_at(places: tuple[PlaceSpan, ...], start: int, end: int) -> tuple[str, ...]:
    """Name the places that a stretch of the layer touches, widest first."""
    found = [span for span in places if span.start < end and start < span.end and span.place not in PRIVATE_PLACES]
    return tuple(dict.fromkeys(span.place for span in sorted(found, key=lambda span: span.start - span.end)))
