from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.ids import ReportId
from onrecord.weighing.origin_groups import Number, Voiced, origin_groups

DEAD_TEN: Number = ("act:death", 10, 10)


def _voiced(report: str, said: str | None, voice: str = "ministry of tides", **more: object) -> Voiced:
    return Voiced(voice=voice, label=voice, report=ReportId(report), said=said, **more)  # type: ignore[arg-type]  # fields


def _reports(*voiced: Voiced) -> list[tuple[str, ...]]:
    return [group.reports for group in origin_groups(voiced)]


def test_what_a_body_says_within_ten_days_is_one_occasion() -> None:
    assert _reports(_voiced("a", "2031-12-16"), _voiced("b", "2031-12-19"), _voiced("c", "2032-03-01")) == [
        ("a", "b"), ("c",),
    ]  # fmt: skip


def test_occasions_do_not_creep_from_day_to_day() -> None:
    days = [_voiced(f"r{n}", f"2031-12-{n:02}") for n in (1, 9, 17)]
    assert _reports(*days) == [("r1", "r9"), ("r17",)]


def test_a_person_is_one_origin_whenever_he_speaks() -> None:
    talks = [_voiced(r, said, "oren talvik", is_person=True) for r, said in (("a", "2031"), ("b", "2035"), ("c", None))]
    assert _reports(*talks) == [("a", "b", "c")]


def test_a_later_report_with_a_bodys_number_belongs_to_the_day_it_was_given() -> None:
    first = _voiced("a", "2031-12-16", is_body=True, numbers=frozenset({DEAD_TEN}))
    later = _voiced("z", "2041-12-01", is_body=True, numbers=frozenset({DEAD_TEN}))
    assert _reports(first, later) == [("a", "z")]
    assert _reports(first, _voiced("z", "2041-12-01", numbers=frozenset({DEAD_TEN}))) == [("a",), ("z",)]
    retold = _voiced("z", "2041-12-01", is_body=True, is_retold=True, numbers=frozenset({DEAD_TEN}))
    assert _reports(first, retold) == [("a",), ("z",)]


def test_what_repeats_a_number_later_does_not_draw_its_own_days_in() -> None:
    first = _voiced("a", "2031-12-16", is_body=True, numbers=frozenset({DEAD_TEN}))
    later = _voiced("b", "2041-12-01", is_body=True, numbers=frozenset({DEAD_TEN}))
    neighbour = _voiced("c", "2041-12-02", is_body=True)
    assert _reports(first, later, neighbour) == [("a", "b"), ("c",)]


def test_an_undated_report_goes_where_its_numbers_are_or_stands_alone() -> None:
    first = _voiced("a", "2031-12-16", numbers=frozenset({DEAD_TEN}))
    assert _reports(first, _voiced("u", None, numbers=frozenset({DEAD_TEN}))) == [("a", "u")]
    assert _reports(first, _voiced("u", None)) == [("a",), ("u",)]


def test_an_outlets_own_undated_words_go_to_the_one_occasion_there_is() -> None:
    assert _reports(_voiced("a", "2031-12-16", is_own=True), _voiced("u", None, is_own=True)) == [("a", "u")]
    two = (_voiced("a", "2031-12-16", is_own=True), _voiced("b", "2033-12-16", is_own=True))
    assert _reports(*two, _voiced("u", None, is_own=True), _voiced("v", None, is_own=True)) == [
        ("a",),
        ("b",),
        ("u", "v"),
    ]


@given(st.permutations(range(6)))
def test_the_order_of_the_input_changes_nothing(order: list[int]) -> None:
    told = [
        _voiced(
            f"r{n}", None if n == 4 else f"2031-0{n + 1}-0{n + 1}", numbers=frozenset({DEAD_TEN}), is_body=n % 2 == 0
        )
        for n in range(6)
    ]
    assert origin_groups(told[n] for n in order) == origin_groups(told)
