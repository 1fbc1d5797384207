from collections.abc import Iterable
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.identity.linkage.draws import draw_clusterings
from onrecord.identity.linkage.link_graph import LinkGraph, Pair, graph_of, ordered
from onrecord.identity.linkage.resolution import Entity, State, resolve
from onrecord.identity.linkage.review_queue import Cause, review_queue

LISTS = {name: name[0] for name in ("a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2")}


def graph(
    probabilities: dict[Pair, float],
    *,
    same: Iterable[Pair] = (),
    different: Iterable[Pair] = (),
    free: Iterable[str] = (),
    needs_person: Iterable[Pair] = (),
    unnamed: Iterable[str] = (),
) -> LinkGraph:
    """Make a graph of the records that its pairs name."""
    records = {one for pair in (*probabilities, *same, *different) for one in pair}
    return graph_of(
        {one: LISTS[one] for one in records},
        probabilities,
        same=same,
        different=different,
        free_of_doubles=free,
        needs_person=needs_person,
        unnamed=unnamed,
    )


def groups(one: LinkGraph) -> list[tuple[str, ...]]:
    return [entity.members for entity in resolve(one).entities]


def test_a_likely_pair_is_linked_and_an_unlikely_one_not() -> None:
    assert resolve(graph({("a1", "b1"): 0.9, ("a2", "b2"): 0.2})).entities == (
        Entity(members=("a1", "b1"), state=State.LINKED),
        Entity(members=("a2",), state=State.SINGLE),
        Entity(members=("b2",), state=State.SINGLE),
    )


def test_one_bad_pair_does_not_chain_two_persons() -> None:
    one = graph({("a1", "b1"): 0.99, ("b1", "c2"): 0.6, ("c2", "a2"): 0.99, ("a1", "a2"): 0.01, ("a1", "c2"): 0.01})
    assert groups(one) == [("a1", "b1"), ("a2", "c2")]


def test_a_list_free_of_doubles_gives_one_record_to_an_entity() -> None:
    pairs = {("a1", "b1"): 0.99, ("a1", "b2"): 0.9}
    assert groups(graph(pairs)) == [("a1", "b1", "b2")]
    found = resolve(graph(pairs, free=["b"])).entities
    assert [entity.members for entity in found] == [("a1", "b1"), ("b2",)]
    assert found[0].proposed == (("a1", "b2"),)


def test_two_partners_of_equal_probability_leave_a_record_unresolved_with_both_listed() -> None:
    found = resolve(graph({("a1", "b1"): 0.8, ("a1", "b2"): 0.79}, free=["b"])).entities
    assert [(entity.members, entity.state) for entity in found] == [
        (("a1",), State.UNRESOLVED),
        (("b1",), State.UNRESOLVED),
        (("b2",), State.UNRESOLVED),
    ]
    assert found[0].proposed == (("a1", "b1"), ("a1", "b2"))


def test_an_unnamed_record_is_proposed_and_never_linked() -> None:
    found = resolve(graph({("a1", "b1"): 0.99}, unnamed=["b1"])).entities
    assert found == (
        Entity(members=("a1",), state=State.SINGLE, proposed=(("a1", "b1"),)),
        Entity(members=("b1",), state=State.SINGLE, proposed=(("a1", "b1"),)),
    )


def test_a_person_may_link_an_unnamed_record() -> None:
    assert groups(graph({("a1", "b1"): 0.99}, unnamed=["b1"], same=[("b1", "a1")])) == [("a1", "b1")]


def test_a_pair_that_needs_a_person_waits_for_one() -> None:
    pairs = {("a1", "b1"): 0.99}
    assert groups(graph(pairs, needs_person=[("b1", "a1")])) == [("a1",), ("b1",)]
    assert groups(graph(pairs, needs_person=[("a1", "b1")], same=[("a1", "b1")])) == [("a1", "b1")]


def test_brothers_of_one_event_stay_two() -> None:
    one = graph({("a1", "b1"): 0.99, ("a2", "b2"): 0.99, ("a1", "b2"): 0.1, ("a2", "b1"): 0.1, ("a1", "a2"): 0.02})
    assert groups(one) == [("a1", "b1"), ("a2", "b2")]


def test_contradicting_judgements_freeze_their_component_and_head_the_queue() -> None:
    one = graph(
        {("a1", "b1"): 0.9, ("b1", "c1"): 0.9, ("a2", "b2"): 0.9},
        same=[("a1", "b1"), ("b1", "c1")],
        different=[("a1", "c1")],
    )
    found = resolve(one)
    assert found.contradictions == (("a1", "c1"),)
    assert {entity.members for entity in found.entities if entity.state is State.FROZEN} == {("a1",), ("b1",), ("c1",)}
    assert ("a2", "b2") in [entity.members for entity in found.entities]
    first = review_queue(one, found, seed=1)[0]
    assert (first.pair, first.cause) == (("a1", "c1"), Cause.CONTRADICTION)


def test_a_component_of_many_records_is_left_to_people() -> None:
    names = [f"x{at:02}" for at in range(14)]
    chain = dict.fromkeys(combinations(names, 2), 0.9)
    found = resolve(graph_of({name: name for name in names}, chain)).entities
    assert {entity.state for entity in found} == {State.UNRESOLVED}


pairs_of = st.sampled_from([ordered(*pair) for pair in combinations(sorted(LISTS), 2)])
likelihoods = st.dictionaries(pairs_of, st.floats(0, 1), min_size=1, max_size=16)


