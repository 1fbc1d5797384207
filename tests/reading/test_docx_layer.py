from docx import Document

from onrecord.reading.docx import read_docx
from onrecord.reading.draft import Draft
from onrecord.reading.reasons import Flag
from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage, PlaceSpan, ZoneSpan
from reading.office_world import W, docx_of, paragraph, saved_docx, zipped


def _zoned(draft: Draft) -> list[tuple[Zone, str]]:
    return [(span.zone, draft.text[span.start : span.end]) for span in draft.zones]


def _placed(draft: Draft) -> list[tuple[str, str]]:
    return [(span.place, draft.text[span.start : span.end]) for span in draft.places]


def _notes(kind: str, item: str, words: list[str]) -> str:
    separator = f'<w:{item} w:type="separator">{paragraph("-")}</w:{item}>'
    return (
        f'<w:{kind} xmlns:w="{W}">{separator}'
        + "".join(f"<w:{item}>{paragraph(word)}</w:{item}>" for word in words)
        + f"</w:{kind}>"
    )


def test_a_file_of_the_usual_library_is_read_in_order() -> None:
    made = Document()
    made.add_heading("Held in the spring", 0)
    made.add_paragraph("At least eight died.")
    table = made.add_table(2, 2)
    for cell, words in zip(
        (cell for row in table.rows for cell in row.cells), ("Name", "Rank", "Orxan", ""), strict=True
    ):
        cell.text = words
    made.add_paragraph("The gate at dawn", "Caption")
    made.sections[0].header.paragraphs[0].text = "Draft"

    draft = read_docx(saved_docx(made))

    assert (
        draft.text == "Held in the spring\n\nAt least eight died.\n\nName\tRank\nOrxan\t\n\nThe gate at dawn\n\nDraft"
    )
    assert draft.title == "Held in the spring"
    assert _zoned(draft) == [
        (Zone.TITLE, "Held in the spring"),
        (Zone.CAPTION, "The gate at dawn"),
        (Zone.BOILERPLATE, "Draft"),
    ]
    assert _placed(draft) == [("table 1 row 1", "Name\tRank"), ("table 1 row 2", "Orxan\t"), ("header", "Draft")]
    assert draft.coverage == Coverage(unit="part", read=2, total=2)


def test_notes_are_read_as_body_and_comments_never() -> None:
    parts: dict[str, str | bytes] = {
        "word/footnotes.xml": _notes("footnotes", "footnote", ["According to a lawyer.", "Ibid"]),
        "word/comments.xml": _notes("comments", "comment", ["Is this so?"]),
    }

    draft = read_docx(docx_of(paragraph("Eight died."), parts))

    assert _placed(draft) == [
        ("comment 1", "Is this so?"),
        ("footnote 1", "According to a lawyer."),
        ("footnote 2", "Ibid"),
    ]
    assert _zoned(draft) == [(Zone.BOILERPLATE, "Is this so?")]


def test_inserted_words_are_read_in_place_deleted_ones_behind_as_furniture_and_both_are_flagged() -> None:
    body = (
        "<w:p><w:r><w:t>Eight </w:t></w:r><w:del><w:r><w:delText>soldiers</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>men</w:t></w:r></w:ins><w:r><w:t> died.</w:t></w:r></w:p>"
    )

    draft = read_docx(docx_of(body))

    assert (draft.text, draft.flags) == ("Eight men died.\n\nsoldiers", (Flag.TRACKED_CHANGES,))
    assert _zoned(draft) == [(Zone.BOILERPLATE, "soldiers")]
    assert _placed(draft) == [("deleted 1", "soldiers")]


def test_hidden_words_are_read_flagged_and_never_body() -> None:
    body = (
        "<w:p><w:r><w:t xml:space='preserve'> seen </w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r><w:r><w:t> seen</w:t></w:r></w:p>"
    )

    draft = read_docx(docx_of(body))

    assert (draft.text, draft.flags) == ("seen unseen seen", (Flag.HIDDEN_TEXT,))
    assert draft.zones == (ZoneSpan(zone=Zone.BOILERPLATE, start=5, end=11),)


def test_tabs_breaks_and_hyphens_are_signs() -> None:
    body = (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
        "<w:t>e</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )

    assert read_docx(docx_of(body)).text == "a\tb\nc\u2011d\xade"


def test_a_text_box_is_read_once() -> None:
    inside = f"<w:txbxContent>{paragraph('boxed')}</w:txbxContent>"
    choices = f"<mc:Choice>{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback>"
    namespace = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<mc:AlternateContent {namespace}>{choices}</mc:AlternateContent>"

    assert read_docx(docx_of(f"<w:p><w:r><w:t>before</w:t>{box}</w:r></w:p>")).text == "before\nboxed"


def test_tables_inside_cells_are_words_of_the_cell() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('x')}</w:tc><w:tc>{paragraph('y')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{paragraph('a')}{inner}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>"

    draft = read_docx(docx_of(outer))

    assert draft.text == "a x y\tb"
    assert draft.places == (PlaceSpan(place="table 1 row 1", start=0, end=7),)


def test_content_controls_are_looked_into() -> None:
    controlled = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('controlled')}</w:sdtContent></w:sdt>"

    assert read_docx(docx_of(controlled + paragraph("plain"))).text == "controlled\n\nplain"


def test_the_strict_dialect_is_read_too() -> None:
    usual = W.encode()
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    part = f'<w:document xmlns:w="{W}"><w:body>{paragraph("strict words")}</w:body></w:document>'
    data = zipped({"word/document.xml": part.encode().replace(usual, strict)})

    assert read_docx(data).text == "strict words"


def test_furniture_and_captions_are_told_by_words() -> None:
    draft = read_docx(docx_of(paragraph("Eight died.") + paragraph("Share this") + paragraph("Photo: the gate")))

    assert _zoned(draft) == [(Zone.BOILERPLATE, "Share this"), (Zone.CAPTION, "Photo: the gate")]


def test_files_inside_are_said_not_to_be_read() -> None:
    draft = read_docx(docx_of(paragraph("Eight died."), {"word/embeddings/sheet.xlsx": b"PK"}))

    assert draft.coverage == Coverage(unit="part", read=1, total=1, reasons=("embedded-files",))


def test_an_empty_file_has_no_text() -> None:
    assert read_docx(docx_of("")).coverage.reasons == ("no-text",)


def test_a_document_type_is_refused_unopened() -> None:
    prolog = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'

    assert read_docx(docx_of(paragraph("a &e;"), prolog=prolog)) == Draft(
        text="", coverage=Coverage(unit="part", read=0, total=1, reasons=("doctype-refused",))
    )


def test_a_side_part_that_cannot_be_read_is_counted() -> None:
    draft = read_docx(
        docx_of(paragraph("Eight died."), {"word/header1.xml": "<w:hdr", "word/footnotes.xml": "<!DOCTYPE x><x/>"})
    )

    assert draft.text == "Eight died."
    assert draft.coverage == Coverage(unit="part", read=1, total=3, reasons=("broken", "doctype-refused"))


def test_a_file_without_its_main_part_or_nested_too_deep_is_unread() -> None:
    deep = "<w:r>" * 1000 + "</w:r>" * 1000

    assert read_docx(b"PK nothing").coverage.reasons == ("broken",)
    assert read_docx(docx_of("").replace(b"word/document.xml", b"word/documant.xml")).coverage.reasons == ("broken",)
    assert read_docx(docx_of(f"<w:p>{deep}</w:p>")).coverage.reasons == ("limit-depth",)
