"""Lists after a colon: what stands in the lines under "X said:" is still said by X."""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.cue_verb import introduced
from onrecord.reading.parse import Parse

BULLET = re.compile(r"\s*(?:[•·▪◦*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
SPEAKING = frozenset(("say", "claim", "confirm", "suggest", "show", "think"))
LONGEST = 60  # a list longer than that is another part of the report
Paragraph = tuple[Parse, ...]


def with_lists(text: str, paragraphs: tuple[Paragraph, ...], found: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Stretch the words of whoever introduces a list over its items."""
    grown = list(found)
    for number, paragraph in enumerate(paragraphs[:-1]):
        last = paragraph[-1].sentence
        if not text[last.start : last.end].rstrip(" \"”'’").endswith(":"):
            continue
        follows = any(token.folded in ("follows", "following") for token in last.tokens)
        items = tuple(_items(text, paragraphs[number + 1 : number + 1 + LONGEST], loose=follows))
        speaker = _introducing(grown, (last.start, last.end))
        if speaker is not None:
            grown[grown.index(speaker)] = replace(speaker, content=(*speaker.content, *items))
        else:
            grown += introduced(paragraph[-1], items)
    return tuple(grown)


def _introducing(found: list[Attribution], place: Place) -> Attribution | None:
    inside = [
        one for one in found if one.kind in SPEAKING and one.cue is not None and place[0] <= one.cue.start < place[1]
    ]
    return inside[-1] if inside else None


def _items(text: str, paragraphs: tuple[Paragraph, ...], *, loose: bool) -> Iterator[Place]:
    """Give the paragraphs with bullets or numbers that follow; without any, the next one, or all of one sentence."""
    for number, paragraph in enumerate(paragraphs):
        start, end = paragraph[0].sentence.start, paragraph[-1].sentence.end
        line = text.rfind("\n", 0, start) + 1
        if BULLET.match(text[line:end]) is None:
            if number and not (loose and len(paragraph) == 1):
                return
            yield start, end
            if not loose:
                return
            continue
        yield start, end
