"""A comparison in words: which parts answered each other, by which letters, and what every evidence weighed."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.identity.alignment import Alignment, Couple, paired_readings
from onrecord.identity.comparison import Comparison, compare_names
from onrecord.identity.edit_model import couple_bits, shares
from onrecord.identity.evidence import EVIDENCES
from onrecord.identity.name_parts import Part, parse_name
from onrecord.identity.sounds import sound_out
from onrecord.identity.weights import step_tables

NOTHING, END, PRESS = "-", "end", "read as its press writes"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterShare:
    """Letters of either side that answered each other ("-" for none, "end" for both ends), in hundredths of a bit."""

    left: str
    right: str
    bits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartShare:
    """Two parts as written, their evidence, and its letters where the parts were compared letter by letter."""

    left: str
    right: str
    bits: int
    letters: tuple[LetterShare, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """One evidence: its name, what it says, its value (None: cannot be told) and what it weighs in the sum."""

    name: str
    says: str
    value: int | None
    bits: int


def part_shares(comparison: Comparison) -> tuple[PartShare, ...]:
    """Give the parts that answered each other."""
    alignment = comparison.alignment
    return () if alignment is None else tuple(_part_share(alignment, couple) for couple in alignment.couples)


def parts_left_over(comparison: Comparison) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the parts as written that answered nothing, of either name."""
    alignment = comparison.alignment
    if alignment is None:
        return (), ()
    left, right = alignment.left_over()
    return tuple(alignment.left.parts[at].text for at in left), tuple(alignment.right.parts[at].text for at in right)


def weights(comparison: Comparison) -> tuple[Weight, ...]:
    """Give every evidence with its bits; their sum is the comparison's before a warning caps it."""
    rows = zip(EVIDENCES.items(), step_tables(), comparison.evidence, strict=False)
    return tuple(Weight(name=name, says=says, value=value, bits=table.at(value)) for (name, says), table, value in rows)


def _part_share(alignment: Alignment, couple: Couple) -> PartShare:
    left, right = alignment.left.parts[couple.left], alignment.right.parts[couple.right]
    scripts = alignment.scripts
    letters: tuple[LetterShare, ...] = ()
    for x, y, price in paired_readings(left, right):
        if not letters and couple_bits(x, y, scripts) - price == couple.bits:
            letters = tuple(_letters(left, right, (x, y), scripts))
            letters += (LetterShare(left=PRESS, right=PRESS, bits=-price),) if price else ()
    return PartShare(left=left.text, right=right.text, bits=couple.bits, letters=letters)


def _letters(left: Part, right: Part, readings: tuple[str, str], scripts: tuple[str, str]) -> Iterator[LetterShare]:
    """Lead the steps of the cheapest path back to the letters that were written."""
    sides = _written(left, readings[0], scripts[0]), _written(right, readings[1], scripts[1])
    at = [0, 0]
    for share in shares(*readings, scripts):
        shown = []
        for side, symbol in enumerate((share.left, share.right)):
            shown.append(sides[side][at[side]] if symbol else NOTHING)
            at[side] += bool(symbol)
        is_end = not share.left and not share.right
        yield LetterShare(left=END if is_end else shown[0], right=END if is_end else shown[1], bits=share.bits)


def _written(part: Part, reading: str, script: str) -> tuple[str, ...]:
    """Give the written letters behind each symbol of a reading, the symbols themselves where parts were fused."""
    letters = [letters for letters, symbols in sound_out(part.folded, script) for _ in symbols]
    at = 0 if reading == part.press else part.symbols.find(reading)
    found = tuple(letters[at : at + len(reading)])
    return found if at >= 0 and len(letters) == len(part.symbols) else tuple(reading)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameExplanation:
    """Everything there is to say about two names; `bits` in hundredths, None when undecidable."""

    level: str
    bits: int | None
    is_capped: bool
    flaws: tuple[str, ...]
    parts: tuple[PartShare, ...]
    left_over: tuple[tuple[str, ...], ...]
    titles: tuple[str, ...]
    kinship: tuple[str, ...]
    weights: tuple[Weight, ...]


def _turned(part: PartShare) -> PartShare:
    letters = tuple(LetterShare(left=one.right, right=one.left, bits=one.bits) for one in part.letters)
    return PartShare(left=part.right, right=part.left, bits=part.bits, letters=letters)


def explain_names(first: str, second: str, language: str | None = None) -> NameExplanation:
    """Compare two names and explain the answer."""
    comparison = compare_names(first, second, language)
    names = parse_name(first), parse_name(second)
    alignment = comparison.alignment
    is_turned = alignment is not None and alignment.left.text != first
    parts, left_over = part_shares(comparison), parts_left_over(comparison)
    return NameExplanation(
        level=str(comparison.level),
        bits=comparison.bits,
        is_capped=comparison.is_capped,
        flaws=comparison.flaws,
        parts=tuple(map(_turned, parts)) if is_turned else parts,
        left_over=left_over[::-1] if is_turned else left_over,
        titles=tuple(title for name in names for title in name.titles),
        kinship=tuple(word for name in names for word in name.kinship),
        weights=weights(comparison),
    )
