"""Which parts of two names answer each other."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity.alignment import INITIAL_BITS, INITIAL_CONFLICT, Alignment, align
from onrecord.identity.name_parts import parse_name


def aligned(left: str, right: str) -> Alignment:
    return align(parse_name(left), parse_name(right))


def couples(left: str, right: str) -> list[tuple[str, str]]:
    found = aligned(left, right)
    return [(found.left.parts[one.left].text, found.right.parts[one.right].text) for one in found.couples]


def over(left: str, right: str) -> tuple[list[str], list[str]]:
    found = aligned(left, right)
    lefts, rights = found.left_over()
    return [found.left.parts[at].text for at in lefts], [found.right.parts[at].text for at in rights]


def test_parts_answer_each_other_in_any_order() -> None:
    assert couples("Tapdıq Cümşüdov", "Чумшудов Тапдыг") == [("Tapdıq", "Тапдыг"), ("Cümşüdov", "Чумшудов")]


def test_what_answers_nothing_is_left_over() -> None:
    assert over("Tapdıq Qəzənfər oğlu Cümşüdov", "Тапдыг Чумшудов") == (["Qəzənfər"], [])
    assert over("Orvil Kestan", "Tapdıq Cümşüdov") == (["Orvil", "Kestan"], ["Tapdıq", "Cümşüdov"])


def test_two_parts_may_answer_one() -> None:
    assert couples("Qulam Rza Kestani", "Qulamrza Kestani") == [("Qulam Rza", "Qulamrza"), ("Kestani", "Kestani")]


def test_two_parts_answer_two_parts_unfused() -> None:
    assert couples("Qulam Rza Kestani", "Gulam Rza Kestani")[0] == ("Qulam", "Gulam")


def test_the_order_follows_a_fused_part() -> None:
    (order,) = {(one.given, one.family) for one in aligned("Qulam Rza Kestanov", "Qulamrza Kestanov").left.orders}
    assert order == (0, 1)


def test_an_initial_gives_one_bit_at_most() -> None:
    first = aligned("T. Kestan", "Tapdıq Kestan")
    assert next(one.bits for one in first.couples) == INITIAL_BITS
    assert aligned("R. Kestan", "Tapdıq Kestan").table[0][0] == INITIAL_CONFLICT


def test_a_fathers_name_answers_its_stem() -> None:
    found = aligned("Чумшудов Тапдыг Газанфарович", "Cümşüdov Tapdıq Qəzənfər oğlu")
    assert over("Чумшудов Тапдыг Газанфарович", "Cümşüdov Tapdıq Qəzənfər oğlu") == ([], [])
    assert found.table[2][2] > 1000


def test_a_listed_short_form_answers_the_full_name() -> None:
    assert couples("Lado Kestanadze", "Vladimer Kestanadze")[0] == ("Lado", "Vladimer")


parts = st.lists(
    st.sampled_from(["tapdıq", "orvil", "kestan", "qəzənfər", "cümşüd", "şəfəq", "əlisa"]), min_size=1, max_size=5
)


@given(parts, parts)
def test_no_part_answers_twice_and_all_evidence_is_for(left: list[str], right: list[str]) -> None:
    found = aligned(" ".join(left), " ".join(right))
    assert len({one.left for one in found.couples}) == len(found.couples) == len({one.right for one in found.couples})
    assert all(one.bits > 0 and one.bits == found.table[one.left][one.right] for one in found.couples)


@given(parts, parts)
def test_no_other_choice_explains_more(left: list[str], right: list[str]) -> None:
    found = aligned(" ".join(left), " ".join(right))
    greedy, used = 0, set()
    for row in found.table:
        free = [(bits, at) for at, bits in enumerate(row) if bits > 0 and at not in used]
        if free:
            bits, at = max(free)
            greedy += bits
            used.add(at)
    assert sum(one.bits for one in found.couples) >= greedy
