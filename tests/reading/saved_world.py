"""Small messages, saved pages, subtitles, chats and pictures of made-up matters, for reading back."""

import gzip
import struct
import zlib

from reading.office_world import assembled, pdf_of, zipped

PAGE = (
    b"<html><head><title>Three died in Karvel prison</title></head><body><h1>Three died in Karvel prison</h1><p>"
    + b"At least three prisoners died in custody in the spring, relatives told us. " * 6
    + b"</p></body></html>"
)
SRT = (
    "1\n00:00:01,000 --> 00:00:03,000\nAt least <i>three</i> prisoners\ndied in Karvel,\n\n"
    "2\n00:00:03,500 --> 00:00:05,000\nshe said.\n\n3\n00:10:03,500 --> 00:10:05,000\n- Who?\n- Nobody.\n"
)
VTT = (
    "WEBVTT\n\nNOTE not a cue\nnor this\n\n"
    "intro\n00:01.000 --> 00:03.000 align:left\n<v Lena Orr>Guards &amp; cooks</v>\n\n"
    "00:03.000 --> 00:04.000\n<v Lena Orr>left.\n\n00:04.000 --> 00:05.000\n<v Tam>Who?\n"
)
CHAT = (
    "[12.05.17, 14:03:22] Lena Orr: They took him\nat dawn.\n"
    "[12.05.17, 14:04:00] \u200eTam joined\n"
    "[12.05.17, 14:04:22] +99 50: Who?\n"
)


def mail_of(body: str, headers: str = "", charset: str = "utf-8") -> bytes:
    """Make a message of one plain part."""
    head = (
        "From: Lena Orr <lena@example.org>\nTo: desk@example.org\nSubject: Eight held in Karvel\n"
        f"Message-ID: <1@example.org>\nMIME-Version: 1.0\n{headers}"
        f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    )
    return head.encode() + body.encode(charset)


def parts_of(*parts: str, kind: str = "mixed", headers: str = "Subject: Parts\n") -> bytes:
    """Make a message of several parts, each with its own header."""
    inner = "".join(f"--cut\n{part}\n" for part in parts)
    return (
        f"From: lena@example.org\nMIME-Version: 1.0\n{headers}"
        f'Content-Type: multipart/{kind}; boundary="cut"\n\n{inner}--cut--\n'
    ).encode()


def mhtml_of(page: bytes = PAGE, address: str = "https://example.org/karvel") -> bytes:
    """Make a page as a browser saves it, with a picture beside it."""
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: " + address.encode() + b"\r\nSubject: x\r\n"
        b"Date: Fri, 12 May 2017 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="cut"\r\n\r\n'
        b"--cut\r\nContent-Type: text/html\r\nContent-ID: <frame-1>\r\nContent-Transfer-Encoding: binary\r\n"
        b"Content-Location: " + address.encode() + b"\r\n\r\n" + page + b"\r\n"
        b"--cut\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        b"Content-Location: https://example.org/gate.png\r\n\r\nAAAA\r\n--cut--\r\n"
    )


def record_of(kind: str, address: str, block: bytes, media: str = "application/http; msgtype=response") -> bytes:
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2017-05-12T10:00:00Z\r\n"
        f"Content-Type: {media}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer_of(body: bytes, media: str = "text/html; charset=utf-8", status: str = "200 OK", more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}\r\n".encode() + body


def warc_of(*records: bytes, packed: bool = True) -> bytes:
    return b"".join(gzip.compress(record) if packed else record for record in records)


def page_warc(packed: bool = True) -> bytes:  # noqa: FBT001, FBT002 - read where it is called
    """A redirect, the page it leads to, packed by the server, and a picture."""
    return warc_of(
        record_of("warcinfo", "", b"software: none\r\n", "application/warc-fields"),
        record_of("request", "https://example.org/", b"GET / HTTP/1.1\r\n\r\n"),
        record_of("response", "https://example.org/", answer_of(b"", status="301 Moved", more="Location: /karvel\r\n")),
        record_of(
            "response",
            "https://example.org/karvel",
            answer_of(gzip.compress(PAGE), more="Content-Encoding: gzip\r\n"),
        ),
        record_of("response", "https://example.org/gate.png", answer_of(b"\x89PNG", "image/png")),
        packed=packed,
    )


def wacz_of(warc: bytes, url: str = "https://example.org/karvel") -> bytes:
    return zipped(
        {
            "archive/data.warc.gz": warc,
            "pages/pages.jsonl": f'{{"format": "json-pages-1.0"}}\n{{"url": "{url}"}}\n',
            "datapackage.json": "{}",
        }
    )


def drawn(lines: list[str]) -> tuple[int, int, bytes]:
    """Draw lines as a page: width, height and shades of grey."""
    from pypdfium2 import PdfDocument

    pdf = PdfDocument(pdf_of([lines]))
    page = pdf[0].render(scale=200 / 72, grayscale=True)
    rows = bytes(page.buffer)
    made = b"".join(rows[at : at + page.width] for at in range(0, page.stride * page.height, page.stride))
    width, height = page.width, page.height
    pdf.close()
    return width, height, made


def png_of(width: int, height: int, shades: bytes) -> bytes:
    rows = b"".join(b"\0" + shades[at : at + width] for at in range(0, width * height, width))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def tiff_of(pages: list[tuple[int, int, bytes]]) -> bytes:
    """Make an uncompressed TIFF of several grey pages."""
    out, ifds = bytearray(b"II*\x00\x00\x00\x00\x00"), []
    for width, height, shades in pages:
        at = len(out)
        out += shades + b"\0" * (len(shades) % 2)
        tags = ((256, width), (257, height), (258, 8), (259, 1), (262, 1), (273, at), (277, 1), (278, height),
                (279, width * height))  # fmt: skip
        ifds.append((len(out), tags))
        out += struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
        out += b"\0\0\0\0"
    starts = [start for start, _ in ifds]
    out[4:8] = struct.pack("<I", starts[0])
    for (start, tags), following in zip(ifds, starts[1:], strict=False):
        end = start + 2 + 12 * len(tags)
        out[end : end + 4] = struct.pack("<I", following)
    return bytes(out)


def pdf_of_picture(width: int, height: int, shades: bytes) -> bytes:
    """Make a PDF whose one page is a picture."""
    packed = zlib.compress(shades)
    image = (
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8"
        b" /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (width, height, len(packed), packed)
    )
    drawing = b"q 600 0 0 800 0 0 cm /I Do Q"
    return assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
            image,
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing),
            b"<</Type/Page /Parent 2 0 R /MediaBox[0 0 600 800] /Resources<</XObject<</I 3 0 R>>>> /Contents 4 0 R>>",
        ]
    )
