"""Hedges: words of distance or doubt, each on the smallest thing it governs."""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution
from onrecord.reading.constituents import ChunkKind
from onrecord.reading.frames import Frame
from onrecord.reading.lexicon import Hit
from onrecord.reading.parse import Parse
from onrecord.reading.reserve import is_seeming, reserves_over
from onrecord.reading.scope import scope_stop
from onrecord.reading.subjects import Clause
from onrecord.record.claim import Hedge, HedgeKind
from onrecord.record.span import Span

# Cues that weaken by themselves are kept as hedges too.
WEAK = frozenset(("suggest", "claim", "think", "hearsay", "predict"))
SET_IN = frozenset(("some say", "sources say"))
OVER_THAT = {
    **dict.fromkeys(("possible", "conceivable", "plausible"), HedgeKind.POSSIBLE),
    **dict.fromkeys(("likely", "probable"), HedgeKind.PROBABLE),
}
ON_CLAUSE = ("probable", "possible", "intended", "officially")
VAGUE = frozenset(
    ("largely", "no doubt", "should", "almost", "nearly", "would have", "failed to", "could", "expected to")
)


def hedges_of(frame: Frame, attributions: tuple[Attribution, ...]) -> tuple[Hedge, ...]:
    """Give the hedges of a frame: evidentials over it, weak cues, doubt in its clause, epithets on its people."""
    return tuple(hedge for hedge, _ in hedges_with_rules(frame, attributions))


def hedges_with_rules(frame: Frame, attributions: tuple[Attribution, ...]) -> tuple[tuple[Hedge, str], ...]:
    """Give the hedges of a frame, each with the name of the rule that saw it; the last one to see a place counts."""
    found = [
        (_hedge(one.cue, HedgeKind.EVIDENTIAL if one.kind == "evidential" else HedgeKind.CUE), f"cue:{one.rule}")
        for one in attributions
        if one.cue is not None and (one.kind == "evidential" or one.kind in WEAK)
    ]
    for rule in RULES:
        found += [(hedge, rule.__name__.strip("_").replace("_", "-")) for hedge in rule(frame)]
    ordered = sorted(found, key=lambda one: one[0].start)
    once = tuple({(hedge.start, hedge.end): (hedge, rule) for hedge, rule in ordered}.values())
    return tuple((hedge, rule) for hedge, rule in once if not any(_holds(hedge, other) for other, _ in once))


def _holds(large: Hedge, small: Hedge) -> bool:
    """Of "is likely" and "likely" the shorter stays."""
    return large.start <= small.start and small.end <= large.end and large.end - large.start > small.end - small.start


def _hedge(span: Span, kind: HedgeKind) -> Hedge:
    return Hedge(start=span.start, end=span.end, exact=span.exact, kind=kind)


def _in_clause(frame: Frame) -> Iterator[Hedge]:
    parse = frame.parse
    token = parse.token_at(frame.stands_at)
    if token is None:
        return
    chunk = parse.chunk_at(token)
    clause = next((one for one in parse.clauses if one.verb == chunk), None)
    first = parse.chunks[chunk if clause is None else _opening(parse, clause)].first
    stop = parse.chunks[chunk if clause is None else clause.stop - 1].stop
    for kind in ON_CLAUSE:
        for hit in parse.hits_in(f"hedge.{kind}", first, stop):
            if hit.lemma not in VAGUE and not _is_date(parse, hit) and not _is_coming(parse, hit):
                yield _hedge(parse.span(hit.start, hit.end), HedgeKind(kind))


def _opening(parse: Parse, clause: Clause) -> int:
    """A word set off before the clause, "Perhaps, …", and one on the verb it is joined to, bear on it as well."""
    first = min((clause.start, *clause.subject)) if clause.shares is None else min(clause.start, clause.shares)
    while first > 0 and parse.kind(first - 1) in (ChunkKind.COMMA, ChunkKind.ADV):
        first -= 1
    opens = first == 0 or parse.kind(first - 1) in (ChunkKind.SEMI, ChunkKind.COLON, ChunkKind.QUOTE)
    return first if opens else clause.start if clause.shares is None else min(clause.start, clause.shares)


