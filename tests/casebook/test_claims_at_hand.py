"""A writer that has claims at hand spares reading them back, and the index is the same as if it had not."""

from dataclasses import replace
from pathlib import Path

import pytest

from casebook.casebook_world import Desk, a_casebook, claim_of, digest, named, reading_of, text_of, writing
from onrecord.casebook.entry import NewEntry
from onrecord.casebook.folder import Folder
from onrecord.casebook.store import Casebook
from onrecord.ledger import Body
from onrecord.record.claim import Claim
from onrecord.record.ids import ReportId

TEXT = "Neighbours said that three men were beaten at the lime kiln."


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return a_casebook(tmp_path / "kiln")


def appended(folder: Folder, *, at_hand: bool) -> tuple[str, str]:
    """Append a reading of two claims; give the digest of the index, and of the index computed anew."""
    with writing(folder) as casebook:
        report = Desk(casebook).capture(TEXT)
        made, claims = a_reading(casebook, report)
        text = casebook.entry(text_of(report, TEXT))
        casebook.append([text, replace(made, claims=claims if at_hand else ())])
        return digest(casebook), casebook.rebuild()


def a_reading(casebook: Casebook, report: ReportId) -> tuple[NewEntry, tuple[Claim, ...]]:
    claims = tuple(claim_of(casebook, report, TEXT, *place) for place in ((0, 10), (21, 40)))
    return reading_of(casebook, report, TEXT, claims), claims


def test_claims_at_hand_make_the_rows_that_their_bytes_make(folder: Folder) -> None:
    kept, anew = appended(folder, at_hand=True)

    assert kept == anew


def test_claims_read_back_make_the_rows_that_their_bytes_make(folder: Folder) -> None:
    kept, anew = appended(folder, at_hand=False)

    assert kept == anew


def test_verification_reads_the_bytes_and_finds_nothing_wrong(folder: Folder) -> None:
    appended(folder, at_hand=True)

    assert named(folder.path) == []


def test_an_entry_holds_as_many_claims_as_parts(folder: Folder) -> None:
    with writing(folder) as casebook:
        made, claims = a_reading(casebook, ReportId("ab" * 32))

    with pytest.raises(ValueError, match="each part holds one claim"):
        NewEntry(body=made.body, parts=made.parts, claims=claims[:1])


def test_an_entry_without_parts_needs_no_claims() -> None:
    body = Body(kind="text", salt=bytes(16), data=b"{}")

    assert NewEntry(body=body).claims == ()
