"""No word of a DOCX file is lost in a table, box or alternative, none is read twice, and what is hidden is no body."""

from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.layers import read_layer
from onrecord.reading.media import DOCX
from onrecord.record.claim import Zone
from onrecord.record.layer import PlaceSpan, TextLayer
from reading.office_world import W, docx_of, paragraph

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"


def layer(body: str, parts: dict[str, str | bytes] | None = None) -> TextLayer:
    return read_layer(docx_of(body, parts), DOCX)


def box(words: str) -> str:
    return f"<w:r><w:drawing><w:txbxContent>{paragraph(words)}</w:txbxContent></w:drawing></w:r>"


def alternative(words: str) -> str:
    choice, fallback = f"<mc:Choice>{words}</mc:Choice>", f"<mc:Fallback>{words}</mc:Fallback>"
    return f"<mc:AlternateContent {MC}>{choice}{fallback}</mc:AlternateContent>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def notes(words: str) -> dict[str, str | bytes]:
    return {"word/footnotes.xml": f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{words}</w:footnote></w:footnotes>'}


def hidden(read: TextLayer) -> list[str]:
    return [read.text[zone.start : zone.end] for zone in read.zones if zone.zone is Zone.BOILERPLATE]


def test_a_text_box_in_a_cell_or_a_note_is_read_once_and_apart() -> None:
    inside = f"<w:p>{alternative(box('box'))}<w:r><w:t>words</w:t></w:r></w:p>"

    assert layer(table(row(inside, paragraph("b")))).text == "box words\tb"
    assert layer(paragraph("x"), notes(inside)).text == "x\n\nbox\nwords"


def test_the_first_of_two_alternatives_is_read() -> None:
    assert layer(alternative(paragraph("eight men"))).text == "eight men"


def test_rows_and_paragraphs_inserted_or_marked_up_are_read() -> None:
    body = table(
        f"<w:ins>{row(paragraph('one'))}</w:ins>",
        f"<w:customXml>{row(paragraph('two'))}</w:customXml>",
        f"<w:sdt><w:sdtContent>{row(paragraph('three'))}</w:sdtContent></w:sdt>",
    )

    assert layer(body).text == "one\ntwo\nthree"
    assert layer(f"<w:moveTo>{paragraph('here')}</w:moveTo><w:moveFrom>{paragraph('gone')}</w:moveFrom>").text == "here"


def test_hidden_words_of_cells_and_notes_are_marked_too() -> None:
    cell = layer(table(row(f"<w:p>{HIDDEN}<w:r><w:t> seen</w:t></w:r></w:p>")))
    note = layer(paragraph("x"), notes(f"<w:p><w:r><w:t> seen </w:t></w:r>{HIDDEN}</w:p>"))

    assert (cell.text, hidden(cell), cell.flags) == ("hidden seen", ["hidden"], ("hidden-text",))
    assert (note.text, hidden(note), note.flags) == ("x\n\nseen hidden", ["hidden"], ("hidden-text",))


def test_words_with_hiding_switched_off_are_body() -> None:
    for off in ("0", "false", "off"):
        read = layer(f'<w:p><w:r><w:rPr><w:vanish w:val="{off}"/></w:rPr><w:t>seen</w:t></w:r></w:p>')
        assert (read.text, hidden(read), read.flags) == ("seen", [], ())


def test_empty_paragraphs_notes_and_deleted_ones_are_nothing() -> None:
    gone = f"<w:del>{paragraph('gone')}</w:del>"

    assert layer(paragraph(" ") + paragraph("x"), notes(paragraph(""))).text == "x"
    assert layer(table(row(gone + paragraph("stays")))).text == "stays"


def test_an_empty_row_is_no_line_and_an_empty_cell_keeps_its_place() -> None:
    read = layer(table(row(paragraph(""), paragraph(" ")), row(paragraph("a"), "", paragraph("c"))))

    assert read.text == "a\t\tc"
    assert read.places == (PlaceSpan(place="table 1 row 2", start=0, end=4),)


@given(st.lists(st.lists(st.text(alphabet="aİ8 \u00a0’&<", max_size=6), min_size=1, max_size=3), max_size=4))
def test_every_word_of_a_table_stands_in_its_row(cells: list[list[str]]) -> None:
    rows = [row(*(paragraph(escape(cell)) for cell in line)) for line in cells]
    read = layer(paragraph("before") + table(*rows) + paragraph("after"))

    wanted = [[cell.strip(" ") for cell in line] for line in cells]
    kept = ["\t".join(line) for line in wanted if any(line)]
    assert read.text.strip() == "\n\n".join(["before", *(["\n".join(kept)] if kept else []), "after"]).strip()
    assert [read.text[place.start : place.end] for place in read.places] == kept
