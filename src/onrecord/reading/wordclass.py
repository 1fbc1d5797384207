"""A guess at what each word of an English sentence is: closed lists, endings, and the words on either side.

Good enough to find where a noun phrase begins and ends; nothing is claimed from it alone.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from onrecord.reading.lexicon import Lexicon, load_lexicon, load_table
from onrecord.reading.lexicon_entries import plural_of
from onrecord.reading.tokens import Token, TokenKind


class WordClass(StrEnum):
    """What a word is here."""

    DETERMINER = "determiner"
    PRONOUN = "pronoun"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    AUXILIARY = "auxiliary"
    VERB = "verb"
    ADVERB = "adverb"
    ADJECTIVE = "adjective"
    NUMBER = "number"
    NOUN = "noun"
    NAME = "name"
    GENITIVE = "genitive"
    PUNCT = "punct"


C = WordClass
NOMINAL = frozenset((C.NOUN, C.NAME))
USUAL_ENDINGS = (
    "ly",
    "ing",
    "ed",
    "ion",
    "ions",
    "ers",
    "ment",
    "ments",
    "ness",
    "ies",
    "ance",
    "ence",
    "ship",
    "hood",
)
QUANTIFIERS = frozenset(("all", "both", "some", "each", "half", "these", "those", "this"))
NOUN_OPENERS = (None, C.ADJECTIVE, C.NUMBER)
MODIFIERS = frozenset((C.DETERMINER, C.ADJECTIVE, C.NUMBER, C.GENITIVE))
CLOSED_KEYS = ("adverb", "conjunction", "preposition", "pronoun", "determiner", "auxiliary")
PERSON_SECTIONS = ("speaker.relatives", "quantity.units", "rank.words", "title.role", "kin.words")
NO_PERSONS = frozenset(("case", "cases", "body", "bodies", "chair", "chairs", "family"))
ENDINGS_OF_NAMES = ("zadə", "zade", "zada", "oğlu", "oglu", "oghlu", "qızı", "qizi", "kizi")
VOWELS = "aeiou"
ADJECTIVAL = ("ous", "ful", "ive", "ic", "al", "ical", "ary", "ese", "less", "able", "ible", "ian", "ish")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The word lists of one language, by class."""

    closed: dict[str, WordClass]
    verbs: frozenset[str]
    participles: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    persons: frozenset[str]
    places: frozenset[str]


def classify(tokens: tuple[Token, ...]) -> tuple[WordClass, ...]:
    """Guess the class of every token of a sentence."""
    words = english_words()
    classes: list[WordClass] = []
    for index, token in enumerate(tokens):
        classes.append(_class_of(token, index, tokens, classes, words))
        if classes[-1] is C.ADJECTIVE and _after_hyphen(index, tokens):
            classes[index - 2] = C.ADJECTIVE  # "Berlin" of "Berlin-based"
    return tuple(classes)


@cache
def english_list(name: str) -> frozenset[str]:
    """Give one of the English lists of `classes.toml`."""
    text = str(load_table("classes")["en"][name])
    return frozenset(text.split("|") if "|" in text else text.split())


def plain_headline(tokens: tuple[Token, ...], layer_text: str) -> tuple[Token, ...]:
    """Undo the capitals of a headline ("Counts Its Missing Children"), for guessing only.

    A word keeps its capital if the layer has it with one elsewhere, or it is a country's or a people's.
    """
    if not _is_headline(tokens):
        return tokens
    return tuple(
        replace(token, text=token.folded) if token.is_capital and not _keeps_capital(token, layer_text) else token
        for token in tokens
    )


def _is_headline(tokens: tuple[Token, ...]) -> bool:
    """Say whether a line writes its words with capitals: no stop at its end, and common words among them."""
    words = [token for token in tokens if token.is_word and len(token.text) > 3]
    if len(words) < 3 or tokens[-1].text == "." or sum(token.is_capital for token in words) < 0.7 * len(words):
        return False
    known = english_words()
    return any(token.is_capital and _is_common(token.folded, known) for token in words[1:])


def _keeps_capital(token: Token, layer_text: str) -> bool:
    if token.text.isupper() or token.text in english_list("country") or token.folded in english_list("demonym"):
        return True
    words = english_words()
    if token.folded in words.closed or _is_common(token.folded, words) or f" {token.folded} " in layer_text:
        return False
    return layer_text.count(token.text) > 1


def is_person_noun(folded: str) -> bool:
    """Say whether a common noun means a person or a body of persons."""
    return folded in english_words().persons


