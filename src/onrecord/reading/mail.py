"""E-mail: subject and bodies first, then the header fields and the names of attachments.

Who wrote to whom stands at places of its own (`record.layer.PRIVATE_PLACES`), so that it is not printed around quotes.
"""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from onrecord.reading.draft import Draft, LayerWriter, reasons_of
from onrecord.reading.html import read_html
from onrecord.reading.limits import LISTED_PARTS, MAIL_NESTING, MAIL_PARTS
from onrecord.reading.mail_header import declared_charset, fields_of, file_name
from onrecord.reading.mail_text import read_mail_text
from onrecord.reading.media import declared_media
from onrecord.reading.reasons import Flag, Reason
from onrecord.record.claim import Zone
from onrecord.record.layer import Coverage

_FIELDS = (
    "From",
    "Sender",
    "Reply-To",
    "To",
    "Cc",
    "Bcc",
    "Date",
    "Message-ID",
    "Resent-From",
    "Resent-To",
    "Received",
)
_ENOUGH = 20  # letters of a plain part; some programs send an empty one beside the page
_SEALED = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}


def read_mail(data: bytes, charset: str | None = None) -> Draft:
    """Read a message with the messages inside it."""
    del charset
    reading = _Reading()
    reading.read(message_from_bytes(data), 0)
    return reading.draft()


class _Reading:
    """One message being read."""

    def __init__(self) -> None:
        self._writer = LayerWriter()
        self._reasons: set[Reason] = set()
        self._flags: set[Flag] = set()
        self._title: str | None = None
        self._encoding: str | None = None
        self._messages = self._parts = self._read = 0
        self._listed = self._seen = 0

    def read(self, message: Message, depth: int) -> None:
        self._messages += 1
        number = self._messages
        self._write_subject(message, f"message {number} subject")
        others = list[Message]()
        for part in self._leaves(message):
            if is_body(part):
                self._read_body(part, f"message {number}")
            else:
                others.append(part)
        self._write_fields(message)
        for part in others:
            self._set_aside(part, depth)

    def _leaves(self, message: Message) -> Iterator[Message]:
        for part in leaves_of(message):
            self._seen += 1
            if self._seen > MAIL_PARTS:
                self._reasons.add(Reason.LIMIT_MEMBERS)
                return
            yield part

    def _write_subject(self, message: Message, place: str) -> None:
        for words in fields_of(message, "Subject")[:1]:
            self._title = self._title or words
            self._writer.part()
            self._writer.write(words, zone=Zone.TITLE, place=place)

    def _read_body(self, part: Message, message: str) -> None:
        data = bytes_of(part)
        is_page = part.get_content_type() == "text/html"
        draft = (read_html if is_page else read_mail_text)(data, declared_charset(part))
        self._parts += 1
        self._read += int(bool(draft.text.strip()) or not data.strip())
        self._reasons |= {Reason(code) for code in draft.coverage.reasons} - {Reason.NO_TEXT}
        self._flags |= set(draft.flags)
        self._encoding = self._encoding or draft.encoding
        self._writer.part()
        start = self._writer.length
        self._writer.take(draft)
        self._writer.place(f"{message} part {self._parts} {part.get_content_type()}", start, self._writer.length)

    def _write_fields(self, message: Message) -> None:
        gap = "\n\n" if self._writer.length else ""
        for name in _FIELDS:
            for words in fields_of(message, name)[:LISTED_PARTS]:
                self._writer.write(gap)
                self._writer.write(f"{name}: {words}", zone=Zone.BOILERPLATE, place=f"header {name}")
                gap = "\n"

    def _set_aside(self, part: Message, depth: int) -> None:
        """Read a message inside the message; name what else is attached."""
        inner = part.get_payload()
        if part.get_content_type() == "message/rfc822" and isinstance(inner, list) and isinstance(inner[0], Message):
            if depth < MAIL_NESTING:
                self.read(inner[0], depth + 1)
                return
            self._reasons.add(Reason.LIMIT_NESTING)
        self._parts += 1
        self._reasons.add(Reason.PASSWORD if part.get_content_type() in _SEALED else Reason.ATTACHMENTS)
        self._listed += 1
        media = declared_media(part.get_content_type())
        name = file_name(part) or (fields_of(part, "Content-ID") or (media,))[0]
        if self._listed <= LISTED_PARTS:
            self._writer.part()
            self._writer.write(name, zone=Zone.BOILERPLATE, place=f"attachment {self._listed} {media}")

    def draft(self) -> Draft:
        if self._writer.is_full:
            self._reasons.add(Reason.LIMIT_LENGTH)
        if self._read == 0:
            self._reasons.add(Reason.NO_TEXT)
        return Draft(
            text=self._writer.text(),
            coverage=Coverage(unit="part", read=self._read, total=self._parts, reasons=reasons_of(self._reasons)),
            zones=self._writer.zones(),
            places=self._writer.places(),
            title=self._title,
            encoding=self._encoding,
            flags=tuple(sorted(self._flags)),
        )


def leaves_of(message: Message) -> Iterator[Message]:
    """Go through the parts that hold no parts; of alternatives only the one that is read."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if part.get_content_maintype() != "multipart" or not isinstance(inner, list):
            yield part
        elif part.get_content_type() == "multipart/alternative":
            waiting += [chosen] if (chosen := _chosen([one for one in inner if isinstance(one, Message)])) else []
        elif part.get_content_type() in _SEALED:
            yield part
        else:
            waiting += [one for one in reversed(inner) if isinstance(one, Message)]


def _chosen(parts: list[Message]) -> Message | None:
    """Plain text if it says anything, else the last, which is the richest."""
    plain = [part for part in parts if part.get_content_type() == "text/plain" and len(bytes_of(part)) >= _ENOUGH]
    return plain[0] if plain else (parts[-1] if parts else None)


def is_body(part: Message) -> bool:
    """Say whether a part is text that is shown with the message."""
    is_text = part.get_content_type() in {"text/plain", "text/html"}
    return is_text and part.get_content_disposition() != "attachment"


def bytes_of(part: Message) -> bytes:
    """Undo the transfer encoding of a part."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
