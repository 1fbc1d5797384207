from openpyxl import Workbook

from onrecord.reading.archive import open_members
from onrecord.reading.reasons import Flag
from onrecord.reading.sheet import read_workbook
from onrecord.reading.sheet_marks import Marks, marks_of
from reading.office_world import saved_xlsx, xlsx_of


def _marks(book: Workbook) -> dict[str, Marks]:
    return marks_of(open_members(saved_xlsx(book), ("xl/",)).parts)


def _places(book: Workbook) -> list[str]:
    return [span.place for span in read_workbook(saved_xlsx(book)).places]


def test_hidden_rows_and_columns_are_found_in_their_sheet() -> None:
    book = Workbook()
    other = book.create_sheet("Other & more")
    other.row_dimensions[3].hidden = True
    other.column_dimensions["B"].hidden = True

    found = _marks(book)

    assert found == {"Sheet": Marks(), "Other & more": Marks(rows=frozenset({3}), columns=(range(1, 2),))}
    assert (found["Other & more"].hides(3, 0), found["Other & more"].hides(1, 1)) == (True, True)
    assert not found["Other & more"].hides(1, 0)


def test_formulas_without_a_kept_result_are_counted() -> None:
    assert _marks_of({"A1": "=1+1", "A2": 2, "A3": "=A1"}) == 2
    assert _marks_of({"A1": 1}) == 0


def _marks_of(cells: dict[str, str | int]) -> int:
    book = Workbook()
    for address, value in cells.items():
        book.worksheets[0][address] = value
    return _marks(book)["Sheet"].uncomputed


def test_places_say_how_far_a_cell_is_merged_and_that_it_is_hidden() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for address, words in {"A1": "group", "A2": "one", "B2": "two"}.items():
        sheet[address] = words
    sheet.merge_cells("A1:B1")
    sheet.row_dimensions[2].hidden = True

    assert _places(book) == ["Sheet!A1:B1", "Sheet!A2 (hidden)", "Sheet!B2 (hidden)"]
    assert read_workbook(saved_xlsx(book)).flags == (Flag.HIDDEN_CELLS,)


def test_hidden_cells_that_say_nothing_are_no_matter() -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "one"
    book.worksheets[0].row_dimensions[2].hidden = True

    assert read_workbook(saved_xlsx(book)).flags == ()


def test_a_workbook_that_does_not_say_which_sheet_is_which_has_no_marks() -> None:
    parts = open_members(xlsx_of({"A1": "one"}), ("xl/",)).parts

    assert marks_of({name: part for name, part in parts.items() if "rels" not in name}) == {}
    assert marks_of(parts | {"xl/workbook.xml": b"<workbook"}) == {}
