import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import media
from onrecord.reading.media import detect_media
from reading.office_world import docx_of, ods_of, paragraph, pdf_of, xlsx_of, zipped

KINDS = [
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", media.JPEG),
    (b"\x89PNG\r\n\x1a\n\x00\x00", media.PNG),
    (b"RIFF\x10\x00\x00\x00WEBPVP8 ", media.WEBP),
    (b"\x00\x00\x00\x20ftypisom\x00", media.MP4),
    (b"OggS\x00\x02", media.OGG),
    (b"ID3\x04\x00", media.MP3),
    (b"\xff\xfb\x90\x00", media.MP3),
    (b"WARC/1.1\r\nWARC-Type: warcinfo", media.WARC),
    (gzip.compress(b"WARC/1.0\r\n"), media.WARC),
    (b"{\\rtf1\\ansi words}", media.RTF),
    (b"%PDF-1.7\n", media.PDF),
    (b"\n\n%PDF-1.4\n", media.PDF),
    (b"<!DOCTYPE html><p>words", media.HTML),
    (b"\xef\xbb\xbf  <HTML><body>", media.HTML),
    (b"<!-- saved --><html>", media.HTML),
    (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', media.HTML),
    (b"<p>short page</p>", media.HTML),
    (b"words <br> <b>x</b><br><br/><p>more</p><div>", media.HTML),
    ("<html><body>слова".encode("cp1251"), media.HTML),
    ("<html>words</html>".encode("utf-16"), media.HTML),
    (b'<svg xmlns="http://www.w3.org/2000/svg">', media.UNKNOWN),
    (b'<?xml version="1.0"?><feed/>', media.UNKNOWN),
    (b'{"text": "words"}', media.JSON),
    (b"[1, 2]", media.JSON),
    (b"From: a@example.org\r\nReceived: by x\r\nSubject: y\r\n\r\nwords", media.EML),
    (b"From: a soldier's mother\nDate: 7 May\n\nwords", media.TXT),
    (b"[Photo] Relatives at the gate [end]", media.TXT),
    (b"name;rank\nOrxan;private\nVaqif;sergeant\n", media.CSV),
    (b"He said, they wept.\nShe said, they left.\nI said, go.\n", media.TXT),
    ("Сообщили родственники.".encode("koi8-r"), media.TXT),
    ("words".encode("utf-16"), media.TXT),
    ("words without a mark".encode("utf-16-le"), media.TXT),
    (b" \n", media.TXT),
    (b"", media.UNKNOWN),
    (b"\x00\x01\x02\x03\x04\x05", media.UNKNOWN),
    (gzip.compress(b"words"), media.UNKNOWN),
    (b"\x1f\x8bbroken", media.UNKNOWN),
]


@pytest.mark.parametrize(("data", "kind"), KINDS)
def test_bytes_tell_their_kind(data: bytes, kind: str) -> None:
    assert detect_media(data) == kind


def test_archives_are_told_apart_by_their_members() -> None:
    archives = {
        docx_of(paragraph("words")): media.DOCX,
        xlsx_of({"A1": "words"}): media.XLSX,
        ods_of(""): media.ODS,
        zipped({"mimetype": media.ODT}): media.ODT,
        zipped({"mimetype": "application/epub+zip"}): media.ZIP,
        zipped({"[Content_Types].xml": "", "ppt/presentation.xml": ""}): media.ZIP,
        zipped({"datapackage.json": "{}", "archive/data.warc.gz": ""}): media.WACZ,
        zipped({"notes.txt": "words"}): media.ZIP,
        b"PK\x03\x04broken": media.ZIP,
    }

    assert {data: detect_media(data) for data in archives} == archives


def test_a_name_decides_only_between_plain_text_and_csv() -> None:
    rows = b"name;rank\nOrxan;private\nVaqif;sergeant\n"

    assert detect_media(rows, "LIST.TXT") == media.TXT
    assert detect_media(b"one line", "list.csv") == media.CSV
    assert detect_media(b"%PDF-1.7\n", "list.csv") == media.PDF
    assert detect_media(b"<html>", "notes.txt") == media.HTML


def test_large_json_is_told_by_its_start() -> None:
    assert detect_media(json.dumps(["words" * 10] * 30_000).encode()) == media.JSON


def test_a_small_picture_in_the_newer_container_is_no_film() -> None:
    assert detect_media(b"\x00\x00\x00\x20ftypheic") == media.UNKNOWN


def test_a_made_pdf_is_a_pdf() -> None:
    assert detect_media(pdf_of([["words"]])) == media.PDF


@given(st.binary(max_size=300), st.none() | st.text(max_size=12))
def test_any_bytes_have_a_kind(data: bytes, name: str | None) -> None:
    assert "/" in detect_media(data, name)