def _class_of(token: Token, index: int, tokens: tuple[Token, ...], before: list[WordClass], words: Words) -> WordClass:
    if token.kind is not TokenKind.WORD:
        return C.NUMBER if token.kind is TokenKind.NUMBER else C.PUNCT
    folded = token.folded
    if token.is_site or folded[0].isdigit() or _is_particle(folded, index, tokens):
        return C.NAME if folded[0].isalpha() else C.ADJECTIVE
    if _is_initial(token, index, tokens):
        return C.NAME
    closed = words.closed.get(folded)
    if closed is not None and not _is_name_part(token, index, tokens) and not _is_may(token, index, tokens):
        return _closed(closed, folded, index, tokens, before, words)
    if token.is_capital and (index > 0 or not _is_common(folded, words)):
        return C.ADJECTIVE if _is_origin(folded, index, tokens, words) else C.NAME
    found = _open(folded, index, tokens, before, words)
    return C.NAME if found is C.VERB and _opens_name(index, tokens, words) else found


def _opens_name(index: int, tokens: tuple[Token, ...], words: Words) -> bool:
    """As in "Amnesty International said": a first word that could be a verb, and a name right behind it."""
    if index or len(tokens) < 2 or not tokens[0].is_capital or tokens[0].folded.endswith(("ed", "ing")):
        return False
    following = tokens[1]
    known = tokens[0].folded in words.participles or following.folded in words.persons
    return following.is_word and following.is_capital and not known


def _is_particle(folded: str, index: int, tokens: tuple[Token, ...]) -> bool:
    """Say whether it stands inside a name: "Rahim oglu Vəliyev"."""
    if folded in ENDINGS_OF_NAMES and index and tokens[index - 1].text == "-":
        return index > 1 and tokens[index - 2].is_capital
    if folded not in english_list("particle") or not 0 < index < len(tokens) - 1:
        return False
    behind = index + 2 if tokens[index + 1].text == "-" else index + 1  # "Saleh al-Rashid"
    return behind < len(tokens) and all(tokens[at].is_word and tokens[at].is_capital for at in (index - 1, behind))


def _is_initial(token: Token, index: int, tokens: tuple[Token, ...]) -> bool:
    """Say whether it is the letter of a name, and no article: "A. Emilov"."""
    if len(token.text) > 1 or not token.is_capital or index + 2 >= len(tokens):
        return False
    stop, after = tokens[index + 1 : index + 3]
    return stop.text == "." and stop.start == token.end and after.is_word and after.is_capital


def _is_origin(folded: str, index: int, tokens: tuple[Token, ...], words: Words) -> bool:
    """Say whether it tells the origin of what follows: "Azerbaijani military officials"."""
    if folded not in english_list("demonym") or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    plain = following.is_word and not following.is_capital and words.closed.get(following.folded) is None
    return plain and not following.folded.endswith("ed")


def _is_name_part(token: Token, index: int, tokens: tuple[Token, ...]) -> bool:
    if len(token.text) < 2 or not token.is_capital:
        return False
    if token.text.isupper():
        return "." in token.text or not all(other.text.isupper() for other in tokens if other.is_word)
    return index > 0 and tokens[index - 1].is_capital and tokens[index - 1].is_word


def _is_may(token: Token, index: int, tokens: tuple[Token, ...]) -> bool:
    """Say whether it is the month: a capital inside the sentence, or one before a number."""
    if token.text != "May":
        return False
    return index > 0 or (len(tokens) > 1 and tokens[1].kind is TokenKind.NUMBER)


def _closed(
    closed: WordClass, folded: str, index: int, tokens: tuple[Token, ...], before: list[WordClass], words: Words
) -> WordClass:
    following = tokens[index + 1].folded if index + 1 < len(tokens) else ""
    if folded in ("neither", "either") and following and tokens[index + 1].is_capital:
        return C.CONJUNCTION  # "Neither Tarn nor Orlo"
    if folded == "'s":
        owns = bool(before) and before[-1] in NOMINAL and _noun_follows(index, tokens, words)
        return C.GENITIVE if owns else C.AUXILIARY
    if folded == "that" and closed is C.DETERMINER:
        return C.DETERMINER if _points_out(index, tokens, before, words) else C.CONJUNCTION
    if folded in ("her", "one") and (following == "of" or not _noun_follows(index, tokens, words)):
        return C.PRONOUN
    if closed is C.DETERMINER and folded in QUANTIFIERS:
        return _quantifier(folded, following, index, tokens, words)
    return closed


