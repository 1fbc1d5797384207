"""A part-of-speech guess for English: closed classes, verb forms, and what stands to the left.

It is made for finding clauses, not for grammar's sake: a noun taken for an adjective does no harm, a noun taken for a
verb does.
"""

from collections.abc import Callable

from onrecord.reading.grammar import DO, HAVE, PLURAL_PRONOUNS, Grammar, Part, english_grammar, word_set
from onrecord.reading.joined_past import is_second_deed
from onrecord.reading.person_endings import has_person_ending
from onrecord.reading.tokens import Token, TokenKind

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
NOT_ADVERBS = word_set("parts", "not_adverbs")
QUOTES = frozenset("\"“”«»„‘’'")
NUMBER_WORDS = word_set("parts", "number_words")
# Words whose "to" is a preposition where a noun may follow: "due to torture".
NOUN_BEFORE_TO = word_set("parts", "noun_before_to")
EVENT_NOUNS = word_set("parts", "event_nouns")
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


def verb_forms(word: str) -> str:
    """Say what a word can be as a verb form ("dn" for a regular past), "" when it is none."""
    known = english_grammar().forms.get(word)
    if known is not None:
        return known
    if len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        return "dn"
    return "g" if len(word) > 5 and word.endswith("ing") else ""


def _mark(tokens: tuple[Token, ...], index: int) -> Part:
    token = tokens[index]
    if token.kind is TokenKind.NUMBER:
        return Part.NUM
    if token.text in "-–." and _is_joined(tokens, index):
        return Part.JOIN
    if token.text in "'’" and _owns(tokens, index):
        return Part.POSS
    return MARKS.get(token.text, Part.DASH)


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
        return _verb_or_not(tokens, index, tags, forms, grammar)
    if word.endswith("ly") and word not in NOT_ADVERBS:
        return Part.ADV
    somebody = has_person_ending(word) and not _is_plain_noun(_next_word(tokens, index))  # "a librarian | resigned"
    return Part.ADJ if word.endswith(SOUND_ENDS) and not somebody else Part.NOUN


def _is_event_in_ing(tokens: tuple[Token, ...], index: int, tags: list[Part]) -> bool:
    """As in "killed in shelling", "shelling by the army": with nothing done to anything, the word names an event."""
    if tokens[index].folded not in EVENTS_IN_ING or _nominal_ahead(tokens, index):
        return False
    opens = not tags or tags[-1] in (Part.QUOTE, Part.COLON, Part.STOP)
    behind = (
        bool(tags) and tags[-1] is Part.PREP and tokens[index - 1].folded in ("in", "during", "amid", "under", "from")
    )
    pronoun = english_grammar().closed.get(_next_word(tokens, index)) is Part.PRON
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
        if tags and tags[-1] is Part.AUX and "n" in verb_forms(tokens[last].folded):
            return Part.ADV
        return Part.NAME if tokens[index].is_capital else Part.ADJ
    if len(tags) > 1 and tags[-1] is Part.JOIN:
        forms = verb_forms(tokens[index].folded)
        if "n" in forms:
            return Part.VERB if tags[-2] is Part.ADV else Part.ADJ
        if "g" in forms and _is_plain_noun(_next_word(tokens, index)):
            return Part.ADJ  # "a fact-finding mission" finds nothing out here
    return None


def _closed(tokens: tuple[Token, ...], index: int, tags: list[Part], closed: Part) -> Part:
    word = tokens[index].folded
    if word in ("may", "march") and tokens[index].is_capital and tags:
        return Part.NAME
    if word in RULED:
        return _ruled(tokens, index, tags, closed)
    if word in HAVE | DO and not _verb_ahead(tokens, index):
        return Part.VERB
    if closed is Part.DET and _next_word(tokens, index) == "others":
        return Part.DET
    if closed is Part.DET and not _nominal_ahead(tokens, index) and word not in ("the", "a", "an"):
        return Part.DET if _next_word(tokens, index) == "of" else Part.PRON
    return closed


