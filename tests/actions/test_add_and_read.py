"""Reports in, claims out, nothing lost."""

import io
import os
from pathlib import Path

from actions.cases import ENGLISH, TURKISH, Told, add_and_read, casebook, write_report
from onrecord.actions.add import add
from onrecord.actions.read import read
from onrecord.casebook import views
from onrecord.casebook.verification import verify_casebook
from onrecord.record.layer import ReadState

FRENCH = "Trois ouvriers sont morts hier dans la prison de la ville, selon leurs familles et les avocats.\n"


def test_an_english_report_gives_claims_that_name_their_speakers(tmp_path: Path) -> None:
    report = write_report(tmp_path / "in", "a.txt", ENGLISH, outlet="Karvel Post", date="2019-04-05", language="en")
    with casebook(tmp_path / "case") as opened:
        told = add_and_read(opened, report)
        with opened.reading() as connection:
            found = [reviewed.claim for reviewed in views.claims(connection)]
            (row,) = views.reports(connection)
    assert [(one.language, one.state) for one in told.read] == [("en", ReadState.FULL)]
    assert row.outlet == "Karvel Post"
    assert row.published == "2019-04-05"
    assert found
    for claim in found:
        assert ENGLISH[claim.quote.start : claim.quote.end] == claim.quote.exact
        assert (claim.chain[0].name, claim.chain[0].kind, claim.chain[0].level) == ("Karvel Post", "publisher", 0)
    deaths = [claim for claim in found if claim.predicate == "act:death" and claim.zone == "body"]
    assert [[speaker.name for speaker in claim.origins] for claim in deaths] == [["relatives"]]


def test_a_turkish_report_is_read_by_its_own_reader(tmp_path: Path) -> None:
    report = write_report(tmp_path / "in", "a.txt", TURKISH)
    with casebook(tmp_path / "case") as opened:
        told = add_and_read(opened, report)
    assert [(one.language, one.state, one.reasons) for one in told.read] == [("tr", ReadState.FULL, ())]
    assert told.read[0].claims > 0


def test_another_language_is_preserved_and_said_to_be_not_read(tmp_path: Path) -> None:
    report = write_report(tmp_path / "in", "a.txt", FRENCH)
    with casebook(tmp_path / "case") as opened:
        told = add_and_read(opened, report)
        with opened.reading() as connection:
            assert list(views.claims(connection)) == []
            (row,) = views.reports(connection)
            assert opened.layer_text(row.layer or "") == FRENCH
    assert [(one.language, one.state) for one in told.read] == [("fr", ReadState.NONE)]
    assert "language-not-read-yet" in told.read[0].reasons


def test_the_same_bytes_twice_are_one_report_with_two_captures(tmp_path: Path) -> None:
    one = write_report(tmp_path / "in", "a.txt", ENGLISH)
    two = write_report(tmp_path / "in", "b.txt", ENGLISH)
    with casebook(tmp_path / "case") as opened:
        told = add_and_read(opened, one, two)
        with opened.reading() as connection:
            (row,) = views.reports(connection)
            captures = views.captures(connection, row.id)
    assert [added.is_new for added in told.added] == [True, False]
    assert row.captures == 2
    assert [capture.name for capture in captures] == ["a.txt", "b.txt"]


def test_standard_input_is_a_report(tmp_path: Path) -> None:
    told = Told()
    with casebook(tmp_path / "case") as opened:
        add(opened, ["-"], why="handed over", stdin=io.BytesIO(ENGLISH.encode()), tell=told.take)
        with opened.reading() as connection:
            (row,) = views.reports(connection)
            (capture,) = views.captures(connection, row.id)
    assert opened.evidence.read(row.id) == ENGLISH.encode()
    assert capture.why == "handed over"


def test_what_cannot_be_taken_is_told_and_does_not_stop_the_rest(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write_report(folder, "a.txt", ENGLISH)
    (folder / "b.txt").symlink_to(folder / "a.txt")
    os.mkfifo(folder / "c.txt")
    write_report(folder, "d.txt", TURKISH)
    told = Told()
    with casebook(tmp_path / "case") as opened:
        add(opened, [str(folder), str(tmp_path / "nowhere.txt")], why=None, stdin=io.BytesIO(), tell=told.take)
    assert [added.capture.name for added in told.added] == ["a.txt", "d.txt"]
    assert [failure.error.code for failure in told.failed] == ["E-READ-LINK", "E-READ-SPECIAL", "E-NONE-FILE"]


def test_reading_again_reads_only_what_is_new(tmp_path: Path) -> None:
    one = write_report(tmp_path / "in", "a.txt", ENGLISH)
    two = write_report(tmp_path / "in", "b.txt", TURKISH)
    with casebook(tmp_path / "case") as opened:
        add_and_read(opened, one)
        told = add_and_read(opened, two)
        assert len(told.read) == 1


def test_reading_the_same_report_again_gives_equal_claims_that_stay_one(tmp_path: Path) -> None:
    report = write_report(tmp_path / "in", "a.txt", ENGLISH)
    with casebook(tmp_path / "case") as opened:
        add_and_read(opened, report)
        with opened.reading() as connection:
            before = [reviewed.claim for reviewed in views.claims(connection)]
        assert read(opened, again=True, tell=lambda _: None) == 1
        with opened.reading() as connection:
            after = [reviewed.claim for reviewed in views.claims(connection)]
            (row,) = views.reports(connection)
        assert after == before
        assert row.claims == len(before)
        assert verify_casebook(opened).flaws == ()