def _quantifier(folded: str, following: str, index: int, tokens: tuple[Token, ...], words: Words) -> WordClass:
    if folded in ("all", "both", "half") and words.closed.get(following) is C.DETERMINER:
        return C.DETERMINER
    is_subject = folded == "some" and following in words.verbs and not following.endswith("s")
    return C.DETERMINER if _noun_follows(index, tokens, words) and not is_subject else C.PRONOUN


def _points_out(index: int, tokens: tuple[Token, ...], before: list[WordClass], words: Words) -> bool:
    """Say whether "that" points at a noun ("in that prison") and does not open a clause ("said that soldiers")."""
    if before and before[-1] is not C.PREPOSITION:
        return False
    if not _noun_follows(index, tokens, words) or tokens[index + 1].folded.endswith("s"):
        return False
    following = tokens[index + 1]
    return not following.is_capital and words.closed.get(following.folded) is not C.NUMBER


def _noun_follows(index: int, tokens: tuple[Token, ...], words: Words) -> bool:
    if index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    if following.kind is TokenKind.NUMBER:
        return True
    return following.is_word and (following.is_capital or words.closed.get(following.folded) in NOUN_OPENERS)


def _is_common(folded: str, words: Words) -> bool:
    return (
        folded in words.verbs or folded in words.nouns or folded in words.persons or folded in words.adjectives
        or folded.endswith(USUAL_ENDINGS)
        or folded.rstrip("s") in words.nouns
    )  # fmt: skip


def _open(folded: str, index: int, tokens: tuple[Token, ...], before: list[WordClass], words: Words) -> WordClass:
    previous = _previous(before)
    if folded in words.participles or (folded.endswith("ed") and folded not in words.nouns):
        return C.ADJECTIVE if _after_hyphen(index, tokens) else _participle(index, tokens, previous, words)
    if folded in words.adjectives:
        if previous is C.NOUN and folded in words.persons:
            return C.NOUN  # "the attorney general"
        is_noun = previous in (C.DETERMINER, C.PREPOSITION) or folded in words.persons
        return C.NOUN if is_noun and not _noun_follows(index, tokens, words) else C.ADJECTIVE
    if folded.endswith("ing") and len(folded) > 4:
        return _gerund(folded, index, tokens, before, words)
    if folded in words.verbs:
        return _verb_or_noun(folded, index, tokens, before, words)
    return _by_ending(folded, index, tokens, before, words)


def _by_ending(folded: str, index: int, tokens: tuple[Token, ...], before: list[WordClass], words: Words) -> WordClass:
    if folded in words.persons or folded in words.nouns:
        return C.NOUN
    if folded.endswith("ly") and len(folded) > 4:
        return C.ADVERB
    is_modifier = folded.endswith(ADJECTIVAL) and _previous(before) is not C.NOUN
    return C.ADJECTIVE if is_modifier and _noun_follows(index, tokens, words) else C.NOUN


def _after_hyphen(index: int, tokens: tuple[Token, ...]) -> bool:
    """Say whether the word ends a compound such as "Berlin-based"."""
    return index > 1 and tokens[index - 1].text == "-" and tokens[index - 1].end == tokens[index].start


def _previous(before: list[WordClass]) -> WordClass | None:
    for seen in reversed(before):
        if seen is not C.ADVERB:
            return seen
    return None


def _participle(index: int, tokens: tuple[Token, ...], previous: WordClass | None, words: Words) -> WordClass:
    if previous in (C.AUXILIARY, C.PRONOUN, C.NAME, C.NOUN):
        return C.VERB
    if tokens[index].folded in words.adjectives and _noun_follows(index, tokens, words):
        return C.ADJECTIVE
    if previous is C.NUMBER:  # "25 arrested men", but "25 received long sentences"
        return C.ADJECTIVE if index + 1 < len(tokens) and tokens[index + 1].folded in words.persons else C.VERB
    if previous is not C.CONJUNCTION and _noun_follows(index, tokens, words):
        following = tokens[index + 1]
        plain = following.is_word and not following.is_capital and not following.folded.endswith("ly")
        return C.ADJECTIVE if plain or previous in MODIFIERS else C.VERB
    return C.VERB


