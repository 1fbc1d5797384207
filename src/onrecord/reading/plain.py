"""Plain text and JSON: the decoded text is the layer, character for character."""

import re

from onrecord.reading.draft import Draft, reasons_of
from onrecord.reading.encoding import decode
from onrecord.reading.limits import LAYER_LENGTH
from onrecord.reading.reasons import Reason
from onrecord.reading.zones import zones_of
from onrecord.record.layer import Coverage

_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}")


def read_plain(data: bytes, charset: str | None = None) -> Draft:
    """Read running text."""
    draft = _read_text(data, charset)
    title, zones = zones_of(draft.text)
    return Draft(
        text=draft.text, coverage=draft.coverage, zones=zones, title=title, encoding=draft.encoding, flags=draft.flags
    )


def read_json(data: bytes, charset: str | None = None) -> Draft:
    """Read JSON as written. Words behind escapes are not words yet, and that is said."""
    draft = _read_text(data, charset)
    if _ESCAPE.search(draft.text) is None:
        return draft
    coverage = Coverage(unit="file", read=1, total=1, reasons=(*draft.coverage.reasons, Reason.ESCAPED.value))
    return Draft(text=draft.text, coverage=coverage, encoding=draft.encoding, flags=draft.flags)


def _read_text(data: bytes, charset: str | None) -> Draft:
    decoded = decode(data, charset)
    reasons = set(decoded.reasons)
    if len(decoded.text) > LAYER_LENGTH:
        reasons.add(Reason.LIMIT_LENGTH)
    if not decoded.text:
        reasons.add(Reason.NO_TEXT)
    return Draft(
        text=decoded.text[:LAYER_LENGTH],
        coverage=Coverage(unit="file", read=int(bool(decoded.text)), total=1, reasons=reasons_of(reasons)),
        encoding=decoded.encoding,
        flags=tuple(sorted(decoded.flags)),
    )
