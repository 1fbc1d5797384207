from onrecord.record.claim import Claim
from onrecord.record.ids import ReportId
from onrecord.weighing.origin_edges import EdgeKind
from onrecord.weighing.retellings import longest_common, retellings
from weighing_world import claim, exactly

ONE, TWO = ReportId("Daily"), ReportId("Vestnik")


def _told(report: str, *numbers: int) -> tuple[Claim, ...]:
    return tuple(claim(report, "act:death", start=n * 20, count=exactly(low)) for n, low in enumerate(numbers))


def _edges(one: tuple[Claim, ...], two: tuple[Claim, ...], language: str = "ru") -> list[tuple[str, str, str | None]]:
    found = retellings({ONE: one, TWO: two}, {ONE: "en", TWO: language}, {ONE: "2031-05-01", TWO: "2031-05-02"})
    assert all(edge.kind is EdgeKind.TRANSLATES for edge in found)
    return [(edge.source, edge.target, edge.words) for edge in found]


def test_the_same_numbers_in_the_same_order_in_two_languages_are_a_retelling() -> None:
    assert _edges(_told("Daily", 25, 9, 100), _told("Vestnik", 25, 9, 100)) == [
        ("Vestnik", "Daily", "same numbers in order: 25, 9, 100")
    ]


def test_two_numbers_another_order_or_one_language_are_none() -> None:
    assert _edges(_told("Daily", 25, 9), _told("Vestnik", 25, 9)) == []
    assert _edges(_told("Daily", 25, 9, 100), _told("Vestnik", 100, 25, 9)) == []
    assert _edges(_told("Daily", 25, 9, 100), _told("Vestnik", 25, 9, 100), "en") == []


def test_three_of_many_numbers_are_none() -> None:
    assert _edges(_told("Daily", 25, 9, 100, 4, 5, 6), _told("Vestnik", 25, 7, 9, 8, 100, 2)) == []


def test_the_longest_row_in_common_keeps_the_order() -> None:
    a, b, c = (("act:death", n, n) for n in (1, 2, 3))
    assert longest_common((a, b, c), (b, a, c)) in ((a, c), (b, c))
    assert longest_common((), (a,)) == ()
