import gzip
import zlib

import pytest

from onrecord.reading.draft import Draft
from onrecord.reading.media import EML, HTML, MHTML, WACZ, WARC, detect_media
from onrecord.reading.mhtml import read_mhtml
from onrecord.reading.warc import read_wacz, read_warc
from onrecord.record.layer import Coverage
from reading.office_world import zipped
from reading.saved_world import PAGE, answer_of, mail_of, mhtml_of, page_warc, parts_of, record_of, wacz_of, warc_of


def _placed(draft: Draft) -> dict[str, str]:
    return {span.place: draft.text[span.start : span.end] for span in draft.places}


def test_saved_pages_and_messages_are_told_apart() -> None:
    page_in_mail = parts_of("Content-Type: text/html\n\n<html><p>x<p>y<p>z<p>a<p>b")
    made = {mhtml_of(): MHTML, mail_of("x"): EML, page_in_mail: EML, PAGE: HTML, page_warc(): WARC}

    assert {data: detect_media(data) for data in made} == made
    assert detect_media(wacz_of(page_warc())) == WACZ


@pytest.mark.parametrize("draft", [read_warc(page_warc()), read_warc(page_warc(packed=False))])
def test_the_page_a_redirect_leads_to_is_read_and_the_rest_is_named(draft: Draft) -> None:
    placed = _placed(draft)

    assert draft.title == "Three died in Karvel prison"
    assert placed["page"].startswith("Three died in Karvel prison\n\nAt least three prisoners")
    assert placed["address of the page"] == "https://example.org/karvel"
    assert placed["time it was saved"] == "2017-05-12T10:00:00Z"
    assert placed["not read: image/png"] == "https://example.org/gate.png"
    assert draft.coverage == Coverage(unit="page", read=1, total=1)


def test_what_stands_below_the_page_bears_no_claim() -> None:
    draft = read_warc(page_warc())
    start = next(span.start for span in draft.places if span.place == "address of the page")

    assert all(
        any(zone.start <= span.start and span.end <= zone.end for zone in draft.zones)
        for span in draft.places
        if span.start >= start
    )


def test_an_archive_of_several_pages_reads_the_one_it_lists() -> None:
    other = record_of("response", "https://example.org/b", answer_of(PAGE.replace(b"Three died", b"Nobody died")))
    warc = page_warc() + gzip.compress(other)

    assert _placed(read_wacz(wacz_of(warc, "https://example.org/b")))["address of the page"] == "https://example.org/b"
    assert read_warc(warc).coverage == Coverage(unit="page", read=1, total=2, reasons=("other-pages",))


def test_a_browser_page_is_read_and_its_picture_is_named() -> None:
    draft = read_mhtml(mhtml_of())

    assert draft.title == "Three died in Karvel prison"
    assert _placed(draft)["address of the page"] == "https://example.org/karvel"
    assert _placed(draft)["not read: image/png"] == "https://example.org/gate.png"


def test_a_saved_message_without_a_page_has_no_main_part() -> None:
    assert read_mhtml(parts_of("Content-Type: image/png\n\nx", kind="related")).coverage.reasons == ("no-main-part",)


def test_chunks_and_packing_are_undone() -> None:
    packed = zlib.compress(PAGE)
    chunks = b"".join(
        b"%x\r\n%s\r\n" % (len(packed[at : at + 50]), packed[at : at + 50]) for at in range(0, len(packed), 50)
    )
    answer = answer_of(chunks + b"0\r\n\r\n", more="Content-Encoding: deflate\r\nTransfer-Encoding: chunked\r\n")

    assert read_warc(record_of("response", "https://e.org/", answer)).title == "Three died in Karvel prison"


def test_fields_left_over_from_packing_do_no_harm() -> None:
    answer = answer_of(PAGE, more="Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n")

    assert read_warc(record_of("response", "https://e.org/", answer)).title == "Three died in Karvel prison"


def test_packing_that_is_not_read_is_said() -> None:
    answer = answer_of(b"\x0b\x02\x80xyz", more="Content-Encoding: br\r\n")

    assert "compression-not-read" in read_warc(record_of("response", "https://e.org/", answer)).coverage.reasons


def test_a_resource_is_read_as_it_stands() -> None:
    assert read_warc(record_of("resource", "https://e.org/", PAGE, "text/html")).title == "Three died in Karvel prison"


def test_redirects_in_a_circle_end() -> None:
    circle = [
        record_of("response", f"https://e.org/{a}", answer_of(b"", status="302 Found", more=f"Location: /{b}\r\n"))
        for a, b in ("xy", "yx")
    ]

    assert read_warc(warc_of(*circle)).coverage.reasons == ("no-main-part",)


def test_bombs_too_many_records_and_broken_files_are_reasons() -> None:
    bomb = gzip.compress(b"WARC/1.1\r\n" + b"0" * 30_000_000)
    inner = record_of(
        "response", "https://e.org/", answer_of(gzip.compress(b"0" * 30_000_000), more="Content-Encoding: gzip\r\n")
    )

    assert read_warc(bomb).coverage.reasons == ("limit-ratio",)
    assert read_warc(inner).coverage.reasons == ("limit-ratio",)
    assert read_warc(record_of("metadata", "x", b"") * 20_001).coverage.reasons == ("limit-members",)
    assert read_warc(b"\x1f\x8bxx").coverage.reasons == ("broken",)
    assert read_warc(b"WARC/1.1\r\nno end").coverage.reasons == ("broken",)
    assert read_wacz(b"PK\x03\x04xx").coverage.reasons == ("broken",)
    assert read_wacz(zipped({"pages/pages.jsonl": "{\n[]\n1"})).coverage.reasons == ("broken",)


def test_a_file_cut_short_gives_what_came_before() -> None:
    assert read_warc(page_warc()[:-20]).title == "Three died in Karvel prison"
