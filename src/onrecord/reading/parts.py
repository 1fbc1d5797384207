"""A part-of-speech guess for English: closed classes, verb forms, and what stands to the left.

It is made for finding clauses, not for grammar's sake: a noun taken for an adjective does no harm, a noun taken for a
verb does.
"""

from collections.abc import Callable

from onrecord.reading.grammar import DO, HAVE, Grammar, Part, english_grammar, word_set
from onrecord.reading.lookahead import (
    NOT_ADVERBS,
    NUMBER_WORDS,
    ahead_forms,
    is_plain_noun,
    next_word,
    nominal_ahead,
    verb_ahead,
    verb_forms,
)
from onrecord.reading.person_endings import has_person_ending
from onrecord.reading.tokens import Token, TokenKind
from onrecord.reading.verb_guess import verb_or_not

MARKS = {
    ",": Part.COMMA,
    ";": Part.SEMI,
    ":": Part.COLON,
    **dict.fromkeys("-–—", Part.DASH),
    **dict.fromkeys("()[]", Part.PAREN),
    '"': Part.QUOTE,
    **dict.fromkeys(".!?…", Part.STOP),
    "&": Part.AND,
    **dict.fromkeys("“”«»„‘’'", Part.QUOTE),
}
# Words whose "to" is a preposition where a noun may follow: "due to torture".
NOUN_BEFORE_TO = word_set("parts", "noun_before_to")
EVENTS_IN_ING = word_set("parts", "events_in_ing")
# Small words that need a look around: a table of rules is made for these alone, not for every "the".
RULED = frozenset(
    ("most", "more", "as", "her", "'s", "that", "not", "to", "like", "either", "neither", "both", "first", "last",
     "further", "early", "late")
)  # fmt: skip
NOMINAL = frozenset({Part.NOUN, Part.NAME, Part.ADJ, Part.NUM, Part.DET, Part.POSS})
SOUND_ENDS = ("ous", "ful", "ive", "able", "ible", "less", "ish", "ic", "ical", "ian")


def tag_parts(tokens: tuple[Token, ...], *, headline: bool = False) -> tuple[Part, ...]:
    """Guess the part of speech of every token. In a headline capitals say nothing."""
    grammar = english_grammar()
    tags: list[Part] = []
    for index, token in enumerate(tokens):
        tags.append(_tag(tokens, index, tags, grammar, headline=headline) if token.is_word else _mark(tokens, index))
    return tuple(tags)


def _mark(tokens: tuple[Token, ...], index: int) -> Part:
    token = tokens[index]
    if token.kind is TokenKind.NUMBER:
        return Part.NUM
    if token.text in "-–." and (_is_joined(tokens, index) or _is_initial(tokens, index)):
        return Part.JOIN
    if token.text in "'’" and _owns(tokens, index):
        return Part.POSS
    return MARKS.get(token.text, Part.DASH)


