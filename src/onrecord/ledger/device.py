"""A device: one Ed25519 key, whose public half is its name.

Because the id is the key, a signature can be checked with nothing else at hand, in any order, after any
erasure.
"""

from dataclasses import dataclass, field
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from onrecord.record.canonical import from_base64, to_base64

KEY_BYTES = 32
SIGNATURE_BYTES = 64

# The points of small order, by their y: a signature under such a key fits any message, so nobody's word stands on it.
_P = 2**255 - 19
_Y8 = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
_WEAK = frozenset({0, 1, _P - 1, _P, _P + 1, _Y8, _P - _Y8})


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A key that signs; `id` is its public half, 43 letters of base64url."""

    id: str
    _key: Ed25519PrivateKey = field(repr=False, compare=False)

    @classmethod
    def from_seed(cls, seed: bytes) -> Self:
        """Make the device of 32 secret bytes; the same bytes always give the same device."""
        if len(seed) != KEY_BYTES:
            raise ValueError("a device key is made of 32 bytes")
        key = Ed25519PrivateKey.from_private_bytes(seed)
        return cls(id=to_base64(key.public_key().public_bytes_raw()), _key=key)

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)


def is_signed(device: str, message: bytes, signature: bytes) -> bool:
    """Say whether a signature over a message was made by the device of this id.

    Raises:
        Damage: E-BYTES-BASE64 when the id is no key.
    """
    key = from_base64(device, KEY_BYTES)
    if int.from_bytes(key, "little") % 2**255 in _WEAK:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except InvalidSignature:
        return False
    return True
