"""Numbers that count nothing: ages, dates, clock times, distances, money, articles, unit and case numbers, terms."""

import re
from itertools import pairwise

from onrecord.reading.lexicon import Lexicon
from onrecord.reading.nouns import HYPHENS, head_after
from onrecord.reading.numbers import Number
from onrecord.reading.tokens import Token, TokenKind
from onrecord.reading.wordclass import WordClass, is_person_noun

C = WordClass
MONEY = frozenset("$€£₼₽₺₾֏¥#№%°")
LIST_REACH = 24  # tokens; a longer list of days is none of a date
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
PROPER = frozenset(("War", "Force", "Radio", "Channel", "Hearing", "House"))
STREETS = frozenset(("street", "avenue", "road", "square", "lane", "boulevard"))
BOUNDS = frozenset(("over", "under", "above", "below"))
BEFORE_YEARS = frozenset(("in", "since", "during", "until", "till", "by", "after", "before", "from", "early", "late"))
YEAR = re.compile(r"1[89]\d\d|20\d\d")


def counting(
    numbers: tuple[Number, ...], tokens: tuple[Token, ...], classes: tuple[WordClass, ...], lexicon: Lexicon
) -> tuple[Number, ...]:
    """Keep the numbers that may count something. In a list ("12, 15 and 20 years") the last one decides for all."""
    kept: list[Number] = []
    trapped_from_right: set[int] = set()
    rates = _rates(numbers, tokens)
    for number in reversed(numbers):
        follows = _listed_with(number.stop, tokens)
        if number in rates:
            continue
        if number.ordinal or _is_trapped(number, tokens, classes, lexicon) or follows in trapped_from_right:
            trapped_from_right.add(number.first)
        else:
            kept.append(number)
    return tuple(_without_labelled(tuple(reversed(kept)), numbers, tokens, classes, lexicon))


def _rates(numbers: tuple[Number, ...], tokens: tuple[Token, ...]) -> set[Number]:
    """Find "one in three": a share, neither one nor three."""
    pairs = [
        (one, two)
        for one, two in pairwise(numbers)
        if two.first == one.stop + 1 and tokens[one.stop].folded == "in" and one.value < two.value <= 100
    ]
    return {number for pair in pairs for number in pair}


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
    known = set(kept)
    labelled: set[int] = set()
    left: list[Number] = []
    for number in numbers:
        before = number.first - 1
        listed = before > 0 and tokens[before].folded in LISTED and before in labelled
        if _is_labelled(number, tokens, classes, lexicon) or (listed and not _noun_follows(number, tokens, classes)):
            labelled.add(number.stop)
        elif number in known:
            left.append(number)
    return left


def _is_trapped(number: Number, tokens: tuple[Token, ...], classes: tuple[WordClass, ...], lexicon: Lexicon) -> bool:
    return (
        _is_measured(number, tokens, classes, lexicon)
        or _is_joined(number, tokens)
        or _is_denied(number, tokens)
        or _is_age(number, tokens, classes)
        or _is_told_age(number, tokens, classes)
        or _is_address(number, tokens, classes)
        or _is_dated(number, tokens, classes, lexicon)
    )


def _is_denied(number: Number, tokens: tuple[Token, ...]) -> bool:
    """Say whether it is the number that is said not to hold ("not 12 but 15"), or no whole one ("two and a half")."""
    if number.first and tokens[number.first - 1].folded in ("not", "n't"):
        return True
    behind = [token.folded for token in tokens[number.stop : number.stop + 3]]
    before = [token.folded for token in tokens[max(0, number.first - 3) : number.first]]
    return ["and", "a", "half"] in (behind, before)


def _is_told_age(number: Number, tokens: tuple[Token, ...], classes: tuple[WordClass, ...]) -> bool:
    """Say whether words tell an age: "he was 23", "at 31, she", "people over 60", "the ages of 18 and 25"."""
    if number.value > 110 or number.first < 1 or _noun_follows(number, tokens, classes):
        return False
    before = [token.folded for token in tokens[max(0, number.first - 2) : number.first]]
    after = tokens[number.stop].folded if number.stop < len(tokens) else "."
    if before[-1] == "at":
        return after in ("he", "she") or (number.first == 1 and after == ",")
    return len(before) == 2 and _tells_age(number, before, tokens, classes)


def _tells_age(number: Number, before: list[str], tokens: tuple[Token, ...], classes: tuple[WordClass, ...]) -> bool:
    if before[-1] in ("was", "is", "'s"):
        return number.digits and (before[0] in ("he", "she", "who") or classes[number.first - 2] is C.NAME)
    if before[-1] in BOUNDS:
        return before[0] in ("aged", "anyone", "those") or is_person_noun(before[0])
    earlier = {token.folded for token in tokens[max(0, number.first - 4) : number.first]}
    return before[0] == "aged" or (before[-1] in ("of", "and", "to") and not earlier.isdisjoint(("age", "ages")))


def _is_address(number: Number, tokens: tuple[Token, ...], classes: tuple[WordClass, ...]) -> bool:
    """Say whether it is a house: "12 Nizami Street"."""
    if number.stop >= len(tokens) or classes[number.stop] is not C.NAME:
        return False
    head = head_after(tokens, classes, number.stop)
    return head is not None and tokens[head].is_capital and tokens[head].folded in STREETS


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
        and before.text not in ("[", '"', "“", "‘", "'", "~", "—", "–", ">", "<", "≥", "≤")
    ):
        behind = tokens[number.first - 2] if number.first > 1 else None
        if before.text in "()":
            return behind is not None and behind.end == before.start and not behind.is_word
        if before.text in ":/." or before.kind is TokenKind.WORD:
            return True
        return (
            before.text in HYPHENS
            and behind is not None
            and behind.end == before.start
            and (behind.kind is TokenKind.WORD or behind.text == ")")
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
    """Say whether it stands behind a name as an age: "Emilov, 24," or "Emilov (24)"."""
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
    """Say whether a month stands on either side, behind the other numbers of a list."""
    after, before = number.stop, number.first - 1
    last, first = min(after + LIST_REACH, len(tokens)), max(before - LIST_REACH, -1)
    while after < last and (_is_listed(tokens[after]) or tokens[after].folded == "of"):
        after += 1
    while before > first and (_is_listed(tokens[before]) or tokens[before].folded in (".", "of")):
        before -= 1
    return _is_month(tokens, after, lexicon) or _is_month(tokens, before, lexicon)


def _is_listed(token: Token) -> bool:
    return token.folded in LISTED or token.kind is TokenKind.NUMBER


def _is_month(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    return 0 <= at < len(tokens) and tokens[at].is_capital and tokens[at].folded in lexicon.single("month")


def _is_labelled(number: Number, tokens: tuple[Token, ...], classes: tuple[WordClass, ...], lexicon: Lexicon) -> bool:
    at = number.first - 1
    while at >= 0 and tokens[at].text in (".", "(", "#"):
        at -= 1
    if at < 0:
        return False
    if tokens[at].text in PROPER:
        return number.digits
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
    if number.stop < len(tokens) and classes[number.stop] in (C.DETERMINER, C.NUMBER):
        return False
    return head_after(tokens, classes, number.stop) is not None
