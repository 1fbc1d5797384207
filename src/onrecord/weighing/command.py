"""The chain of command of a unit on a day: who held which post, by which report, never who answers for what.

C4  Units are joined by relations of kind *command* whose range covers the day; a superior takes on places and acts of
    its subordinates only within that range.
C5  Each hop is graded, the weakest is printed, several superiors are all shown.
C6  A superior nobody names is a placeholder: it holds no people and no acts. A real unit without a name is none.
C7  An unlikely match of rank and unit is a conflict with a note, not an error.
C8  What somebody ordered is a claim of its own with its own origin count: it is not part of this answer.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from onrecord.record.ids import ClaimId
from onrecord.weighing.posting import Citation, Grade, Posting, grade_on, postings_of, tenure_grade
from onrecord.weighing.tenure import Tenure

GAP = "no claim for the day"
PLACEHOLDER = "unknown unit"
RIVALS = "others are said to have held this post on the day"
UNLIKELY = "the rank hardly goes with the unit"
GENERALS = ("general", "генерал", "գեներալ", "orgeneral")
SMALL_UNITS = ("battalion", "company", "platoon", "squad", "tabor", "bölük", "batalyon", "батальон", "рота", "взвод")
ORDER = tuple(Grade)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRelation:
    """One unit under another, by one claim. `above` None: a superior is told of and not named (C6)."""

    below: str
    above: str | None
    tenure: Tenure
    claim: ClaimId
    words: str | None = None
    is_unattributed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Somebody who held a post of a unit on the day, with the grade, the claims, and a note where there is one."""

    person: str
    role: str
    grade: Grade
    claims: tuple[ClaimId, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandRow:
    """One unit of the tree. `hop` is how the unit above is known to be above the one below; None for the unit asked."""

    depth: int
    unit: str
    hop: Grade | None
    words: str | None
    holders: tuple[Holder, ...]
    claims: tuple[ClaimId, ...]
    also_under: tuple[str, ...] = ()

    @property
    def gap(self) -> str | None:
        """Say that nobody is known to have held a post here on the day."""
        return None if self.holders else GAP


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandAt:
    """The answer for one unit and day. `weakest` is the grade of the weakest hop or holder on the way up."""

    unit: str
    at: date
    rows: tuple[CommandRow, ...]
    weakest: Grade | None


def command_at(unit: str, at: date, citations: Iterable[Citation], relations: Iterable[UnitRelation]) -> CommandAt:
    """Work out who held which post of a unit and of those above it on a day."""
    tree = _Tree(at, postings_of(citations), tuple(relations))
    rows = tuple(tree.rows(unit))
    grades = [row.hop for row in rows if row.hop is not None] + [h.grade for row in rows for h in row.holders]
    return CommandAt(unit=unit, at=at, rows=rows, weakest=max(grades, key=ORDER.index, default=None))


def hop_grade(relation: UnitRelation, at: date) -> Grade | None:
    """Grade a relation for a day (C5). One that nobody vouches for is context, whatever its dates."""
    found = tenure_grade((relation.tenure,), at)
    return Grade.CONTEXT if found is not None and relation.is_unattributed else found


class _Tree:
    """The units above one, walked upwards; a unit that comes twice is shown once and named beside."""

    def __init__(self, at: date, postings: Sequence[Posting], relations: Sequence[UnitRelation]) -> None:
        self._at, self._postings = at, postings
        self._above: dict[str, list[tuple[Grade, UnitRelation]]] = {}
        for relation in sorted(relations, key=lambda r: (r.below, r.above or "", r.claim)):
            grade = hop_grade(relation, at)
            if grade is not None:
                self._above.setdefault(relation.below, []).append((grade, relation))
        self._seen: set[str] = set()

    def rows(
        self, unit: str, depth: int = 0, hop: Grade | None = None, relation: UnitRelation | None = None
    ) -> Iterator[CommandRow]:
        """Give a unit's row and those of all above it."""
        self._seen.add(unit)
        higher = self._superiors(unit)
        known = [(grade, told) for grade, told in higher if (told.above or PLACEHOLDER) not in self._seen]
        yield CommandRow(
            depth=depth, unit=unit, hop=hop, words=None if relation is None else relation.words,
            holders=() if unit == PLACEHOLDER else self._holders(unit),
            claims=() if relation is None else (relation.claim,),
            also_under=tuple(told.above or PLACEHOLDER for _, told in higher[1:]),
        )  # fmt: skip
        for grade, told in known:
            yield from self.rows(told.above or PLACEHOLDER, depth + 1, grade, told)

    def _superiors(self, unit: str) -> list[tuple[Grade, UnitRelation]]:
        """Give the units right above, the surest first; one relation for each."""
        found: dict[str, tuple[Grade, UnitRelation]] = {}
        ranked = sorted(
            self._above.get(unit, ()), key=lambda one: (ORDER.index(one[0]), one[1].above or "", one[1].claim)
        )
        for grade, relation in ranked if unit != PLACEHOLDER else ():
            found.setdefault(relation.above or PLACEHOLDER, (grade, relation))
        return list(found.values())

    def _holders(self, unit: str) -> tuple[Holder, ...]:
        held = [(grade_on(posting, self._at), posting) for posting in self._postings if posting.unit == unit]
        told = [_holder(grade, posting) for grade, posting in held if grade is not None]
        roles = Counter(holder.role for holder in told if holder.grade is not Grade.CONTEXT)
        marked = (replace(h, grade=Grade.CONFLICT, note=h.note or RIVALS) if roles[h.role] > 1 else h for h in told)
        return tuple(sorted(marked, key=lambda h: (h.role, ORDER.index(h.grade), h.person)))


def _holder(grade: Grade, posting: Posting) -> Holder:
    unlikely = is_unlikely(posting)
    return Holder(
        person=posting.person, role=posting.role, grade=Grade.CONFLICT if unlikely else grade, claims=posting.claims,
        note=UNLIKELY if unlikely else next(iter(posting.notes), None),
    )  # fmt: skip


def is_unlikely(posting: Posting) -> bool:
    """Say whether rank and unit hardly go together: a general commanding a battalion (C7)."""
    ranks = " ".join(citation.rank or "" for citation in posting.citations).casefold()
    unit = (posting.unit or "").casefold()
    return any(word in ranks for word in GENERALS) and any(word in unit for word in SMALL_UNITS)
