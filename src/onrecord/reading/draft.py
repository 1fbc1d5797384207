"""What a reader makes of the bytes, before language and flags are added."""

from dataclasses import dataclass

from onrecord.reading.limits import LAYER_LENGTH
from onrecord.reading.reasons import Flag, Reason
from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage, PlaceSpan, ZoneSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text with its zones and places, and how much of the report it holds."""

    text: str
    coverage: Coverage
    zones: tuple[ZoneSpan, ...] = ()
    places: tuple[PlaceSpan, ...] = ()
    title: str | None = None
    encoding: str | None = None
    flags: tuple[Flag, ...] = ()


def unread(reason: Reason, unit: str = "file", total: int = 1) -> Draft:
    """Say that nothing was read, and why."""
    return Draft(text="", coverage=Coverage(unit=unit, read=0, total=total, reasons=(reason.value,)))


def reasons_of(found: set[Reason]) -> tuple[str, ...]:
    """Order reasons as the closed list does, so that equal readings are equal bytes."""
    return tuple(reason.value for reason in Reason if reason in found)


class LayerWriter:
    """Builds a text piece by piece and remembers where each piece came to stand.

    Pieces beyond the length limit are dropped and `is_full` turns true.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._zones: list[ZoneSpan] = []
        self._places: list[PlaceSpan] = []
        self.length = 0
        self.is_full = False

    def write(self, text: str, *, zone: Zone = Zone.BODY, place: str | None = None) -> None:
        room = LAYER_LENGTH - self.length
        if len(text) > room:
            self.is_full = True
            text = text[:room]
        if not text:
            return
        start, end = self.length, self.length + len(text)
        self._pieces.append(text)
        self.length = end
        self.mark(zone, start, end)
        if place is not None:
            self._places.append(PlaceSpan(place=place, start=start, end=end))

    def mark(self, zone: Zone, start: int, end: int) -> None:
        """Give a stretch a zone; body is what has none."""
        if zone is not Zone.BODY and start < end:
            self._zones.append(ZoneSpan(zone=zone, start=start, end=end))

    def text(self) -> str:
        return "".join(self._pieces)

    def zones(self) -> tuple[ZoneSpan, ...]:
        return tuple(self._zones)

    def places(self) -> tuple[PlaceSpan, ...]:
        return tuple(self._places)
