"""The words of one language for units: phrases of one or more words, each with a kind and a code.

A star at a word's end stands for any case ending. Azerbaijani and Turkish letters are compared without their marks,
since the press often drops them.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.identity.letters import fold

LANGUAGES = ("az", "ru", "en", "hy", "tr")
TURKIC = frozenset(("az", "tr"))
_UNMARKED = str.maketrans("əıöüçşğâîû", "eioucsgaiu")
_LONGEST_ENDING = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that stand for a code, in the order they are written."""

    kind: str
    code: str
    words: tuple[str, ...]

    def fits(self, words: Sequence[str]) -> bool:
        """Say whether the first of these folded words are this phrase."""
        return len(words) >= len(self.words) and all(map(_is_form, self.words, words))


@dataclass(frozen=True, slots=True)
class Grammar:
    """The phrases of a language by their first letter, the closest first, and the case endings of its towns."""

    language: str
    phrases: dict[str, tuple[Phrase, ...]]
    endings: tuple[str, ...]

    def find(self, words: Sequence[str], kinds: frozenset[str] | None = None) -> Phrase | None:
        """Give the longest phrase these folded words begin with."""
        known = self.phrases.get(words[0][:1], ()) if words else ()
        return next((one for one in known if (kinds is None or one.kind in kinds) and one.fits(words)), None)


def fold_unit(word: str, language: str) -> str:
    """Fold a word the way the phrases of its language are."""
    folded = fold(word, is_turkic=language in TURKIC)
    return folded.translate(_UNMARKED) if language in TURKIC else folded.replace("ё", "е")


@cache
def grammar_of(language: str) -> Grammar:
    """Read the words of a language."""
    text = resources.files("onrecord.identity").joinpath("unit_words", f"{language}.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    found: defaultdict[str, list[Phrase]] = defaultdict(list)
    endings: tuple[str, ...] = ()
    for kind, code, forms in rows:
        if kind == "ending":
            endings = tuple(one for form in forms.split("|") for one in (form, fold_unit(form, language)))
            continue
        for form in forms.split("|"):
            words = tuple(_folded_form(word, language) for word in form.split())
            found[words[0][:1]].append(Phrase(kind=kind, code=code, words=words))
    phrases = {letter: tuple(sorted(some, key=_closeness, reverse=True)) for letter, some in found.items()}
    return Grammar(language, phrases, tuple(sorted(set(endings), key=len, reverse=True)))


def _folded_form(form: str, language: str) -> str:
    return fold_unit(form.rstrip("*"), language) + "*" * form.endswith("*")


def _closeness(phrase: Phrase) -> tuple[int, int, int]:
    letters = "".join(phrase.words)
    return len(phrase.words), -letters.count("*"), len(letters)


def _is_form(form: str, word: str) -> bool:
    if not form.endswith("*"):
        return form == word
    return word.startswith(form[:-1]) and len(word) - len(form) < _LONGEST_ENDING
