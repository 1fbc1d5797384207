from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.zones import Paragraph, folded, paragraphs_of, zones_of
from onrecord.record.claim import Zone

BODY = "At least eight servicemen died, their relatives said. The ministry did not comment."


def _zoned(text: str) -> list[tuple[Zone, str]]:
    return [(span.zone, text[span.start : span.end]) for span in zones_of(text)[1]]


def test_paragraphs_stand_between_blank_lines() -> None:
    assert paragraphs_of("\n one\ntwo \r\n \r\n\r\nthree\n") == (
        Paragraph(text="one\ntwo", start=2, end=9),
        Paragraph(text="three", start=17, end=22),
    )


def test_a_short_first_line_that_stands_alone_is_the_title() -> None:
    text = f"Soldiers held in the spring\n\n{BODY}"

    assert zones_of(text)[0] == "Soldiers held in the spring"
    assert _zoned(text) == [(Zone.TITLE, "Soldiers held in the spring")]


def test_a_sentence_a_long_line_or_the_only_paragraph_is_no_title() -> None:
    for text in (
        f"Soldiers were held.\n\n{BODY}",
        f"{'word ' * 50}\n\n{BODY}",
        "Soldiers held",
        f"Two\nlines\n\n{BODY}",
    ):
        assert zones_of(text) == (None, ())


def test_the_title_said_twice_is_twice_the_title() -> None:
    text = f'The "spies" of spring\n\nThe “spies” of spring\n\n{BODY}'

    assert _zoned(text) == [(Zone.TITLE, 'The "spies" of spring'), (Zone.TITLE, "The “spies” of spring")]


def test_a_picture_credit_between_title_and_body_is_a_caption() -> None:
    credit = "Widows of fishermen who drowned in the storm. Still from a newscast."

    assert _zoned(f"Spring arrests\n\n{credit}\n\n{BODY}") == [(Zone.TITLE, "Spring arrests"), (Zone.CAPTION, credit)]


def test_a_sentence_about_a_video_in_the_body_is_no_caption() -> None:
    late = "A screen grab from the video shows an officer."

    assert _zoned(f"Spring arrests\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{late}") == [(Zone.TITLE, "Spring arrests")]


def test_a_credit_without_a_full_stop_is_a_caption_anywhere() -> None:
    assert _zoned(f"{BODY}\n\nThe gate, courtesy of the family\n\n{BODY}") == [
        (Zone.CAPTION, "The gate, courtesy of the family")
    ]


def test_a_paragraph_that_says_photo_is_a_caption_whole() -> None:
    caption = "Photo: relatives at the gate.\nThey had waited since dawn."

    assert _zoned(f"{BODY}\n\n{caption}\n\n{BODY}") == [(Zone.CAPTION, caption)]


def test_furniture_lines_are_found_inside_paragraphs() -> None:
    assert _zoned(f"{BODY}\nShare this\n{BODY}") == [(Zone.BOILERPLATE, "Share this")]


def test_the_end_of_a_page_is_furniture_line_by_line() -> None:
    text = f"{BODY}\n\nAll events are recorded and live streamed.\nFollow us\n\n© 2019 Example\n"

    assert _zoned(text) == [
        (Zone.BOILERPLATE, "All events are recorded and live streamed."),
        (Zone.BOILERPLATE, "Follow us"),
        (Zone.BOILERPLATE, "© 2019 Example"),
    ]


def test_closing_words_before_the_end_are_body() -> None:
    assert _zoned(f"All events are recorded and live streamed.\n\n{BODY}") == []


def test_folding_keeps_letters_and_digits() -> None:
    assert folded("“At least 8”, they said…") == "atleast8theysaid"


@given(st.text(alphabet="aB. \n\r:©") | st.text())
def test_zones_are_in_order_inside_the_text_and_hold_words(text: str) -> None:
    spans = zones_of(text)[1]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert list(spans) == sorted(spans, key=lambda span: span.start)
    assert all(text[span.start : span.end].strip() for span in spans)
