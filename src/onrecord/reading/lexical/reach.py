"""How far a speaker's words reach in a sentence."""

from onrecord.reading.attribution import Place
from onrecord.reading.lexical.line import Line

Range = tuple[int, int]
OWN = (
    "cue.say",
    "cue.claim",
    "cue.confirm",
    "cue.deny",
    "cue.think",
    "according.before_source",
    "according.after_source",
    "hedge.evidential",
)


def section_of(line: Line, at: int) -> Range:
    """Give the stretch between semicolons around a token, with later stretches in which nobody else is heard."""
    cuts = [place for place, word in enumerate(line.words) if word == ";"]
    first = max((cut + 1 for cut in cuts if cut < at), default=0)
    for cut in cuts:
        if cut > at and is_voiced(line, cut + 1):
            return first, cut
    return first, len(line.words)


def is_voiced(line: Line, first: int) -> bool:
    """Say whether another speaker is heard between a token and the next semicolon."""
    stop = next((place for place in range(first, len(line.words)) if line.words[place] == ";"), len(line.words))
    return any(first <= hit.first < stop for hit in line.hits(*OWN))


def without(line: Line, whole: Range, *cuts: Range) -> tuple[Place, ...]:
    """Give the code points of a token range less some ranges: what is said, without who says it and how."""
    kept = [at for at in range(*whole) if not any(first <= at < stop for first, stop in cuts)]
    places: list[Place] = []
    tokens = line.parse.tokens
    previous = None
    for at in kept:
        if places and previous == at - 1:
            places[-1] = (places[-1][0], tokens[at].end)
        else:
            places.append((tokens[at].start, tokens[at].end))
        previous = at
    return tuple(places)