def _ruled(tokens: tuple[Token, ...], index: int, tags: list[Part], closed: Part) -> Part:
    rule: dict[str, Callable[[], Part]] = {
        "most": lambda: _quantity(tokens, index),
        "more": lambda: _quantity(tokens, index),
        "as": lambda: Part.AND if _is_as_well_as(tokens, index) else Part.EITHER,
        "her": lambda: Part.POSS if _nominal_ahead(tokens, index) else Part.PRON,
        "'s": lambda: Part.POSS if tags and tags[-1] not in (Part.PRON, Part.WH, Part.THAT) else Part.AUX,
        "that": lambda: Part.THAT,
        "not": lambda: Part.DET if _is_none_of_all(tokens, index, tags) else closed,
        "to": lambda: _to(tokens, index),
        "like": lambda: Part.PREP,
        **dict.fromkeys(("either", "neither", "both"), lambda: _pairing(tokens, index, closed)),
        **dict.fromkeys(
            ("first", "last", "further", "early", "late"),
            lambda: Part.ADJ if _nominal_ahead(tokens, index) else Part.ADV,
        ),
    }
    return rule[tokens[index].folded]()


def _pairing(tokens: tuple[Token, ...], index: int, closed: Part) -> Part:
    """As in "both | were beaten": before a helping verb the word stands for people; alone elsewhere it only adds."""
    follows = _next_word(tokens, index)
    if _nominal_ahead(tokens, index) or follows == "of":
        return closed
    helped = english_grammar().closed.get(follows) in (Part.AUX, Part.MODAL)
    return Part.PRON if helped and tokens[index].folded != "either" else Part.ADV


def _is_none_of_all(tokens: tuple[Token, ...], index: int, tags: list[Part]) -> bool:
    """As in "Not all of them were freed": there "not" belongs to the noun, behind a helping verb to the verb."""
    whole = _next_word(tokens, index) in ("all", "every", "everyone", "everybody", "many", "both")
    return whole and not (tags and tags[-1] in (Part.AUX, Part.MODAL, Part.VERB))


def _quantity(tokens: tuple[Token, ...], index: int) -> Part:
    follows = _next_word(tokens, index)
    if follows.endswith("ly") or english_grammar().closed.get(follows) is Part.ADV:
        return Part.ADV
    return Part.DET if follows == "of" or _nominal_ahead(tokens, index) else Part.PRON


def _is_as_well_as(tokens: tuple[Token, ...], index: int) -> bool:
    words = [token.folded for token in tokens[max(0, index - 2) : index + 3]]
    return any(words[place : place + 3] == ["as", "well", "as"] for place in range(len(words)))


def _to(tokens: tuple[Token, ...], index: int) -> Part:
    before = tokens[index - 1].folded if index else ""
    follows = _next_word(tokens, index)
    if before in NOUN_BEFORE_TO and follows in english_grammar().nouns:
        return Part.PREP
    return Part.TO if "b" in _ahead_forms(tokens, index) else Part.PREP


def _next_word(tokens: tuple[Token, ...], index: int) -> str:
    return tokens[index + 1].folded if index + 1 < len(tokens) else ""


def _ahead_forms(tokens: tuple[Token, ...], index: int) -> str:
    """Give the verb forms of the next word, looking over one adverb."""
    grammar = english_grammar()
    ahead = [near for near in tokens[index + 1 : index + 5] if near.text not in QUOTES and near.folded != "either"]
    for near in ahead[:2]:
        if near.is_word and (near.is_capital or near.folded in grammar.closed):
            if grammar.closed.get(near.folded) is Part.AUX:
                return "b" if near.folded in ("be", "have", "do", "get") else ""
            if grammar.closed.get(near.folded) is not Part.ADV:
                return ""
        forms = verb_forms(near.folded)
        if forms:
            return forms
        if not near.folded.endswith("ly"):
            return ""
    return ""


def _verb_ahead(tokens: tuple[Token, ...], index: int) -> bool:
    """Say whether a participle or base form follows within a few adverbs (or after an inverted pronoun)."""
    grammar = english_grammar()
    for near in tokens[index + 1 : index + 5]:
        tag = grammar.closed.get(near.folded)
        if tag is Part.AUX:
            return True
        if tag in (Part.ADV, Part.NOT, Part.PRON) or near.folded.endswith("ly"):
            continue
        if near.is_capital and near.is_word:
            return False
        forms = verb_forms(near.folded)
        return tag is None and ("n" in forms or ("b" in forms and tokens[index].folded in DO))
    return False


def _nominal_ahead(tokens: tuple[Token, ...], index: int) -> bool:
    if index + 1 >= len(tokens):
        return False
    near = tokens[index + 1]
    if not near.is_word:
        return near.kind is TokenKind.NUMBER or near.text in "“\"'‘«"
    tag = english_grammar().closed.get(near.folded)
    if tag is not None:
        return tag in (Part.ADJ, Part.POSS, Part.DET) or near.folded in ("most", "more", "less")
    if near.folded in NUMBER_WORDS:
        return True
    forms = verb_forms(near.folded)
    if near.folded in english_grammar().nouns or not forms or near.is_capital:
        return True
    follows = _next_word(tokens, index + 1)
    return "n" in forms and follows != "" and _is_plain_noun(follows)


