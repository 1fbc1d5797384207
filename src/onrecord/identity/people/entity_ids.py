"""Ids that outlive clusters: minted once with the mentions they were minted for, and led to the cluster of today.

The law: which cluster bears an id is a pure function of the minted ids and the clusters, in any order. An id goes to
the cluster with most of its judged mentions, else most of its mentions; of several ids of one cluster the earliest of
the ledger stands and the others lead to it. An id is never given up: where none of its
mentions is left it leads nowhere.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

SHOWN_UNMINTED = "~"


@dataclass(frozen=True, slots=True, kw_only=True)
class Minted:
    """An id as the ledger has it; `rank` sorts as the ledger does."""

    id: str
    rank: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Borne:
    """The ids of clusters: by the place of the cluster its own id, and the ids that lead to it, earliest first."""

    own: tuple[str | None, ...]
    led_here: tuple[tuple[str, ...], ...]
    lost: tuple[str, ...]


def bear_ids(
    minted: Iterable[Minted], clusters: Sequence[Sequence[str]], judged: frozenset[str] = frozenset()
) -> Borne:
    """Lead minted ids to clusters; `judged` are the mentions that a person's standing judgement speaks of."""
    home = {mention: place for place, cluster in enumerate(clusters) for mention in cluster}
    found: list[list[str]] = [[] for _ in clusters]
    lost = []
    for one in sorted(minted, key=lambda one: (one.rank, one.id)):
        place = _home_of(one, home, judged)
        if place is None:
            lost.append(one.id)
        else:
            found[place].append(one.id)
    own = tuple(ids[0] if ids else None for ids in found)
    return Borne(own=own, led_here=tuple(tuple(ids[1:]) for ids in found), lost=tuple(lost))


def _home_of(one: Minted, home: Mapping[str, int], judged: frozenset[str]) -> int | None:
    """Give the cluster with most judged mentions, then most mentions, then the first in order."""
    known = [mention for mention in one.mentions if mention in home]
    if not known:
        return None
    counts = Counter(home[mention] for mention in known)
    judged_here = Counter(home[mention] for mention in known if mention in judged)
    return min(counts, key=lambda place: (-judged_here[place], -counts[place], place))
