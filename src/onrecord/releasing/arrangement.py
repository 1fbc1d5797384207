"""The first pass over a casebook: every claim is seen once, and where it stands in the brief is noted.

Claims and texts are let go again at once; what stays is their numbers, sorted into sections, blocks and groups.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.drawing.count_strip import Strip
from onrecord.record.claim import Claim
from onrecord.releasing.labels import predicate_label, predicate_rank
from onrecord.releasing.lines import Gathered
from onrecord.releasing.persons import Clearings, Spellings, people_of
from onrecord.releasing.placements import Placements
from onrecord.releasing.sections import HEADINGS, HEADS, Ident, Spot, answers, spots_of
from onrecord.releasing.sentences import sentence
from onrecord.releasing.strips import Statements, strips_of
from onrecord.releasing.subject import ReportView
from onrecord.weighing.questions import population


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Lines under one small heading; None where they need none. `first` is the place of its first line, from 0."""

    heading: str | None
    first: int
    lines: Gathered


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One act or person; where numbers are given, a strip for each population counted."""

    heading: str
    groups: tuple[Group, ...]
    strips: tuple[Strip, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the brief. `ident` is its anchor; `lead` says how to read it."""

    ident: str
    heading: str
    lead: str
    blocks: tuple[Block, ...]


Blocks = dict[str, dict[str | None, "array[int]"]]


@dataclass(slots=True)
class Arrangement:
    """Where each claim stands. The one thing here that changes, and only while reports are laid out."""

    placements: Placements = field(default_factory=Placements)
    _spots: dict[Ident, Blocks] = field(default_factory=lambda: {ident: {} for ident in Ident})
    _questions: dict[tuple[str, str], Statements] = field(default_factory=dict)
    _spellings: Spellings = field(default_factory=Spellings)
    _clearings: Clearings = field(default_factory=Clearings)

    def lay(self, claim: Claim, report: ReportView, number: int, *, is_part: bool) -> None:
        """Lay out the next claim that may be shown; claims come in the order in which lines show them.

        Args:
            claim: Forgotten afterwards, but for its id and where it stands.
            report: The report it stands in.
            number: The report's number.
            is_part: Its number counts a part of another claim's group.
        """
        said = sentence(claim, language=report.language, outlet=report.outlet)
        placed = self.placements.add(claim.id, number, said)
        for spot in spots_of(claim, is_part=is_part):
            self._group(spot).append(placed)
            if spot.section is Ident.PEOPLE:
                self._spellings.add(claim, spot.block, people_of(claim)[spot.block])
        if answers(claim, is_part=is_part):
            key = claim.predicate, population(claim)
            self._questions.setdefault(key, Statements(of=key[0], what=key[1])).add(claim, report.outlet)
        self._clearings.add(placed, claim)

    def cleared(self) -> Mapping[int, tuple[int, ...]]:
        """Give, for each accusation of somebody who is reported cleared elsewhere, the claims that say so."""
        return self._clearings.found()

    def sections(self, cleared: Mapping[int, tuple[int, ...]]) -> tuple[Section, ...]:
        """Give the sections that have anything in them; what was noted for them is used up."""
        made, lines = [], 0
        for ident in Ident:
            blocks, lines = self._blocks(ident, cleared, lines)
            if blocks:
                made.append(Section(ident=ident, heading=HEADS[ident].heading, lead=HEADS[ident].lead, blocks=blocks))
        return tuple(made)

    def _blocks(
        self, ident: Ident, cleared: Mapping[int, tuple[int, ...]], lines: int
    ) -> tuple[tuple[Block, ...], int]:
        made, spots = [], self._spots.pop(ident)
        for key in _ranked(ident, spots):
            groups = []
            for heading, numbers in sorted(spots.pop(key).items(), key=lambda item: HEADINGS.index(item[0])):
                groups.append(Group(heading=heading, first=lines, lines=Gathered(numbers, self.placements, cleared)))
                lines += len(groups[-1].lines)
            made.append(Block(heading=self._heading(ident, key), groups=tuple(groups), strips=self._strips(ident, key)))
        return tuple(made), lines

    def _heading(self, ident: Ident, key: str) -> str:
        return self._spellings.name_of(key) if ident is Ident.PEOPLE else predicate_label(key)

    def _strips(self, ident: Ident, key: str) -> tuple[Strip, ...]:
        if ident is not Ident.GLANCE:
            return ()
        return strips_of(question for (of, _), question in self._questions.items() if of == key)

    def _group(self, spot: Spot) -> "array[int]":
        groups = self._spots[spot.section].setdefault(spot.block, {})
        return groups.setdefault(spot.heading, array("I"))


def _ranked(ident: Ident, keys: Iterable[str]) -> list[str]:
    return sorted(keys) if ident is Ident.PEOPLE else sorted(keys, key=predicate_rank)


def runs_of(sections: Iterable[Section]) -> Iterator[Sequence[int]]:
    """Give the claims of every line in the order of the page."""
    groups = (group for section in sections for block in section.blocks for group in block.groups)
    return (run for group in groups for run in group.lines)
