"""Header fields of a message as words: unfolded, encoded words decoded, damaged bytes read like any others."""

import binascii
import quopri
import re
from email.message import Message

from onrecord.reading.encoding import clean, decode

_FOLD = re.compile(r"\r?\n[ \t]+|[\r\n]+")
_ENCODED = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?\n]{0,2000})\?=")
_BETWEEN = re.compile(r"(?<=\?=)\s+(?==\?)")
_LONGEST = 4_000


def field_words(raw: str) -> str:
    """Give the words of a field; `raw` as the standard library's parser has it, bytes beyond ASCII as surrogates."""
    line = _FOLD.sub(" ", raw[:_LONGEST]).strip()
    if not line.isascii():
        line = decode(line.encode("utf-8", "surrogateescape")).text
    return clean(_decoded(_BETWEEN.sub("", line)))


def fields_of(message: Message, name: str) -> tuple[str, ...]:
    """Give the words of every field of a name, empty ones left out."""
    wanted = name.lower()
    found = (field_words(value) for key, value in message.raw_items() if key.lower() == wanted)
    return tuple(words for words in found if words)


def file_name(message: Message) -> str | None:
    """Give the name a part goes by; a name that cannot be made out is none."""
    try:
        name = message.get_filename()
    except (LookupError, TypeError, ValueError, AttributeError):
        return None
    words = field_words(name) if isinstance(name, str) else ""
    return words or None


def declared_charset(message: Message) -> str | None:
    """Give the encoding a part declares."""
    try:
        charset = message.get_content_charset()
    except (LookupError, TypeError, ValueError, AttributeError):
        return None
    return charset if isinstance(charset, str) else None


def _decoded(line: str) -> str:
    """Decode encoded words; neighbours of one encoding are joined first, for a letter may be cut between them."""
    pieces: list[str] = []
    at, waiting, charset = 0, b"", ""
    for word in _ENCODED.finditer(line):
        if waiting and (word.start() > at or word.group(1).lower() != charset):
            pieces.append(decode(waiting, charset).text)
            waiting = b""
        pieces.append(line[at : word.start()])
        waiting += _bytes_of(word.group(2), word.group(3))
        charset, at = word.group(1).lower(), word.end()
    pieces.append(decode(waiting, charset).text if waiting else "")
    return "".join([*pieces, line[at:]])


def _bytes_of(kind: str, words: str) -> bytes:
    raw = words.encode("utf-8", "replace")
    if kind in "qQ":
        return quopri.decodestring(raw.replace(b"_", b" "), header=False)
    try:
        return binascii.a2b_base64(raw + b"=" * (-len(raw) % 4))
    except binascii.Error:
        return raw
