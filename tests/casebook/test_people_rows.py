"""Judgements on who is who and minted ids in the index: computed at once or anew, merged in any order, they are one."""

from pathlib import Path

import pytest

from casebook.casebook_world import Desk, a_casebook, digest, looking, named, take, writing
from onrecord.actions.people import people_of
from onrecord.casebook import people_rows
from onrecord.casebook.entry import reference
from onrecord.casebook.folder import read_folder
from onrecord.casebook.store import Casebook, found_copy
from onrecord.identity.people.entity_ids import Minted
from onrecord.record.entries import Entity, Judgement

TEXT = "Orvil Kestanov was beaten, relatives said."
OTHER = "Others spoke of Orvil Kestanov at length."


def mint(casebook: Casebook, id_: str, *mentions: str) -> None:
    made = Entity(by="mira", id=id_, kind="person", mentions=mentions)
    casebook.append([casebook.entry(made)])


def judge(casebook: Casebook, verdict: str, *on: str, against: tuple[str, ...] = (), undoes: str | None = None) -> str:
    made = Judgement(by=casebook.world.by, on=on, verdict=verdict, against=against, undoes=undoes, reason="seen")
    return reference(casebook.append([casebook.entry(made)]), 0)


def both(casebook: Casebook) -> tuple[str, str]:
    """Give the mentions of the one name in the two reports."""
    one, other = (mention.ref for person in people_of(casebook).persons for mention in person.mentions)
    return one, other


def two_reports(casebook: Casebook) -> None:
    desk = Desk(casebook)
    for text in (TEXT, OTHER):
        desk.capture(text)
        desk.read(text)


def test_judgements_come_back_with_author_time_and_both_sides(tmp_path: Path) -> None:
    folder = a_casebook(tmp_path / "a")
    with writing(folder) as casebook:
        two_reports(casebook)
        one, other = both(casebook)
        first = judge(casebook, "split", one, against=(other,))
        second = judge(casebook, "undo", one, undoes=first)
        judge(casebook, "accept", "claim")
        with casebook.reading() as connection:
            found = people_rows.identity_judgements(connection)
    assert [(one.id, one.verdict, one.undoes) for one in found] == [(first, "split", None), (second, "undo", first)]
    assert (found[0].by, found[0].on, found[0].against, found[0].reason) == ("mira", (one,), (other,), "seen")
    assert found[0].at < found[1].at


def test_minted_ids_come_back_in_the_order_of_the_ledger(tmp_path: Path) -> None:
    folder = a_casebook(tmp_path / "a")
    with writing(folder) as casebook:
        mint(casebook, "second-by-name", "m1", "m2")
        mint(casebook, "first-by-name", "m3")
        with casebook.reading() as connection:
            found = people_rows.minted(connection)
    assert [(one.id, one.mentions) for one in found] == [("second-by-name", ("m1", "m2")), ("first-by-name", ("m3",))]
    assert all(isinstance(one, Minted) for one in found)


def test_an_index_made_anew_is_the_one_kept_up(tmp_path: Path) -> None:
    folder = a_casebook(tmp_path / "a")
    with writing(folder) as casebook:
        two_reports(casebook)
        mint(casebook, "an-id", both(casebook)[0])
        judge(casebook, "same", *both(casebook))
        kept = digest(casebook)
        assert casebook.rebuild() == kept
    assert named(tmp_path / "a") == []


def test_rejected_claims_bear_no_mention(tmp_path: Path) -> None:
    folder = a_casebook(tmp_path / "a")
    with writing(folder) as casebook:
        desk = Desk(casebook)
        desk.capture(TEXT)
        desk.read(TEXT)
        desk.judge(desk.claims[0].id, "reject")
        with casebook.reading() as connection:
            (report,) = people_rows.report_texts(connection, casebook.layer_text)
    assert (report.text, report.claims) == (TEXT, ())


@pytest.mark.parametrize("first", ["mira", "orkhan"])
def test_two_laptops_see_the_same_people_whoever_merges_first(tmp_path: Path, first: str) -> None:
    mine = a_casebook(tmp_path / "mine")
    with writing(mine) as casebook:
        two_reports(casebook)
    theirs = found_copy(tmp_path / "theirs", mine.id, mine.name, fill=lambda copy: take(copy, mine))
    with writing(mine, seed=2, by="mira") as casebook:
        mint(casebook, "of-mira", *both(casebook))
        judge(casebook, "same", *both(casebook))
    with writing(theirs, seed=3, by="orkhan") as casebook:
        mint(casebook, "of-orkhan", both(casebook)[0])
        judge(casebook, "different", *both(casebook))
    order = (mine, theirs) if first == "mira" else (theirs, mine)
    for into, source in (order, order[::-1]):
        with writing(into, seed=4) as casebook:
            take(casebook, source)
    with looking(tmp_path / "mine") as one, looking(tmp_path / "theirs") as other:
        assert people_of(one) == people_of(other)
        found = people_of(one)
    assert [person.review for person in found.persons] == ["disputed", "disputed"]
    assert len(found.conflicts[0].judgements) == 2


def test_an_index_without_the_table_has_no_ids_and_gets_it_with_the_next_writing(tmp_path: Path) -> None:
    a_casebook(tmp_path / "a")
    with writing(read_folder(tmp_path / "a")) as casebook, casebook.reading() as connection:
        connection.exec_driver_sql("DROP TABLE entity")
        assert people_rows.minted(connection) == ()
    with writing(read_folder(tmp_path / "a"), seed=5) as casebook:
        mint(casebook, "an-id", "m1")
        with casebook.reading() as connection:
            assert [one.id for one in people_rows.minted(connection)] == ["an-id"]
