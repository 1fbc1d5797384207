"""What noun phrases are found in: the words of a sentence with their forms and the words of the lexicon."""

from dataclasses import dataclass

from onrecord.reading.lexical.forms import Case, Form
from onrecord.reading.lexical.tongue import Tongue
from onrecord.reading.lexicon import Hit
from onrecord.reading.parse import Parse

HEADS = ("rank.words", "title.role", "speaker", "kin.words", "quantity.units", "unit")
OWNED = frozenset(("ı", "i", "u", "ü", "sı", "si", "su", "sü"))
REST = {
    "": Case.NOMINATIVE, "lar": Case.NOMINATIVE, "lər": Case.NOMINATIVE, "ler": Case.NOMINATIVE,
    "ı": Case.ACCUSATIVE, "i": Case.ACCUSATIVE, "u": Case.ACCUSATIVE, "ü": Case.ACCUSATIVE,
    "yı": Case.ACCUSATIVE, "yi": Case.ACCUSATIVE, "nı": Case.ACCUSATIVE, "ni": Case.ACCUSATIVE,
    "ları": Case.ACCUSATIVE, "ləri": Case.ACCUSATIVE, "leri": Case.ACCUSATIVE,
    "a": Case.DATIVE, "ə": Case.DATIVE, "e": Case.DATIVE, "ya": Case.DATIVE, "yə": Case.DATIVE, "ye": Case.DATIVE,
    "lara": Case.DATIVE, "lərə": Case.DATIVE, "lere": Case.DATIVE,
    "ın": Case.GENITIVE, "in": Case.GENITIVE, "un": Case.GENITIVE, "ün": Case.GENITIVE, "nın": Case.GENITIVE,
    "nin": Case.GENITIVE, "ların": Case.GENITIVE, "lərin": Case.GENITIVE, "lerin": Case.GENITIVE,
    "dan": Case.ABLATIVE, "dən": Case.ABLATIVE, "den": Case.ABLATIVE, "tan": Case.ABLATIVE, "ten": Case.ABLATIVE,
    "da": Case.LOCATIVE, "də": Case.LOCATIVE, "de": Case.LOCATIVE, "ta": Case.LOCATIVE, "te": Case.LOCATIVE,
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Ground:
    parse: Parse
    forms: tuple[Form, ...]
    tongue: Tongue
    named: frozenset[int]
    heads: tuple[Hit, ...]
    dated: frozenset[int]

    def head_at(self, at: int) -> Hit | None:
        """Give the longest word of rank, post, kind or unit that begins at a token."""
        found = [hit for hit in self.heads if hit.first == at]
        return max(found, key=lambda hit: (hit.stop, not hit.within("unit")), default=None)


def rest_of(ground: Ground, head: int) -> str | None:
    """Give what stands behind the stem of a word of the lexicon."""
    word = ground.parse.tokens[head].folded
    stems = {hit.lemma.rstrip("-") for hit in ground.heads if hit.stop - 1 == head and hit.lemma.endswith("-")}
    return next((word[len(stem) :] for stem in sorted(stems, key=len, reverse=True) if word.startswith(stem)), None)


def stem_case(ground: Ground, head: int, first: int) -> Case | None:
    """What is left of a Turkic noun behind its stem tells the case; an owner before it makes "-ı" the owner's."""
    if not ground.tongue.verb_final:
        return None
    rest = rest_of(ground, head)
    if rest is None:
        return None
    compound = any(hit.stop - 1 == head and hit.stop - hit.first > 1 for hit in ground.heads)
    owned = compound or (first > 0 and ground.forms[first - 1].case is Case.GENITIVE)
    kin = any(hit.stop - 1 == head and hit.within("speaker.relatives") for hit in ground.heads)
    return None if (owned or kin) and rest in (*OWNED, "ları", "ləri", "leri") else REST.get(rest)


def is_unit(ground: Ground, at: int) -> bool:
    return any(hit.first == at and hit.section == "quantity.units" for hit in ground.heads)
