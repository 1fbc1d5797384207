"""The cues of a subtitle file: from when to when words stand on the screen, and the words without their markup."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_CLOCK = r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})"
_TIMING = re.compile(rf"[ \t]*{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}(?:[ \t][^\n]*)?")
_NUMBER = re.compile(r"\s*\d{1,6}\s*")
_TAG = re.compile(
    r"</?(?:[ibus]|font|c|ruby|rt|lang|v)\b[^<>\n]{0,200}>|<\d[\d:.]{0,20}>|\{\\[^{}\n]{0,100}\}", re.IGNORECASE
)
_VOICE = re.compile(r"\s*<v(?:\.[^ \t<>\n]{0,60})?[ \t]+([^<>\n]{1,80})>", re.IGNORECASE)

_NOT_CUES = ("NOTE", "STYLE", "REGION", "WEBVTT")
_SIGNS = {"&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0", "&lrm;": "\u200e", "&rlm;": "\u200f"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words on the screen from `start` to `end`, in milliseconds, and who is said to speak them."""

    start: int
    end: int
    words: str
    voice: str | None = None


def cues_of(text: str, *, has_signs: bool) -> Iterator[Cue]:
    """Go through the cues in the order of the file; `has_signs` where signs are written as in a page (`&amp;`)."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    timing: re.Match[str] | None = None
    words: list[str] = []
    is_skipped = False
    for number, line in enumerate(lines):
        found = None if is_skipped else _TIMING.fullmatch(line)
        if found is not None:
            if timing is not None:
                yield _cue(timing, _without_number(words), has_signs=has_signs)
            timing, words = found, []
        elif not line.strip():
            is_skipped = False
            if timing is not None and _is_over(lines, number):
                yield _cue(timing, words, has_signs=has_signs)
                timing, words = None, []
        elif timing is not None:
            words.append(line)
        else:
            is_skipped = is_skipped or line.startswith(_NOT_CUES)
    if timing is not None:
        yield _cue(timing, words, has_signs=has_signs)


def _is_over(lines: list[str], number: int) -> bool:
    """A blank line ends a cue; some files have one inside it, which the next lines tell: no number, no timing."""
    following = [line for line in lines[number + 1 : number + 4] if line.strip()][:2]
    if not following:
        return True
    starts = _TIMING.fullmatch(following[0]) or following[0].startswith(_NOT_CUES)
    return bool(starts) or (len(following) > 1 and _TIMING.fullmatch(following[1]) is not None)


def _without_number(words: list[str]) -> list[str]:
    """Where no blank line parts two cues, the number of the next is no word of this one."""
    return words[:-1] if words and _NUMBER.fullmatch(words[-1]) is not None else words


def _cue(timing: re.Match[str], words: list[str], *, has_signs: bool) -> Cue:
    raw = "\n".join(words)
    voice = _VOICE.match(raw)
    plain = _running(line.strip() for line in _TAG.sub("", raw).split("\n") if line.strip())
    for sign, letter in (_SIGNS | {"&amp;": "&"}).items() if has_signs else ():
        plain = plain.replace(sign, letter)
    start, end = _milliseconds(timing.groups()[:4]), _milliseconds(timing.groups()[4:])
    return Cue(start=start, end=end, words=plain, voice=None if voice is None else voice.group(1).strip() or None)


def _running(lines: Iterable[str]) -> str:
    """Lines of a cue run on; a dash at the start of a line says that somebody else speaks."""
    said = ""
    for line in lines:
        said += f"{'' if not said else _gap(line)}{line}"
    return said


def _gap(line: str) -> str:
    return "\n" if line.startswith(("-", "–", "—", "•")) else " "


def _milliseconds(clock: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = ("0" if part is None else part for part in clock)
    return (int(hours) * 3600 + int(minutes) * 60 + int(seconds)) * 1000 + int(rest.ljust(3, "0"))


def clock(milliseconds: int) -> str:
    """Write a moment of a recording: 0:01:23.400."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}.{rest:03}"
