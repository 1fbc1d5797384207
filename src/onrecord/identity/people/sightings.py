"""Persons' names standing in a text, beside those that claims bear: what a reader would point at.

A sighting needs a reason: a word of kinship, what family names of the region end in, an office before it, or that the
casebook bears the same name elsewhere. A capital letter alone is none. Scripts without capital letters are left to the
claims.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.identity.endings import is_familial, is_fatherly
from onrecord.identity.letters import fold
from onrecord.identity.name_words import name_words
from onrecord.identity.people.name_cases import Base, base_name, is_family_word, peoples
from onrecord.identity.people.offices import is_office_word, offices_beside
from onrecord.identity.sounds import letter_script, symbols_of

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(rf"{_LETTER}(?:{_LETTER}|[\u0300-\u036f՛՜՞]|['’ʼ‘`-](?={_LETTER}))*")
_GAP = re.compile(r"[ \t\u00a0]+|[ \t]*\r?\n[ \t]*")
_OPENING = re.compile(r"(?:^|[.!?:;…։\n\"“«„(–—-])\s*$")
_NAMED_AFTER = re.compile(r"\s+(?:adına|adındakı|имени|им\.|անվան)\b|\s+Street\b|\s+University\b", re.IGNORECASE)
_BEFORE, _BEHIND = 64, 24  # code points looked at on either side of a name
_SHORTENED = re.compile(r"\b([A-Z][a-z]{1,3})\.(?= )")  # as in "Gen."
_STOP = re.compile(r"[.!?;:,()\n]")
_STRICT = re.compile(r"[oeA]v[aA]?$")  # family names that may stand first without a word of kinship
_FIRST_WORDS = 3  # of a run of capitals: the most words of a name without words of kinship


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A name in a text: where it stands as worded, the name without case ending, and offices before it."""

    start: int
    end: int
    base: Base
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the casebook knows before a text is searched.

    Attributes:
        names: folded words of names of two words or more that claims bear.
        small: words that stand somewhere in small letters, so that one at the opening of a sentence is no name.
    """

    names: frozenset[tuple[str, ...]] = frozenset()
    small: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    start: int
    end: int
    text: str
    is_opening: bool
    language: str
    folded: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.text))

    @property
    def is_initial(self) -> bool:
        return len(self.text) == 1

    @property
    def script(self) -> str:
        return letter_script(self.folded[:1]) or ""

    @property
    def is_kin(self) -> bool:
        return any(self.folded in name_words(kind, self.script) for kind in ("son", "daughter"))

    @property
    def is_office(self) -> bool:
        return self.folded in name_words("title", self.script) or is_office_word(self.text)

    @property
    def is_family(self) -> bool:
        base = base_name(self.text, self.language).name
        if fold(base) in peoples():
            return False
        return is_family_word(self.text, self.language) or is_familial(symbols_of(fold(base), self.script))

    @property
    def is_strict_family(self) -> bool:
        return _STRICT.search(symbols_of(self.folded, self.script)) is not None

    @property
    def is_father(self) -> bool:
        return is_fatherly(symbols_of(self.folded, self.script), self.script)


def sightings(text: str, language: str, known: Known) -> tuple[Sighting, ...]:
    """Find the names of persons in a text, in its order; none overlaps another."""
    found: list[Sighting] = []
    for run in _runs(text, language):
        at = 0
        while at < len(run):
            stop = _name_at(run, at, known)
            if stop is not None and _NAMED_AFTER.match(text, run[stop - 1].end) is None:
                found.append(_sighting(text, run[at:stop], language))
            at = at + 1 if stop is None else stop
    return tuple(found)


def small_words(text: str) -> frozenset[str]:
    """Give the folded words that a text has in small letters."""
    return frozenset(fold(word) for word in _TOKEN.findall(text) if word[0].islower())


def _sighting(text: str, words: Sequence[_Word], language: str) -> Sighting:
    start, end = words[0].start, words[-1].end
    return Sighting(
        start=start,
        end=end,
        base=base_name(text[start:end], language, text[end : end + _BEHIND]),
        offices=offices_before(text, start, language),
    )


def offices_before(text: str, start: int, language: str) -> tuple[str, ...]:
    """Give the ranks and offices that stand directly before a name."""
    near = _SHORTENED.sub(r"\1", text[max(0, start - _BEFORE) : start])
    return offices_beside(_STOP.split(near)[-1], language)


def _runs(text: str, language: str) -> Iterator[tuple[_Word, ...]]:
    """Cut out what may be names: capitals one after another, with words of kinship among them and initials before."""
    run: list[_Word] = []
    for match in _TOKEN.finditer(text):
        word = _word(text, match, language)
        if run and not _follows(text, run[-1], word):
            yield tuple(run)
            run = []
        if word.text[0].isupper() or (run and word.is_kin):
            run.append(word)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _word(text: str, match: re.Match[str], language: str) -> _Word:
    opening = _OPENING.search(text, max(0, match.start() - 4), match.start()) is not None or match.start() == 0
    return _Word(start=match.start(), end=match.end(), text=match[0], is_opening=opening, language=language)


def _follows(text: str, before: _Word, word: _Word) -> bool:
    first = before.end + 1 if before.is_initial and text[before.end : before.end + 1] == "." else before.end
    gap = _GAP.match(text, first)
    return (gap.end() if gap is not None else first if first > before.end else -1) == word.start


def _name_at(run: Sequence[_Word], at: int, known: Known) -> int | None:
    """Give where the name that begins at a word ends; None where none begins there."""
    if run[at].is_office or run[at].is_kin:
        return None
    stop = _with_kinship(run, at)
    if stop is not None:
        return stop
    for count in range(min(_FIRST_WORDS, len(run) - at), 1, -1):
        some = run[at : at + count]
        if _is_known(some, known) or (_is_full(some, known) and not _goes_on(run, at + count)):
            return at + count
    return None


def _with_kinship(run: Sequence[_Word], at: int) -> int | None:
    """As in "Given Father oglu Family" and "Family Given Father oglu"."""
    kin = next((place for place in range(at + 2, min(at + 4, len(run))) if run[place].is_kin), None)
    if kin is None or any(word.is_office for word in run[at:kin]):
        return None
    if kin - at == 3:
        return kin + 1 if run[at].is_family else None
    ends = kin + 1 < len(run) and not run[kin + 1].is_office
    return kin + 2 if ends else kin + 1


def _is_known(words: Sequence[_Word], known: Known) -> bool:
    name = base_name(" ".join(word.text for word in words), words[0].language)
    return any(tuple(fold(one) for one in form.split()) in known.names for form in (name.name, *name.readings))


def _is_full(words: Sequence[_Word], known: Known) -> bool:
    """Say whether the words are given and family name, in either order, with a father's name by its ending or none."""
    if any(word.is_office for word in words) or words[-1].is_initial:
        return False
    if words[0].is_opening and not words[0].is_initial and words[0].folded in known.small:
        return False
    first, last = words[0], words[-1]
    if len(words) == 3 and not (words[1].is_initial or words[1 if last.is_family else 2].is_father):
        return False
    if len({word.text.isupper() for word in words if not word.is_initial}) > 1:
        return False  # letters that stand for a body, beside a name
    return last.is_family or (first.is_strict_family and len(words) == 2)


def _goes_on(run: Sequence[_Word], stop: int) -> bool:
    """As in "Azerbaijani Orvil Kestanov" read from its first word: a family name that comes next ends the name."""
    return stop < len(run) and run[stop].is_family and not run[stop - 1].is_family
