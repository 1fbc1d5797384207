"""Force against places and things: fire, shelling, air strikes, raids and searches, property destroyed or taken."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.constituents import ChunkKind, Form
from onrecord.reading.frames import Frame
from onrecord.reading.grammar import word_set
from onrecord.reading.noun_groups import noun_and_more
from onrecord.reading.parse import Parse
from onrecord.reading.roles import count_of, hit_of, is_agent, is_person, mention_at, mentions_at
from onrecord.reading.subjects import Clause
from onrecord.reading.verb_frames import is_put_forward
from onrecord.reading.whole_clause import clause_frame, sides
from onrecord.record.mention import Mention, MentionKind

K = ChunkKind
FIRES = word_set("force_frames", "fires")
FIRED_AT = word_set("force_frames", "fired_at")
HITS = word_set("force_frames", "hits")
BOMBS = word_set("force_frames", "bombs")
WEAPONS = word_set("force_frames", "weapons")
STRIKES = word_set("force_frames", "strikes")
CARRIES = word_set("force_frames", "carries")
RAIDS = word_set("force_frames", "raids")
RAIDED = word_set("force_frames", "raided")
SEARCHES = word_set("force_frames", "searches")
FELL = word_set("force_frames", "fell")
RUINS = word_set("force_frames", "ruins")
TAKES = word_set("force_frames", "takes")
SETS = word_set("force_frames", "sets")
THINGS = word_set("force_frames", "things")
VEHICLES = word_set("force_frames", "vehicles")
RAMS = word_set("force_frames", "rams")
BURNING = frozenset(("fire", "ablaze", "alight"))
UNREAL_THINGS = word_set("force_frames", "abstract")


def force_frames(parse: Parse) -> Iterator[Frame]:
    """Give at most one frame for each clause about force."""
    for clause in parse.clauses:
        if parse.chunks[clause.verb].form is Form.TO and not _is_decreed(parse, clause):
            continue
        if not (is_put_forward(parse, clause) or _is_decreed(parse, clause)):
            continue
        predicate = (
            _rammed(parse, clause) or _shooting(parse, clause) or _search(parse, clause) or _property(parse, clause)
        )
        if predicate is not None:
            yield _frame(parse, clause, predicate)


def _rammed(parse: Parse, clause: Clause) -> str | None:
    """As in "a lorry drove into the crowd": a vehicle, and people in its way."""
    people = parse.kind(clause.verb + 2) is K.NOUN and is_person(parse, clause.verb + 2)
    into = parse.word(clause.verb + 1) in ("into", "through", "over") and people
    vehicle = any(parse.word(index) in VEHICLES for index in clause.subject)
    return "act:targeting" if into and vehicle and parse.word(clause.verb) in RAMS else None


def _is_decreed(parse: Parse, clause: Clause) -> bool:
    """As in "their houses are to be confiscated": decided, and so a matter of record."""
    above = parse.chunks[clause.parent] if clause.parent is not None else None
    return (
        parse.chunks[clause.verb].form is Form.TO
        and parse.chunks[clause.verb].passive
        and above is not None
        and above.copula
        and above.modal is None
        and clause.parent == clause.verb - 1
    )


def _frame(parse: Parse, clause: Clause, predicate: str) -> Frame:
    frame = clause_frame(parse, clause, predicate, "force")
    _, targets = sides(parse, clause)
    places = tuple(mention_at(parse, one) for one in targets if _is_place(parse, one))
    where = tuple(dict.fromkeys((*places, *frame.where)))
    aimed = () if frame.whom or predicate != "act:shooting" else _shot_at(parse, clause)
    whom = frame.whom or _owners(parse, targets) or mentions_at(parse, aimed)
    count = frame.count if not aimed else count_of(parse, aimed[0])
    return replace(frame, where=where, whom=whom, count=count)


def _owners(parse: Parse, targets: tuple[int, ...]) -> tuple[Mention, ...]:
    """As in "property of six officers": the people it belongs to."""
    for index in targets:
        if parse.word(index + 1) == "of" and is_person(parse, index + 2):
            return (mention_at(parse, index + 2),)
    return ()


def _shot_at(parse: Parse, clause: Clause) -> tuple[int, ...]:
    """As in "opened fire on farmers", "shot at a crowd": at whom, not whom they hit."""
    for place in range(clause.verb + 1, min(clause.verb + 4, len(parse.chunks) - 1)):
        if parse.word(place) in ("on", "at", "into") and is_person(parse, place + 1):
            return noun_and_more(parse.chunks, place + 1)
    return ()


def _is_place(parse: Parse, index: int) -> bool:
    hit = hit_of(parse, index) if parse.kind(index) is K.NOUN else None
    return hit is not None and hit.mention.kind is MentionKind.PLACE


def _noun(parse: Parse, indices: tuple[int, ...], words: frozenset[str]) -> bool:
    return any(parse.kind(index) is K.NOUN and parse.word(index) in words for index in indices)


def _speaks_of(parse: Parse, index: int, words: frozenset[str]) -> bool:
    """As in "a raid campaign": the word may stand before the head."""
    chunk = parse.chunks[index]
    return chunk.kind is K.NOUN and any(token.folded in words for token in parse.tokens[chunk.first : chunk.stop])


def _armed(parse: Parse, indices: tuple[int, ...]) -> bool:
    return any(is_agent(parse, index) or parse.word(index) in WEAPONS | STRIKES for index in indices)


def _shooting(parse: Parse, clause: Clause) -> str | None:
    actors, targets = sides(parse, clause)
    word, after = parse.word(clause.verb), parse.word(clause.verb + 1)
    whole = parse.chunks[clause.verb].form is not Form.REDUCED
    fired = (
        whole and word in FIRES and (_noun(parse, targets, WEAPONS) or (after in FIRED_AT and _armed(parse, actors)))
    )
    aimed = word in ("attacked", "struck", "hit") and _is_target(parse, targets)
    struck = word in HITS and bool(targets) and (aimed or _noun(parse, actors, WEAPONS | STRIKES))
    bombed = word in BOMBS and (bool(targets) or _armed(parse, actors))
    carried = word in CARRIES and _noun(parse, targets, STRIKES)
    fell = word in FELL and _noun(parse, actors, WEAPONS)
    return "act:shooting" if fired or struck or bombed or carried or fell else None


def _is_target(parse: Parse, targets: tuple[int, ...]) -> bool:
    return any(_is_place(parse, one) or parse.word(one) in THINGS for one in targets)


def _search(parse: Parse, clause: Clause) -> str | None:
    _, targets = sides(parse, clause)
    carried = parse.word(clause.verb) in CARRIES and any(_speaks_of(parse, one, SEARCHES) for one in targets)
    searched = parse.word(clause.verb) in RAIDED and any(parse.kind(one) is K.NOUN for one in targets)
    entered = parse.word(clause.verb) in RAIDS and _is_target(parse, targets)
    return "act:search" if carried or searched or entered else None


def _property(parse: Parse, clause: Clause) -> str | None:
    _, targets = sides(parse, clause)
    things = tuple(one for one in targets if parse.kind(one) is K.NOUN and not is_person(parse, one))
    word = parse.word(clause.verb)
    if word in ("burned", "burnt") and not parse.chunks[clause.verb].passive and not clause.object:
        return "act:property" if _noun(parse, clause.subject, THINGS) else None  # "the building burned"
    if not things or _noun(parse, things, UNREAL_THINGS):
        return None
    ruined = word in RUINS
    taken = word in TAKES and (_noun(parse, things, THINGS) or word.startswith(("confiscat", "loot")))
    ahead = {
        token.folded for token in parse.tokens[parse.chunks[clause.verb].stop : parse.chunks[clause.stop - 1].stop]
    }
    undone = word in SETS and (_blown_up(word, ahead) or bool(ahead & BURNING))
    return "act:property" if ruined or taken or undone else None


def _blown_up(word: str, ahead: set[str]) -> bool:
    return word.startswith(("bl", "burn")) and bool(ahead & {"up", "down"})
