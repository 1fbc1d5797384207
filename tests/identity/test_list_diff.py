from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from identity.list_rows import row
from onrecord.identity import list_candidates
from onrecord.identity.list_candidates import candidate_pairs, row_keys
from onrecord.identity.list_diff import DiffLine, Kind, ListDiff, changes_of, diff_lists
from onrecord.record.list_row import Field, ListRow

ORXAN = {"name": "Orxan Vəlizadə", "age": "19", "date": "2017-05-07"}
SIMA = {"name": "Sima Daşdəmirova", "age": "40", "date": "2017-05-09"}
ELNUR = {"name": "Elnur Kərimli", "age": "20", "date": "2017-06-01"}


def _kinds(diff: ListDiff) -> list[tuple[Kind, tuple[int, ...], tuple[int, ...]]]:
    return [(line.kind, line.old, line.new) for line in diff.lines]


def test_equal_lists_differ_in_nothing() -> None:
    rows = [row(1, id="1", **ORXAN), row(2, id="2", **SIMA)]

    assert _kinds(diff_lists(rows, rows)) == [(Kind.SAME, (0,), (0,)), (Kind.SAME, (1,), (1,))]


def test_who_is_gone_and_who_is_new_is_told() -> None:
    assert _kinds(diff_lists([row(1, **ORXAN), row(2, **SIMA)], [row(1, **SIMA), row(2, **ELNUR)])) == [
        (Kind.SAME, (1,), (0,)), (Kind.ONLY_OLD, (0,), ()), (Kind.ONLY_NEW, (), (1,)),
    ]  # fmt: skip


def test_a_changed_field_is_told_with_both_cells() -> None:
    old, new = row(2, id="1", **ORXAN), row(5, id="1", **{**ORXAN, "age": "20"})

    (line,) = diff_lists([old], [new]).lines

    (change,) = line.changes
    assert (line.kind, line.rule, change.field) == (Kind.CHANGED, "id-and-name", Field.AGE)
    assert [(one.place, one.exact) for one in (*change.was, *change.now)] == [("Sheet1!C2", "19"), ("Sheet1!C5", "20")]


def test_a_date_written_otherwise_is_no_change() -> None:
    assert changes_of(row(1, **ORXAN), row(9, **ORXAN)) == ()


def test_a_field_that_is_given_no_more_is_a_change() -> None:
    (change,) = changes_of(row(1, **ORXAN), row(1, **{**ORXAN, "age": None}))

    assert (change.field, [one.exact for one in change.was], change.now) == (Field.AGE, ["19"], ())


def test_a_person_under_another_id_is_found_by_the_rest() -> None:
    diff = diff_lists([row(1, id="1", **ORXAN)], [row(1, id="9", **ORXAN)])

    assert _kinds(diff) == [(Kind.NEW_ID, (0,), (0,))]
    assert [change.field for change in diff.lines[0].changes] == [Field.ID]


def test_an_id_used_for_another_person_is_said_beside_the_lines_of_both() -> None:
    diff = diff_lists([row(1, id="1", **ORXAN)], [row(1, id="1", **{**ELNUR, "age": "70"})])

    assert _kinds(diff) == [(Kind.ID_REUSED, (0,), (0,)), (Kind.ONLY_OLD, (0,), ()), (Kind.ONLY_NEW, (), (0,))]


def test_a_person_whose_id_went_to_another_is_found_again() -> None:
    diff = diff_lists([row(1, id="1", **ORXAN)], [row(1, id="1", **{**ELNUR, "age": "70"}), row(2, id="2", **ORXAN)])

    assert _kinds(diff) == [(Kind.NEW_ID, (0,), (1,)), (Kind.ID_REUSED, (0,), (0,)), (Kind.ONLY_NEW, (), (0,))]


def test_lists_that_number_for_themselves_are_compared_without_ids() -> None:
    names = ("Orxan Vəlizadə", "Sima Kərimli", "Elnur Poladlı", "Turan Şıxlı", "Ramin Bədəlov")
    people = [{**ORXAN, "name": name} for name in names]
    old = [row(at, id=str(at), **one) for at, one in enumerate(people)]
    new = [row(at, id=str(at), **one) for at, one in enumerate(reversed(people))]

    diff = diff_lists(old, new)

    assert "ids-not-shared" in diff.notes
    assert Counter(line.kind for line in diff.lines) == {Kind.SAME: 5}


def test_rows_made_one_and_a_row_made_two_are_told() -> None:
    twice = [row(1, id="1", **ORXAN), row(2, id="2", **ORXAN)]
    once = [row(1, id="1", **ORXAN)]

    assert _kinds(diff_lists(twice, once)) == [(Kind.MERGED, (0, 1), (0,))]
    assert _kinds(diff_lists(once, twice)) == [(Kind.SPLIT, (0,), (0, 1))]


