"""Events whose days everybody agrees on, where a date is told by them: "during World War II", "after 9/11".

Only behind a word that dates ("in", "during", "after" ...): a veteran of a war is not of its days. The days come from a
table, not from the words, and are flagged inferred.

Source: lexicons/dates.toml, section event.
"""

from functools import cache

from onrecord.reading.date_ends import Ends
from onrecord.reading.lexicon import load_table
from onrecord.reading.tokens import Token
from onrecord.reading.wordclass import english_words
from onrecord.record.when import Relation

DATING = frozenset((Relation.DURING, Relation.SINCE, Relation.AFTER, Relation.BEFORE, Relation.UNTIL))
SHARE = frozenset(("rest", "remainder", "course"))  # "for the rest of the war"; a veteran, the outbreak of it are none
LOOSE = frozenset(("in", "over", "amid"))  # "in 9/11 cases" counts, "during 9/11" dates


def event_at(tokens: tuple[Token, ...], at: int, relation: Relation | None, prefix: str) -> tuple[Ends, int] | None:
    """Read the name of an event: its days and the token behind it; None where it does not date here."""
    is_share = at > 1 and tokens[at - 1].folded == "of" and tokens[at - 2].folded in SHARE
    if relation not in DATING or (prefix == "of" and not is_share):
        return None
    begin = at + 1 if tokens[at].folded == "the" and at + 1 < len(tokens) else at
    for words, ends in _events().get(tokens[begin].folded, ()):
        stop = begin + len(words)
        is_named = tuple(token.folded for token in tokens[begin:stop]) == words and _ends_at(tokens, stop)
        if is_named and not (words[0].isdigit() and prefix in LOOSE):
            return ends, stop
    return None


def _ends_at(tokens: tuple[Token, ...], stop: int) -> bool:
    """Say whether the name ends here: no "World War II veterans", no "9/11/2003"."""
    if stop >= len(tokens):
        return True
    return tokens[stop].folded in english_words().closed if tokens[stop].is_word else tokens[stop].text not in "/-"


def events_begin() -> frozenset[str]:
    """Give the words that the names begin with."""
    return frozenset(_events())


@cache
def _events() -> dict[str, tuple[tuple[tuple[str, ...], Ends], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Ends]]] = {}
    table = load_table("dates").get("event")
    for row in table.values() if isinstance(table, dict) else ():
        for name in row["names"]:
            words = tuple(str(name).casefold().split(" "))
            found.setdefault(words[0], []).append((words, (str(row["from"]), str(row["to"]))))
    return {first: tuple(rows) for first, rows in found.items()}
