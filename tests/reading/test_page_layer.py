import pytest

from onrecord.reading.html import read_html
from onrecord.reading.layers import read_layer
from onrecord.reading.reasons import Flag
from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage

FIRST = "At least eight servicemen died in custody, their relatives told an exile outlet, which an institute cited."
SECOND = "A military court later convicted eleven officers of abuse of power, the same relatives said in the autumn."
THIRD = "The ministry has not commented on the allegations, and the trial remained closed to journalists and families."


def _page(body: str, head: str = "<title>Spring arrests - Example</title>") -> str:
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


def _article(inside: str) -> str:
    return _page(f"<article><h1>Spring arrests</h1><p>{FIRST}</p>{inside}<p>{SECOND}</p><p>{THIRD}</p></article>")


def _text(markup: str) -> str:
    return read_html(markup.encode()).text


def _zoned(markup: str) -> dict[str, Zone]:
    draft = read_html(markup.encode())
    return {draft.text[span.start : span.end]: span.zone for span in draft.zones}


def test_blocks_are_paragraphs_breaks_are_lines_and_cells_have_tabs() -> None:
    table = "<table><tr><th>Name</th><th>Rank</th></tr><tr><td>Orxan</td><td>private</td></tr></table>"
    text = _text(_article(f"<div>one<br>two &amp;\n   three</div>{table}<ul><li>x<li>y</ul>"))

    inside = "one\ntwo & three\n\nName\tRank\nOrxan\tprivate\n\nx\n\ny"
    assert text == f"Spring arrests\n\n{FIRST}\n\n{inside}\n\n{SECOND}\n\n{THIRD}"


def test_inline_markup_leaves_no_trace_and_no_gap() -> None:
    assert "tor" + "tured men" in _text(_article("<p>They saw <b>tor</b>tured <a href=x>men</a></p>"))


def test_scripts_styles_comments_and_templates_are_not_words() -> None:
    unsaid = "<script>var a</script><style>p{}</style><template>t</template><noscript>n</noscript><!-- c -->"

    assert _text(_article(f"{unsaid}<svg><text>s</text></svg>")) == f"Spring arrests\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_white_space_is_kept_where_the_page_keeps_it() -> None:
    assert "a   b\n  c" in _text(_article("<pre>a   b\n  c</pre>"))


def test_no_break_spaces_and_soft_hyphens_stay() -> None:
    layer = read_layer(_article("<p>8\u00a0men tor\u00adtured</p>").encode(), "text/html")

    assert "8\u00a0men tor\u00adtured" in layer.text
    assert layer.flags == ("soft-hyphens",)


def test_the_article_is_body_and_the_rest_of_the_page_furniture() -> None:
    markup = _page(
        "<header><a href=/>Example</a></header><nav><ul><li>Politics<li>Arrests</ul></nav>"
        f"<article><h1>Spring arrests</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
        "<aside><p>Other news of the day</p></aside><footer><p>The Example Company</p></footer>"
    )

    assert _zoned(markup) == {
        "Example": Zone.BOILERPLATE,
        "Politics": Zone.BOILERPLATE,
        "Arrests": Zone.BOILERPLATE,
        "Spring arrests": Zone.TITLE,
        "Other news of the day": Zone.BOILERPLATE,
        "The Example Company": Zone.BOILERPLATE,
    }


def test_captions_and_picture_words_are_captions() -> None:
    figure = "<figure><img src=a alt='Men at the gate'><figcaption>Relatives of the <i>dead</i></figcaption></figure>"
    classed = "<div class='wp-caption-text'>The barracks at night</div><p>Photo: Example</p>"

    assert _zoned(_article(figure + classed)) == {
        "Spring arrests": Zone.TITLE,
        "Men at the gate": Zone.CAPTION,
        "Relatives of the dead": Zone.CAPTION,
        "The barracks at night": Zone.CAPTION,
        "Photo: Example": Zone.CAPTION,
    }


def test_a_picture_in_the_menu_is_furniture() -> None:
    markup = _page(f"<nav><img src=a alt=Logo></nav><h1>Spring arrests</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>")

    assert _zoned(markup) == {"Logo": Zone.BOILERPLATE, "Spring arrests": Zone.TITLE}


@pytest.mark.parametrize(
    "attribute",
    ["hidden", "aria-hidden=true", "style='display: none'", "style='visibility:hidden'", "style='font-size:0'"],
)
def test_hidden_text_is_read_flagged_and_never_body(attribute: str) -> None:
    markup = _article(f"<p>{THIRD}<span {attribute}>unseen</span>{SECOND}</p>")
    draft = read_html(markup.encode())

    assert f"{THIRD} unseen {SECOND}" in draft.text
    assert _zoned(markup) == {"Spring arrests": Zone.TITLE, "unseen": Zone.BOILERPLATE}
    assert draft.flags == (Flag.HIDDEN_TEXT,)


def test_the_foot_of_a_quotation_names_its_speaker() -> None:
    quotation = (
        "<blockquote><p>They beat him until he confessed</p><footer>a brother of the dead man</footer></blockquote>"
    )

    assert _zoned(_article(quotation)) == {"Spring arrests": Zone.TITLE}


def test_the_title_is_the_heading_the_page_names_itself_by() -> None:
    outlet = f"<h1>Example Daily</h1><h2>Spring arrests</h2><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"

    assert read_html(_page(outlet, "<title>Spring arrests | Example Daily</title>").encode()).title == "Spring arrests"
    assert read_html(_page(outlet, "<title>x</title>").encode()).title == "Example Daily"


def test_a_page_without_a_heading_begins_with_its_name() -> None:
    draft = read_html(_page(f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>").encode())

    assert draft.text.startswith(f"Spring arrests - Example\n\n{FIRST}")
    assert draft.title == "Spring arrests - Example"
    assert [(span.zone, span.start, span.end) for span in draft.zones] == [(Zone.TITLE, 0, 24)]


def test_frames_films_and_sounds_are_said_not_to_be_read() -> None:
    missed = (
        "<iframe src=a></iframe><video src=b></video><audio src=c></audio><embed src=d><iframe width=0 src=e></iframe>"
    )

    assert read_html(_article(missed).encode()).coverage == Coverage(
        unit="file", read=1, total=1, reasons=("frames", "video", "audio", "embedded-files")
    )


def test_frames_nobody_sees_are_no_gap() -> None:
    assert (
        read_html(
            _article("<iframe width=0 src=e></iframe><div hidden><iframe src=a></iframe></div>").encode()
        ).coverage.reasons
        == ()
    )


def test_the_declared_encoding_of_a_page_is_used() -> None:
    page = _page(f"<p>{'Солдаты были задержаны в мае. ' * 9}</p>").replace("utf-8", "windows-1251")
    layer = read_layer(page.encode("cp1251"), "text/html")

    assert (layer.encoding, layer.language) == ("cp1251", "ru")
    assert read_layer("<p>Ş".encode("cp1254"), "text/html; charset=windows-1254").text == "Ş"
