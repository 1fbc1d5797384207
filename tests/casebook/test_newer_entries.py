"""What a newer program wrote is kept and told, makes no rows, and is no damage."""

from pathlib import Path

import pytest

from casebook.casebook_world import Desk, a_casebook, claim_of, digest, looking, reading_of, writing
from onrecord.casebook.entry import NewEntry
from onrecord.casebook.flaw import Flaw, note
from onrecord.casebook.folder import Folder
from onrecord.casebook.verification import verify_casebook
from onrecord.ledger import Body
from onrecord.ledger.finding import short
from onrecord.record.canonical import encode, to_base64
from onrecord.record.codec import to_json

TEXT = "Neighbours said that six men were taken to the mill."


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return a_casebook(tmp_path / "q")


def told(folder: Folder) -> tuple[Flaw, ...]:
    with looking(folder.path) as casebook:
        return verify_casebook(casebook).flaws


def sentence(kind: str) -> str:
    return f"a record ({kind}) is in format 2, which this program does not know; it is kept, and nothing of it is shown"


def test_an_entry_of_a_newer_version_makes_no_rows_and_is_a_note(folder: Folder) -> None:
    with writing(folder) as casebook:
        before = digest(casebook)
        body = Body(kind="judge", salt=casebook.salt(), data=encode({"on": {"claims": []}, "v": 2}))
        written = casebook.append([NewEntry(body=body)])
        assert digest(casebook) == before == casebook.rebuild()

    assert told(folder) == (note("newer", f"commit {short(written)} entry 0", sentence("judgement")),)


def test_a_newer_claim_makes_no_row_and_its_neighbour_does(folder: Folder) -> None:
    with writing(folder) as casebook:
        report = Desk(casebook).capture(TEXT)
        ours = claim_of(casebook, report, TEXT, 0, 10)
        good = reading_of(casebook, report, TEXT, [ours])
        newer = Body(kind="reading", salt=casebook.salt(), data=encode(to_json(ours) | {"schema": "claim/2"}))
        parts = (newer, *good.parts)
        listed = [to_base64(part.digest) for part in parts]
        body = encode({"by": "mira", "report": report, "layer": report, "parts": listed, "v": 1})
        entry = NewEntry(body=Body(kind="reading", salt=casebook.salt(), data=body), parts=parts)
        written = casebook.append([entry])

    assert told(folder) == (note("newer", f"commit {short(written)} entry 0 part 1", sentence("claim")),)
    with looking(folder.path) as casebook:
        assert verify_casebook(casebook).claims == 1


def test_a_newer_founding_leaves_the_name_of_the_casebook_unasked(folder: Folder) -> None:
    with writing(folder) as casebook:
        body = Body(kind="found", salt=casebook.salt(), data=encode({"called": "Another name", "v": 2}))
        written = casebook.append([NewEntry(body=body)])

    assert told(folder) == (note("newer", f"commit {short(written)} entry 0", sentence("found")),)
