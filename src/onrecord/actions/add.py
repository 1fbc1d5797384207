"""Bring reports in: files, folders, standard input, addresses. Each is durable before it is told."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from onrecord.capture import Captured, Desk, Failure, FetchRules, capture_given
from onrecord.casebook import views
from onrecord.casebook.room import is_full, no_room
from onrecord.casebook.store import Casebook
from onrecord.errors import Damage, NoRoom, OnrecordError
from onrecord.record.entries import Capture

BATCH = 64
PLAIN = FetchRules()


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """One report that is now in the casebook, whole and durable."""

    capture: Capture
    is_new: bool


Told = Added | Failure
Tell = Callable[[Told], None]


def add(
    casebook: Casebook,
    sources: Sequence[str],
    *,
    why: str | None,
    stdin: BinaryIO,
    tell: Tell,
    rules: FetchRules = PLAIN,
) -> int:
    """Bring in everything named; what cannot be taken is told and does not stop the rest.

    Args:
        casebook: Open for writing.
        sources: Paths of files and folders, `-` for standard input, http and https addresses.
        why: The reason in the person's words.
        stdin: Where `-` is read from.
        tell: Called for each report after it is durable, and for each failure.
        rules: Limits of fetching an address.

    Returns:
        The number of captures recorded.

    Raises:
        NoRoom: E-DISK-FULL; what was told is recorded.
    """
    desk = Desk(staging=casebook.evidence.incoming, by=casebook.world.by, clock=casebook.world.clock, why=why)
    recorded, batch = 0, list[Captured]()
    try:
        for found in _capture(sources, desk, stdin, rules):
            if isinstance(found, Failure):
                tell(found)
                continue
            _keep(casebook, found)
            batch.append(found)
            if len(batch) >= BATCH:
                recorded += _record(casebook, batch, tell)
                batch.clear()
    except NoRoom:
        # What came in before the disk was full is recorded: that is what the reserve is for.
        _record(casebook, batch, tell)
        raise
    return recorded + _record(casebook, batch, tell)


def rules_of(*, direct: bool) -> FetchRules:
    """Give the rules of fetching an address, going past a proxy in the environment only if a person says so."""
    return FetchRules(is_direct=direct)


def _capture(sources: Iterable[str], desk: Desk, stdin: BinaryIO, rules: FetchRules) -> Iterator[Captured | Failure]:
    for source in sources:
        try:
            yield from capture_given(source, desk, stream=stdin, rules=rules)
        except Damage as error:
            # The staging folder itself fails: going on with the next source would fail the same way.
            raise no_room() if is_full(error.__cause__) else error from error
        except OnrecordError as error:
            yield Failure(name=source, error=error)


def _keep(casebook: Casebook, found: Captured) -> None:
    for staged in (found.staged, *(companion.staged for companion in found.companions)):
        casebook.evidence.keep_file(staged.path, staged.sha256)


def _record(casebook: Casebook, batch: Sequence[Captured], tell: Tell) -> int:
    if not batch:
        return 0
    with casebook.reading() as connection:
        known = views.known_reports(connection, [found.capture.report for found in batch])
    kept = [(s.sha256, s.size) for f in batch for s in (f.staged, *(c.staged for c in f.companions))]
    casebook.append([casebook.entry(found.capture) for found in batch], kept)
    for found in batch:
        tell(Added(capture=found.capture, is_new=found.capture.report not in known))
        known.add(found.capture.report)
    return len(batch)
