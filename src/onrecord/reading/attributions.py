"""All attributions of a report: every rule on every sentence, then what reaches over sentences."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from itertools import groupby

from onrecord.reading.according import according_attributions
from onrecord.reading.as_said import as_attributions
from onrecord.reading.attribution import Attribution, resolve_pronouns
from onrecord.reading.bracketed import bracketed_attributions
from onrecord.reading.colon_voices import colon_attributions
from onrecord.reading.content_nouns import content_attributions
from onrecord.reading.conviction import conviction_attributions
from onrecord.reading.cue_verb import verb_attributions
from onrecord.reading.enumeration import with_lists
from onrecord.reading.evidential import evidential_attributions
from onrecord.reading.headline import headline_attribution
from onrecord.reading.hearsay import hearsay_attributions
from onrecord.reading.naming import naming_attributions
from onrecord.reading.parse import Parse
from onrecord.reading.passive_accusation import accusation_attributions
from onrecord.reading.previous_sentence import previous_sentence_attribution
from onrecord.reading.quoted_speech import speaker_going_on, with_quotations
from onrecord.reading.relay import relay_attributions
from onrecord.reading.set_off_voices import set_off_attributions
from onrecord.reading.so_called import so_called_attributions
from onrecord.reading.that_clauses import bare_attributions, that_attributions
from onrecord.reading.viewpoint import viewpoint_attributions

Voices = Mapping[int, tuple[Attribution, ...]]
"""The attributions over each sentence, by the code point where it starts."""


def find_attributions(text: str, parses: tuple[Parse, ...]) -> Voices:
    """Say who speaks where, in the order of the text."""
    found: list[Attribution] = []
    paragraphs = tuple(tuple(group) for _, group in groupby(parses, key=lambda parse: parse.sentence.paragraph))
    open_speaker: Attribution | None = None
    for paragraph in paragraphs:
        single = [one for place, parse in enumerate(paragraph) for one in _of_sentence(paragraph, place, parse)]
        heard = with_quotations(text, paragraph, tuple(single), open_speaker)
        open_speaker = speaker_going_on(text, paragraph, heard)
        found += heard
    starts = [parse.sentence.start for parse in parses]
    voices: dict[int, list[Attribution]] = {start: [] for start in starts}
    for one in resolve_pronouns(
        with_lists(text, paragraphs, tuple(found)), lambda position: bisect_right(starts, position)
    ):
        for sentence in _sentences_of(one, starts):
            voices[starts[sentence]].append(one)
    return {start: tuple(heard) for start, heard in voices.items()}


def _sentences_of(one: Attribution, starts: list[int]) -> list[int]:
    ranges = [range(bisect_right(starts, start) - 1, bisect_left(starts, end)) for start, end in one.content]
    return sorted({number for reach in ranges for number in reach if number >= 0})


def _of_sentence(paragraph: tuple[Parse, ...], number: int, parse: Parse) -> Iterator[Attribution]:
    found = tuple(_by_rules(paragraph, number, parse))
    yield from found
    named = tuple(that_attributions(parse, found))
    yield from named
    held = tuple(content_attributions(parse, (*found, *named)))
    yield from held
    yield from bare_attributions(parse, (*found, *named, *held))


def _by_rules(paragraph: tuple[Parse, ...], number: int, parse: Parse) -> Iterator[Attribution]:
    yield from verb_attributions(parse)
    yield from according_attributions(parse)
    yield from as_attributions(parse)
    yield from conviction_attributions(parse)
    yield from naming_attributions(parse)
    yield from relay_attributions(parse)
    yield from evidential_attributions(parse)
    yield from hearsay_attributions(parse)
    yield from set_off_attributions(parse)
    yield from viewpoint_attributions(parse)
    yield from so_called_attributions(parse)
    yield from bracketed_attributions(parse)
    yield from colon_attributions(parse)
    yield from accusation_attributions(parse)
    alone = (
        headline_attribution(parse),
        previous_sentence_attribution(parse, paragraph[number - 1] if number else None),
    )
    yield from (one for one in alone if one is not None)
