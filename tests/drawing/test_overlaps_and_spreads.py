"""Overlaps of lists and ranges of estimates, as drawings that invent nothing."""

import re
from xml.etree import ElementTree as ET

from onrecord.drawing.overlap import MOST_COLUMNS, finding, overlap
from onrecord.drawing.spread import say_range, spread
from onrecord.record.overlap import Overlap, OverlapCell, Spread, SpreadRow

CELLS = tuple(OverlapCell(pattern=pattern, people=people) for pattern, people in ((1, 60), (2, 50), (3, 12), (7, 5)))
LISTS = Overlap(title="Overlap", lists=("Red", "Blue", "Green"), sizes=(77, 67, 5), cells=CELLS)
ROWS = (
    SpreadRow(label="Named", kind="documented", low=127, high=127),
    SpreadRow(label="At least", kind="bound", low=150, high=None),
    SpreadRow(label="Graphs", kind="estimated", low=160, high=420),
)
RANGES = Spread(title="Ranges", finding="127 named; 160 to 420 estimated.", rows=ROWS)


def texts(svg: str) -> list[str]:
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    return [(one.text or "").strip("\u2066\u2068\u2069") for one in root.iter() if one.tag.endswith("text")]


def test_an_overlap_has_a_column_for_each_pattern_and_an_empty_one_for_those_on_no_list() -> None:
    drawn = texts(overlap(LISTS, ident="o"))
    assert [one for one in drawn if one in {"60", "50", "12", "5"}] == ["5", "60", "50", "12", "5"]
    assert drawn[-2:] == ["?", "on no list: see the estimate"]


def test_the_order_of_cells_changes_no_byte() -> None:
    turned = Overlap(title=LISTS.title, lists=LISTS.lists, sizes=LISTS.sizes, cells=CELLS[::-1])
    assert overlap(turned, ident="o") == overlap(LISTS, ident="o")


def test_many_small_patterns_share_a_column_that_says_how_many_they_are() -> None:
    cells = tuple(OverlapCell(pattern=pattern, people=100 - pattern) for pattern in range(1, 31))
    drawn = texts(overlap(Overlap(title="t", lists=tuple("ABCDE"), sizes=(1,) * 5, cells=cells), ident="o"))
    assert f"{30 - MOST_COLUMNS} more" in drawn
    assert str(sum(100 - pattern for pattern in range(21, 31))) in drawn


def test_an_overlap_says_in_a_sentence_what_it_shows() -> None:
    assert finding(LISTS) == "Of 127 people on 3 lists, 17 are on more than one."
    assert f'<desc id="o-d">{finding(LISTS)}</desc>' in overlap(LISTS, ident="o")


def test_estimates_are_dashed_and_the_documented_solid() -> None:
    svg = spread(RANGES, ident="s")
    boxes = re.findall(r"<rect [^>]*>", svg)
    assert ["stroke-dasharray" in box for box in boxes] == [False, True]


def test_ranges_are_printed_with_both_ends() -> None:
    assert [say_range(row) for row in ROWS] == ["127 named", "≥ 150", "160–420"]
    assert say_range(SpreadRow(label="", kind="estimated", low=9, high=None)) == "≥ 9"


def test_hostile_labels_stay_text() -> None:
    evil = "</svg><script>alert(1)</script>"
    drawn = Overlap(title=evil, lists=(evil, "B", "C"), sizes=(77, 67, 5), cells=CELLS)
    rows = Spread(title=evil, finding=evil, rows=(SpreadRow(label=evil, kind="estimated", low=1, high=2),))
    for svg in (overlap(drawn, ident="o"), spread(rows, ident="s")):
        assert "<script" not in svg
        assert ET.fromstring(svg).attrib["direction"] == "ltr"  # noqa: S314
