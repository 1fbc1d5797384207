import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.drawing.count_strip import START, STOP, WIDTH, Strip, StripRow, count_strip, say_interval

SVG = "{http://www.w3.org/2000/svg}"


def _row(
    low: int | None, high: int | None, *, about: bool = False, label: str = "relatives", words: str = "w"
) -> StripRow:
    return StripRow(group="Relatives", label=label, low=low, high=high, about=about, words=words)


def _strip(*rows: StripRow, title: str = "Deaths") -> Strip:
    return Strip(title=title, finding="Deaths as stated in 2 reports: 1; ≥ 8.", rows=rows)


def _tree(strip: Strip) -> ET.Element:
    drawn = count_strip(strip, ident="s1").replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return ET.fromstring(drawn)  # noqa: S314 - our own drawing


def _texts(strip: Strip) -> list[str]:
    return [re.sub("[\u2066-\u2069]", "", found.text or "") for found in _tree(strip).iter(f"{SVG}text")]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(9, 9, "9"), (8, None, "≥ 8"), (None, 60, "≤ 60"), (40, 60, "40–60"), (0, 60, "0–60"), (None, None, "")],
)
def test_an_interval_prints_in_signs(low: int | None, high: int | None, expected: str) -> None:
    assert say_interval(low, high) == expected


def test_rows_stand_under_their_class_with_label_and_number() -> None:
    assert _texts(_strip(_row(8, None), _row(1, 1, label="the ministry")))[-5:] == [
        "Relatives", "relatives", "≥ 8", "the ministry", "1",
    ]  # fmt: skip


def test_about_is_dashed_and_says_so() -> None:
    dashed = [e for e in _tree(_strip(_row(15, 25, about=True))).iter() if e.get("stroke-dasharray")]
    assert len(dashed) == 1
    assert "about 15–25" in _texts(_strip(_row(15, 25, about=True)))


def test_an_exact_number_is_a_diamond_and_a_range_has_no_middle_mark() -> None:
    def paths(row: StripRow) -> int:
        return len(list(_tree(_strip(row)).iter(f"{SVG}path")))

    assert (paths(_row(9, 9)), paths(_row(40, 60))) == (1, 0)


def test_an_open_end_fades_and_has_an_arrow_and_a_closed_end_a_cap() -> None:
    tree = _tree(_strip(_row(8, None)))
    fades = [e.get("fill") for e in tree.iter(f"{SVG}rect")]
    assert fades == ["url(#s1-fade-high)"]
    assert {e.get("id") for e in tree.iter(f"{SVG}linearGradient")} == {"s1-fade-high", "s1-fade-low"}
    assert [e.get("fill") for e in _tree(_strip(_row(None, 60))).iter(f"{SVG}rect")] == ["url(#s1-fade-low)"]


def test_a_share_is_printed_as_words_and_has_no_mark() -> None:
    row = _row(None, None, words="most")
    assert "“most”" in _texts(_strip(row))
    assert not [*_tree(_strip(row)).iter(f"{SVG}path"), *_tree(_strip(row)).iter(f"{SVG}rect")]


def test_a_drawing_names_and_describes_itself_and_runs_left_to_right() -> None:
    root = _tree(_strip(_row(8, None)))
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert (root.get("role"), root.get("direction"), root.get("aria-labelledby")) == ("img", "ltr", "s1-t s1-d")
    assert title is not None
    assert desc is not None
    assert (title.text, desc.text) == ("Deaths", "Deaths as stated in 2 reports: 1; ≥ 8.")


def test_hostile_labels_stay_text() -> None:
    hostile = "</svg><script>alert(1)</script>\x00\x08"
    drawn = count_strip(_strip(_row(1, 1, label=hostile, words=hostile), title=hostile), ident="s1")
    assert "<script" not in drawn
    assert "\x00" not in drawn
    _tree(_strip(_row(1, 1, label=hostile), title=hostile))


def test_a_label_too_long_is_cut_with_a_sign() -> None:
    assert any(text.endswith("…") for text in _texts(_strip(_row(1, 1, label="Հայաստան " * 20))))


def test_no_style_script_link_or_outside_address_is_in_a_drawing() -> None:
    drawn = count_strip(_strip(_row(8, None), _row(15, 25, about=True), _row(None, 60), _row(3, 3)), ident="s1")
    assert not re.findall(r"style=|<style|<script|<a |href|https?:|foreignObject", drawn)


ENDS = st.one_of(st.none(), st.integers(0, 10**7))
ROWS = st.tuples(ENDS, ENDS, st.booleans()).filter(lambda r: r[0] is None or r[1] is None or r[0] <= r[1])


@given(st.lists(ROWS, min_size=1, max_size=8))
def test_every_mark_stays_in_the_scale_and_equal_input_gives_equal_bytes(
    found: list[tuple[int | None, int | None, bool]],
) -> None:
    strip = _strip(*(_row(low, high, about=about) for low, high, about in found))
    tree = _tree(strip)
    places = [float(e.get(key, "0")) for e in tree.iter(f"{SVG}line") for key in ("x1", "x2")]
    assert all(START <= place <= STOP for place in places)
    assert count_strip(strip, ident="s1") == count_strip(strip, ident="s1")
    assert tree.get("width") == str(WIDTH)


@given(st.integers(0, 500), st.integers(0, 500))
def test_a_larger_number_never_stands_before_a_smaller_one(one: int, two: int) -> None:
    marks = [
        e.get("d", "")
        for e in _tree(_strip(_row(min(one, two), min(one, two)), _row(max(one, two), max(one, two)))).iter(
            f"{SVG}path"
        )
    ]
    first, second = (float(mark[1:].split(" ")[0]) for mark in marks)
    assert first <= second


def test_a_label_that_looks_like_a_reference_is_printed_as_it_stands() -> None:
    assert "url(#fade-high)" in _texts(_strip(_row(8, None, label="url(#fade-high)")))
