"""The body of a message as plain text: what its writer wrote, apart from what is quoted, forwarded or signed.

Lines of another message are kept and are furniture: their writer is somebody else.
"""

import re
from collections.abc import Iterator

from onrecord.reading.draft import Draft, LayerWriter
from onrecord.reading.encoding import decode
from onrecord.reading.reasons import Flag
from onrecord.reading.zones import zones_of
from onrecord.record.claim import Zone
from onrecord.record.layer import SENDER, Coverage

_LINE = re.compile(r"[^\r\n]+")
_QUOTED = re.compile(r"[ \t]*>")
_INTRODUCTION = re.compile(
    r"[^\n]{0,200}(?:wrote|writes|schrieb|écrit|ha scritto|yazdı|yazıb|пишет|(?:на)?писал\w*|գրել է|գրեց)"
    r"[^\n]{0,80}:\s*"
)
_CARRIED = re.compile(
    r"[ \t>*_-]*(?:original message|forwarded message|begin forwarded message|исходное сообщение"
    r"|пересылаемое сообщение|пересланное сообщение|iletilen mesaj|orijinal mesaj|yönləndirilmiş mesaj)[ \t:*_-]*",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"[ \t*]*(?:from|от|отправитель|kimden|gönderen|kimdən|ումից)[*]?:|"
    r"[ \t*]*(?:to|cc|bcc|reply-to|кому|копия|kime|alıcı|kimə|ում)[*]?:",
    re.IGNORECASE,
)
_FROM = re.compile(r"[ \t*]*(?:from|от|отправитель|kimden|gönderen|kimdən|ումից)", re.IGNORECASE)
_SIGNATURE = re.compile(r"--[ \t]*")


def read_mail_text(data: bytes, charset: str | None) -> Draft:
    """Read a plain text part; its coverage is that of one part."""
    decoded = decode(data, charset)
    writer = LayerWriter()
    writer.write(decoded.text)
    for zone in zones_of(decoded.text)[1]:
        if zone.zone is not Zone.TITLE:  # the first line greets somebody
            writer.mark(zone.zone, zone.start, min(zone.end, writer.length))
    flags = set(decoded.flags)
    for line in _others(decoded.text):
        flags.add(Flag.QUOTED_MESSAGES)
        writer.mark(Zone.BOILERPLATE, line.start(), min(line.end(), writer.length))
        if _SIGNATURE.fullmatch(line.group()) is not None:
            writer.place(SENDER, line.start(), writer.length)
        elif _FIELD.match(line.group()) is not None:
            is_from = _FROM.match(line.group()) is not None
            writer.place("header From" if is_from else "header To", line.start(), line.end())
    return Draft(
        text=writer.text(),
        coverage=Coverage(unit="part", read=1, total=1, reasons=tuple(sorted(decoded.reasons))),
        zones=writer.zones(),
        places=writer.places(),
        encoding=decoded.encoding,
        flags=tuple(sorted(flags)),
    )


def _others(text: str) -> Iterator[re.Match[str]]:
    """Give the lines that are not the writer's: quoted ones, what is carried below a mark, and the signature."""
    lines = list(_LINE.finditer(text))
    is_carried = False
    for number, line in enumerate(lines):
        words = line.group()
        is_carried = is_carried or _CARRIED.fullmatch(words) is not None or _SIGNATURE.fullmatch(words) is not None
        if is_carried or _QUOTED.match(words) is not None or _introduces(lines, number):
            yield line


def _introduces(lines: list[re.Match[str]], number: int) -> bool:
    """Know the line that says who wrote what is quoted next: "On Monday somebody wrote:"."""
    after = lines[number + 1].group() if number + 1 < len(lines) else ""
    return _QUOTED.match(after) is not None and _INTRODUCTION.fullmatch(lines[number].group()) is not None
