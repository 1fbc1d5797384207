"""A date says no more than its words: bounds are checked against every day of a century."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import Misuse
from onrecord.record.codec import to_json
from onrecord.record.edtf import Edtf, is_edtf, parse_edtf
from onrecord.record.when import When

DAYS = [date(2000, 1, 1) + timedelta(days=n) for n in range(36_525 + 365)]
ISO = [(day.isoformat(), day) for day in DAYS]
MONTHS = {"21": (3, 4, 5), "22": (6, 7, 8), "23": (9, 10, 11)}

YEARS = st.integers(2000, 2098).map(str) | st.integers(200, 208).map("{}X".format) | st.just("20XX")
MONTH = st.integers(0, 13).map("{:02}".format)
DAY = st.integers(0, 33).map("{:02}".format) | st.sampled_from(["0X", "1X", "2X", "3X", "XX"])
DATES = st.one_of(
    YEARS,
    st.tuples(YEARS, MONTH | st.sampled_from(["XX", "21", "22", "23", "24"])).map("-".join),
    st.tuples(YEARS, MONTH, DAY).map("-".join),
    YEARS.map("{}-XX-XX".format),
)
MARKS = st.sampled_from(["", "?", "~", "%"])


def _days_meant(text: str) -> list[date]:
    """List every day of the century that a date without a mark can mean."""
    year, _, rest = text.partition("-")
    if rest in MONTHS:
        pattern = f"{year}-({'|'.join(f'{month:02}' for month in MONTHS[rest])})"
    elif rest == "24":  # winter: its own January, February, December, and those of the winter that began then
        years = [str(n) for n in range(2000, 2100) if re.fullmatch(year.replace("X", "."), str(n))]
        nexts = [str(int(n) + 1) for n in years]
        pattern = f"({'|'.join(years)})-(01|02|12)|({'|'.join(nexts)})-(01|02)"
    else:
        pattern = text
    matches = re.compile(f"({pattern.replace('X', '[0-9]')}).*").fullmatch
    return [day for iso, day in ISO if matches(iso)]


def _bounds(text: str) -> tuple[date, date] | None:
    """Give the first and last day meant, by looking at them all; None if there is none."""
    days = _days_meant(text)
    return (days[0], days[-1]) if days else None


def _parsed(text: str) -> tuple[date | None, date | None] | None:
    try:
        parsed = parse_edtf(text)
    except Misuse:
        return None
    return parsed.earliest, parsed.latest


@given(DATES)
def test_the_bounds_of_a_date_are_its_first_and_last_possible_day(text: str) -> None:
    assert _parsed(text) == _bounds(text)


@pytest.mark.parametrize("year", ["2016", "2017", "201X", "20XX"])
@pytest.mark.parametrize("month", ["01", "02", "04", "12"])
@pytest.mark.parametrize("day", ["00", "01", "28", "29", "30", "31", "32", "0X", "2X", "3X", "XX"])
def test_the_bounds_at_the_ends_of_months_are_right(year: str, month: str, day: str) -> None:
    text = f"{year}-{month}-{day}"

    assert _parsed(text) == _bounds(text)


@given(DATES, st.sampled_from("?~%"))
def test_a_mark_adds_no_width_and_makes_nothing_possible(text: str, mark: str) -> None:
    assert _parsed(text + mark) == _parsed(text)


@given(DATES, MARKS, DATES, MARKS)
def test_an_interval_runs_from_the_first_day_of_one_to_the_last_of_the_other(
    start: str, start_mark: str, end: str, end_mark: str
) -> None:
    one, two = _bounds(start), _bounds(end)
    is_date = one is not None and two is not None and one[0] <= two[1]

    assert _parsed(f"{start}{start_mark}/{end}{end_mark}") == ((one[0], two[1]) if is_date and one and two else None)


@given(DATES)
def test_an_open_or_unknown_end_has_no_bound(text: str) -> None:
    bounds = _bounds(text)
    first, last = bounds if bounds is not None else (None, None)

    for end in ("", ".."):
        assert _parsed(f"{text}/{end}") == (bounds and (first, None))
        assert _parsed(f"{end}/{text}") == (bounds and (None, last))


@given(st.lists(DATES, min_size=1, max_size=4), st.sampled_from(["[]", "{}"]))
def test_a_set_reaches_from_its_first_member_to_its_last(members: list[str], brackets: str) -> None:
    bounds = [_bounds(member) for member in members]
    known = [pair for pair in bounds if pair is not None]
    want = (min(low for low, _ in known), max(high for _, high in known)) if known else None

    got = _parsed(brackets[0] + ",".join(members) + brackets[1])

    assert got == (want if len(known) == len(bounds) else None)


@given(DATES, MARKS, st.sampled_from(["{}", "{}/..", "../{}", "[{}]", "[{}..]", "{{{}}}"]))
def test_what_is_taken_is_kept_as_written_and_never_runs_backwards(text: str, mark: str, shape: str) -> None:
    text = shape.format(text + mark)
    if is_edtf(text):
        parsed = parse_edtf(text)
        assert parsed.text == text
        assert parsed.earliest is None or parsed.latest is None or parsed.earliest <= parsed.latest


@given(DATES, MARKS)
def test_a_date_is_written_no_finer_than_it_was_said(text: str, mark: str) -> None:
    if is_edtf(text):
        assert to_json(When(edtf=text + mark)) == {"edtf": text + mark}


@given(st.text("0123456789X?~%./,[]{}-T: ٢", max_size=14) | st.text(max_size=10))
def test_any_other_text_is_refused_without_a_crash(text: str) -> None:
    if not is_edtf(text):
        with pytest.raises(Misuse) as caught:
            parse_edtf(text)
        assert caught.value.code == "E-USE-DATE"


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("[2017-05-07,2017-05-08]", date(2017, 5, 7), date(2017, 5, 8)),
        ("{2017-05,2016}", date(2016, 1, 1), date(2017, 5, 31)),
        ("[2017-05-07..2017-05-09,2017-06]", date(2017, 5, 7), date(2017, 6, 30)),
        ("[..2017-05-07]", None, date(2017, 5, 7)),
        ("[2017-05-07..]", date(2017, 5, 7), None),
        ("[2016,2017-05-07..]", date(2016, 1, 1), None),
        ("2017-05-20/2017", date(2017, 5, 20), date(2017, 12, 31)),
        ("XXXX", None, None),
        ("XXXX-03-12", None, None),
        ("XXXX-02-29", None, None),
        ("XXXX-03-12/..", None, None),
        ("../XXXX-03-12", None, None),
        ("XXXX-03-12/2017-04", None, date(2017, 4, 30)),
        ("[2017-05-07,XXXX-05-08]", None, None),
        ("000X", date(1, 1, 1), date(9, 12, 31)),
        ("201X-02-29", date(2012, 2, 29), date(2016, 2, 29)),
        ("2017-24", date(2017, 1, 1), date(2018, 2, 28)),
        ("9998-24", date(9998, 1, 1), date(9999, 2, 28)),
        ("2017-05-07/2017-05-07", date(2017, 5, 7), date(2017, 5, 7)),
        ("[2017-05-07..2017-05-07]", date(2017, 5, 7), date(2017, 5, 7)),
    ],
)
def test_sets_and_far_ends(text: str, earliest: date | None, latest: date | None) -> None:
    assert parse_edtf(text) == Edtf(text=text, earliest=earliest, latest=latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May 2017",
        "2017-5",
        "2017-05-7",
        "17-05-07",
        "07.05.2017",
        "2017-05-07T10:00",
        "2017-02-29",
        "2017-02-3X",
        "2017-00",
        "2017-25",
        "2017-21-01",
        "2017-XX-05",
        "XXXX-02-30",
        "XXXX-13-01",
        "20X7",
        "0000",
        "9999-24",
        "../..",
        "/",
        "2018/2017",
        "2017/2018/2019",
        "[]",
        "{}",
        "[..]",
        "[2017,]",
        "[2017, 2018]",
        "[2018..2017]",
        "[2017....]",
        "[2017/2018]",
        "[2017.05.]",
        "[2017",
        "2017-05-07\n",
        "２０１７",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(Misuse) as caught:
        parse_edtf(text)

    assert (caught.value.code, caught.value.exit_code) == ("E-USE-DATE", 2)


@pytest.mark.parametrize(
    ("text", "is_approximate", "is_uncertain"),
    [("2017", False, False), ("2017~", True, False), ("2017?", False, True), ("2017%", True, True)],
)
def test_marks_are_read(text: str, is_approximate: bool, is_uncertain: bool) -> None:  # noqa: FBT001 (a table)
    parsed = parse_edtf(text)

    assert (parsed.is_approximate, parsed.is_uncertain) == (is_approximate, is_uncertain)


@given(DATES)
def test_a_text_is_a_date_exactly_when_it_can_be_read(text: str) -> None:
    assert is_edtf(text) == (_bounds(text) is not None)


def test_words_put_where_a_date_belongs_are_not_repeated() -> None:
    with pytest.raises(Misuse) as words:
        parse_edtf("Orkhan Testov")
    with pytest.raises(Misuse) as digits:
        parse_edtf("2017-13")

    assert "Testov" not in words.value.message
    assert digits.value.message == "'2017-13' is no EDTF date"


def test_a_when_without_a_date_has_none() -> None:
    assert When().date is None
    assert When() == When(edtf=None, text=None, inferred=False)


@pytest.mark.parametrize("make", [lambda: When(edtf="2017-13"), lambda: When(edtf="")])
def test_a_when_with_an_impossible_date_is_refused(make: Callable[[], When]) -> None:
    with pytest.raises(Misuse):
        make()


def test_a_when_gives_its_parsed_date() -> None:
    assert When(edtf="2017-05~").date == Edtf(text="2017-05~", earliest=date(2017, 5, 1), latest=date(2017, 5, 31))


@pytest.mark.parametrize(
    ("edtf", "is_placed"),
    [
        (None, False),
        ("XXXX-03-12", False),
        ("XXXX-03-12/..", False),
        ("2017", True),
        ("../2017-05", True),
        ("199X", True),
    ],
)
def test_a_when_has_a_place_in_time_where_one_end_is_known(edtf: str | None, is_placed: bool) -> None:  # noqa: FBT001 (a table)
    assert When(edtf=edtf).is_placed is is_placed
