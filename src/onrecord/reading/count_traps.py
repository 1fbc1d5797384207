"""Numbers that count nothing: ages, dates, clock times, distances, money, articles, unit and case numbers, terms."""

import re

from onrecord.reading.lexicon import Lexicon
from onrecord.reading.nouns import HYPHENS, head_after
from onrecord.reading.numbers import Number
from onrecord.reading.tokens import Token, TokenKind
from onrecord.reading.wordclass import WordClass, is_person_noun

C = WordClass
MONEY = frozenset("$€£₼₽₺₾֏¥#№%°")
LISTED = frozenset((",", "and", "or", "to", "-", "–", "—"))
STRONG = frozenset(
    [
        "article",
        "art",
        "arts",
        "section",
        "sections",
        "sec",
        "paragraph",
        "no",
        "nos",
        "№",
        "resolution",
        "age",
        "aged",
        "ages",
        "clause",
        "page",
        "pp",
        "turned",
    ]
)
BEFORE_YEARS = frozenset(("in", "since", "during", "until", "till", "by", "after", "before", "from", "early", "late"))
YEAR = re.compile(r"1[89]\d\d|20\d\d")


def counting(
    numbers: tuple[Number, ...], tokens: tuple[Token, ...], classes: tuple[WordClass, ...], lexicon: Lexicon
) -> tuple[Number, ...]:
    """Keep the numbers that may count something. In a list ("12, 15 and 20 years") the last one decides for all."""
    kept: list[Number] = []
    trapped_from_right: set[int] = set()
    for number in reversed(numbers):
        follows = _listed_with(number.stop, tokens)
        if number.ordinal or _is_trapped(number, tokens, classes, lexicon) or follows in trapped_from_right:
            trapped_from_right.add(number.first)
        else:
            kept.append(number)
    return tuple(_without_labelled(tuple(reversed(kept)), numbers, tokens, classes, lexicon))


def _listed_with(at: int, tokens: tuple[Token, ...]) -> int | None:
    """Give the token where the next number of a list would stand."""
    while at < len(tokens) and tokens[at].folded in LISTED:
        at += 1
        if at < len(tokens) and tokens[at].folded not in LISTED:
            return at
    return None


def _without_labelled(
    kept: tuple[Number, ...],
    numbers: tuple[Number, ...],
    tokens: tuple[Token, ...],
    classes: tuple[WordClass, ...],
    lexicon: Lexicon,
) -> list[Number]:
    """Drop "276" of "Articles 274 and 276"."""
    labelled: set[int] = set()
    left: list[Number] = []
    for number in numbers:
        before = number.first - 1
        listed = before > 0 and tokens[before].folded in LISTED and before in labelled
        if _is_labelled(number, tokens, classes, lexicon) or (listed and not _noun_follows(number, tokens, classes)):
            labelled.add(number.stop)
        elif number in kept:
            left.append(number)
    return left


def _is_trapped(number: Number, tokens: tuple[Token, ...], classes: tuple[WordClass, ...], lexicon: Lexicon) -> bool:
    return (
        _is_measured(number, tokens, classes, lexicon)
        or _is_joined(number, tokens)
        or _is_age(number, tokens, classes)
        or _is_dated(number, tokens, classes, lexicon)
    )


def _is_measured(number: Number, tokens: tuple[Token, ...], classes: tuple[WordClass, ...], lexicon: Lexicon) -> bool:
    if number.first and tokens[number.first - 1].text in MONEY:
        return True
    measures = lexicon.single("quantity.measure")
    at = number.stop
    while at < len(tokens) and tokens[at].text in HYPHENS:
        at += 1
    if at < len(tokens) and (tokens[at].text in MONEY or tokens[at].folded in measures):
        return True
    if at + 1 < len(tokens) and (tokens[at].folded, tokens[at + 1].folded) == ("per", "cent"):
        return True
    head = head_after(tokens, classes, number.stop)
    return head is not None and tokens[head].folded in measures and tokens[number.stop].folded != "of"


