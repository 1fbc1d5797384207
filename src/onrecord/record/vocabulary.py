"""Controlled terms: codes of acts, means, roles, speaker kinds, statuses; data files loaded once and checked.

Codes of the form `h<list>:<12 digits>` are those of the HURIDOCS micro-thesauri; `onrecord:<word>` are ours.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from onrecord.errors import Misuse

CODE = re.compile(r"h[0-9]{1,2}:[0-9]{12}|onrecord:[a-z0-9-]+")
LANGUAGES = ("en", "az", "ru", "tr", "hy")
NAME = re.compile(r"[a-z_-]+")
NOT_TERMS = {"list", "version", "classes", "language", "hedge", "trap"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One controlled term. `labels` hold English always; other languages where a label is known."""

    word: str
    section: str
    code: str
    labels: Mapping[str, str]
    fields: Mapping[str, object]

    def label(self, language: str = "en") -> tuple[str, bool]:
        """Give the label and whether it is in the language asked for (else it is English)."""
        return (self.labels[language], True) if language in self.labels else (self.labels["en"], False)


@cache
def vocabulary(name: str) -> Mapping[str, Term]:
    """Load one vocabulary file by its stem ("acts-person"); terms by "section.word" and by code.

    Raises:
        Misuse: E-USE-VOCABULARY for an unknown file or a term without code or English label.
    """
    place = resources.files("onrecord.record") / "vocabulary" / f"{name}.toml"
    if NAME.fullmatch(name) is None or not place.is_file():
        raise Misuse("E-USE-VOCABULARY", "there is no such vocabulary", "see docs/reference/vocabularies.md")
    table = tomllib.loads(place.read_text("utf-8"))
    terms = [
        _term(section, word, fields)
        for section, words in table.items()
        if section not in NOT_TERMS
        for word, fields in words.items()
    ]
    return MappingProxyType({key: term for term in terms for key in (f"{term.section}.{term.word}", term.code)})


@cache
def vocabulary_version() -> str:
    """Name the state of all vocabulary files: `file:version` of each, in order."""
    folder = resources.files("onrecord.record") / "vocabulary"
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return " ".join(f"{f.name[:-5]}:{tomllib.loads(f.read_text('utf-8'))['version']}" for f in files)


@cache
def speaker_class(kind: str) -> str:
    """Give the class of a speaker kind, one of `classes` in its file; "unknown" where it has none."""
    term = vocabulary("source_kinds").get(f"speaker.{kind}")
    return "unknown" if term is None else str(term.fields["class"])


def _term(section: str, word: str, fields: Mapping[str, object]) -> Term:
    code, labels = fields.get("code"), {lang: str(fields[lang]) for lang in LANGUAGES if lang in fields}
    if not isinstance(code, str) or CODE.fullmatch(code) is None or "en" not in labels:
        raise Misuse(
            "E-USE-VOCABULARY",
            f"the term {section}.{word} has no code or no English label",
            "mend the data file",
        )
    return Term(word=word, section=section, code=code, labels=labels, fields=fields)
