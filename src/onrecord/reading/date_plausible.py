"""Whether what reads like a date is one here: no number of things, no label, no year that only names a thing."""

from onrecord.reading.date_points import Point
from onrecord.reading.lexicon import Lexicon
from onrecord.reading.tokens import Token
from onrecord.reading.wordclass import english_words, is_person_noun
from onrecord.record.when import Relation

R = Relation
SAFE_BEFORE_YEAR = frozenset(
    ("in", "during", "since", "from", "within", "throughout", "until", "till", "circa", "dated")
)
COUNTING = frozenset(
    ("about", "around", "some", "approximately", "over", "than", "least", "most", "nearly", "almost", "between")
)

# "a letter from May 2017" is of that month and goes on from none.
THINGS = frozenset(
    ("report", "reports", "statement", "article", "articles", "video", "videos", "footage", "photo", "photos",
     "photograph", "picture", "letter", "post", "interview", "verdict", "decree", "list", "message", "record",
     "recording", "image")
)  # fmt: skip
OF_A_DAY = frozenset(
    ("hearing", "session", "sitting", "trial", "verdict", "ruling", "vote", "meeting", "protest", "rally", "attack",
     "proceeding", "proceedings", "announcement", "briefing", "game", "match", "events")
)  # fmt: skip


def is_of_this_day(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether "today" before token `at` is the day: "today's hearing" is of it, "today's army" of our time."""
    if at >= len(tokens) or tokens[at].folded != "'s":
        return True
    return at + 1 < len(tokens) and tokens[at + 1].folded in OF_A_DAY


def _before(tokens: tuple[Token, ...], point: Point, prefix: str) -> str:
    return tokens[point.first - 1].folded if point.first and prefix == "" else ""


def is_counted(tokens: tuple[Token, ...], at: int) -> bool:
    if at >= len(tokens) or not tokens[at].is_word:
        return at < len(tokens) and tokens[at].text in ("%", "$")
    return tokens[at].folded not in english_words().closed or is_person_noun(tokens[at].folded)


def is_date(tokens: tuple[Token, ...], lexicon: Lexicon, point: Point, relation: Relation | None, prefix: str) -> bool:
    """Say whether a point read is a date here, behind the words `prefix`."""
    before = _before(tokens, point, prefix)
    if point.is_bare_year:
        return _is_dating_year(tokens, lexicon, point, relation, prefix)
    if point.part is not None and point.month is None and point.year is not None and is_counted(tokens, point.stop):
        return False  # "the start of the 2014 Games" is no part of the year
    if point.month is not None and point.year is None and point.day is None:
        return relation is not None or point.part is not None or before in ("last", "this", "of")
    return True


def _is_dating_year(
    tokens: tuple[Token, ...], lexicon: Lexicon, point: Point, relation: Relation | None, prefix: str
) -> bool:
    """Say whether four digits are a year here and no number of things, no label, no thing's own year."""
    before = _before(tokens, point, prefix)
    counted = is_counted(tokens, point.stop)
    if counted and (_opens_with_the(tokens, point) or (point.year or 1) % 100 == 0 or relation is R.ABOUT):
        return False
    if prefix in SAFE_BEFORE_YEAR:
        return True
    if counted and is_person_noun(tokens[point.stop].folded):
        return False  # "2017 people"
    if before in COUNTING or before in lexicon.single("quantity.label"):
        return False
    return not counted or before in ("the", "of", "early", "late", "-", "")


def _opens_with_the(tokens: tuple[Token, ...], point: Point) -> bool:
    """Say whether the year only tells which thing is meant: "before the 2006 law"."""
    opens = [token.folded for token in tokens[point.first : point.stop]]
    return "the" in opens and "year" not in opens
