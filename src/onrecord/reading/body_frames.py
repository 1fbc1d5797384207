"""Bodies that were found: the deaths they prove, and no more; who found them killed nobody."""

from collections.abc import Iterator

from onrecord.reading.constituents import Form
from onrecord.reading.counts import CountHit
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.noun_groups import noun_and_more
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_person, mention_at, mentions_at, places_in
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.when import Relation, When

BODIES = word_set("body_frames", "bodies")
FOUND = word_set("body_frames", "found")
# What a person is found to be, no body: "was found guilty".
VERDICTS = frozenset(("guilty", "liable", "responsible", "innocent", "to", "that"))
OWNERS = {"his": MentionKind.PERSON, "her": MentionKind.PERSON, "their": MentionKind.GROUP}


def body_frames(parse: Parse) -> Iterator[Frame]:
    """Give a death for every clause that tells of a dead body, or a number of them, being found."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        told = is_put_forward(parse, clause) and chunk.form not in (Form.TO, Form.ING) and not chunk.negated
        if not told or chunk.word not in FOUND or parse.word(clause.verb + 1) in VERDICTS:
            continue
        for index in clause.subject if chunk.passive or not clause.object else clause.object:
            if parse.word(index) in BODIES:
                yield from _death(parse, clause, index)


def _death(parse: Parse, clause: Clause, index: int) -> Iterator[Frame]:
    whom, count = _dead(parse, index)
    if not whom:
        return
    yield Frame(
        parse=parse, predicate="act:death", trigger=parse.chunk_place(index), rule="body-found", whom=whom, count=count,
        where=places_in(parse, clause), when=_by_then(date_in(parse, clause)),
        words=(parse.chunk_place(clause.verb),), told_at=parse.chunk_place(clause.verb),
    )  # fmt: skip


def _dead(parse: Parse, index: int) -> tuple[tuple[Mention, ...], CountHit | None]:
    """Give whose bodies they are: of "bodies of four miners", "his body", "three bodies"; nobody's are no people's."""
    if parse.word(index + 1) == "of":
        people = tuple(one for one in noun_and_more(parse.chunks, index + 2) if is_person(parse, one))
        count = next((one for one in (count_of(parse, place) for place in (*people, index)) if one is not None), None)
        return mentions_at(parse, people), count
    first = parse.tokens[parse.chunks[index].first]
    kind = OWNERS.get(first.folded)
    if kind is not None:
        return (Mention(start=first.start, end=first.end, exact=first.text, kind=kind),), None
    count = count_of(parse, index)
    if count is None or not count.count.is_number:
        return (), None
    return (mention_at(parse, index),), count


def _by_then(when: When | None) -> When | None:
    """The words date the finding; the death came then or earlier."""
    if when is None or when.edtf is None or "/" in when.edtf:
        return None
    return When(edtf=f"../{when.edtf}", relation=Relation.BY, text=when.text, inferred=True)
