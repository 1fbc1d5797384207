"""How far a claim is borne out: levels L0 to L5, the first rule that fits, printed with its words; no score.

L0  withdrawn: its own speaker took it back
L5  found: a court, an inquiry, a forensic or treaty body found this very claim
L4  corroborated across sides: L3, and two roots in opposed classes or a speaker against its own interest
L3  corroborated: two origins or more are sure, and one of them saw it, lived it or examined it
L2  single origin: one root with a stated basis, however many reports repeat it
L1  single report: one root, on hearsay or on no basis

A finding erases no denial, and a denial without a basis lowers no level: whether a claim is denied or contested is said
beside the level (`contest.py`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.ids import ClaimId
from onrecord.weighing.independence import Origins
from onrecord.weighing.speaker_basis import is_direct, is_stated
from onrecord.weighing.statement import Statement

FINDING_KINDS = frozenset({"court", "international-court", "treaty-body", "forensic-expert"})
STATE_SIDE = frozenset({"state"})
OTHER_SIDE = frozenset({"relatives", "monitor"})


class LevelName(StrEnum):
    """The levels, lowest first."""

    WITHDRAWN = "withdrawn"
    SINGLE_REPORT = "single report"
    SINGLE_ORIGIN = "single origin"
    CORROBORATED = "corroborated"
    ACROSS_SIDES = "corroborated across sides"
    FOUND = "found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a body found on a claim: who, by which standard in its own words, when (EDTF), and whether it is final."""

    claim: ClaimId
    body: str
    standard: str | None = None
    date: str | None = None
    is_final: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level with the rule that gave it and the words printed beside it."""

    name: LevelName
    rule: str
    words: str


def level_of(
    origins: Origins,
    *,
    withdrawn: Iterable[ClaimId] = (),
    found: Iterable[Finding] = (),
    against_interest: Iterable[ClaimId] = (),
) -> Level:
    """Give the level of a claim from the origins behind it.

    Args:
        origins: What `weigh_origins` gave for the claim; with no statement the level is a single report.
        withdrawn: Claims whose own speaker took them back.
        found: Findings of bodies; those on other claims are passed over.
        against_interest: Claims of speakers who admit what is against their own side.
    """
    told = [statement for origin in origins.origins for statement in origin.statements]
    taken_back, admitted = set(withdrawn), set(against_interest)
    if told and all(statement.claim in taken_back for statement in told):
        return Level(name=LevelName.WITHDRAWN, rule="L0", words="its own speaker took it back")
    finding = _finding(told, tuple(found))
    if finding is not None:
        return Level(name=LevelName.FOUND, rule="L5", words=finding)
    if origins.n_sure < 2:
        return _single(origins, told)
    return _corroborated(origins, told, admitted)


def repeated(origins: Origins) -> str:
    """Say how many reports lead back to how many origins: "14 reports, one origin"."""
    reports = len({statement.report for origin in origins.origins for statement in origin.statements})
    number = "one origin" if origins.n_possible == 1 else f"{origins.words} origins"
    return f"{reports} report{'' if reports == 1 else 's'}, {number}"


def _finding(told: list[Statement], found: tuple[Finding, ...]) -> str | None:
    here = {statement.claim for statement in told}
    named = next((finding for finding in found if finding.claim in here), None)
    if named is not None:
        final = {True: "final", False: "not final", None: "finality not stated"}[named.is_final]
        return f"{named.body}; {named.standard or 'standard not stated'}; {named.date or 'undated'}; {final}"
    body = next((statement for statement in told if statement.kind in FINDING_KINDS), None)
    return None if body is None else f"{body.label}; standard not stated; {body.said or 'undated'}; finality not stated"


def _single(origins: Origins, told: list[Statement]) -> Level:
    roots = [root for origin in origins.origins for root in origin.roots]
    has_basis = any(is_stated(root.basis) for root in roots)
    if told and has_basis:
        return Level(name=LevelName.SINGLE_ORIGIN, rule="L2", words=f"{repeated(origins)}: {_labels(roots)}")
    return Level(name=LevelName.SINGLE_REPORT, rule="L1", words=f"{repeated(origins)}, hearsay or no basis stated")


def _corroborated(origins: Origins, told: list[Statement], admitted: set[ClaimId]) -> Level:
    roots = [root for origin in origins.origins for root in origin.roots]
    if not any(is_direct(root.basis) for root in roots):
        return Level(name=LevelName.SINGLE_ORIGIN, rule="L2", words=f"{repeated(origins)}, none of whom saw it")
    sides = {root.group for root in roots}
    if (sides & STATE_SIDE and sides & OTHER_SIDE) or any(statement.claim in admitted for statement in told):
        return Level(name=LevelName.ACROSS_SIDES, rule="L4", words=f"{repeated(origins)}, across sides")
    return Level(name=LevelName.CORROBORATED, rule="L3", words=f"{repeated(origins)}, one saw or examined it")


def _labels(roots: list[Statement]) -> str:
    return "; ".join(dict.fromkeys(root.label for root in roots))
