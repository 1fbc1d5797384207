"""Dates of plans: what the words around a date tell of it lying ahead, and the year it then has.

A plan is of the next such day: "will be heard on 7 May". Only where the plan is told outright and in the present; a
plan of the past ("was to be heard on 7 May") and a thing done inside a plan ("will hear the appeal filed on 7 May")
leave the year open.
"""

from itertools import islice
from operator import attrgetter

from onrecord.reading.date_points import Point
from onrecord.reading.date_years import Anchor
from onrecord.reading.relative_dates import day_ahead, month_ahead, resolve
from onrecord.reading.tokens import Token, TokenKind

WILL = frozenset(("will", "'ll", "shall"))
DONE_REACH = 12
UNDONE = frozenset(("be", "must", "should", "can", "may", "might", "could", "would"))  # "must be mended by Friday"
DID = frozenset(("did", "took", "saw", "said", "told", "went", "came", "began", "met", "fell", "fled", "ran", "gave"))
PLANNED = frozenset(("set", "due", "scheduled", "expected", "planned"))
FUTURE = WILL | (PLANNED - {"set", "due"}) | {"upcoming"}
FUTURE_REACH = 6
PLAN_REACH = 10
BEHIND_REACH = 10
PERIODS = frozenset(("week", "month", "year", "spring", "summer", "autumn", "fall", "winter"))
NOW = frozenset(("is", "are"))
PAST = frozenset(("was", "were", "had", "been"))
BE = frozenset(("be", "been", "is", "are", "not"))
DONE = frozenset(("brought", "made", "held", "taken", "found", "sent", "given", "written", "begun", "broken", "shot"))
OPENING = frozenset(("be", "take", "open", "begin", "start", "appear", "stand", "meet"))
# Behind these stands a thing that may carry the date: "will not comment on the beating on Friday".
CARRIERS = frozenset(
    ("the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "not", "of", "about", "against",
     "over", "into", "any", "no")
)  # fmt: skip
FOLDED = attrgetter("folded")
BREAKS = frozenset(("and", "but", "who", "which", "that", "after", "before", "because", "when", "where"))


