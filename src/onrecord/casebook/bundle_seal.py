"""The seal of a bundle: chunks of AES-256-GCM under a key made from a passphrase by Argon2id.

```
header   magic 16, version 2, memory KiB 4, passes 4, lanes 4, salt 16, check 16, SHA-256 of all before, first 16
chunk    65,536 bytes sealed to 65,552; nonce = number (11 bytes) + 1 for the last, else 0; the header is authenticated
```
All chunks are full: what is sealed has been padded, and a length says little. The key is used for one bundle only,
since the salt is new each time; so a counter is a safe nonce. The number keeps chunks in their order, the mark of the
last one shows when the end is missing. `check` tells a wrong passphrase from damage; it gives a guesser nothing that
the first chunk does not.
"""

import hashlib
import hmac
import secrets
import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from onrecord.casebook.bundle_error import cut_or_extended, damaged, newer, wrong_passphrase

MAGIC = b"onrecord bundle\n"
VERSION = 1
CHUNK = 1 << 16
TAG = 16
KEY = 32
CHECK = 16
SALT = 16
SUM = 16
FIELDS = struct.Struct(f">16sHIII{SALT}s{CHECK}s")
HEADER = FIELDS.size + SUM

MOST_MEMORY, MOST_PASSES, MOST_LANES = 1 << 20, 16, 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one guess of the passphrase costs: memory in KiB, passes over it, lanes side by side."""

    memory: int = 1 << 16
    passes: int = 3
    lanes: int = 4


STANDARD = Cost()
"""64 MiB, three passes: RFC 9106, second recommended choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A header and the key that goes with it."""

    header: bytes
    key: bytes = field(repr=False)


def new_seal(passphrase: str, cost: Cost) -> Seal:
    salt = secrets.token_bytes(SALT)
    key, check = _stretch(passphrase, salt, cost)
    fields = FIELDS.pack(MAGIC, VERSION, cost.memory, cost.passes, cost.lanes, salt, check)
    return Seal(header=fields + _sum(fields), key=key)


def open_seal(header: bytes, passphrase: str) -> Seal:
    """Make the key for a header that was read.

    Raises:
        Damage: E-BYTES-BUNDLE.
        Misuse: E-USE-NEWER.
        Refused: E-RULE-PASSPHRASE.
    """
    if len(header) != HEADER:
        raise damaged("it ends within its first bytes")
    _, version, memory, passes, lanes, salt, check = FIELDS.unpack(header[: FIELDS.size])
    if version > VERSION:
        raise newer(version)
    cost = Cost(memory=memory, passes=passes, lanes=lanes)
    if header[FIELDS.size :] != _sum(header[: FIELDS.size]) or version != VERSION or not _is_bearable(cost):
        raise damaged("its header has changed")
    key, known = _stretch(passphrase, salt, cost)
    if not hmac.compare_digest(known, check):
        raise wrong_passphrase()
    return Seal(header=header, key=key)


class Sealer:
    """A file that seals what is written to it; what is written must come to whole chunks."""

    def __init__(self, file: BinaryIO, seal: Seal) -> None:
        self.file, self.seal = file, seal
        self.number = 0
        self.held = b""
        file.write(seal.header)

    def write(self, data: bytes) -> None:
        self.held += data
        # One chunk is always held back: only the end tells which is the last.
        while len(self.held) > CHUNK:
            self._put(self.held[:CHUNK], last=False)
            self.held = self.held[CHUNK:]

    def finish(self) -> None:
        if len(self.held) != CHUNK:
            raise ValueError("what is sealed must be padded to whole chunks")
        self._put(self.held, last=True)

    def _put(self, chunk: bytes, *, last: bool) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - only a sealed bundle needs it

        self.file.write(AESGCM(self.seal.key).encrypt(_nonce(self.number, last=last), chunk, self.seal.header))
        self.number += 1


def unsealed(file: BinaryIO, seal: Seal, size: int) -> Iterator[bytes]:
    """Open the chunks after a header, for a file of this size.

    Raises:
        Damage: E-BYTES-BUNDLE at the first chunk that is not in its place or not as it was sealed.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    cipher, count = AESGCM(seal.key), sealed_chunks(size)
    for number in range(count):
        try:
            yield cipher.decrypt(_nonce(number, last=number == count - 1), file.read(CHUNK + TAG), seal.header)
        except InvalidTag as error:
            raise damaged(f"chunk {number + 1} of {count} is not as it was sealed") from error


def sealed_chunks(size: int) -> int:
    """Say how many chunks a sealed file of this size holds.

    Raises:
        Damage: E-BYTES-BUNDLE when it is cut short or extended.
    """
    count, rest = divmod(size - HEADER, CHUNK + TAG)
    if rest != 0 or count < 1:
        raise cut_or_extended()
    return count


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _stretch(passphrase: str, salt: bytes, cost: Cost) -> tuple[bytes, bytes]:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415

    # The same letters typed on another keyboard may come in another Unicode form.
    words = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    made = Argon2id(
        salt=salt, length=KEY + CHECK, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory
    ).derive(words)
    return made[:KEY], made[KEY:]


def _sum(fields: bytes) -> bytes:
    return hashlib.sha256(fields).digest()[:SUM]


def _is_bearable(cost: Cost) -> bool:
    # A header made to exhaust the machine is refused before it is tried.
    lanes, passes = 1 <= cost.lanes <= MOST_LANES, 1 <= cost.passes <= MOST_PASSES
    return lanes and passes and 8 * cost.lanes <= cost.memory <= MOST_MEMORY
