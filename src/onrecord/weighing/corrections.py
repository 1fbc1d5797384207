"""Corrections: whose word takes back whose (S3).

A speaker who gives another number for the same scope later, and not a larger one in a growing series, corrects itself:
the new value supersedes the old one and everything rooted in it. Another speaker's correction only contests.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.record.ids import ClaimId
from onrecord.weighing.independence import Origins
from onrecord.weighing.number_said import NumberSaid, said_before

CORRECTED = (
    "corrected", "correction", "revised", "mistaken", "düzəliş", "dəqiqləşdir", "уточни", "исправ", "опроверг",
    "düzelt", "ճշգրտ", "ուղղ",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One number that its own speaker replaced: the old claim, the new one, and when."""

    old: ClaimId
    new: ClaimId
    on: str | None

    @property
    def words(self) -> str:
        """Say it beside everything rooted in the old number."""
        return f"origin corrected on {self.on}" if self.on is not None else "origin corrected"


def corrections(numbers: Iterable[tuple[NumberSaid, str]]) -> tuple[Correction, ...]:
    """Find the numbers that their own speaker corrected; each number comes with the words of its quote."""
    told = sorted(numbers, key=lambda one: (one[0].said or "9999", one[0].claim))
    by_speaker: dict[str, list[NumberSaid]] = {}
    for number, _ in told:
        by_speaker.setdefault(number.speaker, []).append(number)
    found = [
        Correction(old=old.claim, new=new.claim, on=new.said)
        for new, quote in told
        if is_correction(quote)
        for old in by_speaker[new.speaker]
        if corrects(new, old, quote)
    ]
    return tuple(sorted(found, key=lambda one: (one.old, one.new)))


def corrects(new: NumberSaid, old: NumberSaid, quote: str) -> bool:
    """Say whether a number takes back an older one: same speaker, same scope, later, and said to be a correction."""
    is_own = new.speaker == old.speaker and new.scope.is_rival_of(old.scope) and new.key != old.key
    return is_own and said_before(old, new) and is_correction(quote)


def is_correction(quote: str) -> bool:
    """Say whether words call themselves a correction."""
    return any(word in quote.casefold() for word in CORRECTED)


def inherited(found: Iterable[Correction], origins: Origins) -> tuple[tuple[ClaimId, Correction], ...]:
    """Pass corrections on: every statement of an origin whose root was corrected carries the correction."""
    by_old = {correction.old: correction for correction in found}
    passed = {
        statement.claim: by_old[root.claim]
        for origin in origins.origins
        for root in origin.roots
        if root.claim in by_old
        for statement in origin.statements
        if statement.claim != by_old[root.claim].new
    }
    return tuple(sorted(passed.items()))
