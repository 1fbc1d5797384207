"""What somebody is, said with a form of "be": "is the mayor of Darvan" is a posting, "was a teacher" a trait."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.counts import CountHit
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.noun_groups import LIGHT
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, hit_of, is_person, mentions_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.reading.wordclass import is_person_noun
from onrecord.record.claim import Value
from onrecord.record.count import Qualifier
from onrecord.record.mention import MentionKind

K = ChunkKind
POSTS = word_set("trait_frames", "posts")
# "was the victim of", "was one of", "was the first": said of an event, not of the person.
RELATIONS = word_set("holding_frames", "relations")
TOLL = frozenset(("dead", "killed", "victims", "wounded", "injured"))
PERSONAL = frozenset(("he", "she", "they", "we", "i"))


def holding_frames(parse: Parse) -> Iterator[Frame]:
    """Give a posting or a trait for every clause that says what a named or mentioned person is."""
    for clause in parse.clauses:
        noun = _complement(parse, clause)
        if noun is not None and _holds_people(parse, clause):
            yield _frame(parse, clause, noun)


def _complement(parse: Parse, clause: Clause) -> int | None:
    """Give the noun behind the verb that says what the subject is."""
    chunk = parse.chunks[clause.verb]
    if not chunk.copula or chunk.form is not Form.FINITE or not is_put_forward(parse, clause):
        return None
    place = clause.verb + 1
    while parse.kind(place) in LIGHT and place < len(parse.chunks):
        place += 1
    if parse.kind(place) is not K.NOUN or place in clause.subject or count_of(parse, place) is not None:
        return None
    word = parse.word(place)
    known = is_person_noun(word) or word in POSTS or _has_role(parse, place)
    return place if known and word not in RELATIONS else None


def _has_role(parse: Parse, index: int) -> bool:
    chunk = parse.chunks[index]
    return any(hit.first <= chunk.head < hit.stop for hit in parse.hits_in("title.role", chunk.first, chunk.stop))


def _holds_people(parse: Parse, clause: Clause) -> bool:
    return bool(clause.subject) and all(_is_somebody(parse, index) for index in clause.subject)


def _is_somebody(parse: Parse, index: int) -> bool:
    """A name, a pronoun for a person, or a plain person; "the killer was a soldier" names nobody and says much."""
    if not is_person(parse, index):
        return False
    if _counted(parse, index) is not None:
        return True  # "most of the dead were children", "nine were miners"
    hit = hit_of(parse, index)
    named = hit is not None and hit.mention.kind is MentionKind.PERSON and hit.mention.name is not None
    capital = parse.tokens[parse.chunks[index].head].is_capital and parse.chunks[index].head > 0
    return named or capital or parse.word(index) in PERSONAL


def _counted(parse: Parse, index: int) -> CountHit | None:
    """Give the number or share of people that is said to be something; "one of them was" names somebody."""
    hit = count_of(parse, index)
    if hit is not None and hit.count.is_number and parse.word(index) in TOLL:
        return None  # "ten of the dead were teachers": a toll, and read as one
    if hit is not None and hit.count.is_number and parse.word(index + 2) in TOLL:
        return None
    return None if hit is None or hit.count.qualifier is Qualifier.ONE else hit


def _frame(parse: Parse, clause: Clause, noun: int) -> Frame:
    span = parse.span(*parse.chunk_place(noun, _stop(parse, noun)))
    is_post = parse.word(noun) in POSTS or _has_role(parse, noun)
    holders = mentions_at(parse, clause.subject)
    return Frame(
        parse=parse, predicate="posting" if is_post else "attribute", trigger=(span.start, span.end), rule="holds",
        who=holders if is_post else (), whom=() if is_post else holders, value=Value(text=span.exact, span=span),
        words=(parse.chunk_place(min(clause.subject), clause.verb + 1),), when=date_in(parse, clause),
        negated=parse.chunks[clause.verb].negated, told_at=parse.chunk_place(clause.verb),
        count=None if is_post else _counted(parse, clause.subject[0]),
    )  # fmt: skip


def _stop(parse: Parse, noun: int) -> int:
    """The words that belong to the post: "head of the ward in Darvan"."""
    stop = parse.noun_stop(noun)
    while parse.word(stop) in ("in", "at", "for", "with", "from") and parse.kind(stop + 1) is K.NOUN:
        stop = parse.noun_stop(stop + 1)
    return stop
