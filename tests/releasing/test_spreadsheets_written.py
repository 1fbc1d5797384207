import csv
from io import BytesIO, StringIO

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from onrecord.reading.sheet import read_workbook
from onrecord.releasing.spreadsheets import as_csv, as_xlsx

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)


def _cells(data: bytes, name: str = "A") -> list[list[object]]:
    return [[cell.value for cell in row] for row in load_workbook(BytesIO(data))[name].iter_rows()]


def test_a_workbook_holds_its_sheets_and_cells() -> None:
    data = as_xlsx({"A": [("kind", "name"), ("changed", "Orxan Vəlizadə")], "B & C": [("x",)]})

    assert _cells(data) == [["kind", "name"], ["changed", "Orxan Vəlizadə"]]
    assert _cells(data, "B & C") == [["x"]]


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    data = as_xlsx({"A": [("=1+1", "<b>&\"'", "-5")]})

    book = load_workbook(BytesIO(data))
    assert [(cell.value, cell.data_type) for cell in book["A"][1]] == [("=1+1", "s"), ("<b>&\"'", "s"), ("-5", "s")]


def test_signs_that_a_workbook_cannot_hold_are_replaced() -> None:
    assert _cells(as_xlsx({"A": [("a\x00b\x1f\ud800",)]})) == [["a\ufffdb\ufffd\ufffd"]]


def test_a_cell_of_a_text_table_that_would_be_run_is_tamed() -> None:
    text = as_csv(("a", "b"), [{"a": "=cmd()", "b": "-1"}, {"a": "+x", "b": "@y"}, {"a": 'said "so"', "b": "1,2"}])

    assert text.startswith("\ufeffa,b\r\n")
    assert list(csv.reader(StringIO(text[1:])))[1:] == [["'=cmd()", "'-1"], ["'+x", "'@y"], ['said "so"', "1,2"]]


@given(st.lists(st.lists(TEXT, min_size=1, max_size=3), min_size=1, max_size=3))
def test_equal_tables_are_equal_bytes_and_our_own_reader_opens_them(rows: list[list[str]]) -> None:
    one, other = as_xlsx({"List": rows}), as_xlsx({"List": rows})

    assert one == other
    words = [cell.strip() for row in rows for cell in row if cell.strip()]
    text = read_workbook(one).text
    assert all(word in text for word in words if "_x" not in word)
