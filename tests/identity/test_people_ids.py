"""Ids outlive clusters: every id leads somewhere while a mention of it is left, in whatever order all is given."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.people.entity_ids import Borne, Minted, bear_ids


def minted(id_: str, mentions: str, rank: str = "1") -> Minted:
    return Minted(id=id_, rank=rank, mentions=tuple(mentions))


def test_an_id_stays_with_its_mentions() -> None:
    assert bear_ids([minted("x", "ab")], ["abc", "d"]) == Borne(own=("x", None), led_here=((), ()), lost=())


def test_of_two_ids_of_one_cluster_the_earlier_of_the_ledger_stands() -> None:
    found = bear_ids([minted("y", "c", rank="2"), minted("x", "a", rank="3")], ["abc"])
    assert found == Borne(own=("y",), led_here=(("x",),), lost=())


def test_on_a_split_the_larger_part_keeps_the_id() -> None:
    assert bear_ids([minted("x", "abc")], ["a", "bc"]).own == (None, "x")


def test_on_a_split_the_part_that_people_judged_keeps_the_id() -> None:
    assert bear_ids([minted("x", "abc")], ["a", "bc"], judged=frozenset("a")).own == ("x", None)


def test_an_id_whose_mentions_are_gone_leads_nowhere() -> None:
    assert bear_ids([minted("x", "z")], ["ab"]).lost == ("x",)


clusterings = st.permutations("abcdefgh").flatmap(
    lambda mentions: st.lists(st.integers(1, 3), min_size=8, max_size=8).map(lambda sizes: _cut(mentions, sizes))
)
ids = st.lists(
    st.builds(
        lambda number, mentions, rank: minted(f"id{number}", mentions, rank),
        st.integers(0, 99),
        st.text("abcdefgh", min_size=1, max_size=4),
        st.sampled_from("123"),
    ),
    unique_by=lambda one: one.id,
    max_size=6,
)


def _cut(mentions: list[str], sizes: list[int]) -> list[str]:
    made, at = [], 0
    for size in sizes:
        made.append("".join(sorted(mentions[at : at + size])))
        at += size
    return sorted(filter(None, made))


@given(clusterings, ids, st.sets(st.sampled_from("abcdefgh")), st.randoms(use_true_random=False))
def test_no_order_changes_who_bears_an_id_and_none_is_given_up(
    clusters: list[str], known: list[Minted], judged: set[str], chance: object
) -> None:
    found = bear_ids(known, clusters, frozenset(judged))
    shuffled = list(known)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert bear_ids(shuffled, clusters, frozenset(judged)) == found
    borne = [id_ for own, led in zip(found.own, found.led_here, strict=True) for id_ in ((own,) if own else ()) + led]
    assert sorted([*borne, *found.lost]) == sorted(one.id for one in known)
