"""WARC and WACZ: the page that was saved is found among the records and read; the others are named."""

import json
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from onrecord.reading.archive import ArchiveRefused, open_members
from onrecord.reading.draft import Draft, unread
from onrecord.reading.media import declared_media
from onrecord.reading.reasons import Reason
from onrecord.reading.saved_page import SavedPage, read_saved_page
from onrecord.reading.warc_records import (
    Answer,
    Record,
    answer_in,
    check_size,
    inflated,
    member_pieces,
    records_of,
)

_PAGES = {"text/html", "application/xhtml+xml"}
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)
_OK = 200
_REDIRECTS = range(300, 400)
_HOPS = 10
_PAGES_LINES = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    record: Record
    answer: Answer

    @property
    def media(self) -> str:
        return declared_media(self.answer.fields.get("content-type", "").partition(";")[0].strip().lower())

    @property
    def is_page(self) -> bool:
        return self.answer.status == _OK and self.media in _PAGES


def read_warc(data: bytes, charset: str | None = None) -> Draft:
    """Read the first page of a WARC file; a redirect before it leads to it."""
    del charset
    try:
        return _read((data,), ())
    except ArchiveRefused as refused:
        return unread(refused.reason, "page")


def read_wacz(data: bytes, charset: str | None = None) -> Draft:
    """Read the page a WACZ file names first in its list of pages."""
    del charset
    try:
        members = open_members(data, ("archive/", "pages/pages.jsonl"))
        parts = [members.parts[name] for name in sorted(members.parts) if name.startswith("archive/")]
        return _read(parts, tuple(_listed(members.parts.get("pages/pages.jsonl", b""))))
    except ArchiveRefused as refused:
        return unread(refused.reason, "page")


def _listed(lines: bytes) -> Iterator[str]:
    for line in lines.splitlines()[:_PAGES_LINES]:
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(row, dict) and isinstance(row.get("url"), str):
            yield row["url"]


def _read(files: Sequence[bytes], wanted: tuple[str, ...]) -> Draft:
    found, others = list[_Found](), list[tuple[str, str]]()
    for data in files:
        for record in records_of(inflated(data)):
            answer = answer_in(record.block) if record.kind == "response" else _as_answer(record)
            if answer is not None:
                found.append(_Found(record=record, answer=answer))
    main = _main(found, wanted)
    if main is None:
        return unread(Reason.NO_MAIN_PART if found else Reason.BROKEN, "page", 1)
    others = [(one.media, one.record.address) for one in found if one is not main and one.record.address]
    body, reasons = _body(main.answer)
    declared = _CHARSET.search(main.answer.fields.get("content-type", ""))
    return read_saved_page(
        SavedPage(
            data=body,
            charset=None if declared is None else declared.group(1),
            address=main.record.address or None,
            taken=main.record.fields.get("warc-date"),
            others=others,
            pages=sum(one.is_page for one in found) - 1,
            reasons=reasons,
        )
    )


def _as_answer(record: Record) -> Answer | None:
    """A resource has no answer around it: its own type says what it is."""
    if record.kind != "resource" or not record.address.startswith(("http:", "https:", "file:")):
        return None
    media = record.fields.get("content-type", "")
    return Answer(status=_OK, fields={"content-type": media}, body=record.block)


def _main(found: list[_Found], wanted: tuple[str, ...]) -> _Found | None:
    """The page that is asked for, or where the first redirect leads, or the first page."""
    by_address: dict[str, _Found] = {}
    for one in found:
        by_address.setdefault(one.record.address, one)
    starts = [by_address[address] for address in wanted if address in by_address] or found[:1]
    for start in starts:
        page = _followed(start, by_address)
        if page is not None:
            return page
    return next((one for one in found if one.is_page), None)


def _followed(start: _Found, by_address: dict[str, _Found]) -> _Found | None:
    at: _Found | None = start
    for _ in range(_HOPS):
        if at is None or at.answer.status not in _REDIRECTS:
            break
        try:
            target = urljoin(at.record.address, at.answer.fields.get("location", ""))
        except ValueError:
            return None
        at = by_address.get(target)
    return at if at is not None and at.is_page else None


def _body(answer: Answer) -> tuple[bytes, frozenset[Reason]]:
    """Undo the content encoding of a body; browsers' archives often keep it."""
    coding = answer.fields.get("content-encoding", "").strip().lower()
    if coding in {"", "identity"}:
        return answer.body, frozenset()
    if coding in {"gzip", "x-gzip", "deflate"}:
        return _unpacked(answer.body), frozenset()
    looks_plain = answer.body.lstrip()[:1] == b"<"
    return (answer.body, frozenset()) if looks_plain else (b"", frozenset({Reason.COMPRESSION}))


def _unpacked(body: bytes) -> bytes:
    if body.lstrip()[:1] == b"<":  # the field was kept although the body was decoded
        return body
    for wbits in (47, -15):  # a gzip or zlib header, or none
        made, size = list[bytes](), 0
        try:
            for piece in member_pieces(zlib.decompressobj(wbits=wbits), body):
                size += len(piece)
                check_size(size, len(body))
                made.append(piece)
        except zlib.error:
            continue
        return b"".join(made)
    return body
