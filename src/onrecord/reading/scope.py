"""How far the words of a speaker reach in a sentence."""

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.subjects import Clause

TURNS = word_set("scope", "turns")
SAYS = word_set("cue_verb", "says")
ENDS = frozenset({ChunkKind.SEMI})
SAME = frozenset(("all", "both", "none", "neither", "most"))
GOES_ON_BY = frozenset(("he", "she", "they", "it"))
OPENING, CLOSING = frozenset("“«"), frozenset("”»")
Place = tuple[int, int]


def scope_stop(parse: Parse, first: int) -> int:
    """Give the chunk index where content that begins at a chunk ends: a semicolon, a turn, another speaker's clause."""
    quoted = _closing_mark(parse, first)
    for place in range(first, quoted):
        if parse.kind(place) in ENDS and not _goes_on(parse, first, place):
            return place
        if place > first and _turns(parse, place):
            return place
    return quoted


def _closing_mark(parse: Parse, first: int) -> int:
    """Words inside quotation marks end with them: "“We hear that he died,” | said the nurse of the clinic"."""
    inside = sum(parse.text[parse.chunk_place(place)[0]] == '"' for place in parse.quotes if place < first) % 2
    opened = 0
    for place in parse.quotes:
        mark = parse.text[parse.chunk_place(place)[0]] if place >= first else ""
        if mark == '"':
            if inside:
                return place
            opened = 1 - opened
        elif mark in OPENING:
            opened += 1
        elif mark in CLOSING:
            if not opened:
                return place
            opened -= 1
    return len(parse.chunks)


def _goes_on(parse: Parse, first: int, semicolon: int) -> bool:
    """What follows a semicolon is still said: "; that …", "; and that …", an item after "X said: …; …"."""
    if _same_voice_closes(parse, first):
        return True
    after = semicolon + 1 + (parse.kind(semicolon + 1) is ChunkKind.AND)
    if parse.kind(after) is ChunkKind.THAT:
        return True
    if first == 0 or parse.kind(first - 1) is not ChunkKind.COLON:
        return False
    end = next((place for place in range(after, len(parse.chunks)) if parse.kind(place) in ENDS), len(parse.chunks))
    return not any(after <= clause.verb < end and is_cue(parse, clause) for clause in parse.clauses)


def _same_voice_closes(parse: Parse, first: int) -> bool:
    """As in "A said | …; …; …, he added": what stands between is said by whoever began and goes on to the end."""
    last = parse.clauses[-1] if parse.clauses else None
    if last is None or first == 0 or last.verb <= first or not last.subject:
        return False
    if parse.word(last.subject[0]) not in GOES_ON_BY or parse.word(last.verb) not in SAYS:
        return False
    behind = range(last.verb + 1, len(parse.chunks))
    ends = all(parse.kind(place) in (ChunkKind.STOP, ChunkKind.QUOTE, ChunkKind.DATE) for place in behind)
    return ends and parse.kind(min(last.subject) - 1) in (ChunkKind.COMMA, ChunkKind.QUOTE)


def object_stop(parse: Parse, clause: Clause) -> int:
    """Give the chunk index where the object of a verb, with what hangs on it, ends."""
    limit = scope_stop(parse, clause.verb + 1)
    for other in parse.clauses:
        if other.verb <= clause.verb:
            continue
        if other.own_subject and not other.relative and other.start > clause.verb:
            limit = min(limit, other.start)
        if other.shares is not None and other.shares == clause.verb:
            limit = min(limit, other.verb)
    return limit


def scope_start(parse: Parse, stop: int) -> int:
    """Give the chunk index where content that ends before a chunk begins: after a semicolon or a turn."""
    for place in range(stop - 1, -1, -1):
        if parse.kind(place) in ENDS:
            return place + 1
        if parse.word(place) in TURNS and parse.kind(place - 1) is ChunkKind.COMMA:
            return place + 1
    return 0


def place_of(parse: Parse, first: int, stop: int) -> Place | None:
    """Give the code points of a range of chunks, without the marks at its edges."""
    edges = (
        ChunkKind.COMMA,
        ChunkKind.STOP,
        ChunkKind.SEMI,
        ChunkKind.AND,
        ChunkKind.BUT,
        ChunkKind.COLON,
        ChunkKind.DASH,
    )
    while first < stop and parse.kind(first) in edges:
        first += 1
    while stop > first and parse.kind(stop - 1) in edges:
        stop -= 1
    return parse.chunk_place(first, stop) if first < stop else None


def _turns(parse: Parse, place: int) -> bool:
    """Say whether another voice takes over here: ", but" with a new subject, or "and" with a new speaker."""
    if parse.word(place) in TURNS and parse.kind(place - 1) is ChunkKind.COMMA:
        turned = [clause for clause in parse.clauses if clause.own_subject and clause.start > place]
        if turned and _is_of_them(parse, turned[0]):
            return False
        return bool(turned) and (parse.word(place) != "while" or _brings_in(parse, turned[0]))
    if parse.kind(place) is not ChunkKind.AND:
        return False
    nearest = next((clause for clause in parse.clauses if clause.own_subject and clause.start == place + 1), None)
    return nearest is not None and _brings_in(parse, nearest)


def _is_of_them(parse: Parse, clause: Clause) -> bool:
    """As in "said that nine were tried, but all nine stay in prison": the same nine, still in the same mouth."""
    first = parse.tokens[parse.chunks[min(clause.subject)].first] if clause.subject else None
    return first is not None and first.folded in SAME


def _brings_in(parse: Parse, clause: Clause) -> bool:
    """Tell "and relatives said …" from "and troops responded with fire", "and police carried out raids"."""
    if not is_cue(parse, clause):
        return False
    if parse.word(clause.verb) in SAYS:
        return True
    for place in range(clause.verb + 1, min(clause.verb + 6, len(parse.chunks))):
        if parse.kind(place) in (ChunkKind.THAT, ChunkKind.COLON, ChunkKind.QUOTE):
            return True
        if any(one.own_subject and one.start == place for one in parse.clauses):
            return True
        if parse.kind(place) not in (ChunkKind.NOUN, ChunkKind.PREP, ChunkKind.DATE, ChunkKind.ADV):
            return False
    return False


def is_cue(parse: Parse, clause: Clause) -> bool:
    """Say whether the verb of a clause brings in a speaker of its own."""
    head = parse.chunks[clause.verb].head
    finite = parse.chunks[clause.verb].form is Form.FINITE
    if parse.chunks[clause.verb].word in ("carried", "carry", "carries") and parse.word(clause.verb + 1) == "out":
        return False
    return finite and any(hit.within("cue") and hit.first <= head < hit.stop for hit in parse.hits)
