"""A window on the shelf: the claims that the lines at hand need, and those of the next lines with them."""

from collections.abc import Mapping, Sequence

from onrecord.record.claim import Claim
from onrecord.record.ids import ClaimId, ReportId
from onrecord.releasing.shelf import BATCH, Shelf
from onrecord.releasing.subject import ReportView


class Held:
    """Some claims and the reports they stand in."""

    def __init__(self, shelf: Shelf, ids: Sequence[ClaimId]) -> None:
        self.claims: Mapping[ClaimId, Claim] = shelf.claims(ids)
        wanted: tuple[ReportId, ...] = tuple(dict.fromkeys(claim.report for claim in self.claims.values()))
        self.views: Mapping[ReportId, ReportView] = shelf.views(wanted)

    def pair(self, id_: ClaimId) -> tuple[Claim, ReportView]:
        claim = self.claims[id_]
        return claim, self.views[claim.report]


class Window:
    """The first claim of each line, fetched a batch at a time. What it gives depends on no earlier use."""

    def __init__(self, shelf: Shelf, ids: Sequence[ClaimId]) -> None:
        """Look at a shelf.

        Args:
            shelf: Where the claims are.
            ids: The first claim of each line, in the order of the page.
        """
        self._shelf, self._ids = shelf, ids
        self._start, self._held = 0, Held(shelf, ())

    def at(self, line: int) -> tuple[Claim, ReportView]:
        """Give the first claim of a line, by its place on the page, with its report."""
        id_ = self._ids[line]
        if not self._start <= line < self._start + BATCH or id_ not in self._held.claims:
            self._start, self._held = line, Held(self._shelf, tuple(dict.fromkeys(self._ids[line : line + BATCH])))
        return self._held.pair(id_)
