import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.layers import read_layer
from onrecord.reading.pdf import read_pdf
from onrecord.reading.pictures import picture_sizes, read_picture
from onrecord.reading.reasons import Flag, Reason
from onrecord.reading.scan_languages import better_languages, other_scripts, scan_languages
from onrecord.reading.seen import Seen, SeenWord, parse_table, sureness
from onrecord.record.layer import Coverage, WordBox
from reading.office_world import pdf_of
from reading.saved_world import pdf_of_picture, png_of, tiff_of

GREY = (4, 2, b"\xff" * 8)
ALL = frozenset({"eng", "aze", "rus", "hye", "tur", "ara", "osd"})
TABLE = (
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    "4\t1\t1\t1\t1\t0\t10\t20\t99\t30\t-1\t\n"
    "5\t1\t1\t1\t1\t1\t10\t20\t40\t30\t96.354652\tEight\n"
    "5\t1\t1\t1\t1\t2\t60\t20\t40\t30\t41.9\tmen\n"
    "5\t1\t1\t1\t2\t1\t10\t60\t40\t30\t95\tdied.\n"
    "5\t1\t2\t1\t1\t1\t10\t120\t40\t30\t95\t  \n"
    "5\t1\t2\t1\t1\t2\t10\t120\t40\t30\t95\tThen\n"
    "5\t1\tx\t1\t1\t2\t10\t120\t40\t30\t95\tbroken\n"
)


def _word(text: str, sure: int = 95) -> SeenWord:
    return SeenWord(text=text, block=1, paragraph=1, line=1, left=1, top=2, width=3, height=4, sure=sure)


def _sees(*words: SeenWord) -> Seen:
    return Seen(words=words, languages=("eng",))


def test_a_picture_is_read_word_by_word_with_boxes_and_marked_so() -> None:
    draft = read_picture(png_of(*GREY), lambda _, __: Seen(words=parse_table(TABLE), languages=("eng", "aze")))

    assert draft.text == "Eight men\ndied.\n\nThen"
    assert draft.words[1] == WordBox(start=6, end=9, page=1, left=60, top=20, width=40, height=30, sure=41)
    assert [span.place for span in draft.places] == ["page 1", "seen in a picture, eng+aze"]
    assert draft.flags == (Flag.READ_BY_MACHINE, Flag.UNSURE_WORDS)
    assert draft.coverage == Coverage(unit="page", read=1, total=1)


def test_without_the_program_a_picture_says_what_to_install() -> None:
    assert read_layer(png_of(*GREY), "image/png").coverage == Coverage(
        unit="page", read=0, total=1, reasons=("scan-needs-tesseract",)
    )


def test_every_page_of_a_tiff_is_read() -> None:
    pages: list[int] = []

    def see(_: bytes, page: int) -> Seen:
        pages.append(page)
        return _sees(_word(f"page{page}"))

    draft = read_picture(tiff_of([GREY, GREY, GREY]), see)

    assert (pages, draft.text, draft.coverage.total) == ([0, 1, 2], "page0\n\npage1\n\npage2", 3)
    assert [word.page for word in draft.words] == [1, 2, 3]


def test_a_page_that_took_too_long_is_said() -> None:
    draft = read_picture(png_of(*GREY), lambda _, __: Seen(reason=Reason.LIMIT_TIME))

    assert draft.coverage == Coverage(unit="page", read=0, total=1, reasons=("limit-time",))


def test_a_picture_too_large_is_not_opened() -> None:
    huge = png_of(*GREY).replace(struct.pack(">II", 4, 2), struct.pack(">II", 90_000, 90_000))

    assert read_picture(huge, lambda _, __: _sees(_word("x"))).coverage.reasons == ("limit-pixels",)


def test_a_picture_without_words_has_no_text() -> None:
    assert read_picture(png_of(*GREY), lambda _, __: _sees()).coverage.reasons == ("no-text",)


def test_pages_of_a_pdf_that_are_pictures_are_looked_at_and_only_those() -> None:
    seen: list[bytes] = []

    def see(picture: bytes, _: int) -> Seen:
        seen.append(picture)
        return _sees(_word("Seen"))

    draft = read_pdf(pdf_of([["Eight men died."], None, []]), see=see)

    assert draft.text == "Eight men died.\n\nSeen"
    assert [picture[:2] for picture in seen] == [b"P5"]
    assert picture_sizes(seen[0]) == ((2500, 3334),)
    assert draft.coverage == Coverage(unit="page", read=3, total=3)


