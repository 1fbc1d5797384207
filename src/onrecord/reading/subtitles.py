"""Subtitles of recorded talks: the words run on, and each stretch keeps its place in time."""

from onrecord.reading.cues import Cue, clock, cues_of
from onrecord.reading.draft import Draft, LayerWriter, reasons_of
from onrecord.reading.encoding import decode
from onrecord.reading.limits import CUES
from onrecord.reading.reasons import Reason
from onrecord.record.claim import Zone
from onrecord.record.layer import SENDER, Coverage

_PAUSE = 3_000  # milliseconds without words that end a paragraph


def read_srt(data: bytes, charset: str | None = None) -> Draft:
    """Read SubRip."""
    return _read(data, charset, has_signs=False)


def read_vtt(data: bytes, charset: str | None = None) -> Draft:
    """Read WebVTT."""
    return _read(data, charset, has_signs=True)


def _read(data: bytes, charset: str | None, *, has_signs: bool) -> Draft:
    decoded = decode(data, charset)
    reasons = set(decoded.reasons)
    writer = LayerWriter()
    before: Cue | None = None
    for number, cue in enumerate(cues_of(decoded.text, has_signs=has_signs), start=1):
        if number > CUES:
            reasons.add(Reason.LIMIT_MEMBERS)
            break
        if cue.words and not _is_repeated(cue, before):
            _write(writer, cue, before)
            before = cue
    if writer.is_full:
        reasons.add(Reason.LIMIT_LENGTH)
    if writer.length == 0:
        reasons.add(Reason.NO_TEXT)
    return Draft(
        text=writer.text(),
        coverage=Coverage(unit="file", read=int(writer.length > 0), total=1, reasons=reasons_of(reasons)),
        zones=writer.zones(),
        places=writer.places(),
        encoding=decoded.encoding,
        flags=tuple(sorted(decoded.flags)),
    )


def _is_repeated(cue: Cue, before: Cue | None) -> bool:
    """Rolling captions show the same words twice; the first time is when they were said."""
    return before is not None and cue.words == before.words and cue.start - before.end < _PAUSE


def _write(writer: LayerWriter, cue: Cue, before: Cue | None) -> None:
    is_new = before is None or cue.voice != before.voice or cue.start - before.end >= _PAUSE
    if before is not None:
        writer.write("\n\n" if is_new else " ")
    if is_new and cue.voice is not None:
        writer.write(cue.voice, zone=Zone.BOILERPLATE, place=SENDER)
        writer.write("\n")
    writer.write(cue.words, place=f"{clock(cue.start)}-{clock(cue.end)}")
