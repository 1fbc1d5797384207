"""Sidecars: a small JSON file beside a report that says what the report is.

What it says are claims about the report, never trusted. The sidecar's own bytes are always kept as a companion, also
when they cannot be read; a broken sidecar never stops a capture.
"""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.capture.captured import StagedCompanion
from onrecord.record.entries import Stated

SUFFIX = ".json"
SIDECAR_LIMIT = 1024 * 1024
TEXT_LIMIT = 4096
NOT_READABLE = "sidecar not readable"
OTHER_BYTES = "the sidecar names a sha256 that is not the report's"
# The first key of each row that says something is taken.
KEYS = {
    "id": ("id",),
    "title": ("title", "headline", "page_title"),
    "outlet": ("outlet", "publisher", "site_name"),
    "published": ("published", "date_published", "date"),
    "address": ("url", "address"),
    "language": ("language", "lang"),
    "author": ("author", "byline"),
}
UNSAID = {"", "unknown", "undated", "und", "none", "null", "n/a", "-", "?"}
FREE_TEXT = {"id", "title"}  # a headline may well read "Unknown"
SHA256 = re.compile(r"[0-9a-fA-F]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """What stood beside a report: its bytes, what it says, and what could not be read of it."""

    companions: tuple[StagedCompanion, ...] = ()
    stated: Stated | None = None
    missing: tuple[str, ...] = ()


def sidecar_names(name: str) -> tuple[str, ...]:
    """Give the names a sidecar of this file may have: `T1.txt.json` before `T1.json`; never the file itself."""
    whole, stem = name + SUFFIX, Path(name).stem + SUFFIX
    return (whole,) if name.lower().endswith(SUFFIX) or stem == whole else (whole, stem)


def sidecar_beside(path: Path) -> Path | None:
    """Find the sidecar beside one file."""
    beside = (path.with_name(name) for name in sidecar_names(path.name))
    # Path.is_file raises where the longer name is too long for the disk; this answers no
    return next((found for found in beside if os.path.isfile(found)), None)  # noqa: PTH113


def match_sidecars(names: tuple[str, ...]) -> dict[str, str | None]:
    """Pair the files of one folder: each report with its sidecar or None. A lone JSON file is a report."""
    known, taken = set(names), set[str]()
    pairs: dict[str, str | None] = {}
    # JSON files last: one that describes another file is no report itself
    for name in sorted(names, key=lambda name: (name.lower().endswith(SUFFIX), name)):
        if name in taken:
            continue
        sidecar = next((found for found in sidecar_names(name) if found in known), None)
        pairs[name] = sidecar
        if sidecar is not None:
            taken.add(sidecar)
    return pairs


def read_sidecar(companion: StagedCompanion, report: str) -> Sidecar:
    """Read what a staged sidecar says of the report with this SHA-256."""
    fields = _fields(companion)
    if fields is None:
        return Sidecar(companions=(companion,), missing=(NOT_READABLE,))
    said = {field: _said(field, fields) for field in KEYS}
    bad = tuple(f"{NOT_READABLE}: {field}" for field, value in said.items() if value is False)
    stated = Stated(**{field: value for field, value in said.items() if isinstance(value, str)})
    return Sidecar(companions=(companion,), stated=stated, missing=bad + _other_bytes(fields, report))


def _fields(companion: StagedCompanion) -> Mapping[str, Any] | None:
    if companion.staged.size > SIDECAR_LIMIT:
        return None
    try:
        text = companion.staged.path.read_bytes().decode("utf-8-sig")
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, Mapping) else None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key given twice")
    return found


def _no_constant(_: str) -> None:
    raise ValueError("not a JSON number")


def _said(field: str, fields: Mapping[str, Any]) -> str | bool | None:
    """Give what the first telling key says; None when none does, False when it is not text."""
    for key in KEYS[field]:
        value = _text(fields.get(key))
        if value is False or (value is not None and (field in FREE_TEXT or str(value).casefold() not in UNSAID)):
            return value
    return None


def _text(value: Any) -> str | bool | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        return False
    text = str(value).strip()
    is_sound = len(text) <= TEXT_LIMIT and not any("\ud800" <= letter <= "\udfff" for letter in text)
    return (text or None) if is_sound else False


def _other_bytes(fields: Mapping[str, Any], report: str) -> tuple[str, ...]:
    """A sidecar that names other bytes may have been put beside the wrong report."""
    named = fields.get("sha256")
    is_other = isinstance(named, str) and SHA256.fullmatch(named) is not None and named.lower() != report
    return (OTHER_BYTES,) if is_other else ()
