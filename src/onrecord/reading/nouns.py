"""Noun phrases: where one that begins at a token ends, and which word is its head."""

from onrecord.reading.lexicon import Lexicon
from onrecord.reading.tokens import Token, TokenKind
from onrecord.reading.wordclass import NOMINAL, WordClass, is_person_noun

C = WordClass
OPEN = frozenset((C.DETERMINER, C.ADJECTIVE, C.NUMBER, C.ADVERB))
HYPHENS = frozenset("-‐‑")
QUOTES = frozenset("\"“”‘’«»'")
IRREGULAR = {
    "servicemen": "serviceman", "servicewomen": "servicewoman", "men": "man", "women": "woman", "people": "person",
    "children": "child", "policemen": "policeman", "gunmen": "gunman", "businessmen": "businessman", "wives": "wife",
    "lives": "life", "feet": "foot", "media": "media", "troops": "troops", "personnel": "personnel", "police": "police",
    "persons": "person", "spokesmen": "spokesman", "fishermen": "fisherman", "clergymen": "clergyman",
    "congressmen": "congressman", "countrymen": "countryman", "barracks": "barracks", "forces": "forces",
    "authorities": "authorities", "news": "news", "series": "series", "corps": "corps", "headquarters": "headquarters",
}  # fmt: skip
PLURALS = frozenset(plural for plural, singular in IRREGULAR.items() if plural != singular) | {
    "media", "troops", "personnel", "police", "forces", "authorities", "others", "relatives", "military",
}  # fmt: skip
SINGULAR_S = ("ss", "us", "is")
LONGEST = 40  # tokens of a noun phrase; a longer run is no prose
NO_MEN = frozenset(("specimen", "regimen", "abdomen", "omen", "semen", "acumen"))


def head_after(tokens: tuple[Token, ...], classes: tuple[WordClass, ...], at: int) -> int | None:
    """Give the head noun of the phrase whose words begin at `at`, or None when no noun follows there."""
    head = None
    last = min(at + LONGEST, len(tokens))
    while at < last:
        kind = classes[at]
        if tokens[at].text in HYPHENS and _is_inner_hyphen(tokens, at):
            at += 1
            continue
        if kind in NOMINAL:
            if head is not None and not _goes_on(tokens, classes, head, at):
                break
            head = at
        elif kind is C.GENITIVE and head is not None:
            head = None
        elif head is not None or not (kind in OPEN or tokens[at].text in QUOTES):
            break
        at += 1
    return head


def lemma_of(noun: str, lexicon: Lexicon) -> str:
    """Give the singular of a folded noun."""
    known = lexicon.single("quantity.units").get(noun) or IRREGULAR.get(noun)
    if known is not None:
        return known
    if noun.endswith("men") and noun not in NO_MEN:
        return f"{noun[:-2]}an"
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith(("ches", "shes", "xes", "sses", "zes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(SINGULAR_S) else noun


def is_plural(noun: str) -> bool:
    """Say whether a folded noun is a plural, or a body of persons that takes one."""
    if noun in PLURALS or (noun.endswith("men") and noun not in NO_MEN):
        return True
    return noun.endswith("s") and not noun.endswith(SINGULAR_S) and IRREGULAR.get(noun, "") != noun


def _goes_on(tokens: tuple[Token, ...], classes: tuple[WordClass, ...], head: int, at: int) -> bool:
    """Say whether the noun at `at` still belongs to the phrase: not a name after a plural or a person."""
    common = classes[head] is C.NOUN
    return not (
        common and classes[at] is C.NAME and (is_plural(tokens[head].folded) or is_person_noun(tokens[head].folded))
    )


def _is_inner_hyphen(tokens: tuple[Token, ...], at: int) -> bool:
    if not 0 < at < len(tokens) - 1:
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    return before.end == tokens[at].start and tokens[at].end == after.start and after.kind is TokenKind.WORD
