"""Direct questions: what is asked is not put forward, whoever asks it."""

from onrecord.reading.grammar import Part, english_grammar
from onrecord.reading.parse import Parse
from onrecord.reading.tokens import Token

CLOSING = frozenset("\"'”’»)")
MARKS = frozenset(",;:-–—\"“„«'‘")
ASKING = frozenset(("who", "whom", "whose", "what", "which", "where", "when", "why", "how"))

PRONOUNS = frozenset(("he", "she", "it", "they", "we", "you", "i"))
LONGEST_TAG = 4


def asked_from(parse: Parse) -> int:
    """Give the place where the question of a sentence begins; the end of the layer when it asks nothing.

    "He was shot, but who gave the order?" asks from "but who" on. A sentence that only its mark makes a question
    ("They shot him?"), or a tag ("They shot him, didn't they?"), is asked as a whole.
    """
    tokens = parse.tokens
    last = next((token for token in reversed(tokens) if token.text not in CLOSING), None)
    if last is None or not last.text.endswith("?"):
        return len(parse.text) + 1
    if _asks(tokens, 0):
        return tokens[0].start
    openings = [place + 1 for place, token in enumerate(tokens[:-1]) if token.text in MARKS]
    first = next((place for place in openings if _asks(tokens, place)), 0)
    return tokens[0 if _is_tag(tokens[first:]) else first].start


def _is_tag(tokens: tuple[Token, ...]) -> bool:
    words = [token.folded for token in tokens if token.is_word]
    return 1 < len(words) <= LONGEST_TAG and words[-1] in PRONOUNS and words[0] not in ASKING


def _asks(tokens: tuple[Token, ...], place: int) -> bool:
    """Say whether a question can open here: a word that asks, or a helping verb before its subject."""
    closed = english_grammar().closed
    while place < len(tokens) - 1 and (
        tokens[place].text in MARKS or tokens[place].folded in ("and", "but", "so", "or")
    ):
        place += 1
    word = tokens[place].folded
    return word in ASKING or closed.get(word) in (Part.AUX, Part.MODAL)
