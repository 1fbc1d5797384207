"""Which rows an entry makes, which it does not, and what verification says of it."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Table, select

from casebook.casebook_world import (
    AT,
    READER,
    Desk,
    a_casebook,
    a_world,
    capture_of,
    claim_of,
    digest,
    named,
    reading_of,
    take,
    text_of,
    writing,
)
from onrecord.casebook import tables, views
from onrecord.casebook.entry import NewEntry, reference
from onrecord.casebook.folder import Folder
from onrecord.casebook.store import Casebook, found_copy
from onrecord.ledger import Body
from onrecord.record.canonical import encode, to_base64
from onrecord.record.entries import Capture
from onrecord.record.ids import ReportId

TEXT = "Relatives said that eight men were taken to the quarry."
OTHER = "A neighbour said that nobody was taken."


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return a_casebook(tmp_path / "q")


def rows(casebook: Casebook, table: Table) -> int:
    with casebook.reading() as connection:
        return len(connection.execute(select(table)).all())


def raw(casebook: Casebook, kind: str, data: bytes, parts: tuple[bytes, ...] = ()) -> NewEntry:
    """Make an entry that this program would not write."""
    made = tuple(Body(kind=kind, salt=casebook.salt(), data=part) for part in parts)
    return NewEntry(body=Body(kind=kind, salt=casebook.salt(), data=data), parts=made)


def holds(casebook: Casebook) -> None:
    """Check that the index kept is the one computed anew."""
    kept = digest(casebook)
    assert casebook.rebuild() == kept


# Entries that make no rows


def test_an_entry_of_an_unknown_kind_stays_in_the_ledger_and_is_no_fault(folder: Folder) -> None:
    with writing(folder) as casebook:
        before = digest(casebook)
        casebook.append([raw(casebook, "weather", encode({"by": "mira", "v": 1}))])
        assert digest(casebook) == before
        holds(casebook)
    assert named(folder.path) == []


@pytest.mark.parametrize("kind", ["capture", "text", "reading", "judge"])
@pytest.mark.parametrize("body", [{}, {"by": 1, "v": 1}, {"v": 1, "by": "mira", "report": ["a"], "on": 7, "parts": 3}])
def test_a_malformed_entry_makes_no_rows_and_is_named(folder: Folder, kind: str, body: dict[str, object]) -> None:
    with writing(folder) as casebook:
        before = digest(casebook)
        casebook.append([raw(casebook, kind, encode(body))])  # type: ignore[arg-type]
        assert digest(casebook) == before
        holds(casebook)
    assert named(folder.path)[0] in ("entry-form", "body-form")


def test_a_malformed_claim_makes_no_row_and_its_neighbours_do(folder: Folder) -> None:
    with writing(folder) as casebook:
        desk = Desk(casebook)
        report = desk.capture(TEXT)
        good = reading_of(casebook, report, TEXT, [claim_of(casebook, report, TEXT, 0, 9)])
        bad = [encode({"id": 7}), encode({"id": "A" * 16, "predicate": ["x"], "quote": {"start": "0", "end": 2**52}})]
        parts = (*good.parts, *(Body(kind="reading", salt=casebook.salt(), data=data) for data in bad))
        listed = [to_base64(part.digest) for part in parts]
        body = encode({"by": "mira", "report": report, "layer": report, "parts": listed, "v": 1})
        casebook.append([NewEntry(body=Body(kind="reading", salt=casebook.salt(), data=body), parts=parts)])
        assert rows(casebook, tables.claim) == 1
        holds(casebook)
    assert named(folder.path) == ["claim-form", "claim-form"]


def test_a_claim_id_that_is_taken_is_named_and_the_first_stands(folder: Folder) -> None:
    with writing(folder) as casebook:
        desk = Desk(casebook)
        for text in (TEXT, OTHER):
            desk.capture(text)
        desk.read(TEXT)
        report = ReportId(capture_of(OTHER.encode()).report)
        thief = replace(claim_of(casebook, report, OTHER, 2, 11), id=desk.claims[0].id)
        casebook.append([reading_of(casebook, report, OTHER, [thief, thief])])
        assert rows(casebook, tables.claim) == 1
        holds(casebook)
    assert named(folder.path) == ["claim-twice", "claim-twice"]


def test_words_that_do_not_stand_where_a_claim_says_are_named(folder: Folder) -> None:
    with writing(folder) as casebook:
        report = Desk(casebook).capture(TEXT)
        claim = claim_of(casebook, report, TEXT, 0, 9)
        moved = replace(claim, quote=replace(claim.quote, start=1, end=10))
        casebook.append([casebook.entry(text_of(report, TEXT)), reading_of(casebook, report, TEXT, [moved])])
    assert named(folder.path) == ["anchor"]


def test_a_claim_on_another_report_than_was_read_is_named(folder: Folder) -> None:
    with writing(folder) as casebook:
        desk = Desk(casebook)
        report, other = desk.capture(TEXT), desk.capture(OTHER)
        strayed = replace(claim_of(casebook, report, TEXT, 0, 9), report=other)
        casebook.append([casebook.entry(text_of(report, TEXT)), reading_of(casebook, report, TEXT, [strayed])])
    assert named(folder.path) == ["claim-report"]


def test_a_claim_that_was_erased_makes_no_row_and_its_neighbour_does(folder: Folder) -> None:
    with writing(folder) as casebook:
        desk = Desk(casebook)
        desk.capture(TEXT)
        desk.read(TEXT, places=((0, 9), (15, 20)))
    with sqlite3.connect(folder.database, isolation_level=None) as connection:
        connection.execute("UPDATE body SET data = NULL, salt = x'' WHERE part = 1")
    connection.close()
    with writing(folder) as casebook:
        casebook.rebuild()
        assert rows(casebook, tables.claim) == 1
    assert named(folder.path) == []


def test_an_entry_that_rests_on_unlisted_evidence_is_named(folder: Folder) -> None:
    with writing(folder) as casebook:
        casebook.append([casebook.entry(capture_of(TEXT.encode()))])
    assert named(folder.path) == ["evidence-unlisted"]


# Reports


def test_what_the_first_capture_says_stands_and_a_later_one_fills_gaps(folder: Folder) -> None:
    with writing(folder) as casebook:
        desk = Desk(casebook)
        desk.capture(TEXT, name="first.txt")
        desk.capture(TEXT, name="second.txt", title="Men taken")
        with casebook.reading() as connection:
            (row,) = views.reports(connection)
            assert len(views.captures(connection, row.id)) == 2
        holds(casebook)
    assert (row.captures, row.name, row.title, row.outlet) == (2, "first.txt", "Men taken", "Quarry Post")


def test_a_title_from_the_text_gives_way_to_a_capture_before_it_and_not_after(folder: Folder) -> None:
    """One commit, so that captures and layers of one batch keep their order."""
    with writing(folder) as casebook:
        a, b = capture_of(TEXT.encode()), capture_of(OTHER.encode(), title="Stated")
        made: list[object] = [
            a,
            text_of(a.report, TEXT, title="In the text"),
            capture_of(TEXT.encode(), title="Said later"),
            b,
            text_of(b.report, OTHER, title="In the text"),
        ]
        for data in (TEXT, OTHER):
            casebook.evidence.keep_bytes(data.encode())
        casebook.append([casebook.entry(one) for one in made], [(a.report, a.bytes), (b.report, b.bytes)])
        with casebook.reading() as connection:
            assert [row.title for row in views.reports(connection)] == ["In the text", "Stated"]
        holds(casebook)


def test_reading_again_with_another_layer_shows_the_last(folder: Folder) -> None:
    with writing(folder) as casebook:
        desk = Desk(casebook)
        report = desk.capture(TEXT)
        desk.read(TEXT)
        newer = text_of(report, TEXT.upper())
        casebook.evidence.keep_bytes(TEXT.upper().encode())
        casebook.append([casebook.entry(newer)], [(newer.layer, len(TEXT))])
        with casebook.reading() as connection:
            assert views.report(connection, report).layer == newer.layer
            assert len(views.layers(connection, report)) == 2
        holds(casebook)


def test_a_report_is_found_by_the_beginning_of_its_id_alone_if_it_is_long_enough(folder: Folder) -> None:
    with writing(folder) as casebook:
        report = Desk(casebook).capture(TEXT)
        with casebook.reading() as connection:
            assert views.report(connection, report[:4]).id == report
            for begins in ("", report[:3], "%", "____"):
                with pytest.raises(Exception, match="no single report"):
                    views.report(connection, begins)


# Equal claims


def twins(tmp_path: Path, folder: Folder) -> tuple[Folder, str, str]:
    """Let two laptops read one report alike; give the union, and the ids of the equal claims."""
    with writing(folder) as casebook:
        Desk(casebook).capture(TEXT)
    other = found_copy(tmp_path / "other", folder.id, folder.name, a_world(11))
    ids = []
    for seed, one in enumerate((folder, other), 20):
        with writing(one, seed) as casebook:
            take(casebook, folder)
            desk = Desk(casebook)
            desk.read(TEXT)
            ids.append(desk.claims[0].id)
    with writing(folder) as casebook:
        take(casebook, other)
        with casebook.reading() as connection:
            stands = {reviewed.claim.id for reviewed in views.claims(connection)}
    (first,) = stands
    (second,) = set(ids) - stands
    return folder, first, second


def test_equal_claims_of_two_laptops_are_one(tmp_path: Path, folder: Folder) -> None:
    _, first, second = twins(tmp_path, folder)
    with writing(folder) as casebook, casebook.reading() as connection:
        (row,) = views.reports(connection)
        assert row.claims == 1
        assert views.repeats(connection, row.id) == {second: first}
        assert views.claim(connection, second).claim.id == second


def test_a_judgement_on_either_of_two_equal_claims_counts_for_both(tmp_path: Path, folder: Folder) -> None:
    _, first, second = twins(tmp_path, folder)
    with writing(folder) as casebook:
        Desk(casebook).judge(second, "accept")
        with casebook.reading() as connection:
            assert views.review_states(connection) == {first: "accepted", second: "accepted"}
            assert [one.review for one in views.claims(connection)] == ["accepted"]
            assert views.claim(connection, second).review == "accepted"
            assert len(views.judgements(connection, first)) == len(views.judgements(connection, second)) == 1


# Judgements


def review(casebook: Casebook) -> dict[str, str]:
    with casebook.reading() as connection:
        return views.review_states(connection)


def test_the_last_word_of_a_person_counts(folder: Folder) -> None:
    with writing(folder) as casebook:
        desk = Desk(casebook)
        desk.judge("c", "accept")
        desk.judge("c", "reject")
        assert review(casebook) == {"c": "rejected"}


def test_two_people_who_differ_leave_a_claim_disputed(folder: Folder) -> None:
    with writing(folder, by="mira") as casebook:
        Desk(casebook).judge("c", "accept")
    with writing(folder, 3, by="tomas") as casebook:
        desk = Desk(casebook)
        desk.judge("c", "reject")
        assert review(casebook) == {"c": "disputed"}
        desk.judge("c", "accept")
        assert review(casebook) == {"c": "accepted"}


def test_other_verdicts_are_no_review(folder: Folder) -> None:
    with writing(folder) as casebook:
        Desk(casebook).judge("c", "issue")
        assert review(casebook) == {}


def test_an_undone_judgement_does_not_count_until_the_undoing_is_undone(folder: Folder) -> None:
    with writing(folder) as casebook:
        desk = Desk(casebook)
        accept = desk.judge("c", "accept")
        undo = desk.judge("c", "undo", undoes=reference(accept, 0))
        assert review(casebook) == {}
        desk.judge("c", "undo", undoes=reference(undo, 0))
        assert review(casebook) == {"c": "accepted"}
        holds(casebook)


def test_a_judgement_that_names_one_claim_twice_is_one(folder: Folder) -> None:
    with writing(folder) as casebook:
        casebook.append([raw(casebook, "judge", encode({"by": "mira", "on": ["c", "c"], "verdict": "accept", "v": 1}))])
        assert rows(casebook, tables.judgement) == 1
        assert review(casebook) == {"c": "accepted"}
    assert named(folder.path) == []


def test_read_by_names_the_reports_a_reader_has_read(folder: Folder) -> None:
    with writing(folder) as casebook:
        desk = Desk(casebook)
        read, _ = desk.capture(TEXT), desk.capture(OTHER)
        desk.read(TEXT)
        with casebook.reading() as connection:
            assert views.read_by(connection, READER) == {read}
            assert views.read_by(connection, "another/1") == frozenset()


def test_captures_come_back_as_they_were_recorded(folder: Folder) -> None:
    with writing(folder) as casebook:
        made = Capture(
            by="mira", report=ReportId("ab" * 32), bytes=3, media="text/html", how="web", start=AT, end=AT, status=200
        )
        casebook.append([casebook.entry(made)])
        with casebook.reading() as connection:
            assert views.captures(connection, made.report) == (made,)
