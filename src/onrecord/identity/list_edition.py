"""An edition of a list to be compared: its rows with their quotes, and their claims where a casebook has them."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.record.claim import Claim
from onrecord.record.list_row import ListRow


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRow:
    """A row, its words as they stand in the text layer, and the id of its claim; None outside a casebook."""

    row: ListRow
    quote: str
    claim: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """All rows of one edition. `name` is what a person calls it, `report` the SHA-256 of the file it stands in."""

    name: str
    report: str
    rows: tuple[EditionRow, ...]


def edition_of(name: str, report: str, claims: Iterable[Claim], *, in_casebook: bool) -> Edition:
    """Make an edition of the claims of a list's rows."""
    rows = tuple(
        EditionRow(row=one.row, quote=one.quote.exact, claim=one.id if in_casebook else None)
        for one in claims
        if one.row is not None
    )
    return Edition(name=name, report=report, rows=rows)
