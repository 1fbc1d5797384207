"""A history: an immutable set of verified commits of one casebook.

The law: a history is a set. Union is the only way it grows, and everything read from it is a pure function of
the set, never of the order in which commits arrived.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from onrecord.errors import Refused
from onrecord.ledger.commit import Commit, Seen, parse
from onrecord.ledger.signed import SignedCommit, check_signature
from onrecord.ledger.tip import Tip
from onrecord.record.canonical import to_base64


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Commits by id. Made by `of` or `merge`, so that nothing unverified comes in."""

    casebook: str
    commits: Mapping[bytes, Commit] = field(default_factory=dict)

    @classmethod
    def of(cls, casebook: str, signed: Iterable[SignedCommit]) -> Self:
        """Verify each commit and hold the set.

        Raises:
            Damage: a payload or signature is not what it should be.
            Refused: E-RULE-CASEBOOK when a commit belongs to another casebook.
        """
        return cls(casebook=casebook, commits={one.id: admit(one, casebook) for one in signed})

    def merge(self, other: "History") -> "History":
        """Unite two sets; the same whichever comes first and however often.

        Raises:
            Refused: E-RULE-CASEBOOK.
        """
        _refuse_foreign(self.casebook, other.casebook, "the other set")
        return History(casebook=self.casebook, commits={**self.commits, **other.commits})

    def order(self) -> tuple[bytes, ...]:
        """Give the ids in the one order of the casebook: clock, device, seq, and in a fork the id.

        Devices compare as their 43 ASCII letters, ids as bytes.
        """
        return tuple(sorted(self.commits, key=self._rank))

    def heads(self) -> tuple[Seen, ...]:
        """Give each device's furthest commit, in order of device; of a fork at one seq, the higher id."""
        best: dict[str, Seen] = {}
        for id_, commit in self.commits.items():
            known = best.get(commit.device)
            if known is None or (known.seq, known.id) < (commit.seq, id_):
                best[commit.device] = Seen(device=commit.device, seq=commit.seq, id=id_)
        return tuple(best[device] for device in sorted(best))

    def tip(self, device: str) -> Tip:
        """Say where a device stands before its next commit."""
        heads = {head.device: head for head in self.heads()}
        own = heads.pop(device, None)
        return Tip(
            casebook=self.casebook,
            device=device,
            seq=0 if own is None else own.seq,
            prev=None if own is None else own.id,
            clock=max((commit.clock for commit in self.commits.values()), default=0),
            heads=tuple(heads.values()),
            witnessed=self._last_seen(device),
        )

    def unwitnessed(self, device: str) -> tuple[bytes, ...]:
        """Give the device's commits that no other has sworn to: removed here, they would leave no trace."""
        seen = {head.id for c in self.commits.values() if c.device != device for head in c.seen}
        sworn: set[bytes] = set()
        for id_ in seen:
            at: bytes | None = id_
            while at is not None and at in self.commits and at not in sworn:
                sworn.add(at)
                at = self.commits[at].prev
        return tuple(i for i in self.order() if self.commits[i].device == device and i not in sworn)

    def _rank(self, id_: bytes) -> tuple[int, str, int, bytes]:
        commit = self.commits[id_]
        return commit.clock, commit.device, commit.seq, id_

    def _last_seen(self, device: str) -> tuple[Seen, ...]:
        spoken = [(c.seq, i) for i, c in self.commits.items() if c.device == device and c.seen]
        return self.commits[max(spoken)[1]].seen if spoken else ()


def admit(signed: SignedCommit, casebook: str) -> Commit:
    """Read one commit and check all that it can prove alone: its form, its signature, its casebook.

    Raises:
        Damage: the payload or the signature is not what it should be.
        Refused: E-RULE-CASEBOOK.
    """
    commit = parse(signed.payload)
    check_signature(signed, commit.device)
    _refuse_foreign(casebook, commit.casebook, f"commit {to_base64(signed.id)[:8]}")
    return commit


def _refuse_foreign(ours: str, theirs: str, what: str) -> None:
    if ours != theirs:
        raise Refused(
            "E-RULE-CASEBOOK",
            f"{what} belongs to another casebook",
            "commits of two casebooks are never mixed; open the casebook it was written in",
        )
