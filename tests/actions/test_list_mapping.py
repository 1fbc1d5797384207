from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.cases import SMALL, add_and_read, casebook, write_report
from onrecord.actions.list_mapping import ReadAnew, declare_list, map_list
from onrecord.actions.lists import Declared, lists, one_list
from onrecord.casebook import list_views, views
from onrecord.casebook.store import Casebook
from onrecord.casebook.verification import verify_casebook
from onrecord.errors import Misuse, NotFound
from onrecord.record.ids import ReportId
from onrecord.record.list_entries import ColumnForm, ListTold
from onrecord.record.list_row import Field

MAY = "Name,Where,Date of death\nOrxan Vəlizadə,Karvel,03/04/2017\nSima Daşdəmirova,Narlı,05/06/2017\n"
JUNE = "Name,Where,Date of death\nElnur Kərimli,Karvel,07/08/2017\n"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Casebook]:
    may = write_report(tmp_path / "in", "may.csv", MAY)
    with casebook(tmp_path / "case") as made:
        add_and_read(made, may)
        yield made


def _told(**said: object) -> ListTold:
    empty: dict[str, object] = {"by": "owner", "report": ReportId(""), "list": ""}
    return ListTold(**{**empty, **said})  # type: ignore[arg-type]


def _name(opened: Casebook) -> str:
    return next(one.id for one in lists(opened))


def _claims(opened: Casebook) -> list[tuple[str, str | None, str]]:
    with opened.reading() as connection:
        return [
            (one.claim.predicate, None if one.claim.when is None else one.claim.when.edtf, one.review)
            for one in views.claims(connection)
        ]


def test_a_persons_word_is_recorded_and_the_list_read_by_it(opened: Casebook) -> None:
    done = map_list(opened, _name(opened), {"C": "date@mdy"}, predicate="act:killing", reason="the legend says so")

    assert (done.claims, done.rejected, len(done.reports)) == (2, 2, 1)
    assert sorted(_claims(opened)) == [
        ("act:death", "[2017-03-04,2017-04-03]", "rejected"),
        ("act:death", "[2017-05-06,2017-06-05]", "rejected"),
        ("act:killing", "2017-03-04", "proposed"),
        ("act:killing", "2017-05-06", "proposed"),
    ]
    with opened.reading() as connection:
        (form,) = list_views.forms(connection)
    assert (form.by, form.predicate, form.reason) == (SMALL.by, "act:killing", "the legend says so")
    assert form.columns == (
        ColumnForm(words="Name", field=Field.NAME),
        ColumnForm(words="Where", field=Field.PLACE),
        ColumnForm(words="Date of death", field=Field.DATE, order="mdy"),
    )
    assert verify_casebook(opened).flaws == ()


def test_a_word_that_only_confirms_changes_no_claim(opened: Casebook) -> None:
    before = _claims(opened)

    assert map_list(opened, _name(opened), {}).rejected == 0
    assert _claims(opened) == before
    assert one_list(opened, _name(opened)).found.is_confirmed


def test_a_later_word_brings_earlier_claims_back(opened: Casebook) -> None:
    before = _claims(opened)

    map_list(opened, _name(opened), {"C": "date@mdy"})
    map_list(opened, _name(opened), {"C": "date"})

    assert [one for one in _claims(opened) if one[2] == "proposed"] == before
    assert len(_claims(opened)) == 4


def test_the_next_list_with_the_same_head_is_read_alike(opened: Casebook, tmp_path: Path) -> None:
    map_list(opened, _name(opened), {"C": "date@dmy"}, predicate="act:killing")

    add_and_read(opened, write_report(tmp_path / "in", "june.csv", JUNE))

    assert ("act:killing", "2017-08-07", "proposed") in _claims(opened)


def test_all_lists_with_the_head_are_read_anew(opened: Casebook, tmp_path: Path) -> None:
    add_and_read(opened, write_report(tmp_path / "in", "june.csv", JUNE))

    done = map_list(opened, _name(opened), {"C": "date@dmy"})

    assert (len(done.reports), done.claims, done.rejected) == (2, 3, 3)


