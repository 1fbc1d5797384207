"""What the last speaker of a chain can know it from, as far as the kind of speaker and the claim tell it."""

from collections.abc import Mapping
from functools import cache

from onrecord.record.claim import Claim, Speaker
from onrecord.record.count import Qualifier
from onrecord.record.vocabulary import vocabulary

BY_KIND: Mapping[str, str] = {
    "victim": "lived", "witness": "saw", "fellow-detainee": "saw", "perpetrator": "took-part",
    "former-serviceman": "none-stated", "relatives": "unnamed-relative", "doctor": "examined-body",
    "forensic-expert": "examined-body", "court": "official-act", "international-court": "official-act",
    "prosecutor": "official-act", "ministry": "official-act", "ombudsman": "official-act",
    "treaty-body": "document", "unnamed-official": "unnamed-insider", "unnamed-source": "unnamed-insider",
    "third-party": "hearsay", "nobody": "hearsay",
}  # fmt: skip
COUNTERS = frozenset({"ngo", "human-rights-ngo", "casualty-recorder"})
NO_BASIS = frozenset({"none-stated", "hearsay", "unnamed-insider", "inference"})
EXACT = frozenset({Qualifier.EXACT, Qualifier.RANGE})


def basis_of(speaker: Speaker, claim: Claim, *, is_named: bool) -> str:
    """Give the word of `basis.toml` for a speaker of a claim; `none-stated` where nothing tells."""
    if speaker.kind == "relatives" and is_named:
        return "named-relative"
    if speaker.kind in COUNTERS and claim.count is not None and claim.count.qualifier in EXACT:
        return "own-count"
    return BY_KIND.get(speaker.kind, "none-stated")


def is_own(basis: str) -> bool:
    """Say whether a basis counts as one of its own for independence (R4)."""
    return _fields(basis).get("own") is True


def is_direct(basis: str) -> bool:
    """Say whether the speaker saw or lived it, or examined it (L3)."""
    return _fields(basis).get("direct") is True


def is_stated(basis: str) -> bool:
    """Say whether any basis is told at all (L2)."""
    return basis not in NO_BASIS


@cache
def _fields(basis: str) -> Mapping[str, object]:
    return vocabulary("basis")[f"term.{basis}"].fields
