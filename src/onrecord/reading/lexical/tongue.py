"""What the engine must know of a language beside its lexicon."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from onrecord.reading.lexical.forms import Form
from onrecord.reading.lexicon import Hit, Lexicon
from onrecord.reading.sentences import Sentence
from onrecord.reading.tokens import Token, TokenKind

SHORTEST = 4
PEOPLE = ("quantity.units", "rank.words", "title.role", "speaker.", "kin.", "unit.")


def words(listed: str) -> frozenset[str]:
    """Give the words of a list written with spaces between them."""
    return frozenset(listed.split())


def people(hits: tuple[Hit, ...]) -> frozenset[int]:
    """Give the last tokens of words for people, posts and bodies: nouns, whatever they end in."""
    return frozenset(hit.stop - 1 for hit in hits if hit.section.startswith(PEOPLE))


def unchanged(_word: str) -> str | None:
    """Most languages look a word up as it stands."""
    return None


Tagger = Callable[[Sentence, tuple[Hit, ...]], tuple[Form, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language as the engine sees it; all words are folded.

    Attributes:
        tag: Gives the form of each token of a sentence.
        verb_final: The verb closes its clause, what it says stands before it.
        that: Words that open what is said.
        joins: Words that join two of a kind.
        turns: Words that open a clause of its own.
        pronouns: Words that stand for a person named before; `plural_pronouns` for several.
        agents: Words behind a doer.
        tails: Words behind the dative of a speaker ("görə").
        exists: Verbs that say only that something is or was.
        light: Words that with the verb behind them tell only that something was ("davam edib", "baş verib").
        against: Words between violence and whom it was done to ("над", "qarşı").
        closers: Words that close direct speech ("deyə", "diye").
        negation: What a verb opens with when it is negated ("չ"); it is looked up without it, too.
        prepositions: Words before a noun that is then no subject and no object.
        bodies: Beginnings of words that make a capitalised run a body's name.
        relatives: Words that open a clause about a noun before them.
        auxiliaries: Words that may stand inside a verb of several words.
        variant: Gives the form under which a changed stem is looked up, None for most words.
        silence: Beginnings of words for keeping silent or not commenting.
        bare: Words after a preposition of speaking that tell of no speaker ("данным", "сведениям").
        surnames: Endings of family names; a lone capitalised word with one is a person.
        backward: Openings that point at the sentence before ("об этом").
        news: Words for the whole piece of news ("xəbəri").
        told_forms: Endings of a verb told as done inside another's words.
    """

    language: str
    tag: Tagger
    verb_final: bool
    that: frozenset[str]
    joins: frozenset[str]
    turns: frozenset[str]
    pronouns: frozenset[str]
    plural_pronouns: frozenset[str]
    exists: frozenset[str]
    suspicion: tuple[str, ...]
    patients: tuple[str, ...]
    surnames: tuple[str, ...]
    oblique_object: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    tails: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    closers: frozenset[str] = frozenset()
    bare: tuple[str, ...] = ()
    backward: tuple[str, ...] = ()
    news: frozenset[str] = frozenset()
    told_forms: tuple[str, ...] = ()
    prepositions: frozenset[str] = frozenset()
    bodies: tuple[str, ...] = ("\0",)
    relatives: frozenset[str] = frozenset()
    negation: str | None = None
    variant: Callable[[str], str | None] = field(default=unchanged)
    auxiliaries: frozenset[str] = frozenset()
    silence: tuple[str, ...] = ("\0",)

    def scan(self, lexicon: Lexicon, tokens: tuple[Token, ...]) -> tuple[Hit, ...]:
        """Find the entries of the lexicon; negated verbs under their plain form, verbs around an auxiliary as one."""
        hits = lexicon.scan(tokens)
        if self.auxiliaries:
            hits = self._with_split(lexicon, tokens, hits)
        hits = self._with_variants(lexicon, tokens, hits)
        if self.negation is None or not any(self._is_negated(token) for token in tokens):
            return hits
        plain = tuple(replace(token, folded=token.folded[1:]) if self._is_negated(token) else token for token in tokens)
        taken = {hit.first for hit in hits}
        verbs = (hit for hit in lexicon.scan(plain) if hit.section.endswith(".verbs") or hit.within("cue"))
        more = tuple(hit for hit in verbs if hit.first not in taken and self._is_negated(tokens[hit.first]))
        return tuple(sorted((*hits, *more), key=lambda hit: (hit.first, -hit.stop)))

    def _with_variants(self, lexicon: Lexicon, tokens: tuple[Token, ...], hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """Find verbs whose stem changes before an ending ("söyle-", "söylüyor")."""
        changed = {at: form for at, token in enumerate(tokens) if (form := self.variant(token.folded)) is not None}
        if not changed:
            return hits
        other = tuple(replace(token, folded=changed.get(at, token.folded)) for at, token in enumerate(tokens))
        more = [
            hit for hit in lexicon.scan(other) if hit not in hits and any(hit.first <= at < hit.stop for at in changed)
        ]
        kept = [hit for hit in hits if not any(one.first <= hit.first and hit.stop <= one.stop for one in more)]
        return tuple(sorted((*kept, *more), key=lambda hit: (hit.first, -hit.stop)))

    def _with_split(self, lexicon: Lexicon, tokens: tuple[Token, ...], hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        bare = tuple(
            replace(token, kind=TokenKind.PUNCT, text="-") if token.folded in self.auxiliaries else token
            for token in tokens
        )
        longer = [
            hit for hit in lexicon.scan(bare) if hit not in hits and hit.stop - hit.first > len(hit.lemma.split())
        ]
        kept = [hit for hit in hits if not any(one.first <= hit.first and hit.stop <= one.stop for one in longer)]
        return tuple(sorted((*kept, *longer), key=lambda hit: (hit.first, -hit.stop)))

    def _is_negated(self, token: Token) -> bool:
        return self.negation is not None and token.folded.startswith(self.negation) and len(token.folded) > SHORTEST
