"""A name is taken apart: what each part may be, and what is no part of a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.name_parts import Flaw, Name, Order, parse_name
from onrecord.identity.name_pieces import MOST_PARTS


def texts(name: str) -> list[str]:
    return [part.text for part in parse_name(name).parts]


def fathers(name: str) -> list[str]:
    return [part.text for part in parse_name(name).parts if part.is_father]


def written_order(name: str) -> set[tuple[str | None, str | None]]:
    parsed = parse_name(name)

    def text(at: int | None) -> str | None:
        return None if at is None else parsed.parts[at].text

    return {(text(order.given), text(order.family)) for order in parsed.orders}


def test_a_rank_is_kept_apart() -> None:
    parsed = parse_name("General-mayor Tapdıq Cümşüdlü")
    assert parsed.titles == ("General", "mayor")
    assert [part.text for part in parsed.parts] == ["Tapdıq", "Cümşüdlü"]


def test_a_rank_after_the_comma_is_kept_apart() -> None:
    assert parse_name("Cümşüdlü, Dr. Tapdıq").titles == ("Dr",)


def test_a_name_is_never_a_rank_only() -> None:
    assert texts("Major") == ["Major"]
    assert texts("Orvil Major") == ["Orvil", "Major"]


def test_a_word_of_kinship_marks_the_fathers_name_and_is_no_part() -> None:
    parsed = parse_name("Cümşüdlü Tapdıq Qəzənfər oğlu")
    assert fathers("Cümşüdlü Tapdıq Qəzənfər oğlu") == ["Qəzənfər"]
    assert (parsed.kinship, parsed.gender) == (("oğlu",), "man")


@pytest.mark.parametrize("marker", ["qızı", "кызы", "kyzy"])
def test_a_daughter_is_a_woman(marker: str) -> None:
    father = "Газанфар" if marker == "кызы" else "Gazanfar"
    given_name = "Бановша" if marker == "кызы" else "Banovsha"
    assert parse_name(f"{given_name} {father} {marker}").gender == "woman"


def test_a_slavic_fathers_name_is_known_by_its_ending_and_may_be_compared_without_it() -> None:
    middle = parse_name("Тапдыг Газанфарович Чумшудов").parts[1]
    assert (middle.is_father, middle.readings) == (True, ("gazanfaroviC", "gazanfar"))


def test_a_last_name_that_ends_like_a_fathers_is_a_family_name() -> None:
    assert fathers("Dragutin Vesna Obilković") == []


def test_a_comma_settles_the_order() -> None:
    assert written_order("Cümşüdlü, Tapdıq") == {("Tapdıq", "Cümşüdlü")}


def test_an_ending_of_family_names_settles_the_order() -> None:
    assert written_order("Чумшудов Тапдыг") == {("Тапдыг", "Чумшудов")}
    assert written_order("Тапдыг Чумшудов") == {("Тапдыг", "Чумшудов")}


def test_without_either_both_orders_stand() -> None:
    assert written_order("Orvil Kestane") == {("Orvil", "Kestane"), ("Kestane", "Orvil")}


def test_a_single_part_may_be_given_or_family_name() -> None:
    assert parse_name("Orvil").orders == (Order(given=0, family=None), Order(given=None, family=0))


def test_particles_are_no_parts() -> None:
    assert texts("AL-KESTANI, Orvil bin Tapduk") == ["KESTANI", "Orvil", "Tapduk"]
    assert texts("Orvil van der Kestaan") == ["Orvil", "Kestaan"]


def test_a_particle_that_begins_a_name_of_two_is_a_name() -> None:
    assert texts("Al Kestan") == ["Al", "Kestan"]


def test_servants_and_fathers_of_somebody_are_one_part() -> None:
    assert texts("Abd al-Wahhab Kestani") == ["Abd al-Wahhab", "Kestani"]
    assert texts("أبو سطام كستاني") == ["أبو سطام", "كستاني"]


def test_an_arabic_article_may_be_left_out() -> None:
    assert parse_name("سطام الكستاني").parts[1].readings == ("alkstany", "kstany")


def test_initials_are_marked() -> None:
    assert [part.is_initial for part in parse_name("T. Q. Cümşüdlü").parts] == [True, True, False]
    assert [part.is_initial for part in parse_name("Dzh. Kestan").parts] == [False, False]


def test_an_undotted_i_is_turkic_only_beside_turkic_letters() -> None:
    assert parse_name("ILDIRIM Şükür").parts[0].folded == "ıldırım"
    assert parse_name("ILDIRIM Shukur").parts[0].folded == "ildirim"


def test_offsets_lead_to_the_written_words() -> None:
    name = "Dr. Tapdıq  O'Kestan"
    assert [name[part.start : part.end] for part in parse_name(name).parts] == ["Tapdıq", "O'Kestan"]


@pytest.mark.parametrize(
    ("name", "flaw"),
    [
        ("", Flaw.EMPTY),
        ("123 ...", Flaw.EMPTY),
        ("金田一", Flaw.NO_TABLE),
        ("Чумшyдов Тапдыг", Flaw.MIXED_WORD),
        ("Tapdıq Чумшудов", Flaw.MIXED),
    ],
)
def test_what_cannot_be_compared_says_why(name: str, flaw: Flaw) -> None:
    assert parse_name(name) == Name(text=name, flaw=flaw)


@given(st.text(max_size=60))
def test_any_text_is_taken_apart_or_has_a_flaw(name: str) -> None:
    parsed = parse_name(name)
    assert (parsed.flaw is None) == bool(parsed.parts)
    assert len(parsed.parts) <= MOST_PARTS
    assert all(name[part.start : part.end] == part.text for part in parsed.parts)
    places = {*range(len(parsed.parts)), None}
    assert all({order.given, order.family} <= places for order in parsed.orders)


def test_a_family_names_ending_tells_the_gender_and_a_short_given_name_does_not() -> None:
    assert parse_name("Orvil Kestanova").gender == "woman"
    assert parse_name("Asef Kestanova").gender == "woman"
    assert parse_name("Orvil Kestanov").gender == "man"
    assert parse_name("Orvil Kestan").gender is None


def test_genders_that_disagree_tell_nothing() -> None:
    assert parse_name("Kestanova Orvil Qəzənfər oğlu").gender is None


def test_an_armenian_genitive_in_the_middle_is_the_fathers_name() -> None:
    father = parse_name("Վարուժան Աշոտի Քեստանյան").parts[1]
    assert (father.is_father, father.readings) == (True, ("aSoti", "aSot"))
    assert parse_name("Վարուժան Աշոտի Քեստանյան").gender is None
    assert fathers("Վարուժան Աշոտի") == []


def test_a_father_in_armenian_and_in_russian_form_agree() -> None:
    assert fathers("Варужан Ашотович Кестанян") == ["Ашотович"]
