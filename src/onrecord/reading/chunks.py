"""Noun phrases as stretches of tokens: determiner, modifiers, head; a name behind a title; a possessor inside."""

from dataclasses import dataclass

from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.nouns import HYPHENS, is_plural
from onrecord.reading.tokens import Token, TokenKind
from onrecord.reading.wordclass import NOMINAL, WordClass, is_person_noun

C = WordClass
LEADING = frozenset((C.DETERMINER, C.ADJECTIVE, C.NUMBER))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Tokens `first` to `stop` (excluded); `head` is its main noun, `possessor` the token of its last "'s"."""

    first: int
    stop: int
    head: int
    possessor: int | None = None


def read_chunks(tokens: tuple[Token, ...], classes: tuple[WordClass, ...]) -> tuple[Chunk, ...]:
    """Find the noun phrases of a sentence, in order, none inside another."""
    found: list[Chunk] = []
    at = 0
    while at < len(tokens):
        chunk = chunk_at(tokens, classes, at)
        if chunk is None:
            at += 1
        else:
            found.append(chunk)
            at = chunk.stop
    return tuple(found)


def chunk_at(tokens: tuple[Token, ...], classes: tuple[WordClass, ...], first: int) -> Chunk | None:
    """Give the noun phrase that begins at a token, or None when none does."""
    if classes[first] not in LEADING and classes[first] not in NOMINAL:
        return None
    at, head, possessor = first, None, None
    while at < len(tokens):
        if classes[at] in NOMINAL:
            if head is not None and not _joins(tokens, classes, head, at):
                break
            head = at
        elif classes[at] is C.GENITIVE and head is not None:
            head, possessor = None, at
        elif not (_is_lead(classes, at, head, first) or _is_inside(tokens, classes, at, first)):
            break
        at += 1
    if head is None:
        return None if possessor is None else Chunk(first=first, stop=possessor, head=possessor - 1)
    return Chunk(first=first, stop=head + 1, head=head, possessor=possessor)


def _is_lead(classes: tuple[WordClass, ...], at: int, head: int | None, first: int) -> bool:
    """Say whether a word can still stand before the head: no determiner in the middle, no adjective after a noun."""
    if head is not None:
        return False
    if classes[at] is C.DETERMINER:
        return at == first or classes[at - 1] is C.DETERMINER
    if classes[at] is C.ADVERB:
        following = classes[at + 1] if at + 1 < len(classes) else None
        counted = at > first and classes[at - 1] is C.NUMBER and following in NOMINAL  # "eight more men"
        return at > first and (following is C.ADJECTIVE or counted)
    return classes[at] in LEADING


def _is_inside(tokens: tuple[Token, ...], classes: tuple[WordClass, ...], at: int, first: int) -> bool:
    """Say whether a mark stands inside a name or a hyphenated word."""
    if at + 1 >= len(tokens) or at == 0:
        return False
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
    if classes[at] is C.ADJECTIVE:  # "the CPT monitoring group"
        return classes[first] is C.DETERMINER and classes[at - 1] is C.NAME and classes[at + 1] is C.NOUN
    if token.text in HYPHENS:
        return before.end == token.start and token.end == after.start and after.kind is not TokenKind.PUNCT
    if token.text == "/":
        return before.text.isupper() and after.text.isupper() and before.end == token.start and token.end == after.start
    return token.text == "." and _is_short_form(tokens, classes, at)


def _is_short_form(tokens: tuple[Token, ...], classes: tuple[WordClass, ...], at: int) -> bool:
    """Say whether a stop ends a short form inside a name: "Lt. Col.", "Maj.-Gen.", "R. Emilov"."""
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
    if not before.is_capital or before.end != token.start or len(before.text) > 5:
        return False
    if after.text in HYPHENS:
        return at + 2 < len(tokens) and tokens[at + 2].is_capital and token.end == after.start
    return after.is_capital and (len(before.text) == 1 or classes[at - 1] in NOMINAL) and after.is_word


def _joins(tokens: tuple[Token, ...], classes: tuple[WordClass, ...], head: int, at: int) -> bool:
    """Say whether the next noun belongs to the phrase; a name joins a common noun only as that person's name."""
    between = tokens[head + 1 : at]
    if any(token.kind is TokenKind.PUNCT and token.text not in HYPHENS and token.text not in "./" for token in between):
        return False
    if classes[head] is not C.NOUN:
        return not _is_date_word(tokens, classes, head)
    folded = tokens[head].folded
    if classes[at] is C.NAME:
        return is_person_noun(folded)
    return not (is_person_noun(folded) and is_plural(folded) and folded.endswith(("s", "men", "people")))


def _is_date_word(tokens: tuple[Token, ...], classes: tuple[WordClass, ...], at: int) -> bool:
    """Say whether a name is a day's or month's, which is no part of the next: "On Friday Orkan Dal died"."""
    lexicon = load_lexicon("en")
    folded = tokens[at].folded
    if len(folded) > 3 and folded in lexicon.single("weekday"):
        return at > 0
    return folded in lexicon.single("month") and at > 0 and classes[at - 1] is C.PREPOSITION
