"""Two rules may read one thing in the same words: which of their frames stays."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.appeal_frames import RULE as APPEAL
from onrecord.reading.frames import Frame

# Of two frames of one predicate over the same words and people the one further left stays.
FULLER = ("verb", "body-found", "standing")


def without_doubles(frames: tuple[Frame, ...]) -> Iterator[Frame]:
    """Give the frames that no other frame of the sentence says again."""
    for frame in frames:
        if not _is_said_again(frame, frames) and not any(_is_fuller(one, frame) for one in frames):
            yield _with_words(frame, frames)


def _is_said_again(frame: Frame, frames: tuple[Frame, ...]) -> bool:
    """As in "those expelled were put on a bus": what is taken for granted is claimed by the verb itself."""
    if frame.rule == "verb" and frame.predicate == "act:coercion":
        return any(one.rule == "forced" and one.trigger[0] == frame.trigger[0] for one in frames)
    if frame.predicate == "report" and any(one.rule == APPEAL and one.trigger == frame.trigger for one in frames):
        return True  # "filed an appeal", "the court rejected his appeal": a step of a proceeding, no statement
    if frame.rule == "court":
        return any(one.predicate == frame.predicate and one.rule != "court" for one in frames)
    if frame.rule == "noun-received":
        return any(  # "serving sentences of nine years": the term says more
            one.rule == "term"
            and one.predicate == frame.predicate
            and one.whom == frame.whom
            and not _values_meet(frame, one)
            for one in frames
        )
    if frame.rule == "term":
        return any(one.predicate == frame.predicate and _values_meet(one, frame) for one in frames)
    return frame.presupposed and any(
        one.predicate == frame.predicate and one.whom == frame.whom and not one.presupposed for one in frames
    )


def _values_meet(one: Frame, term: Frame) -> bool:
    """As in "a suspended sentence of two years": the term stands in what another frame already quotes."""
    span = None if one.value is None else one.value.span
    return one.rule != "term" and span is not None and span.start < term.trigger[1] and span.end > term.trigger[0]


def _is_fuller(one: Frame, frame: Frame) -> bool:
    """As in "was held incommunicado", which is a verb's act and a standing as well."""
    if one.predicate != frame.predicate or one.whom != frame.whom or one.negated != frame.negated:
        return False
    if one.rule not in FULLER or not _meets(one, frame):
        return False
    return frame.rule.startswith("noun") or FULLER.index(one.rule) < _rank(frame)


def _rank(frame: Frame) -> int:
    return FULLER.index(frame.rule) if frame.rule in FULLER else -1


def _meets(one: Frame, frame: Frame) -> bool:
    return one.trigger[0] < frame.trigger[1] and frame.trigger[0] < one.trigger[1]


def _with_words(frame: Frame, frames: tuple[Frame, ...]) -> Frame:
    """The frame that stays takes in what the dropped one quoted or dated beyond it."""
    for other in frames:
        if other.rule == "standing" and _is_fuller(frame, other):
            frame = replace(
                frame, words=(*frame.words, *other.words), when=frame.when or other.when,
                count=frame.count or other.count, where=frame.where or other.where,
            )  # fmt: skip
    return frame
