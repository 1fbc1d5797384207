"""The ledger: signed commits, and what a set of them proves.

It knows bytes, digests, signatures and sets, and nothing of what an entry means. The truth is the set of
commits: merging is union, and no order of arrival changes what follows from it. A body lies beside its commit
under a salted digest, so that it can be erased for good while the chain still verifies. Forks are kept and
named, never resolved. Nothing here touches a file, a database, a clock or a source of randomness.
"""

from onrecord.ledger.body import Body, BodyRow
from onrecord.ledger.commit import Commit, EntryRef, Seen, parse, payload
from onrecord.ledger.device import Device
from onrecord.ledger.finding import Finding
from onrecord.ledger.history import History, admit
from onrecord.ledger.signed import SignedCommit, sign
from onrecord.ledger.tip import Tip, next_commit
from onrecord.ledger.verification import verify

__all__ = [
    "Body",
    "BodyRow",
    "Commit",
    "Device",
    "EntryRef",
    "Finding",
    "History",
    "Seen",
    "SignedCommit",
    "Tip",
    "admit",
    "next_commit",
    "parse",
    "payload",
    "sign",
    "verify",
]
