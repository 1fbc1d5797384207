"""Made-up reports for the tests of who is who: no name is anybody's, and claims are cut out of the texts."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.identity.people.gathering import ReportText
from onrecord.identity.people.people import People, Person, people
from onrecord.record.claim import Claim, Speaker, Value
from onrecord.record.count import Count
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.mention import Mention, MentionKind, Resolved
from onrecord.record.span import quote_of, span_of
from onrecord.record.when import When


@dataclass
class Sheet:
    """One report, to which claims are added by the words they stand in."""

    text: str
    language: str = "en"
    claims: list[Claim] = field(default_factory=list)

    @property
    def id(self) -> ReportId:
        return ReportId(hashlib.sha256(self.text.encode()).hexdigest())

    @property
    def report(self) -> ReportText:
        return ReportText(
            report=self.id, layer=self.id, language=self.language, text=self.text, claims=tuple(self.claims)
        )

    def mention(
        self, words: str, name: str | None = None, *, stands_for: str | None = None, at: int = 0,
        kind: MentionKind = MentionKind.PERSON,
    ) -> Mention:  # fmt: skip
        start = self.text.index(words, at)
        resolved = None
        if stands_for is not None:
            first = self.text.index(stands_for)
            resolved = Resolved(start=first, end=first + len(stands_for), exact=stands_for, how="test")
        return Mention(start=start, end=start + len(words), exact=words, kind=kind, name=name, resolved=resolved)

    def say(
        self, predicate: str, quote: str, *, who: Sequence[Mention] = (), whom: Sequence[Mention] = (),
        where: Sequence[Mention] = (), speaker: str | None = None, value: str | None = None, when: str | None = None,
        count: int | None = None,
    ) -> Claim:  # fmt: skip
        start = self.text.index(quote)
        chain = [Speaker(name="paper", kind="publisher", level=0)]
        if speaker is not None:
            at = self.text.index(speaker)
            chain.append(Speaker(name=speaker, kind="lawyer", level=1, span=span_of(self.text, at, at + len(speaker))))
        made = Claim(
            id=ClaimId(f"claim{len(self.claims):03d}{self.id[:8]}"), report=self.id, predicate=predicate,
            quote=quote_of(self.text, start, start + len(quote)), chain=tuple(chain), who=tuple(who), whom=tuple(whom),
            where=tuple(where), value=None if value is None else Value(text=value),
            when=None if when is None else When(edtf=when),
            count=None if count is None else Count(low=count, high=count),
        )  # fmt: skip
        self.claims.append(made)
        return made


def everybody(*sheets: Sheet) -> People:
    return people([sheet.report for sheet in sheets])


def grouped(found: People) -> list[list[str]]:
    """Give the names of each person with a name, sorted, as they are written."""
    rows = [[one.exact for one in person.mentions] for person in found.persons if names_of(person)]
    return sorted(sorted(row) for row in rows)


def names_of(person: Person) -> set[str]:
    return {one.name for one in person.mentions if one.name is not None}


def of(found: People, name: str) -> Person:
    """Give the one person who bears a name."""
    (person,) = (one for one in found.persons if name in names_of(one))
    return person
