"""The building of weights: deterministic, and right on small examples that can be checked by hand."""

import numpy as np
import pytest
from edit_training import NUMBER, PAD, EditWeights, expect, train
from name_couples import Couple, is_near, jaro_winkler
from step_training import fit, stepped

LATN_CYRL = ("Latn", "Cyrl")


def couples() -> dict[tuple[str, str], list[Couple]]:
    words = ("kestan", "orvil", "tapdik", "varuzan", "xosrov")
    return {LATN_CYRL: [Couple(word, word.replace("x", "h"), 1.0) for word in words for _ in range(40)]}


def test_training_twice_gives_the_same() -> None:
    first, second = train(couples()), train(couples())
    assert np.array_equal(first[0].table, second[0].table)
    assert np.array_equal(first[1][LATN_CYRL].table, second[1][LATN_CYRL].table)


def test_what_is_seen_becomes_likely() -> None:
    table = train(couples())[1][LATN_CYRL].table
    assert table[NUMBER["x"], NUMBER["h"]] > table[NUMBER["x"], NUMBER["x"]]
    assert table.sum() == pytest.approx(1)


def test_expected_edits_add_up_to_the_symbols_of_either_side() -> None:
    model = EditWeights(np.ones((PAD + 1, PAD + 1)))
    counts = expect(model, [Couple("ka", "kan", 1.0), Couple("s", "", 0.5)])
    assert counts[:PAD].sum() == pytest.approx(2 + 0.5)
    assert counts[:, :PAD].sum() == pytest.approx(3)
    assert counts[PAD, PAD] == pytest.approx(1.5)


def test_a_pair_of_scripts_with_few_couples_has_no_model_of_its_own() -> None:
    few = {LATN_CYRL: couples()[LATN_CYRL][:10]}
    assert train(few)[1] == {}


@pytest.mark.parametrize(("left", "right"), [("kestan", "kestan"), ("", "kestan"), ("kestan", "orvil")])
def test_likeness_lies_between_none_and_whole(left: str, right: str) -> None:
    assert 0 <= jaro_winkler(left, right) <= 1
    assert (jaro_winkler(left, right) == 1) == (left == right)


def test_names_of_one_origin_are_no_spellings() -> None:
    assert is_near("tapdig", "tapdik")
    assert not is_near("orvil", "tapdik")


def test_a_step_table_learns_a_threshold() -> None:
    values = [(number % 10, None) for number in range(400)]
    fitted = fit(values, [value[0] >= 5 for value in values])
    found = fitted.predict([(4, None), (5, None)])
    assert found[0] < -2 < 2 < found[1]


def test_an_unknown_value_has_a_step_of_its_own() -> None:
    assert stepped([(None,), (1,), (3,)], [np.array([2])]).tolist() == [[0], [1], [2]]
