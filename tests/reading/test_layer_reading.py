import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import layers, media, plain
from onrecord.reading.layers import LAYER_READER, read_layer
from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage, LanguageSpan, TextLayer, ZoneSpan
from reading.office_world import docx_of, ods_of, paragraph, pdf_of, xlsx_of

READ = [media.TXT, media.JSON, media.HTML, media.PDF, media.DOCX, media.XLSX, media.ODS, media.CSV]
UNREAD = [media.MP4, media.MP3, media.ZIP, media.ODT, media.RTF, media.UNKNOWN]
SAMPLES = [docx_of(paragraph("words")), xlsx_of({"A1": "words"}), ods_of(""), pdf_of([["words"]]), b"<p>words</p>"]


def test_a_plain_text_is_its_own_layer() -> None:
    text = "Spring arrests\n\nAt least eight servicemen died, their relatives said.\n\nFollow us\n"

    assert read_layer(text.encode(), "text/plain") == TextLayer(
        reader=LAYER_READER,
        text=text,
        media="text/plain",
        language="en",
        coverage=Coverage(unit="file", read=1, total=1),
        zones=(ZoneSpan(zone=Zone.TITLE, start=0, end=14), ZoneSpan(zone=Zone.BOILERPLATE, start=71, end=80)),
        languages=(LanguageSpan(language="en", start=0, end=80),),
        title="Spring arrests",
        encoding="utf-8",
    )


def test_nothing_in_a_plain_text_is_changed() -> None:
    text = "e\u0301 8\u00a0men\r\ntor\u00adtured\u2028\u202eİ\u200b"
    layer = read_layer(text.encode(), "text/plain")

    assert layer.text == text
    assert layer.flags == ("bidi-controls", "zero-width", "soft-hyphens")


@pytest.mark.parametrize("kind", UNREAD)
def test_what_has_no_reader_yet_is_said_to_be_unread(kind: str) -> None:
    assert read_layer(b"\x01\x02", kind) == TextLayer(
        reader=LAYER_READER,
        text="",
        media=kind,
        language="und",
        coverage=Coverage(unit="file", read=0, total=1, reasons=("not-readable-yet",)),
    )


@pytest.mark.parametrize("kind", READ)
def test_no_bytes_are_an_empty_report(kind: str) -> None:
    assert read_layer(b"", kind).coverage == Coverage(unit="file", read=0, total=1, reasons=("empty",))


def test_more_bytes_than_the_limit_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layers, "REPORT_BYTES", 3)

    assert read_layer(b"four", "text/plain").coverage.reasons == ("limit-bytes",)


def test_a_layer_is_cut_at_its_limit_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "LAYER_LENGTH", 3)
    layer = read_layer(b"four", "text/plain")

    assert (layer.text, layer.coverage.reasons) == ("fou", ("limit-length",))


def test_the_media_type_may_carry_the_declared_encoding() -> None:
    layer = read_layer("Ուժեր".encode("utf-16-be"), 'Text/Plain; charset="utf-16be"')

    assert (layer.media, layer.text, layer.encoding) == ("text/plain", "Ուժեր", "utf-16-be")


def test_the_language_is_that_of_the_sentences_not_of_the_furniture() -> None:
    body = "Gözaltına alınan askerlerin yakınları, en az sekiz kişinin öldürüldüğünü söyledi."
    text = f"{body}\n\nShare this\nFollow us\nRead more: all of the news of the day and the week\nPrivacy policy"

    assert read_layer(text.encode(), "text/plain").language == "tr"


def test_json_is_read_as_written_and_escapes_are_said() -> None:
    assert read_layer('{"a": "səkkiz"}'.encode(), "application/json").coverage.reasons == ()
    assert read_layer(b'{"a": "s\\u0259kkiz"}', "application/json").coverage.reasons == ("escaped-text",)


def test_words_of_mixed_scripts_are_flagged() -> None:
    assert read_layer("the \u0430ccused".encode(), "text/plain").flags == ("mixed-script-words",)
    assert read_layer("the accused Орхан".encode(), "text/plain").flags == ()


def test_joiners_inside_persian_words_are_no_trick() -> None:
    assert read_layer("خانواده\u200cها".encode(), "text/plain").flags == ()
    assert read_layer("fam\u200cily".encode(), "text/plain").flags == ("zero-width",)


@pytest.mark.parametrize("kind", READ)
@given(data=st.binary(max_size=400))
def test_random_bytes_never_raise(kind: str, data: bytes) -> None:
    _check(read_layer(data, kind))


@pytest.mark.parametrize("kind", READ)
@given(data=st.data())
def test_damaged_files_never_raise(kind: str, data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from(SAMPLES)))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=6)):
        whole[place] = data.draw(st.integers(0, 255))

    _check(read_layer(bytes(whole), kind))


def _check(layer: TextLayer) -> None:
    length = len(layer.text)
    for spans in (layer.zones, layer.places, layer.languages):
        assert all(0 <= span.start < span.end <= length for span in spans)
    assert "\x00" not in layer.text
    assert layer.coverage.read <= layer.coverage.total
    assert bool(layer.text) or layer.coverage.reasons != ()
    layer.text.encode("utf-8")
