"""From bytes to the text layer: one reader a media type, one language, one set of flags.

Whatever the bytes are, a layer comes out; what could not be read stands in its coverage.
"""

import re
from collections.abc import Callable

from onrecord.reading.chat import read_chat
from onrecord.reading.docx import read_docx
from onrecord.reading.draft import Draft, unread
from onrecord.reading.flags import flags_of
from onrecord.reading.html import read_html
from onrecord.reading.language import detect_language, language_spans
from onrecord.reading.limits import REPORT_BYTES
from onrecord.reading.mail import read_mail
from onrecord.reading.media import (
    BMP,
    CHAT,
    CSV,
    DOCX,
    EML,
    GIF,
    HTML,
    JPEG,
    JSON,
    MHTML,
    ODS,
    PDF,
    PNG,
    SRT,
    TIFF,
    TXT,
    VTT,
    WACZ,
    WARC,
    WEBP,
    XLS,
    XLSX,
)
from onrecord.reading.mhtml import read_mhtml
from onrecord.reading.pdf import read_pdf
from onrecord.reading.pictures import read_picture
from onrecord.reading.plain import read_json, read_plain
from onrecord.reading.reasons import Reason
from onrecord.reading.seen import See
from onrecord.reading.sheet import read_csv, read_old_workbook, read_workbook
from onrecord.reading.subtitles import read_srt, read_vtt
from onrecord.reading.warc import read_wacz, read_warc
from onrecord.record.claim import Zone
from onrecord.record.layer import TextLayer

LAYER_READER = "layer/3"

_READERS: dict[str, Callable[[bytes, str | None], Draft]] = {
    TXT: read_plain,
    HTML: read_html,
    DOCX: read_docx,
    XLSX: read_workbook,
    ODS: read_workbook,
    XLS: read_old_workbook,
    CSV: read_csv,
    JSON: read_json,
    EML: read_mail,
    MHTML: read_mhtml,
    SRT: read_srt,
    VTT: read_vtt,
    CHAT: read_chat,
    WARC: read_warc,
    WACZ: read_wacz,
}
_PICTURES = frozenset({BMP, GIF, JPEG, PNG, TIFF, WEBP})
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


def read_layer(data: bytes, media: str, see: See | None = None) -> TextLayer:
    """Read the text layer of a report.

    Args:
        data: The report's bytes.
        media: Its media type; a `charset` parameter is the encoding the server declared.
        see: Reads words in pictures; None where nothing on this machine does.
    """
    kind = media.partition(";")[0].strip().lower()
    charset = _CHARSET.search(media)
    draft = _draft(data, kind, charset.group(1) if charset is not None else None, see)
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
        words=draft.words,
    )


def _draft(data: bytes, kind: str, charset: str | None, see: See | None) -> Draft:
    if not data:
        return unread(Reason.EMPTY)
    if len(data) > REPORT_BYTES:
        return unread(Reason.LIMIT_BYTES)
    try:
        if kind in _PICTURES:
            return read_picture(data, see)
        if kind == PDF:
            return read_pdf(data, see=see)
        read = _READERS.get(kind)
        return unread(Reason.NOT_READABLE_YET) if read is None else read(data, charset)
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
