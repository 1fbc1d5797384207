"""All frames of a sentence: every rule that turns words into a predicate with participants."""

from onrecord.reading.accusation_frames import accusation_frames
from onrecord.reading.frames import Frame
from onrecord.reading.kinship_frames import kinship_frames
from onrecord.reading.matter_frames import matter_frames
from onrecord.reading.noun_frames import noun_frames
from onrecord.reading.number_frames import number_frames
from onrecord.reading.parse import Parse
from onrecord.reading.posting_frames import posting_frames
from onrecord.reading.report_frames import report_frames
from onrecord.reading.situation_frames import situation_frames
from onrecord.reading.verb_frames import verb_frames

RULES = (
    verb_frames,
    accusation_frames,
    noun_frames,
    matter_frames,
    posting_frames,
    kinship_frames,
    report_frames,
    situation_frames,
    number_frames,
)


def find_frames(parse: Parse) -> tuple[Frame, ...]:
    """Give the frames of one sentence, each trigger and predicate once."""
    once: dict[tuple[object, ...], Frame] = {}
    for rule in RULES:
        for frame in rule(parse):
            once.setdefault((frame.predicate, frame.trigger, frame.whom, frame.who), frame)
    return tuple(once.values())
