"""One codec between the record's frozen dataclasses and JSON.

Fields are read off the annotations. Empty tuples, `None`, and values equal to their default are left out,
so a record has one shape; only `schema` and `v`, which name that shape, are always written. Unknown keys of
a newer writer are kept in `extra` and written back unchanged. Inside a mention, a count or another nested
record none is taken: there a new key changes what the words say, so it needs a new format, and a format that
is newer than ours is refused by name (docs/decisions/0005-newer-records.md).
"""

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from onrecord.errors import Damage, Misuse
from onrecord.record.canonical import Json, decode, encode

Extra = NewType("Extra", tuple[tuple[str, str], ...])
"""Keys we do not know, each with its value as canonical JSON text."""

NO_EXTRA = Extra(())
FORMATS = ("schema", "v")  # the fields that name the shape of a record: `claim/1`, or 1
T = TypeVar("T")
Read = Callable[[Json], Any]
Write = Callable[[Any], Json]


def to_json(record: object) -> dict[str, Json]:
    """Write a record as a JSON object."""
    kind: Any = type(record)
    write: Callable[[object], dict[str, Json]] = _writer(kind)
    return write(record)


def from_json(kind: type[T], value: Json) -> T:
    """Read a record from a JSON object.

    Raises:
        Misuse: E-USE-NEWER when it is in a format that only a newer program knows.
        Damage: E-BYTES-RECORD when a key is missing or a value is not of its kind.
    """
    hashable: Any = kind
    read: Callable[[Json], T] = _reader(hashable)
    _refuse_newer(hashable, value)
    try:
        return read(value)
    except (KeyError, TypeError, ValueError, Misuse) as error:  # what is misuse in a call is damage in bytes
        raise Damage("E-BYTES-RECORD", f"a record ({_name(kind)}) is not well formed") from error


def to_bytes(record: object) -> bytes:
    """Write a record as canonical JSON."""
    return encode(to_json(record))


def from_bytes(kind: type[T], data: bytes) -> T:
    """Read a record from canonical JSON; raises as `from_json` and `canonical.decode` do."""
    return from_json(kind, decode(data))


def _refuse_newer(kind: type, value: Json) -> None:
    known = _format(kind)
    if known is None or not isinstance(value, Mapping):
        return
    key, ours = known
    theirs = value.get(key)
    if theirs != ours and _family(theirs) == _family(ours) and _number(theirs) > _number(ours):
        raise Misuse(
            "E-USE-NEWER",
            f"a record ({_name(kind)}) is in format {_number(theirs)}, which this program does not know",
            "install a newer onrecord; the record is kept as it is",
        )


@cache
def _format(kind: type) -> tuple[str, Json] | None:
    """Give the key under which a record names its format, and the format that we write."""
    for field in fields(kind):
        if field.name in FORMATS:
            ours: Any = field.default
            return field.name, ours
    return None


def _family(format_: Json) -> str | None:
    """Give what a format is one of: `claim/2` of claim, 2 of nothing by name; None for what is no format."""
    if isinstance(format_, str):
        named = re.fullmatch("([a-z]+)/[0-9]{1,9}", format_)
        return None if named is None else named[1]
    return "" if type(format_) is int else None


def _number(format_: Json) -> int:
    return int(str(format_).rpartition("/")[2])


def _name(kind: type) -> str:
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()


def _key(field: Field[Any]) -> str:
    return str(field.metadata.get("key", field.name))


@cache
def _writer(kind: type) -> Callable[[Any], dict[str, Json]]:
    hints = get_type_hints(kind)
    rows = [(f.name, _key(f), _write(hints[f.name]), _omitted(f)) for f in fields(kind) if not f.metadata.get("extra")]
    has_extra = any(f.metadata.get("extra") for f in fields(kind))

    def write(record: Any) -> dict[str, Json]:
        made = {key: decode(text.encode()) for key, text in record.extra} if has_extra else {}
        for name, key, write_value, omitted in rows:
            value = getattr(record, name)
            if value is not None and (omitted is MISSING or value != omitted):
                made[key] = write_value(value)
        return made

    return write


def _omitted(field: Field[Any]) -> Any:
    # What names the shape is written although it is the default: the default changes with the next version.
    return MISSING if field.name in FORMATS else field.default


def _write(hint: Any) -> Write:
    hint = _plain(hint)
    if get_origin(hint) is tuple:
        write_item = _write(get_args(hint)[0])
        return lambda items: [write_item(item) for item in items]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda member: member.value
    if is_dataclass(hint) and isinstance(hint, type):
        return _writer(hint)
    return lambda value: value


@cache
def _reader(kind: type) -> Read:
    hints = get_type_hints(kind)
    rows = [
        (f.name, _key(f), _read(hints[f.name]), _is_required(f)) for f in fields(kind) if not f.metadata.get("extra")
    ]
    known = frozenset(key for _, key, _, _ in rows)
    has_extra = any(f.metadata.get("extra") for f in fields(kind))
    format_ = _format(kind)

    def read(value: Json) -> Any:
        if type(value) is not dict and not isinstance(value, Mapping):
            raise TypeError("not an object")
        if format_ is not None and value.get(*format_) != format_[1]:
            raise ValueError("a format that never was")
        given = {name: read_value(value[key]) for name, key, read_value, needed in rows if needed or key in value}
        if len(given) < len(value):
            unknown = sorted(value.keys() - known)
            if not has_extra:
                raise ValueError("an unknown key")
            given["extra"] = Extra(tuple((key, encode(value[key]).decode()) for key in unknown))
        return kind(**given)

    return read


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING


def _read(hint: Any) -> Read:
    hint = _plain(hint)
    if get_origin(hint) is tuple:
        read_item = _read(get_args(hint)[0])
        return lambda value: tuple([read_item(item) for item in _list(value)])
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {member.value: member for member in hint}.__getitem__
    if is_dataclass(hint) and isinstance(hint, type):
        return _reader(hint)
    return _scalar(hint) if hint in (str, int, bool) else lambda value: value


def _plain(hint: Any) -> Any:
    """Take the optional and the new-type off an annotation."""
    if get_origin(hint) in (Union, types.UnionType):
        kinds = [kind for kind in get_args(hint) if kind is not type(None)]
        return _plain(kinds[0]) if len(kinds) == 1 else hint
    return _plain(hint.__supertype__) if isinstance(hint, NewType) else hint


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def _scalar(kind: type) -> Read:
    def read(value: Json) -> Json:
        if type(value) is not kind:  # bool is an int to Python and never to us
            raise TypeError(f"not a {kind.__name__}")
        return value

    return read
