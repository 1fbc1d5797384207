"""Two names of units: same, different or undecidable, and which field decided. All units are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.unit import RANKS, Unit
from onrecord.identity.units import UnitOutcome, compare_units, judge


def said(left: str, left_language: str, right: str, right_language: str) -> tuple[str, str]:
    verdict = compare_units(left, right, left_language=left_language, right_language=right_language)
    return str(verdict.outcome), verdict.field


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("On ikinci piyada alayı", "az"), ("12th Infantry Regiment", "en")),
        (("iyirmi birinci artilleriya taboru", "az"), ("двадцать первый артиллерийский батальон", "ru")),
        (("yirmibirinci topçu taburu", "tr"), ("քսանմեկերորդ հրետանային գումարտակ", "hy")),
        (("yüz ikinci dağ briqadası", "az"), ("102-я горная бригада", "ru")),
        (("հարյուր երկրորդ մոտոհրաձգային բրիգադ", "hy"), ("102 мсбр", "ru")),
        (("4-й зенитно-ракетный полк", "ru"), ("4th Air Defence Regiment", "en")),
        (("6-cı divizion", "az"), ("6th artillery battalion", "en")),
        (("9. Tümen", "tr"), ("9-cu diviziya", "az")),
        (("3. Kolordu Komutanlığı", "tr"), ("III Army Corps", "en")),
        (("11-ci desant-hücum briqadası", "az"), ("11-я десантно-штурмовая бригада", "ru")),
        (("11-ci rabitə alayı", "az"), ("11-й полк связи", "ru")),
        (("Daxili Qoşunların 5-ci taboru", "az"), ("5-й батальон внутренних войск", "ru")),
        (("ՀՀ ԶՈՒ 5-րդ բանակային կորպուս", "hy"), ("5-й армейский корпус ВС РА", "ru")),
        (("в/ч № 40123", "ru"), ("40123 nömrəli hərbi hissə", "az")),
        (("N 40123 saylı hərbi hissə", "az"), ("Military Unit 40123", "en")),
        (("Гянджинский гарнизон", "ru"), ("Ganja garrison", "en")),
        (("Гюмрийская военная база", "ru"), ("Gyumri military base", "en")),
        (("3-cü taborun 1-ci bölüyü", "az"), ("first company of the third battalion", "en")),
        (("41-я бригада специального назначения", "ru"), ("41-ci Xüsusi Təyinatlı Briqada", "az")),
        (("88-я бригада морской пехоты", "ru"), ("Naval infantry brigade 88", "en")),
        (("10. Dağ Komando Tugayı", "tr"), ("10th Mountain Commando Brigade", "en")),
        (("4-cü reaktiv divizion", "az"), ("4-й реактивный дивизион", "ru")),
        (("Azərbaycan Silahlı Qüvvələri", "az"), ("армия Азербайджана", "ru")),
        (("Quru Qoşunları", "az"), ("Land Forces", "en")),
        (("Национальная гвардия", "ru"), ("National Guard", "en")),
        (("4-cu boluk", "az"), ("4. bölük", "tr")),
        (("7-я гвардейская бригада", "ru"), ("7th Guards Brigade", "en")),
        (("армия Азербайджана", "ru"), ("Azərbaycan Ordusu", "az")),
        (("3-я бригада Армии обороны Нагорного Карабаха", "ru"), ("3rd Brigade of the Defence Army", "en")),
    ],
)
def test_translations_and_inflections_are_one_unit(left: tuple[str, str], right: tuple[str, str]) -> None:
    assert said(*left, *right) == ("same", "all")


@pytest.mark.parametrize(
    ("left", "right", "field"),
    [
        (("Birinci ordu korpusu", "az"), ("II Army Corps", "en"), "number"),
        (("40123 saylı hərbi hissə", "az"), ("թիվ 40132 զորամաս", "hy"), "number"),
        (("9-й дивизион", "ru"), ("9. Tümen", "tr"), "echelon"),
        (("6th Artillery Division", "en"), ("6-cı artilleriya divizionu", "az"), "echelon"),
        (("3-cü ordu korpusu", "az"), ("3. Ordu", "tr"), "echelon"),
        (("17-ci briqada", "az"), ("17-ci briqadanın 1-ci taboru", "az"), "echelon"),
        (("5-я танковая рота", "ru"), ("5-ci rabitə bölüyü", "az"), "branch"),
        (("2-й корпус армии Армении", "ru"), ("Azerbaijan's 2nd Corps", "en"), "country"),
        (("8-ci briqadanın 2-ci taboru", "az"), ("2nd battalion of the 9th brigade", "en"), "parent"),
        (("Şəki qarnizonu", "az"), ("Sumgait garrison", "en"), "place"),
        (("Şəkidəki hərbi hissə", "az"), ("воинская часть в Сумгаите", "ru"), "place"),
    ],
)
def test_a_mismatch_is_a_veto_and_named(left: tuple[str, str], right: tuple[str, str], field: str) -> None:
    assert said(*left, *right) == ("different", field)


@pytest.mark.parametrize(
    ("left", "right", "field"),
    [
        (("N-saylı hərbi hissə", "az"), ("Н-ская часть", "ru"), "placeholder"),
        (("X saylı hərbi hissə", "az"), ("в/ч 40123", "ru"), "placeholder"),
        (("XXXXX saylı hərbi hissə", "az"), ("в/ч ХХХХХ", "ru"), "placeholder"),
        (("***** saylı hərbi hissə", "az"), ("an undisclosed unit", "en"), "placeholder"),
        (("190 saylı hərbi hissə", "az"), ("190th brigade", "en"), "echelon"),
        (("3-cü briqada", "az"), ("3-я танковая бригада", "ru"), "branch"),
        (("1st Motor Rifle Brigade", "en"), ("1. Mekanize Tugay", "tr"), "branch"),
        (("10. Dağ Komando Tugayı", "tr"), ("10th Commando Brigade", "en"), "branch"),
        (("2-ci tabor", "az"), ("2nd battalion of the 8th brigade", "en"), "parent"),
        (("tank taboru", "az"), ("3-й танковый батальон", "ru"), "number"),
        (("40123/2 saylı hərbi hissə", "az"), ("40123 saylı hərbi hissə", "az"), "number"),
        (("в/ч 06770", "ru"), ("6770 saylı hərbi hissə", "az"), "number"),
        (("в/ч 40 123", "ru"), ("40123 saylı hərbi hissə", "az"), "number"),
        (("Şəkidəki hərbi hissə", "az"), ("a military unit in Sheki", "en"), "place"),
        (("5-ci zurnaçılar", "az"), ("5-ci tabor", "az"), "echelon"),
        (("5-ci zurnaçı taboru", "az"), ("5-ci tabor", "az"), "words"),
    ],
)
def test_what_is_left_out_is_never_filled_in(left: tuple[str, str], right: tuple[str, str], field: str) -> None:
    assert said(*left, *right) == ("undecidable", field)


def test_a_force_alone_is_one_of_its_kind_in_a_state() -> None:
    assert said("Hərbi Dəniz Qüvvələri", "az", "Военно-морские силы", "ru") == ("same", "all")
    assert said("Пограничные войска Армении", "ru", "State Border Service of Azerbaijan", "en")[0] == "different"


def test_a_numbered_unit_in_two_towns_is_left_open() -> None:
    assert said("5-ci briqada Gəncədə", "az", "5-я бригада в Баку", "ru") == ("undecidable", "place")


units = st.builds(
    Unit,
    number=st.sampled_from((None, "1", "2")),
    echelon=st.sampled_from((None, "unit", "brigade", "battalion", "forces", "garrison")),
    branch=st.sampled_from((None, "tank", "motor_rifle", "mechanised")),
    place=st.sampled_from((None, "Bakı", "Gəncə", "Orvil")),
    country=st.sampled_from((None, "AZ", "AM")),
    is_placeholder=st.booleans(),
    parent=st.none() | st.builds(Unit, number=st.sampled_from((None, "7", "8")), echelon=st.just("brigade")),
    unread=st.sampled_from(((), ("zurna",))),
)


@given(units, units)
def test_sides_may_be_changed(left: Unit, right: Unit) -> None:
    assert judge(left, right) == judge(right, left)


@given(units, units)
def test_no_two_numbers_and_no_placeholder_are_ever_the_same(left: Unit, right: Unit) -> None:
    if left.number != right.number or left.is_placeholder or right.is_placeholder:
        assert judge(left, right)[0] is not UnitOutcome.SAME


@given(units)
def test_a_unit_never_differs_from_itself(unit: Unit) -> None:
    assert judge(unit, unit)[0] is not UnitOutcome.DIFFERENT


def test_a_unit_of_no_echelon_ranks_below_all() -> None:
    assert Unit().rank == max(RANKS.values())
