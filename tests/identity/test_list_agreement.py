import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity.list_rows import row
from onrecord.identity.list_agreement import Sign, Verdict, agreement, names_of, years
from onrecord.record.list_row import Field

NAME = "Orxan Vəlizadə"


def _verdict(old: dict[str, str | None], new: dict[str, str | None], *, same_id: bool = False) -> tuple[str, str]:
    found = agreement(row(1, **old), row(1, **new), same_id=same_id)
    return found.verdict.value, found.rule


def test_a_name_alone_leaves_it_open() -> None:
    assert _verdict({"name": NAME}, {"name": NAME}) == ("open", "name-alone")


@pytest.mark.parametrize(
    "field", [{"age": "19"}, {"date": "2017-05-07"}, {"born": "1998"}, {"place": "Karvel"}, {"unit": "3rd"}]
)
def test_a_name_and_one_thing_more_are_one_person(field: dict[str, str | None]) -> None:
    assert _verdict({"name": NAME, **field}, {"name": NAME, **field}) == ("same", "name-and-more")


def test_a_shared_sex_is_nothing_more() -> None:
    assert _verdict({"name": NAME, "sex": "m"}, {"name": NAME, "sex": "m"}) == ("open", "name-alone")


def test_other_spellings_and_scripts_are_the_name() -> None:
    for other in ("Orkhan Valizade", "Орхан Велизаде", "Vəlizadə, Orxan"):
        assert _verdict({"name": NAME, "age": "19"}, {"name": other, "age": "19"})[0] == "same"


def test_one_thing_that_differs_wants_two_that_agree() -> None:
    old: dict[str, str | None] = {"name": NAME, "age": "19", "date": "2017-05-07", "place": "Karvel"}

    assert _verdict(old, {**old, "age": "60"}) == ("same", "name-and-more")
    assert _verdict(old, {"name": NAME, "age": "60", "place": "Karvel"}) == ("open", "name-but-a-field-differs")
    assert _verdict(old, {"name": NAME, "age": "60", "date": "2010-01-01"}) == ("different", "fields-differ")


def test_another_name_is_another_person_unless_all_else_agrees() -> None:
    old: dict[str, str | None] = {"name": NAME, "age": "19", "date": "2017-05-07", "place": "Karvel"}

    assert _verdict(old, {**old, "name": "Elnur Kərimli"}) == ("open", "all-but-the-name")
    assert _verdict(old, {"name": "Elnur Kərimli", "age": "19"}) == ("different", "name-differs")


def test_two_unknowns_never_are_one_person_by_rule() -> None:
    old: dict[str, str | None] = {"name": None, "age": "19", "date": "2017-05-07", "place": "Karvel"}

    assert _verdict(old, old) == ("open", "all-but-the-name")
    assert _verdict({"name": None, "age": "19"}, {"name": None, "age": "19"})[0] == "different"


def test_a_shared_id_carries_a_changed_field_and_not_two() -> None:
    old: dict[str, str | None] = {"name": NAME, "age": "19", "sex": "m"}

    assert _verdict(old, {**old, "age": "60"}, same_id=True) == ("same", "id-and-name")
    assert _verdict(old, {**old, "age": "60", "sex": "f"}, same_id=True) == ("open", "id-but-fields-differ")


def test_a_name_that_is_told_now_belongs_to_the_id() -> None:
    assert _verdict({"name": None, "age": "19"}, {"name": NAME, "age": "19"}, same_id=True) == ("same", "id-and-name")


def test_an_id_with_another_name_and_nothing_alike_is_used_again() -> None:
    assert _verdict({"name": NAME}, {"name": "Elnur Kərimli"}, same_id=True) == ("different", "id-used-again")
    assert _verdict({"name": NAME, "age": "19"}, {"name": "Elnur Kərimli", "age": "60"}, same_id=True)[0] == "different"
    assert _verdict({"name": NAME, "age": "19"}, {"name": "Elnur Kərimli", "age": "19"}, same_id=True) == (
        "open", "id-but-another-name",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("field", "old", "new", "sign"),
    [
        ("age", "19", "19", Sign.AGREE),
        ("age", "19", "20", Sign.NEAR),
        ("age", "19", "23", Sign.DIFFER),
        ("age", "20..25", "23", Sign.AGREE),
        ("age", "18..", "60", Sign.AGREE),
        ("age", "30~", "40", Sign.NEAR),
        ("date", "2017-05", "2017-05-07", Sign.AGREE),
        ("date", "2017-05-07", "2017-05-09", Sign.NEAR),
        ("date", "2017-05-07", "2017-06-07", Sign.DIFFER),
        ("date", "[2017-03-04,2017-04-03]", "2017-04-03", Sign.AGREE),
        ("sex", "m", "f", Sign.DIFFER),
        ("place", "Karvel", "karvel", Sign.AGREE),
        ("place", "Karvel", "Karvel district", Sign.NEAR),
        ("age", "19", None, Sign.MISSING),
    ],
)
def test_fields_are_compared_by_what_they_can_mean(field: str, old: str, new: str | None, sign: Sign) -> None:
    values: list[dict[str, str | None]] = [{field: old}, {field: new}]

    assert agreement(row(1, **values[0]), row(1, **values[1]), same_id=False).sign(Field(field)) is sign


def test_a_birth_that_agrees_takes_the_weight_off_an_age() -> None:
    found = agreement(row(1, name=NAME, born="1998", age="19"), row(1, name=NAME, born="1998", age="60"), same_id=False)

    assert (found.against, found.verdict) == ((), Verdict.SAME)


def test_names_come_with_their_other_spellings_and_parts() -> None:
    assert names_of(row(1, name="A B", alias="C")) == ("A B", "C")
    assert names_of(row(1, family="Vəlizadə", given="Orxan", father="Elnur")) == ("Vəlizadə, Orxan Elnur",)
    assert names_of(row(1, given="Orxan")) == ("Orxan",)
    assert names_of(row(1, age="19")) == ()


def test_ages_stand_for_years() -> None:
    assert [years(age) for age in ("19", "20..25", "18..", "30~")] == [(19, 19), (20, 25), (18, 200), (30, 30)]


VALUES = st.fixed_dictionaries(
    {},
    optional={
        "name": st.sampled_from([NAME, "Орхан Велизаде", "Elnur Kərimli", "Orxan", None]),
        "age": st.sampled_from(["19", "20", "60", "18.."]),
        "date": st.sampled_from(["2017-05-07", "2017-05", "2010"]),
        "sex": st.sampled_from(["m", "f"]),
        "place": st.sampled_from(["Karvel", "Narlı"]),
    },
)


@given(VALUES, VALUES)
def test_which_list_comes_first_makes_no_difference(old: dict[str, str], new: dict[str, str]) -> None:
    one, other = row(1, **old), row(2, **new)

    for same_id in (False, True):
        assert agreement(one, other, same_id=same_id) == agreement(other, one, same_id=same_id)


@given(VALUES, VALUES)
def test_no_row_is_one_person_with_another_without_a_name(old: dict[str, str], new: dict[str, str]) -> None:
    found = agreement(row(1, **old), row(2, **new), same_id=False)

    if found.verdict is Verdict.SAME:
        assert found.sign(Field.NAME) in (Sign.AGREE, Sign.PART)
        assert len([sign for field, sign in found.signs if sign is Sign.AGREE and field is not Field.NAME]) >= 1
