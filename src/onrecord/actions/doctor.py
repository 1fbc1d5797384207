"""What this program can do on this machine, and with which settings."""

import os
import platform
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from onrecord import __version__
from onrecord.actions.tesseract import DETECTOR, Tesseract, find_tesseract
from onrecord.casebook.folder import find_folder
from onrecord.casebook.mark import mark_folder
from onrecord.errors import OnrecordError
from onrecord.reading.layers import LAYER_READER
from onrecord.reading.report import PROMISES, READER

PACKAGES = ("cryptography", "lxml", "pypdfium2", "python-calamine", "sqlalchemy", "trafilatura")
FORMATS = {
    "read": "TXT, HTML, PDF, DOCX, CSV, XLSX, ODS, JSON, EML, MHTML, WARC, WACZ, SRT, VTT, exported chats",
    "kept, not readable yet": "audio, video, ODT, RTF, ZIP and other archives, anything else",
}
SCANS = "scans and pictures"
NO_TESSERACT = "kept, not readable yet: install tesseract-ocr with tesseract-ocr-aze, -rus, -hye, -tur, -eng, -ara"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing to know. `origin` says where a setting comes from."""

    topic: str
    name: str
    value: str
    origin: str | None = None


def doctor(given: Path | None, start: Path) -> Iterator[Line]:
    """Look at the machine, the settings and the casebook at hand."""
    yield Line(topic="program", name="onrecord", value=__version__)
    yield Line(topic="program", name="readers", value=f"{LAYER_READER}, {READER}")
    yield Line(topic="machine", name="python", value=platform.python_version())
    yield Line(topic="machine", name="sqlite", value=sqlite3.sqlite_version)
    yield Line(topic="machine", name="cores", value=str(len(os.sched_getaffinity(0))))
    for name in PACKAGES:
        yield Line(topic="package", name=name, value=_version(name))
    yield from (Line(topic="language", name=name, value=words) for name, words in PROMISES.items())
    yield from (Line(topic="format", name=name, value=words) for name, words in FORMATS.items())
    yield Line(topic="format", name=SCANS, value=_scans(find_tesseract()))
    yield from _settings(given, start)


def _settings(given: Path | None, start: Path) -> Iterator[Line]:
    by = os.environ.get("ONRECORD_BY")
    yield Line(topic="setting", name="by", value=by or "owner", origin="ONRECORD_BY" if by else "default")
    origin = "ONRECORD_STATE" if os.environ.get("ONRECORD_STATE") else "default"
    yield Line(topic="setting", name="state folder", value=str(mark_folder()), origin=origin)
    if given is None:
        origin = "nearest folder"
    else:
        origin = "ONRECORD_CASEBOOK" if os.environ.get("ONRECORD_CASEBOOK") == str(given) else "--casebook"
    try:
        value = str(find_folder(given, start).path)
    except OnrecordError as error:
        value = error.message
    yield Line(topic="setting", name="casebook", value=value, origin=origin)


def _scans(found: Tesseract | None) -> str:
    if found is None:
        return NO_TESSERACT
    languages = ", ".join(sorted(found.installed - {DETECTOR}))
    without = "" if DETECTOR in found.installed else "; without tesseract-ocr-osd, scripts are guessed by trying"
    return f"read by tesseract {found.version}, marked as such: {languages or 'no language installed'}{without}"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed: run make setup"
