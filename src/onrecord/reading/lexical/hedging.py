"""Hedges of a claim: hearsay over it, doubt in its clause, suspicion as such."""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution
from onrecord.reading.frames import Frame
from onrecord.reading.hedges import WEAK
from onrecord.reading.lexical.line import Line
from onrecord.record.claim import Hedge, HedgeKind

IN_CLAUSE = ("probable", "possible", "intended", "officially")


def hedges_of(line: Line, frame: Frame, over: tuple[Attribution, ...]) -> tuple[Hedge, ...]:
    """Give the hedges of a frame, in order of place, each place once."""
    found = [*_cues(over), *_in_clause(line, frame), *_suspicion(line, frame), *_epithets(line, frame)]
    rows = {(hedge.start, hedge.end): hedge for hedge in sorted(found, key=lambda hedge: (hedge.start, -hedge.end))}
    return tuple(hedge for hedge in rows.values() if not _is_inside(hedge, tuple(rows.values())))


def _is_inside(hedge: Hedge, all_hedges: tuple[Hedge, ...]) -> bool:
    return any(one is not hedge and one.start <= hedge.start and hedge.end <= one.end for one in all_hedges)


def _cues(over: tuple[Attribution, ...]) -> Iterator[Hedge]:
    for one in over:
        if one.cue is not None and (one.kind == "evidential" or one.kind in WEAK):
            kind = HedgeKind.EVIDENTIAL if one.kind == "evidential" else HedgeKind.CUE
            yield Hedge(start=one.cue.start, end=one.cue.end, exact=one.cue.exact, kind=kind)


def _in_clause(line: Line, frame: Frame) -> Iterator[Hedge]:
    token = frame.parse.token_at(frame.trigger[0])
    if token is None:
        return
    first, stop = line.clause_at(token)
    for kind in IN_CLAUSE:
        for hit in line.hits(f"hedge.{kind}"):
            if first <= hit.first < stop:
                yield Hedge(
                    start=hit.start, end=hit.end, exact=line.parse.span(hit.start, hit.end).exact, kind=HedgeKind(kind)
                )
    for hit in line.hits("hedge.unknown"):
        if first <= hit.first < stop and frame.predicate == "situation":
            yield Hedge(
                start=hit.start, end=hit.end, exact=line.parse.span(hit.start, hit.end).exact, kind=HedgeKind.UNKNOWN
            )


def _suspicion(line: Line, frame: Frame) -> Iterator[Hedge]:
    """Suspicion is doubt about the deed, whoever holds it."""
    start, end = frame.words[0] if frame.words else frame.trigger
    for token in line.parse.tokens:
        if (
            frame.predicate.startswith("accusation")
            and start <= token.start < end
            and token.folded.startswith(line.tongue.suspicion)
        ):
            yield Hedge(start=token.start, end=token.end, exact=token.text, kind=HedgeKind.EPITHET)


def _epithets(line: Line, frame: Frame) -> Iterator[Hedge]:
    for mention in (*frame.whom, *frame.who):
        for section, kind in (("hedge.epithet", HedgeKind.EPITHET), ("hedge.doubt", HedgeKind.DOUBT)):
            for hit in line.hits(section):
                if mention.start <= hit.start and hit.end < mention.end:
                    yield Hedge(
                        start=hit.start, end=hit.end, exact=line.parse.span(hit.start, hit.end).exact, kind=kind
                    )
