"""Entries in telegraphic style: "• Hart: shelling from the ridge", "…; released the same evening", "house set on fire".

A bulletin leaves out the verb or its subject. What opens a part of an entry and has no finite verb of its own is read
as having happened; who speaks, and who doubts, is looked for as everywhere.
"""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_person, mentions_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import predicate_of
from onrecord.record.claim import Value, Zone
from onrecord.record.when import When

K = ChunkKind
RULE = "entry"
EVENTS = {
    **dict.fromkeys(("shelling", "shooting", "shots", "gunfire", "bombardment", "airstrikes"), "act:shooting"),
    **dict.fromkeys(("funeral", "burial"), "act:burial"),
    **dict.fromkeys(("protest", "rally", "clashes", "explosion", "blast", "exchange"), "situation"),
}  # fmt: skip
LABEL = frozenset((K.NOUN, K.COMMA, K.DATE, K.ADV, K.PREP, K.ADJ))
LONGEST_LABEL = 5
ALIGHT = (("on", "fire"), ("ablaze",), ("alight",))
Part = tuple[int, int]


def entry_frames(parse: Parse) -> Iterator[Frame]:
    """Give the frames of the parts of an entry that lack a verb or its subject."""
    if parse.zone is not Zone.BODY:
        return
    for first, stop in _parts(parse):
        if _is_verbless(parse, first, stop):
            yield from _event(parse, first, stop)
            yield from _burnt(parse, first, stop)
            yield from _lost(parse, first, stop)
        yield from _went_on(parse, first)


def _parts(parse: Parse) -> Iterator[Part]:
    """Cut a sentence at its semicolons, and leave out the bullet and the label in front."""
    first = _behind_label(parse)
    for place in range(first, len(parse.chunks) + 1):
        if place == len(parse.chunks) or parse.kind(place) is K.SEMI:
            if place > first:
                yield first, place
            first = place + 1


def _behind_label(parse: Parse) -> int:
    opens = 1 if parse.kind(0) is K.DASH else 0
    for place in range(opens, min(opens + LONGEST_LABEL, len(parse.chunks))):
        if parse.kind(place) is K.COLON:
            return place + 1
        if parse.kind(place) not in LABEL:
            break
    return opens


def _is_verbless(parse: Parse, first: int, stop: int) -> bool:
    return not any(parse.chunks[at].form is Form.FINITE for at in range(first, stop))


def _event(parse: Parse, first: int, stop: int) -> Iterator[Frame]:
    """As in "shelling from the ridge": a noun that opens its part, and what says where, when or by whom."""
    chunk = parse.chunks[first]
    predicate = EVENTS.get(chunk.word)
    bare = chunk.stop == chunk.first + 1 or chunk.word in ("exchange", "explosion", "blast", "protest", "rally")
    if predicate is None or not bare or parse.kind(first + 1) is not K.PREP or not _is_entry(parse, first):
        return
    last = next((at for at in range(stop - 1, first, -1) if parse.kind(at) is not K.STOP), first)
    span = parse.span(*parse.chunk_place(first, last + 1))
    yield Frame(
        parse=parse, predicate=predicate, trigger=parse.place(chunk.head, chunk.head + 1), rule=RULE,
        words=(parse.chunk_place(first, last + 1),), value=Value(text=span.exact, span=span),
        when=_date(parse, first, stop),
    )  # fmt: skip


def _is_entry(parse: Parse, first: int) -> bool:
    """Behind a label, or a line with a full stop and no bullet: headings and lists of demands have neither."""
    labelled = first > 0 and parse.kind(first - 1) is K.COLON
    return labelled or (first == 0 and parse.kind(len(parse.chunks) - 1) is K.STOP)


def _date(parse: Parse, first: int, stop: int) -> When | None:
    start, end = parse.chunk_place(first, stop)
    return next((hit.when for hit in parse.dates if start <= parse.tokens[hit.first].start < end), None)


def _burnt(parse: Parse, first: int, stop: int) -> Iterator[Frame]:
    """As in "house of the mayor set on fire"."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        behind = tuple(token.folded for token in parse.tokens[chunk.stop : chunk.stop + 2])
        lit = any(behind[: len(words)] == words for words in ALIGHT)
        if first < clause.verb < stop and chunk.word == "set" and lit and chunk.form is Form.REDUCED:
            place = parse.chunk_place(first, min(clause.verb + 3, stop))
            span = parse.span(*place)
            yield Frame(
                parse=parse, predicate="act:property", trigger=parse.place(chunk.head, chunk.head + 1), rule=RULE,
                words=(place,), value=Value(text=span.exact, span=span), when=date_in(parse, clause),
            )  # fmt: skip


def _lost(parse: Parse, first: int, stop: int) -> Iterator[Frame]:
    """As in "two whereabouts unknown – Orhan Dal and Ali D."."""
    words = [token.folded for token in parse.tokens]
    for at in range(parse.chunks[first].first, parse.chunks[stop - 1].stop - 1):
        if words[at : at + 2] == ["whereabouts", "unknown"]:
            here = parse.chunk_at(at)
            names = tuple(
                place for place in range(here + 1, stop) if parse.kind(place) is K.NOUN and is_person(parse, place)
            )
            end = names[-1] if names and parse.kind(here + 1) in (K.DASH, K.COLON) else here
            yield Frame(
                parse=parse, predicate="act:disappearance", trigger=parse.place(at, at + 2), rule=RULE,
                whom=mentions_at(parse, names), count=count_of(parse, here),
                words=(parse.chunk_place(here, end + 1),),
            )  # fmt: skip


def _went_on(parse: Parse, first: int) -> Iterator[Frame]:
    """As in "two men detained near the dam; released the same evening": of those the part before told of."""
    clause = parse.by_verb.get(first)
    before = next((one for one in reversed(parse.clauses) if one.verb < first), None)
    if clause is None or before is None or clause.subject or parse.kind(first - 1) is not K.SEMI:
        return
    people = tuple(index for index in before.subject if is_person(parse, index))
    predicate = _act_of(parse, clause)
    if predicate is None or not people or not parse.chunks[before.verb].passive:
        return
    stop = first + 1 + (parse.kind(first + 1) in (K.DATE, K.NOUN))
    yield Frame(
        parse=parse, predicate=predicate, trigger=parse.chunk_place(first), rule=RULE,
        whom=mentions_at(parse, people), words=(parse.chunk_place(first, stop),), when=_date(parse, first, stop),
    )  # fmt: skip


def _act_of(parse: Parse, clause: Clause) -> str | None:
    head = parse.chunks[clause.verb].head
    hits = (hit for hit in parse.hits_in("predicate") if hit.section.endswith(".verbs"))
    found = next((predicate_of(hit) for hit in hits if hit.first <= head < hit.stop), None)
    return found if found is not None and found.startswith(("act:", "proceeding:")) else None