def _is_joined(number: Number, tokens: tuple[Token, ...]) -> bool:
    """Say whether it is part of a code, a clock time or a fraction: "T-72", "10:30", "24/7", a telephone number."""
    if number.digits and len(tokens[number.first].text) > 7 and "," not in tokens[number.first].text:
        return True
    before = tokens[number.first - 1] if number.first else None
    after = tokens[number.stop] if number.stop < len(tokens) else None
    if (
        before is not None
        and before.end == number.start
        and before.text not in ("(", "[", '"', "“", "‘", "'", "~", "—", "–")
    ):
        if before.text in ":/." or before.kind is TokenKind.WORD:
            return True
        behind = tokens[number.first - 2] if number.first > 1 else None
        return (
            before.text in HYPHENS
            and behind is not None
            and behind.end == before.start
            and behind.kind is TokenKind.WORD
        )
    return (
        after is not None
        and after.start == number.end
        and number.digits
        and after.text in ":/"
        and (
            number.stop + 1 < len(tokens)
            and tokens[number.stop + 1].start == after.end
            and tokens[number.stop + 1].kind is TokenKind.NUMBER
        )
    )


def _is_age(number: Number, tokens: tuple[Token, ...], classes: tuple[WordClass, ...]) -> bool:
    """Say whether it stands behind a name as an age: "Guliyev, 24," or "Guliyev (24)"."""
    if not number.digits or number.first < 2 or number.value > 110:
        return False
    before, after = tokens[number.first - 1].text, tokens[number.stop].text if number.stop < len(tokens) else "."
    return classes[number.first - 2] is C.NAME and (
        (before == "," and after in (",", ".", ";", "-")) or (before == "(" and after in (")", ","))
    )


def _is_dated(number: Number, tokens: tuple[Token, ...], classes: tuple[WordClass, ...], lexicon: Lexicon) -> bool:
    if _month_beside(number, tokens, lexicon):
        return _is_month(tokens, number.stop, lexicon) or not _noun_follows(number, tokens, classes)
    if not number.digits or YEAR.fullmatch(tokens[number.first].text) is None or number.stop - number.first > 1:
        return False
    if number.first and tokens[number.first - 1].folded in BEFORE_YEARS:
        return True
    head = head_after(tokens, classes, number.stop)
    return head is None or not is_person_noun(tokens[head].folded) or head > number.stop + 2


def _month_beside(number: Number, tokens: tuple[Token, ...], lexicon: Lexicon) -> bool:
    after = number.stop
    while after < len(tokens) and (
        tokens[after].folded in LISTED or tokens[after].kind is TokenKind.NUMBER or tokens[after].folded == "of"
    ):
        after += 1
    before = number.first - 1
    while before >= 0 and (
        tokens[before].folded in LISTED or tokens[before].kind is TokenKind.NUMBER or tokens[before].text == "."
    ):
        before -= 1
    return _is_month(tokens, after, lexicon) or _is_month(tokens, before, lexicon)


def _is_month(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    return 0 <= at < len(tokens) and tokens[at].is_capital and tokens[at].folded in lexicon.single("month")


def _is_labelled(number: Number, tokens: tuple[Token, ...], classes: tuple[WordClass, ...], lexicon: Lexicon) -> bool:
    at = number.first - 1
    while at >= 0 and tokens[at].text in (".", "(", "#"):
        at -= 1
    if at < 0:
        return False
    if tokens[at].folded in STRONG:
        return number.digits or tokens[at].folded in ("age", "aged", "ages", "turned", "article", "section")
    label = tokens[at].folded
    labels = lexicon.single("quantity.label")
    if label in labels or label.removesuffix("s") in labels:
        return number.digits and not _person_next(number, tokens)
    if _noun_follows(number, tokens, classes):
        return False
    return at > 0 and classes[at] is C.NAME and label not in lexicon.single("month")


def _person_next(number: Number, tokens: tuple[Token, ...]) -> bool:
    return number.stop < len(tokens) and is_person_noun(tokens[number.stop].folded)


def _noun_follows(number: Number, tokens: tuple[Token, ...], classes: tuple[WordClass, ...]) -> bool:
    if number.stop < len(tokens) and classes[number.stop] is C.DETERMINER:
        return False
    return head_after(tokens, classes, number.stop) is not None
