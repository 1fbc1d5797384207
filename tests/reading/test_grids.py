import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.grid import Grid, GridCell, column_number, grids_of
from onrecord.reading.sheet import column_name
from onrecord.record.layer import Coverage, PlaceSpan, TextLayer
from onrecord.record.list_row import Field, RowCell


def _layer(text: str, *places: tuple[str, int, int]) -> TextLayer:
    spans = tuple(PlaceSpan(place=place, start=start, end=end) for place, start, end in places)
    return TextLayer(
        reader="layer/3", text=text, media="text/csv", language="en", places=spans,
        coverage=Coverage(unit="sheet", read=1, total=1),
    )  # fmt: skip


def _texts(grid: Grid) -> list[tuple[int, list[str]]]:
    return [(row.number, [cell.text for cell in row.cells]) for row in grid.rows]


def test_cells_are_put_in_rows_of_their_sheet() -> None:
    grids = grids_of(_layer("a\tb\nc\n\nd", ("S!A1", 0, 1), ("S!C1", 2, 3), ("S!A3", 4, 5), ("Other!A1", 7, 8)))

    assert [(grid.name, _texts(grid)) for grid in grids] == [
        ("S", [(1, ["a", "b"]), (3, ["c"])]), ("Other", [(1, ["d"])]),
    ]  # fmt: skip
    assert [cell.column for cell in grids[0].rows[0].cells] == [0, 2]


def test_a_sheet_whose_name_holds_a_mark_is_still_one_sheet() -> None:
    (grid,) = grids_of(_layer("ab", ("Deaths! 2017!B7", 0, 2)))

    assert (grid.name, grid.rows[0].number, grid.rows[0].cells[0].column) == ("Deaths! 2017", 7, 1)


def test_a_merged_cell_stands_over_all_that_it_covers() -> None:
    (grid,) = grids_of(_layer("one\nx\ty", ("S!A1:B2", 0, 3), ("S!C2", 4, 5), ("S!C1", 6, 7)))

    assert _texts(grid) == [(1, ["one", "y"]), (2, ["one", "x"])]
    assert [cell.text for cell in grid.rows[1].own] == ["x"]
    assert grid.rows[1].at(1) == grid.rows[0].at(0)
    assert (grid.rows[0].at(3), grid.has_merged) == (None, True)


def test_a_hidden_cell_is_known_by_its_place() -> None:
    (grid,) = grids_of(_layer("one", ("S!A1 (hidden)", 0, 3)))

    assert grid.rows[0].cells == (
        GridCell(row=1, column=0, text="one", start=0, end=3, place="S!A1 (hidden)", is_hidden=True),
    )


def test_the_lines_of_a_table_in_a_text_are_cut_at_tabs() -> None:
    (grid,) = grids_of(_layer("a\t\t c \n\td", ("table 2 row 1", 0, 6), ("table 2 row 2", 7, 9)))

    places = [(cell.place, cell.text, cell.start) for row in grid.rows for cell in row.cells]
    assert places == [
        ("table 2 row 1 cell 1", "a", 0), ("table 2 row 1 cell 3", "c", 4), ("table 2 row 2 cell 2", "d", 8),
    ]  # fmt: skip


def test_lines_with_tabs_and_no_places_are_a_table_whose_empty_cells_do_not_show() -> None:
    text = "before\n\na\tb\nc\td\ne\tf\n\nafter\tone\nafter\ttwo"

    (grid,) = grids_of(_layer(text))

    assert (grid.name, grid.is_even, _texts(grid)) == (
        "table 1",
        False,
        [(1, ["a", "b"]), (2, ["c", "d"]), (3, ["e", "f"])],
    )
    assert all(text[cell.start : cell.end] == cell.text for row in grid.rows for cell in row.cells)


@pytest.mark.parametrize("text", ["", "no table here", "one\ttwo\n\nthree\tfour"])
def test_a_text_without_tables_has_none(text: str) -> None:
    assert grids_of(_layer(text)) == ()


def test_other_places_are_no_cells() -> None:
    assert grids_of(_layer("words on a page", ("page 3", 0, 5), ("message 1 part 2", 6, 8))) == ()


def test_a_cell_is_given_as_one_of_a_row() -> None:
    cell = GridCell(row=1, column=0, text="19", start=4, end=6, place="S!A1")

    assert cell.as_field(Field.AGE, "19") == RowCell(
        field=Field.AGE, place="S!A1", start=4, end=6, exact="19", value="19"
    )
    assert cell.as_field(Field.AGE, None, missing=True).missing


@given(st.integers(0, 16_383))
def test_the_letters_of_a_column_are_its_number(number: int) -> None:
    assert column_number(column_name(number)) == number
