"""Look-ups that are kept give what a plain search would."""

import pytest

from onrecord.reading.lexicon import Lexicon, load_lexicon, of
from onrecord.reading.names import looks_personal
from onrecord.reading.numbers import number_at, read_numbers
from onrecord.reading.parse import Parse, parse_sentences
from onrecord.reading.quoted_speech import quotations
from onrecord.reading.sentences import split_sentences
from onrecord.reading.tokens import tokenise
from onrecord.record.layer import Coverage, TextLayer

LINES = (
    "According to the ministry, at least two hundred and six miners were beaten on 7 May 2011, a lawyer told us.",
    "Half a dozen of the twenty-one nurses said that Captain Dal had allegedly ordered the arrest of a baker.",
    "“They took him at night,” said his mother. It was the 3rd raid in as many weeks.",
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon("en")


@pytest.fixture(params=LINES)
def parse(request: pytest.FixtureRequest, lexicon: Lexicon) -> Parse:
    return parse_of(str(request.param), lexicon)


def parse_of(text: str, lexicon: Lexicon) -> Parse:
    whole = Coverage(unit="characters", read=len(text), total=len(text), reasons=())
    layer = TextLayer(reader="test/1", text=text, media="text/plain", language="en", coverage=whole)
    return parse_sentences(text, split_sentences(layer), lexicon, None)[0]


def test_hits_of_a_section_are_those_within_it(parse: Parse) -> None:
    steps = [hit.section.split(".") for hit in parse.hits]
    sections = {".".join(one[:length]) for one in steps for length in range(1, len(one) + 1)}
    assert {name: parse.hits_in(name) for name in sections} == {name: of(name, parse.hits) for name in sections}


def test_a_section_is_not_the_start_of_another_name(parse: Parse) -> None:
    assert parse.hits_in("cu") == of("cu", parse.hits) == ()


def test_hits_of_a_range_lie_inside_it(parse: Parse) -> None:
    stop = len(parse.tokens) // 2
    assert parse.hits_in("cue", 1, stop) == tuple(
        hit for hit in of("cue", parse.hits) if hit.first >= 1 and hit.stop <= stop
    )


def test_there_is_no_chunk_before_the_first_or_behind_the_last(parse: Parse) -> None:
    outside = (-1, len(parse.chunks))
    assert [(parse.kind(index), parse.word(index)) for index in outside] == [(None, "")] * 2


def test_the_mention_over_a_word_is_the_same_when_asked_again(parse: Parse) -> None:
    first = [parse.mention_over(token) for token in range(len(parse.tokens))]
    assert first == [parse.mention_over(token) for token in range(len(parse.tokens))]
    assert all(one is None or one.head == token or one.first <= token < one.stop for token, one in enumerate(first))


def test_a_mention_with_the_head_goes_before_a_longer_one_over_it(parse: Parse) -> None:
    heads = {hit.head for hit in parse.mentions}
    assert [one.head for head in sorted(heads) if (one := parse.mention_over(head)) is not None] == sorted(heads)


@pytest.mark.parametrize("line", LINES)
def test_the_numbers_of_a_sentence_are_those_that_begin_at_its_words(line: str, lexicon: Lexicon) -> None:
    tokens = tokenise(line, 0, len(line))
    found = read_numbers(tokens, lexicon)
    assert [number_at(tokens, number.first, lexicon) for number in found] == list(found)


@pytest.mark.parametrize("word", ["baker", ",", "-", "and", "of"])
def test_a_word_that_begins_no_number_gives_none(word: str, lexicon: Lexicon) -> None:
    assert number_at(tokenise(f"{word} two", 0, len(word) + 4), 0, lexicon) is None


def test_entries_of_two_words_are_found_beside_those_of_one(lexicon: Lexicon) -> None:
    sections = {
        words: {hit.section.partition(".")[0] for hit in lexicon.scan(tokenise(words, 0, len(words)))}
        for words in ("at least", "at most", "at dawn")
    }
    assert "quantity" in sections["at least"] & sections["at most"]
    assert "quantity" not in sections["at dawn"]


def test_an_apostrophe_opens_no_quotation(lexicon: Lexicon) -> None:
    text = "The miners' lawyer didn't come; “We were never told of the hearing,” she said."
    places = tuple(quotations(text, (parse_of(text, lexicon),)))
    assert [text[start:stop] for start, stop in places] == ["“We were never told of the hearing,”"]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("They met Capt. Orlin Drabb at dawn.", True),
        ("They met Capt. Drabb at dawn.", True),
        ("They met Orlin Drabb, a baker.", True),
        ("They met Capt. Orlin Two Drabb at dawn.", False),
        ("They came to Drabb at dawn, with Capt. Orlin.", False),
    ],
)
def test_a_title_up_to_two_words_before_or_a_deed_behind_makes_a_name(text: str, known: bool) -> None:  # noqa: FBT001
    assert looks_personal(("Drabb",), titled=False, definite=False, layer_text=text) is known
