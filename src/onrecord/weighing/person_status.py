"""What a person's state is at a time, per person and proceeding: S1 and S2.

S1  A later act supersedes an earlier one and never deletes it; a release that prints an accusation against somebody who
    was cleared later is blocked.
S2  An acquittal ends the statement about that person. It neither refutes the act nor revives the other side's version;
    it supports the act only where the court gives that as its reason.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import pairwise

from onrecord.record.claim import Claim
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.vocabulary import Term, vocabulary
from onrecord.weighing.clocks import recorded_by, said_by
from onrecord.weighing.day_span import DaySpan, day_of, span_of_edtf

STATUSES: Mapping[str, tuple[str, str]] = {
    "accusation": ("proceeding", "accused"), "proceeding:charge": ("proceeding", "charged"),
    "proceeding:investigation": ("proceeding", "under-investigation"), "proceeding:trial": ("proceeding", "on-trial"),
    "proceeding:conviction": ("proceeding", "convicted"), "proceeding:sentence": ("proceeding", "convicted"),
    "proceeding:appeal": ("proceeding", "appeal-pending"), "proceeding:annulment": ("proceeding", "annulled"),
    "proceeding:return": ("proceeding", "returned"), "proceeding:acquittal": ("proceeding", "acquitted"),
    "proceeding:clearing": ("proceeding", "cleared"), "proceeding:dismissal": ("proceeding", "charges-dropped"),
    "proceeding:pardon": ("proceeding", "pardoned"), "proceeding:release": ("liberty", "released"),
    "act:arrest": ("liberty", "held"), "act:detention": ("liberty", "held"), "act:death": ("body", "dead"),
    "act:killing": ("body", "dead"), "act:injury": ("body", "injured"), "act:disappearance": ("body", "missing"),
}  # fmt: skip


class Bearing(StrEnum):
    """What an ending says of the act behind it (S2)."""

    NOTHING = "says nothing of the act"
    SUPPORTS = "supports the act: the court gives it as its reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusEvent:
    """One dated state of a person. `proceeding` tells cases of one person apart; None where the words do not."""

    person: str
    track: str
    status: str
    valid: DaySpan | None
    edtf: str | None
    said: str | None
    recorded: str | None
    claim: ClaimId
    report: ReportId
    proceeding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The last state of a person in one proceeding, what it superseded, and steps that go against the usual path."""

    latest: StatusEvent
    superseded: tuple[StatusEvent, ...]
    against_path: tuple[StatusEvent, ...]

    @property
    def is_cleared(self) -> bool:
        """Say whether the accusation no longer stands. A pardon and an end by death clear nobody."""
        return clears(self.latest.status)


def status_event(
    claim: Claim, person: str, *, said: str | None, recorded: str | None, is_dead: bool = False
) -> StatusEvent | None:
    """Read the state that a claim puts a person in; None where its predicate leads to none."""
    found = STATUSES.get(claim.predicate)
    if found is None:
        return None
    track, status = found
    edtf = None if claim.when is None else claim.when.edtf
    after_death = status == "cleared" and is_dead
    return StatusEvent(
        person=person, track=track, status="cleared-after-death" if after_death else status, edtf=edtf,
        valid=span_of_edtf(edtf), said=said, recorded=recorded, claim=claim.id, report=claim.report,
    )  # fmt: skip


def standing_of(events: Iterable[StatusEvent]) -> tuple[Standing, ...]:
    """Give the standing of a person: one for each track and proceeding, in order (S1)."""
    groups: dict[tuple[str, str, str], list[StatusEvent]] = {}
    for event in sorted(events, key=in_time):
        groups.setdefault((event.person, event.track, event.proceeding or ""), []).append(event)
    return tuple(
        Standing(latest=group[-1], superseded=tuple(group[:-1]), against_path=_against_path(group))
        for _, group in sorted(groups.items())
    )


def status_on(
    events: Iterable[StatusEvent], day: date, *, said_until: date | None = None, known_by: date | None = None
) -> tuple[Standing, ...]:
    """Give the standing on a day, as said and as recorded by further days where these are given.

    A state whose date is not told counts from the day it was said: it held by then at the latest.
    """
    told = tuple(events)
    told = told if said_until is None else said_by(told, said_until)
    told = told if known_by is None else recorded_by(told, known_by)
    return standing_of(event for event in told if _began(event, day))


def bears_on_act(ending: Claim, reasons: Iterable[str]) -> Bearing:
    """Say what an acquittal or clearing says of the act (S2): nothing, unless its words give the act as the reason."""
    words = " ".join((ending.quote.exact, "" if ending.value is None else ending.value.text)).casefold()
    gives = any(reason.casefold() in words for reason in reasons) and any(cue in words for cue in BECAUSE)
    return Bearing.SUPPORTS if gives else Bearing.NOTHING


BECAUSE = (
    "because", "since", "on the ground", "obtained", "чтобы", "поскольку", "так как", "görə", "çünki", "çünkü",
    "քանի որ",
)  # fmt: skip


def clears(status: str) -> bool:
    """Say whether a state ends the accusation: it may no longer be printed as current."""
    term = _terms().get(f"proceeding.{status}")
    return term is not None and term.fields.get("clears") is True


def in_time(event: StatusEvent) -> tuple[str, str, str, str]:
    """Order events: by the day they held at the latest, then by what was said and where."""
    held = event.valid.last if event.valid is not None and event.valid.last is not None else None
    said = (event.said or "9999").partition("T")[0]
    return (said if held is None else held.isoformat(), said, event.report, event.claim)


def _began(event: StatusEvent, day: date) -> bool:
    span = event.valid or day_of(event.said)
    return span is not None and (span.first is None or span.first <= day)


def _against_path(group: list[StatusEvent]) -> tuple[StatusEvent, ...]:
    """Name the steps after an ending that nothing reopened: shown as conflicts, never refused."""
    return tuple(now for before, now in pairwise(group) if clears(before.status) and not _follows(now, before))


def _follows(now: StatusEvent, before: StatusEvent) -> bool:
    term = _terms().get(f"{now.track}.{now.status}")
    expected = None if term is None else term.fields.get("after")
    is_open = not isinstance(expected, list) or "*" in expected
    return is_open or now.status == before.status or (isinstance(expected, list) and before.status in expected)


@cache
def _terms() -> Mapping[str, Term]:
    return vocabulary("statuses")
