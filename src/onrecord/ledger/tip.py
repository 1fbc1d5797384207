"""The tip: all that a device must know to write its next commit.

A store reads it with a few queries; it never has to load the whole set to append.
"""

from dataclasses import dataclass, replace

from onrecord.ledger.commit import Commit, EntryRef, Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """Where one device stands.

    `seq` and `prev` are its own head (0 and None before its first commit), `clock` the highest known of any
    device, `heads` the others' heads in order of device, `witnessed` the last `seen` of its own that was not
    empty.
    """

    casebook: str
    device: str
    seq: int = 0
    prev: bytes | None = None
    clock: int = 0
    heads: tuple[Seen, ...] = ()
    witnessed: tuple[Seen, ...] = ()

    def advanced(self, written: bytes) -> "Tip":
        """Give the tip after the next commit was written under this id."""
        witnessed = self.heads or self.witnessed
        return replace(self, seq=self.seq + 1, prev=written, clock=self.clock + 1, witnessed=witnessed)


def next_commit(tip: Tip, *, at: str, entries: tuple[EntryRef, ...]) -> Commit:
    """Make the commit that follows: all heads of the others are sworn to, but only when one has changed."""
    return Commit(
        casebook=tip.casebook,
        device=tip.device,
        seq=tip.seq + 1,
        prev=tip.prev,
        clock=tip.clock + 1,
        at=at,
        seen=() if tip.heads == tip.witnessed else tip.heads,
        entries=entries,
    )
