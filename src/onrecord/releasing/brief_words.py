"""The fixed sentences of a brief, the same in every form of it."""

import re
from collections.abc import Mapping

from onrecord.errors import Misuse
from onrecord.record.edtf import parse_edtf
from onrecord.record.layer import ReadState
from onrecord.releasing.brief import Brief, Listed
from onrecord.releasing.dates import say_edtf
from onrecord.releasing.labels import language_label, many, reason_label
from onrecord.releasing.subject import ReportView, Review

PROPOSED = "proposed by a machine, not reviewed"
MOMENT = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:T(?P<time>[0-9]{2}:[0-9]{2}):[0-9]{2}(?:\.[0-9]+)?Z)?")
STATES: Mapping[Review, str] = {
    Review.PROPOSED: PROPOSED,
    Review.ACCEPTED: "accepted by a person",
    Review.DISPUTED: "reviewed, and reviewers differ",
}
UNREAD_LEAD = "What was not read is not known: it must not be taken for silence."
METHOD = (
    (
        "This brief says what reports say, not what happened. Each sentence is composed from claims: one "
        "assertion in one exact quote, with everybody who is said to have said it, innermost first, and every "
        "word of doubt. Where our own words could change the meaning, the report is quoted instead."
    ),
    (
        "Claims were proposed by a program that reads by rules. It can miss, and it can be wrong. What no "
        "person has reviewed is marked. Rejected proposals are left out."
    ),
    (
        "Reports are not sources. One relative may stand behind ten articles, and ten articles may repeat one "
        "number. How many independent origins a statement has is not worked out here, so nothing is called "
        "confirmed."
    ),
    (
        "Numbers are intervals as worded: “at least eight” has no upper end. Statements about different "
        "groups of people stand apart. Dates are never more precise than the words."
    ),
    ("A person named as a doer is so by somebody’s allegation. No outlet is ranked, and no claim is scored."),
)


def extent_of(brief: Brief) -> str:
    """Say how much the brief stands on."""
    languages = sorted(brief.languages, key=language_label)
    captured = f"{many(len(brief.listed), 'report')} in {', '.join(map(language_label, languages)) or 'no language'}"
    return f"{captured}; {many(len(brief.numbering), 'claim')}."


def standing(brief: Brief) -> str:
    """Say what was reviewed, left out, withheld and not read."""
    said = [_reviewed(brief)]
    unread = sum(row.read is not ReadState.FULL for row in brief.listed)
    if unread:
        said.append(f"{many(unread, 'report')} not fully read.")
    if brief.withheld:
        said.append(f"{many(brief.withheld, 'claim')} withheld as sensitive.")
    if brief.rejected:
        said.append(f"{many(brief.rejected, 'rejected claim')} left out.")
    return " ".join(said)


def _reviewed(brief: Brief) -> str:
    if not brief.reviews:
        return "No claims."
    numbers = {state: brief.reviews.get(state, 0) for state in STATES}
    said = f"{many(numbers[Review.PROPOSED], 'claim')} proposed by a machine and not reviewed"
    accepted = f", {numbers[Review.ACCEPTED]:,} accepted by a person"
    return said + accepted + (f", {numbers[Review.DISPUTED]:,} disputed." if numbers[Review.DISPUTED] else ".")


def read_words(report: ReportView, claims: int) -> str:
    """Say how much of a report was read, and why not all of it."""
    state = {ReadState.FULL: "fully read", ReadState.PART: "not fully read", ReadState.NONE: "not read"}[report.read]
    coverage = report.coverage
    if report.read is ReadState.FULL or coverage is None:
        return state if claims else f"{state}, no claim proposed"
    reasons = "; ".join(reason_label(reason) for reason in coverage.reasons)
    share = f" ({coverage.read:,} of {many(coverage.total, coverage.unit)})" if coverage.total else ""
    return f"{state}{share}" + (f": {reasons}" if reasons else "")


def report_name(report: ReportView) -> str:
    """Name a report: title, outlet and date as stated."""
    return f"{report.title or report.file} ({report.outlet or 'outlet not stated'}, {said_on(report)})"


def said_on(report: ReportView) -> str:
    """Print the date of a report as stated; a date that is none of ours is printed as it stands."""
    if report.published is None:
        return "date not stated"
    try:
        parse_edtf(report.published)
    except Misuse:
        return report.published
    return say_edtf(report.published)


def say_moment(moment: str) -> str:
    """Print a day, or a moment of one, in words; anything else as it stands."""
    match = MOMENT.fullmatch(moment)
    if match is None:
        return moment
    said = say_edtf(match["day"])
    return said if match["time"] is None else f"{said}, {match['time']} UTC"


def unread_lists(brief: Brief) -> tuple[tuple[str, tuple[Listed, ...]], ...]:
    """Part what was not fully read from what was read and gave no claim; a list that is empty is left out."""
    unread = tuple(row for row in brief.listed if row.is_missed and row.read is not ReadState.FULL)
    missed = tuple(row for row in brief.listed if row.is_missed and row.read is ReadState.FULL)
    lists = (("Not fully read", unread), ("Read, with sentences that gave no claim", missed))
    return tuple((label, rows) for label, rows in lists if rows)


def size_words(size: int) -> str:
    return f"{size:,} bytes" if size < 10_000 else f"{size / 1000:,.0f} kB"
