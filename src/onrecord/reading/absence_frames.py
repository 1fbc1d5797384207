"""People nobody has seen since: "has not been seen since May", "her whereabouts are unknown", "never came home"."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_person, mention_at, places_in
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.record.mention import Mention

K = ChunkKind
SEEN = frozenset(("seen", "heard"))
RETURNED = frozenset(("returned", "came", "come", "return"))
UNKNOWN = word_set("absence_frames", "unknown")
PLACES = frozenset(("whereabouts", "fate"))
POSSESSIVE = frozenset(("his", "her", "their"))


def absence_frames(parse: Parse) -> Iterator[Frame]:
    """Give a disappearance for every clause that says that somebody has been gone since."""
    for clause in parse.clauses:
        if not is_put_forward(parse, clause):
            continue
        gone = _unseen(parse, clause) or _not_back(parse, clause) or _unknown(parse, clause)
        if gone is not None:
            yield gone


def _unseen(parse: Parse, clause: Clause) -> Frame | None:
    """As in "has not been seen since May", "was last seen at the station"."""
    chunk = parse.chunks[clause.verb]
    last = any(token.folded == "last" for token in parse.tokens[chunk.first : chunk.head])
    gone = chunk.negated and any(token.folded == "since" for token in parse.tokens[chunk.stop :])
    if chunk.word not in SEEN or not chunk.passive or not (last or gone):
        return None
    return _frame(parse, clause, clause.subject)


def _not_back(parse: Parse, clause: Clause) -> Frame | None:
    """As in "never came home", "did not return home"."""
    chunk = parse.chunks[clause.verb]
    if chunk.word not in RETURNED or not chunk.negated or chunk.form is not Form.FINITE:
        return None
    home = parse.tokens[chunk.stop].folded if chunk.stop < len(parse.tokens) else ""
    return _frame(parse, clause, clause.subject) if home in ("home", "back") else None


def _unknown(parse: Parse, clause: Clause) -> Frame | None:
    """As in "the whereabouts of two men are unknown": of whom stands behind, or before as "his"."""
    subject = next((place for place in clause.subject if parse.word(place) in PLACES), None)
    chunk = parse.chunks[clause.verb]
    if subject is None or not chunk.copula:
        return None
    ahead = [token.folded for token in parse.tokens[chunk.stop : chunk.stop + 2]]
    if not (UNKNOWN & set(ahead[:1]) or (chunk.negated and ahead[:1] == ["known"])):
        return None
    if parse.word(subject + 1) == "of" and is_person(parse, subject + 2):
        return _frame(parse, clause, (subject + 2,), start=subject, end=chunk.stop + 1)
    owner = parse.tokens[parse.chunks[subject].first]
    if owner.folded not in POSSESSIVE:
        return None
    whom = (Mention(start=owner.start, end=owner.end, exact=owner.text),)
    return _frame(parse, clause, (), whom=whom, start=subject, end=chunk.stop + 1)


def _frame(
    parse: Parse, clause: Clause, people: tuple[int, ...], *, whom: tuple[Mention, ...] = (),
    start: int | None = None, end: int | None = None,
) -> Frame | None:  # fmt: skip
    kept = tuple(place for place in people if is_person(parse, place))
    if not kept and not whom:
        return None
    first = parse.chunks[min(clause.subject) if start is None else start].first
    stop = parse.chunks[clause.stop - 1].stop if end is None else end
    return Frame(
        parse=parse, predicate="act:disappearance", trigger=parse.chunk_place(clause.verb), rule="absence",
        whom=whom or tuple(mention_at(parse, place) for place in kept), words=(parse.place(first, stop),),
        count=count_of(parse, kept[0]) if kept else None, where=places_in(parse, clause),
        when=date_in(parse, clause),
    )  # fmt: skip
