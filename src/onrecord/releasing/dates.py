"""Dates in English words, never more precise than the EDTF they are printed from."""

import re
from collections.abc import Mapping

from onrecord.record.when import Relation, When

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
MARKS: Mapping[str, str] = {"~": "about ", "?": "possibly ", "%": "possibly about "}
WORDS: Mapping[Relation, str] = {
    Relation.SINCE: "since", Relation.AFTER: "after", Relation.UNTIL: "until", Relation.BEFORE: "before",
    Relation.BY: "by", Relation.BETWEEN: "between", Relation.AS_OF: "as of", Relation.FORMERLY: "formerly, before",
}  # fmt: skip
DATE = re.compile(r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9X]{2}))?)?(?P<mark>[?~%]?)")


def say_date(when: When) -> str:
    """Say when, in words: "in May 2017", "on 7 May 2017", "in May 2017 or later"; empty where no date is known.

    Words that resolve to no date are printed as words, in quotation marks. A part that a rule carried over is said to
    be inferred.
    """
    if when.edtf is None:
        return "" if when.text is None else f"(when: “{when.text.exact.strip()}”)"
    said = _relation(when.edtf, when.relation)
    return f"{said} (date partly inferred)" if when.inferred else said


def say_edtf(edtf: str) -> str:
    """Say a date alone, for lists: "7 May 2017", "May 2017", "2017"."""
    if edtf[:1] in ("[", "{"):
        joint = " or " if edtf[0] == "[" else " and "
        return joint.join(_member(member) for member in edtf[1:-1].split(","))
    if "/" in edtf:
        start, end = edtf.split("/")
        return _range(start, end)
    return _single(edtf)


def _relation(edtf: str, relation: Relation) -> str:
    if "/" in edtf:
        return _interval(edtf, relation)
    if relation in WORDS:
        return f"{WORDS[relation]} {say_edtf(edtf)}"
    if relation is Relation.ABOUT:
        return f"around {say_edtf(edtf.rstrip('~'))}"  # the mark says "about" itself
    return f"{_preposition(edtf)} {say_edtf(edtf)}"


def _interval(edtf: str, relation: Relation) -> str:
    start, end = edtf.split("/")
    if start not in ("", "..") and end not in ("", ".."):
        if relation is Relation.BETWEEN:
            return f"between {_single(start)} and {_single(end)}"
        return f"from {_single(start)} to {_single(end)}"
    known = end if start in ("", "..") else start
    if relation in WORDS:
        return f"{WORDS[relation]} {_single(known)}"
    return f"{_preposition(known)} {_range(start, end)}"


def _range(start: str, end: str) -> str:
    if start in ("", ".."):
        return f"{_single(end)} or earlier"
    if end in ("", ".."):
        return f"{_single(start)} or later"
    return f"{_single(start)} to {_single(end)}"


def _member(member: str) -> str:
    return _range(*member.split("..", 1)) if ".." in member else _single(member)


def _preposition(edtf: str) -> str:
    first = DATE.match(edtf.lstrip("[{"))
    has_day = first is not None and first["day"] is not None and "X" not in first["day"]
    return "on" if has_day else "in"


def _single(text: str) -> str:
    match = DATE.fullmatch(text)
    if match is None:
        return text
    return MARKS.get(match["mark"], "") + _plain(match["year"], match["month"], match["day"])


def _plain(year: str, month: str | None, day: str | None) -> str:
    said_year = _year(year)
    if month is None or month == "XX":
        return said_year
    if month in SEASONS:
        return f"{SEASONS[month]} {said_year}"
    said_month = f"{MONTHS[int(month) - 1]} {said_year}"
    # a day known only to the ten ("2X") prints as its month: less than the record, never more
    return said_month if day is None or "X" in day else f"{int(day)} {said_month}"


def _year(year: str) -> str:
    if year == "XXXX":
        return "of an unstated year"
    if year.endswith("XX"):
        return f"the years {year[:2]}xx"
    return f"the {year[:3]}0s" if year.endswith("X") else year
