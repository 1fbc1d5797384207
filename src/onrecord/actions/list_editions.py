"""Editions of lists to compare: files, read in a confined child, or lists of a casebook."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from onrecord.actions.confined import Answer, Job, ReadingRoom
from onrecord.actions.lists import one_list
from onrecord.casebook import list_views, views
from onrecord.casebook.store import Casebook
from onrecord.errors import Misuse, NotFound, Unread
from onrecord.identity.list_edition import Edition, edition_of
from onrecord.reading.limits import REPORT_BYTES
from onrecord.reading.list_claims import RULE
from onrecord.reading.media import detect_media
from onrecord.reading.reasons import Reason
from onrecord.record.canonical import Json, decode
from onrecord.record.claim import Claim
from onrecord.record.codec import from_json
from onrecord.record.ids import ReportId
from onrecord.record.layer import Coverage
from onrecord.record.list_entries import ListForm

PARTED = "#"
NO_PUBLISHER = "the publisher (not named)"


def file_edition(given: str, forms: Sequence[ListForm] = ()) -> Edition:
    """Read a list out of a file; behind `#` stands the list's own name, if the file has several.

    Raises:
        NotFound: E-NONE-FILE, E-NONE-LIST.
        Misuse: E-USE-LIST.
        Unread: E-READ-TOO-LARGE, or E-READ-LIST when the file could not be read.
    """
    path, own = parted(given)
    if path.stat().st_size > REPORT_BYTES:
        raise Unread("E-READ-TOO-LARGE", "a file of more than 256 MiB is not taken", "split it")
    data = path.read_bytes()
    report = ReportId(hashlib.sha256(data).hexdigest())
    media = detect_media(data, path.name)
    job = Job(
        report=report, path=path.resolve(), media=media, publisher=NO_PUBLISHER, published=None, forms=tuple(forms)
    )
    with ReadingRoom(1) as room:
        (answer,) = room.read((job,))
    claims = [one for one in _claims(answer) if one.rule == RULE and one.row is not None]
    name = _single({one.row.list for one in claims if one.row is not None}, own)
    title = path.name if name is None else f"{path.name}{PARTED}{name}"
    return edition_of(title, report, [c for c in claims if c.row is not None and c.row.list == name], in_casebook=False)


def casebook_edition(casebook: Casebook, name: str) -> Edition:
    """Take a list of a casebook, by the claims of its last reading.

    Raises:
        NotFound, Misuse: as `one_list`.
        Unread: E-READ-LIST when not all rows are read as claims.
    """
    shown = one_list(casebook, name)
    with casebook.reading() as connection:
        standing = list_views.standing_claims(connection, shown.report.id)
        claims = [one.claim for one in views.claims(connection, of_report=shown.report.id)]
    own = [one for one in claims if one.id in standing and one.row is not None and one.row.list == shown.found.name]
    if len(own) < len(shown.found.rows):
        raise _unread((Reason.LIMIT_ROWS.value,))
    return edition_of(shown.id, shown.report.id, own, in_casebook=True)


def parted(given: str) -> tuple[Path, str | None]:
    """Part a file's path from the name of a list in it."""
    whole = Path(given)
    if whole.is_file():
        return whole, None
    path, mark, own = given.rpartition(PARTED)
    if mark and Path(path).is_file():
        return Path(path), own
    raise NotFound("E-NONE-FILE", "there is no file of that name", "check the name and the folder")


def _single(names: Iterable[str], own: str | None) -> str | None:
    found = sorted(one for one in set(names) if own in (None, one))
    if not found:
        raise NotFound("E-NONE-LIST", "no list of people was found there", "see how it is read: onrecord lists show")
    if len(found) > 1:
        raise Misuse("E-USE-LIST", f"this file has {len(found)} lists", "name one of them behind the file: FILE#LIST")
    return found[0]


def _claims(answer: Answer) -> list[Claim]:
    fields = {} if answer.data is None else decode(answer.data)
    if not isinstance(fields, Mapping) or "claims" not in fields:
        raise _unread((answer.reason or "reader-died",))
    listed = fields["claims"]
    claims = [from_json(Claim, one) for one in (listed if isinstance(listed, list) else [])]
    layer = fields["layer"]
    reasons = _coverage(fields["coverage"]).reasons
    if Reason.LIMIT_ROWS in reasons:  # of a list that is cut, nobody can say who is gone from it
        raise _unread((Reason.LIMIT_ROWS.value,))
    if not claims and isinstance(layer, Mapping) and _coverage(layer["coverage"]).reasons:
        raise _unread(_coverage(layer["coverage"]).reasons)
    return claims


def _coverage(value: Json) -> Coverage:
    return from_json(Coverage, value)


def _unread(reasons: Sequence[str]) -> Unread:
    return Unread(
        "E-READ-LIST", f"the list could not be read: {', '.join(reasons)}", "what each means stands in docs/lists.md"
    )
