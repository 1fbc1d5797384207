"""Which claims touch what is withheld by default: orientation, ethnicity, religion, health, kin, sexual violence."""

from collections.abc import Iterable

from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.tokens import Token

BY_PREDICATE = {"act:rape": "sexual", "act:sexual-violence": "sexual", "kinship": "kin"}
ORIENTATION = word_set("sensitivity", "orientation")
HEALTH = word_set("sensitivity", "health")
RELIGION = word_set("sensitivity", "religion")
ETHNICITY = word_set("sensitivity", "ethnicity")
# Only here does a word of origin or faith say something of a person rather than name a side or a place.
ABOUT_PERSONS = ("accusation", "motive", "attribute", "membership", "act:targeting", "act:pressure")


def sensitive_of(frame: Frame, quote: tuple[int, int]) -> tuple[str, ...]:
    """Name the sensitive traits a claim speaks of, by its predicate and the words of its quote."""
    return sensitive_words(frame.predicate, frame.parse.tokens, quote)


def sensitive_words(predicate: str, tokens: Iterable[Token], quote: tuple[int, int]) -> tuple[str, ...]:
    """Name the sensitive traits that a predicate, or the words inside a quote, speak of."""
    start, end = quote
    words = {token.folded for token in tokens if start <= token.start and token.end <= end}
    found = [BY_PREDICATE.get(predicate)]
    found.append("orientation" if words & ORIENTATION else None)
    found.append("health" if words & HEALTH else None)
    if predicate.startswith(ABOUT_PERSONS):
        found.append("religion" if words & RELIGION else None)
        found.append("ethnicity" if words & ETHNICITY else None)
    return tuple(dict.fromkeys(kind for kind in found if kind is not None))