def _gerund(folded: str, index: int, tokens: tuple[Token, ...], before: list[WordClass], words: Words) -> WordClass:
    previous = _previous(before)
    if folded in words.nouns and previous is not C.AUXILIARY:
        return C.NOUN
    if _after_hyphen(index, tokens) and _noun_follows(index, tokens, words):
        return C.ADJECTIVE  # "a fact-finding mission"
    if previous in MODIFIERS:
        return C.ADJECTIVE if _noun_follows(index, tokens, words) else C.NOUN
    if before[-2:] == [C.DETERMINER, C.NAME] and _noun_follows(index, tokens, words):
        return C.ADJECTIVE  # "a CPT monitoring group"
    return C.VERB


def _verb_or_noun(
    folded: str, index: int, tokens: tuple[Token, ...], before: list[WordClass], words: Words
) -> WordClass:
    previous = _previous(before)
    if _is_to(index, tokens):
        return C.VERB
    if previous is C.NUMBER and not folded.endswith("s") and folded not in words.nouns:
        return C.VERB  # "all eight stay in prison"
    if previous in MODIFIERS or previous is C.PREPOSITION:
        return C.NOUN
    if previous in NOMINAL:
        return _after_noun(folded, index, tokens, words)
    known_noun = folded in words.nouns or folded.removesuffix("s") in words.nouns
    return C.VERB if previous in (C.PRONOUN, C.AUXILIARY) or not known_noun else C.NOUN


def _after_noun(folded: str, index: int, tokens: tuple[Token, ...], words: Words) -> WordClass:
    """Tell "prison sentences." from "the army denies it": by what stands behind the word."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or (following.kind is TokenKind.PUNCT and following.text not in '"“‘«'):
        return C.NOUN
    closed = words.closed.get(following.folded)
    if closed in (C.DETERMINER, C.CONJUNCTION, C.PRONOUN) and following.folded not in ("and", "or"):
        return C.VERB
    plural_subject = tokens[index - 1].folded.endswith(("s", "men", "people")) and not folded.endswith("s")
    if plural_subject or (following.is_capital and following.is_word):
        return C.VERB
    known_noun = folded in words.nouns or folded.removesuffix("s") in words.nouns
    return C.NOUN if known_noun or closed in (C.PREPOSITION, C.AUXILIARY) else C.VERB


def _is_to(index: int, tokens: tuple[Token, ...]) -> bool:
    return index > 0 and tokens[index - 1].folded == "to"


@cache
def english_words() -> Words:
    """Load the English lists; the verbs of the lexicon and its persons count as well."""
    row = {key: str(value).split() for key, value in load_table("classes")["en"].items()}
    lexicon = load_lexicon("en")
    irregular = [group.split() for group in str(load_table("classes")["en"]["irregular"]).split(";")]
    verbs = {form for verb in row["verb"] for form in _forms(verb)} | _lexical_verbs(lexicon)
    verbs |= {form for group in irregular for form in (*group, *_forms(group[0]))}
    persons = {form for word in row["person"] for form in (word, plural_of(word))}
    for section in PERSON_SECTIONS:
        persons |= set(lexicon.single(section))
    nouns = {form for word in row["noun"] for form in (word, plural_of(word))} | persons
    return Words(
        closed=_closed_words(row, lexicon),
        verbs=frozenset(verbs),
        participles=frozenset(word for group in irregular for word in group[1:]),
        nouns=frozenset(nouns),
        adjectives=frozenset(row["adjective"]),
        persons=frozenset(persons - NO_PERSONS),
        places=frozenset(row["place"]),
    )


def _closed_words(row: dict[str, list[str]], lexicon: Lexicon) -> dict[str, WordClass]:
    closed = {word: C(key) for key in CLOSED_KEYS for word in row[key]}
    closed |= dict.fromkeys(row["negation"], C.ADVERB) | {"to": C.PREPOSITION, "which": C.PRONOUN}
    numbers = (*lexicon.single("number.cardinal"), *lexicon.single("number.multiplier"))
    return closed | {word: C.NUMBER for word in numbers if len(word) > 1}


def _lexical_verbs(lexicon: Lexicon) -> set[str]:
    return {
        entry.parts[0][0]
        for entries in lexicon.words.values()
        for entry in entries
        if entry.size == 1 and (entry.section.startswith("cue.") or entry.section.endswith(".verbs"))
    }


def _forms(verb: str) -> tuple[str, ...]:
    """Give the regular forms of a verb; a doubled consonant is allowed, not required."""
    stem = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    doubled = (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing") if verb[-1] in "bdglmnprt" else ()
    return verb, plural_of(verb), f"{stem}ed", f"{stem}ing", *doubled
