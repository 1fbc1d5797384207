"""Claims as JSON lines, one `claim/1` a line: nothing is lost, and importing them gives equal claims."""

from collections.abc import Iterable

from onrecord.record.claim import Claim
from onrecord.record.codec import to_bytes
from onrecord.weighing.questions import in_order


def claims_lines(claims: Iterable[Claim]) -> bytes:
    """Write claims as canonical JSON lines, in one order whatever order they came in."""
    return b"".join(to_bytes(claim) + b"\n" for claim in in_order(claims))
