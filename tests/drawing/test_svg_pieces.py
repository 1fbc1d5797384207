from hypothesis import given
from hypothesis import strategies as st

from onrecord.drawing.svg import element, fitted, isolate, isolate_number, number, safe, text, width_of


def test_a_coordinate_has_one_decimal_no_trailing_zero_and_no_negative_zero() -> None:
    assert [number(value) for value in (3, 3.0, 3.14, -0.01, 12.96)] == ["3", "3", "3.1", "0", "13"]


def test_an_element_escapes_its_attributes_and_turns_names() -> None:
    assert element("line", x1=1, stroke_width=2, class_='a"b') == '<line x1="1" stroke-width="2" class="a&quot;b"/>'
    assert element("g", "x") == "<g>x</g>"


def test_text_is_escaped_and_control_characters_are_dropped() -> None:
    assert text(0, 0, "a<b>&\x00\ud800\uffff") == '<text x="0" y="0">a&lt;b&gt;&amp;</text>'
    assert safe("\t\n") == ""


def test_names_and_numbers_are_isolated_apart() -> None:
    assert (isolate("a"), isolate_number("40–60")) == ("\u2068a\u2069", "\u206640–60\u2069")


def test_wide_scripts_are_estimated_wider() -> None:
    assert width_of("a", 10) < width_of("A", 10) < width_of("Ա", 10) < width_of("漢", 10)


@given(st.text(max_size=60), st.floats(20, 300))
def test_a_fitted_label_fits_and_is_the_label_or_its_beginning(label: str, room: float) -> None:
    cut = fitted(label, room)
    assert width_of(cut) <= room
    assert cut == label or label.startswith(cut[:-1])
