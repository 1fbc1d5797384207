"""What somebody is: born where, how old, of which army, body or trade."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import hit_of, is_person, mention_at
from onrecord.reading.tokens import TokenKind
from onrecord.reading.wordclass import is_person_noun
from onrecord.record.claim import Value
from onrecord.record.mention import Mention, MentionKind

K = ChunkKind
POSTS = word_set("trait_frames", "posts")
BODIES = word_set("trait_frames", "bodies")
NOT_BODIES = word_set("trait_frames", "not_bodies")


def trait_frames(parse: Parse) -> Iterator[Frame]:
    """Give births, ages, appositions, membership and what somebody formerly was."""
    for index, chunk in enumerate(parse.chunks):
        if chunk.kind is not K.NOUN:
            continue
        if _is_named(parse, index):
            yield from _age(parse, index)
            yield from _apposition(parse, index)
            yield from _belongs(parse, index)
        yield from _former(parse, index)
    yield from _born(parse)


def _is_named(parse: Parse, index: int) -> bool:
    chunk = parse.chunks[index]
    head = parse.tokens[chunk.head]
    hit = hit_of(parse, index)
    person = hit is not None and hit.mention.kind is MentionKind.PERSON and hit.mention.name is not None
    return person or (head.is_capital and is_person(parse, index) and chunk.stop - chunk.first > 1)


def _frame(parse: Parse, predicate: str, index: int, place: tuple[int, int], rule: str, **slots: Mention) -> Frame:
    span = parse.span(*place)
    holder = mention_at(parse, index)
    other = tuple(slots.values())
    return Frame(
        parse=parse, predicate=predicate, trigger=place, rule=rule, value=Value(text=span.exact, span=span),
        who=() if predicate == "attribute" else (holder,), whom=(holder,) if predicate == "attribute" else (),
        other=other,
    )  # fmt: skip


def _age(parse: Parse, index: int) -> Iterator[Frame]:
    """As in "Orkan Dal, 34,", "Orkan Dal, aged 34"."""
    stop = parse.chunks[index].stop
    tokens = parse.tokens[stop : stop + 4]
    if len(tokens) < 3 or tokens[0].text != ",":
        return
    aged = tokens[1].folded == "aged"
    number = tokens[2] if aged else tokens[1]
    closes = aged or tokens[2].text in ",."
    if number.kind is TokenKind.NUMBER and len(number.text) <= 2 and closes:
        yield _frame(parse, "attribute", index, (tokens[1].start, number.end), "age")


def _apposition(parse: Parse, index: int) -> Iterator[Frame]:
    """As in "Orkan Dal, a former clerk of the port,"."""
    if parse.kind(index + 1) is not K.COMMA or parse.kind(index + 2) is not K.NOUN:
        return
    chunk = parse.chunks[index + 2]
    opening = parse.tokens[chunk.first].folded
    if opening not in ("a", "an", "the", "former") or not is_person_noun(chunk.word) or _is_posted(parse, index):
        return
    stop = _with_phrases(parse, index + 2)
    if parse.kind(stop) not in (K.COMMA, K.STOP, None):
        return
    post = chunk.word in POSTS or any(parse.hits_in("title.role", chunk.first, chunk.stop))
    yield _frame(
        parse, "posting" if post else "attribute", index, parse.chunk_place(index + 2, stop), "apposition-noun"
    )


def _is_posted(parse: Parse, index: int) -> bool:
    """The post read with the name itself is claimed elsewhere."""
    hit = hit_of(parse, index)
    return hit is not None and hit.post is not None


def _with_phrases(parse: Parse, index: int) -> int:
    stop = parse.noun_stop(index)
    while parse.kind(stop) is K.PREP and parse.word(stop) in ("in", "at", "for", "with", "from"):
        if parse.kind(stop + 1) is not K.NOUN:
            break
        stop = parse.noun_stop(stop + 1)
    return stop


def _belongs(parse: Parse, index: int) -> Iterator[Frame]:
    """As in "Orkan Dal of the Lawyers' Union said"."""
    after = index + 2
    if parse.word(index + 1) not in ("of", "from", "with") or parse.kind(after) is not K.NOUN:
        return
    chunk = parse.chunks[after]
    names = parse.tokens[chunk.first : chunk.stop]
    hit = hit_of(parse, after)
    unit = hit is not None and hit.mention.kind is MentionKind.UNIT
    bears_name = names[0].folded == "the" and all(token.is_capital for token in names[1:] if token.is_word)
    if chunk.word in NOT_BODIES or not (unit or (bears_name and len(names) > 2)):
        return
    stop = parse.noun_stop(after)
    body = mention_at(parse, after, "body")
    yield _frame(parse, "membership", index, parse.chunk_place(index + 1, stop), "belongs", body=body)


def _former(parse: Parse, index: int) -> Iterator[Frame]:
    """As in "a former clerk of the port": he held a post, whatever his name."""
    chunk = parse.chunks[index]
    words = [token.folded for token in parse.tokens[chunk.first : chunk.stop]]
    if "former" not in words[:2] or not is_person_noun(chunk.word) or _is_named(parse, index):
        return
    if parse.kind(index - 1) is K.COMMA and parse.kind(index - 2) is K.NOUN and _is_named(parse, index - 2):
        return
    stop = parse.noun_stop(index)
    body = parse.word(stop - 1) if stop > index + 1 else ""
    if stop > index + 1 and (body in BODIES or parse.tokens[parse.chunks[stop - 1].head].is_capital):
        yield _frame(parse, "posting", index, parse.chunk_place(index, stop), "former")


def _born(parse: Parse) -> Iterator[Frame]:
    """As in "Orkan Dal, born in Darvan", "she was born in 1981"."""
    for clause in parse.clauses:
        chunk = parse.chunks[clause.verb]
        people = tuple(index for index in clause.subject if is_person(parse, index))
        if chunk.word != "born" or not people or chunk.form is Form.TO:
            continue
        stop = max(clause.stop, clause.verb + 1)
        yield _frame(parse, "attribute", people[0], parse.place(chunk.head, parse.chunks[stop - 1].stop), "born")
