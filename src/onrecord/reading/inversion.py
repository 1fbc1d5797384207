"""Speakers behind their words: "…, said Y", "…, Y said, …", "Soldiers, says one woman, shot him"."""

from onrecord.reading.attribution import Place
from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.grammar import word_set
from onrecord.reading.parse import Parse
from onrecord.reading.scope import TURNS, place_of, scope_start, scope_stop
from onrecord.reading.speakers import HEARSAY, source_at
from onrecord.reading.subjects import Clause

K = ChunkKind
SAYS = word_set("cue_verb", "says")
CHARGES = frozenset(("charge", "charges", "accusation", "accusations", "verdict", "crime", "offence"))
TRIED = frozenset(
    ("sentenced", "convicted", "charged", "jailed", "imprisoned", "fined", "indicted", "tried", "arrested")
)
SKIPPED = frozenset({K.ADV, K.DATE, K.PAREN, K.NOUN, K.PREP, K.ADJ})


def inverted_source(parse: Parse, clause: Clause) -> int | None:
    """As in "…, said Y": the speaker follows the verb."""
    if parse.kind(clause.verb + 1) is not K.NOUN or (clause.own_subject and not _is_put_in(parse, clause)):
        return None
    before = clause.verb - 1
    while before >= 0 and parse.kind(before) in (K.ADV, K.DATE):
        before -= 1
    marked = parse.kind(before) in (K.QUOTE, K.COMMA)
    if not marked or parse.chunks[clause.verb].form not in (Form.FINITE, Form.REDUCED):
        return None
    set_off = parse.kind(parse.noun_stop(clause.verb + 1)) is K.COMMA and parse.word(clause.verb) in SAYS
    # "says a man 30-35 was shot": the words right behind the noun are still of the subject of what is said
    opens = (clause.verb + 1, parse.noun_stop(clause.verb + 1))
    if not set_off and any(one.own_subject and one.start in opens for one in parse.clauses):
        return None
    return clause.verb + 1


def _is_put_in(parse: Parse, clause: Clause) -> bool:
    """As in "Soldiers, says one woman, shot him", "Teacher beaten in custody, says lawyer": set off on both sides."""
    after = parse.noun_stop(clause.verb + 1)
    while parse.kind(after) in (K.DATE, K.ADV):
        after += 1
    closed = after >= len(parse.chunks) or parse.kind(after) in (K.COMMA, K.STOP, K.SEMI, K.DASH)
    speaker = source_at(parse, clause.verb + 1)
    return closed and parse.word(clause.verb) in SAYS and (speaker.kind != HEARSAY or after < len(parse.chunks) - 1)


def content_before(parse: Parse, clause: Clause, inverted: int | None) -> list[Place]:
    """As in "…, X said" and "…, X said, …"."""
    if (not clause.own_subject and inverted is None) or _is_of_charge(parse, clause):
        return []
    mark = _mark_before(parse, clause.verb if inverted is not None or not clause.subject else min(clause.subject))
    if mark is None:
        return []
    after = parse.noun_stop(inverted) if inverted is not None else clause.verb + 1
    while after < len(parse.chunks) and parse.kind(after) in SKIPPED:
        after += 1
    if inverted is None and parse.kind(after) is K.AND and parse.word(clause.verb) not in SAYS:
        return []  # "a club registered in Hart and paid by banks": nothing said closes with its verb
    after = _past_apposition(parse, after)
    start = max(scope_start(parse, mark), _after_other_voice(parse, mark), _inside_dashes(parse, mark, after))
    sides = [place_of(parse, start, mark + (parse.kind(mark) is K.QUOTE))]
    closes = parse.kind(after) is K.COMMA or (parse.kind(after) is K.DASH and parse.kind(mark) is K.DASH)
    if closes and parse.word(after + 1) not in TURNS and not _other_voice_follows(parse, after):
        sides.append(place_of(parse, after + 1, scope_stop(parse, after + 1)))
    kept = [side for side in sides if side is not None]
    return kept if any(_says_something(parse, side) for side in kept) else []


