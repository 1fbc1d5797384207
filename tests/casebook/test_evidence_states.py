"""What can be wrong with preserved bytes: each named, with the claims that rest on it."""

from pathlib import Path

import pytest

from casebook.bad_folders import TEXT, a_read_casebook, evidence, flaws, open_to_read
from casebook.casebook_world import looking, named, writing
from onrecord.casebook import views
from onrecord.casebook.folder import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return a_read_casebook(tmp_path / "q")


def test_missing_and_changed_evidence_is_named_with_its_claims(folder: Folder) -> None:
    (path,) = evidence(folder.path)
    with looking(folder.path) as casebook, casebook.reading() as connection:
        (reviewed,) = views.claims(connection)
    path.chmod(0o600)
    path.write_bytes(TEXT.replace("eight", "ninth").encode())
    assert flaws(folder.path) == [("damage", "evidence-changed", (reviewed.claim.id,))]
    path.unlink()
    assert flaws(folder.path) == [("damage", "evidence-missing", (reviewed.claim.id,))]
    assert open_to_read(folder.path) == 1


def test_changed_evidence_is_healed_by_bringing_the_bytes_again(folder: Folder) -> None:
    (path,) = evidence(folder.path)
    path.chmod(0o600)
    path.write_bytes(b"nothing")
    with writing(folder) as casebook:
        casebook.evidence.keep_bytes(TEXT.encode())
    assert named(folder.path) == []


def test_what_does_not_belong_is_a_note(folder: Folder) -> None:
    (folder.path / "notes.txt").write_text("mine")
    (folder.path / "evidence" / "thumbs").write_text("theirs")
    stray = folder.path / "evidence" / "ab" / ("ab" * 32)
    stray.parent.mkdir()
    stray.write_bytes(b"x")
    kinds = [("note", "stranger", ()), ("note", "not-recorded", ()), ("note", "stranger", ())]
    assert flaws(folder.path) == kinds
