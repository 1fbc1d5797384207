"""List claims, and say one in a line."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from onrecord.casebook import views
from onrecord.casebook.store import Casebook
from onrecord.casebook.views import ReviewedClaim
from onrecord.record.claim import Claim
from onrecord.record.layer import Coverage

QUOTE = 160


def claims(casebook: Casebook, *, report: str | None, predicate: str | None) -> Iterator[ReviewedClaim]:
    """Give claims by report and place, with their review."""
    with casebook.reading() as connection:
        id_ = None if report is None else views.report(connection, report).id
        yield from views.claims(connection, of_report=id_, predicate=predicate)


def with_coverage(
    casebook: Casebook, found: Iterable[ReviewedClaim]
) -> Iterator[tuple[ReviewedClaim, Coverage | None]]:
    """Give claims with how far the report of each was read by its last reading; those of one report come together."""
    for report, some in groupby(found, key=lambda reviewed: reviewed.claim.report):
        with casebook.reading() as connection:
            coverages = [one.coverage for one in views.readings(connection, report) if one.coverage is not None]
        last = coverages[-1] if coverages else None
        yield from ((reviewed, last) for reviewed in some)


def line(reviewed: ReviewedClaim) -> str:
    """Say a claim in one line: id, review, predicate, chain (origin first), quote."""
    claim = reviewed.claim
    quote = " ".join(claim.quote.exact.split())
    short = quote if len(quote) <= QUOTE else quote[: QUOTE - 1] + "…"
    return f"{claim.id}  {reviewed.review:<8}  {claim.predicate}  {chain_words(claim)}: “{short}”"


def chain_words(claim: Claim) -> str:
    """Write a chain as it is read, publisher first: institute > exile media > relatives."""
    levels: dict[int, list[str]] = {}
    for speaker in sorted(claim.chain, key=lambda speaker: speaker.level):
        levels.setdefault(speaker.level, []).append(speaker.name)
    return " > ".join(" and ".join(names) for names in levels.values())
