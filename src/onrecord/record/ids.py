"""Names for things: what an id is made of and how it is written."""

from typing import NewType

from onrecord.record.canonical import to_base64

ReportId = NewType("ReportId", str)
"""SHA-256 of the report's bytes, 64 hex digits."""

ClaimId = NewType("ClaimId", str)
"""12 random bytes as base64url, 16 letters: an id made from the words would leak them. None opens with a hyphen."""

CLAIM_BYTES = 12


def claim_id(random_bytes: bytes) -> ClaimId:
    """Write 12 random bytes as a claim id."""
    if len(random_bytes) != CLAIM_BYTES:
        raise ValueError("a claim id is made of 12 bytes")
    letters = to_base64(random_bytes)
    if letters.startswith("-"):  # a command line would take such an id for an option
        letters = to_base64(bytes((random_bytes[0] & 0x7F,)) + random_bytes[1:])
    return ClaimId(letters)
