"""Words that a page strikes out, or sets small as the sign of a note, are on the layer and never body."""

import pytest

from onrecord.reading.layers import read_layer
from onrecord.reading.media import CSV, HTML, JSON, TXT
from onrecord.record.claim import Zone

SENTENCE = "Elvin Qasimov was held at the base in May 2017, his relatives told a lawyer of the family."


def zones(markup: str) -> list[tuple[str, str]]:
    layer = read_layer(f"<html><body><article><p>{markup}</p></article></body></html>".encode(), HTML)
    at, found = 0, []
    for span in layer.zones:
        found += [("body", layer.text[at : span.start].strip())] if layer.text[at : span.start].strip() else []
        found.append((span.zone.value, layer.text[span.start : span.end]))
        at = span.end
    return [*found, ("body", layer.text[at:].strip())]


@pytest.mark.parametrize("sign", ["<sup>3</sup>", "<sup>[3]</sup>", '<sup class="n"><a href="#n3">3</a></sup>'])
def test_the_sign_of_a_note_is_no_digit_of_a_year(sign: str) -> None:
    bare = sign.replace("[", "").replace("]", "")
    note = "[3]" if bare != sign else "3"
    assert zones(f"He was held in 2017{sign}. {SENTENCE}") == [
        ("body", "He was held in 2017"),
        ("boilerplate", note),
        ("body", f". {SENTENCE}"),
    ]


def test_the_ending_of_an_ordinal_stays_on_it() -> None:
    assert zones(f"On the 12<sup>th</sup> of May 2017 he died. {SENTENCE}") == [
        ("body", f"On the 12th of May 2017 he died. {SENTENCE}")
    ]


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_words_struck_out_are_no_body(tag: str) -> None:
    assert zones(f"{SENTENCE} He <{tag}>was not beaten</{tag}> died.") == [
        ("body", f"{SENTENCE} He"),
        ("boilerplate", "was not beaten"),
        ("body", "died."),
    ]


def test_a_page_inside_one_form_keeps_its_body() -> None:
    page = f"<form><h1>Eight men held</h1><p>{SENTENCE}</p><p>{SENTENCE} Again.</p><button>Send</button></form>"
    layer = read_layer(f"<html><body>{page}</body></html>".encode(), HTML)

    assert [(zone.zone, layer.text[zone.start : zone.end]) for zone in layer.zones] == [
        (Zone.TITLE, "Eight men held"),
        (Zone.BOILERPLATE, "Send"),
    ]


@pytest.mark.parametrize("kind", [TXT, JSON, CSV])
@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\xfe\xff", b"\xff\xfe"])
def test_a_mark_without_words_has_no_text(kind: str, mark: bytes) -> None:
    layer = read_layer(mark, kind)

    assert (layer.text, layer.coverage.reasons) == ("", ("no-text",))
