"""Codes of acts and the words for means: set only where the words leave no doubt."""

from itertools import pairwise

from onrecord.reading.lexicon import Hit
from onrecord.reading.parse import Parse
from onrecord.reading.subjects import Clause
from onrecord.record.span import Span
from onrecord.record.vocabulary import vocabulary

CODES = {
    "act:torture": "torture",
    "act:rape": "rape",
    "act:arrest": "arrest",
    "act:detention": "detention",
    "act:abduction": "abduction",
    "act:beating": "physical-assault",
    "act:killing": "killing",
    "act:disappearance": None,
}
TORTURE = frozenset(("torture", "tortured", "beatings", "beating", "beaten"))


def act_code(parse: Parse, predicate: str, hit: Hit) -> str | None:
    """Give the vocabulary's code for an act, None where it depends on more than the words."""
    if predicate in ("act:death", "act:killing") and (_by_torture(parse, hit.stop) or "to death" in hit.lemma):
        return (
            vocabulary("acts-person")["term.death-by-torture"].code
            if predicate == "act:death" or hit.lemma.startswith("tortured")
            else None
        )
    if predicate == "act:death" and _in_custody(parse, hit):
        return vocabulary("acts-person")["term.death-in-custody"].code
    word = CODES.get(predicate)
    if predicate == "act:torture" and hit.lemma in ("mistreat", "ill-treat", "abuse", "ill-treatment", "mistreatment"):
        return vocabulary("acts-onrecord")["term.ill-treatment"].code
    return None if word is None else vocabulary("acts-person")[f"term.{word}"].code


def _by_torture(parse: Parse, stop: int) -> bool:
    """As in "died due to torture", "died of torture": the cause follows at once; what came before is not said to be."""
    ahead = [token.folded for token in parse.tokens[stop : stop + 6]]
    for place, word in enumerate(ahead):
        if word in TORTURE:
            return bool({"due", "of", "from", "under", "result", "results"} & set(ahead[:place]))
        if word in (",", ".", ";"):
            break
    return False


def _in_custody(parse: Parse, hit: Hit) -> bool:
    stop = min(hit.stop + 5, len(parse.tokens))
    words = [token.folded for token in parse.tokens[hit.stop : stop]]
    return any(pair in (("in", "custody"), ("in", "detention"), ("in", "prison")) for pair in pairwise(words))


def means_of(parse: Parse, clause: Clause, hit: Hit) -> tuple[Span, ...]:
    """Give the words for means in the trigger and in the clause after it."""
    last = parse.chunks[clause.stop - 1].stop
    found = [one for one in parse.hits_in("method") if hit.first <= one.first < max(last, hit.stop)]
    spans = [parse.span(one.start, one.end) for one in found]
    if hit.lemma.startswith("tortured") or _by_torture(parse, hit.stop):
        word = next((token for token in parse.tokens[hit.first :] if token.folded in TORTURE), None)
        spans += [] if word is None else [parse.span(word.start, word.end)]
    return tuple(dict.fromkeys(spans))
