"""Bulletins and diaries: a line that is nothing but a date ("Mon 12 June") dates the entries beneath it.

One such line may be the day of publication; only two or more are heads of entries. The entries reach to the next head,
those of the last to the first empty line, or as far as its lines have bullets. What an entry tells may have been known
or noted on that day only: the date is marked inferred, and it is no part of the words.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.reading.frames import Frame
from onrecord.reading.grammar import HAVE
from onrecord.reading.parse import Parse
from onrecord.reading.tokens import TokenKind
from onrecord.record.edtf import parse_edtf
from onrecord.record.when import Relation, When

FEWEST = 2
DATED = ("act:", "proceeding:", "visit")
BULLETS = frozenset("•·▪◦*–—-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A stretch of the text, in code points, and the date over it."""

    start: int
    end: int
    edtf: str


def entries_of(text: str, parses: Sequence[Parse]) -> tuple[Entry, ...]:
    """Find the stretches under heads that are dates, in order; a head without a year or day dates nothing."""
    heads = [parse for parse in parses if _is_head(text, parse)]
    if len(heads) < FEWEST:
        return ()
    stops = [*(parse.sentence.start for parse in heads[1:]), len(text)]
    found: list[Entry] = []
    for parse, stop in zip(heads, stops, strict=True):
        when = parse.dates[0].when
        end = _last_end(text, parse.sentence.end, stop) if stop == len(text) else stop
        if when.edtf is not None and when.is_placed:
            found.append(Entry(start=parse.sentence.end, end=end, edtf=when.edtf))
    return tuple(found)


def with_entry_dates(frames: Sequence[Frame], entries: tuple[Entry, ...]) -> tuple[Frame, ...]:
    """Date the deeds that the words themselves do not date by the head they stand under."""
    starts = [one.start for one in entries]

    def dated(frame: Frame) -> Frame:
        at = bisect_right(starts, frame.trigger[0]) - 1
        if at < 0 or frame.trigger[0] >= entries[at].end or not _takes_date(frame):
            return frame
        day = parse_edtf(entries[at].edtf)
        relation = Relation.ON if day.earliest == day.latest else Relation.DURING
        return replace(frame, when=When(edtf=entries[at].edtf, relation=relation, inferred=True))

    return tuple(map(dated, frames)) if entries else tuple(frames)


def _is_head(text: str, parse: Parse) -> bool:
    """Say whether a date, marks and a weekday in front are all there is on the line."""
    start, end = parse.sentence.start, parse.sentence.end
    alone = text[:start].rpartition("\n")[2].strip(" #*") == "" and text[end:].partition("\n")[0].strip() == ""
    if not alone or len(parse.dates) != 1:
        return False
    hit = parse.dates[0]
    return all(hit.first <= at < hit.stop or token.kind is TokenKind.PUNCT for at, token in enumerate(parse.tokens))


def _last_end(text: str, start: int, stop: int) -> int:
    """Give where the last entries end: at the first line without a bullet, or at the first empty line."""
    lines = text[start:stop].split("\n")
    bulleted = next((line.strip()[:1] in BULLETS for line in lines if line.strip()), False)
    place, seen = start, False
    for line in lines:
        said = line.strip()
        if seen and (said == "" or (bulleted and said[:1] not in BULLETS)):
            return place
        seen = seen or said != ""
        place += len(line) + 1
    return stop


def _takes_date(frame: Frame) -> bool:
    """Leave what has words of its own for when, what is only taken for granted, and what had happened before."""
    if frame.when is not None or frame.presupposed or frame.parse.dates:
        return False
    if frame.parse.hits_in("hedge.evidential"):
        return False  # on that day it was rumoured
    if not frame.predicate.startswith(DATED) and frame.rule != "event":
        return False
    return not _is_earlier(frame)


def _is_earlier(frame: Frame) -> bool:
    """As in "had been forced to pay": before what the entry tells, and who knows when."""
    parse = frame.parse
    at = parse.token_at(frame.trigger[0])
    chunk = None if at is None else parse.chunks[parse.chunk_at(at)]
    helpers = () if chunk is None else parse.tokens[chunk.first : chunk.head]
    return any(token.folded in HAVE for token in helpers)
