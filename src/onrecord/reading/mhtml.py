"""MHTML: a page that a browser saved as one message."""

from email import message_from_bytes
from email.message import Message

from onrecord.reading.draft import Draft, unread
from onrecord.reading.limits import MAIL_PARTS
from onrecord.reading.mail import bytes_of, leaves_of
from onrecord.reading.mail_header import declared_charset, fields_of
from onrecord.reading.media import declared_media
from onrecord.reading.reasons import Reason
from onrecord.reading.saved_page import SavedPage, read_saved_page

_PAGES = {"text/html", "application/xhtml+xml"}


def read_mhtml(data: bytes, charset: str | None = None) -> Draft:
    """Read the page an MHTML file was saved for."""
    del charset
    message = message_from_bytes(data)
    parts = list(leaves_of(message))
    pages = [part for part in parts[:MAIL_PARTS] if part.get_content_type() in _PAGES]
    if not pages:
        return unread(Reason.NO_MAIN_PART, "page")
    address = next(iter(fields_of(message, "Snapshot-Content-Location")), None)
    main = _main(pages, _start(message), address)
    others = [part for part in parts[:MAIL_PARTS] if part is not main]
    return read_saved_page(
        SavedPage(
            data=bytes_of(main),
            charset=declared_charset(main),
            address=address or _location(main),
            taken=next(iter(fields_of(message, "Date")), None),
            others=[
                (declared_media(part.get_content_type()), _location(part) or "without an address") for part in others
            ],
            pages=len(pages) - 1,
            reasons=frozenset({Reason.LIMIT_MEMBERS} if len(parts) > MAIL_PARTS else ()),
        )
    )


def _main(pages: list[Message], start: str | None, address: str | None) -> Message:
    """The part the header names as the first, else the one of the saved address, else the first page."""
    named = [page for page in pages if start is not None and start in fields_of(page, "Content-ID")]
    located = [page for page in pages if address is not None and _location(page) == address]
    return (*named, *located, *pages)[0]


def _start(message: Message) -> str | None:
    start = message.get_param("start")
    return start if isinstance(start, str) else None


def _location(part: Message) -> str | None:
    return next(iter((*fields_of(part, "Content-Location"), *fields_of(part, "Content-ID"))), None)
