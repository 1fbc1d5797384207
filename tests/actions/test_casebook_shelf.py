"""The casebook as a shelf gives what the index holds, in parts."""

from pathlib import Path

from actions.cases import ENGLISH, TURKISH, add_and_read, casebook, write_report
from onrecord.actions.brief import brief
from onrecord.actions.shelf import CasebookShelf
from onrecord.actions.subject import findings_input
from onrecord.casebook import views
from onrecord.casebook.store import Casebook
from onrecord.record.entries import Judgement
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.layer import ReadState
from onrecord.releasing.shelf import Outcome
from onrecord.releasing.subject import Review


def _filled(opened: Casebook, folder: Path) -> None:
    english = write_report(folder, "a.txt", ENGLISH, outlet="Karvel Post", date="2019-04-05", language="en")
    turkish = write_report(folder, "b.txt", TURKISH, outlet="Gazete")
    add_and_read(opened, english, turkish)


def test_reports_and_claims_are_those_of_the_index(tmp_path: Path) -> None:
    with casebook(tmp_path / "case") as opened:
        _filled(opened, tmp_path / "in")
        with opened.reading() as connection:
            shelf = CasebookShelf(opened, connection, lambda: None)
            claims = {reviewed.claim.id: reviewed.claim for reviewed in views.claims(connection)}
            reports = {view.id: view for view in shelf.reports()}
            assert set(reports) == {row.id for row in views.reports(connection)}
            assert shelf.views(tuple(reports)) == reports
            assert {c.id: c for id_ in reports for c in shelf.claims_of(id_)} == claims
            assert shelf.claims(tuple(claims)) == claims
            assert shelf.claims(()) == {}
            assert {shelf.text(view) for view in reports.values()} == {ENGLISH, TURKISH}
            assert (shelf.casebook, shelf.as_of[:2]) == ("Karvel", "20")


def test_a_report_that_nobody_can_read_says_so_in_its_outcome(tmp_path: Path) -> None:
    (tmp_path / "dark.bin").write_bytes(bytes(range(256)))
    with casebook(tmp_path / "case") as opened:
        add_and_read(opened, tmp_path / "dark.bin")
        with opened.reading() as connection:
            shelf = CasebookShelf(opened, connection, lambda: None)
            (view,) = shelf.reports()
            coverage = shelf.outcome(view.id).coverage
            assert (view.read, view.coverage, shelf.claims_of(view.id)) == (ReadState.NONE, None, ())
            assert coverage is not None
            assert coverage.reasons
            assert shelf.outcome(ReportId("0" * 64)) == Outcome()


def test_equal_claims_of_a_second_reading_stand_once(tmp_path: Path) -> None:
    with casebook(tmp_path / "case") as opened:
        _filled(opened, tmp_path / "in")
        with opened.reading() as connection:
            before = CasebookShelf(opened, connection, lambda: None)
            found = {view.id: before.claims_of(view.id) for view in before.reports()}
        from onrecord.actions.read import read

        read(opened, again=True, tell=lambda _: None)
        with opened.reading() as connection:
            after = CasebookShelf(opened, connection, lambda: None)
            assert {view.id: after.claims_of(view.id) for view in after.reports()} == found


def test_what_people_said_of_a_claim_is_its_review_and_the_rest_are_proposals(tmp_path: Path) -> None:
    with casebook(tmp_path / "case") as opened:
        _filled(opened, tmp_path / "in")
        first, second, *_ = (claim.id for claim in findings_input(opened).claims)
        verdicts: tuple[tuple[ClaimId, str], ...] = ((first, "accept"), (second, "reject"))
        for claim, verdict in verdicts:
            opened.append([opened.entry(Judgement(by="owner", on=(claim,), verdict=verdict))])
        with opened.reading() as connection:
            shelf = CasebookShelf(opened, connection, lambda: None)
            assert [shelf.review_of(claim) for claim in (first, second, ClaimId("unheard"))] == [
                Review.ACCEPTED, Review.REJECTED, Review.PROPOSED,
            ]  # fmt: skip
        page = "".join(brief(opened, "json"))
        assert first in page
        assert second not in page


def test_a_brief_tells_of_its_steps_and_is_equal_each_time(tmp_path: Path) -> None:
    steps: list[int] = []
    with casebook(tmp_path / "case") as opened:
        _filled(opened, tmp_path / "in")
        pages = {"".join(brief(opened, "md", tell=lambda: steps.append(1))).split("As known on")[0] for _ in range(2)}
    assert len(pages) == 1
    assert len(steps) >= 2 * 2
