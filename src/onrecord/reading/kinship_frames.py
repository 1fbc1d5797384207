"""Kinship: "his wife", "B's mother", "mother of A B"."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import mention_at
from onrecord.record.claim import Value
from onrecord.record.mention import Mention, MentionKind

K = ChunkKind
LOOSE = word_set("kinship_frames", "loose")


def kinship_frames(parse: Parse) -> Iterator[Frame]:
    """Give who is said to be whose kin."""
    for hit in parse.hits_in("kin.words"):
        index = parse.chunk_at(hit.first)
        if hit.value in LOOSE or parse.kind(index) is not K.NOUN:
            continue
        owner = _owner(parse, index, hit.first) or _of_person(parse, index, hit.stop)
        if owner is None:
            continue
        kin = _named_before(parse, index) or mention_at(parse, index)
        yield Frame(
            parse=parse, predicate="kinship", trigger=(hit.start, hit.end), rule="kinship", who=(kin,),
            other=(owner,), value=Value(text=str(hit.value), span=parse.span(hit.start, hit.end)),
        )  # fmt: skip


def _named_before(parse: Parse, index: int) -> Mention | None:
    """As in "Vera Kol, the widow of Orkan Dal": the kin is she who is named."""
    if index < 2 or parse.kind(index - 1) is not K.COMMA or parse.kind(index - 2) is not K.NOUN:
        return None
    named = mention_at(parse, index - 2)
    return named if named.name is not None and named.kind is MentionKind.PERSON else None


def _owner(parse: Parse, index: int, kin: int) -> Mention | None:
    first = parse.chunks[index].first
    token = parse.tokens[first]
    if token.folded in ("his", "her", "their") and kin <= first + 2:
        return Mention(start=token.start, end=token.end, exact=token.text, kind=MentionKind.PERSON, role="relative")
    marks = [place for place in range(first, kin) if parse.tokens[place].folded in ("'s", "'")]
    if not marks:
        return None
    start, end = parse.place(first, marks[-1])
    known = next((hit.mention for hit in parse.mentions if hit.mention.start == start and hit.mention.end <= end), None)
    return Mention(
        start=start, end=end, exact=parse.text[start:end], kind=MentionKind.PERSON, role="relative",
        name=None if known is None else known.name,
    )  # fmt: skip


def _of_person(parse: Parse, index: int, stop: int) -> Mention | None:
    if parse.chunks[index].stop != stop or parse.word(index + 1) != "of" or parse.kind(index + 2) is not K.NOUN:
        return None
    owner = mention_at(parse, index + 2, "relative")
    return owner if owner.name is not None and owner.kind is MentionKind.PERSON else None
