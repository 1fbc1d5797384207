"""Numbers coded by hand, for the tests of K1 to K4 and S5."""

from onrecord.record.claim import Claim, Speaker
from onrecord.record.count import Count
from onrecord.weighing.number_said import NumberSaid, number_said
from weighing_world import claim, told


def said_number(
    report: str, count: Count, *inner: Speaker, predicate: str = "act:death", start: int = 0, **parts: object
) -> NumberSaid:
    """Code a number: the report's name may end in `@` and the day it was said; a part is given by `inside`."""
    inside = parts.pop("inside", None)
    one: Claim = claim(report, predicate, *inner, outlet=report.partition("@")[0], start=start, count=count, **parts)  # type: ignore[arg-type]  # named fields
    return number_said(one, told(one)[0], inside)  # type: ignore[arg-type]  # a claim id or None
