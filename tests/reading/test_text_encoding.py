import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.armscii import decode_armscii
from onrecord.reading.encoding import Decoded, clean, declared_charset, decode
from onrecord.reading.reasons import Flag, Reason

RUSSIAN = "В городе по подозрению в шпионаже были задержаны военнослужащие, сообщили родственники."
UKRAINIAN = "Родичі повідомили, що щонайменше восьмеро військових загинули, їхні імена невідомі."
TURKISH = "Gözaltına alınan işçilerin yakınları, oğullarının öldürüldüğünü söyledi."
FRENCH = "Les militaires arrêtés à l'été ont été torturés, déclare une mère près de la caserne."
GUESSED = frozenset({Flag.ENCODING_GUESSED})


@pytest.mark.parametrize(
    ("words", "encoding", "recorded"),
    [
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (RUSSIAN, "cp866", "cp866"),
        (UKRAINIAN, "cp1251", "cp1251"),
        (UKRAINIAN, "koi8-u", "koi8-u"),
        (TURKISH, "cp1254", "iso8859-9"),
        (TURKISH + " “Ne?”", "cp1254", "cp1254"),
        (FRENCH, "cp1252", "cp1252"),
        (RUSSIAN, "utf-16-le", "utf-16-le"),
        (TURKISH, "utf-16-be", "utf-16-be"),
    ],
)
def test_letters_tell_the_encoding(words: str, encoding: str, recorded: str) -> None:
    assert decode(words.encode(encoding)) == Decoded(text=words, encoding=recorded, flags=GUESSED)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_tells_the_encoding_and_is_no_text(encoding: str) -> None:
    decoded = decode(RUSSIAN.encode(encoding))

    assert decoded.text == RUSSIAN
    assert decoded.flags == frozenset()


def test_armenian_of_the_nineties_is_read() -> None:
    data = b"\xb2\xbd\xb3\xef\xbb\xf1 \xbd\xbb\xbd\xbb\xa3"

    assert decode_armscii(data) == "Ազատեր զեզե։"
    assert decode(data) == Decoded(text="Ազատեր զեզե։", encoding="armscii-8", flags=GUESSED)


def test_a_declared_encoding_is_believed() -> None:
    assert decode("テキスト".encode("shift_jis"), "Shift_JIS") == Decoded(text="テキスト", encoding="shift_jis")
    assert decode(FRENCH.encode("cp1252"), "iso-8859-1") == Decoded(text=FRENCH, encoding="cp1252")
    assert decode(b"\xb2\xb3", "armscii-8") == Decoded(text="Աա", encoding="armscii-8")


def test_valid_utf8_outranks_a_wrong_declaration() -> None:
    decoded = decode(RUSSIAN.encode(), "windows-1251")

    assert decoded == Decoded(text=RUSSIAN, encoding="utf-8", flags=frozenset({Flag.ENCODING_CONTRADICTED}))


def test_a_declaration_of_latin_does_not_hide_cyrillic() -> None:
    assert decode(RUSSIAN.encode("cp1251"), "iso-8859-1").text == RUSSIAN


def test_an_encoding_that_hides_markup_is_not_believed() -> None:
    assert decode(b"+ADw-script", "utf-7") == Decoded(text="+ADw-script", encoding="utf-8")


def test_an_unknown_or_unfit_declaration_is_passed_over() -> None:
    for declared in ("no-such-thing", "rot13", "base64", ""):
        assert decode(b"words", declared) == Decoded(text="words", encoding="utf-8")


def test_a_declaration_the_bytes_contradict_is_passed_over() -> None:
    assert decode(RUSSIAN.encode("koi8-r"), "gb2312").text == RUSSIAN


def test_utf8_with_a_broken_byte_stays_utf8_and_says_so() -> None:
    decoded = decode(RUSSIAN.encode() + b"\xd0")

    assert decoded.text == RUSSIAN + "\ufffd"
    assert (decoded.encoding, decoded.reasons) == ("utf-8", frozenset({Reason.UNDECODABLE}))


def test_a_cut_wide_text_says_so() -> None:
    decoded = decode("words".encode("utf-16") + b"x")

    assert decoded == Decoded(text="words\ufffd", encoding="utf-16-le", reasons=frozenset({Reason.UNDECODABLE}))


def test_bytes_of_no_known_encoding_are_latin_and_flagged() -> None:
    assert decode(b"a \x81 b \x8d") == Decoded(text="a \x81 b \x8d", encoding="latin-1", flags=GUESSED)


def test_only_nul_and_lone_surrogates_are_replaced() -> None:
    kept = "\u200b\xad\xa0\r\n\te\u0301İ"

    assert clean(f"a\x00b\ud800c{kept}") == f"a\ufffdb\ufffdc{kept}"
    assert decode(kept.encode()).text == kept


def test_many_replacements_are_a_reason() -> None:
    assert decode(b"a\x00b").reasons == frozenset({Reason.UNDECODABLE})
    assert decode(b"a" * 200 + b"\x00").reasons == frozenset()


@pytest.mark.parametrize(
    ("head", "declared"),
    [
        (b'<meta charset="windows-1251">', "windows-1251"),
        (b"<META http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"),
        (b'<?xml version="1.0" encoding="iso-8859-9"?><html>', "iso-8859-9"),
        (b"<p>charset=koi8-r</p>", None),
        (b" " * 5000 + b"<meta charset=koi8-r>", None),
    ],
)
def test_a_page_declares_its_encoding_in_its_head(head: bytes, declared: str | None) -> None:
    assert declared_charset(head) == declared


@given(st.text())
def test_utf8_is_read_back_code_point_for_code_point(words: str) -> None:
    data = ("\ufeff" + words).encode("utf-8", "replace")
    sent = words.encode("utf-8", "replace").decode()

    assert decode(data).text == sent.replace("\x00", "\ufffd")


@given(st.binary(), st.none() | st.sampled_from(["utf-8", "cp1251", "utf-16", "big5", "koi8-r"]))
def test_any_bytes_become_clean_text(data: bytes, declared: str | None) -> None:
    text = decode(data, declared).text

    assert clean(text) == text
    text.encode("utf-8")
