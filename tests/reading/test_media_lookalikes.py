"""A text that speaks of a format is still a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import media
from onrecord.reading.media import detect_media


@pytest.mark.parametrize(
    ("data", "want"),
    [
        (b"The %PDF-1.4 mark opens a file, the expert said.", media.TXT),
        (b"junk\n%PDF-1.4\n", media.PDF),
        (b"\xef\xbb\xbf%PDF-1.4\n", media.PDF),
        (b"1234ftyp is written at the start of a film.", media.TXT),
        (b"\x00\x00\x00\x18ftypmp42", media.MP4),
        (b"ID3 is a tag of sound files.", media.TXT),
        (b"From: a lawyer of the family\nSubject: the case\n\nHe died.", media.TXT),
        (b"{not json, he said", media.TXT),
        (b"He died, she said.\nThey wept, he said.\nAll fled, it said.", media.TXT),
        (b"PK\x05\x06" + bytes(18), media.ZIP),
        (b"PK\x03\x04 is how an archive starts", media.ZIP),
    ],
)
def test_what_the_first_bytes_tell(data: bytes, want: str) -> None:
    assert detect_media(data) == want


@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "N", "Zs", "Po"]), min_size=1, max_size=80))
def test_plain_words_are_never_taken_for_a_picture_sound_or_archive(words: str) -> None:
    assert detect_media(words.encode()) in {media.TXT, media.CSV, media.JSON, media.HTML, media.UNKNOWN}


@given(st.binary(max_size=200))
def test_any_bytes_have_a_media_type(data: bytes) -> None:
    assert "/" in detect_media(data)
