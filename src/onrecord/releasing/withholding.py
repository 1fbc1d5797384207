"""What a brief withholds: sensitive claims, and the words they stand on wherever another quote would show them.

Sexual violence is withheld only where somebody is named; orientation, ethnicity, health and kin always, unless the
reader of the casebook asks for them (design, section 5, rule 6).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.record.claim import Claim
from onrecord.weighing.questions import named_in

TRAITS = re.compile(
    r"\b(?:gays?|lesbians?|homosexual\w*|bisexual\w*|transgender\w*|lgbt\w*|hiv)\b"
    r"|\bге[йяиею]\b|\bгеев\b|\w*гомосексуал\w*|\bлесбиян\w*|\bhomoseksual\w*|\beşcinsel\w*|\bմիասեռական\w*|\bգեյ\w*",
    re.IGNORECASE,
)
"""A net under the readers' own marks: words of orientation and of one illness, wherever in a text they stand."""
VIOLENCE = frozenset({"act:rape", "act:sexual-violence"})
MARK = "[withheld]"
Span = tuple[int, int]
"""Start and end in a text layer, in code points; the end is not included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """The claims of one report that may be shown, how many may not, and which places of its text must not be shown."""

    shown: tuple[Claim, ...]
    withheld: int
    hidden: tuple[Span, ...]


def sift(claims: Sequence[Claim], text: str | None, *, with_sensitive: bool) -> Sifted:
    """Part a report's claims into shown and withheld, with every claim whose quote would give the withheld away."""
    if with_sensitive:
        return Sifted(shown=tuple(claims), withheld=0, hidden=())
    hidden = [match.span() for match in TRAITS.finditer(text or "")]
    hidden += [(claim.quote.start, claim.quote.end) for claim in claims if is_sensitive(claim)]
    shown = tuple(c for c in claims if not is_sensitive(c) and not _touches(c, hidden))
    return Sifted(shown=shown, withheld=len(claims) - len(shown), hidden=tuple(sorted(hidden)))


def is_sensitive(claim: Claim) -> bool:
    """Say whether a claim is withheld by default."""
    if claim.predicate in VIOLENCE:
        return bool(named_in(claim))
    return bool(claim.sensitive) or TRAITS.search(claim.quote.exact) is not None


def masked(text: str, start: int, hidden: Sequence[Span]) -> str:
    """Give a stretch of a layer beginning at `start` with the hidden places replaced by a mark of one width."""
    made, place, end = "", start, start + len(text)
    for first, last in hidden:
        if last > place and first < end:
            made += text[place - start : max(first, place) - start] + MARK
            place = max(place, min(last, end))
    return made + text[place - start :]


def _touches(claim: Claim, hidden: Sequence[Span]) -> bool:
    return any(claim.quote.start < end and start < claim.quote.end for start, end in hidden)
