"""How far a noun phrase reaches: from a token on, over its words, numbers and scare quotes."""

from onrecord.reading.grammar import Part, word_set
from onrecord.reading.parts import NOMINAL
from onrecord.reading.tokens import Token
from onrecord.reading.wordclass import is_person_noun

DITRANSITIVE = word_set("constituents", "ditransitive")
GIVING = frozenset(
    ("gave", "give", "gives", "giving", "deny", "denies", "denying", "refuse", "refuses", "refusing", "told")
)
GIVING |= DITRANSITIVE - {"shown", "carried"}


def noun_stop(
    tokens: tuple[Token, ...], parts: tuple[Part, ...], first: int, numbers: dict[int, int], dates: dict[int, int]
) -> int:
    """Give the token after the phrase that begins at a token."""
    place, quoted = first, False
    while place < len(tokens):
        if place in numbers:
            if place > first and parts[place - 1] in (Part.NOUN, Part.NAME):
                break
            place = numbers[place]
        elif place in dates and place > first:
            break
        elif parts[place] is Part.QUOTE and (quoted or short_quote(parts, place)):
            quoted = not quoted
            place += 1
        elif parts[place] is Part.PRON and place > first and parts[place - 1] is Part.PREP:
            place += 1
            break
        elif not _goes_on(tokens, parts, place, first):
            break
        elif parts[place] is Part.PRON:
            place += 1
            break
        else:
            place += 1
    return place


def _goes_on(tokens: tuple[Token, ...], parts: tuple[Part, ...], place: int, first: int) -> bool:
    part = parts[place]
    if part is Part.NUM and place > first and _is_term(tokens, parts, place):
        return parts[place - 1] not in (Part.NOUN, Part.NAME)  # "gave the man | five years"
    after_name = part is Part.NUM and place > first and parts[place - 1] is Part.NAME
    if after_name and parts[place + 1 : place + 2] == (Part.NOUN,):
        return False
    if part in NOMINAL:
        # A determiner after a noun opens a new phrase ("gave the men | the order").
        fresh = (part is Part.DET and tokens[place].folded not in ("more", "most", "other", "such")) or (
            part is Part.POSS and tokens[place].folded not in ("'s", "'")
        )
        received = part in (Part.ADJ, Part.NOUN) and place > first and _is_received(tokens, parts, place, first)
        return not received and not (fresh and place > first and parts[place - 1] in (Part.NOUN, Part.NAME, Part.NUM))
    if part is Part.JOIN:
        return place + 1 < len(parts) and parts[place + 1] in NOMINAL
    if part is Part.PRON:
        return place == first or (
            tokens[place].folded == "others" and parts[place - 1] in (Part.NUM, Part.DET, Part.ADJ)
        )
    return part is Part.ADV and place > first and place + 1 < len(parts) and parts[place + 1] is Part.ADJ


def _is_term(tokens: tuple[Token, ...], parts: tuple[Part, ...], place: int) -> bool:
    """As in "five years", "twenty-two months"."""
    while place < len(parts) and parts[place] in (Part.NUM, Part.JOIN):
        place += 1
    return place < len(parts) and tokens[place].folded in ("years", "months")


def _is_received(tokens: tuple[Token, ...], parts: tuple[Part, ...], place: int, first: int) -> bool:
    """As in "denied the prisoner | medical care": behind a verb of giving the person comes first, then the thing."""
    gives = first > 0 and tokens[first - 1].folded in GIVING and parts[first] in (Part.DET, Part.POSS)
    before, word = tokens[place - 1].folded, tokens[place].folded
    receives = parts[place - 1] is Part.NOUN and is_person_noun(before)
    return gives and receives and not is_person_noun(word) and word not in ("general", "elect")


def short_quote(parts: tuple[Part, ...], place: int) -> bool:
    """Scare quotes inside a phrase: at most four nominal words, then the closing mark."""
    for ahead in range(place + 1, min(place + 6, len(parts))):
        if parts[ahead] is Part.QUOTE:
            return ahead > place + 1
        if parts[ahead] not in (Part.NOUN, Part.NAME, Part.ADJ, Part.JOIN, Part.NUM):
            return False
    return False


def head_of(parts: tuple[Part, ...], first: int, stop: int) -> int:
    for wanted in ((Part.NOUN, Part.NAME), (Part.PRON, Part.NUM, Part.ADJ, Part.DET)):
        for place in range(stop - 1, first - 1, -1):
            if parts[place] in wanted:
                return place
    return stop - 1
