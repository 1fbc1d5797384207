"""All frames of a sentence: every rule that turns words into a predicate with participants."""

from dataclasses import replace

from onrecord.reading.absence_frames import absence_frames
from onrecord.reading.accusation_frames import accusation_frames
from onrecord.reading.aftermath_frames import aftermath_frames
from onrecord.reading.appeal_frames import appeal_frames
from onrecord.reading.body_frames import body_frames
from onrecord.reading.command_frames import command_frames
from onrecord.reading.court_frames import court_frames
from onrecord.reading.crime_frames import crime_frames
from onrecord.reading.dismissal_frames import dismissal_frames
from onrecord.reading.disowned import disowned
from onrecord.reading.doubles import without_doubles
from onrecord.reading.event_frames import event_frames
from onrecord.reading.force_frames import force_frames
from onrecord.reading.frames import Frame
from onrecord.reading.holding_frames import holding_frames
from onrecord.reading.identity_frames import identity_frames
from onrecord.reading.injury_frames import injury_frames
from onrecord.reading.judging_frames import judging_frames
from onrecord.reading.kinship_frames import kinship_frames
from onrecord.reading.matter_frames import matter_frames
from onrecord.reading.noun_frames import noun_frames
from onrecord.reading.number_frames import number_frames
from onrecord.reading.onset_frames import onset_frames
from onrecord.reading.parse import Parse
from onrecord.reading.part_frames import part_frames
from onrecord.reading.posting_frames import posting_frames
from onrecord.reading.pressure_frames import pressure_frames
from onrecord.reading.questions import asked_from
from onrecord.reading.report_frames import report_frames
from onrecord.reading.seizure_frames import seizure_frames
from onrecord.reading.sequence_frames import sequence_frames
from onrecord.reading.situation_frames import situation_frames
from onrecord.reading.standing_frames import standing_frames
from onrecord.reading.statement_frames import statement_frames
from onrecord.reading.subjected_frames import subjected_frames
from onrecord.reading.succession_frames import succession_frames
from onrecord.reading.term_frames import term_frames
from onrecord.reading.testimony_frames import testimony_frames
from onrecord.reading.toll_frames import toll_frames
from onrecord.reading.trait_frames import trait_frames
from onrecord.reading.verb_frames import verb_frames
from onrecord.record.when import Relation, When

RULES = (
    verb_frames,
    accusation_frames,
    noun_frames,
    matter_frames,
    appeal_frames,
    posting_frames,
    succession_frames,
    kinship_frames,
    report_frames,
    judging_frames,
    situation_frames,
    number_frames,
    term_frames,
    force_frames,
    pressure_frames,
    standing_frames,
    trait_frames,
    holding_frames,
    toll_frames,
    court_frames,
    identity_frames,
    crime_frames,
    dismissal_frames,
    injury_frames,
    onset_frames,
    command_frames,
    subjected_frames,
    seizure_frames,
    aftermath_frames,
    testimony_frames,
    absence_frames,
    body_frames,
    statement_frames,
    sequence_frames,
)


def find_frames(parse: Parse) -> tuple[Frame, ...]:
    """Give the frames of one sentence, each trigger and predicate once."""
    once: dict[tuple[object, ...], Frame] = {}
    for rule in RULES:
        for frame in rule(parse):
            once.setdefault((frame.predicate, frame.trigger, frame.whom, frame.who), frame)
    frames = tuple(once.values())
    frames += tuple(part_frames(parse, frames))
    frames += tuple(event_frames(parse, frames))
    asked = asked_from(parse)
    apart = disowned(parse)
    return tuple(
        _dated_by_cause(frame, frames)
        for frame in without_doubles(frames)
        if frame.trigger[0] < asked and not any(start <= frame.trigger[0] < stop for start, stop in apart)
    )


def _dated_by_cause(frame: Frame, frames: tuple[Frame, ...]) -> Frame:
    """As in "died due to torture … in May 2017": the words date the torture; the death came then or later."""
    if frame.predicate != "act:death" or frame.when is not None:
        return frame
    places = {(span.start, span.end) for span in frame.means}
    cause = next((one for one in frames if one.trigger in places and one.predicate == "act:torture"), None)
    when = None if cause is None else cause.when
    if when is None or when.edtf is None or "/" in when.edtf or when.text is None:
        return frame
    return replace(frame, when=When(edtf=f"{when.edtf}/..", relation=Relation.SINCE, text=when.text, inferred=True))
