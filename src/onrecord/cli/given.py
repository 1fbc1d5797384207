"""What `onrecord read` is asked for."""

from pathlib import Path
from typing import TypedDict


class Given(TypedDict):
    """The options of the verb, as given."""

    report: str | None
    more: tuple[str, ...]
    attributions: bool
    again: bool
    explain: str | None
    jobs: int | None
    provider: str | None
    endpoint: str | None
    model: str | None
    consent: bool
    withdraw_consent: bool
    casebook: Path | None
    as_json: bool
    quiet: bool
