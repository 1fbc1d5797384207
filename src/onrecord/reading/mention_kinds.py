"""What a noun phrase denotes, judged by its form: person, group, unit, place, or a name of unknown kind."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.reading.growth import Ground, Grown
from onrecord.reading.lexicon import Hit, load_lexicon
from onrecord.reading.names import NameParts, is_surname, looks_personal
from onrecord.reading.nouns import is_plural
from onrecord.reading.person_endings import has_person_ending
from onrecord.reading.tokens import Token, TokenKind
from onrecord.reading.wordclass import WordClass, english_list, english_words, is_person_noun
from onrecord.record.mention import MentionKind

C = WordClass
K = MentionKind
BUILDINGS = frozenset(("unit.prison", "unit.camp", "unit.hospital", "unit.base", "unit.court", "unit.police_office"))
BODY_SPEAKERS = frozenset(f"speaker.{kind}" for kind in ("media", "agency", "ngo", "intergovernmental", "ministry"))
INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
TOWARDS = frozenset(("to", "from", "near"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Denoted:
    """The kind of a phrase; `named` tells that its words are a proper name."""

    kind: MentionKind | None
    named: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun phrase in its sentence, as its kind is judged."""

    ground: Ground
    grown: Grown
    parts: NameParts
    layer_text: str

    @property
    def head(self) -> Token:
        return self.ground.tokens[self.grown.chunk.head]

    @property
    def is_named(self) -> bool:
        return self.ground.classes[self.grown.chunk.head] is C.NAME

    @property
    def before(self) -> str:
        first = self.grown.chunk.first
        return self.ground.tokens[first - 1].folded if first else ""

    @property
    def name_words(self) -> tuple[str, ...]:
        first = self.grown.chunk.first if self.parts.first is None else self.parts.first
        return words_of(self.ground.tokens[first : self.grown.chunk.head + 1])

    @property
    def unit(self) -> Hit | None:
        hits = self.ground.hits_at_head(self.grown.chunk)
        return next((hit for hit in hits if hit.section.startswith("unit.")), None)

    @property
    def is_bare_role(self) -> bool:
        return self.parts.first is None and self.ground.is_role(self.grown.chunk)

    @property
    def is_fallen(self) -> bool:
        """Say whether an adjective stands for persons: "the wounded", "70 injured"."""
        return self.head.folded in english_list("fallen") and not self.head.is_capital

    def looks_personal(self) -> bool:
        definite = self.ground.classes[self.grown.chunk.first] is C.DETERMINER
        return looks_personal(self.name_words, titled=self.parts.titled, definite=definite, layer_text=self.layer_text)

    def holds(self, sections: frozenset[str]) -> bool:
        chunk = self.grown.chunk
        inside = (hit for hit in self.ground.hits if chunk.first <= hit.first and hit.stop <= chunk.head + 1)
        return any(hit.section in sections for hit in inside)


def denoted(phrase: Phrase) -> Denoted | None:
    """Say what a phrase denotes; None for things and happenings. The first rule that speaks decides."""
    if phrase.is_named and (_is_calendar(phrase) or _is_labelled(phrase)):
        return None
    for rule in NAME_RULES if phrase.is_named else NOUN_RULES:
        found = rule(phrase)
        if found is not None:
            return found
    if not phrase.is_named or phrase.head.folded.removesuffix("s") in english_list("demonym"):
        return None
    return Denoted(kind=None, named=True)


