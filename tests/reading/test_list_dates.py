from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.list_dates import ColumnDates, ReadDate, column_dates, read_date, written_date
from onrecord.record.edtf import is_edtf, parse_edtf

DAY_FIRST = ColumnDates(order="dmy", first_year=1930, last_year=2020)
OPEN = ColumnDates()


def _read(words: str, column: ColumnDates = OPEN) -> str | None:
    return read_date(written_date(words), column).edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2017-05-07", "2017-05-07"),
        ("2017-05-07 00:00:00", "2017-05-07"),
        ("2017-05", "2017-05"),
        ("2017", "2017"),
        ("05.2017", "2017-05"),
        ("2017/05/07", "2017-05-07"),
        ("7 May 2017", "2017-05-07"),
        ("May 7, 2017", "2017-05-07"),
        ("7 мая 2017 г.", "2017-05-07"),
        ("май 2017", "2017-05"),
        ("7 may 2017-ci il", "2017-05-07"),
        ("12 Haziran 2016", "2016-06-12"),
        ("7 մայիսի 2017", "2017-05-07"),
        ("5 أيار 2017", "2017-05-05"),
        ("٢٠١٧-٠٥-٠٧", "2017-05-07"),
        ("7 травня 2017", "2017-05-07"),
        ("7 მაისი 2017", "2017-05-07"),
        ("31/12/2016", "2016-12-31"),
        ("2017?", "2017?"),
        ("c. 2016", "2016~"),
        ("около 2016", "2016~"),
    ],
)
def test_a_date_that_is_whole_in_its_cell_is_read(words: str, edtf: str) -> None:
    assert _read(words) == edtf


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("around the new year", "no-date"),
        ("31.02.2017", "no-date"),
        ("7-9 May 2017", "no-date"),
        ("May", "no-date"),
        ("1396/02/17", "other-calendar"),
        ("1438", "other-calendar"),
        ("42862", "serial-date"),
        ("07/05/17", "two-digit-year"),
    ],
)
def test_no_date_is_made_of_words_that_do_not_tell_one(words: str, why: str) -> None:
    assert read_date(written_date(words), OPEN) == ReadDate(why=why)


def test_day_or_month_first_stands_for_both_days_where_nothing_tells() -> None:
    assert read_date(written_date("03/04/2017"), OPEN) == ReadDate(edtf="[2017-03-04,2017-04-03]", why="date-order")


def test_the_same_number_twice_leaves_nothing_open() -> None:
    assert read_date(written_date("05/05/2017"), OPEN) == ReadDate(edtf="2017-05-05")


def test_one_day_above_twelve_tells_the_order_of_its_column() -> None:
    column = column_dates(map(written_date, ("31/12/2016", "03/04/2017")), order=None, last_year=None, first_year=None)

    assert column.order == "dmy"
    assert read_date(written_date("03/04/2017"), column) == ReadDate(edtf="2017-04-03", is_inferred=True)


def test_a_column_that_contradicts_itself_tells_no_order() -> None:
    cells = map(written_date, ("31/12/2016", "12/31/2016"))

    assert column_dates(cells, order=None, last_year=None, first_year=None).order is None


def test_dates_with_dots_put_the_day_first_unless_a_cell_says_other() -> None:
    dotted = column_dates([written_date("03.04.2017")], order=None, last_year=None, first_year=None)
    american = column_dates(
        map(written_date, ("03.04.2017", "12.31.2016")), order=None, last_year=None, first_year=None
    )

    assert (dotted.order, american.order) == ("dmy", "mdy")


def test_two_digits_of_a_year_are_completed_only_where_one_century_fits() -> None:
    deaths = ColumnDates(order="dmy", first_year=1960, last_year=2018)
    births = ColumnDates(order="dmy", first_year=1919, last_year=2018)

    assert read_date(written_date("07.05.17"), deaths) == ReadDate(edtf="2017-05-07", is_inferred=True)
    assert read_date(written_date("07.05.85"), births) == ReadDate(edtf="1985-05-07", is_inferred=True)
    assert read_date(written_date("07.05.17"), ColumnDates(order="dmy")).why == "two-digit-year"


@pytest.mark.parametrize(("order", "edtf"), [("1900", "2017-05-07"), ("1904", "2021-05-08"), (None, None)])
def test_days_counted_from_a_start_are_a_date_once_a_person_names_the_start(
    order: str | None, edtf: str | None
) -> None:
    assert _read("42862", ColumnDates(order=order)) == edtf


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_day_written_day_first_reads_back(day: date) -> None:
    assert _read(f"{day.day:02d}.{day.month:02d}.{day.year}", DAY_FIRST) == day.isoformat()


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_an_open_order_always_holds_the_day_that_was_meant(day: date) -> None:
    edtf = _read(f"{day.day}/{day.month}/{day.year}")

    assert edtf is not None
    said = parse_edtf(edtf)
    assert said.earliest is not None
    assert said.latest is not None
    assert said.earliest <= day <= said.latest


@given(st.text(max_size=30))
def test_any_words_give_an_edtf_date_or_none(words: str) -> None:
    edtf = _read(words, DAY_FIRST)

    assert edtf is None or is_edtf(edtf)