def _is_initial(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "A. Dal": the point behind a letter belongs to the name, and ends nothing."""
    if tokens[index].text != "." or not 0 < index < len(tokens) - 1:
        return False
    letter, name = tokens[index - 1], tokens[index + 1]
    touches = letter.end == tokens[index].start
    return touches and len(letter.text) == 1 and letter.is_capital and name.is_word and name.is_capital


def _owns(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell "the officers' homes" from a closing mark: nothing was opened before."""
    if not 0 < index < len(tokens) - 1 or tokens[index - 1].folded[-1:] != "s" or not tokens[index + 1].is_word:
        return False
    touches = tokens[index - 1].end == tokens[index].start < tokens[index + 1].start - 1
    opened = any(tokens[at].text in "'‘" and (at == 0 or tokens[at - 1].end < tokens[at].start) for at in range(index))
    return touches and not opened


def _is_joined(tokens: tuple[Token, ...], index: int) -> bool:
    return (
        0 < index < len(tokens) - 1
        and tokens[index - 1].end == tokens[index].start
        and tokens[index].end == tokens[index + 1].start
    )


def _tag(tokens: tuple[Token, ...], index: int, tags: list[Part], grammar: Grammar, *, headline: bool) -> Part:
    token = tokens[index]
    word = token.folded
    joined = _joined_part(tokens, index, tags)
    if joined is not None:
        return joined
    if word in NUMBER_WORDS:
        return Part.NUM
    closed = grammar.closed.get(word)
    if closed is not None and not (token.text == "US" or (token.is_capital and _inside_name(tokens, index, tags))):
        return _closed(tokens, index, tags, closed)
    if token.is_capital and not headline and tags and tags[-1] not in (Part.QUOTE, Part.COLON, Part.STOP):
        return Part.NAME
    return _open_class(tokens, index, tags, grammar)


def _open_class(tokens: tuple[Token, ...], index: int, tags: list[Part], grammar: Grammar) -> Part:
    word = tokens[index].folded
    forms = verb_forms(word)
    if _is_event_in_ing(tokens, index, tags):
        return Part.NOUN
    if forms:
        return verb_or_not(tokens, index, tags, forms, grammar)
    if word.endswith("ly") and word not in NOT_ADVERBS:
        return Part.ADV
    somebody = has_person_ending(word) and not is_plain_noun(next_word(tokens, index))  # "a librarian | resigned"
    return Part.ADJ if word.endswith(SOUND_ENDS) and not somebody else Part.NOUN


def _is_event_in_ing(tokens: tuple[Token, ...], index: int, tags: list[Part]) -> bool:
    """As in "killed in shelling", "shelling by the army": with nothing done to anything, the word names an event."""
    if tokens[index].folded not in EVENTS_IN_ING or nominal_ahead(tokens, index):
        return False
    opens = not tags or tags[-1] in (Part.QUOTE, Part.COLON, Part.STOP)
    behind = (
        bool(tags) and tags[-1] is Part.PREP and tokens[index - 1].folded in ("in", "during", "amid", "under", "from")
    )
    pronoun = english_grammar().closed.get(next_word(tokens, index)) is Part.PRON
    return (opens or behind) and not pronoun


def _inside_name(tokens: tuple[Token, ...], index: int, tags: list[Part]) -> bool:
    """As in "Amnesty International", "Supreme Court": a capitalised small word behind a name belongs to it."""
    if not tags or tokens[index].folded in ("i", "the", "a", "he", "she", "they", "it"):
        return False
    opening = index == 1 and tokens[0].is_capital and tags[0] is Part.NOUN
    return opening or tags[-1] is Part.NAME


def _joined_part(tokens: tuple[Token, ...], index: int, tags: list[Part]) -> Part | None:
    """Words of a hyphen compound are modifiers, but for the last, which keeps its own kind."""
    last = index
    while last + 2 < len(tokens) and tokens[last + 1].text == "-" and _is_joined(tokens, last + 1):
        last += 2
    if last > index:
        if tokens[index].folded in NUMBER_WORDS and tokens[last].folded in NUMBER_WORDS:
            return Part.NUM  # "twenty-two years"
        if tags and tags[-1] is Part.AUX and "n" in verb_forms(tokens[last].folded):
            return Part.ADV
        return Part.NAME if tokens[index].is_capital else Part.ADJ
    if len(tags) > 1 and tags[-1] is Part.JOIN:
        forms = verb_forms(tokens[index].folded)
        if "n" in forms:
            return Part.VERB if tags[-2] is Part.ADV else Part.ADJ
        if "g" in forms and is_plain_noun(next_word(tokens, index)):
            return Part.ADJ  # "a fact-finding mission" finds nothing out here
    return None


def _closed(tokens: tuple[Token, ...], index: int, tags: list[Part], closed: Part) -> Part:
    word = tokens[index].folded
    if word in ("may", "march") and tokens[index].is_capital and tags:
        return Part.NAME
    if word in RULED:
        return _ruled(tokens, index, tags, closed)
    if word in HAVE | DO and not verb_ahead(tokens, index):
        return Part.VERB
    other = _by_neighbours(tokens, index, tags, closed)
    if other is not None:
        return other
    stands_alone = closed is Part.DET and next_word(tokens, index) != "others"
    if stands_alone and not nominal_ahead(tokens, index) and word not in ("the", "a", "an"):
        return Part.DET if next_word(tokens, index) == "of" else Part.PRON
    return closed


def _by_neighbours(tokens: tuple[Token, ...], index: int, tags: list[Part], closed: Part) -> Part | None:
    """As in "has since warned", "the State | murdered": no preposition, no adjective."""
    before = tags[-1] if tags else None
    if tokens[index].folded == "since" and before is Part.AUX:
        return Part.ADV
    capital_ahead = index + 1 < len(tokens) and tokens[index + 1].is_capital
    named = closed is Part.ADJ and before is Part.DET and tokens[index].is_capital and not capital_ahead
    return Part.NAME if named else None


def _ruled(tokens: tuple[Token, ...], index: int, tags: list[Part], closed: Part) -> Part:
    rule: dict[str, Callable[[], Part]] = {
        "most": lambda: _quantity(tokens, index),
        "more": lambda: _quantity(tokens, index),
        "as": lambda: Part.AND if _is_as_well_as(tokens, index) else Part.EITHER,
        "her": lambda: Part.POSS if nominal_ahead(tokens, index) else Part.PRON,
        "'s": lambda: Part.POSS if tags and tags[-1] not in (Part.PRON, Part.WH, Part.THAT) else Part.AUX,
        "that": lambda: Part.THAT,
        "not": lambda: Part.DET if _is_none_of_all(tokens, index, tags) else closed,
        "to": lambda: _to(tokens, index),
        "like": lambda: Part.PREP,
        **dict.fromkeys(("either", "neither", "both"), lambda: _pairing(tokens, index, closed)),
        **dict.fromkeys(
            ("first", "last", "further", "early", "late"),
            lambda: Part.ADJ if nominal_ahead(tokens, index) else Part.ADV,
        ),
    }
    return rule[tokens[index].folded]()


def _pairing(tokens: tuple[Token, ...], index: int, closed: Part) -> Part:
    """As in "both | were beaten": before a helping verb the word stands for people; alone elsewhere it only adds."""
    follows = next_word(tokens, index)
    if index + 1 < len(tokens) and tokens[index + 1].is_capital:
        return Part.ADV  # "Neither | Tarn nor Orlo": no part of a name
    if nominal_ahead(tokens, index) or follows == "of":
        return closed
    helped = english_grammar().closed.get(follows) in (Part.AUX, Part.MODAL)
    return Part.PRON if helped and tokens[index].folded != "either" else Part.ADV


def _is_none_of_all(tokens: tuple[Token, ...], index: int, tags: list[Part]) -> bool:
    """As in "Not all of them were freed": there "not" belongs to the noun, behind a helping verb to the verb."""
    whole = next_word(tokens, index) in ("all", "every", "everyone", "everybody", "many", "both")
    return whole and not (tags and tags[-1] in (Part.AUX, Part.MODAL, Part.VERB))


def _quantity(tokens: tuple[Token, ...], index: int) -> Part:
    follows = next_word(tokens, index)
    if follows.endswith("ly") or english_grammar().closed.get(follows) is Part.ADV:
        return Part.ADV
    return Part.DET if follows == "of" or nominal_ahead(tokens, index) else Part.PRON


def _is_as_well_as(tokens: tuple[Token, ...], index: int) -> bool:
    words = [token.folded for token in tokens[max(0, index - 2) : index + 3]]
    return any(words[place : place + 3] == ["as", "well", "as"] for place in range(len(words)))


def _to(tokens: tuple[Token, ...], index: int) -> Part:
    before = tokens[index - 1].folded if index else ""
    follows = next_word(tokens, index)
    if before in NOUN_BEFORE_TO and follows in english_grammar().nouns:
        return Part.PREP
    return Part.TO if "b" in ahead_forms(tokens, index) else Part.PREP
