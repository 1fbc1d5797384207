"""A report's claims: each stretch of its text read by the reader of its language."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading import english
from onrecord.reading.english import LONGEST, TOO_LONG, UNREAD_LANGUAGE, Proposals
from onrecord.reading.lexical import reader as lexical
from onrecord.reading.list_table import LIST_READER
from onrecord.reading.post_headers import headers_of
from onrecord.reading.post_voices import posted
from onrecord.reading.sentences import Sentence, language_at
from onrecord.record.claim import Zone
from onrecord.record.entries import Link, Silence
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import Coverage, TextLayer

READER = f"{english.READER}+{lexical.READER}+{LIST_READER}"
PROMISES = {
    "en": "read: claims are proposed, for a person to accept or reject",
    "ru": "read by word lists, with a tagger where the extra read-ru is installed: fewer claims, the sentence as quote",
    "az": "read by word lists: fewer claims, the sentence as quote; who did what to whom only where the form is plain",
    "tr": "read by word lists, as Azerbaijani",
    "hy": "read by word lists, as Azerbaijani",
    "other": "preserved, searchable; not read yet",
}


def read_report(layer: TextLayer, *, report: ReportId, publisher: str, report_date: str | None) -> Proposals:
    """Propose claims for every stretch of a text layer that has a reader; ids are ordinals of the text, from "1".

    Boilerplate bears no claim. What is in a language without a reader is not read, and the coverage says so.
    """
    made = english.work_through(layer, report=report, publisher=publisher, report_date=report_date)
    sentences = made.sentences
    parts = [english.proposals_of(layer, made)]
    for language in sorted(lexical.TONGUES):
        own = readable(layer, sentences, language)
        if own:
            part = lexical.read_sentences(
                layer.text, own, language, report=report, publisher=publisher, report_date=report_date
            )
            parts.append(replace(part, claims=posted(part.claims, layer, sentences, publisher)))
    return _joined(parts, _coverage(layer, sentences, parts))


def readable(layer: TextLayer, sentences: Sequence[Sentence], language: str) -> tuple[Sentence, ...]:
    """Give the sentences of a language that can bear a claim; heads of posts bear none."""
    heads = {one.start for one in headers_of(layer)}
    return tuple(
        one
        for one in sentences
        if one.zone is not Zone.BOILERPLATE
        and len(one.tokens) <= LONGEST
        and language_at(layer, one.start) == language
        and one.start not in heads
    )


def _joined(parts: Sequence[Proposals], coverage: Coverage) -> Proposals:
    """Put parts in the order of the text and number their claims anew."""
    if len(parts) == 1:
        return replace(parts[0], coverage=coverage)
    rows = [(number, claim) for number, part in enumerate(parts) for claim in part.claims]
    rows.sort(key=lambda row: row[1].quote.start)
    ids = {(number, claim.id): ClaimId(str(place)) for place, (number, claim) in enumerate(rows, start=1)}
    links: list[Link] = []
    silences: list[Silence] = []
    for number, part in enumerate(parts):
        silences += part.silences
        links += [
            replace(one, source=ids[number, ClaimId(one.source)], target=ids[number, ClaimId(one.target)])
            for one in part.links
        ]
    return Proposals(
        claims=tuple(replace(claim, id=ids[number, claim.id]) for number, claim in rows),
        links=tuple(links),
        silences=tuple(sorted(silences, key=lambda one: one.span.start)),
        coverage=coverage,
    )


def _coverage(layer: TextLayer, sentences: Sequence[Sentence], parts: Sequence[Proposals]) -> Coverage:
    body = [one for one in sentences if one.zone is not Zone.BOILERPLATE]
    known = {"en", *lexical.TONGUES}
    reasons = dict.fromkeys(layer.coverage.reasons)
    if any(language_at(layer, one.start) not in known for one in body):
        reasons[UNREAD_LANGUAGE] = None
    if any(len(one.tokens) > LONGEST for one in body):
        reasons[TOO_LONG] = None
    return Coverage(
        unit="sentence", read=sum(part.coverage.read for part in parts), total=len(body), reasons=tuple(reasons)
    )
