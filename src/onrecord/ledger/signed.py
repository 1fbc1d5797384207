"""A signed commit: a payload, the signature over it, and the id that both stand under.

What is signed is `PREFIX + payload`; the id is the SHA-256 of the same bytes, so an id stands for exactly one
payload.
"""

import hashlib
from dataclasses import dataclass

from onrecord.errors import Damage
from onrecord.ledger.commit import Commit, parse, payload
from onrecord.ledger.device import SIGNATURE_BYTES, Device, is_signed
from onrecord.record.canonical import to_base64

PREFIX = b"onrecord/commit/v1\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedCommit:
    """A commit as stored and as carried: nothing is checked yet."""

    payload: bytes
    signature: bytes

    @property
    def id(self) -> bytes:
        return hashlib.sha256(PREFIX + self.payload).digest()


def sign(commit: Commit, device: Device) -> SignedCommit:
    """Sign a commit with the key of the device it names.

    Nothing is signed that a reader would refuse: the payload is read back first.
    """
    if commit.device != device.id:
        raise ValueError("a commit is signed by the device it names")
    data = payload(commit)
    if parse(data) != commit:
        raise ValueError("the commit does not read back as it was written")
    return SignedCommit(payload=data, signature=device.sign(PREFIX + data))


def check_signature(signed: SignedCommit, device: str) -> None:
    """Refuse a commit that the device did not sign.

    Raises:
        Damage: E-BYTES-SIGNATURE.
    """
    whole = len(signed.signature) == SIGNATURE_BYTES
    if not whole or not is_signed(device, PREFIX + signed.payload, signed.signature):
        raise Damage(
            "E-BYTES-SIGNATURE",
            f"the signature of commit {to_base64(signed.id)[:8]} does not fit its payload",
            "merge a bundle or another copy that still holds this commit whole",
        )
