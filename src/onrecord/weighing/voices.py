"""Which names of speakers are one voice, and whom a voice answers to: the alias table, editable by judgements.

A proposal needs no person: one spelling in any case, a person's name that sounds the same in two scripts, the initials
of one house in two languages, the account of a house. A judgement `same_voice` joins further names; `not_same_voice`
keeps apart what was proposed. `controlled_by` says whom a voice answers to; the bodies of a state answer to their
government without being told.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from types import MappingProxyType

from onrecord.weighing.name_sounds import sounds, sounds_alike
from onrecord.weighing.plain_words import folded_word
from onrecord.weighing.speaker_words import Concept, concept_of

WORD = re.compile(r"[^\W_]+")
INITIALS = re.compile(r"\b(?:[A-Z]\.?){2,}[A-Z]\b\.?|\b[A-Z]{3,}\b")
SPELLED = re.compile(r"\b\w{1,3}(?:-\w{1,3}){1,4}\b")
SOUNDED_LETTERS: Mapping[str, str] = {
    "эй": "A", "би": "B", "си": "C", "ди": "D", "эф": "F", "джи": "G", "эйч": "H", "ай": "I", "джей": "J", "кей": "K",
    "эл": "L", "эм": "M", "эн": "N", "оу": "O", "пи": "P", "кью": "Q", "ар": "R", "эс": "S", "ти": "T", "ю": "U",
    "ви": "V", "экс": "X", "уай": "Y", "зед": "Z", "բի": "B", "սի": "C", "փի": "P", "էն": "N", "էյ": "A",
}  # fmt: skip
"""English letters as they are spelled out in other scripts: a house known by its initials is written so."""
NAMED_PERSON = 2
PREFIX = 3
SMALL = frozenset({"the", "a", "an", "of", "and", "for", "in", "on", "post", "official", "news", "www"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A speaker as called once: the name, and whether it is a person's own."""

    name: str
    is_person: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceTable:
    """Names by the voice they belong to. A voice is known by the first of its names; `under`: whom it answers to."""

    home: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    under: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def voice(self, name: str) -> str:
        """Give the voice of a name, or the folded name where the table does not know it."""
        key = folded_name(name)
        return self.home.get(key, key)

    def controller(self, voice: str) -> str | None:
        """Give the last in the line of those a voice answers to; None where it answers to nobody known."""
        seen = [voice]
        while (above := self.under.get(seen[-1])) is not None and above not in seen:
            seen.append(above)
        return seen[-1] if len(seen) > 1 else None


def voice_table(
    called: Iterable[Called],
    *,
    same: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
    under: Iterable[tuple[str, str]] = (),
) -> VoiceTable:
    """Work out the voices behind the names of a casebook: proposals first, then what people decided."""
    names = sorted(
        {(folded_name(c.name), c.is_person, " ".join(c.name.split())) for c in called if folded_name(c.name)}
    )
    kept_apart = {frozenset(map(folded_name, pair)) for pair in apart}
    pairs = [pair for pair in _proposed(names) if frozenset(pair) not in kept_apart]
    decided = [(folded_name(one), folded_name(two)) for one, two in same]
    home = _homes([name for name, _, _ in names], [*pairs, *decided])
    bodies = ((name, _body(raw, is_person=is_person)) for name, is_person, raw in names)
    answers = {home[name]: f"={body.under}" for name, body in bodies if body is not None and body.under is not None}
    told = {_home(home, one): _home(home, two) for one, two in under}
    return VoiceTable(home=home, under=MappingProxyType(answers | told))


def _home(home: Mapping[str, str], name: str) -> str:
    return home.get(folded_name(name), folded_name(name))


def folded_name(name: str) -> str:
    """Fold a name: case, marks and spaces; articles in front are left out."""
    words = [folded_word(word) for word in WORD.findall(name)]
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) and len(words) > 1 else words)


def initials_of(name: str) -> str | None:
    """Give the initials a house is known by, also spelled out in another script; the first of several."""
    spelled = (_spelled_out(found.group()) for found in SPELLED.finditer(name.casefold()))
    plain = (re.sub(r"\W", "", found.group()) for found in INITIALS.finditer(name))
    return next((letters for letters in (*plain, *spelled) if letters), None)


def _spelled_out(word: str) -> str:
    letters = [SOUNDED_LETTERS.get(part) for part in word.split("-")]
    return "".join(letter or "" for letter in letters) if None not in letters else ""


def _proposed(names: Sequence[tuple[str, bool, str]]) -> Iterable[tuple[str, str]]:
    """Propose pairs of names of one voice. Names are looked up by key, so that no casebook is too large."""
    keys: dict[str, list[tuple[str, str]]] = defaultdict(list)
    people: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, is_person, raw in names:
        for key in _keys(raw, is_person=is_person):
            keys[key].append((name, raw))
        heard = sounds(raw) if is_person else ()
        if len(heard) >= NAMED_PERSON:
            people[heard[-1][:2]].append((name, raw))
    for group in keys.values():
        yield from ((group[0][0], other) for other, _ in group[1:])
    for group in people.values():
        yield from ((one, two) for (one, a), (two, b) in combinations(group, 2) if sounds_alike(a, b))
    yield from _handles([(name, raw) for name, is_person, raw in names if not is_person])


def _keys(raw: str, *, is_person: bool) -> tuple[str, ...]:
    letters = None if is_person else initials_of(raw)
    return () if letters is None else (f"initials {letters}",)


def _body(raw: str, *, is_person: bool) -> Concept | None:
    return None if is_person else concept_of(raw)


def _handles(names: Sequence[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """Propose the account of a house: every word of a handle begins a word of the name, or the other way about."""
    handles = [(name, handle_words(raw)) for name, raw in names if raw.startswith("@")]
    houses = [(name, handle_words(raw)) for name, raw in names]
    for name, handle in handles:
        for other, house in houses:
            if other != name and words_fit(handle, house):
                yield name, other


def handle_words(raw: str) -> tuple[str, ...]:
    """Give the words of a name or a handle: `@QuayDailyTv` is quay, daily, tv; small words are left out."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", raw) if raw.startswith("@") else raw
    return tuple(word for part in WORD.findall(apart) if (word := folded_word(part)) not in SMALL)


def words_fit(one: Sequence[str], two: Sequence[str]) -> bool:
    """Say whether two sets of two or more words pair off, each beginning the other with three letters or whole."""
    if len(one) != len(two) or len(one) < NAMED_PERSON:
        return False
    left = list(two)
    for word in one:
        found = next((other for other in left if word == other or _begins(word, other)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _begins(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    return len(short) >= PREFIX and long.startswith(short)


def _homes(names: Iterable[str], pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    groups: dict[str, set[str]] = {name: {name} for name in names}
    for one, two in pairs:
        joined = groups.get(one, {one}) | groups.get(two, {two})
        groups.update(dict.fromkeys(joined, joined))
    return MappingProxyType({name: min(group) for name, group in sorted(groups.items())})
