"""A desk whose clock ticks one second a look, and the shorthand the capture tests share."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from onrecord.capture import Captured, Desk, Failure
from onrecord.capture.captured import TOOL

BY = "key:reader"
FIRST = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
TOOLS = (TOOL,)


def a_desk(folder: Path, why: str | None = None) -> Desk:
    staging = folder / "staging"
    staging.mkdir(exist_ok=True)
    moments = _ticks()
    return Desk(staging=staging, by=BY, clock=lambda: next(moments), why=why)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def staged_names(desk: Desk) -> list[str]:
    return sorted(path.name for path in desk.staging.iterdir())


def captures(found: Iterator[Captured | Failure]) -> list[Captured]:
    got = list(found)
    assert [one for one in got if isinstance(one, Failure)] == []
    return [one for one in got if isinstance(one, Captured)]


def names(found: Iterator[Captured | Failure]) -> list[str | None]:
    return [one.capture.name for one in captures(found)]


def _ticks() -> Iterator[datetime]:
    moment = FIRST
    while True:
        yield moment
        moment += timedelta(seconds=1)
