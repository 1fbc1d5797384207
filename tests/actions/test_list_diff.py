import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from actions.cases import add_and_read, casebook, write_report
from onrecord.actions.list_diff import as_bytes, compare, is_file, record, write_difference
from onrecord.actions.list_mapping import map_list
from onrecord.actions.lists import lists
from onrecord.casebook import tables
from onrecord.casebook.store import Casebook
from onrecord.casebook.verification import verify_casebook
from onrecord.errors import Misuse, NotFound, Unread
from onrecord.identity.list_diff import Kind
from onrecord.record.codec import from_bytes
from onrecord.record.list_entries import DiffField, ListDiffEntry

HEAD = "ID,Full name,Age,Date of death,Place\n"
OLD = f"{HEAD}K-1,Orxan Vəlizadə,19,2017-05-07,Karvel\nK-2,Sima Daşdəmirova,40,2017-05-09,Narlı\n"
NEW = f"{HEAD}K-1,Orxan Vəlizadə,20,2017-05-07,Karvel\nK-3,Elnur Kərimli,31,2017-06-01,Narlı\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return write_report(tmp_path, "old.csv", OLD), write_report(tmp_path, "new.csv", NEW)


def test_two_files_are_compared_without_a_casebook(files: tuple[Path, Path]) -> None:
    made = compare(str(files[0]), str(files[1]), None)

    assert [(line.kind, line.old, line.new) for line in made.diff.lines] == [
        (Kind.CHANGED, (0,), (0,)), (Kind.ONLY_OLD, (1,), ()), (Kind.ONLY_NEW, (), (1,)),
    ]  # fmt: skip
    assert [row.quote for row in made.old.rows] == [line.replace(",", "\t") for line in OLD.splitlines()[1:]]
    assert (made.old.name, {row.claim for row in made.old.rows}) == ("old.csv#Sheet1", {None})


def test_the_forms_of_a_casebook_hold_for_files(files: tuple[Path, Path], tmp_path: Path) -> None:
    with casebook(tmp_path / "case") as opened:
        add_and_read(opened, files[0])
        map_list(opened, next(one.id for one in lists(opened)), {"C": "ignore"})

        made = compare(str(files[0]), str(files[1]), opened)

    assert made.diff.count(Kind.SAME) == 1


def _both(opened: Casebook, files: tuple[Path, Path]) -> tuple[str, str]:
    add_and_read(opened, *files)
    first, second = (one.id for one in lists(opened))
    return first, second


def test_lists_of_a_casebook_are_compared_by_their_claims_and_put_on_record(
    files: tuple[Path, Path], tmp_path: Path
) -> None:
    with casebook(tmp_path / "case") as opened:
        made = compare(*_both(opened, files), opened)
        record(opened, made)
        with opened.reading() as connection:
            query = tables.body.select().where(tables.body.c.kind == "list-diff")
            entry = from_bytes(ListDiffEntry, connection.execute(query).one().data)
        assert verify_casebook(opened).flaws == ()

    one, two = made.old.rows[0].claim, made.old.rows[1].claim
    assert (entry.rule, [line.kind for line in entry.lines]) == (
        "list-diff/1", ["changed", "only in the earlier", "only in the later"],
    )  # fmt: skip
    assert entry.lines[0].old == (one,)
    assert entry.lines[0].fields == (DiffField(field="age", was="19", now="20"),)
    assert entry.lines[1].old == (two,)
    assert entry.old == f"{made.old.report}/Sheet1"


def test_files_are_not_put_on_record(files: tuple[Path, Path], tmp_path: Path) -> None:
    with casebook(tmp_path / "case") as opened, pytest.raises(Misuse, match="only lists of the casebook"):
        record(opened, compare(str(files[0]), str(files[1]), opened))


def test_every_form_holds_every_line(files: tuple[Path, Path], tmp_path: Path) -> None:
    made = compare(str(files[0]), str(files[1]), None)

    html, text, data = (b"".join(as_bytes(made, form)).decode() for form in ("html", "csv", "json"))
    write_difference(made, tmp_path / "out.xlsx", "xlsx")

    for name in ("Orxan Vəlizadə", "Sima Daşdəmirova", "Elnur Kərimli"):
        assert name in html
        assert name in text
    value = json.loads(data)
    assert value["counts"]["changed"] == 1
    assert value["lines"][0]["changes"] == [
        {
            "field": "age",
            "was": [{"place": "Sheet1!C2", "words": "19", "value": "19"}],
            "now": [{"place": "Sheet1!C2", "words": "20", "value": "20"}],
        }
    ]
    book = load_workbook(tmp_path / "out.xlsx")
    assert [row[0].value for row in book["Lines"].iter_rows()] == [
        "kind", "changed", "only in the earlier", "only in the later",
    ]  # fmt: skip


def test_equal_comparisons_are_equal_bytes(files: tuple[Path, Path]) -> None:
    for form in ("html", "csv", "xlsx", "json"):
        one, other = (b"".join(as_bytes(compare(str(files[0]), str(files[1]), None), form)) for _ in range(2))
        assert one == other


def test_a_list_in_a_file_of_several_is_named_behind_it(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for name in ("North", "South"):
        sheet = book.create_sheet(name)
        for line in (["Name", "Age"], [f"Orxan {name}", 19]):
            sheet.append(line)
    path = tmp_path / "two.xlsx"
    book.save(path)

    made = compare(f"{path}#North", f"{path}#South", None)

    assert (made.old.name, len(made.old.rows)) == ("two.xlsx#North", 1)
    with pytest.raises(Misuse, match="2 lists"):
        compare(str(path), str(path), None)
    with pytest.raises(NotFound, match="no list of people"):
        compare(f"{path}#West", str(path), None)


def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path: Path) -> None:
    sealed = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") * 2
    path = tmp_path / "sealed.xlsx"
    path.write_bytes(sealed)

    with pytest.raises(Unread, match="could not be read: password"):
        compare(str(path), str(path), None)


def test_a_name_that_is_no_file_is_none(tmp_path: Path) -> None:
    (tmp_path / "a#b.csv").write_text(OLD, "utf-8")

    assert [is_file(str(tmp_path / name)) for name in ("a#b.csv", "a#b.csv#Sheet1", "none.csv", "abc/Sheet1")] == [
        True, True, False, False,
    ]  # fmt: skip
