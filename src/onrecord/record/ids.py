"""Names for things: what an id is made of and how it is written."""

from typing import NewType

from onrecord.record.canonical import to_base64

ReportId = NewType("ReportId", str)
"""SHA-256 of the report's bytes, 64 hex digits."""

ClaimId = NewType("ClaimId", str)
"""12 random bytes as base64url, 16 letters: an id made from the words would leak them."""

CLAIM_BYTES = 12


def claim_id(random_bytes: bytes) -> ClaimId:
    """Write 12 random bytes as a claim id."""
    if len(random_bytes) != CLAIM_BYTES:
        raise ValueError("a claim id is made of 12 bytes")
    return ClaimId(to_base64(random_bytes))
