"""What is fuzzed: every parser of bytes, and the grammars behind them; each with honest inputs to start from.

A target takes any bytes and returns, having checked what must hold. Add a line to TARGETS for a new parser.
"""

import gzip
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from onrecord.reading import media
from onrecord.reading.chat_lines import messages_of
from onrecord.reading.cues import cues_of
from onrecord.reading.encoding import decode
from onrecord.reading.layers import read_layer
from onrecord.reading.media import detect_media
from onrecord.reading.pictures import picture_sizes
from onrecord.reading.report import read_report
from onrecord.reading.seen import Seen, parse_table
from onrecord.record.canonical import encode
from onrecord.record.codec import from_json, to_json
from onrecord.record.ids import ReportId
from onrecord.record.layer import TextLayer
from reading.office_world import W, docx_of, ods_cell, ods_of, ods_row, paragraph, pdf_of, xlsx_of, zipped
from reading.saved_world import (
    CHAT,
    PAGE,
    SRT,
    VTT,
    mail_of,
    mhtml_of,
    page_warc,
    parts_of,
    png_of,
    tiff_of,
    wacz_of,
)

TEXTS = (
    (
        "At least eight men died in Karvel on 7 May 2017, according to relatives cited by the Karvel Desk. "
        "Reportedly, some forty to sixty were detained; “nobody was beaten”, the ministry said, and denied it. "
        "Suspected of spying, Private T. Orr was sentenced to 11 years in prison, his brother told us last spring."
    ),
    "По словам родственников, в мае 2017 года в Карвеле погибли не менее восьми человек, сообщил Орлов.",
    "Yaxınlarının sözlərinə görə, 2017-ci ilin mayında Karveldə azı səkkiz nəfər ölüb.",
    "Yakınlarına göre Mayıs 2017'de Karvel'de en az sekiz kişi hayatını kaybetti.",
    "Հարազատների խոսքով՝ 2017 թ. մայիսին Կարվելում մահացել է առնվազն ութ մարդ։",
)
GREY = (4, 2, b"\xff" * 8)
JPEG = (
    b"\xff\xd8\xff\xe1\x00\x0aExif\0\0xx\xff\xc0\x00\x11\x08"
    + struct.pack(">HH", 20, 30)
    + b"\x01\x11\x00" * 3
    + b"\xff\xd9"
)
TABLE = b"5\t1\t1\t1\t1\t1\t10\t20\t40\t30\t96.354652\tEight\n5\t1\t1\t1\t1\t2\t60\t20\t40\t30\t41.9\tmen\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Something that takes bytes, and bytes that it takes gladly."""

    run: Callable[[bytes], object]
    seeds: tuple[bytes, ...]


def check_layer(layer: TextLayer) -> None:
    """Check what holds for every text layer, whatever the bytes were."""
    length = len(layer.text)
    assert layer.coverage.read <= layer.coverage.total or layer.coverage.total == 0
    assert all(0 <= span.start <= span.end <= length for span in layer.zones)
    assert all(0 <= span.start < span.end <= length for span in layer.places)
    assert all(0 <= word.start < word.end <= length for word in layer.words)
    assert "\x00" not in layer.text
    encode(to_json(layer))
    assert from_json(TextLayer, to_json(layer)) == layer


def reads(kind: str) -> Callable[[bytes], None]:
    return lambda data: check_layer(read_layer(data, kind, lambda _, __: Seen(words=parse_table(TABLE.decode()))))


def wrapped(kind: str, wrap: Callable[[bytes], bytes]) -> Callable[[bytes], None]:
    """Put the bytes inside a container that is whole, so that what is behind it is reached."""
    return lambda data: reads(kind)(wrap(data))


def in_docx(data: bytes) -> bytes:
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": data, "word/footnotes.xml": data})


def in_xlsx(data: bytes) -> bytes:
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(xlsx_of({"A1": "x"}))) as whole:
        members: dict[str, str | bytes] = {name: whole.read(name) for name in whole.namelist()}
    return zipped(members | {"xl/worksheets/sheet1.xml": data})


def detects(data: bytes) -> None:
    assert "/" in detect_media(data, "name.txt")


def decodes(data: bytes) -> None:
    for declared in (None, "utf-8", "cp1251", "armscii-8"):
        decode(data, declared).text.encode("utf-8")


