"""A paragraph as the attribution models see it: one entry a token, from the parse, the rules and the tagger."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.parse import Parse
from onrecord.reading.quoted_speech import quotations
from onrecord.reading.sequence_model import Labeller
from onrecord.reading.tokens import Token
from onrecord.reading.universal_parts import parts_of


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Rows of equal length, one entry a token; `sentences` are token ranges, `quoted` code-point ranges.

    `parts` are universal parts of speech, `chunks` chunk kinds ("B" before the kind where one begins), `clauses` say
    at the head of a verb group what its clause is like, `cues` give the lexicon's class of a cue, `inside` whether a
    token stands in quotation marks. `heard` holds the attributions of the rules by each token of their cue.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    quoted: tuple[Place, ...]
    words: tuple[str, ...]
    parts: tuple[str, ...]
    chunks: tuple[str, ...]
    clauses: tuple[str, ...]
    cues: tuple[str, ...]
    inside: tuple[bool, ...]
    heard: Mapping[int, Attribution]

    def tokens_in(self, start: int, end: int) -> range:
        """Give the tokens that a range of code points touches."""
        return tokens_in(self.tokens, start, end)

    def sentence_at(self, token: int) -> int:
        """Give the number of the sentence a token is in."""
        return bisect_right(self.sentences, token, key=lambda sentence: sentence[0]) - 1

    def quotations_at(self, first: int, last: int) -> tuple[Place, ...]:
        """Give the quotations that touch the tokens `first` to `last` (included)."""
        if not self.tokens:
            return ()
        start, end = self.tokens[first].start, self.tokens[last].end
        begin = bisect_right(self.quoted, start, key=lambda place: place[1])
        return self.quoted[begin : bisect_left(self.quoted, end, key=lambda place: place[0])]

    def rule_at(self, token: int) -> str:
        """Name the rule that has its cue here; empty where none has."""
        one = self.heard.get(token)
        return "" if one is None else f"{one.rule}/{one.kind}"


def view_of(text: str, paragraph: Sequence[Parse], rules: Sequence[Attribution], tagger: Labeller) -> View:
    """Look at a paragraph, given the attributions the rules found in it."""
    tokens = tuple(chain.from_iterable(parse.tokens for parse in paragraph))
    stops = list(accumulate(len(parse.tokens) for parse in paragraph))
    quoted = tuple(quotations(text, tuple(paragraph)))
    return View(
        text=text,
        tokens=tokens,
        sentences=tuple(zip([0, *stops], stops, strict=False)),
        quoted=quoted,
        words=tuple(token.folded for token in tokens),
        parts=tuple(chain.from_iterable(parts_of(tagger, [one.text for one in parse.tokens]) for parse in paragraph)),
        chunks=tuple(chain.from_iterable(_chunk_kinds(parse) for parse in paragraph)),
        clauses=tuple(chain.from_iterable(_clause_kinds(parse) for parse in paragraph)),
        cues=tuple(chain.from_iterable(_cue_kinds(parse) for parse in paragraph)),
        inside=_inside(tokens, quoted),
        heard=_heard(tokens, rules),
    )


def tokens_in(tokens: Sequence[Token], start: int, end: int) -> range:
    first = bisect_right(tokens, start, key=lambda token: token.end)
    return range(first, max(first, bisect_left(tokens, end, key=lambda token: token.start)))


def _chunk_kinds(parse: Parse) -> list[str]:
    kinds = [""] * len(parse.tokens)
    for chunk in parse.chunks:
        for token in range(chunk.first, chunk.stop):
            kinds[token] = chunk.kind.value if token > chunk.first else f"B{chunk.kind.value}"
    return kinds


def _clause_kinds(parse: Parse) -> list[str]:
    kinds = [""] * len(parse.tokens)
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        form = "" if chunk.form is None else chunk.form.value
        subject = "own" if clause.own_subject else "subject" if clause.subject else "none"
        extra = ("p" if chunk.passive else "") + ("r" if clause.relative else "") + ("n" if chunk.negated else "")
        kinds[chunk.head] = f"{form}/{subject}/{extra}"
    return kinds


def _cue_kinds(parse: Parse) -> list[str]:
    """Give the class of each cue; a word that also stands in a phrase naming a source keeps its class as a verb."""
    kinds = [""] * len(parse.tokens)
    for family in ("cue", "according"):
        for hit in parse.hits:
            if hit.within(family):
                for token in range(hit.first, hit.stop):
                    kinds[token] = kinds[token] or hit.section.rpartition(".")[2]
    return kinds


def _inside(tokens: tuple[Token, ...], quoted: tuple[Place, ...]) -> tuple[bool, ...]:
    inside = [False] * len(tokens)
    for start, end in quoted:
        for token in tokens_in(tokens, start, end):
            inside[token] = True
    return tuple(inside)


def _heard(tokens: tuple[Token, ...], rules: Sequence[Attribution]) -> Mapping[int, Attribution]:
    found: dict[int, Attribution] = {}
    for one in rules:
        if one.cue is not None:
            for token in tokens_in(tokens, one.cue.start, one.cue.end):
                found.setdefault(token, one)
    return found
