"""Checks of the files in a casebook's folder: the marker, the evidence, and what does not belong there."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from onrecord.casebook import tables
from onrecord.casebook.evidence import EvidenceStore, is_named_right
from onrecord.casebook.flaw import Flaw, damage, note
from onrecord.casebook.folder import DATABASE, LONGEST_MARKER, MARKER, Folder

OURS = {MARKER, DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", "casebook.lock", "reserve", "evidence", "brief.html"}
CHUNK = 1 << 20
CHANGED = "the bytes differ from what was recorded"


def check_folder(folder: Folder) -> Iterator[Flaw]:
    """Check the small files, and name strangers."""
    with (folder.path / MARKER).open("rb") as file:
        if file.read(LONGEST_MARKER + 1) != folder.marker():
            yield damage("marker", MARKER, "this file is not as the program wrote it")
    if folder.lock.is_file() and folder.lock.stat().st_size:
        yield note("lock", "casebook.lock", "this file should be empty")
    if folder.reserve.is_file() and not _is_blank(folder):
        yield note("reserve", "reserve", "the bytes set aside are not blank; they mean nothing and may be deleted")
    for place in sorted(folder.path.iterdir()):
        if place.name not in OURS:
            yield note("stranger", "a file in the casebook's folder", "it is not part of the casebook")


def check_evidence(connection: Connection, store: EvidenceStore) -> Iterator[Flaw]:
    """Hash every preserved file against its name and the ledger's list."""
    rows = connection.execute(select(tables.evidence.c.sha256, tables.evidence.c.bytes))
    listed = {row.sha256: row.bytes for row in rows}
    for sha256, size in sorted(listed.items()):
        wrong = _wrong(store, sha256, size)
        if wrong is not None:
            yield damage(wrong[0], f"evidence {sha256[:12]}", wrong[1], _claims(connection, sha256))
    for name in store.names():
        if name.startswith("incoming/"):
            yield note("unfinished", "a file in the evidence folder", "an interrupted run left it half taken in")
        elif not is_named_right(name):
            yield note("stranger", "a file in the evidence folder", "it is not preserved evidence")
        elif name.rpartition("/")[2] not in listed:
            yield note("not-recorded", f"evidence {name[3:15]}", "preserved, but no entry names it")


def check_evidence_names(store: EvidenceStore) -> tuple[Flaw, ...]:
    """Hash every preserved file against its own name: all that can be done when the list of them cannot be read."""
    names = [name.rpartition("/")[2] for name in store.names() if is_named_right(name)]
    return tuple(damage("evidence-changed", f"evidence {n[:12]}", CHANGED) for n in names if not store.is_whole(n))


def _wrong(store: EvidenceStore, sha256: str, size: int) -> tuple[str, str] | None:
    try:
        store.path(sha256).open("rb").close()
    except PermissionError:
        return "evidence-closed", "this account may not read the file"
    except OSError:
        return "evidence-missing", "the file is not here"
    if store.size(sha256) != size or not store.is_whole(sha256):
        return "evidence-changed", CHANGED
    return None


def _claims(connection: Connection, sha256: str) -> tuple[str, ...]:
    table = tables.claim
    rests = (table.c.report == sha256) | (table.c.layer == sha256)
    return tuple(connection.execute(select(table.c.id).where(rests).order_by(table.c.id)).scalars())


def _is_blank(folder: Folder) -> bool:
    with folder.reserve.open("rb") as file:
        while chunk := file.read(CHUNK):
            if chunk.count(0) != len(chunk):
                return False
    return True
