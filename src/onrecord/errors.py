"""Everything that can go wrong, as one small tree.

A message says what happened, with ids and never with a personal name, a quote or a path; the hint says what
to do next. Both begin small and have no full stop: whoever prints them makes sentences of them. Codes are
stable for ever and listed in `docs/reference/errors.md`.
"""

from typing import ClassVar

from typing_extensions import override


class OnrecordError(Exception):
    """Anything the program can explain in one sentence."""

    exit_code: ClassVar[int] = 70
    usual_hint: ClassVar[str] = ""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    @property
    def advice(self) -> str:
        """The hint as a sentence, or what usually helps; empty where nothing is known to."""
        hint = self.hint or self.usual_hint
        return f"{hint[0].upper()}{hint[1:]}." if hint else ""

    @override
    def __reduce__(self) -> tuple[type["OnrecordError"], tuple[str, str, str]]:
        """Errors cross process borders whole."""
        return type(self), (self.code, self.message, self.hint)


class Misuse(OnrecordError):
    """The call was wrong."""

    exit_code = 2


class NotFound(OnrecordError):
    """No casebook, no such id, or the casebook is locked by another process."""

    exit_code = 3


class Damage(OnrecordError):
    """Bytes differ from what was recorded."""

    exit_code = 4
    usual_hint = "run: onrecord verify"


class Refused(OnrecordError):
    """A rule forbids it."""

    exit_code = 5


class NoRoom(OnrecordError):
    """The disk is full, or does not take what is written."""

    exit_code = 3


class Unread(OnrecordError):
    """A report, or a part of one, could not be read."""

    exit_code = 1