def _is_plain_noun(word: str) -> bool:
    grammar = english_grammar()
    if (word.endswith("ly") and word not in NOT_ADVERBS) or word in NUMBER_WORDS:
        return False
    return word.isalpha() and word not in grammar.closed and (not grammar.forms.get(word) or word in grammar.nouns)


def _verb_or_not(tokens: tuple[Token, ...], index: int, tags: list[Part], forms: str, grammar: Grammar) -> Part:
    left, word = _left(tokens, index, tags)
    mine = tokens[index].folded
    if left is Part.NUM and len(word) == 4 and word.isdigit() and word[:2] in ("19", "20"):
        left = Part.NOUN  # a year is no count
    if left is Part.TO or left is Part.MODAL:
        return Part.VERB if "b" in forms else Part.NOUN
    if left is Part.AUX:
        return _after_auxiliary(forms, word, mine, grammar)
    if left in (Part.DET, Part.POSS, Part.ADJ, Part.NUM):
        return _after_determiner(tokens, index, left, word, forms)
    if left in (Part.PREP, Part.EITHER):
        return _after_preposition(tokens, index, forms, mine, grammar)
    if left in (Part.NOUN, Part.NAME, Part.PRON, Part.WH, Part.THAT, Part.PAREN, Part.QUOTE):
        part = _after_noun(tokens, index, (left, word), forms, grammar)
        lone = part is Part.NOUN and "b" in forms and mine not in grammar.nouns
        lone = lone and not _is_plain_noun(_next_word(tokens, index))
        return Part.VERB if lone and tokens[index - 1].is_capital and not _has_verb(tags) else part
    return _at_start(tokens, index, tags, forms, grammar)


def _has_verb(tags: list[Part]) -> bool:
    return any(tag in (Part.VERB, Part.AUX, Part.MODAL) for tag in tags)


def _left(tokens: tuple[Token, ...], index: int, tags: list[Part]) -> tuple[Part | None, str]:
    """Look left over adverbs and negation."""
    place = index - 1
    while place >= 0 and tags[place] in (Part.ADV, Part.NOT):
        place -= 1
    return (tags[place], tokens[place].folded) if place >= 0 else (None, "")


def _after_auxiliary(forms: str, word: str, mine: str, grammar: Grammar) -> Part:
    if word in DO:
        return Part.VERB if "b" in forms else Part.NOUN
    if word in HAVE:
        return Part.VERB if "n" in forms else Part.NOUN
    if mine in grammar.nouns and not set(forms) & set("ng"):
        return Part.NOUN
    return Part.VERB if set(forms) & set("ng") else Part.NOUN


def _after_determiner(tokens: tuple[Token, ...], index: int, left: Part, word: str, forms: str) -> Part:
    follows = _next_word(tokens, index)
    if "n" in forms or "d" in forms:
        if _is_plain_noun(follows):
            return Part.ADJ
        if left is Part.ADJ and "d" in forms and _takes_object(tokens, index):
            return Part.VERB  # "the general ordered his men": the adjective was a person
        quantity = left is Part.NUM or word in PLURAL_PRONOUNS or word in ("last", "first")
        return Part.VERB if quantity else Part.NOUN
    if (
        "b" in forms
        and word in PLURAL_PRONOUNS
        and not _is_plain_noun(follows)
        and word not in ("both", "all", "these")
    ):
        return Part.VERB if tokens[index].folded not in english_grammar().nouns else Part.NOUN
    return Part.NOUN


def _after_preposition(tokens: tuple[Token, ...], index: int, forms: str, mine: str, grammar: Grammar) -> Part:
    if "g" in forms:
        follows = _next_word(tokens, index)
        if follows in EVENT_NOUNS:
            return Part.ADJ
        return Part.NOUN if mine in grammar.nouns or follows == "of" else Part.VERB
    if "n" in forms and _is_plain_noun(_next_word(tokens, index)):
        return Part.ADJ
    return Part.NOUN


