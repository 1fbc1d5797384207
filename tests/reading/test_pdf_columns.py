import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.columns import Run, in_reading_order
from onrecord.reading.pdf import read_pdf
from onrecord.reading.reasons import Flag
from onrecord.record.claim import Zone
from reading.office_world import pdf_of_runs

LEFT = [f"left line number {n} goes all the way on" for n in "abcdefgh"]
RIGHT = [f"right line number {n} goes all the way on" for n in "ijklmnop"]


def _rows(top: int = 700) -> list[tuple[int, int, str]]:
    rows = enumerate(zip(LEFT, RIGHT, strict=True))
    return [run for at, (left, right) in rows for run in ((50, top - 14 * at, left), (320, top - 14 * at, right))]


def test_columns_that_the_file_mixes_are_read_one_behind_the_other() -> None:
    draft = read_pdf(pdf_of_runs(_rows()))

    assert draft.text == "\n".join([*LEFT, *RIGHT])
    assert draft.flags == (Flag.COLUMNS_ORDERED,)


def test_columns_in_the_order_of_the_file_stay_as_they_are() -> None:
    runs = _rows()
    draft = read_pdf(pdf_of_runs(runs[::2] + runs[1::2]))

    assert draft.text.split("\n") == [*LEFT, *RIGHT]
    assert draft.flags == ()


def test_a_heading_across_the_columns_stays_above_them() -> None:
    heading = (50, 730, "A heading that runs over both of the columns of this page, from the left edge to the right")
    draft = read_pdf(pdf_of_runs([heading, *_rows()]))

    assert draft.text.split("\n") == [heading[2], *LEFT, *RIGHT]


def test_a_table_of_short_cells_is_read_row_by_row() -> None:
    cells = [(x, 700 - 14 * row, f"{word}{row}") for row in range(10) for x, word in ((50, "name"), (320, "fate"))]
    draft = read_pdf(pdf_of_runs(cells))

    assert [line.split() for line in draft.text.split("\n")] == [[f"name{row}", f"fate{row}"] for row in range(10)]
    assert draft.flags == ()


def test_a_hyphen_at_a_line_end_is_kept_in_columns_too() -> None:
    runs = _rows()
    runs[0] = (50, 700, "the first line of this column was in-")
    draft = read_pdf(pdf_of_runs(runs))

    assert draft.text.startswith("the first line of this column was in-\nleft line number b")


def test_two_lines_of_a_running_head_are_furniture() -> None:
    pages = [
        [(50, 780, "Monthly bulletin"), (50, 766, "of the Karvel desk"), (50, 700, f"Words {word} of this page"),
         (50, 650, f"and more {word} words"), (50, 600, f"to the end of {word}."), (50, 50, f"{number}")]
        for number, word in enumerate(("one", "two", "six"), start=1)
    ]  # fmt: skip
    draft = read_pdf(pdf_of_runs(*pages))
    furniture = {draft.text[span.start : span.end] for span in draft.zones if span.zone is Zone.BOILERPLATE}

    assert furniture == {"Monthly bulletin", "of the Karvel desk", "1", "2", "3"}


@pytest.mark.parametrize("number", ["iv", "Page 3 of 20", "- 7 -", "стр. 4"])
def test_page_numbers_in_many_forms_are_known(number: str) -> None:
    from onrecord.reading.pdf import _PAGE_NUMBER

    assert _PAGE_NUMBER.fullmatch(number) is not None


boxes = st.tuples(st.integers(0, 500), st.integers(0, 800), st.integers(1, 300))
runs = st.builds(
    lambda box, text: Run(text=text, left=box[0], bottom=box[1], right=box[0] + box[2], top=box[1] + 10),
    boxes,
    st.text("abc ", min_size=1, max_size=40),
)


@given(st.lists(runs, max_size=40))
def test_ordering_loses_and_doubles_nothing(found: list[Run]) -> None:
    ordered = in_reading_order(found)

    assert ordered is None or sorted(map(repr, ordered)) == sorted(map(repr, found))
