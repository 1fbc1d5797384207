"""A copy of a casebook is made whole or not at all, and its own first commit follows all that it copied."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.bad_folders import a_read_casebook, evidence, flaws, refusal
from casebook.casebook_world import a_world, digest, looking
from onrecord.actions.history import history
from onrecord.actions.merge import open_source, take_in
from onrecord.actions.new import new_from
from onrecord.casebook import views
from onrecord.casebook.evidence import EvidenceStore
from onrecord.casebook.folder import Folder, read_folder
from onrecord.casebook.store import Casebook, found_copy
from onrecord.casebook.verification import verify_casebook

Fill = Callable[[Casebook], object]


@pytest.fixture
def source(tmp_path: Path) -> Folder:
    return a_read_casebook(tmp_path / "source")


def copied(source: Folder, path: Path) -> Folder:
    return new_from(source.path, path, None, a_world(40))


def dies_while_making(source: Folder, path: Path, fill: Fill) -> None:
    """Make a copy in a child that ends at once, with nothing tidied up, where `fill` ends."""
    child = os.fork()
    if child == 0:
        try:
            found_copy(path, source.id, source.name, a_world(40), lambda copy: (fill(copy), os._exit(9)))
        finally:
            os._exit(70)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def bring_nothing(_: Casebook) -> None:
    """Die before anything came in."""


def bring_evidence(source: Folder) -> Fill:
    store = EvidenceStore(source.evidence)
    return lambda copy: [copy.evidence.keep_bytes(store.read(path.name)) for path in evidence(source.path)]


def bring_all(source: Folder) -> Fill:
    def fill(copy: Casebook) -> None:
        with open_source(source.path, source.path / "unused", None) as contents:
            take_in(copy, contents)

    return fill


def is_whole_copy(source: Folder, copy: Folder) -> bool:
    with looking(source.path) as one, looking(copy.path) as other:
        return digest(one) == digest(other) and verify_casebook(other).flaws == ()


def test_the_first_commit_of_a_copy_follows_all_that_it_copied(source: Folder, tmp_path: Path) -> None:
    copy = copied(source, tmp_path / "copy")

    with looking(source.path) as one, looking(copy.path) as other:
        *before, last = history(other)
        assert before == list(history(one))
    assert (last.seq, last.clock, last.entries) == (1, before[-1].clock + 1, {"enrol": 1})
    assert is_whole_copy(source, copy)


@pytest.mark.parametrize("fill", [lambda _: bring_nothing, bring_evidence, bring_all], ids=["none", "evidence", "all"])
def test_a_copy_whose_making_was_killed_is_no_casebook_and_is_made_again(
    source: Folder, tmp_path: Path, fill: Callable[[Folder], Fill]
) -> None:
    path = tmp_path / "copy"
    dies_while_making(source, path, fill(source))
    assert refusal(lambda: read_folder(path)).code == "E-NONE-CASEBOOK"

    assert is_whole_copy(source, copied(source, path))


def test_evidence_of_a_killed_making_does_not_stay_in_the_next_casebook(source: Folder, tmp_path: Path) -> None:
    path = tmp_path / "copy"
    dies_while_making(source, path, bring_evidence(source))
    assert len(evidence(path)) == 1

    made = found_copy(path, source.id, source.name, a_world(41))

    assert evidence(made.path) == {}
    assert flaws(made.path) == []


def test_a_damaged_copy_makes_no_folder(source: Folder, tmp_path: Path) -> None:
    (path,) = evidence(source.path)
    path.chmod(0o600)
    path.write_bytes(b"other bytes")

    assert refusal(lambda: copied(source, tmp_path / "copy")).code == "E-BYTES-MERGE"

    assert not (tmp_path / "copy").exists()
    assert [place.name for place in tmp_path.iterdir()] == ["source"]


def test_a_copy_that_failed_leaves_what_stood_in_the_folder(source: Folder, tmp_path: Path) -> None:
    def fill(copy: Casebook) -> None:
        (copy.folder.path / "letter.txt").write_text("mine")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        found_copy(tmp_path / "copy", source.id, source.name, a_world(40), fill)

    assert [place.name for place in (tmp_path / "copy").iterdir()] == ["letter.txt"]


def test_a_copy_is_found_in_and_read_as_the_first_is(source: Folder, tmp_path: Path) -> None:
    copy = copied(source, tmp_path / "deep" / "copy")

    assert read_folder(copy.path) == Folder(path=copy.path, id=source.id, name=source.name)
    with looking(source.path) as one, looking(copy.path) as other, one.reading() as first, other.reading() as second:
        assert tuple(views.claims(first)) == tuple(views.claims(second))
