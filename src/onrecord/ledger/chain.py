"""The chains in a history: where one is cut, split, out of step, or known to have held more.

Each question is a pure function of the set, so that two copies with the same commits give the same answers.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.ledger.commit import Commit, Seen
from onrecord.ledger.history import History

Reason = Literal["absent", "differs", "rolled-back"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Commits `first` to `last` of a device are not here, though a later one is."""

    device: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fork:
    """A device wrote two commits under one number. `heads` are the ends of all its branches."""

    device: str
    seq: int
    heads: tuple[Seen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmet:
    """A head that commit `by` swore to is not here.

    "rolled-back": the whole end of that chain is gone; "differs": another commit stands under its number;
    "absent": its number is empty, though later ones are here.
    """

    by: bytes
    head: Seen
    reason: Reason


def gaps(history: History) -> tuple[Gap, ...]:
    return tuple(gap for device, numbers in _numbers(history) for gap in _gaps(device, numbers))


def forks(history: History) -> tuple[Fork, ...]:
    """Give one fork a device, at the first number used twice."""
    continued = {commit.prev for commit in history.commits.values()}
    found = []
    for device, numbers in _numbers(history):
        twice = [seq for seq, ids in numbers.items() if len(ids) > 1]
        if twice:
            ends = [(seq, id_) for seq, ids in numbers.items() for id_ in ids if id_ not in continued]
            heads = tuple(Seen(device=device, seq=seq, id=id_) for seq, id_ in sorted(ends))
            found.append(Fork(device=device, seq=min(twice), heads=heads))
    return tuple(found)


def unmet(history: History) -> tuple[Unmet, ...]:
    """Give every head sworn to and not here."""
    numbers = dict(_numbers(history))
    return tuple(
        Unmet(by=id_, head=head, reason=_reason(head, numbers.get(head.device, {})))
        for id_ in history.order()
        for head in history.commits[id_].seen
        if not _is_head(history.commits.get(head.id), head)
    )


def broken(history: History) -> tuple[bytes, ...]:
    """Give the commits whose `prev` is none of those that stand before them (a gap is not counted)."""
    numbers = dict(_numbers(history))
    return tuple(id_ for id_ in history.order() if _is_broken(history.commits[id_], numbers))


def behind(history: History) -> tuple[bytes, ...]:
    """Give the commits whose clock is not later than that of a commit they follow or have seen."""
    return tuple(
        id_
        for id_ in history.order()
        for commit in (history.commits[id_],)
        if any(before.clock >= commit.clock for before in _before(history, commit))
    )


def _before(history: History, commit: Commit) -> Iterator[Commit]:
    for id_ in (commit.prev, *(head.id for head in commit.seen)):
        if id_ is not None and id_ in history.commits:
            yield history.commits[id_]


def _numbers(history: History) -> Iterator[tuple[str, dict[int, list[bytes]]]]:
    by_device: dict[str, dict[int, list[bytes]]] = defaultdict(lambda: defaultdict(list))
    for id_, commit in history.commits.items():
        by_device[commit.device][commit.seq].append(id_)
    for device in sorted(by_device):
        yield device, dict(by_device[device])


def _gaps(device: str, numbers: dict[int, list[bytes]]) -> Iterator[Gap]:
    last = 0
    for seq in sorted(numbers):
        if seq > last + 1:
            yield Gap(device=device, first=last + 1, last=seq - 1)
        last = seq


def _is_head(commit: Commit | None, head: Seen) -> bool:
    return commit is not None and (commit.device, commit.seq) == (head.device, head.seq)


def _reason(head: Seen, numbers: dict[int, list[bytes]]) -> Reason:
    if head.seq in numbers:
        return "differs"
    return "rolled-back" if head.seq > max(numbers, default=0) else "absent"


def _is_broken(commit: Commit, numbers: dict[str, dict[int, list[bytes]]]) -> bool:
    before = numbers[commit.device].get(commit.seq - 1, [])
    return bool(before) and commit.prev not in before
