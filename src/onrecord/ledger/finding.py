"""A finding: one thing that verification noticed, and where."""

from dataclasses import dataclass
from typing import Literal

from onrecord.record.canonical import to_base64

Severity = Literal["damage", "note"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """`damage` differs from what was signed or sworn to; a `note` is a state a person should know of.

    `commit`, `entry` and `part` lead to the claims touched; `device` and `seq` name what is missing and so
    has no id.
    """

    severity: Severity
    code: str
    message: str
    commit: bytes | None = None
    entry: int | None = None
    part: int | None = None
    device: str | None = None
    seq: int | None = None

    @property
    def object(self) -> str:
        """Name the place in words: "commit Ab3dEf_h entry 4 part 2", "device Ab3dEf_h seq 5"."""
        commit = None if self.commit is None else short(self.commit)
        device = None if self.device is None else self.device[:8]
        words = {"device": device, "seq": self.seq, "commit": commit, "entry": self.entry, "part": self.part}
        return " ".join(f"{word} {value}" for word, value in words.items() if value is not None)

    @property
    def rank(self) -> tuple[str, str, str, int, int, str]:
        """Sort damage first, then by place: the same findings always read in the same order."""
        commit = "" if self.commit is None else to_base64(self.commit)
        return (
            self.severity,
            commit,
            self.device or "",
            self.entry or 0,
            self.part or 0,
            self.code + self.message,
        )


def short(id_: bytes) -> str:
    """Write the first letters of an id, enough to find it by."""
    return to_base64(id_)[:8]
