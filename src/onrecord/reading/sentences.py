"""Sentences: never across paragraphs or zones, with their tokens."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.reading.lexicon import LANGUAGES, load_table
from onrecord.reading.post_headers import edges_of
from onrecord.reading.tokens import Token, tokenise
from onrecord.record.claim import Zone
from onrecord.record.layer import TextLayer, ZoneFinder
from onrecord.record.span import Span

WRAPPED = 45  # a shorter line is a paragraph of its own (a heading, a list item), not a wrapped one
CLOSERS = "\"”’»)]'"
OPENERS = "\"“‘«([„'"
STOP = re.compile(rf"(?:[.!?…։]+|:(?=\s*$))[{re.escape(CLOSERS)}]*(?=\s|$)|(?<=[a-zа-я]{{2}})\.(?=[A-ZА-Я][a-zа-я])")
WORD_BEFORE = re.compile(r"(?:\w|[.’'-](?=\w))+$")
NEXT_WORD = re.compile(rf"\s*[{re.escape(OPENERS)}—–-]*\s*(\w+)")
ASKED = re.compile(r"\s+(?:\w+\s+){0,3}(?:said|says|asked|asks|shouted|told|replied|added|wrote)\b")
LINE = re.compile(r"[^\n\r\u2028\u2029]+")
BLANK = re.compile(r"\n[ \t\u00a0\r]*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the layer: `paragraph` counts paragraphs from 0; a zone's edge ends a paragraph."""

    start: int
    end: int
    zone: Zone
    paragraph: int
    text: str
    tokens: tuple[Token, ...]

    def words(self, first: int, stop: int) -> Span:
        """Cut the span of tokens `first` to `stop` (excluded) out of the layer."""
        return self.cut(self.tokens[first].start, self.tokens[stop - 1].end)

    def cut(self, start: int, end: int) -> Span:
        """Cut a span of the layer, given in code points of the layer, out of this sentence."""
        return Span(start=start, end=end, exact=self.text[start - self.start : end - self.start])


@dataclass(frozen=True, slots=True, kw_only=True)
class Stops:
    """The words of a language after which a stop may not end a sentence."""

    never: frozenset[str]
    number: frozenset[str]
    maybe: frozenset[str]
    starters: frozenset[str]


def split_sentences(layer: TextLayer) -> tuple[Sentence, ...]:
    """Cut a text layer into sentences, in order; each carries its tokens."""
    sentences, zones = [], ZoneFinder(layer.zones)
    for number, (start, end) in enumerate(paragraphs(layer)):
        language = language_at(layer, start)
        sentences += [
            Sentence(
                start=first,
                end=last,
                zone=zones.at(first),
                paragraph=number,
                text=layer.text[first:last],
                tokens=tokenise(layer.text, first, last, language),
            )
            for first, last in cut(layer.text, start, end, language)
        ]
    return tuple(sentences)


def paragraphs(layer: TextLayer) -> tuple[tuple[int, int], ...]:
    """Give the paragraphs' places: lines, wrapped ones joined, cut where a zone or a post begins or ends."""
    edges = sorted({edge for zone in layer.zones for edge in (zone.start, zone.end)} | edges_of(layer.text))
    at_edges = frozenset(edges)
    found: list[tuple[int, int]] = []
    for line in LINE.finditer(layer.text):
        for start, end in _cut_at(edges, line.start(), line.end()):
            place = _trim(layer.text, start, end)
            if place is None:
                continue
            if found and start not in at_edges and _goes_on(layer.text, found[-1], place):
                found[-1] = (found[-1][0], place[1])
            else:
                found.append(place)
    return tuple(found)


def language_at(layer: TextLayer, position: int) -> str:
    """Give the language of a place in the layer."""
    for span in layer.languages:
        if span.start <= position < span.end:
            return span.language
    return layer.language


def cut(text: str, start: int, end: int, language: str = "en") -> Iterator[tuple[int, int]]:
    """Give the places of the sentences of one paragraph."""
    stops = _stops(language if language in LANGUAGES else "en")
    first = start
    for stop in STOP.finditer(text, start, end):
        if stop.end() >= end or _ends(text, first, stop, end, stops):
            place = _trim(text, first, stop.end())
            if place is not None:
                yield place
            first = stop.end()
    place = _trim(text, first, end)
    if place is not None:
        yield place


def _ends(text: str, first: int, stop: re.Match[str], end: int, stops: Stops) -> bool:
    following = NEXT_WORD.match(text, stop.end(), end)
    if following is None:
        return True
    after = following.group(1)
    mark = stop.group()[0]
    if after[0].islower():
        return False
    if mark in "?!" and len(stop.group()) > 1 and stop.group()[-1] in CLOSERS:
        return ASKED.match(text, stop.end(), end) is None
    if mark != "." or stop.group().startswith(".."):
        return True
    space = text.rfind(" ", first, stop.start())  # no word reaches over one
    before = WORD_BEFORE.search(text, max(first, space + 1), stop.start())
    return before is None or _word_ends(before.group(), after, text[first : before.start()], stops)


def _word_ends(before: str, after: str, earlier: str, stops: Stops) -> bool:
    before = before.rpartition("-")[2]  # "Maj.-Gen."
    if before in stops.never:
        return False
    if before in stops.number:
        return not after[0].isdigit()
    if before in stops.maybe or (len(before) > 1 and before.replace(".", "").isupper() and "." in before):
        return after in stops.starters
    if len(before) == 1 and before.isupper():
        return before == "I" and earlier.rstrip()[-1:].islower()
    return True


def _goes_on(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    between = text[before[1] : line[0]]
    if BLANK.search(between) or "\n" not in between:
        return "\n" not in between and "\r" not in between
    last_line = text.rfind("\n", before[0], before[1])
    length = before[1] - max(before[0], last_line + 1)
    if length < WRAPPED or text[before[1] - 1] in ".!?։:…" + CLOSERS:
        return False
    return text[line[0]].islower() or text[line[0]].isdigit() or text[before[1] - 1] in ",;-—–"


def _cut_at(edges: list[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for edge in edges[bisect_right(edges, start) : bisect_left(edges, end)]:
        yield first, edge
        first = edge
    yield first, end


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


@cache
def _stops(language: str) -> Stops:
    row = load_table("sentences")[language]

    def words(key: str) -> frozenset[str]:
        value = row[key]
        return frozenset(str(word) for word in value) if isinstance(value, list) else frozenset()

    return Stops(never=words("never"), number=words("number"), maybe=words("maybe"), starters=words("starters"))
