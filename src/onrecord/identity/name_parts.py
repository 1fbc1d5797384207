"""A name taken apart: parts with what each may be, titles and words of kinship beside them, never among them.

Order stays a hypothesis: a name without a comma may be written given name first or family name first, and each reading
is kept. A name in a script without a table, in two scripts, or without any part is undecidable, with the reason.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from onrecord.identity.endings import Gender, family_gender, father_gender, father_stem, is_familial, is_fatherly
from onrecord.identity.letters import Word, written_words
from onrecord.identity.name_pieces import Piece, join_pieces, leading_titles
from onrecord.identity.press_readings import press_reading
from onrecord.identity.sounds import symbols_of


class Flaw(StrEnum):
    """Why a name cannot be compared."""

    EMPTY = "empty"
    NO_TABLE = "no table for its script"
    MIXED_WORD = "two scripts in one word"
    MIXED = "two scripts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a name: as written, where (code points, end not included), and how it may sound, likeliest first."""

    text: str
    folded: str
    start: int
    end: int
    readings: tuple[str, ...]
    press: str | None = None  # how it sounds if the press of its language wrote it
    is_initial: bool = False
    is_father: bool = False

    @property
    def symbols(self) -> str:
        return self.readings[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One hypothesis: which part is the given name and which the family name, as places among the parts."""

    given: int | None
    family: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as written and what it is made of. With a flaw there are no parts."""

    text: str
    script: str | None = None
    parts: tuple[Part, ...] = ()
    orders: tuple[Order, ...] = ()
    titles: tuple[str, ...] = ()
    kinship: tuple[str, ...] = ()
    gender: Gender | None = None
    flaw: Flaw | None = None
    joints: tuple[tuple[int, str], ...] = ()  # places of parts that may be one with the next, and the symbols of both


@lru_cache(maxsize=1 << 14)
def parse_name(text: str, language: str | None = None) -> Name:
    """Take a name apart; the language (ISO 639-1) of whoever wrote it, if told, offers one more reading of a part."""
    words = tuple(written_words(text))
    flaw = _flaw(words)
    if flaw is not None:
        return Name(text=text, flaw=flaw)
    script = next(iter(words[0].scripts)) or ""
    titles = leading_titles(words, script)
    kept = tuple(word for word in words if word not in titles)
    pieces, kinship = join_pieces(kept, script)
    has_comma = pieces[0].group != pieces[-1].group
    sounded = tuple(_part(text, piece, (script, language)) for piece in pieces)
    parts = _with_fathers(sounded, pieces, script, has_comma=has_comma)
    family_end = sum(piece.group == pieces[0].group for piece in pieces) if has_comma else 0
    orders = _orders(parts, family_end)
    return Name(
        text=text,
        script=script,
        parts=parts,
        orders=orders,
        titles=tuple(text[word.start : word.end] for word in titles),
        kinship=tuple(text[word.start : word.end] for word in kinship),
        gender=_gender(parts, pieces, orders),
        joints=joints_of(parts),
    )


def joints_of(parts: tuple[Part, ...]) -> tuple[tuple[int, str], ...]:
    """Give the places of parts that may be one with the next, each with the symbols of the two together."""
    return tuple(
        (at, one.symbols + two.symbols)
        for at, (one, two) in enumerate(pairwise(parts))
        if not (one.is_initial or two.is_initial or one.is_father or two.is_father)
    )


def _flaw(words: tuple[Word, ...]) -> Flaw | None:
    if not words:
        return Flaw.EMPTY
    scripts = [word.scripts for word in words]
    if any(None in one for one in scripts):
        return Flaw.NO_TABLE
    if any(len(one) != 1 for one in scripts):
        return Flaw.MIXED_WORD
    return Flaw.MIXED if len(frozenset.union(*scripts)) > 1 else None


def _part(text: str, piece: Piece, spoken: tuple[str, str | None]) -> Part:
    script, language = spoken
    first, last, letters = piece.words[0], piece.words[-1], piece.letters
    symbols = symbols_of(letters, script)
    readings = [symbols]
    if script == "Arab" and letters.startswith("ال") and len(letters) > 4 and len(piece.words) == 1:
        readings.append(symbols_of(letters[2:], script))
    return Part(
        text=text[first.start : last.end],
        folded=letters,
        start=first.start,
        end=last.end,
        readings=tuple(readings),
        press=press_reading(symbols, script, language),
        is_initial=len(letters) == 1 or (first.has_stop and len(letters) <= 2),
        is_father=piece.kin is not None,
    )


def _with_fathers(
    parts: tuple[Part, ...], pieces: tuple[Piece, ...], script: str, *, has_comma: bool
) -> tuple[Part, ...]:
    """Mark Slavic and Armenian fathers' names: in the middle of three, or at the end after a family name."""
    if len(parts) < 3:
        return parts
    ends = has_comma or is_familial(parts[0].symbols)
    last = len(parts) - 1
    return tuple(
        _as_father(part)
        if pieces[at].kin is None and at > 0 and (at < last or ends) and is_fatherly(part.symbols, script)
        else part
        for at, part in enumerate(parts)
    )


def _as_father(part: Part) -> Part:
    stem = father_stem(part.symbols)
    readings = part.readings if stem == part.symbols else (*part.readings, stem)
    return replace(part, readings=readings, is_father=True)


def _orders(parts: tuple[Part, ...], family_end: int) -> tuple[Order, ...]:
    """Give the readings of the order, likeliest first; `family_end` parts stand before a comma."""
    core = [at for at, part in enumerate(parts) if not part.is_father]
    if len(core) < 2:
        return (
            Order(given=core[0] if core else None, family=None),
            Order(given=None, family=core[0] if core else None),
        )
    if family_end:
        families = [at for at in core if at < family_end] or core[:1]
        given = next((at for at in core if at >= family_end), None)
        return (Order(given=given, family=families[-1]),)
    given_first, family_first = Order(given=core[0], family=core[-1]), Order(given=core[1], family=core[0])
    begins, ends = is_familial(parts[core[0]].symbols), is_familial(parts[core[-1]].symbols)
    if begins == ends:
        return (given_first, family_first)
    return (given_first,) if ends else (family_first,)


def _gender(parts: tuple[Part, ...], pieces: tuple[Piece, ...], orders: tuple[Order, ...]) -> Gender | None:
    """Tell the gender from words of kinship, a father's name, a family name's ending; None where they disagree."""
    told: set[Gender | None] = {piece.kin for piece in pieces}
    told |= {
        father_gender(part.symbols)
        for part, piece in zip(parts, pieces, strict=True)
        if part.is_father and piece.kin is None
    }
    families = (family_gender(parts[order.family].symbols) for order in orders if order.family is not None)
    told.add(next((gender for gender in families if gender is not None), None))
    told.discard(None)
    return told.pop() if len(told) == 1 else None
