"""Canonical JSON and base64url: one value, one sequence of bytes.

Sorted ASCII keys, no spaces, integers below 2^53, no floats, no duplicate keys, text kept as it is (quotes
are data). Bytes that do not re-encode to themselves are refused, so a digest can never stand for two
readings.
"""

import base64
import json
from collections.abc import Mapping, Sequence

from onrecord.errors import Damage

LIMIT = 2**53
DEPTH = 64  # a record is some six levels deep; what is deeper was made to exhaust a reader

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]

# Only a mapping that is no dict reaches `default`: everything else is checked first.
_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, default=dict)


def encode(value: Json) -> bytes:
    """Write a value as canonical JSON.

    Raises:
        Damage: E-BYTES-JSON when the value has no canonical form (a float, a large integer, a key that is not
            ASCII, a lone surrogate, more than 64 levels).
    """
    _check(value, DEPTH)
    try:
        return _WRITER.encode(value).encode("utf-8")
    except UnicodeEncodeError as error:
        raise _refuse("a lone surrogate") from error


def decode(data: bytes) -> Json:
    """Read canonical JSON; refuse bytes that a canonical writer would not have written.

    Raises:
        Damage: E-BYTES-JSON.
    """
    try:
        value: Json = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:  # not UTF-8, not JSON, or a number of thousands of digits
        raise _refuse("not JSON") from error
    # A key given twice, a second spelling of a number or a letter: whatever JSON forgives is not written again.
    if encode(value) != data:
        raise _refuse("not in canonical form")
    return value


def to_base64(data: bytes) -> str:
    """Write bytes as base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_base64(text: str, size: int | None = None) -> bytes:
    """Read base64url without padding; refuse a second spelling of the same bytes.

    The last letter may hold bits that no byte needs: they must be zero.

    Raises:
        Damage: E-BYTES-BASE64.
    """
    try:
        data = base64.b64decode(text.encode("ascii") + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError as error:
        raise Damage("E-BYTES-BASE64", "a value is not base64url") from error
    if to_base64(data) != text or (size is not None and len(data) != size):
        raise Damage("E-BYTES-BASE64", "a value is not canonical base64url of the right length")
    return data


def _check(value: object, depth: int) -> None:
    if depth == 0:
        raise _refuse("nested too deep")
    if value is None or isinstance(value, (str, bool)):
        return
    if isinstance(value, int):
        if not -LIMIT < value < LIMIT:
            raise _refuse("an integer of 2^53 or more")
    elif isinstance(value, (dict, Mapping)):
        for key, item in value.items():
            if not isinstance(key, str) or not key.isascii():
                raise _refuse("a key that is not ASCII")
            _check(item, depth - 1)
    elif isinstance(value, (list, tuple)):
        for item in value:
            _check(item, depth - 1)
    else:
        raise _refuse(f"a {type(value).__name__}")


def _refuse(what: str) -> Damage:
    return Damage("E-BYTES-JSON", f"a record is not canonical JSON: {what}")
