import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import dom, limits
from onrecord.reading.html import read_html
from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage


@pytest.mark.parametrize("tag", ["<div>", "<b>", "<p>", "<table><tr><td>", "<blockquote>"])
def test_a_hundred_thousand_nested_tags_give_a_layer(tag: str) -> None:
    draft = read_html(f"<html><body>{tag * 100_000}deep words<p>after</p>".encode())

    assert draft.text == "deep words\n\nafter"


def test_a_page_too_deep_for_a_tree_says_so_and_is_all_body() -> None:
    draft = read_html(f"<nav>menu</nav>{'<div>' * 300}words<script>var a</script></div><td>x</td>y".encode())

    assert (draft.text, draft.zones) == ("menu\n\nwords\n\nx\ty", ())
    assert draft.coverage == Coverage(unit="file", read=1, total=1, reasons=("limit-depth",))


def test_too_many_elements_end_the_walk_with_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dom, "DOM_NODES", 20)
    draft = read_html(b"<p>word</p>" * 40)

    assert draft.text.count("word") < 40
    assert "limit-nodes" in draft.coverage.reasons


def test_entities_of_the_page_itself_are_not_expanded() -> None:
    page = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "zz">]><html><p>a &x; &y; b</p>'

    assert "zz b" not in read_html(page).text


def test_a_page_without_words_says_so() -> None:
    assert read_html(b"<html><body><script>x</script></body>").coverage.reasons == ("no-text",)
    assert read_html(b"<!-- -->").coverage.reasons == ("no-text",)
    assert read_html(b"<div>" * 300 + b"<!-- words").coverage == Coverage(
        unit="file", read=0, total=1, reasons=("no-text", "limit-depth")
    )


def test_a_page_without_a_main_part_says_so() -> None:
    draft = read_html(b"<html><body><img src=a alt='The gate at dawn'>")

    assert (draft.text, draft.coverage.reasons) == ("The gate at dawn", ("no-main-part",))
    assert [span.zone for span in draft.zones] == [Zone.CAPTION]


LOST = "They beat him until he confessed, said the brother of a dead soldier, who waited for him outside."
SHORT = "One short sentence about the arrests is all that the page has to say."


def test_a_main_part_too_thin_does_not_hide_sentences() -> None:
    menu = "".join(f"<li><a href=/{number}>Label number {number}</a></li>" for number in range(200))
    lost = f"<ul class=menu><li><a href=x>{LOST}</a></li></ul>"
    article = f"<article><p>{SHORT}</p><p>{SHORT}</p></article>"
    draft = read_html(f"<html><body><nav>{menu}</nav>{article}{lost}".encode())

    assert draft.coverage.reasons == ("thin-main-part",)
    assert [span.zone for span in draft.zones] == [Zone.BOILERPLATE] * 200


def test_the_limits_are_those_promised() -> None:
    assert (limits.LAYER_LENGTH, limits.DOM_NODES, limits.PDF_PAGES) == (20_000_000, 1_000_000, 5_000)
    assert (limits.ZIP_RATIO, limits.ZIP_MEMBERS, limits.ZIP_BYTES) == (100, 10_000, 256 * 1024 * 1024)


TAGS = st.sampled_from(
    ["<p>", "</p>", "<br>", "<td>", "<nav>", "</nav>", "<img alt='a b'>", "<h1>", "<pre>", "<b hidden>", "</b>"]
)


@given(st.lists(TAGS | st.text(max_size=8), max_size=30))
def test_any_soup_of_tags_gives_pieces_in_order(parts: list[str]) -> None:
    draft = read_html("".join(parts).encode("utf-8", "replace"))

    assert all(0 <= span.start < span.end <= len(draft.text) for span in draft.zones)
    assert all(draft.text[span.start : span.end].strip("\r\n") for span in draft.zones)
