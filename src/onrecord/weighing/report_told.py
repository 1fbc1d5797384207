"""A report as the weighing needs it: what it says of itself, and its text where it was read."""

import re
from dataclasses import dataclass

from onrecord.record.ids import ReportId

HOST = re.compile(r"^[a-z][a-z0-9+.-]*://(?:[^/@]*@)?(?:www\.)?([^/:?#]+)")
SENTENCE_END = re.compile(r"[.!?։。]\s|\n")
LEAD_SENTENCES = 4
"""The text often opens with its own headline; three sentences behind it tell from whom the story is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTold:
    """One report. `published` is its own date, EDTF or an instant; `left_out` are stretches that are no wording."""

    id: ReportId
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str = "und"
    address: str | None = None
    text: str = ""
    left_out: tuple[tuple[int, int], ...] = ()
    event: str | None = None

    @property
    def house(self) -> str:
        """The outlet by its plain name: what stands in brackets tells an edition or whom it relays."""
        plain = (self.outlet or "").split("(")[0].strip()
        return plain or self.outlet or self.site or self.id

    @property
    def relayed(self) -> str | None:
        """What stands in brackets behind the outlet's name."""
        _, bracket, rest = (self.outlet or "").partition("(")
        return rest.rpartition(")")[0].strip() or None if bracket else None

    @property
    def site(self) -> str | None:
        """The host of the address."""
        found = HOST.match((self.address or "").casefold())
        return None if found is None else found.group(1)

    @property
    def lead(self) -> str:
        """The title and the first sentences: what the report says it is about and from whom."""
        body = self.text.lstrip()
        ends = [match.end() for match in SENTENCE_END.finditer(body) if match.start() > 0]
        first = [end for end in ends if body[:end].strip()]
        at = first[LEAD_SENTENCES - 1] if len(first) >= LEAD_SENTENCES else len(body)
        return f"{self.title or ''}\n{body[:at]}"
