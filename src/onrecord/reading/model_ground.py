"""What our own rules see in each sentence of a layer: the ground on which a model's words are checked."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from onrecord.reading import measure_counts, measure_dates
from onrecord.reading.attribution import Attribution
from onrecord.reading.counts import CountHit
from onrecord.reading.date_hits import DateHit
from onrecord.reading.english import LONGEST, Workings, work_through
from onrecord.reading.frames import Frame
from onrecord.reading.lexicon import Hit, load_lexicon
from onrecord.reading.measure_words import MEASURED, words_of
from onrecord.reading.mentions import MentionHit
from onrecord.reading.sentences import Sentence, language_at
from onrecord.record.claim import Zone
from onrecord.record.ids import ReportId
from onrecord.record.layer import TextLayer


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One sentence with what the word lists and grammars of its language find in it.

    Speakers, mentions and frames are read in English only; elsewhere the word lists speak alone.
    """

    sentence: Sentence
    language: str
    hits: tuple[Hit, ...]
    counts: tuple[CountHit, ...]
    dates: tuple[DateHit, ...]
    voices: tuple[Attribution, ...] = ()
    mentions: tuple[MentionHit, ...] = ()
    frames: tuple[Frame, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """The sentences of a layer that can be checked, in order; furniture and unknown languages have none."""

    all: tuple[Ground, ...]
    starts: tuple[int, ...]

    def under(self, start: int, end: int) -> tuple[Ground, ...]:
        """Give the sentences that a stretch touches."""
        first = max(0, bisect_right(self.starts, start) - 1)
        found = self.all[first : bisect_left(self.starts, end)]
        return tuple(one for one in found if one.sentence.start < end and one.sentence.end > start)

    def beside(self, some: tuple[Ground, ...]) -> tuple[Ground | None, Ground | None]:
        """Give the sentence before and the one after, where they stand in the same paragraph."""
        first, last = self.all.index(some[0]), self.all.index(some[-1])
        before = self.all[first - 1] if first else None
        after = self.all[last + 1] if last + 1 < len(self.all) else None
        paragraph = some[0].sentence.paragraph
        return (
            before if before is not None and before.sentence.paragraph == paragraph else None,
            after if after is not None and after.sentence.paragraph == paragraph else None,
        )


def grounds_of(layer: TextLayer, *, report: ReportId, publisher: str, report_date: str | None) -> Grounds:
    """Read all that can be checked in a layer."""
    made = work_through(layer, report=report, publisher=publisher, report_date=report_date)
    found = [*_english(made), *_measured(layer, made.sentences, report_date)]
    found.sort(key=lambda one: one.sentence.start)
    return Grounds(all=tuple(found), starts=tuple(one.sentence.start for one in found))


def _english(made: Workings) -> Iterator[Ground]:
    frames: Mapping[int, tuple[Frame, ...]] = {
        start: tuple(some) for start, some in groupby(made.frames, key=lambda frame: frame.parse.sentence.start)
    }
    for parse in made.parses:
        start = parse.sentence.start
        yield Ground(
            sentence=parse.sentence,
            language="en",
            hits=parse.hits,
            counts=parse.counts,
            dates=parse.dates,
            voices=made.attributions[start],
            mentions=parse.mentions,
            frames=frames.get(start, ()),
        )


def _measured(layer: TextLayer, sentences: tuple[Sentence, ...], report_date: str | None) -> Iterator[Ground]:
    for language in MEASURED:
        own = [
            one
            for one in sentences
            if one.zone is not Zone.BOILERPLATE
            and len(one.tokens) <= LONGEST
            and language_at(layer, one.start) == language
        ]
        words = words_of(language)
        dates = measure_dates.read_all_dates(own, words, report_date)
        for sentence, dated in zip(own, dates, strict=True):
            yield Ground(
                sentence=sentence,
                language=language,
                hits=load_lexicon(language).scan(sentence.tokens),
                counts=measure_counts.read_counts(sentence, words),
                dates=dated,
            )
