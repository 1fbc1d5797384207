"""Posts told by a verb: who heads a body, who replaced whom at its head, who quit."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, hit_of, is_person, mention_at, mentions_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.reading.wordclass import is_person_noun
from onrecord.record.claim import Value
from onrecord.record.mention import MentionKind

K = ChunkKind
HEADS = word_set("succession_frames", "heads")
REPLACES = word_set("succession_frames", "replaces")
QUITS = word_set("succession_frames", "quits")
HELD = word_set("succession_frames", "held")
BODIES = word_set("trait_frames", "bodies") | word_set("succession_frames", "bodies")
POSTS = word_set("trait_frames", "posts")


def succession_frames(parse: Parse) -> Iterator[Frame]:
    """Give the postings that a clause tells by its verb."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        if chunk.form not in (Form.TO, Form.ING) and is_put_forward(parse, clause):
            yield from _heads(parse, clause)
            yield from _replaces(parse, clause)
            yield from _quits(parse, clause)


def _heads(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "who heads the ward": the value is the verb with the body."""
    chunk = parse.chunks[clause.verb]
    body = clause.object[0] if clause.object else None
    people = tuple(index for index in clause.subject if is_person(parse, index))
    if chunk.word not in HEADS or chunk.passive or not people or body is None or not _is_body(parse, body):
        return
    start = parse.tokens[chunk.head].start
    span = parse.span(start, parse.chunk_place(body, parse.noun_stop(body))[1])
    yield Frame(
        parse=parse, predicate="posting", trigger=(span.start, span.end), rule="heads", who=mentions_at(parse, people),
        other=(mention_at(parse, body, "unit"),), value=Value(text=span.exact, span=span), when=date_in(parse, clause),
        negated=chunk.negated,
    )  # fmt: skip


def _is_body(parse: Parse, index: int) -> bool:
    if parse.kind(index) is not K.NOUN or is_person_noun(parse.word(index)):
        return False
    hit = hit_of(parse, index)
    return parse.word(index) in BODIES or (hit is not None and hit.mention.kind is MentionKind.UNIT)


def _replaces(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "A replaced B as head of the prison": B's post ended, A's began."""
    chunk = parse.chunks[clause.verb]
    if chunk.word not in REPLACES or chunk.negated:
        return
    comes, goes = (clause.agent, clause.subject) if chunk.passive else (clause.subject, clause.object)
    comes = tuple(index for index in comes if is_person(parse, index))
    goes = tuple(index for index in goes if is_person(parse, index))
    post = _as_post(parse, clause)
    held = post is not None or (len(goes) == 1 and parse.word(goes[0]) in POSTS and not comes)
    if not goes or (not held and not all(_is_named(parse, index) for index in (*comes, *goes))):
        return
    places = (parse.chunk_place(clause.verb),) if post is None else (parse.chunk_place(clause.verb), post)
    for people, value in ((goes, "end"), (comes, "start")):
        if people:
            yield Frame(
                parse=parse, predicate="posting", trigger=parse.place(chunk.head, chunk.head + 1), rule="replaced",
                who=mentions_at(parse, people), value=Value(text=value), words=places, when=date_in(parse, clause),
            )  # fmt: skip


def _as_post(parse: Parse, clause: Clause) -> tuple[int, int] | None:
    """Give the words of "as head of the prison" behind the verb."""
    for place in range(clause.verb + 1, len(parse.chunks) - 1):
        if parse.kind(place) in (K.SEMI, K.STOP, K.VERB, K.COMMA):
            return None
        if parse.word(place) == "as" and parse.kind(place + 1) is K.NOUN:
            posted = parse.word(place + 1) in POSTS or is_person_noun(parse.word(place + 1))
            return parse.chunk_place(place, parse.noun_stop(place + 1)) if posted else None
    return None


def _is_named(parse: Parse, index: int) -> bool:
    hit = hit_of(parse, index)
    return hit is not None and hit.mention.kind is MentionKind.PERSON and hit.mention.name is not None


def _quits(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "two librarians quit their posts"."""
    chunk = parse.chunks[clause.verb]
    people = tuple(index for index in clause.subject if is_person(parse, index))
    post = next((index for index in clause.object if _is_held(parse, index)), None)
    if chunk.word not in QUITS or chunk.passive or post is None or not people:
        return
    yield Frame(
        parse=parse, predicate="posting", trigger=parse.place(chunk.head, chunk.head + 1), rule="quit",
        who=mentions_at(parse, people), value=Value(text="end"), count=count_of(parse, people[0]),
        words=(parse.chunk_place(clause.verb, parse.noun_stop(post)),), when=date_in(parse, clause),
        negated=chunk.negated,
    )  # fmt: skip


def _is_held(parse: Parse, index: int) -> bool:
    """A post is left, and "office"; "the office" is a room."""
    chunk = parse.chunks[index]
    bare = chunk.head == chunk.first
    return parse.kind(index) is K.NOUN and (chunk.word in HELD or (chunk.word == "office" and bare))
