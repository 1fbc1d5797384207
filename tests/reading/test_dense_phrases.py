"""Texts of one phrase after another: each is read as it would be by itself, and days are worked out once."""

from itertools import pairwise

import pytest

from onrecord.errors import Misuse
from onrecord.reading.date_plans import is_future
from onrecord.reading.intervals import read_counts, read_dates
from onrecord.reading.measure_sight import Sight
from onrecord.reading.measure_words import words_of
from onrecord.reading.tokens import tokenise
from onrecord.record.edtf import is_edtf, parse_edtf

TIMES = 40
COUNTS = [
    ("en", "At least nine cooks came. "),
    ("en", "About a dozen porters or more left. "),
    ("en", "At least about 20 weavers sat down. "),
    ("en", "Hundreds of thousands of people marched. "),
    ("en", "One of hundreds of drivers spoke. "),
    ("ru", "Не менее девяти поваров пришли. "),
    ("az", "Ən azı doqquz aşpaz gəldi. "),
    ("tr", "En az dokuz aşçı geldi. "),
    ("hy", "Առնվազն ինը խոհարար եկավ։ "),
]
DATES = [
    ("en", "It rained on 3 March 2013. "),
    ("en", "They meet next month. "),
    ("en", "He left last Tuesday. "),
    ("ru", "Это было 3 марта 2013 года. "),
    ("az", "Bu 3 mart 2013-cü ildə oldu. "),
    ("tr", "Bu 3 Mart 2013 tarihinde oldu. "),
]


@pytest.mark.parametrize(("language", "sentence"), COUNTS)
def test_a_count_told_many_times_is_the_same_count_each_time(language: str, sentence: str) -> None:
    alone = [(hit.count.low, hit.count.high, hit.start) for hit in read_counts(sentence, language=language)]
    many = read_counts(sentence * TIMES, language=language)

    assert [(hit.count.low, hit.count.high, hit.start % len(sentence)) for hit in many] == alone * TIMES


@pytest.mark.parametrize(("language", "sentence"), DATES)
def test_a_date_told_many_times_is_the_same_date_each_time(language: str, sentence: str) -> None:
    alone = [hit.when.edtf for hit in read_dates(sentence, language=language, report_date="2014-05-20")]
    many = read_dates((sentence + "\n\n") * TIMES, language=language, report_date="2014-05-20")

    assert len(alone) == 1
    assert [hit.when.edtf for hit in many] == alone * TIMES


def test_words_of_quantity_side_by_side_are_each_taken_once() -> None:
    found = read_counts("Several others and a few others left, and dozens came.", language="en")

    assert [hit.start for hit in found] == sorted({hit.start for hit in found})
    assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They open next month and on", True),
        ("The next of kin came on", False),
        ("They came on", False),
        ("The court will sit on", True),
    ],
)
def test_what_is_listed_behind_next_month_is_to_come(text: str, *, expected: bool) -> None:
    tokens = tokenise(text, 0, len(text))

    assert is_future(tokens, len(tokens)) is expected


@pytest.mark.parametrize("language", ["az", "ru", "tr", "hy"])
def test_a_sight_finds_no_form_behind_the_last_word(language: str) -> None:
    tokens = tokenise("2013", 0, 4, language)
    sight = Sight(tokens=tokens, words=words_of(language), report_date=None)

    assert sight.take("date.month", 0) is None
    assert sight.take("date.month", 1) is None


def test_days_asked_for_again_are_the_same_days() -> None:
    assert [parse_edtf("2013-03") for _ in range(3)] == [parse_edtf("2013-03")] * 3


def test_what_is_no_date_is_refused_each_time() -> None:
    for _ in range(3):
        assert not is_edtf("2013-02-30")
        with pytest.raises(Misuse):
            parse_edtf("2013-13")
