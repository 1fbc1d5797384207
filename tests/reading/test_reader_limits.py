"""Whatever a reader cannot take in is a reason in the coverage; nothing is cut in silence."""

import zipfile
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import Workbook

from onrecord.reading import draft, layers
from onrecord.reading.archive import ArchiveRefused, open_members
from onrecord.reading.draft import Draft
from onrecord.reading.layers import read_layer
from onrecord.reading.media import CSV, DOCX, HTML, JSON, ODS, PDF, TXT, XLSX, detect_media
from onrecord.reading.reasons import Reason
from reading.office_world import docx_of, ods_cell, ods_of, ods_row, paragraph, pdf_of, saved_xlsx, xlsx_of

WORDS = "Elvin Qasimov was held"
FILES = [
    (DOCX, docx_of(paragraph(WORDS) * 3)),
    (XLSX, xlsx_of({"A1": WORDS, "A2": WORDS})),
    (ODS, ods_of(ods_row(ods_cell(WORDS)) * 3)),
    (CSV, f"{WORDS},b\n{WORDS},c\n".encode()),
    (HTML, f"<p>{WORDS}</p><p>{WORDS}</p>".encode()),
    (PDF, pdf_of([[WORDS], [WORDS]])),
]


@pytest.mark.parametrize(("kind", "data"), FILES)
def test_every_reader_says_when_it_cut_the_layer(kind: str, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read_layer(data, kind)
    monkeypatch.setattr(draft, "LAYER_LENGTH", 25)
    cut = read_layer(data, kind)

    assert "limit-length" not in whole.coverage.reasons
    assert "limit-length" in cut.coverage.reasons
    assert cut.text == whole.text[:25]
    ends = [*(zone.end for zone in cut.zones), *(place.end for place in cut.places)]
    assert all(end <= 25 for end in ends)


def test_a_parser_that_fails_makes_a_broken_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Draft:
        raise RecursionError

    monkeypatch.setitem(layers._READERS, TXT, fail)

    assert read_layer(b"words", TXT).coverage.reasons == ("broken",)


def test_a_sealed_member_needs_a_password() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "words")
    sealed = bytearray(stream.getvalue())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        sealed[sealed.find(mark) + place] |= 1

    with pytest.raises(ArchiveRefused) as refused:
        open_members(bytes(sealed))
    assert refused.value.reason is Reason.PASSWORD


def test_a_chart_without_cells_is_no_sheet_and_a_time_of_day_is_kept() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = datetime(2017, 5, 7, 10, 30)  # noqa: DTZ001
    book.create_chartsheet("Chart")

    assert read_layer(saved_xlsx(book), XLSX).text == "2017-05-07 10:30:00"


@pytest.mark.parametrize("depth", [10, 100_000])
def test_json_nested_without_end_is_no_error(depth: int) -> None:
    data = b"[" * depth + b"1" + b"]" * depth

    assert detect_media(data) in {JSON, TXT}
    assert read_layer(data, JSON).text == data.decode()


def test_a_mail_may_fold_its_lines() -> None:
    assert detect_media(b"From: a@x.org\n\tb\nReceived: by y\n\nHe died.") == "message/rfc822"
    assert detect_media(b"\n".join(b"From: a%d" % number for number in range(80))) == TXT


def test_a_credit_on_a_page_is_a_caption_and_an_empty_paragraph_nothing() -> None:
    page = f"<article><p>{WORDS} in May.</p><p></p><p>Photo by A. Emilov</p><?php x ?><p>{WORDS} in June.</p></article>"
    layer = read_layer(page.encode(), HTML)

    assert [(zone.zone.value, layer.text[zone.start : zone.end]) for zone in layer.zones] == [
        ("caption", "Photo by A. Emilov")
    ]
