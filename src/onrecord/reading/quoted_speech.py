"""Quotation marks: what stands between them is never the publisher's own word."""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.grammar import english_grammar
from onrecord.reading.parse import Parse
from onrecord.reading.speakers import unnamed_layer
from onrecord.record.span import span_of

PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"'}
SINGLE = {"‘": "’", "'": "'"}
OPENING = re.compile(f"[{''.join((*PAIRS, *SINGLE))}]")
CLOSING = frozenset((*PAIRS.values(), *SINGLE.values()))
SHORT = 4  # up to four words without a cue are a scare quote, not speech


def quotations(text: str, paragraph: tuple[Parse, ...]) -> Iterator[Place]:
    """Give the stretches in quotation marks of a paragraph; an unclosed one ends with it."""
    start, end = paragraph[0].sentence.start, paragraph[-1].sentence.end
    opening = OPENING.search(text, start, end)
    while opening is not None:
        place = opening.start()
        stop = _closing(text, place, end)
        if stop is not None and _is_speech(text[place + 1 : stop]):
            yield place, min(stop + 1, end)
        opening = OPENING.search(text, place + 1 if stop is None else stop + 1, end)


def _closing(text: str, place: int, end: int) -> int | None:
    """Give the end of the quotation that opens here, None when none does; apostrophes open and close nothing."""
    closing = PAIRS.get(text[place])
    if closing is not None:
        stop = text.find(closing, place + 1, end)
        return end if stop < 0 else stop
    if (
        text[place] not in SINGLE
        or (place > 0 and not text[place - 1].isspace())
        or not text[place + 1 : end][:1].isalpha()
    ):
        return None
    marks = [at for at in range(place + 2, end) if text[at] == SINGLE[text[place]]]
    return next((at for at in marks if not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()), None)


def _is_speech(words: str) -> bool:
    """A few words are speech when they are a sentence of their own or tell of something done."""
    parts = [part.strip(".,!?;:") for part in words.casefold().split()]
    grammar = english_grammar()
    verbs = [part for part in parts if set(grammar.forms.get(part, "")) & set("dnsg") and part not in grammar.nouns]
    if len(parts) > SHORT:
        return bool(verbs) or any(part in grammar.closed for part in parts)
    whole = words[:1].isupper() and words.rstrip()[-1:] in ".!?," and len(parts) > 1
    return bool(verbs) or whole


def with_quotations(
    text: str,
    paragraph: tuple[Parse, ...],
    attributions: tuple[Attribution, ...],
    going_on: Attribution | None = None,
) -> tuple[Attribution, ...]:
    """Give every quotation a speaker: the one whose words touch it, the one before it, or an unnamed one.

    `going_on` speaks in a quotation the paragraph before left open and this one takes up again.
    """
    found = list(attributions)
    last: Attribution | None = None
    for place in quotations(text, paragraph):
        speaker = _speaker_of(place, found, text) or _carried(last, place, paragraph)
        if speaker is None and place[0] == paragraph[0].sentence.start:
            speaker = going_on
        if speaker is None:
            cue = span_of(text, place[0], place[0] + 1)
            found.append(
                Attribution(layers=(unnamed_layer(cue),), content=(place,), kind="say", rule="quotation", cue=cue)
            )
            continue
        grown = replace(speaker, content=(*speaker.content, place))
        if speaker in found:
            found[found.index(speaker)] = grown
        else:
            found.append(replace(grown, content=(place,)))
        last = grown
    return tuple(found)


def speaker_going_on(
    text: str, paragraph: tuple[Parse, ...], attributions: tuple[Attribution, ...]
) -> Attribution | None:
    """Give who speaks in a quotation that the end of the paragraph leaves open."""
    last = next(reversed(tuple(quotations(text, paragraph))), None)
    if last is None or last[1] < paragraph[-1].sentence.end or text[last[1] - 1] in CLOSING:
        return None
    return next((one for one in attributions if last in one.content and one.rule != "quotation"), None)


def _speaker_of(place: Place, attributions: list[Attribution], text: str) -> Attribution | None:
    """The cue stands in the same sentence as an edge of the quotation: its content touches the marks."""
    touching = [
        one
        for one in attributions
        if one.kind not in ("evidential", "accuse", "hearsay")
        and any(
            start < place[1] and end > place[0] and not (start > place[0] + 1 and end < place[1] - 1)
            for start, end in one.content
        )
    ]
    outside = [one for one in touching if one.cue is not None and not place[0] <= one.cue.start < place[1]]
    return min(outside, key=lambda one: one.size, default=None) if outside else _adjacent(place, attributions, text)


def _adjacent(place: Place, attributions: list[Attribution], text: str) -> Attribution | None:
    for one in attributions:
        if one.cue is not None and one.kind in ("say", "claim", "confirm", "ask", "order"):
            gap = text[one.cue.end : place[0]] if one.cue.end <= place[0] else text[place[1] : one.cue.start]
            if len(gap) <= 40 and "." not in gap and "\n" not in gap:
                return one
    return None


def _carried(last: Attribution | None, place: Place, paragraph: tuple[Parse, ...]) -> Attribution | None:
    """A second quotation of the paragraph without a cue goes on from the first."""
    return last if last is not None and last.content[-1][1] <= place[0] and len(paragraph) > 1 else None
