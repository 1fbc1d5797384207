"""Read a unit's name into typed fields by the grammar of its language.

Every echelon that is named is a unit; what stands before it belongs to it, the smallest is meant, and the larger ones
are its parents, whichever comes first in the language. An army of no number is a country's, and no echelon.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.identity.letters import fold
from onrecord.identity.sounds import letter_script
from onrecord.identity.unit import CODED, WHOLE, Unit
from onrecord.identity.unit_grammar import LANGUAGES, TURKIC, Grammar, grammar_of
from onrecord.identity.unit_numbers import Number, Token, read_number, tokens_of
from onrecord.identity.unit_places import town_of

_BY_SCRIPT = {"Cyrl": ("ru",), "Armn": ("hy",), "Latn": ("az", "tr", "en")}
_PLACEHOLDERS = frozenset("NXНХՆ")
_WITHHELD_LENGTH = 3


@dataclass(frozen=True, slots=True)
class _Item:
    kind: str
    code: str
    is_ordinal: bool = False


@cache
def read_unit(name: str, language: str | None = None) -> Unit:
    """Read a unit's name; without a language, by the one of its script that leaves the fewest words unread."""
    if language in LANGUAGES:
        return _read(name, grammar_of(language))
    script = next((letter_script(one) for one in name if letter_script(one) not in (None, "Latn")), "Latn")
    tried = [_read(name, grammar_of(one)) for one in _BY_SCRIPT.get(script or "Latn", ())]
    return min(tried, key=lambda one: (one.echelon is None, len(one.unread)), default=Unit(unread=(name,)))


def _read(name: str, grammar: Grammar) -> Unit:
    items = tuple(_items(tokens_of(name, grammar.language), grammar))
    units = _larger_ones_apart(_units(items))
    country = next((one.code for one in items if one.kind == "country"), None)
    unread = tuple(one.code for one in items if one.kind == "unread")
    meant = replace(units[-1], country=country, unread=unread)
    for larger in units[:-1]:  # the largest first
        meant = replace(meant, parent=replace(larger, parent=meant.parent))
    return meant


def _items(tokens: Sequence[Token], grammar: Grammar) -> Iterator[_Item]:
    at = 0
    while at < len(tokens):
        length, item = _item(tokens[at:], grammar)
        at += length
        if item is not None:
            yield item


def _item(tokens: Sequence[Token], grammar: Grammar) -> tuple[int, _Item | None]:
    """Give how many tokens were read, and what they are; None for words that tell nothing."""
    if _is_withheld(tokens):
        return 1 + _ending_length(tokens), _Item("placeholder", "")
    number = read_number(tokens, grammar)
    if number is not None:
        return number.length, _numbered(number, tokens, grammar)
    if tokens[0].written in ("#", *_PLACEHOLDERS):  # a number follows: it is short for that word
        return 1, None
    phrase = grammar.find([token.folded for token in tokens])
    if phrase is None:
        return _town_or_unread(tokens, grammar)
    silent = phrase.kind in {"drop", "sign", "cardinal"}
    return len(phrase.words), None if silent else _Item(phrase.kind, phrase.code)


def _is_withheld(tokens: Sequence[Token]) -> bool:
    written = tokens[0].written
    if set(written) == {"*"} or (set(written) <= set("XХ") and len(written) > _WITHHELD_LENGTH):
        return True
    return written in _PLACEHOLDERS and not any(token.written.isdigit() for token in tokens[1:3])


def _ending_length(tokens: Sequence[Token]) -> int:
    return int(len(tokens) > 1 and tokens[1].is_tied and len(tokens[1].written) <= 4 and tokens[1].written.islower())


def _numbered(number: Number, tokens: Sequence[Token], grammar: Grammar) -> _Item:
    """Take a Roman numeral before a unit's code word as the letter that stands for a withheld code."""
    after = grammar.find([token.folded for token in tokens[number.length :]])
    if number.is_roman and after is not None and (after.kind == "sign" or after.code == CODED):
        return _Item("placeholder", "")
    return _Item("number", number.digits, number.is_ordinal)


def _town_or_unread(tokens: Sequence[Token], grammar: Grammar) -> tuple[int, _Item]:
    if len(tokens) > 1 and tokens[1].written[:1].isupper():
        both = town_of(tokens[0].folded + tokens[1].folded, grammar.endings)
        if both is not None:
            return 2, _Item("place", both)
    written = tokens[0].written
    marked = fold(written, is_turkic=grammar.language in TURKIC)
    town = town_of(marked, grammar.endings) or town_of(tokens[0].folded, grammar.endings)
    return 1, _Item("place", town) if town is not None and written[:1].isupper() else _Item("unread", tokens[0].folded)


def _units(items: Sequence[_Item]) -> tuple[Unit, ...]:
    """Give each echelon with its own fields, in the order they are written; one without echelon if there is none."""
    is_force = any(one.kind == "force" for one in items)
    heads = [at for at, one in enumerate(items) if one.kind == "echelon" and not (is_force and one.code in WHOLE)]
    if not heads:
        return (_headless(items),)
    owned: list[list[_Item]] = [[] for _ in heads]
    for at, one in enumerate(items):
        if one.kind != "echelon":
            owned[_owner(at, one, items, heads)].append(one)
    return tuple(_unit(items[head].code, own) for head, own in zip(heads, owned, strict=True))


def _owner(at: int, one: _Item, items: Sequence[_Item], heads: Sequence[int]) -> int:
    """Tell which echelon an item belongs to: the next one, but for what its language writes behind."""
    before = [place for place, head in enumerate(heads) if head < at]
    after = [place for place, head in enumerate(heads) if head > at]
    is_behind = one.kind in {"after", "force"} or (one.kind == "number" and not one.is_ordinal and _is_bare(at, items))
    if before and (is_behind or not after):
        return before[-1]
    return after[0] if after else before[-1]


def _is_bare(at: int, items: Sequence[_Item]) -> bool:
    """Say whether a number stands right behind an echelon that has none before it."""
    if items[at - 1].kind != "echelon":
        return False
    for one in reversed(items[: at - 1]):
        if one.kind in {"echelon", "number"}:
            return one.kind == "echelon"
    return True


def _unit(code: str, own: Sequence[_Item]) -> Unit:
    echelon, _, usual = code.partition(" ")
    branch = _all(own, "branch", "after") or _last(own, "force") or usual or None
    return Unit(
        number="/".join(one.code for one in own if one.kind == "number") or None,
        echelon=echelon,
        branch=branch,
        place=_last(own, "place"),
        is_placeholder=any(one.kind == "placeholder" for one in own),
    )


def _headless(items: Sequence[_Item]) -> Unit:
    unit = _unit("", items)
    is_force = any(one.kind == "force" for one in items) or unit.branch == "special_forces"
    return replace(unit, echelon="forces" if is_force and unit.number is None else None)


def _last(own: Sequence[_Item], *kinds: str) -> str | None:
    return next((one.code for one in reversed(own) if one.kind in kinds), None)


def _all(own: Sequence[_Item], *kinds: str) -> str | None:
    """Join several branches ("mountain commando"): none of them alone is the unit's."""
    return "+".join(sorted({one.code for one in own if one.kind in kinds})) or None


def _larger_ones_apart(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Order units from the largest to the smallest; an army of no number and name beside others is the country's."""
    kept = [one for one in units if not one.is_whole] or list(units[:1])
    return tuple(sorted(kept, key=lambda one: one.rank))