def test_a_claim_that_a_person_accepted_is_not_rejected(opened: Casebook) -> None:
    from onrecord.record.entries import Judgement

    with opened.reading() as connection:
        first = next(views.claims(connection)).claim.id
    opened.append([opened.entry(Judgement(by="owner", on=(first,), verdict="accept"))])

    assert map_list(opened, _name(opened), {"C": "date@mdy"}).rejected == 1
    assert [review for _, _, review in _claims(opened)].count("accepted") == 1


def test_columns_are_named_by_letter_or_head(opened: Casebook) -> None:
    map_list(opened, _name(opened), {"where": "residence", "a": "name"})

    assert [column.field for column in one_list(opened, _name(opened)).found.columns] == [
        Field.NAME, Field.RESIDENCE, Field.DATE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"Z": "name"}, "E-USE-COLUMN"),
        ({"A": "surname"}, "E-USE-FIELD"),
        ({"A": "name@dmy"}, "E-USE-FIELD"),
        ({"C": "date@xyz"}, "E-USE-FIELD"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_recorded(opened: Casebook, given: dict[str, str], code: str) -> None:
    with pytest.raises(Misuse) as refused:
        map_list(opened, _name(opened), given)

    assert refused.value.code == code
    with opened.reading() as connection:
        assert list_views.forms(connection) == ()


def test_a_predicate_off_the_list_is_refused(opened: Casebook) -> None:
    with pytest.raises(Misuse, match="closed list"):
        map_list(opened, _name(opened), {}, predicate="murder")


def test_what_is_declared_holds_and_the_last_word_counts(opened: Casebook) -> None:
    declare_list(opened, _name(opened), _told(unique=True))
    declare_list(opened, _name(opened), _told(compiler="Memory Group"))
    declare_list(opened, _name(opened), _told(unique=False, period="2016/2017"))

    assert one_list(opened, _name(opened)).declared == Declared(
        unique=False, compiler="Memory Group", period="2016/2017"
    )


def test_a_declared_compiler_speaks_in_every_claim(opened: Casebook) -> None:
    done = declare_list(opened, _name(opened), _told(compiler="Memory Group"))

    with opened.reading() as connection:
        chains = [[s.name for s in one.claim.chain] for one in views.claims(connection) if one.review == "proposed"]
    assert (done.claims, done.rejected) == (2, 2)
    assert chains == [["the publisher (not named)", "Memory Group"]] * 2


def test_a_list_can_be_declared_to_come_from_another(opened: Casebook, tmp_path: Path) -> None:
    add_and_read(opened, write_report(tmp_path / "in", "june.csv", JUNE))
    first, second = lists(opened)

    done = declare_list(opened, second.id, _told(derived_from=(first.id,)))

    assert done == ReadAnew(reports=(), claims=0, rejected=0)
    assert one_list(opened, second.id).declared.derived_from == (f"{first.report.id}/Sheet1",)


def test_a_period_that_is_no_date_is_refused(opened: Casebook) -> None:
    with pytest.raises(Misuse, match="EDTF"):
        declare_list(opened, _name(opened), _told(period="last year"))


def test_a_list_is_named_by_its_report_and_its_own_name(opened: Casebook) -> None:
    (shown,) = lists(opened)

    assert one_list(opened, shown.report.id[:8]).found.name == "Sheet1"
    assert shown.id == f"{shown.report.id[:12]}/Sheet1"
    with pytest.raises(NotFound, match="no such list"):
        one_list(opened, f"{shown.report.id}/Sheet9")


def test_a_report_of_several_lists_wants_one_named(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for name in ("North", "South"):
        sheet = book.create_sheet(name)
        for line in (["Name", "Age"], [f"Orxan {name}", 19]):
            sheet.append(line)
    book.save(tmp_path / "two.xlsx")
    with casebook(tmp_path / "case") as made:
        add_and_read(made, tmp_path / "two.xlsx")
        first, second = lists(made)
        with pytest.raises(Misuse, match="2 lists"):
            one_list(made, first.report.id)
        assert one_list(made, second.id).found.name == "South"


def test_the_index_made_anew_reads_lists_by_the_same_words(opened: Casebook) -> None:
    map_list(opened, _name(opened), {"C": "date@mdy"})
    before = _claims(opened)

    assert opened.rebuild() == opened.rebuild()
    assert _claims(opened) == before
    assert one_list(opened, _name(opened)).found.is_confirmed
