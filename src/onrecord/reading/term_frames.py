"""Prison terms given as a length of time: "gave her six years", "got two to four years", "nine years went to"."""

from collections.abc import Iterator

from onrecord.reading.constituents import ChunkKind
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.noun_groups import noun_and_more
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, date_in, is_agent, is_person, mention_at, mentions_at, places_in
from onrecord.reading.subjects import Clause
from onrecord.reading.tokens import TokenKind
from onrecord.reading.verb_frames import is_put_forward
from onrecord.reading.whole_clause import sides
from onrecord.record.claim import Value
from onrecord.record.count import Qualifier

K = ChunkKind
NUMBERS = word_set("parts", "number_words")
UNITS = word_set("term_frames", "units")
BETWEEN = word_set("term_frames", "between")
AFTER = word_set("term_frames", "after")
GIVES = word_set("term_frames", "gives")
GETS = word_set("term_frames", "gets")
GOES = word_set("term_frames", "goes")
FINDS = word_set("term_frames", "finds")
PUNISHES = word_set("term_frames", "punishes")
KINDS = word_set("term_frames", "kinds")
SENTENCE = "proceeding:sentence"
Terms = tuple[tuple[int, int], ...]


def term_frames(parse: Parse) -> Iterator[Frame]:
    """Give a sentence for every term that somebody gives, gets or is found guilty with."""
    terms = find_terms(parse)
    for first, stop in terms:
        clause = _clause_of(parse, first)
        frame = _gapped(parse, first, stop) or (None if clause is None else _in_clause(parse, clause, (first, stop)))
        if frame is not None:
            yield frame


def find_terms(parse: Parse) -> Terms:
    """Give the token ranges of terms: "five to seven years", "a 12-year prison sentence", "life in prison"."""
    found = []
    for place, token in enumerate(parse.tokens):
        if token.folded in UNITS:
            first = _first_number(parse, place)
            if first is not None and _is_punishing(parse, place):
                found.append((first, _term_stop(parse, place + 1)))
        elif token.folded == "life" and _is_for_life(parse, place):
            found.append((place, _term_stop(parse, place + 1)))
    return tuple(found)


def _is_punishing(parse: Parse, unit: int) -> bool:
    """Days are a term only with what they are spent in: "15 days of administrative arrest"."""
    if not parse.tokens[unit].folded.startswith("day"):
        return True
    return bool({token.folded for token in parse.tokens[unit + 1 : unit + 5]} & KINDS)


def _first_number(parse: Parse, unit: int) -> int | None:
    place, seen = unit, False
    while place > 0:
        word = parse.tokens[place - 1]
        number = word.kind is TokenKind.NUMBER or word.folded in NUMBERS
        if not number and word.folded not in BETWEEN:
            break
        seen = seen or number
        place -= 1
    return place if seen else None


def _term_stop(parse: Parse, stop: int) -> int:
    owns = parse.tokens[stop].text in "'’" if stop + 1 < len(parse.tokens) else False
    if owns and parse.tokens[stop + 1].folded in AFTER:
        stop += 1  # "ten days' arrest"
    while stop < len(parse.tokens) and parse.tokens[stop].folded in AFTER:
        stop += 1
    while parse.tokens[stop - 1].folded in ("in", "of", "a", "-", "and", "strict"):
        stop -= 1
    return stop


def _is_for_life(parse: Parse, place: int) -> bool:
    ahead = [token.folded for token in parse.tokens[place + 1 : place + 3]]
    return bool(ahead) and (ahead[0] in ("sentence", "sentences", "imprisonment") or ahead == ["in", "prison"])


def _clause_of(parse: Parse, token: int) -> Clause | None:
    """Give the clause a term stands in: the nearest verb before it, else the first after."""
    chunk = parse.chunk_at(token)
    before = [
        clause
        for clause in parse.clauses
        if clause.verb < chunk and (parse.word(clause.verb) in GIVES | GETS | GOES | FINDS | PUNISHES)
    ]
    after = next((clause for clause in parse.clauses if chunk < clause.verb and clause.start <= chunk), None)
    return after if after is not None and not _marks(parse, chunk, after.verb) else before[-1] if before else None


def _marks(parse: Parse, first: int, stop: int) -> bool:
    return any(parse.kind(place) in (K.SEMI, K.COLON, K.DASH) for place in range(first, stop))


