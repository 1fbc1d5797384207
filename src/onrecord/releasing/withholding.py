"""What a brief withholds: sensitive claims, and the words they stand on wherever another quote would show them.

Sexual violence is withheld only where somebody is named; orientation, ethnicity, health and kin always, unless the
reader of the casebook asks for them (design, section 5, rule 6).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.record.claim import Claim
from onrecord.record.ids import ReportId
from onrecord.weighing.questions import named_in

TRAITS = re.compile(
    r"\b(?:gays?|lesbians?|homosexual\w*|bisexual\w*|transgender\w*|lgbt\w*|hiv)\b"
    r"|\bге[йяиею]\b|\bгеев\b|\w*гомосексуал\w*|\bлесбиян\w*|\bhomoseksual\w*|\beşcinsel\w*|\bմիասեռական\w*|\bգեյ\w*",
    re.IGNORECASE,
)
"""A net under the readers' own marks: words of orientation and of one illness, wherever in a text they stand."""
VIOLENCE = frozenset({"act:rape", "act:sexual-violence"})
MARK = "[withheld]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """The claims that may be shown, how many may not, and which places of which text layer must not be shown."""

    shown: tuple[Claim, ...]
    withheld: int
    hidden: Mapping[ReportId, tuple[tuple[int, int], ...]]


def sift(claims: Sequence[Claim], texts: Mapping[ReportId, str | None], *, with_sensitive: bool) -> Sifted:
    """Part claims into those shown and those withheld, with every claim whose quote would give the withheld away."""
    if with_sensitive:
        return Sifted(shown=tuple(claims), withheld=0, hidden={})
    hidden = {report: [match.span() for match in TRAITS.finditer(text or "")] for report, text in texts.items()}
    for claim in claims:
        if is_sensitive(claim):
            hidden.setdefault(claim.report, []).append((claim.quote.start, claim.quote.end))
    shown = tuple(c for c in claims if not is_sensitive(c) and not _touches(c, hidden.get(c.report, [])))
    spans = {report: tuple(sorted(found)) for report, found in hidden.items() if found}
    return Sifted(shown=shown, withheld=len(claims) - len(shown), hidden=spans)


def is_sensitive(claim: Claim) -> bool:
    """Say whether a claim is withheld by default."""
    if claim.predicate in VIOLENCE:
        return bool(named_in(claim))
    return bool(claim.sensitive) or TRAITS.search(claim.quote.exact) is not None


def masked(text: str, start: int, hidden: Sequence[tuple[int, int]]) -> str:
    """Give a stretch of a layer beginning at `start` with the hidden places replaced by a mark of one width."""
    made, place, end = "", start, start + len(text)
    for first, last in hidden:
        if last > place and first < end:
            made += text[place - start : max(first, place) - start] + MARK
            place = max(place, min(last, end))
    return made + text[place - start :]


def _touches(claim: Claim, hidden: Sequence[tuple[int, int]]) -> bool:
    return any(claim.quote.start < end and start < claim.quote.end for start, end in hidden)