def _after_noun(tokens: tuple[Token, ...], index: int, left: tuple[Part, str], forms: str, grammar: Grammar) -> Part:
    part, word = left
    mine, follows = tokens[index].folded, _next_word(tokens, index)
    if "b" not in forms and set(forms) & set("dn"):
        return Part.VERB
    if "g" in forms:
        if mine in AGENT_ING and _is_plain_noun(follows):
            return Part.ADJ
        doing = part is not Part.POSS and _takes_object(tokens, index) and word.endswith("s")
        return Part.NOUN if mine in grammar.nouns and not doing else Part.VERB
    if part in (Part.PRON, Part.WH, Part.THAT):
        return Part.VERB if part is not Part.THAT or mine not in grammar.nouns else Part.NOUN
    return Part.VERB if _is_present_verb(tokens, index, word, forms, grammar) else Part.NOUN


def _is_present_verb(tokens: tuple[Token, ...], index: int, word: str, forms: str, grammar: Grammar) -> bool:
    """Tell "relatives say", "the army refuses to" from a second noun."""
    mine, follows = tokens[index].folded, _next_word(tokens, index)
    relays = tokens[index - 1].is_capital and mine in SAYS and follows in ("with", "citing", "quoting", "referring")
    brings_in = relays or (follows == "that" and mine in THAT_VERBS)
    if mine in ALWAYS or brings_in or _closes_attribution(tokens, index) or (mine == "claims" and follows == "to"):
        return True
    if "b" in forms and not word.endswith("s"):
        plural = word in ("people", "police", "men", "women", "servicemen", "children", "media", "press")
        opens = follows == "to" or (plural and not _is_plain_noun(follows)) or "d" in forms
        return opens and mine not in grammar.nouns
    return _takes_object(tokens, index) or mine not in grammar.nouns


# Participles that as a rule stand before a noun for what it does: "a monitoring group".
AGENT_ING = word_set("parts", "agent_ing")
# Base forms that are hardly ever nouns.
ALWAYS = word_set("parts", "always")
SAYS = word_set("parts", "says")
SAY = word_set("parts", "say")
ALWAYS_PAST = word_set("parts", "always_past")
# Base forms before "that".
THAT_VERBS = word_set("parts", "that_verbs")


def _closes_attribution(tokens: tuple[Token, ...], index: int) -> bool:
    """Know the verb that closes an attribution: "…, the agency reports"."""
    if tokens[index].folded not in SAYS | SAY or _next_word(tokens, index) not in (".", ",", ""):
        return False
    return any(token.text in ',”"' for token in tokens[max(0, index - 6) : index])


def _takes_object(tokens: tuple[Token, ...], index: int) -> bool:
    """What follows a verb and hardly ever a noun: a determiner, a pronoun, "that", a number, a quote."""
    if index + 1 >= len(tokens):
        return False
    near = tokens[index + 1]
    if near.kind is TokenKind.NUMBER or near.text in '“"«' or near.folded in NUMBER_WORDS:
        return True
    tag = english_grammar().closed.get(near.folded)
    return tag in (Part.DET, Part.PRON, Part.THAT, Part.POSS) and near.folded != "'s"


def _at_start(tokens: tuple[Token, ...], index: int, tags: list[Part], forms: str, grammar: Grammar) -> Part:
    """After a comma, a conjunction or nothing: go with what stood before, a participle before a noun is a modifier."""
    mine, follows = tokens[index].folded, _next_word(tokens, index)
    conjoined = bool(tags) and tags[-1] in (Part.COMMA, Part.AND, Part.BUT) and _verb_before(tags)
    if set(forms) & set("dn"):
        attribute = not (conjoined or is_second_deed(mine, tags)) and _is_plain_noun(follows)
        return Part.ADJ if attribute and not (tags and mine in ALWAYS_PAST) else Part.VERB
    if "g" in forms:
        doing = tags[-1:] == [Part.COMMA] and (
            _takes_object(tokens, index) or _next_word(tokens, index) in ("at", "more")
        )
        return Part.NOUN if mine in grammar.nouns and not doing else Part.VERB
    after = tags[-1] if tags else None
    says = mine in SAYS and after in (Part.COMMA, Part.QUOTE, Part.DASH, Part.JOIN)
    stays = mine in ("remains", "remain") and after is Part.VERB
    deed = (conjoined or mine in ALWAYS) and mine not in grammar.nouns and bool(tags)
    return Part.VERB if says or stays or deed else Part.NOUN


def _verb_before(tags: list[Part]) -> bool:
    """Say whether the item before the conjunction ended a verb group without an object."""
    place = len(tags) - 1
    while place >= 0 and tags[place] in (Part.AND, Part.COMMA, Part.ADV, Part.BUT):
        place -= 1
    return place >= 0 and tags[place] is Part.VERB
