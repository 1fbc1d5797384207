import numpy as np
import pytest

from identity.list_world import deaths, f1, two_scripts
from onrecord.identity.linkage.calibration import Method
from onrecord.identity.linkage.judged import Judged, judged_rows
from onrecord.identity.linkage.linked_lists import link_graph, reasons
from onrecord.identity.linkage.listing import Listing, read_listing
from onrecord.identity.linkage.scored_pairs import ScoredPairs, score_pairs

World = tuple[Listing, Listing, list[tuple[str, str]]]


def linked(scored: ScoredPairs, left: Listing, right: Listing) -> list[tuple[str, str]]:
    chosen = np.flatnonzero(scored.probability >= 0.5)
    return [(left.ids[scored.pairs.left[at]], right.ids[scored.pairs.right[at]]) for at in chosen]


@pytest.fixture(scope="module")
def scripts() -> World:
    left, right, truth = two_scripts(400)
    return read_listing(left), read_listing(right), truth


def test_two_scripts_are_linked_without_any_label(scripts: World) -> None:
    left, right, truth = scripts
    scored = score_pairs(left, right)
    assert f1(linked(scored, left, right), truth) > 0.95
    assert scored.calibration.method is Method.NONE


def test_deaths_are_linked_though_columns_are_headed_and_written_differently() -> None:
    left, right, truth = deaths(300)
    one, two = read_listing(left), read_listing(right)
    assert f1(linked(score_pairs(one, two), one, two), truth) > 0.98


def test_deaths_without_any_name_are_linked_by_day_place_and_age() -> None:
    left, right, truth = deaths(300, is_named=False)
    one, two = read_listing(left), read_listing(right)
    assert f1(linked(score_pairs(one, two), one, two), truth) > 0.97


def test_labels_calibrate_and_are_respected(scripts: World) -> None:
    left, right, truth = scripts
    partner = dict(truth)
    rows = [(id_, partner.get(id_, "")) for id_ in left.ids[:150]]
    scored = score_pairs(left, right, judged_rows(rows))
    found = dict(linked(scored, left, right))
    assert {id_: found.get(id_, "") for id_, _ in rows} == dict(rows)
    assert scored.calibration.method is Method.PLATT
    assert f1(list(found.items()), truth) > 0.96


def test_a_judged_pair_is_certain_even_where_no_rule_finds_it(scripts: World) -> None:
    left, right, _ = scripts
    odd = (left.ids[0], right.ids[-1])
    scored = score_pairs(left, right, Judged(same=frozenset([odd])))
    places = {
        (left.ids[one], right.ids[two]): at
        for at, (one, two) in enumerate(zip(scored.pairs.left, scored.pairs.right, strict=True))
    }
    assert scored.probability[places[odd]] == 1


def test_a_pair_judged_different_is_no_pair(scripts: World) -> None:
    left, right, truth = scripts
    scored = score_pairs(left, right, Judged(different=frozenset(truth[:3])))
    assert not set(truth[:3]) & set(linked(scored, left, right))


def test_equal_lists_and_labels_give_equal_answers(scripts: World) -> None:
    left, right, truth = scripts
    rows = judged_rows(truth[:120])
    assert np.array_equal(score_pairs(left, right, rows).probability, score_pairs(left, right, rows).probability)


def test_lists_that_share_nothing_to_compare_give_no_pair() -> None:
    one, two = read_listing([{"name": "Ada Quill"}]), read_listing([{"age": "30"}])
    assert len(score_pairs(one, two)) == 0


def test_a_single_pair_is_scored_though_nothing_can_be_fitted() -> None:
    one, two = read_listing([{"name": "Ada Quill", "age": "30"}]), read_listing([{"name": "Ada Quill", "age": "30"}])
    scored = score_pairs(one, two)
    assert scored.fit is None
    assert scored.probability[0] > 0.5


def test_pairs_whose_sexes_differ_wait_for_a_person() -> None:
    left, right, truth = two_scripts(60)
    turned = {"m": "f", "f": "m"}
    wrong = truth[0][1]
    right = [{**row, "sex": turned[row["sex"]]} if row["id"] == wrong else row for row in right]
    one, two = read_listing(left), read_listing(right)
    graph = link_graph(score_pairs(one, two), one, two)
    records = tuple(sorted((f"left/{truth[0][0]}", f"right/{wrong}")))
    if records in graph.probabilities:
        assert records in graph.needs_person
    assert all(pair in graph.probabilities for pair in graph.needs_person)


def test_the_reasons_of_a_pair_come_heaviest_first(scripts: World) -> None:
    left, right, _ = scripts
    scored = score_pairs(left, right)
    (found,) = reasons(scored, np.array([int(scored.probability.argmax())]))
    weights = [abs(reason.bits) for reason in found]
    assert weights == sorted(weights, reverse=True)
    assert all(reason.evidence in scored.table.names for reason in found)


def test_where_nothing_is_fitted_there_are_no_reasons() -> None:
    one, two = read_listing([{"name": "Ada Quill", "age": "30"}]), read_listing([{"name": "Ada Quill", "age": "30"}])
    assert reasons(score_pairs(one, two), np.array([0])) == [()]
