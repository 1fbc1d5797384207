"""A flaw: one thing that verification found, and what rests on it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """`damage` differs from what was recorded; a `note` is a state a person should know of.

    `claims` are the ids of the claims that rest on the object named: those to doubt until it is mended.
    """

    severity: Literal["damage", "note"]
    code: str
    object: str
    message: str
    claims: tuple[str, ...] = ()


def damage(code: str, object_: str, message: str, claims: tuple[str, ...] = ()) -> Flaw:
    return Flaw(severity="damage", code=code, object=object_, message=message, claims=claims)


def note(code: str, object_: str, message: str) -> Flaw:
    return Flaw(severity="note", code=code, object=object_, message=message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What verification read, and what it found. `is_stopped`: damage kept it from reading the rest."""

    commits: int
    bodies: int
    claims: int
    evidence: int
    flaws: tuple[Flaw, ...]
    is_stopped: bool = False

    @property
    def is_clean(self) -> bool:
        return all(flaw.severity == "note" for flaw in self.flaws)
