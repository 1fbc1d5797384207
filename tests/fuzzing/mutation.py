"""Changes to bytes, from a seeded generator: the same seed gives the same inputs, to see a finding again."""

from collections.abc import Sequence
from random import Random

TOKENS = (
    b"\x00", b"\xff", b"\xfe\xff", b"\r\n", b"\n\n", b"\t", b" ", b"-->", b"--cut", b"--cut--", b"<", b">", b"&#0;",
    b"</p>", b"<div>", b"<table>", b"<![CDATA[", b"Content-Length: 99999999", b"Content-Type: text/html; charset=utf-7",
    b"Transfer-Encoding: chunked\r\n", b"Content-Encoding: gzip\r\n", b"WARC/1.1\r\n", b"=?utf-8?B?", b"?=",
    b"99:99:99,999", b"[12.05.17, 14:03:22] ", b"0", b"-1", b"4294967295", b"1e309", b"%PDF-1.7\n", b"PK\x03\x04",
    b"\x1f\x8b", b"\xed\xa0\x80", b"at least ", b"on 31 February ", b"according to ", b"said ", b"' ", b'" ', b", who ",
    b"not ", b"2017", *(sign.encode() for sign in ("ə", "İ", "\u202e", "\u0301", "ա", "Ж", "😀", "“")),
)  # fmt: skip
"""Signs that mean something to one parser or another."""
MOST_CHANGES = 6
LONGEST = 1 << 17


def mutated(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    """Change bytes in a few places."""
    made = bytearray(data)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        chance.choice(CHANGES)(made, others, chance)
    return bytes(made[:LONGEST])


def _flip(made: bytearray, _: Sequence[bytes], chance: Random) -> None:
    if made:
        made[chance.randrange(len(made))] = chance.randrange(256)


def _insert(made: bytearray, _: Sequence[bytes], chance: Random) -> None:
    at = chance.randint(0, len(made))
    made[at:at] = chance.choice(TOKENS) * chance.choice((1, 1, 1, 2, 50))


def _remove(made: bytearray, _: Sequence[bytes], chance: Random) -> None:
    at = chance.randint(0, len(made))
    del made[at : at + chance.choice((1, 4, 64, 1024))]


def _repeat(made: bytearray, _: Sequence[bytes], chance: Random) -> None:
    at = chance.randint(0, len(made))
    made[at:at] = made[at : at + chance.choice((1, 8, 256))] * chance.choice((1, 2, 20, 200))


def _splice(made: bytearray, others: Sequence[bytes], chance: Random) -> None:
    other = chance.choice(others)
    made[chance.randint(0, len(made)) :] = other[chance.randint(0, len(other)) :]


def _number(made: bytearray, _: Sequence[bytes], chance: Random) -> None:
    """Change one digit: lengths, counts and offsets are digits in most formats."""
    places = [at for at, byte in enumerate(made[:4096]) if 48 <= byte < 58]
    if places:
        made[chance.choice(places)] = chance.randrange(48, 58)


CHANGES = (_flip, _insert, _remove, _repeat, _splice, _number)
