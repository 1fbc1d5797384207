"""The words of dates and counts in languages that tell relations by case: forms, endings, and what they govern.

One table a language (`lexicons/measures-*.toml`). A form may be followed by an ending of its language, also behind an
apostrophe or a hyphen; the ending tells the case. Nothing is guessed: what is no form with an ending is no hit.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.reading.lexicon import load_table
from onrecord.reading.tokens import Token, TokenKind, fold

MEASURED = ("az", "ru", "tr", "hy")
KINDS = ("number", "date", "count")
LISTS = frozenset(("never", "partitive", "round", "skipped", "measure", "label"))  # asked by `has`, open nothing
CASES = ("loc", "abl", "term", "dat", "gen", "acc", "ins")
LABELS = frozenset((*CASES, "nom"))
LINKS = frozenset("-'’‘‑")
ADJECTIVES = ("ki", "kı", "ku", "kü", "dakı", "dəki")
FLAGS = "!+^?"
CHOICE = re.compile(r"\(([^()]*)\)")
LONGEST = 40  # letters; a longer word is none of ours


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form of an entry; `governs` is the case asked of what stands before, `flags` what else is asked."""

    words: tuple[str, ...]
    value: str
    governs: str | None = None
    flags: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A form found: its value, its case ("nom" without ending), the token behind it."""

    value: str
    case: str
    stop: int
    flags: str = ""
    governs: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The table of one language."""

    language: str

    def take(self, kind: str, tokens: tuple[Token, ...], at: int, *, case: str | None = None) -> Found | None:
        """Find the longest form of a kind ("date.month") at a token; `case` is that of the words before."""
        if at >= len(tokens):
            return None
        for form, ending in _opening(self.language, tokens[at].folded).get(kind, ()):
            found = self._match(form, ending, tokens, at)
            if found is not None and _is_governed(form.governs, case):
                return found
        return None

    def kinds_at(self, token: Token) -> Collection[str]:
        """Give the kinds of which a form can begin with a word."""
        return _opening(self.language, token.folded).keys()

    def opens(self, token: Token) -> bool:
        """Say whether any form of any kind can begin with a word: most words begin none."""
        return bool(_opening(self.language, token.folded))

    def takes_case(self, kind: str, case: str) -> bool:
        """Say whether a case alone is an entry of the kind: "60-dək" is at most 60."""
        return any(form.governs == case for form in _forms(self.language, kind).get("", ()))

    def values(self, kind: str) -> dict[str, str]:
        """Give the one-word forms of a kind with their values."""
        rows = (form for forms in _forms(self.language, kind).values() for form in forms if len(form.words) == 1)
        return {form.words[0]: form.value for form in rows}

    def has(self, kind: str, folded: str) -> bool:
        """Say whether a word is a form of a kind, endings left out."""
        return folded in _set(self.language, kind)

    def tails(self, kind: str) -> tuple[str, ...]:
        """Give the entries of a kind that are ends of words: "-acaq"."""
        return tuple(form.words[0][1:] for form in _forms(self.language, kind).get("-", ()))

    def rule(self, name: str) -> str:
        return str(load_table(f"measures-{self.language}")["rule"][name])

    def ending(self, suffix: str) -> str | None:
        """Give the case an ending tells, "nom" for none, None where it is no ending."""
        return _case_of(self.language, suffix)

    def is_ordinal(self, suffix: str) -> bool:
        return any(
            suffix.startswith(form) and self.ending(suffix[len(form) :]) is not None
            for form in _endings(self.language, "ordinal")
        )

    def is_decade(self, suffix: str) -> bool:
        return suffix in _endings(self.language, "decade")

    def _match(self, form: Form, ending: str, tokens: tuple[Token, ...], at: int) -> Found | None:
        last, case = at + len(form.words) - 1, ending
        if last > at:
            if last >= len(tokens) or any(tokens[at + n].folded != word for n, word in enumerate(form.words[:-1])):
                return None
            told = self._ending_of(form.words[-1], tokens[last].folded)
            if told is None:
                return None
            case = told
        behind, stop = self.ending_behind(tokens, last + 1) if case == "nom" else (None, last + 1)
        return Found(value=form.value, case=behind or case, stop=stop, flags=form.flags, governs=form.governs)

    def _ending_of(self, stem: str, folded: str) -> str | None:
        return _tail_case(self.language, stem, folded)

    def ending_behind(self, tokens: tuple[Token, ...], at: int) -> tuple[str | None, int]:
        """Read an ending that stands behind an apostrophe or hyphen: "Mayıs'ta"; else None and the place unchanged."""
        suffix = suffix_at(tokens, at)
        case = None if suffix is None else self.ending(suffix)
        return (None, at) if case is None else (case, at + 2)


def suffix_at(tokens: tuple[Token, ...], at: int) -> str | None:
    """Give the word that hangs on the token before by a mark: "ci" of "2017-ci"."""
    if not 0 < at < len(tokens) - 1 or tokens[at].text not in LINKS:
        return None
    touches = tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
    return tokens[at + 1].folded if touches and tokens[at + 1].kind is TokenKind.WORD else None


