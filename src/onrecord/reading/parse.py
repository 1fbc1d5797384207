"""A sentence taken apart: everything the rules look at, in one place."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from onrecord.reading.clauses import find_clauses
from onrecord.reading.constituents import Chunk, ChunkKind, find_chunks
from onrecord.reading.counts import CountHit, read_counts
from onrecord.reading.date_hits import DateHit
from onrecord.reading.dates import read_all_dates
from onrecord.reading.grammar import word_set
from onrecord.reading.initials import named_by_word, with_initials
from onrecord.reading.lexicon import Hit, Lexicon
from onrecord.reading.mentions import MentionHit, read_mentions
from onrecord.reading.negative_phrases import settle_negation
from onrecord.reading.noun_groups import of_reach
from onrecord.reading.parts import tag_parts
from onrecord.reading.quoted_participles import with_quoted_participles
from onrecord.reading.sentences import Sentence
from onrecord.reading.subjects import Clause
from onrecord.reading.tokens import Token
from onrecord.reading.wordclass import classify
from onrecord.record.claim import Zone
from onrecord.record.span import Span, span_of

SMALL = word_set("parse", "small")


@dataclass(frozen=True, kw_only=True)
class Parse:
    """Tokens, chunks and clauses of one sentence, with the lexicon's hits and the counts, dates and mentions in it."""

    text: str
    sentence: Sentence
    chunks: tuple[Chunk, ...]
    clauses: tuple[Clause, ...]
    hits: tuple[Hit, ...]
    counts: tuple[CountHit, ...]
    dates: tuple[DateHit, ...]
    mentions: tuple[MentionHit, ...]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens

    @cached_property
    def zone(self) -> Zone:
        return self.sentence.zone

    @cached_property
    def by_verb(self) -> dict[int, Clause]:
        return {clause.verb: clause for clause in self.clauses}

    @cached_property
    def _chunk_of(self) -> tuple[int, ...]:
        return tuple(index for index, chunk in enumerate(self.chunks) for _ in range(chunk.first, chunk.stop))

    def chunk_at(self, token: int) -> int:
        """Give the index of the chunk a token is in."""
        return self._chunk_of[token]

    def place(self, first: int, stop: int) -> tuple[int, int]:
        """Give the code points of a token range."""
        return self.tokens[first].start, self.tokens[stop - 1].end

    def chunk_place(self, first: int, stop: int | None = None) -> tuple[int, int]:
        """Give the code points of a range of chunks."""
        last = self.chunks[first if stop is None else stop - 1]
        return self.place(self.chunks[first].first, last.stop)

    def span(self, start: int, end: int) -> Span:
        return span_of(self.text, start, end)

    def token_at(self, position: int) -> int | None:
        """Give the token that begins at or after a code point."""
        return next((index for index, token in enumerate(self.tokens) if token.start >= position), None)

    def chunk_at_end(self, span: Span) -> int:
        """Give the index of the chunk a span ends in."""
        last = max(index for index, token in enumerate(self.tokens) if token.start < span.end)
        return self.chunk_at(last)

    def hits_in(self, section: str, first: int = 0, stop: int | None = None) -> tuple[Hit, ...]:
        """Give the hits of a section inside a token range."""
        own = self._by_section.get(section, ())
        if not own:
            return ()
        last = len(self.tokens) if stop is None else stop
        return tuple(hit for hit in own if hit.first >= first and hit.stop <= last)

    @cached_property
    def _by_section(self) -> dict[str, list[Hit]]:
        """The rules ask for a section some twenty times a sentence, and most of its hits are of another."""
        found: dict[str, list[Hit]] = {}
        for hit in self.hits:
            steps = hit.section.split(".")
            for step in range(1, len(steps) + 1):
                found.setdefault(".".join(steps[:step]), []).append(hit)
        return found

    def mention_over(self, token: int) -> MentionHit | None:
        """Give the longest mention whose head is a token, else the longest one over it."""
        if token not in self._over:
            over = [hit for hit in self.mentions if hit.head == token] or [
                hit for hit in self.mentions if hit.first <= token < hit.stop
            ]
            self._over[token] = max(over, key=lambda hit: hit.stop - hit.first, default=None)
        return self._over[token]

    @cached_property
    def _over(self) -> dict[int, MentionHit | None]:
        """What was asked once; the rules ask of one word some fifteen times."""
        return {}

    @cached_property
    def told(self) -> defaultdict[object, dict[int, Any]]:
        """What rules have said so far of this sentence's chunks or clauses, by their index: see `remembered`."""
        return defaultdict(dict)

    def noun_stop(self, index: int) -> int:
        """Give the chunk index after a noun chunk with its "of" phrases."""
        return of_reach(self.chunks, index)

    def word(self, index: int) -> str:
        return self._words.get(index, "")

    def kind(self, index: int) -> ChunkKind | None:
        return self._kinds.get(index)

    @cached_property
    def choices(self) -> tuple[tuple[int, int, int], ...]:
        """As in "shot them or let them die": the verbs on either side of an "or", and the "or" between them."""
        found: list[tuple[int, int, int]] = []
        for place, chunk in enumerate(self.chunks):
            if chunk.kind is not ChunkKind.AND or chunk.word != "or":
                continue
            left = max((verb for verb in self.by_verb if verb < place), default=None)
            right = next((clause for clause in self.clauses if clause.verb > place), None)
            if left is None or right is None:
                continue
            joined = right.shares == left or (right.own_subject and right.start == place + 1)
            if joined and right.verb <= place + 3:
                found.append((left, place, right.verb))
        return tuple(found)

    @cached_property
    def quotes(self) -> tuple[int, ...]:
        """The chunks that are quotation marks."""
        return tuple(index for index, chunk in enumerate(self.chunks) if chunk.kind is ChunkKind.QUOTE)

    @cached_property
    def _words(self) -> dict[int, str]:
        """The rules ask hundreds of times a sentence: one look-up instead of two comparisons and two steps."""
        return {index: chunk.word for index, chunk in enumerate(self.chunks)}

    @cached_property
    def _kinds(self) -> dict[int, ChunkKind]:
        return {index: chunk.kind for index, chunk in enumerate(self.chunks)}


