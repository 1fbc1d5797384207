"""What many rules ask of one chunk or clause: worked out once, and kept with the parse, which never changes."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from onrecord.reading.parse import Parse
from onrecord.reading.subjects import Clause

Told = TypeVar("Told")


def once_a_chunk(rule: Callable[[Parse, int], Told]) -> Callable[[Parse, int], Told]:
    """Keep what a rule says of a chunk, by the chunk's index."""

    @wraps(rule)
    def tell(parse: Parse, index: int) -> Told:
        known: dict[int, Told] = parse.told[tell]
        if index not in known:
            known[index] = rule(parse, index)
        return known[index]

    return tell


def once_a_clause(rule: Callable[[Parse, Clause], Told]) -> Callable[[Parse, Clause], Told]:
    """Keep what a rule says of a clause; of a clause made for the occasion it is worked out anew."""

    @wraps(rule)
    def tell(parse: Parse, clause: Clause) -> Told:
        known: dict[int, Told] = parse.told[tell]
        verb = clause.verb
        if parse.by_verb.get(verb) is not clause:
            return rule(parse, clause)
        if verb not in known:
            known[verb] = rule(parse, clause)
        return known[verb]

    return tell
