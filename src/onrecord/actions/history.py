"""The history: every commit, what it did, and which device signed it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.casebook import journal
from onrecord.casebook.store import Casebook
from onrecord.ledger import parse
from onrecord.record.canonical import to_base64


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One commit. `at` is what the device's clock said."""

    id: str
    device: str
    seq: int
    clock: int
    at: str
    entries: dict[str, int]


def history(casebook: Casebook) -> Iterator[Step]:
    """Give every commit in the order of the casebook."""
    with casebook.reading() as connection:
        for signed in journal.read_commits(connection):
            commit = parse(signed.payload)
            yield Step(
                id=to_base64(signed.id),
                device=commit.device,
                seq=commit.seq,
                clock=commit.clock,
                at=commit.at,
                entries=dict(sorted(Counter(entry.kind for entry in commit.entries).items())),
            )