def parse_sentences(
    text: str, sentences: Sequence[Sentence], lexicon: Lexicon, report_date: str | None
) -> tuple[Parse, ...]:
    """Take English sentences apart; a year named in one holds for the next ones of its paragraph."""
    rows = read_all_dates(sentences, lexicon, report_date)
    return tuple(
        parse_sentence(text, sentence, lexicon, dates) for sentence, dates in zip(sentences, rows, strict=True)
    )


def parse_sentence(text: str, sentence: Sentence, lexicon: Lexicon, dates: tuple[DateHit, ...] = ()) -> Parse:
    """Take one English sentence apart, given its dates."""
    tokens = sentence.tokens
    hits = lexicon.scan(tokens)
    classes = classify(tokens)
    counts = read_counts(sentence, lexicon, hits=hits, classes=classes)
    parts = with_initials(tokens, tag_parts(tokens, headline=_is_headline(tokens)))
    chunks = find_chunks(
        tokens,
        parts,
        tuple((hit.first, hit.stop) for hit in counts),
        tuple((hit.first, hit.stop) for hit in dates),
    )
    chunks = named_by_word(tokens, chunks)
    chunks, clauses = settle_negation(tokens, chunks, find_clauses(chunks))
    chunks, clauses = with_quoted_participles(chunks, clauses)
    return Parse(
        text=text,
        sentence=sentence,
        chunks=chunks,
        clauses=clauses,
        hits=hits,
        counts=counts,
        dates=dates,
        mentions=read_mentions(sentence, lexicon, text, hits=hits, known=classes),
    )


def _is_headline(tokens: tuple[Token, ...]) -> bool:
    """Say whether nearly every long word is capitalised."""
    words = [token for token in tokens if token.is_word and token.folded not in SMALL]
    return len(words) > 3 and sum(token.is_capital for token in words) >= 0.9 * len(words)
