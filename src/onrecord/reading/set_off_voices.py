"""Asides that put the words beside them at a distance: ", it is feared", ", I was told", ", so the story goes".

Each is a stretch between marks that says nothing itself. Who is named there speaks; otherwise nobody is named.
"""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.constituents import ChunkKind
from onrecord.reading.cue_verb import cue_class
from onrecord.reading.grammar import BE, word_set
from onrecord.reading.parse import Parse
from onrecord.reading.scope import place_of, scope_start, scope_stop
from onrecord.reading.speakers import Layer, source_at, unnamed_layer

K = ChunkKind
MARKS = frozenset((K.COMMA, K.DASH, K.SEMI, K.COLON, K.STOP, K.QUOTE, K.PAREN))
# No aside is longer; one word of these must be there.
LONGEST = 12
SIGNS = word_set("set_off_voices", "signs")
OPENERS = word_set("set_off_voices", "openers")
TALES = word_set("set_off_voices", "tales")
RUNS = word_set("set_off_voices", "runs")
HELD = word_set("set_off_voices", "held")
HEARD = word_set("set_off_voices", "heard")
CHECKED = word_set("set_off_voices", "checked")
VERSIONS = word_set("set_off_voices", "versions")
CLAIMS = word_set("hearsay", "nouns")
IT, POINTS, OWN = frozenset(("it",)), frozenset(("that", "this")), frozenset(("i", "we"))
TOLD = frozenset(("told", "informed"))
SAYS = frozenset(("says", "say", "said", "claims", "claimed", "reports", "reported"))
EMERGED = frozenset(("emerged", "emerges", "transpired", "transpires"))
NOT = frozenset(("not", "never", "cannot", "n't", "yet", "unable"))
BELIEVES = frozenset(("have", "believe"))
Words = list[str]
Stretch = tuple[int, int]


def set_off_attributions(parse: Parse) -> Iterator[Attribution]:
    """Find the asides and give them the words of their part of the sentence."""
    if not any(token.folded in SIGNS for token in parse.tokens):
        return
    for first, stop in _stretches(parse):
        layer = _voice(parse, first, stop)
        content = () if layer is None else _beside(parse, first, stop)
        if layer is not None and content:
            kind = "evidential" if layer.sources[0].span is None else "claim"
            yield Attribution(layers=(layer,), content=content, kind=kind, rule="set-off", cue=layer.cue)


def aside_over(parse: Parse) -> Layer | None:
    """Read a whole sentence as an aside on the one before: "Or so the story goes.", "This could not be verified."."""
    if len(parse.tokens) > LONGEST + 4 or not any(token.folded in SIGNS for token in parse.tokens):
        return None
    stretches = tuple(_stretches(parse))
    return _voice(parse, *stretches[-1]) if 1 <= len(stretches) <= 2 else None


def _stretches(parse: Parse) -> Iterator[Stretch]:
    """Give the chunk ranges between marks that are short enough to be an aside."""
    first = 0
    for place in range(len(parse.chunks) + 1):
        if place == len(parse.chunks) or parse.kind(place) in MARKS:
            if first < place and parse.chunks[place - 1].stop - parse.chunks[first].first <= LONGEST:
                yield first, place
            first = place + 1


def _beside(parse: Parse, first: int, stop: int) -> tuple[Place, ...]:
    """Give what stands before the aside and, behind a comma, after it."""
    left = place_of(parse, scope_start(parse, first - 1), first - 1) if first > 0 else None
    goes_on = parse.kind(stop) is K.COMMA
    right = place_of(parse, stop + 1, scope_stop(parse, stop + 1)) if goes_on else None
    return tuple(side for side in (left, right) if side is not None)


def _voice(parse: Parse, first: int, stop: int) -> Layer | None:
    words = [token.folded for token in parse.tokens[parse.chunks[first].first : parse.chunks[stop - 1].stop]]
    bare = list(words)
    while bare and bare[0] in OPENERS:
        del bare[0]
    if not bare:
        return None
    cue = parse.span(*parse.chunk_place(first, stop))
    named = _quoted(parse, first, stop, words)
    if named is not None:
        return Layer(sources=(source_at(parse, named),), cue=cue)
    emerged = bare[0] in IT and bool(EMERGED & set(bare))
    if emerged and "from" in bare and parse.kind(stop - 1) is K.NOUN:
        return Layer(sources=(source_at(parse, stop - 1),), cue=cue)
    if emerged or _is_talk(bare) or _is_unchecked(bare):
        return unnamed_layer(cue)
    speaker = _speaker(parse, first, stop, words)
    return None if speaker is None else Layer(sources=(source_at(parse, speaker),), cue=cue)


