from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.linkage.entity_ids import Change, Minted, persist


def test_a_first_run_mints_an_id_for_each_group_in_their_order() -> None:
    found = persist((), [("b",), ("a", "c")])
    assert [one.members for one in found.entities] == [("a", "c"), ("b",)]
    assert {change.kind for change in found.changes} == {"minted"}
    assert found == persist((), [("c", "a"), ("b",)])


def test_a_second_run_keeps_ids_by_the_largest_overlap() -> None:
    first = persist((), [("a", "b", "c"), ("d",)])
    second = persist(first.entities, [("a", "b", "x"), ("c",), ("d",)])
    by_members = {one.members: one.id for one in second.entities}
    assert by_members["a", "b", "x"] == first.entities[0].id
    assert by_members["d",] == first.entities[1].id
    assert Change(kind="split", id=by_members["c",], other=first.entities[0].id) in second.changes


def test_on_a_merge_the_earliest_id_survives_and_the_other_leads_to_it() -> None:
    earlier = (Minted(id="old", members=("b",)), Minted(id="new", members=("a", "c")))
    found = persist(earlier, [("a", "b", "c")])
    assert found.entities == (Minted(id="old", members=("a", "b", "c")),)
    assert found.redirects == {"new": "old"}
    assert found.changes == (Change(kind="merged", id="new", other="old"), Change(kind="changed", id="old"))


def test_on_a_split_the_part_with_most_judged_members_keeps_the_id() -> None:
    earlier = (Minted(id="one", members=("a", "b", "c")),)
    found = persist(earlier, [("a", "b"), ("c",)], judged=["c"])
    assert {one.id: one.members for one in found.entities}["one"] == ("c",)


def test_an_entity_whose_records_are_all_gone_is_told() -> None:
    assert persist((Minted(id="one", members=("a",)),), [("b",)]).changes[0] == Change(kind="gone", id="one")


records = st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=1)


@st.composite
def clusterings(draw: st.DrawFn) -> list[tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for record in sorted(draw(records)):
        found.setdefault(draw(st.integers(0, 3)), []).append(record)
    return [tuple(members) for members in found.values()]


@given(clusterings(), clusterings())
def test_ids_are_distinct_and_every_old_id_leads_somewhere_or_is_told_gone(
    first: list[tuple[str, ...]], second: list[tuple[str, ...]]
) -> None:
    one = persist((), first)
    two = persist(one.entities, second)
    ids = [entity.id for entity in two.entities]
    assert len(set(ids)) == len(ids)
    assert sorted(entity.members for entity in two.entities) == sorted(second)
    gone = {change.id for change in two.changes if change.kind == "gone"}
    assert {entity.id for entity in one.entities} <= set(ids) | two.redirects.keys() | gone


@given(clusterings(), st.randoms())
def test_the_same_clusters_again_keep_every_id(groups: list[tuple[str, ...]], random: object) -> None:
    one = persist((), groups)
    shuffled = list(groups)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis hands out a random.Random
    two = persist(one.entities, shuffled)
    assert two.entities == one.entities
    assert {change.kind for change in two.changes} <= {"kept"}