def _over_that(frame: Frame) -> Iterator[Hedge]:
    """As in "it was possible that guards had beaten him": the adjective bears on the whole clause behind it."""
    parse = frame.parse
    token = parse.token_at(frame.stands_at)
    if token is None:
        return
    place = parse.chunk_at(token)
    that = next((at for at in range(place, 0, -1) if parse.kind(at) is ChunkKind.THAT), 0)
    before = parse.chunks[that].first - 1
    kind = OVER_THAT.get(parse.tokens[before].folded) if that else None
    if kind is not None and scope_stop(parse, that + 1) > place:
        yield _hedge(parse.span(*parse.place(before, before + 1)), kind)


def _is_date(parse: Parse, hit: Hit) -> bool:
    """Know the month from the hedge "may"."""
    word = parse.tokens[hit.first]
    return (word.folded == "may" and word.is_capital) or any(
        date.first <= hit.first < date.stop for date in parse.dates
    )


def _is_coming(parse: Parse, hit: Hit) -> bool:
    """As in "appeared in court": nothing is doubted."""
    chunk = parse.chunk_at(hit.first)
    behind = chunk + 1
    return is_seeming(parse, chunk) and parse.kind(behind) is ChunkKind.PREP and parse.word(behind) not in ("to", "as")


def _epithets(frame: Frame) -> Iterator[Hedge]:
    """As in "suspected spies": hedges the noun's role, never the event."""
    parse = frame.parse
    for mention in (*frame.whom, *frame.who):
        for section, kind in (("hedge.epithet", HedgeKind.EPITHET), ("hedge.doubt", HedgeKind.DOUBT)):
            for hit in parse.hits_in(section):
                head = parse.token_at(mention.start)
                inside = mention.start <= hit.start and hit.end < mention.end
                before = (
                    hit.end <= mention.start and head is not None and parse.chunk_at(hit.first) == parse.chunk_at(head)
                )
                if (inside or before) and parse.kind(parse.chunk_at(hit.first)) is ChunkKind.NOUN:
                    yield _hedge(parse.span(hit.start, hit.end), kind)


def _in_charge(frame: Frame) -> Iterator[Hedge]:
    """As in "accused of allegedly spying", "held on suspicion of spying": what hedges the charge."""
    if not frame.predicate.startswith(("accusation", "proceeding:charge", "motive")):
        return
    parse = frame.parse
    span = None if frame.value is None else frame.value.span
    start, end = frame.trigger if span is None else (min(frame.trigger[0], span.start), max(frame.trigger[1], span.end))
    for hit in parse.hits_in("hedge.evidential"):
        if start <= hit.start and hit.end <= end:
            yield _hedge(parse.span(hit.start, hit.end), HedgeKind.EPITHET)
    for hit in parse.hits_in("predicate.motive.nouns"):
        if hit.lemma == "on suspicion of" and start <= hit.start and hit.end <= end:
            yield _hedge(parse.span(hit.start, hit.end), HedgeKind.EPITHET)


def _set_in(frame: Frame) -> Iterator[Hedge]:
    """As in "nine (some say 11) died": others count otherwise, and the words say so."""
    parse = frame.parse
    for hit in parse.hits_in("hedge.evidential"):
        chunk = parse.chunk_at(hit.first)
        if hit.lemma in SET_IN and parse.kind(chunk) is ChunkKind.PAREN and _beside_count(frame, chunk):
            yield _hedge(parse.span(hit.start, hit.end), HedgeKind.DOUBT)


def _beside_count(frame: Frame, chunk: int) -> bool:
    return frame.count is not None and 0 < chunk - frame.parse.chunk_at(frame.count.first) <= 2


def _unknown_motive(frame: Frame) -> Iterator[Hedge]:
    if frame.rule == "motive-unknown":
        yield _hedge(frame.parse.span(*frame.trigger), HedgeKind.UNKNOWN)


RULES = (_in_clause, reserves_over, _over_that, _epithets, _in_charge, _set_in, _unknown_motive)
