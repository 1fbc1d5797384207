"""The first reader, `grammar/1`: English text layers to proposed claims."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.reading.attribution import Attribution, covering
from onrecord.reading.attributions import Voices, find_attributions
from onrecord.reading.circumstances import with_circumstances
from onrecord.reading.claims import READER, is_asserted, is_empty_report, make_claim
from onrecord.reading.dated_entries import entries_of, with_entry_dates
from onrecord.reading.frames import Frame
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.links import find_links
from onrecord.reading.parse import Parse, parse_sentences
from onrecord.reading.post_days import written_on
from onrecord.reading.post_headers import headers_of
from onrecord.reading.post_voices import posted
from onrecord.reading.referents import with_referents
from onrecord.reading.sentences import Sentence, language_at, split_sentences
from onrecord.reading.silences import find_silences
from onrecord.reading.triggers import find_frames
from onrecord.record.claim import Claim, Zone
from onrecord.record.entries import Link, Silence
from onrecord.record.ids import ReportId
from onrecord.record.layer import Coverage, TextLayer

# No sentence of a report is that long; walking one would take time that grows with its square.
LONGEST = 400
TOO_LONG = "sentence-too-long"
UNREAD_LANGUAGE = "language-not-read-yet"
__all__ = ["READER", "Proposals", "Workings", "proposals_of", "read_claims", "read_sentences", "work_through"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What a reader proposes for one report."""

    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    silences: tuple[Silence, ...]
    coverage: Coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class Workings:
    """What the reader looked at on its way; `frames` and `claims` go in pairs.

    `sentences` are all of the layer, `read` those that were read; `empty` are the starts of sentences that tell only
    that somebody spoke.
    """

    sentences: tuple[Sentence, ...]
    read: tuple[Sentence, ...]
    parses: tuple[Parse, ...]
    attributions: Voices
    frames: tuple[Frame, ...]
    claims: tuple[Claim, ...]
    empty: frozenset[int]


def read_claims(layer: TextLayer, *, report: ReportId, publisher: str, report_date: str | None) -> Proposals:
    """Propose claims for the English stretches of a text layer. Claim ids are ordinals of the text, from "1".

    Boilerplate bears no claim. What is in another language is not read, and the coverage says so.
    """
    return proposals_of(layer, work_through(layer, report=report, publisher=publisher, report_date=report_date))


def proposals_of(layer: TextLayer, made: Workings) -> Proposals:
    """Give what is proposed for a text layer that has been worked through."""
    return Proposals(
        claims=made.claims,
        links=find_links(made.frames, made.claims),
        silences=find_silences(made.parses, made.claims, made.empty),
        coverage=_coverage(layer, made.sentences, made.read),
    )


def work_through(layer: TextLayer, *, report: ReportId, publisher: str, report_date: str | None) -> Workings:
    """Read as `read_claims` does, and keep what the claims were made from."""
    sentences = split_sentences(layer)
    lexicon = load_lexicon("en")
    read = read_sentences(layer, sentences)
    parses = tuple(
        parse
        for day, group in written_on(layer, sentences, read, lexicon, report_date)
        for parse in parse_sentences(layer.text, group, lexicon, day)
    )
    attributions = find_attributions(layer.text, parses)
    frames = with_entry_dates(tuple(_kept_frames(parses, attributions)), entries_of(layer.text, parses))
    continuing = _continuing(parses, attributions)
    empty = frozenset(frame.parse.sentence.start for frame in frames if is_empty_report(frame))
    frames = tuple(frame for frame in frames if not is_empty_report(frame))
    made = tuple(
        make_claim(
            frame, attributions[frame.parse.sentence.start], number=number, report=report, publisher=publisher,
            continues=_may_continue(frame, attributions[frame.parse.sentence.start], continuing),
        )
        for number, frame in enumerate(frames, start=1)
    )  # fmt: skip
    claims = posted(made, layer, sentences, publisher)
    return Workings(
        sentences=sentences, read=read, parses=parses, attributions=attributions, frames=frames, claims=claims,
        empty=empty,
    )  # fmt: skip


def read_sentences(layer: TextLayer, sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Give the sentences that are read: English ones outside boilerplate and heads of posts, none longer than any."""
    heads = {one.start for one in headers_of(layer)}
    return tuple(
        one for one in sentences
        if one.zone is not Zone.BOILERPLATE and len(one.tokens) <= LONGEST and language_at(layer, one.start) == "en"
        and one.start not in heads
    )  # fmt: skip


def _kept_frames(parses: tuple[Parse, ...], attributions: Voices) -> Iterator[Frame]:
    for number, parse in enumerate(parses):
        voices = attributions[parse.sentence.start]
        before = parses[number - 1] if number and _is_beside(parses[number - 1], parse) else None
        asserted = (with_circumstances(frame) for frame in find_frames(parse) if is_asserted(frame, voices))
        frames = [with_referents(frame, before) for frame in asserted]
        yield from sorted(frames, key=lambda frame: (frame.trigger, frame.predicate))


def _is_beside(before: Parse, parse: Parse) -> bool:
    return before.sentence.paragraph == parse.sentence.paragraph


def _continuing(parses: tuple[Parse, ...], attributions: Voices) -> frozenset[int]:
    """House rule 5: a sentence without a speaker after one with one may go on in that speaker's words."""
    found: set[int] = set()
    heard, paragraph = False, -1
    for parse in parses:
        if parse.sentence.paragraph != paragraph:
            heard, paragraph = False, parse.sentence.paragraph
        if _is_spoken(parse, attributions[parse.sentence.start]):
            heard = True
        elif heard:
            found.add(parse.sentence.start)
    return frozenset(found)


def _may_continue(frame: Frame, attributions: tuple[Attribution, ...], continuing: frozenset[int]) -> bool:
    """After a semicolon, too, a speaker may go on."""
    if covering(attributions, frame.trigger[0]):
        return False
    sentence = frame.parse.sentence
    before = any(
        sentence.start <= start < frame.trigger[0]
        for one in attributions
        if one.kind not in ("accuse", "evidential", "order", "ask")
        for start, _ in one.content
    )
    return before or sentence.start in continuing


def _is_spoken(parse: Parse, attributions: tuple[Attribution, ...]) -> bool:
    return any(
        start < parse.sentence.end and end > parse.sentence.start
        for one in attributions
        if one.kind not in ("accuse", "evidential", "order", "ask")
        for start, end in one.content
    )


def _coverage(layer: TextLayer, sentences: tuple[Sentence, ...], read: tuple[Sentence, ...]) -> Coverage:
    """Count sentences read; what the layer itself could not give is part of the reasons."""
    body = [one for one in sentences if one.zone is not Zone.BOILERPLATE]
    reasons = dict.fromkeys(layer.coverage.reasons)
    if any(language_at(layer, one.start) != "en" for one in body):
        reasons[UNREAD_LANGUAGE] = None
    if any(len(one.tokens) > LONGEST for one in body):
        reasons[TOO_LONG] = None
    return Coverage(unit="sentence", read=len(read), total=len(body), reasons=tuple(reasons))