def _is_talk(words: Words) -> bool:
    """As in "it is feared", "it has been alleged", "I was told", "we hear", "the story goes", "rumour has it"."""
    last = words[-1]
    if words[0] in IT:
        return last in HELD and len(words) <= 6 and any(word in ("is", "was", "been", "being") for word in words)
    if words[0] in OWN:
        return last in HEARD and len(words) <= 5
    tells = last in RUNS or words[0] in RUNS or words[-2:] in (["has", "it"], ["have", "it"])
    informed = 2 < len(words) <= 7 and last in TOLD and words[-2] in ("was", "were", "been", "are", "is")
    return informed or (tells and any(word in TALES | VERSIONS for word in words)) or _is_claim(words)


def _is_claim(words: Words) -> bool:
    """As in "or that is the claim", "such is the story", "or so one hears"."""
    points = words[0] in POINTS or words[0] == "such"
    told = points and words[1:2] == ["is"] and len(words) <= 4 and words[-1] in TALES | VERSIONS
    return told or words == ["one", "hears"]


def _is_unchecked(words: Words) -> bool:
    """As in "but this could not be verified", "though it has yet to be confirmed", "the claim cannot be checked"."""
    held = len(words) > 1 and words[1] in TALES | VERSIONS | CLAIMS
    named = held and words[0] in POINTS | {"the", "these", "those"}
    points = named or words[0] in POINTS | IT or words[0] == "which"
    return points and bool(NOT & set(words)) and bool(CHECKED & set(words[1:]))


def _quoted(parse: Parse, first: int, stop: int, words: Words) -> int | None:
    """As in "so says the mayor", "to quote the mayor"."""
    says = words[0] == "so" and words[1:2] != [] and words[1] in SAYS
    quotes = words[:2] == ["to", "quote"]
    hears = words[:2] == ["to", "hear"] and words[-1] == "it"
    if hears:  # "to hear the mayor tell it"
        return next((place for place in range(first, stop) if parse.kind(place) is K.NOUN), None)
    noun = stop - 1
    return noun if (says or quotes) and parse.kind(noun) is K.NOUN and noun > first else None


def _speaker(parse: Parse, first: int, stop: int, words: Words) -> int | None:
    """Give the chunk of whoever the aside names as the one who says so."""
    owned = _owner_of_version(parse, first, stop, words)
    if owned is not None:
        return owned
    for clause in parse.clauses:
        if not first <= clause.verb < stop or not clause.subject or parse.kind(clause.subject[0]) is not K.NOUN:
            continue
        if parse.word(clause.verb) in BELIEVES and words[-2:] in (["us", "believe"], ["you", "believe"]):
            return clause.subject[0]
        before = parse.tokens[parse.chunks[first].first : parse.chunks[clause.subject[0]].first]
        if _points_back([token.folded for token in before]) and cue_class(parse, clause) is not None:
            return clause.subject[0]
    believed = len(words) > 3 and bool({"believe", "believes"} & set(words[-3:-1]))
    return stop - 1 if believed and "if" in words and parse.kind(stop - 1) is K.NOUN else None


def _points_back(words: Words) -> bool:
    """As in "that is what | the mayor says", "or so | they say", "at least so | …"."""
    what = len(words) > 2 and words[-1] in ("what", "how") and words[-2] in BE and words[-3] in POINTS | IT
    return what or words[-1:] == ["so"]


def _owner_of_version(parse: Parse, first: int, stop: int, words: Words) -> int | None:
    """As in "that is the mayor's version": the owner is part of the last chunk."""
    points = parse.word(first) in POINTS and parse.kind(stop - 1) is K.NOUN and parse.word(stop - 1) in VERSIONS
    return stop - 1 if points and "'s" in words else None
