"""Phrases that open a sentence and say through whose eyes it is told: "For the ministry, …", "Judging by X, …"."""

from collections.abc import Iterator

from onrecord.reading.apposition import person_at
from onrecord.reading.attribution import Attribution
from onrecord.reading.constituents import ChunkKind
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.roles import is_agent, is_person
from onrecord.reading.scope import place_of, scope_stop
from onrecord.reading.speakers import HEARSAY, Layer, read_sources, source_at, unnamed_layer

K = ChunkKind
OWN = frozenset(("i", "we"))
FOR = frozenset(("for", "to"))
# Words behind which the source stands: "judging by | the video", "in the eyes of | the village".
LEADS = (
    ("judging", "by"), ("judging", "from"), ("going", "by"), ("to", "go", "by"), ("to", "judge", "by"),
    ("seen", "from"),    ("in", "the", "eyes", "of"), ("in", "the", "judgement", "of"), ("in", "the", "judgment", "of"),
    ("in", "the", "mind", "of"), ("in", "the", "minds", "of"), ("to", "believe"), ("if", "you", "believe"),
    ("if", "one", "believes"), ("if", "we", "believe"), ("as", "seen", "by"), ("to", "hear"),
)  # fmt: skip
FILMS = word_set("viewpoint", "films")
ALLEGED = word_set("viewpoint", "alleged")
SINGLE = frozenset(("the", "his", "her", "their", "its", "our", "a", "an", "one"))
FAR = 12


def viewpoint_attributions(parse: Parse) -> Iterator[Attribution]:
    """Read the phrase before the first comma; what follows is told by whom it names."""
    comma = next((place for place in range(1, min(FAR, len(parse.chunks))) if parse.kind(place) is K.COMMA), None)
    if comma is None or parse.kind(0) not in (K.PREP, K.VERB, K.SUB):
        return
    layer = _layer(parse, comma)
    content = None if layer is None else place_of(parse, comma + 1, scope_stop(parse, comma + 1))
    if layer is not None and content is not None:
        kind = "evidential" if layer.sources[0].span is None else "say"
        yield Attribution(layers=(layer,), content=(content,), kind=kind, rule="viewpoint", cue=layer.cue)


def _layer(parse: Parse, comma: int) -> Layer | None:
    cue = parse.span(*parse.chunk_place(0, comma))
    source = _for_whom(parse, comma) or _behind_lead(parse) or _film(parse, comma)
    if source is not None:
        return Layer(sources=read_sources(parse, source, joined=False), cue=cue)
    return _from_what(parse, comma)


def _for_whom(parse: Parse, comma: int) -> int | None:
    """As in "For the ministry, …", "To Orhan Dal, …": a body, or one person, and nothing else before the comma."""
    if parse.word(0) not in FOR or parse.noun_stop(1) != comma or parse.kind(1) is not K.NOUN:
        return None
    opening = parse.tokens[parse.chunks[1].first].folded
    somebody = is_agent(parse, 1) or is_person(parse, 1)
    single = somebody and (opening in SINGLE or source_at(parse, 1).kind != HEARSAY)  # not "For women, the law …"
    return 1 if single or person_at(parse, 1) is not None else None


def _behind_lead(parse: Parse) -> int | None:
    """Give the noun behind one of the phrases, or behind "as alleged by"."""
    words = tuple(token.folded for token in parse.tokens[:4])
    length = next((len(lead) for lead in LEADS if words[: len(lead)] == lead), 0)
    if not length and words[0] == "as" and words[1:2] and words[1] in ALLEGED and words[2:3] == ("by",):
        length = 3
    if not length or length >= len(parse.tokens):
        return None
    noun = parse.chunk_at(length)
    return noun if parse.kind(noun) is K.NOUN else None


def _film(parse: Parse, comma: int) -> int | None:
    """As in "In the film, …": whatever happens there, the film tells it."""
    inside = parse.word(0) == "in" and parse.kind(1) is K.NOUN and parse.word(1) in FILMS
    return 1 if inside and parse.noun_stop(1) == comma else None


def _from_what(parse: Parse, comma: int) -> Layer | None:
    """As in "From what neighbours say, …", "As far as the army is concerned, …"; "from what we hear" names nobody."""
    words = tuple(token.folded for token in parse.tokens[:4])
    far = words[:3] == ("as", "far", "as")
    clause = next((one for one in parse.clauses if one.verb < comma and one.subject), None)
    if clause is None or not (far or words[:2] in (("from", "what"), ("from", "all"))):
        return None
    cue = parse.span(*parse.chunk_place(0, comma))
    speaker = clause.subject[0]
    if parse.kind(speaker) is not K.NOUN:
        return None
    if parse.word(speaker) in OWN or parse.word(speaker) == "it":
        return unnamed_layer(cue)
    return Layer(sources=(source_at(parse, speaker),), cue=cue)