def is_future(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether the words before a date look ahead: "will be heard on May 7", "is to be held on"."""
    begin = max(0, at - FUTURE_REACH)
    # Most sentences have no such word: that is seen at a glance, since a list may be as long as a page.
    has_next = "next" in map(FOLDED, islice(tokens, at))
    is_next = has_next and any(_is_next(tokens, place) for place in range(at))
    return is_next or any(_looks_ahead(tokens, place) for place in range(begin, at))


def is_plan_behind(tokens: tuple[Token, ...], first: int, stop: int) -> bool:
    """Say whether a date opens a clause that looks ahead: "On Friday the court will rule"."""
    opens = first - 1 if first and tokens[first - 1].folded in ("on", "in") else first
    if opens and tokens[opens - 1].text not in (",", ";", "—", '"', "“"):
        return False
    begin = stop + (stop < len(tokens) and tokens[stop].text == ",")
    for at in range(begin, min(begin + BEHIND_REACH, len(tokens))):
        if tokens[at].kind is TokenKind.PUNCT or tokens[at].folded in BREAKS - {"and"}:
            return False
        if _is_outright(tokens, at):
            return tokens[at - 1].folded != "and"
    return False


def is_plan(tokens: tuple[Token, ...], first: int, stop: int) -> bool:
    """Say whether a plan is told outright of the date at `first` to `stop`, before or behind it."""
    if is_plan_behind(tokens, first, stop) and "and" not in [t.folded for t in tokens[stop : stop + BEHIND_REACH]]:
        return True  # of "on Friday police shot him and his wife will sue" no plan is told outright
    begin = max(0, first - PLAN_REACH)
    ahead = next((at for at in range(first - 1, begin - 1, -1) if _is_outright(tokens, at)), None)
    return ahead is not None and not any(_is_done(tokens, at) for at in range(ahead + 1, first))


def is_told_as_done(tokens: tuple[Token, ...], first: int, stop: int) -> bool:
    """Say whether the words around a date tell of what was done: a verb of the past near by, and nothing ahead."""
    if is_future(tokens, first) or is_plan_behind(tokens, first, stop):
        return False
    near = [token.folded for token in tokens[max(0, first - DONE_REACH) : first] + tokens[stop : stop + 2]]
    return UNDONE.isdisjoint(near) and any(_is_past_verb(folded) for folded in near)


def listed_year(tokens: tuple[Token, ...], point: Point, told: Anchor | None) -> int | None:
    """Give the year of a month in a list that began with "next month": each is the next such month of the one before.

    `told` is the date before, which must stand in the list.
    """
    begin = next((at for at in range(point.first - 1, -1, -1) if _is_next(tokens, at)), None)
    if begin is None or told is None or told.month is None or point.month is None:
        return None
    is_broken = any(_is_past_verb(token.folded) for token in tokens[begin : point.first])
    return None if is_broken else told.year + (point.month < told.month)


def _is_past_verb(folded: str) -> bool:
    return folded in PAST | DONE | DID or (folded.endswith("ed") and folded not in PLANNED)


def may_be_ahead(tokens: tuple[Token, ...], point: Point, report_date: str | None) -> bool:
    """Say whether a plan stands anywhere before a date whose next such day is nearer than its last one."""
    is_told = any(_is_outright(tokens, at) for at in range(point.first))
    return is_told and year_of_plan(point, report_date) is not None


def year_of_plan(point: Point, report_date: str | None) -> int | None:
    """Take the year of the next such day or month behind the report, unless it is half a year away."""
    if point.month is None:
        return None
    rule = month_ahead(point.month) if point.day is None else day_ahead(point.month, point.day)
    ends = resolve(rule, report_date)
    return None if ends is None else int(ends[0][:4])


def _is_outright(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether "will" stands here, or "is to", "are scheduled", "set to"; "was to" tells a plan of the past."""
    folded = tokens[at].folded
    behind = [token.folded for token in tokens[at + 1 : at + 4]]
    if folded in WILL:
        return True
    if folded in NOW:
        behind = behind[1:] if behind[:1] == ["not"] else behind
        return behind[:1] == ["to"] or (bool(behind) and behind[0] in PLANNED and not _is_cause(behind))
    is_past = any(token.folded in PAST for token in tokens[max(0, at - 2) : at])
    return folded in PLANNED and behind[:1] in (["to"], ["for"]) and not is_past and not _is_cause([folded, *behind])


def _is_cause(words: list[str]) -> bool:
    """Say whether "due to" names a cause: "due to beatings", and not "due to open"."""
    return words[:2] == ["due", "to"] and words[2:3] != [] and words[2] not in OPENING


def _is_done(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a thing or something done stands here, which may carry the date, or a clause begins."""
    folded = tokens[at].folded
    if folded in CARRIERS or folded in BREAKS - {"and"}:
        return True
    return (folded.endswith("ed") or folded in DONE) and tokens[at - 1].folded not in BE and folded not in PLANNED


def _is_next(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether "next month" stands here: what is listed behind it is to come as well."""
    return tokens[at].folded == "next" and at + 1 < len(tokens) and tokens[at + 1].folded in PERIODS


def _looks_ahead(tokens: tuple[Token, ...], at: int) -> bool:
    folded = tokens[at].folded
    following = tokens[at + 1].folded if at + 1 < len(tokens) else ""
    if folded == "to":
        return following in OPENING and _is_planned(tokens, at)
    return folded in FUTURE or (folded == "due" and following != "to") or _is_outright(tokens, at)


def _is_planned(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether "to be held" is a plan ("is to be held", "set to open") and no wish ("wanted to be heard")."""
    return at > 0 and tokens[at - 1].folded in NOW | PLANNED | {"not"}
