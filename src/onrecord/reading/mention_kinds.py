"""What a noun phrase denotes, judged by its form: person, group, unit, place, or a name of unknown kind."""

from dataclasses import dataclass
from functools import cache

from onrecord.reading.growth import Ground, Grown
from onrecord.reading.lexicon import Hit, load_table
from onrecord.reading.names import NameParts, looks_personal
from onrecord.reading.nouns import is_plural
from onrecord.reading.tokens import TokenKind
from onrecord.reading.wordclass import WordClass, english_list, english_words, is_person_noun
from onrecord.record.mention import MentionKind

C = WordClass
K = MentionKind
BUILDINGS = frozenset(("unit.prison", "unit.camp", "unit.hospital", "unit.base", "unit.court", "unit.police_office"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Denoted:
    """The kind of a phrase; `named` tells that its words are a proper name. Without a kind and name it is no mention."""

    kind: MentionKind | None
    named: bool = False


def denoted(ground: Ground, grown: Grown, parts: NameParts, layer_text: str) -> Denoted | None:
    """Say what a phrase denotes; None for things and happenings."""
    chunk = grown.chunk
    head = ground.tokens[chunk.head]
    if ground.classes[chunk.head] is C.NAME:
        return _named(ground, grown, parts, layer_text)
    unit = _unit_hit(ground, grown)
    if unit is not None:
        return _unit_or_place(ground, grown, unit)
    if head.folded in english_list("collective") or head.folded.removesuffix("s") in english_list("collective"):
        return Denoted(kind=K.GROUP)
    if is_person_noun(head.folded):
        return Denoted(kind=K.GROUP if is_plural(head.folded) or _is_many(ground, grown) else K.PERSON)
    if head.folded in english_list("region") and any(
        ground.classes[at] is C.NAME for at in range(chunk.first, chunk.head)
    ):
        return Denoted(kind=K.PLACE, named=True)
    before = _before(ground, grown)
    if head.folded in english_words().places and before in english_list("locative") | english_list("maybe_locative"):
        return Denoted(kind=K.PLACE)
    if any(hit.section == "speaker.unnamed" for hit in ground.hits_at_head(chunk)):
        return Denoted(kind=None)
    return None


def speaker_kind(ground: Ground, grown: Grown, kind: MentionKind | None, *, named: bool) -> str | None:
    """Give the word of source_kinds that the phrase itself tells, by the longest entry nearest its head."""
    chunk = grown.chunk
    hits = [
        hit
        for hit in ground.hits
        if hit.section.startswith("speaker.") and chunk.first <= hit.first and hit.stop <= grown.stop
    ]
    at_head = [hit for hit in hits if hit.stop == chunk.head + 1] or [hit for hit in hits if named]
    if not at_head and kind is K.PERSON and named and _is_former(ground, grown) and _has_rank(ground, grown):
        return "former-serviceman"
    if not at_head and ground.tokens[chunk.head].is_site:
        return "media"
    if not at_head:
        return "unnamed-official" if kind is K.PLACE and _is_country(ground, grown) else None
    best = max(at_head, key=lambda hit: (hit.stop - hit.first, hit.stop))
    if kind is K.PERSON and named and _is_former(ground, grown):
        return "former-serviceman" if best.section == "speaker.military" else None
    word = _speakers()[best.section.removeprefix("speaker.")]
    return "official" if word == "unnamed-official" and kind is K.PERSON and named else word


def _is_former(ground: Ground, grown: Grown) -> bool:
    return any(
        token.folded in ("former", "retired", "ex") for token in ground.tokens[grown.chunk.first : grown.chunk.head]
    )


def _has_rank(ground: Ground, grown: Grown) -> bool:
    chunk = grown.chunk
    return any(
        hit.section == "rank.words" and chunk.first <= hit.first and hit.stop <= chunk.stop for hit in ground.hits
    )


def _named(ground: Ground, grown: Grown, parts: NameParts, layer_text: str) -> Denoted | None:
    chunk = grown.chunk
    if ground.tokens[chunk.head].folded in _calendar() or _is_label(ground, chunk.stop):
        return None
    before = _before(ground, grown)
    words = _words(ground, chunk.first if parts.first is None else parts.first, chunk.head + 1)
    definite = ground.classes[chunk.first] is C.DETERMINER
    strong = before in english_list("locative")
    if _unit_hit(ground, grown) is not None and not parts.titled:
        return _unit_or_place(ground, grown, _unit_hit(ground, grown))
    if parts.first is None and ground.is_role(chunk):
        return Denoted(kind=K.GROUP if is_plural(ground.tokens[chunk.head].folded) else K.PERSON)
    if _is_country(ground, grown) or _is_region(words):
        return Denoted(kind=K.PLACE, named=True)
    if parts.titled and looks_personal(words, titled=True, definite=definite, layer_text=layer_text):
        return Denoted(kind=K.PERSON, named=True)
    if _is_body(words) or grown.stop > chunk.stop or _is_media(ground, grown):
        return Denoted(kind=K.GROUP, named=True)
    if ground.tokens[chunk.head].folded.removesuffix("s") in english_list("demonym"):
        return Denoted(kind=K.GROUP) if is_plural(ground.tokens[chunk.head].folded) else None
    if strong and not parts.titled:
        return Denoted(kind=K.PLACE, named=True)
    if looks_personal(words, titled=parts.titled, definite=definite, layer_text=layer_text):
        return Denoted(kind=K.PERSON, named=True)
    return Denoted(kind=None, named=True)


def _unit_or_place(ground: Ground, grown: Grown, unit: Hit | None) -> Denoted:
    located = _before(ground, grown) in english_list("locative") | {"to", "from", "near"}
    if unit is not None and unit.section in BUILDINGS and located:
        return Denoted(kind=K.PLACE, named=ground.classes[grown.chunk.head] is C.NAME)
    return Denoted(kind=K.UNIT, named=ground.classes[grown.chunk.head] is C.NAME)


def _unit_hit(ground: Ground, grown: Grown) -> Hit | None:
    return next((hit for hit in ground.hits_at_head(grown.chunk) if hit.section.startswith("unit.")), None)


def _is_many(ground: Ground, grown: Grown) -> bool:
    return any(
        ground.classes[at] is C.NUMBER and ground.tokens[at].folded not in ("one", "1")
        for at in range(grown.chunk.first, grown.chunk.head)
    )


def _before(ground: Ground, grown: Grown) -> str:
    return ground.tokens[grown.chunk.first - 1].folded if grown.chunk.first else ""


def _words(ground: Ground, first: int, stop: int) -> tuple[str, ...]:
    """Give the words of a run; what hyphens join is one word."""
    words: list[str] = []
    for at in range(first, stop):
        token = ground.tokens[at]
        if token.is_word and at > first and ground.tokens[at - 1].text == "-" and words:
            words[-1] += f"-{token.text}"
        elif token.is_word:
            words.append(token.text)
    return tuple(words)


def _is_label(ground: Ground, at: int) -> bool:
    """Say whether a number follows directly: "Article 274" names nobody."""
    return at < len(ground.tokens) and ground.tokens[at].kind is TokenKind.NUMBER


def _is_country(ground: Ground, grown: Grown) -> bool:
    words = [word for word in _words(ground, grown.chunk.first, grown.chunk.head + 1) if word[0].isupper()]
    return (
        " ".join(words) in english_list("country")
        or " ".join(words) in english_list("acronym_place")
        or (len(words) == 1 and words[0].rstrip(".") in english_list("acronym_place"))
    )


def _is_region(words: tuple[str, ...]) -> bool:
    return len(words) > 1 and words[-1].lower() in english_list("region")


def _is_body(words: tuple[str, ...]) -> bool:
    if any(word.lower() in english_list("organisation") or "." in word[1:-1] for word in words):
        return True
    return any(len(word) > 1 and word.isupper() and word not in english_list("acronym_place") for word in words)


def _is_media(ground: Ground, grown: Grown) -> bool:
    return any(hit.section in ("speaker.media", "speaker.agency", "speaker.ngo", "speaker.intergovernmental", "speaker.ministry")
               for hit in ground.hits if grown.chunk.first <= hit.first and hit.stop <= grown.chunk.head + 1)  # fmt: skip


@cache
def _speakers() -> dict[str, str]:
    return {name: str(word) for name, word in load_table("speakers")["speaker"].items()}


@cache
def _calendar() -> frozenset[str]:
    rows = (load_table("en")["month"]["names"], load_table("en")["weekday"]["names"])
    return frozenset(
        form.strip().lower()
        for row in rows
        if isinstance(row, list)
        for entry in row
        for form in str(entry).split("=")[0].split(",")
    )
