"""What a resolver works on: records, the pairs that were compared, and what must or must not be one person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Pair = tuple[str, str]
UNLIKELY = 0.001  # what a pair counts that was not worth comparing


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGraph:
    """Records by id, each with its list; pairs with their probability; what people judged.

    `free_of_doubles` are lists declared to hold a person once. `needs_person` are pairs that only a person may link:
    differing sex, impossible dates. `unnamed` are records without a name, which a rule proposes and never links.
    """

    lists: Mapping[str, str]
    probabilities: Mapping[Pair, float]
    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()
    free_of_doubles: frozenset[str] = frozenset()
    needs_person: frozenset[Pair] = frozenset()
    unnamed: frozenset[str] = frozenset()

    def probability(self, one: str, two: str) -> float | None:
        """Give the probability of a pair; None where its lists were not compared, as within a list."""
        found = self.probabilities.get(ordered(one, two))
        if found is not None:
            return found
        return None if self.lists[one] == self.lists[two] else UNLIKELY

    def forbids(self, members: Iterable[str], others: Iterable[str]) -> bool:
        """Say whether two groups can not be one person, whatever their probability; a judged pair may always be."""
        return any(self._forbids(one, two) for one in members for two in others)

    def _forbids(self, one: str, two: str) -> bool:
        pair = ordered(one, two)
        if pair in self.different:
            return True
        if pair in self.same:
            return False
        is_double = self.lists[one] == self.lists[two] and self.lists[one] in self.free_of_doubles
        return is_double or pair in self.needs_person or one in self.unnamed or two in self.unnamed


def ordered(one: str, two: str) -> Pair:
    """Give a pair in the order of its ids."""
    return (one, two) if one <= two else (two, one)


def graph_of(
    lists: Mapping[str, str],
    probabilities: Mapping[Pair, float],
    *,
    same: Iterable[Pair] = (),
    different: Iterable[Pair] = (),
    free_of_doubles: Iterable[str] = (),
    needs_person: Iterable[Pair] = (),
    unnamed: Iterable[str] = (),
) -> LinkGraph:
    """Make a graph of pairs given in any order."""
    return LinkGraph(
        lists=lists,
        probabilities={ordered(*pair): value for pair, value in probabilities.items()},
        same=frozenset(ordered(*pair) for pair in same),
        different=frozenset(ordered(*pair) for pair in different),
        free_of_doubles=frozenset(free_of_doubles),
        needs_person=frozenset(ordered(*pair) for pair in needs_person),
        unnamed=frozenset(unnamed),
    )
