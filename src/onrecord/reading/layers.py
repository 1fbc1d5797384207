"""From bytes to the text layer: one reader a media type, one language, one set of flags.

Whatever the bytes are, a layer comes out; what could not be read stands in its coverage.
"""

import re
from collections.abc import Callable

from onrecord.reading.docx import read_docx
from onrecord.reading.draft import Draft, unread
from onrecord.reading.flags import flags_of
from onrecord.reading.html import read_html
from onrecord.reading.language import detect_language, language_spans
from onrecord.reading.limits import REPORT_BYTES
from onrecord.reading.media import CSV, DOCX, HTML, JSON, ODS, PDF, TXT, XLSX
from onrecord.reading.pdf import read_pdf
from onrecord.reading.plain import read_json, read_plain
from onrecord.reading.reasons import Reason
from onrecord.reading.sheet import read_csv, read_workbook
from onrecord.record.claim import Zone
from onrecord.record.layer import TextLayer

LAYER_READER = "layer/1"

_READERS: dict[str, Callable[[bytes, str | None], Draft]] = {
    TXT: read_plain,
    HTML: read_html,
    PDF: read_pdf,
    DOCX: read_docx,
    XLSX: read_workbook,
    ODS: read_workbook,
    CSV: read_csv,
    JSON: read_json,
}
_SENTENCE_LENGTH = 60
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)
# What parsers raise at hostile bytes. Memory that runs out is not among them: it ends the child process.
_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)


def read_layer(data: bytes, media: str) -> TextLayer:
    """Read the text layer of a report.

    Args:
        data: The report's bytes.
        media: Its media type; a `charset` parameter is the encoding the server declared.
    """
    kind = media.partition(";")[0].strip().lower()
    charset = _CHARSET.search(media)
    draft = _draft(data, kind, charset.group(1) if charset is not None else None)
    language = detect_language(_sentences_of(draft))
    return TextLayer(
        reader=LAYER_READER,
        text=draft.text,
        media=kind,
        language=language,
        coverage=draft.coverage,
        zones=draft.zones,
        places=draft.places,
        languages=language_spans(draft.text, language),
        title=draft.title,
        encoding=draft.encoding,
        flags=flags_of(draft.text, draft.flags),
    )


def _draft(data: bytes, kind: str, charset: str | None) -> Draft:
    if not data:
        return unread(Reason.EMPTY)
    if len(data) > REPORT_BYTES:
        return unread(Reason.LIMIT_BYTES)
    read = _READERS.get(kind)
    if read is None:
        return unread(Reason.NOT_READABLE_YET)
    try:
        return read(data, charset)
    except _FAULTS:
        return unread(Reason.BROKEN)


def _sentences_of(draft: Draft) -> str:
    """The lines long enough to be sentences, without furniture: labels often are in another language."""
    pieces, start = [], 0
    for span in draft.zones:
        if span.zone is Zone.BOILERPLATE:
            pieces.append(draft.text[start : span.start])
            start = span.end
    lines = [line for line in "".join([*pieces, draft.text[start:]]).splitlines() if line.strip()]
    long_lines = [line for line in lines if len(line) >= _SENTENCE_LENGTH]
    return "\n".join(long_lines or lines) or draft.text
