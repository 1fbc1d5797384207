"""What a rule says of a chunk or clause is worked out once, and is what it would say each time."""

from dataclasses import replace

import pytest

from onrecord.reading.cue_verb import cue_class
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.parse import Parse, parse_sentences
from onrecord.reading.remembered import once_a_chunk, once_a_clause
from onrecord.reading.roles import count_of, is_agent, is_person
from onrecord.reading.sentences import split_sentences
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward, predicate_hit
from onrecord.record.layer import Coverage, TextLayer

LINES = (
    "A welder said that nine of his cousins had been beaten at the depot on 3 June 2012.",
    "Mira Oles, who may have been detained, was asked whether the guards shot two boys.",
    "No porter was arrested, but the mayor denied that anyone had been tortured.",
)


def parse_of(text: str) -> Parse:
    whole = Coverage(unit="characters", read=len(text), total=len(text))
    layer = TextLayer(reader="test/1", text=text, media="text/plain", language="en", coverage=whole)
    return parse_sentences(text, split_sentences(layer), load_lexicon("en"), None)[0]


@pytest.fixture(params=LINES)
def parse(request: pytest.FixtureRequest) -> Parse:
    return parse_of(str(request.param))


def test_a_rule_is_asked_once_of_each_chunk(parse: Parse) -> None:
    asked: list[int] = []

    @once_a_chunk
    def length(parse: Parse, index: int) -> int:
        asked.append(index)
        return len(parse.word(index))

    places = range(len(parse.chunks))
    answers = [[length(parse, index) for index in places] for _ in range(3)]

    assert answers == [[len(parse.word(index)) for index in places]] * 3
    assert asked == list(places)


def test_a_rule_is_asked_once_of_each_clause(parse: Parse) -> None:
    asked: list[int] = []

    @once_a_clause
    def verb(parse: Parse, clause: Clause) -> str:
        asked.append(clause.verb)
        return parse.word(clause.verb)

    answers = [[verb(parse, clause) for clause in parse.clauses] for _ in range(3)]

    assert answers == [[parse.word(clause.verb) for clause in parse.clauses]] * 3
    assert asked == [clause.verb for clause in parse.clauses]


def test_nothing_is_kept_of_a_clause_made_for_the_occasion(parse: Parse) -> None:
    @once_a_clause
    def start(_: Parse, clause: Clause) -> int:
        return clause.start

    clause = parse.clauses[0]
    moved = replace(clause, start=clause.start + 7)

    assert [start(parse, one) for one in (clause, moved, clause, moved)] == [
        one.start for one in (clause, moved, clause, moved)
    ]


def test_two_rules_keep_their_own_answers(parse: Parse) -> None:
    @once_a_chunk
    def word(parse: Parse, index: int) -> str:
        return parse.word(index)

    @once_a_chunk
    def twice(parse: Parse, index: int) -> str:
        return parse.word(index) * 2

    assert [word(parse, 0), twice(parse, 0), word(parse, 0)] == [parse.word(0), parse.word(0) * 2, parse.word(0)]


def test_none_is_an_answer_like_any_other() -> None:
    parse = parse_of(LINES[0])
    asked: list[int] = []

    @once_a_chunk
    def nothing(_: Parse, index: int) -> None:
        asked.append(index)

    assert [nothing(parse, 0), nothing(parse, 0)] == [None, None]
    assert asked == [0]


def test_another_sentence_has_answers_of_its_own() -> None:
    one, two = parse_of(LINES[0]), parse_of(LINES[1])

    assert [is_person(one, index) for index in range(len(one.chunks))] != [
        is_person(two, index) for index in range(len(two.chunks))
    ]
    assert one.told is not two.told


def test_what_is_told_of_chunks_does_not_depend_on_who_asked_before(parse: Parse) -> None:
    places = range(len(parse.chunks))
    forward = [(is_person(parse, i), is_agent(parse, i), count_of(parse, i)) for i in places]
    fresh = parse_of(parse.text)
    backward = [(is_person(fresh, i), is_agent(fresh, i), count_of(fresh, i)) for i in reversed(places)]

    assert forward == backward[::-1]


def test_what_is_told_of_clauses_does_not_depend_on_who_asked_before(parse: Parse) -> None:
    forward = [(cue_class(parse, c), is_put_forward(parse, c), predicate_hit(parse, c)) for c in parse.clauses]
    fresh = parse_of(parse.text)
    backward = [(cue_class(fresh, c), is_put_forward(fresh, c), predicate_hit(fresh, c)) for c in fresh.clauses[::-1]]

    assert forward == backward[::-1]


def test_a_chunk_that_is_not_there_is_refused_each_time() -> None:
    parse = parse_of(LINES[0])

    for _ in range(2):
        with pytest.raises(IndexError):
            count_of(parse, len(parse.chunks))
