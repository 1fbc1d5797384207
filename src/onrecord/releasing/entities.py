"""Who and what is named, by identical spelling only: never a guess that two spellings are one."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.record.claim import Claim
from onrecord.record.ids import ReportId
from onrecord.record.mention import Mention, MentionKind
from onrecord.weighing.questions import folded, in_order

SCRIPTS: Mapping[str, str] = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "ARMENIAN": "Armn", "ARABIC": "Arab", "GEORGIAN": "Geor", "GREEK": "Grek",
    "HEBREW": "Hebr",
}  # fmt: skip
NAMED_KINDS = (MentionKind.PLACE, MentionKind.UNIT, MentionKind.EVENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One spelling of a name and the claims it stands in, with the part played in each."""

    id: str
    name: str
    kind: MentionKind
    standing: tuple[tuple[str, Claim], ...]

    @property
    def reports(self) -> tuple[ReportId, ...]:
        return tuple(sorted({claim.report for _, claim in self.standing}))


def spellings(claims: Iterable[Claim]) -> tuple[Spelling, ...]:
    """List every name with the claims it stands in, by kind and name."""
    found: dict[tuple[MentionKind, str], tuple[str, list[tuple[str, Claim]]]] = {}
    for claim in in_order(claims):
        for part, mention in _parts(claim):
            named = _name(mention)
            if named is not None:
                kind, name = named
                found.setdefault((kind, folded(name)), (name, []))[1].append((part, claim))
    ranked = sorted(found.items())
    return tuple(
        Spelling(id=f"e{number}", name=name, kind=kind, standing=tuple(standing))
        for number, ((kind, _), (name, standing)) in enumerate(ranked, 1)
    )


def script_of(name: str) -> str | None:
    """Name the script of the first letter (ISO 15924); None when it is none that we know."""
    letters = [unicodedata.name(char, "").split(" ", 1)[0] for char in name if char.isalpha()]
    return SCRIPTS.get(letters[0]) if letters else None


def _parts(claim: Claim) -> tuple[tuple[str, Mention], ...]:
    slots = (("whom", claim.whom), ("who", claim.who), ("where", claim.where), ("other", claim.other))
    return tuple((part, mention) for part, mentions in slots for mention in mentions)


def _name(mention: Mention) -> tuple[MentionKind, str] | None:
    if mention.name is not None and mention.kind in (MentionKind.PERSON, None):
        return MentionKind.PERSON, " ".join(mention.name.split())
    if mention.kind in NAMED_KINDS:
        return mention.kind, " ".join((mention.name or mention.exact).split())
    return None
