"""The laws of the clusters: any order, undo restores, a `different` is never passed by in silence."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.people.clusters import Clustering, Conflict, Hindered, Hindrance, Proposal, cluster
from onrecord.identity.people.judged import Judged, Verdict, pair_of, standing, words

MENTIONS = tuple("abcdefgh")
names = st.sampled_from(MENTIONS)
couples = st.lists(names, min_size=2, max_size=2, unique=True).map(lambda two: pair_of(two[0], two[1]))


def judged(number: int, verdict: str, *on: str, by: str = "mira", undoes: str | None = None) -> Judged:
    return Judged(id=f"j{number}", rank=f"{number:04d}", by=by, at="", verdict=verdict, on=on, undoes=undoes)


def split(number: int, on: Sequence[str], against: Sequence[str]) -> Judged:
    return replace(judged(number, "split", *on), against=tuple(against))


def proposed(left: str, right: str, strength: int = 900) -> Proposal:
    one, other = pair_of(left, right)
    return Proposal(left=one, right=other, rule="r", level="spelling", bits=strength, strength=strength)


def clusters(made: Clustering) -> set[str]:
    return {"".join(one) for one in made.clusters}


@st.composite
def histories(draw: st.DrawFn) -> list[Judged]:
    """Judgements of two people, some undoing an earlier one."""
    made: list[Judged] = []
    for number in range(draw(st.integers(0, 10))):
        by = draw(st.sampled_from(["mira", "orkhan"]))
        if made and draw(st.integers(0, 3)) == 0:
            made.append(judged(number, "undo", by=by, undoes=draw(st.sampled_from(made)).id))
        else:
            verdict = draw(st.sampled_from(["same", "same", "different", "unsure"]))
            made.append(judged(number, verdict, *draw(couples), by=by))
    return made


proposals = st.lists(
    st.builds(lambda two, strength: proposed(two[0], two[1], strength), couples, st.integers(500, 2000))
)


def test_without_judgements_proposals_join() -> None:
    made = cluster("abc", [proposed("a", "b")], [], seats={})
    assert made.clusters == (("a", "b"), ("c",))
    assert made.joined == (proposed("a", "b"),)


def test_a_person_joins_what_no_rule_proposes() -> None:
    assert clusters(cluster("abc", [], [judged(1, "same", "a", "c")], seats={})) == {"ac", "b"}


def test_a_different_keeps_apart_what_a_rule_proposes_and_says_so() -> None:
    made = cluster("ab", [proposed("a", "b")], [judged(1, "different", "a", "b")], seats={})
    assert clusters(made) == {"a", "b"}
    assert made.hindered == (Hindered(proposal=proposed("a", "b"), why=Hindrance.DIFFERENT),)


def test_a_different_holds_against_a_detour_of_rules() -> None:
    rules = [proposed("a", "b", 900), proposed("b", "c", 800)]
    made = cluster("abc", rules, [judged(1, "different", "a", "c")], seats={})
    assert clusters(made) == {"ab", "c"}  # the stronger proposal is taken up, the weaker would bring a to c


def test_unsure_stops_rules_and_not_people() -> None:
    unsure = judged(1, "unsure", "a", "b")
    assert clusters(cluster("ab", [proposed("a", "b")], [unsure], seats={})) == {"a", "b"}
    both = [unsure, judged(2, "same", "a", "c"), judged(3, "same", "c", "b")]
    assert clusters(cluster("abc", [], both, seats={})) == {"abc"}


def test_a_chain_of_same_round_a_different_is_frozen_and_listed() -> None:
    said = [judged(1, "same", "a", "b"), judged(2, "same", "b", "c"), judged(3, "different", "a", "c")]
    made = cluster("abcd", [proposed("a", "b"), proposed("c", "d")], said, seats={})
    assert made.conflicts == (Conflict(mentions=("a", "b", "c"), judgements=("j1", "j2", "j3")),)
    assert clusters(made) == {"a", "b", "cd"}  # no rule joins the frozen to each other; other mentions are not touched
    assert made.hindered == (Hindered(proposal=proposed("a", "b"), why=Hindrance.FROZEN),)


def test_two_people_who_differ_are_a_conflict() -> None:
    said = [judged(1, "same", "a", "b"), judged(2, "different", "a", "b", by="orkhan")]
    made = cluster("ab", [], said, seats={})
    assert (clusters(made), len(made.conflicts)) == ({"a", "b"}, 1)


def test_the_last_word_of_one_person_counts() -> None:
    said = [judged(1, "different", "a", "b"), judged(2, "same", "a", "b")]
    made = cluster("ab", [], said, seats={})
    assert (clusters(made), made.conflicts) == ({"ab"}, ())


def test_a_split_takes_mentions_out_and_leaves_both_sides_together() -> None:
    rules = [proposed("a", "b"), proposed("b", "c"), proposed("c", "d")]
    assert clusters(cluster("abcd", rules, [], seats={})) == {"abcd"}
    assert clusters(cluster("abcd", rules, [split(1, "cd", "ab")], seats={})) == {"ab", "cd"}


def test_one_report_that_tells_two_apart_stops_a_rule() -> None:
    seats = {"a": ("r1", "a"), "b": ("r1", "b"), "c": ("r2", "c")}
    made = cluster("abc", [proposed("a", "c", 900), proposed("b", "c", 800)], [], seats=seats)
    assert clusters(made) == {"ac", "b"}
    assert [one.why for one in made.hindered] == [Hindrance.REPORT]


def test_people_may_join_what_one_report_tells_apart() -> None:
    seats = {"a": ("r1", "a"), "b": ("r1", "b")}
    assert clusters(cluster("ab", [], [judged(1, "same", "a", "b")], seats=seats)) == {"ab"}


def test_pairs_kept_apart_by_a_rule_stay_apart() -> None:
    made = cluster("abc", [proposed("a", "c", 900), proposed("b", "c", 800)], [], seats={}, apart=[("a", "b")])
    assert clusters(made) == {"ac", "b"}
    assert [one.why for one in made.hindered] == [Hindrance.APART]


def test_a_judged_mention_that_nobody_finds_any_more_still_joins() -> None:
    said = [judged(1, "same", "a", "gone"), judged(2, "same", "b", "gone")]
    assert cluster("ab", [], said, seats={}).clusters == (("a", "b", "gone"),)


@given(histories(), proposals, st.randoms(use_true_random=False))
def test_no_order_of_judgements_or_proposals_changes_anything(
    said: list[Judged], rules: list[Proposal], chance: object
) -> None:
    first = cluster(MENTIONS, rules, said, seats={})
    shuffled, mixed = list(said), list(rules)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert cluster(reversed(MENTIONS), mixed, shuffled, seats={}) == first


@given(histories(), proposals, couples, st.sampled_from(["same", "different", "unsure"]))
def test_undo_restores_exactly(said: list[Judged], rules: list[Proposal], pair: tuple[str, str], verdict: str) -> None:
    before = cluster(MENTIONS, rules, said, seats={})
    done = [*said, judged(100, verdict, *pair)]
    undone = [*done, judged(101, "undo", undoes="j100")]
    assert cluster(MENTIONS, rules, undone, seats={}) == before
    again = [*undone, judged(102, "undo", undoes="j101")]
    assert cluster(MENTIONS, rules, again, seats={}) == cluster(MENTIONS, rules, done, seats={})


@given(histories(), proposals)
def test_a_different_is_kept_or_shown_as_a_conflict(said: list[Judged], rules: list[Proposal]) -> None:
    made = cluster(MENTIONS, rules, said, seats={})
    home = {mention: place for place, some in enumerate(made.clusters) for mention in some}
    for (left, right), word in words(said).items():
        if Verdict.DIFFERENT in word.verdicts:
            assert home[left] != home[right]
        if Verdict.SAME in word.verdicts and home[left] != home[right]:
            assert any({left, right} <= set(one.mentions) for one in made.conflicts)


@given(histories(), proposals)
def test_every_mention_is_in_one_cluster_and_every_joint_is_a_proposal_or_a_judgement(
    said: list[Judged], rules: list[Proposal]
) -> None:
    made = cluster(MENTIONS, rules, said, seats={})
    assert sorted(mention for some in made.clusters for mention in some) == sorted(MENTIONS)
    assert {*made.joined} | {one.proposal for one in made.hindered} == set(rules)


@given(histories())
def test_what_stands_is_not_undone_by_anything_that_stands(said: list[Judged]) -> None:
    left = standing(said)
    assert {one.id for one in left}.isdisjoint({one.undoes for one in left})
