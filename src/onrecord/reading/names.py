"""Names inside noun phrases: where the name begins behind rank, title and role, and whether it is a person's."""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.reading.chunks import Chunk
from onrecord.reading.lexicon import Hit
from onrecord.reading.tokens import Token
from onrecord.reading.wordclass import WordClass, english_list, english_words, is_person_noun

C = WordClass
ROLES = ("rank.words", "title.role", "title.honorific", "title.modifier")
TITLE = "(?:Mr|Mrs|Ms|Dr|Gen|Col|Capt|Maj|Lt|Sgt|Prof)"
ANY_TITLE = re.compile(TITLE)
DEEDS = (",", " said", " told", " was", " has")
NAME_WORD = r"[A-ZƏÇĞİÖŞÜÀ-Þ][\w'’-]+"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameParts:
    """A phrase taken apart: tokens from `first` are the name, if any; `rank` and `role` are the hits before it."""

    first: int | None
    rank: Hit | None
    role: Hit | None
    titled: bool


def name_parts(
    chunk: Chunk, tokens: tuple[Token, ...], classes: tuple[WordClass, ...], hits: tuple[Hit, ...]
) -> NameParts:
    """Cut rank, title and role from the name of a phrase."""
    inside = tuple(hit for hit in hits if chunk.first <= hit.first and hit.stop <= chunk.head + 1)
    ranks = [hit for hit in inside if _is_rank(hit, inside)]
    roles = [hit for hit in inside if hit.section in ("title.role", "rank.words") and hit not in ranks]
    titles = [hit for hit in inside if hit.section in ROLES]
    start = max([chunk.first, *(hit.stop for hit in titles), *_ends(chunk, tokens, classes)])
    while start <= chunk.head and tokens[start].text in (".", "-"):
        start += 1
    titled = any(hit.section != "title.modifier" for hit in titles) or is_person_noun(tokens[start - 1].folded)
    named = start <= chunk.head and _has_name(start, chunk.head, classes)
    return NameParts(
        first=start if named else None,
        rank=ranks[-1] if ranks else None,
        role=roles[-1] if roles else None,
        titled=titled and start > chunk.first,
    )


def _is_rank(hit: Hit, inside: tuple[Hit, ...]) -> bool:
    """Say whether it is a rank: not "officer", and not the first word of a post ("General Prosecutor")."""
    if hit.section != "rank.words" or hit.value in ("officer", "soldier"):
        return False
    behind = [other for other in inside if other.section == "title.role" and other.first == hit.stop]
    around = [other for other in inside if other.section.startswith("unit.") and other.first == hit.first]
    return not around and not (hit.lemma == "general" and behind)


def _ends(chunk: Chunk, tokens: tuple[Token, ...], classes: tuple[WordClass, ...]) -> list[int]:
    """Give the places behind every word that cannot be part of a name."""
    return [
        at + 1
        for at in range(chunk.first, chunk.head + 1)
        if (tokens[at].is_word and classes[at] is not C.NAME and tokens[at].folded not in english_list("particle"))
        or classes[at] is C.NUMBER
        or (at < chunk.head and tokens[at].folded in english_list("demonym"))
    ]


def _has_name(first: int, last: int, classes: tuple[WordClass, ...]) -> bool:
    return any(classes[at] is C.NAME for at in range(first, last + 1))


def looks_personal(words: tuple[str, ...], *, titled: bool, definite: bool, layer_text: str) -> bool:
    """Say whether a run of capitalised words is a person's name: titled, two words or more, or a known surname."""
    if not words or _names_a_body(words):
        return False
    return titled or (not definite and not _is_common(words) and _has_form(words, layer_text))


def _names_a_body(words: tuple[str, ...]) -> bool:
    lowered = frozenset(word.lower() for word in words)
    known = english_list("organisation") | english_list("region")
    return " ".join(words) in english_list("country") or bool(lowered & known)


def _is_common(words: tuple[str, ...]) -> bool:
    """Say whether a word among them is no name: a noun, a people, letters that stand for a body."""
    return any(
        word.lower() in english_words().nouns
        or word.lower() in english_list("demonym")
        or (len(word) > 1 and word.isupper() and not ("." in word and is_surname(words[-1])))
        for word in words
    )


def _has_form(words: tuple[str, ...], layer_text: str) -> bool:
    if sum(word[0].isupper() for word in words) >= 2:
        return True
    return is_surname(words[-1]) or _is_tail(words[-1], layer_text)


def is_surname(word: str) -> bool:
    endings = tuple(ending for ending in english_list("surname") if len(ending) > 2 or ending in ("ov", "ev"))
    return len(word) >= 5 and word.lower().endswith(endings)


@lru_cache(maxsize=4096)
def _is_tail(word: str, layer_text: str) -> bool:
    """Say whether the layer gives the word as the end of a fuller name that a title, rank or verb introduces."""
    name = re.escape(word)
    if _has_title_near(word, layer_text) and re.search(rf"{TITLE}\.? (?:{NAME_WORD} )?{name}\b", layer_text):
        return True
    if not any(f" {word}{deed}" in layer_text for deed in DEEDS):
        return False
    acting = rf"(?<![.!?:] )(?<!\n)\b{NAME_WORD} {name}(?:{'|'.join(DEEDS)})"
    return re.search(acting, layer_text) is not None


def _has_title_near(word: str, layer_text: str) -> bool:
    """Say whether a title is one of the two words before it anywhere: most words need no pattern of their own."""
    at = layer_text.find(f" {word}")
    while at >= 0:
        one = layer_text.rfind(" ", 0, at)
        two = layer_text.rfind(" ", 0, max(one, 0))
        if ANY_TITLE.search(layer_text, two + 1, at) is not None:
            return True
        at = layer_text.find(f" {word}", at + 1)
    return False
