"""How a casebook is found from where a person stands, and what one that is only read refuses."""

from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.bad_folders import a_read_casebook, refusal
from casebook.casebook_world import a_casebook, capture_of, digest, looking
from onrecord.casebook import views
from onrecord.casebook.folder import Folder, find_folder
from onrecord.errors import Refused


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return a_read_casebook(tmp_path / "q")


def test_the_nearest_folder_at_or_above_is_the_casebook(folder: Folder) -> None:
    deep = folder.path / "notes" / "more"
    deep.mkdir(parents=True)
    inner = a_casebook(folder.path / "notes" / "inner", seed=7)

    assert find_folder(None, folder.path) == find_folder(None, deep) == folder
    assert find_folder(None, inner.path) == inner


def test_the_folder_that_is_named_comes_before_the_nearest(folder: Folder, tmp_path: Path) -> None:
    other = a_casebook(tmp_path / "other", seed=8)

    assert find_folder(other.path, folder.path) == other


def test_where_no_folder_above_is_one_a_sentence_says_how_to_make_one(tmp_path: Path) -> None:
    error = refusal(lambda: find_folder(None, tmp_path))

    assert (error.code, error.message) == ("E-NONE-CASEBOOK", "there is no casebook here or in any folder above")
    assert error.advice == "Make one with: onrecord new NAME, or name one with --casebook."


def test_a_casebook_opened_for_reading_signs_takes_in_and_rebuilds_nothing(folder: Folder) -> None:
    with looking(folder.path) as casebook:
        before = digest(casebook)
        entry = casebook.entry(capture_of(b"six men"))
        acts: tuple[Callable[[], object], ...] = (
            lambda: casebook.append([entry]),
            lambda: casebook.take_in((), (), ()),
            lambda: casebook.device,
            casebook.rebuild,
        )
        for act in acts:
            error = refusal(act)
            assert (type(error), error.code) == (Refused, "E-RULE-READING")
        assert digest(casebook) == before


def test_an_id_of_too_few_letters_or_of_none_is_no_report(folder: Folder) -> None:
    with looking(folder.path) as casebook, casebook.reading() as connection:
        (row,) = views.reports(connection)
        for id_ in ("", row.id[:3], "z" * 64, "%%%%"):
            assert refusal(lambda sought=id_: views.report(connection, sought)).code == "E-NONE-REPORT"  # type: ignore[misc]
        assert views.report(connection, row.id[:4]) == row


def test_claims_are_listed_by_report_and_by_the_beginning_of_a_predicate(folder: Folder) -> None:
    with looking(folder.path) as casebook, casebook.reading() as connection:
        (row,) = views.reports(connection)
        (one,) = views.claims(connection)
        assert list(views.claims(connection, of_report=row.id, predicate="act:")) == [one]
        assert list(views.claims(connection, of_report="0" * 64)) == []
        assert list(views.claims(connection, predicate="posting")) == []
        assert views.claim(connection, one.claim.id) == one
        assert refusal(lambda: views.claim(connection, "A" * 16)).code == "E-NONE-CLAIM"
