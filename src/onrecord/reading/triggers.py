"""All frames of a sentence: every rule that turns words into a predicate with participants."""

from onrecord.reading.attribution import Attribution
from onrecord.reading.frames import Frame
from onrecord.reading.parse import Parse
from onrecord.reading.verb_frames import verb_frames


def find_frames(parse: Parse, attributions: tuple[Attribution, ...]) -> tuple[Frame, ...]:
    """Give the frames of one sentence, each trigger and predicate once."""
    found = [*verb_frames(parse)]
    once: dict[tuple[object, ...], Frame] = {}
    for frame in found:
        once.setdefault((frame.predicate, frame.trigger, frame.whom, frame.who), frame)
    return tuple(once.values())
