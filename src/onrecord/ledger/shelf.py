"""The shelf: the bodies that lie beside a history, checked row by row against the digests that were signed.

Rows come in order of place (commit, entry, part), as a store keeps them, and none is held: what stays in
memory is the digests that one entry lists for its parts.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from onrecord.errors import Damage
from onrecord.ledger.body import SALT_BYTES, BodyRow, body_digest, parts_of
from onrecord.ledger.commit import Commit, EntryRef
from onrecord.ledger.finding import Finding, Severity
from onrecord.ledger.history import History
from onrecord.record.canonical import decode

ERASE = "erase"
WITHHELD = "body-withheld"


def check_bodies(history: History, rows: Iterable[BodyRow]) -> Iterator[Finding]:
    """Check every row, and that every entry has one."""
    erasers = frozenset(i for i, c in history.commits.items() if any(e.kind == ERASE for e in c.entries))
    shelved: set[bytes] = set()
    disorder: list[Finding] = []
    for id_, group in groupby(_in_order(rows, disorder), key=lambda row: row.commit):
        commit = history.commits.get(id_)
        if commit is None:
            yield _orphans(id_, sum(1 for _ in group))
        else:
            shelved.add(id_)
            yield from _gathered(id_, _commit(id_, commit, group, erasers))
    yield from disorder
    for id_ in history.commits.keys() - shelved:
        yield _missing(id_, len(history.commits[id_].entries))


def _in_order(rows: Iterable[BodyRow], disorder: list[Finding]) -> Iterator[BodyRow]:
    last: tuple[bytes, int, int] | None = None
    for row in rows:
        if last is not None and row.place <= last:
            disorder.append(_at(row, "body-order", "a body stands twice or out of its order"))
        last = row.place
        yield row


def _gathered(id_: bytes, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Say once a commit how many bodies are withheld: a compartment left out of a bundle can be thousands."""
    withheld = 0
    for finding in findings:
        if finding.code == WITHHELD:
            withheld += 1
        else:
            yield finding
    if withheld:
        yield Finding(
            severity="note", code=WITHHELD, commit=id_, message=f"bodies that are not in this copy: {withheld}"
        )


def _commit(id_: bytes, commit: Commit, rows: Iterable[BodyRow], erasers: frozenset[bytes]) -> Iterator[Finding]:
    present = 0
    for number, group in groupby(rows, key=lambda row: row.entry):
        if 0 <= number < len(commit.entries):
            present += 1
            yield from _entry(commit.entries[number], group, erasers)
        else:
            yield _at(next(group), "body-unlisted", "a body stands under an entry its commit does not have")
    if present < len(commit.entries):
        yield _missing(id_, len(commit.entries) - present)


def _entry(ref: EntryRef, rows: Iterator[BodyRow], erasers: frozenset[bytes]) -> Iterator[Finding]:
    """Check an entry's own body, then its parts against what that body lists.

    Without a sound body nothing vouches for the parts: those that still hold words are named as unproved.
    """
    first = next(rows)
    if first.part != 0:
        yield _at(first, "body-missing", "parts are here, but the body that lists them is not")
        return
    yield from _row(first, ref.kind, ref.digest, erasers)
    listed = _listed(first, ref.digest)
    seen = 0
    for row in rows:
        seen += 1
        yield from _part(row, ref.kind, listed, erasers)
    if listed is not None and seen < len(listed):
        yield _at(first, "part-missing", f"parts that this body lists and that are not here: {len(listed) - seen}")


def _listed(row: BodyRow, digest: bytes) -> tuple[bytes, ...] | None:
    if row.data is None or not _is_sound(row, digest):
        return None
    try:
        return parts_of(row.data)
    except Damage:
        return None


def _part(row: BodyRow, kind: str, listed: tuple[bytes, ...] | None, erasers: frozenset[bytes]) -> Iterator[Finding]:
    if listed is None:
        if row.data is None:
            yield from _row(row, kind, b"", erasers)
        else:
            yield _at(row, "part-unproved", "no sound body vouches for this part")
    elif 1 <= row.part <= len(listed):
        yield from _row(row, kind, listed[row.part - 1], erasers)
    else:
        yield _at(row, "part-unlisted", "a part is here that its body does not list")


def _row(row: BodyRow, kind: str, digest: bytes, erasers: frozenset[bytes]) -> Iterator[Finding]:
    if row.kind != kind:
        yield _at(row, "body-kind", "the kind beside a body is not the one that was signed")
    if row.data is None:
        yield _absent(row, erasers)
    elif row.erased_by is not None:
        yield _at(row, "body-kept", "a body is marked as erased, but its words are still here")
    elif not _is_sound(row, digest):
        code = "part-digest" if row.part else "body-digest"
        yield _at(row, code, "the words or the salt are not those that were signed")
    else:
        yield from _form(row, row.data)


def _form(row: BodyRow, data: bytes) -> Iterator[Finding]:
    try:
        decode(data)
        if row.part == 0:
            parts_of(data)
    except Damage as damage:
        yield _at(row, "body-form", damage.message)


def _absent(row: BodyRow, erasers: frozenset[bytes]) -> Finding:
    if row.salt:
        return _at(row, "salt-kept", "a body is gone, but its salt is here: its digest can be tried against guesses")
    if row.erased_by is None:
        return _at(row, WITHHELD, "not in this copy", "note")
    if row.erased_by not in erasers:
        return _at(row, "erased-unordered", "a body is marked as erased by a commit that orders no erasure")
    return _at(row, "body-erased", "erased by order; the order says by whom and why", "note")


def _is_sound(row: BodyRow, digest: bytes) -> bool:
    return row.data is not None and len(row.salt) == SALT_BYTES and body_digest(row.salt, row.data) == digest


def _at(row: BodyRow, code: str, message: str, severity: Severity = "damage") -> Finding:
    return Finding(
        severity=severity,
        code=code,
        message=message,
        commit=row.commit,
        entry=row.entry,
        part=row.part or None,
    )


def _missing(id_: bytes, count: int) -> Finding:
    message = f"bodies that are gone with no mark that they were erased or withheld: {count}"
    return Finding(severity="damage", code="body-missing", commit=id_, message=message)


def _orphans(id_: bytes, count: int) -> Finding:
    message = f"its commit is not here, or not whole; bodies that belong to it: {count}"
    return Finding(severity="damage", code="body-orphan", commit=id_, message=message)
