from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.draft import Draft
from onrecord.reading.pdf import read_pdf
from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage, PlaceSpan, ZoneSpan
from reading.office_world import pdf_of


def test_each_page_is_a_place() -> None:
    assert read_pdf(pdf_of([["Eight men died,", "they said."], ["Then", "others."]])) == Draft(
        text="Eight men died,\nthey said.\n\nThen\nothers.",
        coverage=Coverage(unit="page", read=2, total=2),
        places=(PlaceSpan(place="page 1", start=0, end=26), PlaceSpan(place="page 2", start=28, end=40)),
    )


def test_pages_with_a_picture_and_no_words_are_said() -> None:
    draft = read_pdf(pdf_of([["Eight men died."], None, None]))

    assert draft.text == "Eight men died."
    assert draft.coverage == Coverage(
        unit="page", read=1, total=3, reasons=("pages-without-text", "scan-needs-tesseract")
    )


def test_a_blank_page_is_read() -> None:
    assert read_pdf(pdf_of([["Eight men died."], []])).coverage == Coverage(unit="page", read=2, total=2)


def test_a_scan_is_not_read_at_all() -> None:
    assert read_pdf(pdf_of([None])) == Draft(
        text="",
        coverage=Coverage(unit="page", read=0, total=1, reasons=("pages-without-text", "scan-needs-tesseract")),
    )


def test_running_heads_and_page_numbers_are_furniture() -> None:
    pages = [["Monthly report", f"Words of page {word}", f"{number}"] for number, word in enumerate("abcd", start=1)]
    draft = read_pdf(pdf_of(list(pages)))

    assert {draft.text[span.start : span.end] for span in draft.zones} == {"Monthly report", "1", "2", "3", "4"}
    assert {span.zone for span in draft.zones} == {Zone.BOILERPLATE}


def test_a_number_inside_a_page_is_body() -> None:
    assert read_pdf(pdf_of([["The dead were", "8", "in all."]])).zones == ()


def test_furniture_lines_are_found_on_a_page() -> None:
    assert read_pdf(pdf_of([["Eight died.", "Share this", "They said."]])).zones == (
        ZoneSpan(zone=Zone.BOILERPLATE, start=12, end=22),
    )


def test_words_parted_at_a_line_end_keep_their_hyphen() -> None:
    assert read_pdf(pdf_of([["They were tor-", "tured there."]])).text == "They were tor-\ntured there."


def test_broken_bytes_are_a_reason() -> None:
    whole = pdf_of([["Eight men died."]])

    assert read_pdf(b"%PDF-1.4 nothing") == Draft(
        text="", coverage=Coverage(unit="page", read=0, total=1, reasons=("broken",))
    )
    assert read_pdf(whole.replace(b"/Type /Page ", b"/Type /Pxge ")).coverage.read == 0


def test_a_sealed_pdf_says_so() -> None:
    sealed = pdf_of([["Eight men died."]]).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
        % (b"11" * 32, b"22" * 32),
    )

    assert read_pdf(sealed).coverage == Coverage(unit="page", read=0, total=1, reasons=("password",))


@given(st.data())
def test_damaged_bytes_never_raise(data: st.DataObject) -> None:
    whole = bytearray(pdf_of([["Eight men died."], None]))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=8)):
        whole[place] = data.draw(st.integers(0, 255))

    draft = read_pdf(bytes(whole))

    assert draft.coverage.read <= draft.coverage.total
    assert all(draft.text[span.start : span.end] for span in draft.places)