def _is_of_charge(parse: Parse, clause: Clause) -> bool:
    """As in "He was jailed for theft, a charge he denies": he was jailed all the same."""
    first = min(clause.subject, default=0)
    if not clause.relative or parse.word(first - 1) not in CHARGES or parse.kind(first - 2) is not K.COMMA:
        return False
    before = next((one for one in reversed(parse.clauses) if one.verb < first), None)
    return before is not None and parse.word(before.verb) in TRIED


def _inside_dashes(parse: Parse, mark: int, after: int) -> int:
    """As in "He was 31 – he had struck a guard, the court said – when …": only what the dashes hold is said."""
    if parse.kind(mark) is not K.COMMA or parse.kind(after) is not K.DASH or after + 1 >= len(parse.chunks):
        return 0
    return next((place + 1 for place in range(mark - 1, 0, -1) if parse.kind(place) is K.DASH), 0)


def _set_off(parse: Parse, comma: int) -> int | None:
    """Give the end of ", officials said" or ", said officials" at a comma; None where nobody is put in."""
    if parse.kind(comma) is not K.COMMA:
        return None
    if parse.kind(comma + 1) is K.NOUN:
        verb = parse.noun_stop(comma + 1)
        return verb + 1 if parse.kind(verb) is K.VERB and parse.word(verb) in SAYS else None
    speaks = parse.kind(comma + 1) is K.VERB and parse.word(comma + 1) in SAYS and parse.kind(comma + 2) is K.NOUN
    return parse.noun_stop(comma + 2) if speaks else None


def _after_other_voice(parse: Parse, mark: int) -> int:
    """As in "A was shot, officials said, and B was beaten, relatives said": the relatives' words begin behind "and"."""
    begins = 0
    for place in range(mark):
        stop = _set_off(parse, place)
        if stop is not None and parse.kind(stop) is K.COMMA and parse.kind(stop + 1) in (K.AND, K.BUT):
            begins = stop + 2
    return begins if begins <= mark else 0


def _other_voice_follows(parse: Parse, comma: int) -> bool:
    """Say whether what follows ", and" has a speaker of its own at its end."""
    if parse.kind(comma + 1) not in (K.AND, K.BUT):
        return False
    return any(_set_off(parse, place) is not None for place in range(comma + 2, len(parse.chunks)))


def _past_apposition(parse: Parse, comma: int) -> int:
    """Step over what only adds to the speaker: "said A. Dal, the ministry's spokesman, …"."""
    if parse.kind(comma) is not K.COMMA:
        return comma
    for place in range(comma + 1, len(parse.chunks)):
        if parse.kind(place) in (K.COMMA, K.SEMI, K.STOP, K.DASH):
            return place
        if parse.kind(place) not in (K.NOUN, K.PREP, K.ADJ, K.ADV, K.DATE, K.PAREN):
            return comma
    return len(parse.chunks)


def _mark_before(parse: Parse, start: int) -> int | None:
    """Find the comma, quotation mark or dash that sets the speaker off."""
    for place in range(start - 1, max(-1, start - 9), -1):
        if parse.kind(place) in (K.COMMA, K.QUOTE, K.DASH):
            return place if place > 0 else None
        if parse.kind(place) not in (K.ADV, K.ADJ, K.DATE, K.AND, K.NOUN, K.PREP, K.PAREN):
            break
    return None


def _says_something(parse: Parse, side: Place) -> bool:
    """An opening phrase ("At the time, X said …") is no content: it wants a verb or a mark of speech."""
    words = [index for index, chunk in enumerate(parse.chunks) if chunk.kind in (K.VERB, K.QUOTE)]
    counted = [
        hit for hit in parse.counts if side[0] <= parse.tokens[hit.first].start < side[1] and hit.count.is_number
    ]
    return bool(counted) or any(side[0] <= parse.chunk_place(index)[0] < side[1] for index in words)
