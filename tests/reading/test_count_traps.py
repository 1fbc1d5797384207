"""Numbers that count nothing are left out."""

import pytest

from brief_text import sentences_of
from onrecord.reading.counts import read_counts
from onrecord.reading.lexicon import load_lexicon


def numbers(text: str) -> list[str]:
    hits = [hit for sentence in sentences_of(text) for hit in read_counts(sentence, load_lexicon("en"))]
    return [hit.count.text.exact for hit in hits if hit.count.text is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Orxan, 24, and Vəliyev (31) were held.",
        "He is aged 30 and a 25-year-old reserve is 40 years old.",
        "It happened in May 2017, on 5-6 September 2017 and on May 7-8.",
        "On 12 May and in 2017 they fell silent.",
        "They met at 10:30, at 9 a.m. and at 10 o'clock, round the clock, 24/7.",
        "It is 200 metres, 5 km and 90 minutes away.",
        "He paid 2,000 manats, $300 and 3.5 million dollars.",
        "Under Article 274 and 276 and Resolution 1966.",
        "The 1st Corps, military unit 777, the N-153 depot and the T-72 tank.",
        "In cell 12 of colony No. 17 on Channel 13.",
        "He got nine years, and they got between 4 and 11 years.",
        "He was given 12, 15 and 20 years.",
        "About 5 per cent of it.",
        "About 20 percent and 30% and two thirds.",
        "Call 0125551234 about case no. 45.",
        "He came second, on the third day, in the 21st hour.",
        "On the one hand they beat one another.",
    ],
)
def test_no_count_is_read(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("On June 3-4 the radio told of 31 arrests at the port.", ["31"]),
        ("Military unit 777 lost 20 men.", ["20"]),
        ("In May 12 people died.", ["12"]),
        ("She was jailed for 15 years, while two others got less.", ["two"]),
        ("Their 25 cases, and 12 more detainees.", ["25", "12"]),
        ("In cell 12 there were 40 prisoners.", ["40"]),
    ],
)
def test_the_count_beside_a_trap_is_read(text: str, want: list[str]) -> None:
    assert numbers(text) == want
