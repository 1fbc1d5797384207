"""What this program can do on this machine, and with which settings."""

import os
import platform
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from onrecord import __version__
from onrecord.casebook.folder import find_folder
from onrecord.casebook.mark import mark_folder
from onrecord.errors import OnrecordError
from onrecord.reading.english import READER
from onrecord.reading.layers import LAYER_READER

PACKAGES = ("cryptography", "lxml", "pypdfium2", "python-calamine", "sqlalchemy", "trafilatura")
LANGUAGES = {
    "en": "read: claims are proposed, for a person to accept or reject",
    "az, ru, tr, hy": "preserved, recognised, searchable; not read yet",
    "other": "preserved, searchable; not read yet",
}
FORMATS = {
    "read": "TXT, HTML, PDF (with text), DOCX, CSV, XLSX, ODS",
    "kept, not readable yet": "images, scans, audio, video, e-mail, archives, anything else",
}


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
    yield from (Line(topic="language", name=name, value=words) for name, words in LANGUAGES.items())
    yield from (Line(topic="format", name=name, value=words) for name, words in FORMATS.items())
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


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed: run make setup"
