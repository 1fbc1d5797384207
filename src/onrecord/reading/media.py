"""What kind of file the bytes are, told by the bytes themselves. A name only decides between plain text and CSV.

Chats have no media type of their own; `text/x-chat` is ours.
"""

import json
import re
import zipfile
import zlib
from io import BytesIO

from onrecord.reading.chat_lines import is_chat

HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLS = "application/vnd.ms-excel"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
RTF = "application/rtf"
EML = "message/rfc822"
MHTML = "multipart/related"
SRT = "application/x-subrip"
VTT = "text/vtt"
CHAT = "text/x-chat"
TXT = "text/plain"
CSV = "text/csv"
JSON = "application/json"
JPEG = "image/jpeg"
PNG = "image/png"
WEBP = "image/webp"
TIFF = "image/tiff"
GIF = "image/gif"
BMP = "image/bmp"
MP4 = "video/mp4"
OGG = "audio/ogg"
MP3 = "audio/mpeg"
ZIP = "application/zip"
WARC = "application/warc"
WACZ = "application/wacz"
UNKNOWN = "application/octet-stream"

_MAGIC = (
    (re.compile(rb"\xff\xd8\xff"), JPEG),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), PNG),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), WEBP),
    (re.compile(rb"II\*\x00|MM\x00\*"), TIFF),
    (re.compile(rb"GIF8[79]a"), GIF),
    (re.compile(rb"BM....\x00\x00\x00\x00", re.DOTALL), BMP),
    (re.compile(rb"\x00\x00..ftyp(?!heic|heix|mif1|avif)", re.DOTALL), MP4),
    (re.compile(rb"OggS\x00"), OGG),
    (re.compile(rb"ID3[\x02-\x04]"), MP3),
    (re.compile(rb"\xff[\xf2\xf3\xfa\xfb][\x10-\xef]"), MP3),
    (re.compile(rb"WARC/[01]\.\d"), WARC),
    (re.compile(rb"\{\\rtf1?"), RTF),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names of what stands in such a container: an old workbook, or an office file sealed with a password.
_OLE_SHEETS = re.compile(b"|".join(name.encode("utf-16-le") for name in ("Workbook", "Book", "EncryptedPackage")))
_PDF_WITHIN = 1024  # readers accept a header that starts a little late, but not one inside a line of text
_PDF_HEADER = re.compile(rb"(?:\A|[^ -~])%PDF-")
_PROBE = 65_536
_JSON_PROOF = 1_048_576
_DECLARATIONS = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*", re.DOTALL)
_HTML_START = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|article|div|table|script|h1|p|a)\b", re.IGNORECASE
)
_HTML_TAG = re.compile(rb"<(?:html|body|p|br|div|span|a|table|td|h[1-6]|ul|li)\b[^<>]*>", re.IGNORECASE)
_ANY_XML = re.compile(rb"<(?:\?xml|svg|!DOCTYPE)\b")
_JSON_START = re.compile(rb'\s*(?:\{\s*["}]|\[\s*["\[\]{\d])')
_MAIL_LINE = re.compile(rb"([!-9;-~]+):[ \t]")
_MAIL_PROOF = {b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to"}
_SAVED_PAGE = re.compile(rb"^Content-Type:[ \t]*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_SAVED_PAGE_PROOF = re.compile(
    rb"^(?:Snapshot-Content-Location:|From:[ \t]*<?Saved by)|type=\"?text/html", re.IGNORECASE | re.MULTILINE
)
_SRT_START = re.compile(
    rb"\s*\d{1,6}[ \t]*\r?\n\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->[ \t]*\d{1,3}:\d\d:\d\d[,.]\d{1,3}"
)
_VTT_START = re.compile(rb"WEBVTT(?:[ \t\r\n]|$)")
_DECLARED = re.compile(r"[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,100}")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def detect_media(data: bytes, name: str | None = None) -> str:
    """Tell the media type from the bytes.

    Args:
        data: The report's bytes.
        name: The name the file came with; believed only where bytes leave plain text and CSV open.
    """
    for pattern, media in _MAGIC:
        if pattern.match(data):
            return media
    if _PDF_HEADER.search(data[:_PDF_WITHIN]) is not None:
        return PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _archive_media(data)
    if data.startswith(_OLE):
        return XLS if _OLE_SHEETS.search(data) is not None else UNKNOWN
    if data.startswith(b"\x1f\x8b"):
        return WARC if _inflates_to_warc(data) else UNKNOWN
    return _text_media(data, (name or "").lower())


def _inflates_to_warc(data: bytes) -> bool:
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:_PROBE], 16).startswith(b"WARC/")
    except zlib.error:
        return False


