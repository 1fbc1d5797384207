"""Headers of saved posts: "[3 May 2021 14:05] Valley Eye", "Valley Eye, [03.05.21 14:05]", "Forwarded from X".

A chat that was exported is read by the lines of its own format, which are furniture there, and its senders stay
unnamed; here only what stands in running text is looked at.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.record.claim import Zone
from onrecord.record.layer import TextLayer, ZoneFinder

Place = tuple[int, int]
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_TIMED = re.compile(
    rf"\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}|\b\d{{1,2}}[:.]\d{{2}}(?!\d)",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\n\r]+")
_EMPTY = re.compile(r"\n[^\S\n]*\n")
_WORD = re.compile(r"\S")
_STAMPED = (
    re.compile(r"\s*\[(?P<stamp>[^\]\[]{4,40})\]\s*(?P<rest>.*)"),
    re.compile(r"(?P<rest>[^\[\]]{2,80}?),?\s*\[(?P<stamp>[^\]\[]{4,40})\]:?\s*"),
    re.compile(r"(?P<rest>[^@]{0,50}@\w[\w.]{1,30}\)?)[ ,]*[·•|–—-] *(?P<stamp>.{4,30}?)\s*"),
)
_PASSING = r"(?:forwarded|reposted|shared) (?:(?:message|post) )?(?:from|by)(?::| ) *"
_PASSED_ON = re.compile(rf"\W*{_PASSING}(?P<rest>.+)", re.IGNORECASE)
_MAY_HEAD = re.compile(r"[\[@]|forwarded|reposted|shared", re.IGNORECASE)
_SAID_HERE = re.compile(r"(?P<name>[^:\n]{2,60}):\s+\S")
_ASIDE = re.compile(r"\s*(?:\([\w @.]{1,30}\))?\W*")
_WORDS = 12  # a longer rest of the line is what is posted, and no name
_ENDS = (".", "!", "?", "…")
_LONGEST = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHeader:
    """The head of one post: its place, the stamp and the name in it (None: not said), and whether it is passed on."""

    start: int
    end: int
    stamp: Place | None
    name: Place | None
    passes_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What stands under a header, up to the next one; `above` is who passed it on, in a line right over the header.

    What the last post says beyond its first empty line, up to `loose`, may be another's.
    """

    header: PostHeader
    above: PostHeader | None
    start: int
    end: int
    loose: int


def headers_of(layer: TextLayer) -> tuple[PostHeader, ...]:
    """Find the header lines of posts outside furniture, in order."""
    found = _headers(layer.text)
    zones = ZoneFinder(layer.zones)
    return tuple(one for one in found if zones.at(one.start) is not Zone.BOILERPLATE)


def posts_of(layer: TextLayer) -> tuple[Post, ...]:
    """Give the posts under the headers of a layer."""
    text, headers = layer.text, headers_of(layer)
    found: list[Post] = []
    above: PostHeader | None = None
    for number, header in enumerate(headers):
        is_last = number + 1 == len(headers)
        loose = len(text) if is_last else headers[number + 1].start
        start = _begins(text, header.end, loose)
        if start >= loose:
            above = header
            continue
        stop = _empty_line(text, start, loose) if is_last else loose
        found.append(Post(header=header, above=above if header.passes_on else None, start=start, end=stop, loose=loose))
        above = None
    return tuple(found)


def edges_of(text: str) -> frozenset[int]:
    """Give where headers and what they say begin and end: no sentence reaches over them."""
    found = _headers(text)
    return frozenset(edge for one in found for edge in (one.start, one.end, _begins(text, one.end, len(text))))


def _begins(text: str, start: int, stop: int) -> int:
    found = _WORD.search(text, start, stop)
    return stop if found is None else found.start()


def _empty_line(text: str, start: int, stop: int) -> int:
    found = _EMPTY.search(text, start, stop)
    return stop if found is None else found.start()


@lru_cache(maxsize=4)
def _headers(text: str) -> tuple[PostHeader, ...]:
    """The reader asks more than once a report: where sentences end, and who speaks."""
    if _MAY_HEAD.search(text) is None:
        return ()
    lines = [line for line in _LINE.finditer(text) if line.group().strip()]
    following = [*(line.start() for line in lines[1:]), len(text)]
    found = (_header(text, line, text[line.end() : after]) for line, after in zip(lines, following, strict=True))
    return tuple(one for one in found if one is not None)


def _header(text: str, line: re.Match[str], gap: str) -> PostHeader | None:
    words, start = line.group(), line.start()
    is_short = len(words) <= _LONGEST
    passed = _PASSED_ON.fullmatch(words) if is_short else None
    if passed is not None:
        name = _name(text, start + passed.start("rest"), line.end())
        return None if name is None else PostHeader(start=start, end=line.end(), stamp=None, name=name, passes_on=True)
    match = next((one for one in (form.fullmatch(words) for form in _STAMPED[: 3 if is_short else 1]) if one), None)
    if match is None or _TIMED.search(match.group("stamp")) is None:
        return None
    stamp = (start + match.start("stamp"), start + match.end("stamp"))
    rest = start + match.start("rest"), start + match.end("rest")
    alone, named = match.re is not _STAMPED[0], _named(text, (start, line.end()), stamp, rest)
    if alone or (gap.count("\n") == 1 and named.name is not None):
        return named
    return _said_here(text, start, stamp, rest)


def _named(text: str, place: Place, stamp: Place, rest: Place) -> PostHeader:
    passed = _PASSED_ON.match(text, *rest)
    first = rest[0] if passed is None else passed.start("rest")
    return PostHeader(
        start=place[0], end=place[1], stamp=stamp, name=_name(text, first, rest[1]), passes_on=passed is not None
    )


def _said_here(text: str, start: int, stamp: Place, rest: Place) -> PostHeader:
    """The post begins on the line of its stamp: "[14:05] Orhan Dal: shots near the mill", "[14:05] Shots"."""
    named = _SAID_HERE.match(text, *rest)
    name = None if named is None else _name(text, named.start("name"), named.end("name"))
    end = rest[0] if name is None or named is None else named.end("name") + 1
    return PostHeader(start=start, end=end, stamp=stamp, name=name)


def _name(text: str, start: int, end: int) -> Place | None:
    """Give the place of a name without what is set beside it; a sentence is no name."""
    words = text[start:end]
    aside = next(one for one in _ASIDE.finditer(words) if one.end() == len(words))
    named = words[: aside.start()]
    opens = len(named) - len(re.sub(r"^[^\w@]+", "", named))
    is_name = bool(named[opens:]) and len(named.split()) <= _WORDS and not words.rstrip().endswith(_ENDS)
    return (start + opens, start + len(named)) if is_name else None
