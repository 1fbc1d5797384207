"""What follows a word: the few steps ahead that a guess at its part of speech rests on."""

from onrecord.reading.grammar import DO, Part, english_grammar, word_set
from onrecord.reading.tokens import Token, TokenKind

NOT_ADVERBS = word_set("parts", "not_adverbs")
QUOTES = frozenset("\"“”«»„‘’'")
NUMBER_WORDS = word_set("parts", "number_words")


def verb_forms(word: str) -> str:
    """Say what a word can be as a verb form ("dn" for a regular past), "" when it is none."""
    known = english_grammar().forms.get(word)
    if known is not None:
        return known
    if len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        return "dn"
    return "g" if len(word) > 5 and word.endswith("ing") else ""


def next_word(tokens: tuple[Token, ...], index: int) -> str:
    return tokens[index + 1].folded if index + 1 < len(tokens) else ""


def ahead_forms(tokens: tuple[Token, ...], index: int) -> str:
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


def verb_ahead(tokens: tuple[Token, ...], index: int) -> bool:
    """Say whether a participle or base form follows within a few adverbs (or after an inverted pronoun)."""
    grammar = english_grammar()
    for near in tokens[index + 1 : index + 5]:
        tag = grammar.closed.get(near.folded)
        if tag is Part.AUX:
            return True
        if tag in (Part.ADV, Part.NOT, Part.PRON) or near.folded.endswith("ly") or near.folded == "since":
            continue
        if near.is_capital and near.is_word:
            return False
        forms = verb_forms(near.folded)
        return tag is None and ("n" in forms or ("b" in forms and tokens[index].folded in DO))
    return False


def nominal_ahead(tokens: tuple[Token, ...], index: int) -> bool:
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
    follows = next_word(tokens, index + 1)
    return "n" in forms and follows != "" and is_plain_noun(follows)


def is_plain_noun(word: str) -> bool:
    grammar = english_grammar()
    if (word.endswith("ly") and word not in NOT_ADVERBS) or word in NUMBER_WORDS:
        return False
    return word.isalpha() and word not in grammar.closed and (not grammar.forms.get(word) or word in grammar.nouns)


def takes_object(tokens: tuple[Token, ...], index: int) -> bool:
    """What follows a verb and hardly ever a noun: a determiner, a pronoun, "that", a number, a quote."""
    if index + 1 >= len(tokens):
        return False
    near = tokens[index + 1]
    if near.kind is TokenKind.NUMBER or near.text in '“"«' or near.folded in NUMBER_WORDS:
        return True
    if near.folded == "at" and next_word(tokens, index + 1) in ("least", "most"):
        return True  # "murdered | at least nine"
    tag = english_grammar().closed.get(near.folded)
    return tag in (Part.DET, Part.PRON, Part.THAT, Part.POSS) and near.folded != "'s"
