"""The lines of a bundle: commits as `payload TAB signature`, bodies as one JSON object each.

Commits stand in the order of the casebook, bodies in order of place. A line that stands twice or out of its order is
refused, and so is every spelling that we would not have written.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import BinaryIO, TypeVar

from onrecord.casebook.bundle_error import damaged
from onrecord.errors import Damage
from onrecord.ledger import BodyRow, SignedCommit, parse
from onrecord.ledger.commit import DIGEST_BYTES
from onrecord.ledger.device import SIGNATURE_BYTES
from onrecord.record.canonical import Json, decode, encode, from_base64, to_base64

LONGEST = 1 << 26
T = TypeVar("T")
Key = tuple[int, str, int, bytes] | tuple[bytes, int, int]
_FIELDS = {"commit", "data", "entry", "erased_by", "kind", "part", "salt"}


def commit_lines(commits: Iterable[SignedCommit]) -> Iterator[bytes]:
    for signed in _ascending(commits, _rank, "commit"):
        yield signed.payload + b"\t" + to_base64(signed.signature).encode("ascii") + b"\n"


def body_lines(bodies: Iterable[BodyRow]) -> Iterator[bytes]:
    for row in _ascending(bodies, _place, "body"):
        yield encode(_body_json(row)) + b"\n"


def read_commit_lines(file: BinaryIO) -> Iterator[SignedCommit]:
    """Read commits; whether they are genuine is the ledger's question, asked when they are merged.

    Raises:
        Damage: E-BYTES-BUNDLE.
    """
    return _ascending((_read(_commit, line) for line in _lines(file)), _rank, "commit")


def read_body_lines(file: BinaryIO) -> Iterator[BodyRow]:
    """Read bodies; whether their words are those that were signed is the ledger's question too.

    Raises:
        Damage: E-BYTES-BUNDLE.
    """
    return _ascending((_read(_body, line) for line in _lines(file)), _place, "body")


def _ascending(rows: Iterable[T], key: Callable[[T], Key], what: str) -> Iterator[T]:
    last: Key | None = None
    for number, row in enumerate(rows, 1):
        place = key(row)
        if last is not None and place <= last:
            raise damaged(f"{what} {number} stands twice or out of its order")
        last = place
        yield row


def _rank(signed: SignedCommit) -> Key:
    commit = _read(parse, signed.payload)
    return commit.clock, commit.device, commit.seq, signed.id


def _place(row: BodyRow) -> Key:
    return row.place


def _read(read: Callable[[bytes], T], line: bytes) -> T:
    try:
        return read(line)
    except Damage as error:
        raise damaged(f"a line of it cannot be read: {error.message}") from error


def _lines(file: BinaryIO) -> Iterator[bytes]:
    while line := file.readline(LONGEST):
        if not line.endswith(b"\n"):
            raise damaged("a line does not end, or is too long")
        yield line[:-1]


def _commit(line: bytes) -> SignedCommit:
    payload, _, signature = line.partition(b"\t")
    return SignedCommit(payload=payload, signature=from_base64(signature.decode("latin-1"), SIGNATURE_BYTES))


def _body_json(row: BodyRow) -> dict[str, Json]:
    try:
        words = None if row.data is None else row.data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Damage(
            "E-BYTES-BODY",
            f"a body of commit {to_base64(row.commit)[:8]} cannot be read",
            "run: onrecord verify; no bundle was written",
        ) from error
    return {
        "commit": to_base64(row.commit),
        "data": words,
        "entry": row.entry,
        "erased_by": None if row.erased_by is None else to_base64(row.erased_by),
        "kind": row.kind,
        "part": row.part,
        "salt": to_base64(row.salt),
    }


def _body(line: bytes) -> BodyRow:
    fields = decode(line)
    if not isinstance(fields, Mapping) or fields.keys() != _FIELDS:
        raise damaged("a body has other fields than ours")
    words, by = fields["data"], fields["erased_by"]
    return BodyRow(
        commit=from_base64(_text(fields["commit"]), DIGEST_BYTES),
        entry=_number(fields["entry"]),
        part=_number(fields["part"]),
        kind=_text(fields["kind"]),
        salt=from_base64(_text(fields["salt"])),
        data=None if words is None else _text(words).encode("utf-8"),
        erased_by=None if by is None else from_base64(_text(by), DIGEST_BYTES),
    )


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise damaged("a body has a field that is no text")
    return value


def _number(value: Json) -> int:
    if type(value) is not int or value < 0:
        raise damaged("a body has a place that is no number")
    return value
