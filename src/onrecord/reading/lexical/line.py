"""One sentence prepared for the rules: forms, clauses, noun phrases, and what stands inside the names of things."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from onrecord.reading.lexical.cuts import cut_clauses
from onrecord.reading.lexical.forms import Form
from onrecord.reading.lexical.noun import Noun
from onrecord.reading.lexical.nouns import find_nouns
from onrecord.reading.lexical.quotations import quoted_names, speeches
from onrecord.reading.lexical.tongue import Tongue
from onrecord.reading.lexicon import Hit
from onrecord.reading.parse import Parse

Range = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Line:
    """A sentence; all places are token indices, ends excluded."""

    parse: Parse
    tongue: Tongue
    forms: tuple[Form, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(token.folded for token in self.parse.tokens)

    @cached_property
    def named(self) -> frozenset[int]:
        """The tokens inside the quoted name of a thing: no cue and no deed is read there."""
        return quoted_names(self.parse.tokens, self.forms)

    @cached_property
    def speeches(self) -> tuple[Range, ...]:
        return speeches(self.parse.tokens, self.named)

    @cached_property
    def clauses(self) -> tuple[Range, ...]:
        return cut_clauses(self.parse.tokens, self.forms, self.tongue, self.named)

    @cached_property
    def nouns(self) -> tuple[Noun, ...]:
        return find_nouns(self.parse, self.forms, self.tongue, self.named)

    def clause_at(self, token: int) -> Range:
        return next(one for one in self.clauses if one[0] <= token < one[1])

    def nouns_in(self, first: int, stop: int) -> tuple[Noun, ...]:
        return tuple(noun for noun in self.nouns if first <= noun.first and noun.stop <= stop)

    def hits(self, *sections: str) -> Iterator[Hit]:
        """Give the hits of sections outside quoted names."""
        for hit in self.parse.hits:
            if hit.first not in self.named and any(hit.within(section) for section in sections):
                yield hit

    def trimmed(self, first: int, stop: int) -> Range:
        """Cut marks and joining words off both ends; may be empty."""
        light = self.tongue.joins | self.tongue.turns | self.tongue.that
        while first < stop and (not self._is_word(first) or self.words[first] in light) and first not in self.named:
            first += 1
        while stop > first and not self._is_word(stop - 1) and stop - 1 not in self.named:
            stop -= 1
        return first, stop

    def _is_word(self, token: int) -> bool:
        return self.words[token][:1].isalnum()
