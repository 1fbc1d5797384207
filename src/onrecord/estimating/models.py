"""Hierarchical loglinear models: which interactions of lists a model has, and how it is called."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations

Model = frozenset[int]  # patterns of two or more lists; with a pattern come all its parts of two or more

MOST_LISTS_IN_FULL = 4


@cache
def all_models(lists: int, order: int) -> tuple[Model, ...]:
    """Give every model whose interactions join at most `order` lists, small models first.

    8 models for 3 lists of order 2, 113 for 4 of order 3, 1,024 for 5 and 32,768 for 6 of order 2.
    """
    models: list[Model] = [frozenset()]
    for size in range(2, order + 1):
        terms = [sum(1 << j for j in places) for places in combinations(range(lists), size)]
        models = [grown for model in models for grown in _grow(model, terms)]
    return tuple(sorted(models, key=lambda model: (len(model), sorted(model))))


def order_of(lists: int) -> int:
    """Say how many lists an interaction may join: all but one up to 4 lists, 2 beyond."""
    return lists - 1 if lists <= MOST_LISTS_IN_FULL else 2


def parts(term: int) -> Iterator[int]:
    """Give the patterns that lack one list of a term."""
    return (term & ~(1 << j) for j in range(term.bit_length()) if term >> j & 1)


def name(model: Iterable[int], lists: int) -> str:
    """Write a model as its largest terms, lists numbered from 1: `[123,14,34]`."""
    terms = {*model, *(1 << j for j in range(lists))}
    largest = [term for term in terms if not any(term != other and term & other == term for other in terms)]
    written = ["".join(str(j + 1) for j in range(lists) if term >> j & 1) for term in largest]
    return f"[{','.join(sorted(written, key=lambda one: (-len(one), one)))}]"


def _grow(model: Model, terms: list[int]) -> Iterator[Model]:
    """Add any of the terms whose parts the model already has."""
    free = [term for term in terms if term.bit_count() == 2 or all(part in model for part in parts(term))]
    for choice in range(1 << len(free)):
        yield model | {term for k, term in enumerate(free) if choice >> k & 1}
