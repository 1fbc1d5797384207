"""From a dropped file to text and claims: mail, saved pages, subtitles, chats, and scans where tesseract is there."""

import shutil
from pathlib import Path

import pytest

from actions.cases import Told, add_and_read, casebook
from onrecord.actions.claims import chain_words
from onrecord.actions.doctor import NO_TESSERACT, SCANS, doctor
from onrecord.actions.search import search_casebook
from onrecord.actions.show import ShownClaim, show
from onrecord.actions.tesseract import PLACES, Tesseract, find_tesseract
from onrecord.casebook import views
from onrecord.casebook.store import Casebook
from onrecord.casebook.verification import verify_casebook
from onrecord.reading.reasons import Reason
from onrecord.record.layer import ReadState
from reading.saved_world import drawn, mail_of, mhtml_of, page_warc, pdf_of_picture, png_of, tiff_of, wacz_of

LINES = ["Three prisoners died in custody in Karvel in March 2019.", "Eleven guards were arrested, relatives said."]
needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract", path=PLACES) is None, reason="tesseract is not installed: apt install tesseract-ocr"
)
CHAT = (
    "[12.05.17, 14:03:22] Lena Orr: They arrested three men in Karvel.\n"
    "[12.05.17, 14:04:22] Tam: Guards beat two prisoners in Karvel.\n"
)


def _read(opened: Casebook, folder: Path, files: dict[str, bytes]) -> Told:
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return add_and_read(opened, *(folder / name for name in files))


def test_every_kind_that_is_dropped_in_gives_text_and_claims(tmp_path: Path) -> None:
    files = {
        "mail.eml": mail_of("Three men were arrested in Karvel on 4 May 2017.\n"),
        "page.mhtml": mhtml_of(),
        "page.warc.gz": page_warc(),
        "page.wacz": wacz_of(page_warc()),
        "talk.srt": b"1\n00:00:01,000 --> 00:00:03,000\nThree men were arrested in Karvel.\n",
        "chat.txt": CHAT.encode(),
    }
    with casebook(tmp_path / "case") as opened:
        told = _read(opened, tmp_path / "in", files)

        assert [read.state for read in told.read] == [ReadState.FULL] * 6
        assert all(read.claims for read in told.read)
        assert verify_casebook(opened).flaws == ()


def test_names_of_senders_are_found_and_not_shown_around_quotes(tmp_path: Path) -> None:
    with casebook(tmp_path / "case") as opened:
        _read(opened, tmp_path / "in", {"chat.txt": CHAT.encode()})
        with opened.reading() as connection:
            found = search_casebook(opened, connection, "Lena")
            near = search_casebook(opened, connection, "prisoners")
            claim = next(views.claims(connection)).claim
        shown = show(opened, claim.id)

    assert [place.exact for place in found[0].places] == ["Lena"]
    assert "Tam" not in near[0].places[0].before
    assert isinstance(shown, ShownClaim)
    assert "Lena" not in shown.before + shown.after
    assert shown.places == ("sent 12.05.17, 14:03:22",)
    assert chain_words(shown.reviewed.claim) == "the publisher (not named) > participant 1 of the chat"


@needs_tesseract
def test_a_scan_becomes_text_with_boxes_and_its_claims_say_so(tmp_path: Path) -> None:
    page = drawn(LINES)
    files = {"scan.png": png_of(*page), "scan.tiff": tiff_of([page, page]), "scan.pdf": pdf_of_picture(*page)}
    with casebook(tmp_path / "case") as opened:
        told = _read(opened, tmp_path / "in", files)
        with opened.reading() as connection:
            layers = [views.layers(connection, read.report)[-1] for read in told.read]
            flags = {flag for reviewed in views.claims(connection) for flag in reviewed.claim.flags}

        assert [read.state for read in told.read] == [ReadState.FULL] * 3
        assert [" ".join((opened.layer_text(layer.layer) or "").split()) for layer in layers] == [
            " ".join(LINES),
            " ".join([*LINES, *LINES]),
            " ".join(LINES),
        ]
        assert {word.page for word in layers[1].words} == {1, 2}
        assert "read-from-a-picture" in flags
        assert verify_casebook(opened).flaws == ()


@needs_tesseract
def test_what_is_no_picture_or_takes_too_long_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    found = find_tesseract()
    assert found is not None
    assert found(b"no picture", 0).reason is Reason.BROKEN
    monkeypatch.setattr("onrecord.actions.tesseract.PAGE_SECONDS", 0.001)
    assert found(png_of(*drawn(LINES)), 0).reason is Reason.LIMIT_TIME


def test_a_program_that_is_gone_is_a_reason(tmp_path: Path) -> None:
    gone = Tesseract(path=str(tmp_path / "none"), version="5", installed=frozenset({"eng"}))

    assert gone(b"x", 0).reason is Reason.BROKEN


def test_a_machine_without_letters_of_the_language_says_so(tmp_path: Path) -> None:
    bare = Tesseract(path=str(tmp_path / "none"), version="5", installed=frozenset({"jpn"}))

    assert bare(b"x", 0).reason is Reason.SCAN_NEEDS_LANGUAGE


def test_each_page_is_told_as_a_sign_of_life(tmp_path: Path) -> None:
    signs: list[int] = []
    bare = Tesseract(path=str(tmp_path), version="5", installed=frozenset(), done=lambda: signs.append(1))
    bare(b"x", 0)
    bare(b"x", 1)

    assert signs == [1, 1]


def test_the_doctor_says_whether_scans_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def value() -> str:
        return next(line.value for line in doctor(None, tmp_path) if line.name == SCANS)

    said = value()
    assert said == NO_TESSERACT or said.startswith("read by tesseract")
    monkeypatch.setattr("onrecord.actions.tesseract.PLACES", str(tmp_path))
    assert value() == NO_TESSERACT
