"""Forms of Russian words by natasha (extra `read-ru`), where it is installed.

Only its taggers of news text are used, never its lemmatiser. Weights come with the package; nothing is fetched.
"""

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from typing import Protocol

from onrecord.reading.lexical.forms import PLAIN, Case, Form

CASES = {
    "Nom": Case.NOMINATIVE, "Gen": Case.GENITIVE, "Dat": Case.DATIVE, "Acc": Case.ACCUSATIVE,
    "Ins": Case.INSTRUMENTAL, "Loc": Case.LOCATIVE,
}  # fmt: skip


class _Tagged(Protocol):
    start: int
    stop: int
    pos: str
    feats: Mapping[str, str]
    text: str


def is_installed() -> bool:
    """Say whether the tagger can be used here."""
    return find_spec("natasha") is not None


def tag_words(text: str, places: tuple[tuple[int, int], ...]) -> tuple[Form, ...] | None:
    """Give a form for each place of a sentence, or None without the tagger."""
    if not is_installed():
        return None
    tagged, persons = _read(text)
    return tuple(_form_at(tagged, persons, start, end) for start, end in places)


def _read(text: str) -> tuple[tuple[_Tagged, ...], tuple[tuple[int, int], ...]]:
    from natasha import Doc  # noqa: PLC0415 - heavy, and an extra

    segmenter, morphology, names = _taggers()
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_morph(morphology)
    doc.tag_ner(names)
    persons = tuple((span.start, span.stop) for span in doc.spans if span.type == "PER")
    return tuple(doc.tokens), persons


@cache
def _taggers() -> tuple[object, object, object]:
    from natasha import NewsEmbedding, NewsMorphTagger, NewsNERTagger, Segmenter  # noqa: PLC0415

    embedding = NewsEmbedding()
    return Segmenter(), NewsMorphTagger(embedding), NewsNERTagger(embedding)


def _form_at(tagged: tuple[_Tagged, ...], persons: tuple[tuple[int, int], ...], start: int, end: int) -> Form:
    word = next((one for one in tagged if one.start <= start < one.stop), None)
    if word is None:
        return PLAIN
    feats = word.feats or {}
    short = feats.get("Variant") == "Short" and word.pos in ("VERB", "ADJ")
    finite = (word.pos in ("VERB", "AUX") and feats.get("VerbForm") == "Fin") or (word.pos == "VERB" and short)
    passive = feats.get("Voice") == "Pass" or word.text.casefold().endswith(("ся", "сь"))
    plural = feats.get("Number") == "Plur"
    if finite:
        third = plural and feats.get("Voice") == "Act"
        return Form(finite=True, passive=passive, impersonal=third, plural=plural)
    return Form(
        participle=feats.get("VerbForm") == "Part",
        passive=passive,
        unreal=feats.get("VerbForm") == "Inf",
        adjective=word.pos in ("ADJ", "DET") or feats.get("VerbForm") == "Part",
        case=CASES.get(feats.get("Case", "")),
        plural=plural,
        person=any(first <= start and end <= stop for first, stop in persons),
    )
