"""Which claims stand in a brief, kept small: about a hundred bytes each, whatever their quotes weigh.

Claims are numbered from 0 in the order in which lines show them: by date of publication, report, and place in it. So
equal numbers of two briefs of one casebook mean the same claim, and a sorted list of numbers is a list in that order.
"""

import hashlib
from array import array
from sys import intern

from onrecord.record.ids import ClaimId
from onrecord.releasing.sentences import Sentence

KEY_BYTES = 16


class Placements:
    """The claims of a brief by number. Grows only at its end."""

    def __init__(self) -> None:
        self._ids: list[ClaimId] = []
        self._reports = array("I")
        self._publishers: list[str] = []
        self._keys = bytearray()

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, claim: ClaimId, report: int, said: Sentence) -> int:
        """Place the next claim; give its number.

        Args:
            claim: Its id.
            report: The number of its report, the same for all its claims.
            said: Its sentence, of which only the publisher and a digest are kept.
        """
        self._ids.append(claim)
        self._reports.append(report)
        self._publishers.append(intern(said.published_by[0]))
        # 128 bits: two sentences that differ must never become one line
        self._keys += hashlib.blake2b(repr(said.key).encode(), digest_size=KEY_BYTES).digest()
        return len(self._ids) - 1

    def id(self, number: int) -> ClaimId:
        return self._ids[number]

    def report(self, number: int) -> int:
        return self._reports[number]

    def publisher(self, number: int) -> str:
        return self._publishers[number]

    def key(self, number: int) -> bytes:
        """Give the digest that claims share when their sentences differ in their publishers alone."""
        return bytes(self._keys[number * KEY_BYTES : (number + 1) * KEY_BYTES])