def claims(data: bytes) -> None:
    """The grammars of all languages: sentences, attributions, hedges, counts, dates, names."""
    layer = read_layer(data, media.TXT)
    made = read_report(layer, report=ReportId("0" * 64), publisher="Karvel Desk", report_date="2017-05-20")
    for claim in made.claims:
        assert layer.text[claim.quote.start : claim.quote.end] == claim.quote.exact
        encode(to_json(claim))


def lines_of_others(data: bytes) -> None:
    text = decode(data).text
    assert all(message.start <= message.words[1] <= len(text) for message in messages_of(text))
    assert all(cue.words == cue.words.strip() for cue in cues_of(text, has_signs=False))
    parse_table(text)


SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    b'<c r="A1" t="inlineStr"><is><t>Eight</t></is></c><c r="B1"><v>8</v></c></row></sheetData></worksheet>'
)
CELL = f"<w:tbl><w:tr><w:tc>{paragraph('x')}</w:tc></w:tr></w:tbl>"
XML = f'<w:document xmlns:w="{W}"><w:body>{paragraph("Eight died.")}{CELL}'
TARGETS: Mapping[str, Target] = {
    "detection": Target(run=detects, seeds=(PAGE, mail_of("x"), mhtml_of(), CHAT.encode(), SRT.encode(), page_warc())),
    "encoding": Target(run=decodes, seeds=(*(text.encode() for text in TEXTS), TEXTS[1].encode("cp1251"))),
    "plain": Target(run=reads(media.TXT), seeds=tuple(text.encode() for text in TEXTS)),
    "html": Target(run=reads(media.HTML), seeds=(PAGE, b"<p>a<table><tr><td>b</td></tr></table><img alt=c>")),
    "pdf": Target(run=reads(media.PDF), seeds=(pdf_of([["Eight died."], None, []]), pdf_of([["a"] * 40]))),
    "docx": Target(run=reads(media.DOCX), seeds=(docx_of(paragraph("Eight died.")),)),
    "docx parts": Target(run=wrapped(media.DOCX, in_docx), seeds=(f"{XML}</w:body></w:document>".encode(),)),
    "xlsx parts": Target(run=wrapped(media.XLSX, in_xlsx), seeds=(SHEET,)),
    "ods parts": Target(
        run=wrapped(media.ODS, lambda data: ods_of(data.decode("utf-8", "ignore"))),
        seeds=(ods_row(ods_cell("Eight") + ods_cell("men"), times=2).encode(),),
    ),
    "csv": Target(run=reads(media.CSV), seeds=(b'name;fate\nOrr;free\n"a\nb";c\n',)),
    "json": Target(run=reads(media.JSON), seeds=(b'{"text": "Eight \\u0259"}',)),
    "mail": Target(
        run=reads(media.EML),
        seeds=(
            mail_of("Eight died.\n> no\n--\nOrr"),
            parts_of("Content-Type: text/plain\n\nx", "Content-Type: text/html\n\n<p>y", kind="alternative"),
            parts_of(f"Content-Type: message/rfc822\n\n{mail_of('inner').decode()}"),
        ),
    ),
    "saved page": Target(run=reads(media.MHTML), seeds=(mhtml_of(),)),
    "warc": Target(run=reads(media.WARC), seeds=(page_warc(packed=False), page_warc())),
    "packed warc": Target(run=wrapped(media.WARC, gzip.compress), seeds=(page_warc(packed=False),)),
    "wacz": Target(run=wrapped(media.WACZ, wacz_of), seeds=(page_warc(packed=False),)),
    "subrip": Target(run=reads(media.SRT), seeds=(SRT.encode(),)),
    "webvtt": Target(run=reads(media.VTT), seeds=(VTT.encode(),)),
    "chat": Target(run=reads(media.CHAT), seeds=(CHAT.encode(),)),
    "lines": Target(run=lines_of_others, seeds=(CHAT.encode(), SRT.encode(), VTT.encode(), TABLE)),
    "pictures": Target(run=picture_sizes, seeds=(JPEG, png_of(*GREY), tiff_of([GREY, GREY]))),
    "scans": Target(run=reads(media.TIFF), seeds=(tiff_of([GREY, GREY]),)),
    "claims": Target(run=claims, seeds=tuple(text.encode() for text in TEXTS)),
}