@settings(max_examples=150, deadline=None)
@given(likelihoods, st.sets(pairs_of, max_size=3), st.sets(pairs_of, max_size=3), st.randoms())
def test_no_order_of_the_input_matters(
    probabilities: dict[Pair, float], same: set[Pair], different: set[Pair], random: object
) -> None:
    one = graph(probabilities, same=same, different=different - same, free=["b"])
    items = list(probabilities.items())
    random.shuffle(items)  # type: ignore[attr-defined]  # Hypothesis hands out a random.Random
    turned = {(two, one): value for (one, two), value in items}
    other = graph(turned, same={pair[::-1] for pair in same}, different=different - same, free=["b"])
    assert resolve(one) == resolve(other)


@settings(max_examples=150, deadline=None)
@given(likelihoods, st.sets(pairs_of, max_size=3), st.sets(pairs_of, max_size=3))
def test_constraints_are_never_broken(probabilities: dict[Pair, float], same: set[Pair], different: set[Pair]) -> None:
    one = graph(probabilities, same=same, different=different, free=["b"])
    found = resolve(one)
    together = {ordered(*pair) for entity in found.entities for pair in combinations(entity.members, 2)}
    assert not together & one.different
    frozen = {record for entity in found.entities if entity.state is State.FROZEN for record in entity.members}
    assert all(pair in together for pair in one.same if frozen.isdisjoint(pair))
    for entity in found.entities:
        doubles = list(combinations([m for m in entity.members if m[0] == "b"], 2))
        if doubles:
            assert one.same, "only judgements put two records of such a list together"


@settings(max_examples=100, deadline=None)
@given(likelihoods, pairs_of)
def test_judging_one_more_pair_is_respected(probabilities: dict[Pair, float], pair: Pair) -> None:
    with_same = groups(graph(probabilities, same=[pair]))
    assert any(set(pair) <= set(members) for members in with_same)
    with_different = groups(graph(probabilities, different=[pair]))
    assert not any(set(pair) <= set(members) for members in with_different)


def test_draws_follow_the_probability_and_the_seed() -> None:
    one = graph({("a1", "b1"): 0.7})
    draws = draw_clusterings(one, resolve(one), seed=5, count=2000)
    share = sum(parts == (("a1", "b1"),) for parts in draws.clusterings) / 2000
    assert share == pytest.approx(0.7, abs=0.04)
    assert draws == draw_clusterings(one, resolve(one), seed=5, count=2000)
    assert draws != draw_clusterings(one, resolve(one), seed=6, count=2000)


def test_judged_pairs_are_the_same_in_every_draw() -> None:
    one = graph({("a1", "b1"): 0.5, ("a1", "b2"): 0.6}, same=[("a1", "b1")], different=[("a1", "b2")])
    assert set(draw_clusterings(one, resolve(one), seed=1).clusterings) == {(("a1", "b1"), ("b2",))}


def test_large_components_are_sampled_as_small_ones_are_counted() -> None:
    names = [f"x{at}" for at in range(10)]
    chain = dict.fromkeys(pairwise(names), 0.8)
    one = graph_of(
        dict.fromkeys(names, "same"), chain, different=[(a, c) for a, c in zip(names, names[2:], strict=False)]
    )
    draws = draw_clusterings(one, resolve(one), seed=3, count=200)
    for parts in draws.clusterings:
        assert sorted(record for group in parts for record in group) == sorted(names)
        assert not any({a, c} <= set(group) for a, c in zip(names, names[2:], strict=False) for group in parts)


@settings(max_examples=60, deadline=None)
@given(likelihoods, st.sets(pairs_of, max_size=2), st.sets(pairs_of, max_size=2))
def test_every_draw_keeps_the_constraints(
    probabilities: dict[Pair, float], same: set[Pair], different: set[Pair]
) -> None:
    one = graph(probabilities, same=same, different=different, free=["b"])
    for parts in draw_clusterings(one, resolve(one), seed=1, count=5).clusterings:
        assert sorted(record for group in parts for record in group) == sorted(one.lists)
        assert not {ordered(*pair) for group in parts for pair in combinations(group, 2)} & one.different


def test_the_queue_asks_what_changes_most_then_a_sample_then_rivals() -> None:
    names = [f"x{at:03}" for at in range(60)]
    pairs = {(one, f"y{one[1:]}"): 0.01 + 0.98 * at / 60 for at, one in enumerate(names)}
    one = graph_of({**dict.fromkeys(names, "x"), **{f"y{n[1:]}": "y" for n in names}}, pairs)
    queue = review_queue(one, resolve(one), seed=1)
    assert sorted(question.pair for question in queue) == sorted(pairs)
    causes = [question.cause for question in queue]
    assert causes == sorted(causes)
    changing = [question for question in queue if question.cause is Cause.CHANGE]
    assert [question.worth for question in changing] == sorted((q.worth for q in changing), reverse=True)
    assert len([cause for cause in causes if cause is Cause.RANDOM]) >= 6


def test_what_moves_a_published_count_comes_first() -> None:
    one = graph({("a1", "b1"): 0.6, ("a2", "b2"): 0.6, ("a3", "b3"): 0.6, ("c1", "c2"): 0.6})
    heavy = ("a2", "b2")
    queue = review_queue(one, resolve(one), seed=4, size_of_change=lambda pair: 9.0 if pair == heavy else 1.0)
    changing = [question.pair for question in queue if question.cause is Cause.CHANGE]
    assert heavy not in changing or changing[0] == heavy
