"""Two names compared: a level, a sum of bits, and every number that went into it.

The bits are a likelihood ratio: how many times likelier the two spellings are if one person bears them. No prior is in
them. Names alone only propose: a warning keeps the sum at or below `CAPPED`, and nothing here ever merges.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from onrecord.identity.alignment import Alignment, align, possible_couples
from onrecord.identity.couples import foresee
from onrecord.identity.evidence import EVIDENCES, Evidence, weigh
from onrecord.identity.name_lists import is_known_different, is_nickname
from onrecord.identity.name_parts import Name, parse_name
from onrecord.identity.role_crossing import is_crossed
from onrecord.identity.sounds import SCRIPTS
from onrecord.identity.weights import StepTable, step_tables

CAPPED = 300
AHEAD = 4_000  # pairs
CROSSED = 40
_CROSSING, _GENDER = list(EVIDENCES).index("crossing"), list(EVIDENCES).index("gender")


class Level(StrEnum):
    """What kind of likeness it is, for a person to read first."""

    IDENTICAL = "identical"
    SPELLING = "spelling"
    NICKNAME = "nickname"
    INITIAL = "initial"
    MISSING = "missing part"
    CROSSING = "role crossing"
    GENDER = "gender conflict"
    CONFLICT = "conflict"
    UNDECIDABLE = "undecidable"


WARNINGS = frozenset([Level.CROSSING, Level.GENDER])


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The answer; `bits` in hundredths, None when undecidable. `is_capped` says that a warning keeps them low.

    `alignment` has the names in the order of their scripts, which may be the other way round.
    """

    level: Level
    bits: int | None = None
    is_capped: bool = False
    alignment: Alignment | None = None
    evidence: Evidence = ()
    flaws: tuple[str, ...] = ()


def compare_names(left: str, right: str, language: str | None = None) -> Comparison:
    """Compare two names; which stands first makes no difference.

    A language (ISO 639-1), where the reports tell it, offers the spellings of its press as further readings.
    """
    return _compared(*_ranked(left, right, language))


def _compared(one: Name, two: Name) -> Comparison:
    if one.flaw is not None or two.flaw is not None:
        flaws = (one.flaw, two.flaw)
        return Comparison(level=Level.UNDECIDABLE, flaws=tuple(sorted(str(one) for one in flaws if one is not None)))
    alignment = align(one, two)
    evidence = weigh(alignment)
    bits = sum_of(evidence)
    level = level_of(alignment, evidence)
    is_capped = level in WARNINGS or _has_known_difference(alignment)
    return Comparison(
        level=Level.CONFLICT if is_capped and level not in WARNINGS else level,
        bits=min(bits, CAPPED) if is_capped else bits,
        is_capped=is_capped,
        alignment=alignment,
        evidence=evidence,
    )


def compare_all(pairs: Iterable[tuple[str, str]], language: str | None = None) -> Iterator[Comparison]:
    """Compare many pairs, in order, each as `compare_names` does; a few thousand at a time are looked at ahead."""
    rest = iter(pairs)
    while some := tuple(islice(rest, AHEAD)):
        names = [_ranked(left, right, language) for left, right in some]
        foresee(_couples_of(names))
        yield from (_compared(one, two) for one, two in names)


def _couples_of(names: Iterable[tuple[Name, Name]]) -> dict[tuple[str, str], set[tuple[str, str]]]:
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for one, two in names:
        scripts = one.script or "", two.script or ""
        if all(scripts):
            if scripts not in found:
                found[scripts] = set()
            found[scripts].update(possible_couples(one, two))
    return found


def lay_side_by_side(left: str, right: str, language: str | None = None) -> Alignment | None:
    """Align two names in the order of their scripts and letters; None when either is undecidable."""
    one, two = _ranked(left, right, language)
    return align(one, two) if one.flaw is None and two.flaw is None else None


def _ranked(left: str, right: str, language: str | None) -> tuple[Name, Name]:
    one, two = parse_name(left, language), parse_name(right, language)
    return (two, one) if _rank(two) < _rank(one) else (one, two)


def _rank(name: Name) -> tuple[int, str]:
    return (SCRIPTS.index(name.script) if name.script in SCRIPTS else len(SCRIPTS)), name.text


def sum_of(evidence: Evidence) -> int:
    """Add up what the evidences weigh."""
    return sum(map(StepTable.at, step_tables(), evidence))


def level_of(alignment: Alignment, evidence: Evidence) -> Level:
    """Give the level, the gravest first."""
    if (evidence[_CROSSING] or 0) > CROSSED or is_crossed(alignment):
        return Level.CROSSING
    if evidence[_GENDER]:
        return Level.GENDER
    over = alignment.left_over()
    if (over[0] and over[1]) or not alignment.couples:
        return Level.CONFLICT
    if over[0] or over[1]:
        return Level.MISSING
    return _whole_level(alignment)


def _whole_level(alignment: Alignment) -> Level:
    """Give the level where every part has its answer."""
    couples = [(alignment.left.parts[one.left], alignment.right.parts[one.right]) for one in alignment.couples]
    if any(one.is_initial != two.is_initial for one, two in couples):
        return Level.INITIAL
    if any(is_nickname(one.symbols, two.symbols) for one, two in couples):
        return Level.NICKNAME
    texts = [sorted(part.folded for part in name.parts) for name in (alignment.left, alignment.right)]
    is_same_script = alignment.left.script == alignment.right.script
    return Level.IDENTICAL if is_same_script and texts[0] == texts[1] else Level.SPELLING


def _has_known_difference(alignment: Alignment) -> bool:
    return any(
        is_known_different(alignment.left.parts[one.left].symbols, alignment.right.parts[one.right].symbols)
        for one in alignment.couples
    )
