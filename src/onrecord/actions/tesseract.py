"""Seeing words in pictures with the system's tesseract, where it is installed.

It runs inside the confined child, so it inherits what that gave up: network, files, memory. Each page has its own
limit of time. Pictures go in and words come out through pipes.
"""

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field

from onrecord.reading.language import detect_language
from onrecord.reading.reasons import Reason
from onrecord.reading.scan_languages import better_languages, other_scripts, scan_languages
from onrecord.reading.seen import Seen, parse_table, sureness

PLACES = "/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin:/opt/local/bin"
PAGE_SECONDS = 60
GLANCE_SECONDS = 20
DOUBTFUL = 70
"""Mean sureness, in per cent, below which a page may be in a script that was not recognised."""
LONGEST_TABLE = 16 << 20
_ENVIRONMENT = {"OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"}  # its threads cost more than they bring
_SCRIPT = re.compile(r"^Script: (\w+)$", re.MULTILINE)
_SCRIPT_SURE = re.compile(r"^Script confidence: ([\d.]+)$", re.MULTILINE)
_BARELY = 1.0
DETECTOR = "osd"
_AUTOMATIC, _UPRIGHT = "1", "3"


class _GaveUp(Exception):
    """The program failed or took too long; `reason` says which."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Tesseract:
    """The program and the languages it has letters for. Calling it reads one page of a picture."""

    path: str
    version: str
    installed: frozenset[str]
    stated: str | None = None
    done: Callable[[], None] = field(default=lambda: None)

    def __call__(self, picture: bytes, page: int) -> Seen:
        """Read a page; what goes wrong is its reason."""
        try:
            seen = self._read(picture, page)
        except _GaveUp as gave_up:
            seen = Seen(reason=gave_up.reason)
        self.done()
        return seen

    def _read(self, picture: bytes, page: int) -> Seen:
        script = self._script(picture, page)
        languages = scan_languages(script, self.stated, self.installed)
        if not languages:
            return Seen(reason=Reason.SCAN_NEEDS_LANGUAGE)
        first = self._words(picture, page, languages)
        language = detect_language(" ".join(word.text for word in first.words))
        others = better_languages(language, languages, self.installed)
        best = max(first, self._words(picture, page, others), key=sureness) if others else first
        for other in () if not best.words or sureness(best) >= DOUBTFUL else other_scripts(languages, self.installed):
            best = max(best, self._words(picture, page, other), key=sureness)
        return best

    def _script(self, picture: bytes, page: int) -> str | None:
        """Have the page's script guessed; few words give no guess."""
        if DETECTOR not in self.installed:
            return None
        try:
            said = self._run(picture, page, "--psm", "0", seconds=GLANCE_SECONDS)
        except _GaveUp:
            return None
        script, sure = _SCRIPT.search(said), _SCRIPT_SURE.search(said)
        is_sure = sure is not None and float(sure.group(1)) >= _BARELY
        return script.group(1) if script is not None and is_sure else None

    def _words(self, picture: bytes, page: int, languages: tuple[str, ...]) -> Seen:
        layout = _AUTOMATIC if DETECTOR in self.installed else _UPRIGHT
        table = self._run(picture, page, "--psm", layout, "-l", "+".join(languages), "tsv", seconds=PAGE_SECONDS)
        return Seen(words=parse_table(table), languages=languages)

    def _run(self, picture: bytes, page: int, *words: str, seconds: float) -> str:
        command = [self.path, "stdin", "stdout", "-c", f"tessedit_page_number={page}", *words]
        try:
            done = subprocess.run(  # noqa: S603 - a program of the system, without a shell
                command, input=picture, capture_output=True, timeout=seconds, check=False, env=_ENVIRONMENT
            )
        except subprocess.TimeoutExpired as error:
            raise _GaveUp(Reason.LIMIT_TIME) from error
        except OSError as error:
            raise _GaveUp(Reason.BROKEN) from error
        if done.returncode != 0 or len(done.stdout) > LONGEST_TABLE:
            raise _GaveUp(Reason.BROKEN)
        return done.stdout.decode("utf-8", "replace")


def find_tesseract() -> Tesseract | None:
    """Look for the program; None where it is not installed or does not answer."""
    path = shutil.which("tesseract", path=PLACES)
    if path is None:
        return None
    try:
        listed = _said(path, "--list-langs")
        version = _said(path, "--version").split("\n")[0].removeprefix("tesseract ").strip()
    except (OSError, subprocess.SubprocessError):
        return None
    return Tesseract(path=path, version=version, installed=frozenset(listed.split("\n")[1:]) - {""})


def _said(path: str, word: str) -> str:
    done = subprocess.run(  # noqa: S603 - a program of the system, without a shell
        [path, word], capture_output=True, timeout=GLANCE_SECONDS, check=True, env=_ENVIRONMENT
    )
    return done.stdout.decode("utf-8", "replace")
