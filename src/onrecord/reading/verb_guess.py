"""Whether a word that has a verb's form is a verb where it stands: by what is left of it, and what follows."""

from onrecord.reading.grammar import DO, HAVE, PLURAL_PRONOUNS, Grammar, Part, english_grammar, word_set
from onrecord.reading.joined_past import is_second_deed
from onrecord.reading.lookahead import is_plain_noun, next_word, takes_object, verb_forms
from onrecord.reading.tokens import Token

# Adjectives that are as often people: "a local official", "a retired general".
PERSONS = word_set("parts", "persons")
SPOKEN = word_set("constituents", "spoken")
STAYS = frozenset(("stay", "remain", "live", "die", "await", "face", "work"))
HELD_BY = frozenset(("in", "under", "at", "behind", "on", "without", "trial"))
SUSPECTS = frozenset(("suspect", "doubt", "fear", "claim", "report", "allege", "believe", "hope"))
OPENS = frozenset((Part.AND, Part.COMMA, Part.SEMI, Part.SUB))
OBJECTIVE = frozenset(("them", "him", "me", "us", "whom"))
EVENT_NOUNS = word_set("parts", "event_nouns")
# Participles that as a rule stand before a noun for what it does: "a monitoring group".
AGENT_ING = word_set("parts", "agent_ing")
# Base forms that are hardly ever nouns.
ALWAYS = word_set("parts", "always")
SAYS = word_set("parts", "says")
SAY = word_set("parts", "say")
ALWAYS_PAST = word_set("parts", "always_past")
# Base forms before "that".
THAT_VERBS = word_set("parts", "that_verbs")


def verb_or_not(tokens: tuple[Token, ...], index: int, tags: list[Part], forms: str, grammar: Grammar) -> Part:
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
        lone = lone and not is_plain_noun(next_word(tokens, index))
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
    follows = next_word(tokens, index)
    if "n" in forms or "d" in forms:
        return _past_after_determiner(tokens, index, left, word, forms)
    if left is Part.NUM and tokens[index].folded in STAYS and follows in HELD_BY:
        return Part.VERB  # "all nine | stay under arrest"
    if "b" in forms and word in PLURAL_PRONOUNS and not is_plain_noun(follows) and word not in ("both", "all", "these"):
        return Part.VERB if tokens[index].folded not in english_grammar().nouns else Part.NOUN
    return Part.NOUN


def _past_after_determiner(tokens: tuple[Token, ...], index: int, left: Part, word: str, forms: str) -> Part:
    if left is Part.ADJ and word in PERSONS and tokens[index].folded in SPOKEN:
        return Part.VERB  # "a hospital official said, …": the adjective was a person
    if is_plain_noun(next_word(tokens, index)):
        return Part.ADJ
    if left is Part.ADJ and "d" in forms and takes_object(tokens, index):
        return Part.VERB  # "the general ordered his men": the adjective was a person
    quantity = left is Part.NUM or word in PLURAL_PRONOUNS or word in ("last", "first")
    return Part.VERB if quantity else Part.NOUN


def _after_preposition(tokens: tuple[Token, ...], index: int, forms: str, mine: str, grammar: Grammar) -> Part:
    if "g" in forms:
        follows = next_word(tokens, index)
        if follows in EVENT_NOUNS:
            return Part.ADJ
        return Part.NOUN if mine in grammar.nouns or follows == "of" else Part.VERB
    if "n" in forms and is_plain_noun(next_word(tokens, index)):
        return Part.ADJ
    return Part.NOUN


def _after_noun(tokens: tuple[Token, ...], index: int, left: tuple[Part, str], forms: str, grammar: Grammar) -> Part:
    part, word = left
    mine, follows = tokens[index].folded, next_word(tokens, index)
    if "b" not in forms and set(forms) & set("dn"):
        return Part.VERB
    if "g" in forms:
        if mine in AGENT_ING and is_plain_noun(follows):
            return Part.ADJ
        doing = part is not Part.POSS and takes_object(tokens, index) and word.endswith("s")
        return Part.NOUN if mine in grammar.nouns and not doing else Part.VERB
    if word in OBJECTIVE and "b" not in forms:
        return Part.NOUN  # "both of them guards"
    if part in (Part.PRON, Part.WH, Part.THAT):
        return Part.VERB if part is not Part.THAT or mine not in grammar.nouns else Part.NOUN
    return Part.VERB if _is_present_verb(tokens, index, word, forms, grammar) else Part.NOUN


def _is_present_verb(tokens: tuple[Token, ...], index: int, word: str, forms: str, grammar: Grammar) -> bool:
    """Tell "relatives say", "the army refuses to" from a second noun."""
    mine, follows = tokens[index].folded, next_word(tokens, index)
    relays = tokens[index - 1].is_capital and mine in SAYS and follows in ("with", "citing", "quoting", "referring")
    brings_in = relays or (follows == "that" and mine in THAT_VERBS) or _opens_clause(tokens, index, word)
    if mine in ALWAYS or brings_in or _closes_attribution(tokens, index) or (mine == "claims" and follows == "to"):
        return True
    if "b" in forms and not word.endswith("s"):
        plural = word in ("people", "police", "men", "women", "servicemen", "children", "media", "press")
        opens = follows == "to" or (plural and not is_plain_noun(follows)) or "d" in forms
        opens = opens or takes_object(tokens, index)  # "the men at the pier | constitute a threat"
        return opens and mine not in grammar.nouns
    return takes_object(tokens, index) or mine not in grammar.nouns


def _opens_clause(tokens: tuple[Token, ...], index: int, word: str) -> bool:
    """As in "villagers | suspect soldiers shot him": a noun with its past behind a base form behind a plural."""
    if tokens[index].folded not in SUSPECTS or not (word.endswith("s") or word in ("police", "people")):
        return False
    follows = next_word(tokens, index)
    return is_plain_noun(follows) and follows.endswith("s") and "d" in verb_forms(next_word(tokens, index + 1))


def _closes_attribution(tokens: tuple[Token, ...], index: int) -> bool:
    """Know the verb that closes an attribution: "…, the agency reports"."""
    if tokens[index].folded not in SAYS | SAY or next_word(tokens, index) not in (".", ",", ""):
        return False
    return any(token.text in ',”"' for token in tokens[max(0, index - 6) : index])


def _at_start(tokens: tuple[Token, ...], index: int, tags: list[Part], forms: str, grammar: Grammar) -> Part:
    """After a comma, a conjunction or nothing: go with what stood before, a participle before a noun is a modifier."""
    mine, follows = tokens[index].folded, next_word(tokens, index)
    conjoined = bool(tags) and tags[-1] in (Part.COMMA, Part.AND, Part.BUT) and _verb_before(tags)
    if set(forms) & set("dn"):
        attribute = not (conjoined or is_second_deed(mine, tags)) and is_plain_noun(follows)
        return Part.ADJ if attribute and not (tags and mine in ALWAYS_PAST) else Part.VERB
    if "g" in forms:
        doing = tags[-1:] == [Part.COMMA] and (
            takes_object(tokens, index) or next_word(tokens, index) in ("at", "more")
        )
        helped = english_grammar().closed.get(follows) is Part.AUX  # "Filming | was forbidden"
        named = helped and (not tags or tags[-1] in OPENS)
        return Part.NOUN if (mine in grammar.nouns or named) and not doing else Part.VERB
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
