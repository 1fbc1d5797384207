"""Hostile and broken reports: each is kept whole, gets its reason, and costs nothing else."""

import io
import zipfile
import zlib
from pathlib import Path

import pytest

from actions.cases import ENGLISH, Told, add_and_read, casebook, write_report
from onrecord.casebook.verification import verify_casebook
from onrecord.record.layer import ReadState

TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
XXE = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    "<w:t>&secret;</w:t></w:r></w:p></w:body></w:document>"
)


def docx(body: str, extra: dict[str, bytes] | None = None) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", body)
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return made.getvalue()


def pdf_bomb() -> bytes:
    """A page whose stream inflates to half a gigabyte of text operators."""
    layer = zlib.compressobj(9)
    packed = b"".join(layer.compress(b"(aaaaaaaaaa) Tj\n" * 65_536) for _ in range(500)) + layer.flush()
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Filter/FlateDecode/Length "
        + str(len(packed)).encode()
        + b">>stream\n"
        + packed
        + b"\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF\n"
    )


BAD = {
    "empty.txt": (b"", {"empty"}),
    "nested.html": (b"<html><body>" + b"<div>" * 100_000 + b"deep" + b"</div>" * 100_000, {"limit-depth"}),
    "bomb.docx": (docx("<x/>", {"word/media/a.bin": b"\0" * 80_000_000}), {"limit-ratio"}),
    "xxe.docx": (docx(XXE), {"doctype-refused"}),
    "bomb.pdf": (pdf_bomb(), {"limit-time", "limit-memory", "reader-died", "limit-length"}),
    "cut.pdf": (b"%PDF-1.7\n1 0 obj<<", {"broken"}),
    "photo.jpg": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\x01" * 100, {"broken", "scan-needs-tesseract"}),
    "noise.bin": (bytes(range(256)) * 8, {"not-readable-yet"}),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_report_is_kept_whole_and_says_why_it_is_not_read(name: str, tmp_path: Path) -> None:
    data, reasons = BAD[name]
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / name).write_bytes(data)
    good = write_report(folder, "good.txt", ENGLISH)
    with casebook(tmp_path / "case") as opened:
        told = add_and_read(opened, folder / name, good)
        bad_read, good_read = told.read
        assert opened.evidence.read(bad_read.report) == data
        assert bad_read.state is not ReadState.FULL
        assert set(bad_read.reasons) & reasons, bad_read.reasons
        assert good_read.state is ReadState.FULL
        assert verify_casebook(opened).flaws == ()


def test_an_external_entity_shows_nothing_of_this_machine(tmp_path: Path) -> None:
    (tmp_path / "in.docx").write_bytes(docx(XXE))
    with casebook(tmp_path / "case") as opened:
        told = add_and_read(opened, tmp_path / "in.docx")
        assert told.read[0].claims == 0
        assert all(path.stat().st_size == 0 or b"secret" in path.read_bytes() or b"PK" in path.read_bytes()[:4]
                   for path in opened.evidence.folder.rglob("*") if path.is_file())  # fmt: skip


def test_cyrillic_bytes_without_a_declaration_are_read(tmp_path: Path) -> None:
    text = "Родственники сообщили, что в тюрьме погибли трое заключённых. Прокуратура это отрицает.\n"
    (tmp_path / "in.txt").write_bytes(text.encode("cp1251"))
    with casebook(tmp_path / "case") as opened:
        told = add_and_read(opened, tmp_path / "in.txt")
        assert told.read[0].language == "ru"
        with opened.reading() as connection:
            from onrecord.casebook import views

            (row,) = views.reports(connection)
        assert opened.layer_text(row.layer or "") == text


def test_a_folder_of_bad_reports_alone_is_no_failure(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("empty.txt", "noise.bin", "cut.pdf"):
        (folder / name).write_bytes(BAD[name][0])
    with casebook(tmp_path / "case") as opened:
        told: Told = add_and_read(opened, folder)
    assert (len(told.added), len(told.failed), len(told.read)) == (3, 0, 3)
