"""What a reader makes of the bytes, before language and flags are added."""

from dataclasses import dataclass, replace

from onrecord.reading.limits import LAYER_LENGTH
from onrecord.reading.reasons import Flag, Reason
from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage, PlaceSpan, WordBox, ZoneSpan


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
    words: tuple[WordBox, ...] = ()


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
        self._words: list[WordBox] = []
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
            self.place(place, start, end)

    def part(self) -> None:
        """Leave an empty line before what comes next, unless nothing stands before it."""
        if self.length > 0:
            self.write("\n\n")

    def place(self, name: str, start: int, end: int) -> None:
        """Say where a stretch stood; a stretch that was cut off stood nowhere."""
        if start < min(end, self.length):
            self._places.append(PlaceSpan(place=name, start=start, end=min(end, self.length)))

    def take(self, draft: Draft) -> None:
        """Write a whole draft, with its zones, places and words moved to where it comes to stand."""
        start = self.length
        self.write(draft.text)
        for zone in draft.zones:
            self.mark(zone.zone, start + zone.start, min(start + zone.end, self.length))
        for span in draft.places:
            self.place(span.place, start + span.start, start + span.end)
        for word in draft.words:
            self.see(replace(word, start=start + word.start, end=start + word.end))

    def see(self, word: WordBox) -> None:
        """Keep the box of a word that was seen in a picture."""
        if word.end <= self.length:
            self._words.append(word)

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

    def words(self) -> tuple[WordBox, ...]:
        return tuple(self._words)
