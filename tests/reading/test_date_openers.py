"""Words that begin no date are passed over at a glance, and none that begins one is."""

import pytest

from onrecord.reading.date_anchored import STEPS
from onrecord.reading.date_decades import TENS
from onrecord.reading.date_points import CENTURIES, PARTS
from onrecord.reading.date_words import followers, openers, prefixes, present_words, relatives, starters
from onrecord.reading.intervals import read_dates

DATED = (
    "the early days of March 2016", "the beginning of 2015", "the end of the nineteenth century", "the 1990s",
    "the 12th of June 2014", "the third quarter of 2013", "the summer of 2012", "the year 2011", "the last two years",
    "the past three weeks", "a week ago", "an hour and a day ago", "several months ago", "some years ago",
    "many years ago", "a few years ago", "as of today", "at the same time in May 2010", "so far in 2009",
)  # fmt: skip


def words_read(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in read_dates(text, language="en", report_date="2017-06-30")]


@pytest.mark.parametrize("phrase", DATED)
def test_a_date_reads_the_same_alone_and_behind_words_that_date_nothing(phrase: str) -> None:
    alone = words_read(f"It began {phrase}.")
    behind = words_read(f"The porter of the mill, a cook and that man at the gate say it began {phrase}.")

    assert alone == behind
    assert alone != []


@pytest.mark.parametrize(
    "text",
    [
        "The warden told the cook that a guard at the gate wept.",
        "Some of the men and several of the women came as a group, so the few left.",
        "That is what the others at the quarry said to a nurse.",
    ],
)
def test_small_words_that_begin_a_date_now_and_then_begin_none_here(text: str) -> None:
    assert words_read(text) == []


def test_every_word_that_may_begin_a_date_is_among_the_starters() -> None:
    known = starters("en")

    assert openers("en") <= known
    assert {*prefixes("en"), *present_words("en"), *relatives("en"), "not"} <= known


def test_the_second_word_of_every_phrase_told_by_the_is_looked_at() -> None:
    wanted = {words[1] for words in (*STEPS, *PARTS) if words[0] == "the"}
    wanted |= {words[1] for words, _ in relatives("en")["the"]} | {*TENS, *CENTURIES}

    assert wanted <= followers("en")["the"]


def test_the_second_word_of_every_phrase_told_by_that_is_looked_at() -> None:
    wanted = {words[1] for words in STEPS if words[0] == "that"} | {words[1] for words, _ in relatives("en")["that"]}

    assert wanted <= followers("en")["that"]


@pytest.mark.parametrize("text", ["the '60s", "the 60s", "the sixties", "the AD 840", "the May sitting"])
def test_signs_and_digits_behind_the_are_looked_at(text: str) -> None:
    behind = text.split()[1]

    assert behind[0] in "'’‘" or behind[0].isdigit() or behind == "AD" or behind.lower() in followers("en")["the"]
