"""The lines of an exported chat: where a message begins, when it was sent, and by whom.

Messengers write `[12.05.17, 14:03:22] Name: words`, `12/05/2017, 14:03 - Name: words` and many variants of both, by
the phone's language: the order of day and month cannot be told from a line and is not guessed at.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNSEEN = "\u200e\u200f\u202a\u202c\ufeff"
_SPACE = "[ \u00a0\u202f]"
_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?"
_TIME = rf"\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?:{_SPACE}?[AaPp]\.?{_SPACE}?[Mm]\.?)?"
_STAMP = rf"{_DATE}(?:,|{_SPACE}at|{_SPACE}в|{_SPACE}saat)?{_SPACE}{{1,2}}{_TIME}"
_OPENING = re.compile(
    rf"[{_UNSEEN}]*(?:\[(?P<boxed>{_STAMP})\]{_SPACE}?|(?P<dashed>{_STAMP}){_SPACE}[-–]{_SPACE})[{_UNSEEN}]*"
)
_SENDER = re.compile(r"(?P<name>[^\n:]{1,80}):(?=[ \u00a0\u200e]|$)")
_LINE = re.compile(r"[^\r\n]+")
_LEAST = 2
_LOOKED_AT = 40
_SHARE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message, all places in code points: its stamp, its sender (None: the program itself speaks), its words."""

    start: int
    stamp: tuple[int, int]
    sender: tuple[int, int] | None
    words: tuple[int, int]


def messages_of(text: str) -> Iterator[Message]:
    """Go through the messages of a chat; what stands before the first is no message."""
    begun: tuple[int, tuple[int, int], tuple[int, int] | None, int] | None = None
    for line in _LINE.finditer(text):
        opening = _OPENING.match(line.group())
        if opening is None:
            continue
        if begun is not None:
            yield _message(text, begun, line.start())
        begun = _begun(text, line, opening)
    if begun is not None:
        yield _message(text, begun, len(text))


def is_chat(text: str) -> bool:
    """Say whether a text begins as a chat does: with a stamped message, and more of them soon."""
    lines = [line.group() for line in _LINE.finditer(text[:20_000])][:_LOOKED_AT]
    stamped = [line for line in lines if _OPENING.match(line) is not None]
    named = [line for line in stamped if _SENDER.match(line, _end_of_opening(line)) is not None]
    is_first = bool(lines) and _OPENING.match(lines[0]) is not None
    return is_first and len(named) >= _LEAST and len(stamped) >= len(lines) * _SHARE


def _end_of_opening(line: str) -> int:
    opening = _OPENING.match(line)
    return 0 if opening is None else opening.end()


def _begun(
    text: str, line: re.Match[str], opening: re.Match[str]
) -> tuple[int, tuple[int, int], tuple[int, int] | None, int]:
    first, name = line.start(), "boxed" if opening.group("boxed") is not None else "dashed"
    stamp = (first + opening.start(name), first + opening.end(name))
    sender = _SENDER.match(text, first + opening.end(), line.end())
    if sender is None:
        return first, stamp, None, first + opening.end()
    return first, stamp, sender.span("name"), sender.end()


def _message(text: str, begun: tuple[int, tuple[int, int], tuple[int, int] | None, int], stop: int) -> Message:
    start, stamp, sender, words = begun
    said = text[words:stop]
    first = words + len(said) - len(said.lstrip())
    return Message(start=start, stamp=stamp, sender=sender, words=(first, max(first, words + len(said.rstrip()))))
