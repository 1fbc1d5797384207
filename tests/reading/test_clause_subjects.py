"""Verb groups find their subjects, objects and agents."""

import pytest

from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.parse import Parse, parse_sentence
from onrecord.reading.sentences import split_sentences
from reading.english_world import layer_of


def parsed(text: str) -> Parse:
    (sentence,) = split_sentences(layer_of(text))
    return parse_sentence(text, sentence, load_lexicon("en"))


def rows(text: str) -> list[tuple[str, list[str], list[str], list[str]]]:
    parse = parsed(text)

    def words(indices: tuple[int, ...]) -> list[str]:
        return [text[slice(*parse.chunk_place(index))] for index in indices]

    return [
        (text[slice(*parse.chunk_place(one.verb))], words(one.subject), words(one.object), words(one.agent))
        for one in parse.clauses
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The army arrested ten men.", [("arrested", ["The army"], ["ten men"], [])]),
        ("Ten men were arrested by the army.", [("were arrested", ["Ten men"], [], ["the army"])]),
        ("Guards and officers beat them.", [("beat", ["Guards", "officers"], ["them"], [])]),
        ("Orkan, a cook, died.", [("died", ["Orkan"], [], [])]),
        ("Arrested in spring, he died.", [("Arrested", ["he"], [], []), ("died", ["he"], [], [])]),
        ("The men he named died.", [("named", ["he"], [], []), ("died", ["The men"], [], [])]),
        ("They were beaten, starved and robbed.", [
            ("were beaten", ["They"], [], []), ("starved", ["They"], [], []), ("robbed", ["They"], [], []),
        ]),
        ("Police, he says, beat them.", [("says", ["he"], [], []), ("beat", ["Police"], ["them"], [])]),
    ],
)  # fmt: skip
def test_subjects_objects_agents(text: str, want: list[tuple[str, list[str], list[str], list[str]]]) -> None:
    assert rows(text)[-len(want) :] == want or rows(text) == want


def test_a_relative_clause_belongs_to_the_noun_before_it() -> None:
    assert rows("The men who beat him were tried.") == [
        ("beat", ["The men"], ["him"], []),
        ("were tried", ["The men"], [], []),
    ]


def test_negation_and_mood_stay_on_the_verb_group() -> None:
    parse = parsed("He was not beaten and will never be tried.")
    verbs = [parse.chunks[one.verb] for one in parse.clauses]
    assert [(verb.negated, verb.modal, verb.passive) for verb in verbs] == [(True, None, True), (True, "will", True)]