def words_of(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """Give the words of a run; what hyphens join is one word."""
    words: list[str] = []
    for at, token in enumerate(tokens):
        if token.is_word and at and tokens[at - 1].text == "-" and words:
            words[-1] += f"-{token.text}"
        elif token.is_word:
            words.append(token.text)
    return tuple(words)


def is_country(tokens: tuple[Token, ...]) -> bool:
    """Say whether the capitalised words of a run are the name of a country."""
    name = " ".join(word for word in words_of(tokens) if word[0].isupper())
    return name in english_list("country") or name.rstrip(".") in english_list("acronym_place")


def _unit(phrase: Phrase) -> Denoted | None:
    unit = phrase.unit
    if unit is None or (phrase.is_named and phrase.parts.titled and unit.stop - unit.first == 1):
        return None
    located = phrase.before in english_list("locative") | TOWARDS
    kind = K.PLACE if unit.section in BUILDINGS and located else K.UNIT
    return Denoted(kind=kind, named=phrase.is_named)


def _collective(phrase: Phrase) -> Denoted | None:
    known = english_list("collective")
    is_body = phrase.head.folded in known or phrase.head.folded.removesuffix("s") in known
    return Denoted(kind=K.GROUP) if is_body else None


def _person_noun(phrase: Phrase) -> Denoted | None:
    if not is_person_noun(phrase.head.folded):
        return None
    is_group = is_plural(phrase.head.folded) or _is_many(phrase) or phrase.is_fallen
    return Denoted(kind=K.GROUP if is_group else K.PERSON)


def _by_ending(phrase: Phrase) -> Denoted | None:
    """Read a noun of no list by its ending; one of them alone wants "a", "the" or "his" before it."""
    folded, first = phrase.head.folded, phrase.grown.chunk.first
    opened = phrase.ground.classes[first] is C.DETERMINER and first < phrase.grown.chunk.head
    if not has_person_ending(folded) or not (opened or is_plural(folded)):
        return None
    return Denoted(kind=K.GROUP if is_plural(folded) or _is_many(phrase) else K.PERSON)


def _region(phrase: Phrase) -> Denoted | None:
    chunk, classes = phrase.grown.chunk, phrase.ground.classes
    named = any(classes[at] is C.NAME for at in range(chunk.first, chunk.head))
    is_region = phrase.head.folded in english_list("region") and named
    return Denoted(kind=K.PLACE, named=True) if is_region else None


def _common_place(phrase: Phrase) -> Denoted | None:
    located = phrase.before in english_list("locative") | english_list("maybe_locative")
    return Denoted(kind=K.PLACE) if located and phrase.head.folded in english_words().places else None


def _unnamed_source(phrase: Phrase) -> Denoted | None:
    hits = phrase.ground.hits_at_head(phrase.grown.chunk)
    return Denoted(kind=None) if any(hit.section == "speaker.unnamed" for hit in hits) else None


def _role(phrase: Phrase) -> Denoted | None:
    if not phrase.is_bare_role:
        return None
    return Denoted(kind=K.GROUP if is_plural(phrase.head.folded) else K.PERSON)


def _land(phrase: Phrase) -> Denoted | None:
    words, chunk = phrase.name_words, phrase.grown.chunk
    is_region = len(words) > 1 and words[-1].lower() in english_list("region")
    is_land = is_region or is_country(phrase.ground.tokens[chunk.first : chunk.head + 1])
    return Denoted(kind=K.PLACE, named=True) if is_land else None


def _titled_person(phrase: Phrase) -> Denoted | None:
    return Denoted(kind=K.PERSON, named=True) if phrase.parts.titled and phrase.looks_personal() else None


def _body(phrase: Phrase) -> Denoted | None:
    has_tail = phrase.grown.stop > phrase.grown.chunk.stop
    words = phrase.name_words[:-1] if is_surname(phrase.name_words[-1]) else ()
    initials = sum(INITIALS.fullmatch(word) is not None for word in words)  # "R.A. Emilov"
    is_body = has_tail or phrase.holds(BODY_SPEAKERS) or any(_tells_body(word) for word in phrase.name_words[initials:])
    return Denoted(kind=K.GROUP, named=True) if is_body else None


def _people(phrase: Phrase) -> Denoted | None:
    folded = phrase.head.folded
    is_people = folded.removesuffix("s") in english_list("demonym") and is_plural(folded)
    return Denoted(kind=K.GROUP) if is_people else None


def _located_name(phrase: Phrase) -> Denoted | None:
    is_located = phrase.before in english_list("locative") and not phrase.parts.titled
    return Denoted(kind=K.PLACE, named=True) if is_located else None


def _untitled_person(phrase: Phrase) -> Denoted | None:
    return Denoted(kind=K.PERSON, named=True) if phrase.looks_personal() else None


Rule = Callable[[Phrase], Denoted | None]
NOUN_RULES: tuple[Rule, ...] = (_unit, _collective, _person_noun, _region, _common_place, _unnamed_source, _by_ending)
NAME_RULES: tuple[Rule, ...] = (
    _unit, _role, _land, _titled_person, _body, _people, _located_name, _untitled_person,
)  # fmt: skip


def _tells_body(word: str) -> bool:
    if word.lower() in english_list("organisation") or "." in word[1:-1]:
        return True
    return len(word) > 1 and word.isupper() and word not in english_list("acronym_place")


def _is_many(phrase: Phrase) -> bool:
    chunk, ground = phrase.grown.chunk, phrase.ground
    return any(
        ground.classes[at] is C.NUMBER and ground.tokens[at].folded not in ("one", "1")
        for at in range(chunk.first, chunk.head)
    )


def _is_calendar(phrase: Phrase) -> bool:
    lexicon = load_lexicon("en")
    return phrase.head.folded in lexicon.single("month") or phrase.head.folded in lexicon.single("weekday")


def _is_labelled(phrase: Phrase) -> bool:
    """Say whether a number follows directly: "Article 274" names nobody."""
    at, tokens = phrase.grown.chunk.stop, phrase.ground.tokens
    return at < len(tokens) and tokens[at].kind is TokenKind.NUMBER
