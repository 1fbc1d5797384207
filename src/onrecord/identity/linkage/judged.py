"""What people have judged about the rows of two lists, as the linking takes it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from onrecord.identity.linkage.arrays import Bools, Ints
from onrecord.identity.linkage.candidates import Candidates
from onrecord.identity.linkage.listing import Listing

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Pairs of ids judged the same or different, and rows of the left list of which every pair is judged."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()
    whole: frozenset[str] = frozenset()

    @property
    def records(self) -> int:
        """Give how many rows of the left list are judged in some way."""
        return len(self.whole | {left for left, _ in self.same | self.different})


def judged_rows(rows: Iterable[Pair]) -> Judged:
    """Read rows judged as a whole: each with its partner, or with an empty one where it has none."""
    pairs = tuple(rows)
    return Judged(
        same=frozenset((left, right) for left, right in pairs if right),
        whole=frozenset(left for left, _ in pairs),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """For each pair whether it is judged, and whether it is judged the same."""

    known: Bools
    same: Bools


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the ids of a list stand."""

    of: Mapping[str, int] = field(repr=False)

    @classmethod
    def among(cls, listing: Listing) -> "Places":
        return cls(of={id_: at for at, id_ in enumerate(listing.ids)})

    def pairs(self, other: "Places", pairs: Iterable[Pair]) -> list[tuple[int, int]]:
        """Give the places of pairs, in order; unknown ids are the caller's to refuse."""
        return sorted((self.of[left], other.of[right]) for left, right in pairs)


def verdicts(pairs: Candidates, judged: Judged, left: Listing, right: Listing) -> Verdicts:
    """Say of each pair what is judged."""
    places = Places.among(left), Places.among(right)
    codes = pairs.left * len(right) + pairs.right
    same = np.isin(codes, _codes(judged.same, places, len(right)))
    different = np.isin(codes, _codes(judged.different, places, len(right)))
    whole = np.zeros(len(left), dtype=bool)
    whole[[places[0].of[id_] for id_ in judged.whole]] = True
    return Verdicts(known=same | different | whole[pairs.left], same=same)


def with_judged(pairs: Candidates, judged: Judged, left: Listing, right: Listing) -> Candidates:
    """Add the pairs judged the same that no rule found."""
    places = Places.among(left), Places.among(right)
    added = _codes(judged.same, places, len(right))
    codes = np.union1d(pairs.left * len(right) + pairs.right, added)
    return Candidates(left=codes // max(1, len(right)), right=codes % max(1, len(right)), runs=pairs.runs)


def _codes(pairs: Iterable[Pair], places: tuple[Places, Places], size: int) -> Ints:
    found = [one * size + two for one, two in places[0].pairs(places[1], pairs)]
    return np.array(found, dtype=np.int64)
