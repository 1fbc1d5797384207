"""Verification: read everything, and name each thing that differs from what was signed or sworn to.

The walk: each commit alone (form, signature, casebook); the chains (previous commit, clock, gaps, forks); the
witnesses (every head that anyone swore to is here); each body and part against its digest. A commit that
fails alone counts as not here, so one flipped bit can show in several places; each finding says which.
"""

from collections.abc import Iterable, Iterator

from onrecord.errors import Damage, Refused
from onrecord.ledger.body import BodyRow
from onrecord.ledger.chain import Fork, Gap, Unmet, behind, broken, forks, gaps, unmet
from onrecord.ledger.commit import Commit
from onrecord.ledger.finding import Finding, short
from onrecord.ledger.history import History, admit
from onrecord.ledger.shelf import check_bodies
from onrecord.ledger.signed import SignedCommit

_UNMET = {
    "absent": "a commit that another device has seen is not here",
    "differs": "another device has seen a different commit under this number",
    "rolled-back": "another device has seen this chain longer than it is here: its end was removed",
}


def verify(commits: Iterable[SignedCommit], bodies: Iterable[BodyRow], casebook: str) -> tuple[Finding, ...]:
    """Check commits and the bodies beside them.

    Args:
        commits: In any order; one given twice counts once.
        bodies: In order of `BodyRow.place`, as a store keeps them. They are read once and not held.
        casebook: The id that every commit must carry.

    Returns:
        All findings, damage first, in the same order for the same set.
    """
    found: list[Finding] = []
    known: dict[bytes, Commit] = {}
    for signed in commits:
        try:
            known[signed.id] = admit(signed, casebook)
        except (Damage, Refused) as error:
            found.append(_rejected(signed, error))
    history = History(casebook=casebook, commits=known)
    found += check_chains(history)
    found += check_bodies(history, bodies)
    return tuple(sorted(found, key=lambda finding: finding.rank))


def check_chains(history: History) -> Iterator[Finding]:
    """Check what the commits of a set say of each other."""
    yield from (_gap(gap) for gap in gaps(history))
    yield from (_fork(fork) for fork in forks(history))
    yield from (_unmet(one) for one in unmet(history))
    for id_ in broken(history):
        yield _of(history, id_, "chain-broken", "it follows a commit that does not stand before it")
    for id_ in behind(history):
        yield _of(history, id_, "clock-behind", "its clock is not later than that of a commit it follows")


def _rejected(signed: SignedCommit, error: Damage | Refused) -> Finding:
    codes = {"E-BYTES-SIGNATURE": "signature", "E-RULE-CASEBOOK": "casebook"}
    return Finding(severity="damage", code=codes.get(error.code, "payload"), commit=signed.id, message=error.message)


def _of(history: History, id_: bytes, code: str, message: str) -> Finding:
    commit = history.commits[id_]
    return Finding(severity="damage", code=code, commit=id_, device=commit.device, seq=commit.seq, message=message)


def _gap(gap: Gap) -> Finding:
    message = f"commits {gap.first} to {gap.last} of this device are not here, though a later one is"
    return Finding(severity="damage", code="chain-gap", device=gap.device, seq=gap.first, message=message)


def _fork(fork: Fork) -> Finding:
    heads = ", ".join(f"{short(head.id)} (seq {head.seq})" for head in fork.heads)
    message = f"this device wrote two commits under one number; all are kept, the branches end in {heads}"
    return Finding(severity="note", code="fork", device=fork.device, seq=fork.seq, message=message)


def _unmet(one: Unmet) -> Finding:
    return Finding(
        severity="damage",
        code=f"witness-{one.reason}",
        commit=one.by,
        device=one.head.device,
        seq=one.head.seq,
        message=f"{_UNMET[one.reason]} (commit {short(one.head.id)})",
    )
