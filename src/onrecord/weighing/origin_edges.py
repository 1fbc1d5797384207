"""Edges of the origin graph: what leads from a report or statement to where it has it from, with the evidence."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.weighing.copies import Copy, Passage


class EdgeKind(StrEnum):
    """What an edge says. The last three hold between speakers, the others lead from a report to another."""

    CITES = "cites"
    COPIES = "copies"
    TRANSLATES = "translates"
    REVISES = "revises"
    SAME_VOICE = "same_voice"
    CONTROLLED_BY = "controlled_by"
    SHARES_WITNESS = "shares_witness"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One edge: from a report or claim to a report, claim or voice, by a named rule or a person.

    `words` is the evidence as worded; `passages` are shown side by side. `is_directed` is False where two reports share
    wording and neither date tells which came first.
    """

    kind: EdgeKind
    source: str
    target: str
    rule: str
    words: str | None = None
    passages: tuple[Passage, ...] = ()
    is_directed: bool = True


def copy_edge(copy: Copy, said: tuple[str | None, str | None]) -> Edge:
    """Make the edge of two reports with shared wording: from the later to the earlier, by the dates they give."""
    one, two = copy.first, copy.second
    first, second = said
    is_dated = first is not None and second is not None and first[:10] != second[:10]
    is_later = first is not None and second is not None and first < second
    source, target = (two, one) if is_later else (one, two)
    words = f"{copy.run} words in a row; {copy.contained} % of the shorter"
    return Edge(
        kind=EdgeKind.COPIES, source=source.report, target=target.report, rule="wording", words=words,
        passages=(source, target), is_directed=is_dated,
    )  # fmt: skip
