"""Whether anybody denies a claim or gives a rival value: a flag beside the level, never part of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.claim import Claim, Polarity, Stance
from onrecord.record.ids import ClaimId
from onrecord.weighing.speaker_basis import is_stated
from onrecord.weighing.statement import Statement

DENIED = "denied"


class ContestName(StrEnum):
    """What stands against a claim."""

    UNCONTESTED = "uncontested"
    DENIED = "denied"
    CONTESTED = "contested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """Who stands against a claim and on what basis; `against` are the claims that say so."""

    name: ContestName
    words: str
    against: tuple[ClaimId, ...] = ()


def contest_of(denials: Iterable[Statement], rivals: Iterable[Statement] = ()) -> Contest:
    """Give the flag of a claim from the statements that deny it and those that give a rival value."""
    denying, rivalling = _ordered(denials), _ordered(rivals)
    if rivalling:
        words = "rival values by " + _who(rivalling) + (f"; denied by {_who(denying)}" if denying else "")
        return Contest(name=ContestName.CONTESTED, words=words, against=_ids((*denying, *rivalling)))
    if denying:
        return Contest(name=ContestName.DENIED, words=f"denied by {_who(denying)}", against=_ids(denying))
    return Contest(name=ContestName.UNCONTESTED, words="nobody on record denies it")


def is_denial(claim: Claim) -> bool:
    """Say whether a claim denies something: a report `denied`, a denying stance, or a negated predicate."""
    denies = claim.predicate == "report" and claim.value is not None and claim.value.text == DENIED
    return denies or claim.stance is Stance.DENIES or claim.polarity is Polarity.MINUS


def _ordered(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(set(statements), key=lambda s: (s.said or "9999", s.report, s.claim, s.label)))


def _who(statements: tuple[Statement, ...]) -> str:
    return "; ".join(dict.fromkeys(f"{s.label} ({'with' if is_stated(s.basis) else 'no'} basis)" for s in statements))


def _ids(statements: tuple[Statement, ...]) -> tuple[ClaimId, ...]:
    return tuple(dict.fromkeys(statement.claim for statement in statements))