def test_a_name_alone_stays_unresolved_and_widens_the_counts() -> None:
    diff = diff_lists([row(1, id="1", **ORXAN)], [row(1, id="9", name="Orxan Vəlizadə", age=None)])

    assert diff.lines == (DiffLine(kind=Kind.UNRESOLVED, old=(0,), new=(0,), rule="name-alone"),)
    assert (diff.only(Kind.ONLY_OLD), diff.only(Kind.ONLY_NEW)) == ((0, 1), (0, 1))


def test_rows_word_for_word_alike_are_one_row_even_of_names_alone() -> None:
    rows = [row(1, name="Orxan Vəlizadə"), row(2, name="Sima Kərimli")]

    assert [(line.kind, line.rule) for line in diff_lists(rows, rows).lines] == [(Kind.SAME, "word-for-word")] * 2


def test_two_rows_of_nobody_are_not_made_one() -> None:
    old, new = [row(1, name=None, age="19")], [row(1, name=None, age="20")]

    assert _kinds(diff_lists(old, new)) == [(Kind.ONLY_OLD, (0,), ()), (Kind.ONLY_NEW, (), (0,))]


def test_equal_rows_of_nobody_are_left_open() -> None:
    rows = [row(1, name=None, age="19"), row(2, name=None, age="19"), row(3, name=None, age="20")]

    assert diff_lists(rows, rows).lines == (
        DiffLine(kind=Kind.UNRESOLVED, old=(0, 1), new=(0, 1), rule="word-for-word-unnamed"),
        DiffLine(kind=Kind.UNRESOLVED, old=(2,), new=(2,), rule="word-for-word-unnamed"),
    )


def test_brothers_of_one_day_are_two_people() -> None:
    brother = {**ORXAN, "name": "Elxan Vəlizadə", "age": "23"}

    assert _kinds(diff_lists([row(1, **ORXAN)], [row(1, **brother)])) == [
        (Kind.ONLY_OLD, (0,), ()),
        (Kind.ONLY_NEW, (), (0,)),
    ]


def test_ids_that_stand_twice_are_not_trusted() -> None:
    old = [row(1, id="1", **ORXAN), row(2, id="1", **SIMA)]

    diff = diff_lists(old, [row(1, id="1", **SIMA)])

    assert (diff.notes, diff.count(Kind.SAME), diff.count(Kind.ONLY_OLD)) == (("ids-twice",), 1, 1)


def test_keys_too_common_are_left_out_and_said() -> None:
    rows = [row(at, **{**ORXAN, "age": str(20 + at)}) for at in range(50)]

    pairs, too_common = candidate_pairs(rows, rows)

    assert too_common > 0
    assert len(pairs) < list_candidates.MOST_IN_BLOCK


def test_a_row_without_anything_has_no_key() -> None:
    assert row_keys(row(1, place="Karvel")) == frozenset()


PEOPLE = st.fixed_dictionaries(
    {"name": st.sampled_from(["Orxan Vəlizadə", "Орхан Велизаде", "Sima Kərimli", "Elnur Kərimli", None])},
    optional={
        "id": st.sampled_from(["1", "2", "3", "4"]),
        "age": st.sampled_from(["19", "20", "60"]),
        "date": st.sampled_from(["2017-05-07", "2017-05", "2010"]),
        "sex": st.sampled_from(["m", "f"]),
    },
)


def _rows(people: list[dict[str, str]]) -> list[ListRow]:
    return [row(at, **one) for at, one in enumerate(people, start=1)]


@settings(max_examples=200)
@given(st.lists(PEOPLE, max_size=6), st.lists(PEOPLE, max_size=6))
def test_every_row_stands_in_exactly_one_line(old: list[dict[str, str]], new: list[dict[str, str]]) -> None:
    lines = [line for line in diff_lists(_rows(old), _rows(new)).lines if line.kind is not Kind.ID_REUSED]

    assert sorted(at for line in lines for at in line.old) == list(range(len(old)))
    assert sorted(at for line in lines for at in line.new) == list(range(len(new)))


TURNED = {Kind.ONLY_OLD: Kind.ONLY_NEW, Kind.ONLY_NEW: Kind.ONLY_OLD, Kind.MERGED: Kind.SPLIT, Kind.SPLIT: Kind.MERGED}


@given(st.lists(PEOPLE, max_size=5), st.lists(PEOPLE, max_size=5))
def test_turning_the_lists_round_turns_the_lines_round(old: list[dict[str, str]], new: list[dict[str, str]]) -> None:
    there = _kinds(diff_lists(_rows(old), _rows(new)))
    back = _kinds(diff_lists(_rows(new), _rows(old)))

    assert sorted((TURNED.get(kind, kind), two, one) for kind, one, two in there) == sorted(back)