def _in_clause(parse: Parse, clause: Clause, term: tuple[int, int]) -> Frame | None:
    word, chunk = parse.word(clause.verb), parse.chunks[clause.verb]
    if not is_put_forward(parse, clause) or _marks(parse, clause.verb, parse.chunk_at(term[0])):
        return None
    if term[0] < chunk.first:
        return _went_to(parse, clause, term) if word in GOES and not chunk.passive else None
    before = parse.tokens[term[0] - 1].folded
    if word in GETS or (word in GIVES and chunk.passive):
        people, agents = clause.subject, clause.agent
    elif word in GIVES:
        people, agents = clause.object, clause.subject
    elif (word in FINDS and before == ",") or (before == "for" and _locks_up(parse, clause, term)):
        agents, people = sides(parse, clause)
    else:
        return None
    if not (_is_bare(parse, term) or word in FINDS | PUNISHES):
        return None
    return _frame(parse, clause, term, people, agents)


def _locks_up(parse: Parse, clause: Clause, term: tuple[int, int]) -> bool:
    """As in "jailed him for", "sent her to prison for"; "sent him to school for six years" punishes nobody."""
    between = {token.folded for token in parse.tokens[parse.chunks[clause.verb].stop : term[0]]}
    word = parse.word(clause.verb)
    return word in PUNISHES and (word != "sent" or bool(between & {"prison", "jail", "colony", "camp"}))


def _is_bare(parse: Parse, term: tuple[int, int]) -> bool:
    """As in "gave him five years": no other noun that the time belongs to follows."""
    last = parse.tokens[term[1] - 1].folded
    if last in KINDS:
        return True
    follows = parse.tokens[term[1]].folded if term[1] < len(parse.tokens) else ""
    return last in ("years", "months") and follows not in ("to", "of", "ago", "later", "before", "after", "earlier")


def _went_to(parse: Parse, clause: Clause, term: tuple[int, int]) -> Frame | None:
    place = clause.verb + 1
    if parse.word(place) != "to" or parse.kind(place + 1) is not K.NOUN:
        return None
    return _frame(parse, clause, term, noun_and_more(parse.chunks, place + 1), ())


def _gapped(parse: Parse, first: int, stop: int) -> Frame | None:
    """As in "; three years to both drivers": the verb is the one before."""
    chunk = parse.chunk_at(first)
    place = parse.chunk_at(stop - 1) + 1
    opens = parse.kind(chunk - 1) in (K.SEMI, K.COMMA, K.AND) and parse.chunks[chunk].first == first
    before = next((clause for clause in reversed(parse.clauses) if clause.verb < chunk), None)
    if not opens or before is None or parse.word(place) != "to" or parse.kind(place + 1) is not K.NOUN:
        return None
    if parse.word(before.verb) not in GOES | GIVES or not is_person(parse, place + 1):
        return None
    return _frame(parse, before, (first, stop), noun_and_more(parse.chunks, place + 1), (), is_gapped=True)


def _frame(
    parse: Parse, clause: Clause, term: tuple[int, int], people: tuple[int, ...], agents: tuple[int, ...],
    *, is_gapped: bool = False,
) -> Frame | None:  # fmt: skip
    people = tuple(index for index in people if is_person(parse, index) or is_agent(parse, index))
    if not people:
        return None
    span = parse.span(*parse.place(*term))
    count = count_of(parse, people[0])
    one = count is not None and count.count.qualifier is Qualifier.ONE
    whom = mentions_at(parse, people) if parse.kind(people[0]) is K.NOUN else (mention_at(parse, people[0]),)
    verb = () if is_gapped else (parse.chunk_place(clause.verb), _charge_place(parse, clause, term))
    return Frame(
        parse=parse, predicate=SENTENCE, trigger=(span.start, span.end), rule="term", whom=whom,
        who=mentions_at(parse, tuple(index for index in agents if is_agent(parse, index))),
        value=Value(text=span.exact, span=span), count=None if one and len(people) > 1 else count,
        when=None if is_gapped else date_in(parse, clause), where=() if is_gapped else places_in(parse, clause),
        words=verb, negated=parse.chunks[clause.verb].negated,
    )  # fmt: skip


def _charge_place(parse: Parse, clause: Clause, term: tuple[int, int]) -> tuple[int, int]:
    """Take what the term is for into the quote: "for theft of fuel", "over the collapse of a mine"."""
    last = parse.chunk_at(term[1] - 1)
    stop = max(clause.stop, last + 1)
    after = last + 1
    keeps = parse.word(after) in ("for", "over", "on", "in") and stop > after
    return parse.chunk_place(clause.verb, stop if keeps else last + 1) if last >= clause.verb else parse.place(*term)