def _archive_media(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            stored = _odf_media(archive) if "mimetype" in names else None
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, RuntimeError, EOFError):
        return ZIP  # damaged or sealed: still a ZIP file
    if stored is not None:
        return stored
    if "[Content_Types].xml" in names:
        return _office_media(names)
    is_wacz = "datapackage.json" in names and any(member.startswith("archive/") for member in names)
    return WACZ if is_wacz else ZIP


def _odf_media(archive: zipfile.ZipFile) -> str | None:
    with archive.open("mimetype") as member:
        stored = member.read(100).decode("latin-1").strip()
    return stored if stored in {ODT, ODS} else None


def _office_media(names: set[str]) -> str:
    if any(member.startswith("word/document") for member in names):
        return DOCX
    return XLSX if "xl/workbook.xml" in names else ZIP


def _text_media(data: bytes, name: str) -> str:
    head = _without_mark(data[:_PROBE])
    if not head.strip():
        return TXT if data else UNKNOWN
    if _is_mail(head):
        return MHTML if _is_saved_page(head) else EML
    if _looks_like_html(head):
        return HTML
    if _ANY_XML.match(head.lstrip()) is not None:
        return UNKNOWN
    if _is_binary(head):
        return TXT if _is_unmarked_utf16(head) else UNKNOWN
    return _plain_media(data, head, name)


def _without_mark(head: bytes) -> bytes:
    if head.startswith(_UTF16_MARKS):
        return head.decode("utf-16", "replace").encode("utf-8", "replace")
    return head.removeprefix(_UTF8_MARK)


def _plain_media(data: bytes, head: bytes, name: str) -> str:
    if _is_json(data, head):
        return JSON
    if _VTT_START.match(head) is not None:
        return VTT
    if _SRT_START.match(head) is not None:
        return SRT
    if is_chat(head.decode("utf-8", "replace")):
        return CHAT
    return CSV if _is_csv(head, name) else TXT


def _looks_like_html(head: bytes) -> bool:
    opening = _DECLARATIONS.match(head)
    start = opening.end() if opening is not None else 0
    return _HTML_START.match(head, start) is not None or len(_HTML_TAG.findall(head[:4096])) >= 5


def _is_binary(head: bytes) -> bool:
    return len(_CONTROLS.findall(head)) > len(head) / 200


def _is_unmarked_utf16(head: bytes) -> bool:
    """Latin text in UTF-16 has a zero in every other byte, always on the same side."""
    zeros = (head[0::2].count(0), head[1::2].count(0))
    return max(zeros) > len(head) * 0.3 and min(zeros) < len(head) * 0.01


def _is_json(data: bytes, head: bytes) -> bool:
    if _JSON_START.match(head) is None:
        return False
    if len(data) > _JSON_PROOF:
        return True
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _is_mail(head: bytes) -> bool:
    names = set()
    for line in head.splitlines()[:60]:
        field = _MAIL_LINE.match(line)
        if field is not None:
            names.add(field.group(1).lower())
        elif not line.startswith((b" ", b"\t")):
            break
    is_saved = b"mime-version" in names and _SAVED_PAGE.search(head) is not None
    return is_saved or (b"from" in names and not names.isdisjoint(_MAIL_PROOF))


def _is_saved_page(head: bytes) -> bool:
    """Browsers save a page as a message without a reader: its header says so, or names a page as its main part."""
    header = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return _SAVED_PAGE.search(header) is not None and _SAVED_PAGE_PROOF.search(header) is not None


def _is_csv(head: bytes, name: str) -> bool:
    if name.endswith((".csv", ".tsv")):
        return True
    return not name.endswith((".txt", ".text", ".md")) and any(_is_ruled(head, mark) for mark in b",;\t|")


def _is_ruled(head: bytes, mark: int) -> bool:
    """Every line has the same number of marks, and none is followed by a space as in prose."""
    lines = [line for line in head.splitlines()[:50] if line.strip()]
    if len(lines) < 3:
        return False
    counts = {line.count(mark) for line in lines}
    return len(counts) == 1 and counts != {0} and bytes((mark, 0x20)) not in b"\n".join(lines)


def declared_media(raw: str) -> str:
    """Give a media type that somebody else wrote, if it has the form of one; it is printed and must not be a trap."""
    return raw if _DECLARED.fullmatch(raw) is not None else "unknown"
