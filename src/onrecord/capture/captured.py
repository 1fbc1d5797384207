"""What capturing gives: bytes in the staging folder and the entry that says how they came.

Nothing here is stored for good: whoever asked moves each staged file into the evidence store, or removes it, before
asking for the next.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from onrecord import __version__
from onrecord.errors import OnrecordError
from onrecord.record.entries import Capture, Companion

Clock = Callable[[], datetime]

TOOL = f"onrecord/{__version__}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where capturing takes place: the staging folder, who captures, this device's clock, and why."""

    staging: Path
    by: str
    clock: Clock
    why: str | None = None

    def now(self) -> str:
        """Read the clock as the record writes it: UTC, whole seconds."""
        return stamp(self.clock())


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """One file in the staging folder, whole and read back."""

    path: Path
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StagedCompanion:
    """Bytes kept beside a report."""

    kind: str
    staged: Staged

    @property
    def entry(self) -> Companion:
        return Companion(kind=self.kind, sha256=self.staged.sha256, bytes=self.staged.size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """A report as received. `companions` stand in the order of `capture.companions`."""

    staged: Staged
    capture: Capture
    companions: tuple[StagedCompanion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Something in a folder that was not captured. `name` is for the person's screen only, never for a log."""

    name: str
    error: OnrecordError


def stamp(moment: datetime) -> str:
    """Write a moment as `2024-05-06T07:08:09Z`."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None, microsecond=0).isoformat()}Z"
