"""Posts: appositions, titles before a name, retirements and dismissals."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.mentions import MentionHit
from onrecord.reading.noun_groups import noun_and_more
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_person, mention_at, mentions_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.record.claim import Value
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.when import Relation, When

K = ChunkKind
ENDED = word_set("posting_frames", "ended")
LEAVES = word_set("posting_frames", "leaves")
STARTS = word_set("posting_frames", "starts")
PEOPLE_LEFT = frozenset(("retired", "resigned", "stepped", "retire", "resign"))


def posting_frames(parse: Parse) -> Iterator[Frame]:
    """Give what the sentence says about posts."""
    yield from _appositions(parse)
    yield from _titles(parse)
    yield from _ends(parse)
    for clause in parse.clauses:
        yield from _change(parse, clause)


def _appositions(parse: Parse) -> Iterator[Frame]:
    for hit in parse.mentions:
        if hit.post is None or hit.mention.kind is not MentionKind.PERSON or hit.mention.name is None:
            continue
        post = hit.post.span
        if (
            post.start < hit.mention.end
            or parse.text[hit.mention.end : post.start].strip(" ,\u00a0")
            or _is_listed(parse, hit, post.end)
        ):
            continue
        unit = hit.post.unit
        other = () if unit is None else (_with_role(unit, "unit"),)
        yield Frame(
            parse=parse,
            predicate="posting",
            trigger=(post.start, post.end),
            rule="apposition",
            who=(hit.mention,),
            other=other,
            value=Value(text=post.exact, span=post),
        )


def _is_listed(parse: Parse, hit: MentionHit, end: int) -> bool:
    """As in "aides, including A B, the deputy chief and others": the next in a list is no apposition."""
    before = parse.chunk_at(hit.first)
    listed = any(parse.word(place) in ("including", "among") for place in range(max(0, before - 4), before))
    joined = any(
        token.folded in ("and", "as") and token.start >= end and token.start - end < 4 for token in parse.tokens
    )
    return listed or joined


def _with_role(mention: Mention, role: str) -> Mention:
    return Mention(
        start=mention.start, end=mention.end, exact=mention.exact, kind=mention.kind, name=mention.name, role=role
    )


def _titles(parse: Parse) -> Iterator[Frame]:
    """As in "Military prosecutor A B", "former company commander Captain C D"."""
    for hit in parse.mentions:
        name, mention = hit.mention.name, hit.mention
        if (
            mention.kind is not MentionKind.PERSON
            or name is None
            or not mention.exact.endswith(name)
            or name == mention.exact
        ):
            continue
        words = mention.exact[: -len(name)].rstrip()
        first, stop = hit.first, hit.stop
        roles = parse.hits_in("title.role", first, stop)
        left_office = words.split()[0].casefold() in ("former", "retired", "ex", "late")
        if not words or (not roles and not left_office):
            continue
        span = parse.span(mention.start, mention.start + len(words))
        former = words.split()[0].casefold() in ("former", "retired", "ex")
        yield Frame(
            parse=parse, predicate="posting", trigger=(span.start, span.end), rule="title", who=(mention,),
            value=Value(text=span.exact, span=span),
            when=When(relation=Relation.FORMERLY, text=parse.span(*parse.place(first, first + 1))) if former else None,
        )  # fmt: skip


def _ends(parse: Parse) -> Iterator[Frame]:
    """As in "a wave of resignations of judges, including A, B and C": each of them left a post."""
    for index, chunk in enumerate(parse.chunks):
        if chunk.kind is not K.NOUN or chunk.word not in ENDED or parse.word(index + 1) != "of":
            continue
        if parse.kind(index + 2) is not K.NOUN or not is_person(parse, index + 2):
            continue
        trigger = parse.place(chunk.head, chunk.head + 1)
        opening = index - 2 if parse.word(index - 1) == "of" and parse.kind(index - 2) is K.NOUN else index
        place = parse.chunk_place(opening, index + 1)
        yield _left_post(parse, index + 2, trigger, place)
        listed = next(
            (place for place in range(index + 3, index + 6) if parse.word(place) in ("including", "among")), None
        )
        if listed is not None and parse.kind(listed + 1) is K.NOUN:
            for one in _listed(parse, listed + 1):
                yield _left_post(parse, one, parse.chunk_place(one, _post_stop(parse, one)), None)


def _listed(parse: Parse, first: int) -> tuple[int, ...]:
    """The members of a list that runs to the end of its clause; "of" phrases with "and" inside stay whole."""
    found, place = [], first
    while place < len(parse.chunks) and parse.kind(place) not in (K.SEMI, K.STOP, K.VERB, K.COLON):
        after_mark = parse.kind(place - 1) in (K.COMMA, K.AND) or parse.word(place - 1) in ("including", "among")
        if parse.kind(place) is K.NOUN and after_mark and is_person(parse, place):
            found.append(place)
        place += 1
    return tuple(found)


def _post_stop(parse: Parse, index: int) -> int:
    stop = parse.noun_stop(index)
    while (
        stop + 1 < len(parse.chunks)
        and parse.kind(stop) is K.AND
        and parse.kind(stop + 1) is K.NOUN
        and not is_person(parse, stop + 1)
    ):
        stop += 2
    while parse.word(stop) in ("in", "at") and parse.kind(stop + 1) is K.NOUN:
        stop = parse.noun_stop(stop + 1)
    return stop


def _left_post(parse: Parse, index: int, trigger: tuple[int, int], words: tuple[int, int] | None) -> Frame:
    start, end = parse.chunk_place(index, _post_stop(parse, index))
    whole = mention_at(parse, index)
    mention = (
        whole if whole.name is not None else Mention(start=start, end=end, exact=parse.text[start:end], kind=whole.kind)
    )
    return Frame(
        parse=parse, predicate="posting", trigger=trigger, rule="post-ended", who=(mention,), value=Value(text="end"),
        words=() if words is None else (words,), count=count_of(parse, index),
    )  # fmt: skip


def _change(parse: Parse, clause: Clause) -> Iterator[Frame]:
    """As in "was dismissed", "retired", "was appointed"."""
    word, chunk = parse.word(clause.verb), parse.chunks[clause.verb]
    if word not in LEAVES | STARTS or not is_put_forward(parse, clause) or chunk.form in (Form.TO, Form.ING):
        return
    people = clause.subject if chunk.passive or word in PEOPLE_LEFT else clause.object
    people = tuple(index for index in people if is_person(parse, index))
    if not people or (word == "named" and not any(parse.hits_in("title.role", chunk.stop))) or word == "released":
        return
    if word in ("removed", "discharged", "suspended", "fired") and not chunk.passive:
        return
    for index in people[:1]:
        yield Frame(
            parse=parse,
            predicate="posting",
            trigger=parse.place(chunk.head, chunk.head + 1),
            rule="post-change",
            who=mentions_at(parse, people if chunk.passive else noun_and_more(parse.chunks, index)),
            value=Value(text="end" if word in LEAVES else "start"),
            count=count_of(parse, index),
            when=date_in(parse, clause),
            negated=chunk.negated,
        )
