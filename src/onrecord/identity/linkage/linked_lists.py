"""Scored pairs as a graph to be resolved, and the reasons of a pair in words and bits."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from onrecord.identity.linkage.arrays import Bools, Ints, Reals
from onrecord.identity.linkage.link_graph import LinkGraph, graph_of
from onrecord.identity.linkage.listing import Listing
from onrecord.identity.linkage.scored_pairs import ScoredPairs
from onrecord.identity.linkage.vocabulary import WordRows

LEFT, RIGHT = "left", "right"
LEAST_PROBABILITY, MOST_REASONS = 0.01, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What one evidence of a pair says (None where it cannot be told) and weighs, in hundredths of a bit."""

    evidence: str
    value: float | None
    bits: int


def link_graph(scored: ScoredPairs, left: Listing, right: Listing) -> LinkGraph:
    """Make a graph whose records are named `left/ID` and `right/ID`.

    Pairs whose sexes differ need a person, and a record without a name is only proposed.
    """
    names = [f"{LEFT}/{id_}" for id_ in left.ids], [f"{RIGHT}/{id_}" for id_ in right.ids]
    kept = np.flatnonzero((scored.probability >= LEAST_PROBABILITY) | scored.verdicts.known)
    ones = [names[0][at] for at in scored.pairs.left[kept]]
    twos = [names[1][at] for at in scored.pairs.right[kept]]
    pairs = list(zip(ones, twos, strict=True))
    known, same = scored.verdicts.known[kept], scored.verdicts.same[kept]
    differ = np.zeros(len(kept), dtype=bool)
    if scored.table.has("sex"):
        differ = scored.table.column("sex")[kept] == 0
    return graph_of(
        {**dict.fromkeys(names[0], LEFT), **dict.fromkeys(names[1], RIGHT)},
        dict(zip(pairs, scored.probability[kept].tolist(), strict=True)),
        same=_where(pairs, known & same),
        different=_where(pairs, known & ~same),
        free_of_doubles=[name for name, one in ((LEFT, left), (RIGHT, right)) if one.is_free_of_doubles],
        needs_person=_where(pairs, differ),
        unnamed=[*_unnamed(names[0], scored.tables.left.names), *_unnamed(names[1], scored.tables.right.names)],
    )


def _where(pairs: list[tuple[str, str]], holds: Bools) -> Iterable[tuple[str, str]]:
    return [pair for pair, one in zip(pairs, holds.tolist(), strict=True) if one]


def _unnamed(names: list[str], rows: WordRows | None) -> list[str]:
    if rows is None:
        return names
    return [name for name, count in zip(names, rows.counts.tolist(), strict=True) if not count]


def reasons(scored: ScoredPairs, places: Ints) -> list[tuple[Reason, ...]]:
    """Give what weighed most in each of some pairs, the heaviest first; none where nothing was fitted."""
    if scored.fit is None:
        return [()] * len(places)
    table = scored.table.chosen(places)
    shares = scored.fit.against_rivals.shares(table)
    return [_heaviest(table.names, values, bits) for values, bits in zip(table.values, shares, strict=True)]


def _heaviest(names: tuple[str, ...], values: Reals, bits: Ints) -> tuple[Reason, ...]:
    order = sorted(range(len(names)), key=lambda at: (-abs(int(bits[at])), names[at]))[:MOST_REASONS]
    return tuple(
        Reason(
            evidence=names[at],
            value=None if np.isnan(values[at]) else round(float(values[at]), 2),
            bits=int(bits[at]),
        )
        for at in order
        if bits[at]
    )
