"""Units under somebody: "the brigade under the command of Colonel Dal"."""

from collections.abc import Iterator

from onrecord.reading.apposition import person_at
from onrecord.reading.constituents import ChunkKind
from onrecord.reading.frames import Frame
from onrecord.reading.parse import Parse
from onrecord.reading.roles import mention_at
from onrecord.record.claim import Value

K = ChunkKind
COMMAND = frozenset(("command", "leadership"))


def command_frames(parse: Parse) -> Iterator[Frame]:
    """Give a posting for every phrase that puts a unit under somebody."""
    for place, chunk in enumerate(parse.chunks):
        if chunk.word in COMMAND and parse.word(place - 1) == "under" and parse.word(place + 1) == "of":
            yield from _under(parse, place)


def _under(parse: Parse, command: int) -> Iterator[Frame]:
    """As in "elements of the brigade | under the command of Colonel Dal"."""
    person, unit = command + 2, command - 2
    if parse.kind(person) is not K.NOUN or person_at(parse, person) is None or parse.kind(unit) is not K.NOUN:
        return
    span = parse.span(*parse.chunk_place(command - 1, command + 1))
    yield Frame(
        parse=parse, predicate="posting", trigger=(span.start, span.end), rule="command",
        who=(mention_at(parse, person),), other=(mention_at(parse, unit, "unit"),),
        value=Value(text=span.exact, span=span),
    )  # fmt: skip
