"""A number alone behind a verb of naming: "… троих погибших, правозащитники называют 11"."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.counts import CountHit
from onrecord.reading.frames import Frame
from onrecord.reading.lexical.cue_verbs import speaker_noun, verb_of
from onrecord.reading.lexical.deeds import clause_place
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexicon import Hit
from onrecord.record.count import Qualifier

RULE = "lexicon-numeral"
NAMING = ("cue.say", "cue.claim", "cue.confirm")
PARTICLES = frozenset(("isə", "ise", "же", "а", "de", "da", "də"))
Range = tuple[int, int]


def numeral_frames(line: Line, told: tuple[Frame, ...]) -> Iterator[Frame]:
    """Give what the clause before counted again, with the number somebody else names."""
    for clause in line.clauses[1:]:
        start = line.parse.tokens[clause[0]].start
        before = [one for one in told if one.count is not None and one.trigger[0] < start]
        cue = next((hit for hit in line.hits(*NAMING) if clause[0] <= hit.first < clause[1]), None)
        number = None if cue is None else _number(line, clause, cue)
        if not before or number is None:
            continue
        last = before[-1]
        place = line.parse.place(number, number + 1)
        yield Frame(
            parse=line.parse, predicate=last.predicate, trigger=place, rule=RULE,
            count=_counted(line, number, last), words=(clause_place(line, clause),), presupposed=True,
        )  # fmt: skip


def _number(line: Line, clause: Range, cue: Hit) -> int | None:
    """Give the token of a number beside which nothing stands but who names it and the verb."""
    verb = verb_of(line, cue)
    speaker = speaker_noun(line, cue)
    form = line.forms[verb]
    if speaker is None or not form.finite or form.negated or form.unreal:
        return None
    rest = [
        at for at in range(*clause)
        if line.words[at].isalnum() and not cue.first <= at < cue.stop and not speaker.first <= at < speaker.stop
        and line.words[at] not in PARTICLES | line.tongue.turns | line.tongue.joins
    ]  # fmt: skip
    return rest[0] if len(rest) == 1 and line.words[rest[0]].isdecimal() else None


def _counted(line: Line, number: int, last: Frame) -> CountHit | None:
    if last.count is None:
        return None
    value = int(line.words[number])
    span = line.parse.span(*line.parse.place(number, number + 1))
    count = replace(last.count.count, low=value, high=value, about=False, qualifier=Qualifier.EXACT, text=span)
    return CountHit(count=count, first=number, stop=number + 1)
