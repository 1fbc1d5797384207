"""Stretches of a sentence that it does not put forward itself: what is supposed, called untrue, or all but happened."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.reserve import is_seeming
from onrecord.reading.scope import scope_stop

K = ChunkKind
Stretch = tuple[int, int]
INVERTED = frozenset(("had", "were", "should"))
FALSE = frozenset(("false", "untrue", "impossible", "unthinkable", "baseless", "unfounded", "groundless", "fabricated"))
TRUE = frozenset(("true", "correct", "accurate"))
CONFIRMED = frozenset(("right", "confirmed", "verified", "proved", "proven", "corroborated"))
MARKS = frozenset(":-–—")
UNTRUE = frozenset(("fake", "false", "myth", "untrue", "hoax", "lie", "fiction", "satire", "misleading", "debunked"))
NOT_TRUE = (("not", "true"), ("fact", "check"), ("fact-check",), ("fact", "-", "check"))
TALES = word_set("disowned", "tales")
FAR = 10
TELLINGS = frozenset(
    ("claim", "claims", "allegation", "allegations", "report", "reports", "rumour", "rumours", "story", "idea",
     "suggestion", "assertion", "accusation")
)  # fmt: skip

SUPPOSED = frozenset(("suppose", "supposing", "imagine", "assuming"))
ALL_BUT = frozenset(("nearly", "almost"))
BUT = (("all", "but"), ("anything", "but"), ("everything", "but"))
HARDLY = frozenset(("hardly", "scarcely", "barely"))
NO_CASE = (
    ("under", "no", "circumstances"), ("on", "no", "account"), ("nothing", "to", "suggest"), ("nothing", "to", "show"),
    ("nothing", "to", "prove"),
)  # fmt: skip
WISH = frozenset(("wish", "wishes", "wished"))
UNBELIEVED = ("to", "be", "believed")
AVOIDED = frozenset(("escaped", "escapes", "escape", "avoided", "avoids", "avoid"))
HAPPENED = frozenset(("happened", "happen", "occurred", "occur"))
THREATENED = frozenset(("threatened", "planned", "attempted", "averted", "thwarted", "hypothetical", "fictitious"))
CAME = frozenset(("came", "come", "comes", "went", "arrived"))


def disowned(parse: Parse) -> tuple[Stretch, ...]:
    """Give the stretches, in places of the layer, whose deeds nobody puts forward as done."""
    return (
        *_inverted(parse),
        *_made_up(parse),
        *_untrue(parse),
        *_supposed(parse),
        *_unreached(parse),
        *_not_held(parse),
    )


def _inverted(parse: Parse) -> Iterator[Stretch]:
    """As in "Had the guards beaten him, he would have …": what did not happen."""
    if not parse.chunks or parse.tokens[0].folded not in INVERTED:
        return
    comma = next((chunk for chunk in parse.chunks if chunk.kind is K.COMMA), None)
    if comma is not None:
        yield parse.tokens[0].start, parse.tokens[comma.first].start


def _made_up(parse: Parse) -> Iterator[Stretch]:
    """As in "In the novel, …", "If the reports are true, …": a tale, or a case that nobody says has come about."""
    words = tuple(token.folded for token in parse.tokens[:FAR])
    inside = words[:1] == ("in",) and parse.kind(1) is K.NOUN
    subject = any(1 in clause.subject for clause in parse.clauses)  # "in a game | soldiers shot him", one phrase to us
    tale = inside and (parse.word(1) in TALES or (subject and bool(TALES & set(words[1:5]))))
    called = next((place for place, word in enumerate(words) if word in MARKS), 0)
    untrue = 0 < called <= 3 and (words[called - 1] in UNTRUE or words[:called] in NOT_TRUE)
    if tale or untrue or _hangs_on_truth(parse):
        yield parse.tokens[0].start, parse.tokens[-1].end
    for clause in parse.clauses:
        if is_seeming(parse, clause.verb) and parse.chunks[clause.verb].negated:
            yield parse.chunk_place(clause.verb, scope_stop(parse, clause.verb + 1))


def _hangs_on_truth(parse: Parse) -> bool:
    """As in "If confirmed, …", "…, if the mayor is right"."""
    at = next((place for place, token in enumerate(parse.tokens) if token.folded == "if"), None)
    if at is None:
        return False
    stop = next(
        (place for place in range(at, len(parse.tokens)) if parse.tokens[place].text in ",.;"), len(parse.tokens)
    )
    return parse.tokens[stop - 1].folded in TRUE | CONFIRMED


def _untrue(parse: Parse) -> Iterator[Stretch]:
    """As in "It is not true that …", "the claim that … is false"."""
    for index, chunk in enumerate(parse.chunks):
        verb = parse.chunks[index - 1] if index else None
        if chunk.kind is not K.ADJ or verb is None or not verb.copula:
            continue
        if not (chunk.word in FALSE and not verb.negated) and not (chunk.word in TRUE and verb.negated):
            continue
        if parse.kind(index + 1) is K.THAT:
            yield parse.chunk_place(index + 1, max(scope_stop(parse, index + 2), index + 2))
        told = next(
            (place for place in range(index - 2, 0, -1) if parse.kind(place) is K.THAT and _is_telling(parse, place)),
            None,
        )
        if told is not None:
            yield parse.chunk_place(told, index)


def _is_telling(parse: Parse, that: int) -> bool:
    return parse.kind(that - 1) is K.NOUN and parse.word(that - 1) in TELLINGS


def _supposed(parse: Parse) -> Iterator[Stretch]:
    """As in "Suppose the guards …", "Under no circumstances …", "hardly anyone …", "…, if he is to be believed"."""
    words = tuple(token.folded for token in parse.tokens)
    for place, word in enumerate(words):
        supposed = place == 0 and word in SUPPOSED
        hardly = word in HARDLY and words[place + 1 : place + 2] in (("any",), ("anyone",), ("anybody",))
        wished = words[place : place + 2] == ("if", "only") or (
            word in WISH and "to" not in words[place + 1 : place + 2]
        )
        asked = place == 0 and word == "whether"
        if asked or supposed or hardly or wished or words[place : place + 3] in NO_CASE:
            yield parse.tokens[place].start, _comma_behind(parse, place)
        if words[place : place + 3] == UNBELIEVED and "if" in words[:place]:
            yield parse.tokens[0].start, parse.tokens[-1].end


def _comma_behind(parse: Parse, place: int) -> int:
    return next((token.start for token in parse.tokens[place:] if token.text == ","), parse.tokens[-1].end)


def _unreached(parse: Parse) -> Iterator[Stretch]:
    """As in "nearly shot him", "escaped being shot", "without the guards shooting", "came to shoot him"."""
    for index, chunk in enumerate(parse.chunks):
        if chunk.kind is not K.VERB:
            continue
        before = tuple(token.folded for token in parse.tokens[max(0, chunk.head - 2) : chunk.head])
        nearly = before[-1:] != () and (before[-1] in ALL_BUT or before in BUT)
        without = chunk.form is Form.ING and parse.word(parse.by_verb[index].start - 1) == "without"
        avoided = chunk.form is Form.ING and parse.word(index - 1) in AVOIDED
        came = chunk.form is Form.TO and parse.word(index - 1) in CAME
        if nearly or without or avoided or came:
            yield parse.chunk_place(index, index + 1)


def _not_held(parse: Parse) -> Iterator[Stretch]:
    """As in "no beating took place", "the beating never happened", "the threatened beating"."""
    for index, chunk in enumerate(parse.chunks):
        if chunk.kind is not K.NOUN:
            continue
        inside = {token.folded for token in parse.tokens[chunk.first : chunk.head]}
        if inside & THREATENED:
            yield parse.chunk_place(index, index + 1)
    for clause in parse.clauses:
        verb = parse.chunks[clause.verb]
        place = verb.word in ("took", "take") and parse.word(clause.verb + 1) == "place"
        if verb.negated and (place or verb.word in HAPPENED) and clause.subject:
            yield parse.chunk_place(clause.subject[0], clause.verb)