def test_a_scan_inside_a_pdf_is_a_scan() -> None:
    scan = pdf_of_picture(40, 50, b"\xff" * 2000)

    assert read_pdf(scan).coverage.reasons == ("pages-without-text", "scan-needs-tesseract")
    assert read_pdf(scan, see=lambda _, __: _sees(_word("Seen"))).text == "Seen"


def test_pages_that_could_not_be_seen_are_said() -> None:
    draft = read_pdf(pdf_of([None, None]), see=lambda _, __: Seen(reason=Reason.SCAN_NEEDS_LANGUAGE))

    assert draft.coverage == Coverage(
        unit="page", read=0, total=2, reasons=("pages-without-text", "scan-needs-language")
    )


@pytest.mark.parametrize(
    ("script", "stated", "wanted"),
    [
        ("Latin", None, ("eng", "aze")),
        ("Latin", "az", ("aze", "eng")),
        ("Latin", "tr", ("tur", "eng")),
        ("Latin", "ru", ("eng", "aze")),
        ("Cyrillic", None, ("rus", "eng")),
        ("Armenian", "hy", ("hye", "eng")),
        (None, "hy", ("hye", "eng")),
        (None, None, ("eng", "rus")),
        ("Han", None, ()),
    ],
)
def test_two_languages_are_chosen_by_script_and_by_what_is_stated(
    script: str | None, stated: str | None, wanted: tuple[str, ...]
) -> None:
    assert scan_languages(script, stated, ALL) == wanted


def test_languages_are_chosen_anew_by_what_was_read_and_by_what_is_installed() -> None:
    assert better_languages("tr", ("eng", "aze"), ALL) == ("tur", "eng")
    assert better_languages("az", ("eng", "aze"), ALL) == ()
    assert better_languages("hy", ("eng", "aze"), ALL) == ()
    assert better_languages("tr", ("eng",), frozenset({"eng"})) == ()
    assert other_scripts(("eng", "aze"), ALL) == (("rus", "eng"), ("hye", "eng"), ("ara",), ("eng",))
    assert scan_languages("Cyrillic", None, frozenset({"eng"})) == ("eng",)


def test_sureness_weighs_words_by_their_letters() -> None:
    assert sureness(_sees(_word("a", 0), _word("bbb", 100))) == 75
    assert sureness(_sees()) == 0


@given(st.text(alphabet="5\t1\n.ax-", max_size=300))
def test_any_table_gives_words_with_sane_boxes(table: str) -> None:
    for word in parse_table(table):
        assert word.text == word.text.strip() != ""
        assert 0 <= word.sure <= 100


@given(st.data())
def test_damaged_heads_of_pictures_never_raise(data: st.DataObject) -> None:
    whole = bytearray(
        data.draw(st.sampled_from([png_of(*GREY), tiff_of([GREY, GREY]), b"\xff\xd8\xff\xc0\x00\x11" * 9]))
    )
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=8)):
        whole[place] = data.draw(st.integers(0, 255))

    assert isinstance(picture_sizes(bytes(whole)), tuple)


def test_sizes_are_found_in_the_heads_of_all_kinds() -> None:
    preview = b"\xff\xe1\x00\x0a\xff\xc0\x00\x04\x08\x00\x01\x00"
    heads = {
        b"\xff\xd8" + preview + b"\xff\xc0\x00\x11\x08\x00\x02\x00\x04": (4, 2),
        b"GIF89a" + struct.pack("<HH", 4, 2): (4, 2),
        b"BM" + b"\0" * 16 + struct.pack("<ii", 4, -2): (4, 2),
        b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\x03\0\0\x01\0\0": (4, 2),
        b"RIFF\0\0\0\0WEBPVP8L" + b"\0" * 5 + struct.pack("<I", 3 | 1 << 14): (4, 2),
        b"RIFF\0\0\0\0WEBPVP8 " + b"\0" * 10 + struct.pack("<HH", 4, 2): (4, 2),
    }

    assert {head: picture_sizes(head) for head in heads} == {head: (size,) for head, size in heads.items()}
    assert picture_sizes(b"\xff\xd8\xff") == ()
    assert picture_sizes(b"RIFF\0\0\0\0WEBPnone") == ()
