"""The small words and verb forms of English, loaded from data: what the part-of-speech guess knows."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources


class Part(StrEnum):
    """What a word is in its sentence, as far as clauses need it."""

    DET = "DET"
    POSS = "POSS"
    NUM = "NUM"
    ADJ = "ADJ"
    NOUN = "NOUN"
    NAME = "NAME"
    PRON = "PRON"
    AUX = "AUX"
    MODAL = "MODAL"
    NOT = "NOT"
    TO = "TO"
    VERB = "VERB"
    PREP = "PREP"
    EITHER = "EITHER"
    AND = "AND"
    BUT = "BUT"
    THAT = "THAT"
    SUB = "SUB"
    WH = "WH"
    ADV = "ADV"
    JOIN = "JOIN"
    COMMA = "COMMA"
    SEMI = "SEMI"
    COLON = "COLON"
    DASH = "DASH"
    QUOTE = "QUOTE"
    PAREN = "PAREN"
    STOP = "STOP"


BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m", "get", "gets", "got"])
HAVE = frozenset(["has", "have", "had", "having", "'ve", "'d"])
DO = frozenset(["do", "does", "did"])
PLURAL_PRONOUNS = frozenset(
    ["they", "we", "you", "those", "these", "some", "many", "most", "others", "several", "few", "both", "all"]
)
# The later name wins: "that" is first a determiner, then a conjunction.
ORDER = (
    "DET",
    "POSS",
    "PRON",
    "AUX",
    "MODAL",
    "NOT",
    "ADJ",
    "ADV",
    "PREP",
    "EITHER",
    "AND",
    "BUT",
    "SUB",
    "WH",
    "TO",
    "THAT",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Closed classes and verb forms. A form is b base, s third person, d past, n participle, g -ing, or several."""

    closed: Mapping[str, Part]
    forms: Mapping[str, str]
    bases: Mapping[str, str]
    nouns: frozenset[str]
    intransitive: frozenset[str]
    occur: frozenset[str]


@cache
def english_grammar() -> Grammar:
    """Load the English data file."""
    place = resources.files("onrecord.reading") / "grammar" / "en.toml"
    table = tomllib.loads(place.read_text("utf-8"))
    closed = {word: Part(name) for name in ORDER for word in table["closed"][name].split()}
    forms: dict[str, str] = {}
    bases: dict[str, str] = {}
    for base, form, kind in _verb_forms(table["verbs"]):
        forms[form] = "".join(sorted({*forms.get(form, ""), kind}))
        bases.setdefault(form, base)
    return Grammar(
        closed=closed,
        forms=forms,
        bases=bases,
        nouns=frozenset(table["verbs"]["nouns"].split()),
        intransitive=frozenset(table["verbs"]["intransitive"].split()),
        occur=frozenset(table["occur"]["words"].split()),
    )


@cache
def _word_lists() -> Mapping[str, Mapping[str, str]]:
    place = resources.files("onrecord.reading") / "grammar" / "words-en.toml"
    lists: Mapping[str, Mapping[str, str]] = tomllib.loads(place.read_text("utf-8"))
    return lists


def word_set(rule: str, name: str) -> frozenset[str]:
    """Give a list of words of a rule from the data file."""
    return frozenset(_word_lists()[rule][name].split())


def _verb_forms(table: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    irregular = {row.split()[0]: tuple(row.split()[1:]) for row in table["irregular"].split(";") if row.strip()}
    for base in {*table["regular"].split(), *irregular}:
        if base.endswith("_"):
            continue
        past, participle = irregular.get(base, (_past(base), _past(base)))[:2]
        yield from (
            (base, base, "b"),
            (base, _third(base), "s"),
            (base, past, "d"),
            (base, participle, "n"),
            (base, _ing(base), "g"),
        )


def _doubles(base: str) -> bool:
    short = len(base) <= 4 or base in (
        "admit",
        "commit",
        "submit",
        "permit",
        "refer",
        "transfer",
        "compel",
        "expel",
        "propel",
    )
    vowels = "aeiou"
    return (
        short
        and len(base) >= 3
        and base[-1] not in "aeiouwxy"
        and base[-2] in vowels
        and base[-3] not in vowels
        and base not in ("open", "enter", "offer", "over")
    )


def _past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ied"
    return f"{base}{base[-1]}ed" if _doubles(base) else f"{base}ed"


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{base}s"


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return f"{base[:-1]}ing"
    return f"{base}{base[-1]}ing" if _doubles(base) else f"{base}ing"
