import struct
import zipfile
from io import BytesIO

import pytest

from onrecord.reading import archive
from onrecord.reading.archive import ArchiveRefused, Members, open_members
from onrecord.reading.reasons import Reason
from reading.office_world import zipped


def _reason(data: bytes) -> Reason:
    with pytest.raises(ArchiveRefused) as refused:
        open_members(data)
    return refused.value.reason


def test_wanted_members_are_inflated_and_all_are_named() -> None:
    data = zipped({"a/one.xml": "1", "b.xml": "2", "a/two.xml": "3"})

    assert open_members(data, ("a/",)) == Members(
        names=("a/one.xml", "b.xml", "a/two.xml"), parts={"a/one.xml": b"1", "a/two.xml": b"3"}
    )


def test_a_member_that_swells_too_much_is_refused() -> None:
    assert _reason(zipped({"bomb": b"\0" * 8_000_000})) is Reason.LIMIT_RATIO


def test_a_small_member_may_swell() -> None:
    assert open_members(zipped({"blank": b"\0" * 1_000_000})).parts == {"blank": b"\0" * 1_000_000}


def test_a_lie_about_the_size_is_found_while_inflating() -> None:
    honest = zipped({"bomb": b"\0" * 8_000_000})
    lying = honest.replace(struct.pack("<L", 8_000_000), struct.pack("<L", 10))

    assert _reason(lying) in {Reason.LIMIT_RATIO, Reason.BROKEN}


def test_members_that_share_their_bytes_are_counted_each() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("one", b"\0" * 3_000_000)
        for number in range(200):
            twin = zipfile.ZipInfo(f"one{number}")
            source = made.filelist[0]
            twin.header_offset, twin.compress_size, twin.file_size = 0, source.compress_size, source.file_size
            twin.CRC, twin.compress_type = source.CRC, source.compress_type
            made.filelist.append(twin)

    assert _reason(stream.getvalue()) in {Reason.LIMIT_BYTES, Reason.LIMIT_RATIO, Reason.BROKEN}


def test_too_many_members_are_refused() -> None:
    assert _reason(zipped({str(number): "" for number in range(10_001)})) is Reason.LIMIT_MEMBERS


def test_too_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "ZIP_BYTES", 10)

    assert _reason(zipped({"a": "eleven byte"})) is Reason.LIMIT_BYTES


def test_a_sealed_member_needs_a_password() -> None:
    data = bytearray(zipped({"a": "words"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1

    assert _reason(bytes(data)) is Reason.PASSWORD


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", zipped({"a": "words"})[:-30], zipped({"a": "w" * 99}).replace(b"K\x03", b"K\x07")],
    ids=["empty", "a head alone", "cut short", "a false head"],  # the bytes hold the time they were made at
)
def test_broken_archives_are_refused(data: bytes) -> None:
    assert _reason(data) is Reason.BROKEN


def test_an_unknown_way_of_packing_is_refused() -> None:
    data = bytearray(zipped({"a": "words"}))
    data[data.index(b"PK\x01\x02") + 10] = 99

    assert _reason(bytes(data)) is Reason.BROKEN