def words_of(language: str) -> Words:
    return Words(language=language)


def _is_governed(governs: str | None, case: str | None) -> bool:
    if governs is None:
        return True
    if governs == "acc":
        return case in ("acc", "owned")
    if governs == "nom":
        return case in ("nom", "owned", None)
    return governs == case


@cache
def _forms(language: str, kind: str) -> dict[str, tuple[Form, ...]]:
    """Give the forms of a kind by their first letter, the longest first; "" holds those that are a case alone."""
    section, _, name = kind.partition(".")
    rows = load_table(f"measures-{language}")[section][name]
    entries = rows if isinstance(rows, list) else []
    table: dict[str, list[Form]] = {}
    for form in (form for entry in entries for form in _compiled(str(entry), language)):
        table.setdefault(form.words[0][:1] if form.words else "", []).append(form)
    return {
        letter: tuple(sorted(forms, key=lambda form: (-len(form.words), -sum(map(len, form.words)))))
        for letter, forms in table.items()
    }


def _compiled(entry: str, language: str) -> Iterator[Form]:
    left, _, value = entry.partition("=")
    flags = "".join(sign for sign in value if sign in FLAGS)
    for piece in left.split(","):
        for text in _choices(piece.strip()):
            words = [fold(word, language) for word in text.split()]
            governs = words.pop(0) if words and words[0] in LABELS else None
            asks = "?" if words and words[-1] == "?" else ""
            words = words[:-1] if asks else words
            if words or governs:
                yield Form(words=_cut(words), value=value.rstrip(FLAGS), governs=governs, flags=flags + asks)


def _cut(words: list[str]) -> tuple[str, ...]:
    """Cut words as the tokeniser does: a hyphen is a token."""
    return tuple(piece for word in words for piece in re.split(r"(?<=\w)(-)(?=\w)", word) if piece)


def _choices(text: str) -> tuple[str, ...]:
    """Write "янв(арь|аря)" out; more than one choice in a form gives every pairing."""
    found = CHOICE.search(text)
    if found is None:
        return (text,)
    return tuple(
        whole
        for choice in found.group(1).split("|")
        for whole in _choices(text[: found.start()] + choice + text[found.end() :])
    )


@lru_cache(maxsize=1 << 15)
def _opening(language: str, folded: str) -> dict[str, tuple[tuple[Form, str], ...]]:
    """Give the forms that a word can open, by kind, the longest first, each with the case that the word's end tells."""
    table: dict[str, list[tuple[Form, str]]] = {}
    for kind, form in _by_letter(language).get(folded[:1], ()) if folded else ():  # a mark may fold to nothing
        is_single = len(form.words) == 1
        case = _tail_case(language, form.words[0], folded) if is_single else ("" if form.words[0] == folded else None)
        if case is not None:
            table.setdefault(kind, []).append((form, case))
    return {kind: tuple(rows) for kind, rows in table.items()}


def _tail_case(language: str, stem: str, folded: str) -> str | None:
    if len(folded) > LONGEST or not folded.startswith(stem):
        return None
    return _case_of(language, folded[len(stem) :])


@cache
def _by_letter(language: str) -> dict[str, tuple[tuple[str, Form], ...]]:
    table: dict[str, list[tuple[str, Form]]] = {}
    for section in KINDS:
        for name in sorted(set(load_table(f"measures-{language}")[section]) - LISTS):
            for letter, forms in _forms(language, f"{section}.{name}").items():
                table.setdefault(letter, []).extend((f"{section}.{name}", form) for form in forms)
    return {letter: tuple(rows) for letter, rows in table.items()}


@cache
def _set(language: str, kind: str) -> frozenset[str]:
    section, _, name = kind.partition(".")
    rows = load_table(f"measures-{language}")[section][name]
    return frozenset(str(row) for row in rows) if isinstance(rows, list) else frozenset()


@cache
def _endings(language: str, name: str) -> tuple[str, ...]:
    rows = load_table(f"measures-{language}")["ending"][name]
    return tuple(sorted((str(row) for row in rows), key=len, reverse=True)) if isinstance(rows, list) else ()


@lru_cache(maxsize=4096)
def _case_of(language: str, suffix: str) -> str | None:
    if suffix == "":
        return "nom"
    if suffix in _endings(language, "owned"):
        return "owned"
    for case in CASES:
        for ending in _endings(language, case):
            if suffix.endswith(ending) and _is_stem_end(language, suffix[: len(suffix) - len(ending)]):
                return case
    if suffix.endswith(ADJECTIVES) and language in ("az", "tr"):
        return "loc" if _case_of(language, suffix[:-2]) == "loc" else None
    return "nom" if suffix in _endings(language, "plural") else None


def _is_stem_end(language: str, rest: str) -> bool:
    """Say whether what stands before a case ending is nothing, or a plural or owner's ending with its joining "n"."""
    owned, plural = _endings(language, "owned"), _endings(language, "plural")
    for bare in {rest, rest.removesuffix("n")}:
        if bare == "" or bare in owned or bare in plural:
            return True
        if any(bare.startswith(many) and bare[len(many) :] in owned for many in plural):
            return True
    return False
