"""Clauses: every verb group of a sentence with its subject, object, agent and reach."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.reading.constituents import Chunk, ChunkKind, Form
from onrecord.reading.parts import verb_forms

N, V, P, C = ChunkKind.NOUN, ChunkKind.VERB, ChunkKind.PREP, ChunkKind.COMMA
LIGHT = frozenset({ChunkKind.ADV, ChunkKind.DATE, ChunkKind.QUOTE, ChunkKind.PAREN})
BREAKS = frozenset({ChunkKind.SEMI, ChunkKind.STOP, ChunkKind.COLON, ChunkKind.DASH})
OPENERS = frozenset({ChunkKind.SUB, ChunkKind.THAT, ChunkKind.WH})
# Verbs whose object does what the infinitive says.
OBJECT_CONTROL = frozenset(
    "told tell tells ordered order orders asked ask asks forced force forces urged urge urges instructed compelled allowed "
    "wanted advised persuaded coerced made let helped required obliged commanded".split()
)


COMPLEMENT = frozenset(
    "say says said saying tell tells told claim claims claimed believe believes believed report reports reported allege alleges "
    "alleged think thinks thought fear fears feared know knows knew suspect suspects suspected deny denies denied announce "
    "announces announced confirm confirms confirmed admit admits admitted agree agrees agreed state states stated note notes "
    "noted add adds added argue argues argued insist insists insisted recall recalls recalled suggest suggests suggested write "
    "writes wrote show shows showed reveal reveals revealed explain explains explained learn learned hope hopes hoped "
    "estimate estimates estimated testify testifies testified acknowledge acknowledges acknowledged indicate indicates indicated "
    "warn warns warned ruled".split()
)


# Plural heads whose "of" list is their own: "the ministries of Defence and Internal Affairs".
BODIES = frozenset("ministries departments offices directorates chiefs heads deputies commanders".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Chunk indices. `start` to `stop` (excluded) is the clause's own reach; `shares` is the verb it is joined to."""

    verb: int
    start: int
    stop: int
    subject: tuple[int, ...] = ()
    object: tuple[int, ...] = ()
    agent: tuple[int, ...] = ()
    parent: int | None = None
    shares: int | None = None
    relative: bool = False
    own_subject: bool = False


def find_clauses(chunks: tuple[Chunk, ...]) -> tuple[Clause, ...]:
    """Give the clauses of a sentence in the order of their verbs."""
    found: dict[int, Clause] = {}
    for index, chunk in enumerate(chunks):
        if chunk.kind is V:
            found[index] = _clause(chunks, index, found)
    for index in sorted(found, reverse=True):
        found[index] = replace(found[index], object=_object(chunks, index, found))
    clauses = [found[index] for index in sorted(found)]
    return tuple(replace(clause, stop=_stop(chunks, clause, clauses)) for clause in clauses)


def noun_and_more(chunks: tuple[Chunk, ...], index: int) -> tuple[int, ...]:
    """Give the noun chunks joined to this one by commas and "and", to the right."""
    found, place = [index], index + 1
    while place + 1 < len(chunks):
        place = _over_of(chunks, place)
        step = place
        while step < len(chunks) and (chunks[step].kind in (C, ChunkKind.AND) or chunks[step].word == "well"):
            step += 1
        if step == place or step >= len(chunks) or chunks[step].kind is not N or _has_verb_next(chunks, step):
            break
        if chunks[place].kind is C and step == place + 1 and not _list_goes_on(chunks, step):
            break
        found.append(step)
        place = step + 1
    return tuple(found)


def of_reach(chunks: tuple[Chunk, ...], index: int) -> int:
    """Give the chunk index after a noun chunk and the "of" phrases on it."""
    return _over_of(chunks, index + 1)


def _over_of(chunks: tuple[Chunk, ...], place: int) -> int:
    head = chunks[place - 1].word if place > 0 else ""
    while place + 1 < len(chunks) and chunks[place].word == "of" and chunks[place + 1].kind is N:
        place += 2
    while (
        head in BODIES
        and place + 1 < len(chunks)
        and chunks[place].kind is ChunkKind.AND
        and chunks[place + 1].kind is N
    ):
        place += 2
    return place


def _list_goes_on(chunks: tuple[Chunk, ...], index: int) -> bool:
    """After "A, B": a list only if "and C" follows before any verb."""
    for ahead in range(index + 1, min(index + 12, len(chunks))):
        if chunks[ahead].kind is ChunkKind.AND:
            return ahead + 1 < len(chunks) and chunks[ahead + 1].kind in (N, ChunkKind.ADV)
        if chunks[ahead].kind not in (N, C, P):
            return False
    return False


def _has_verb_next(chunks: tuple[Chunk, ...], index: int) -> bool:
    place = _over_of(chunks, index + 1)
    while place < len(chunks) and chunks[place].kind in LIGHT:
        place += 1
    return place < len(chunks) and chunks[place].kind is V and chunks[place].form is Form.FINITE


def _clause(chunks: tuple[Chunk, ...], index: int, found: dict[int, Clause]) -> Clause:
    chunk = chunks[index]
    if chunk.form in (Form.TO, Form.ING):
        return _non_finite(chunks, index, found)
    before = _left(chunks, index)
    if before < 0:
        return _leading(chunks, index)
    kind = chunks[before].kind
    above = _modified(chunks, index, found)
    if above is not None:
        return Clause(
            verb=index, start=min(above), stop=index + 1, subject=above, agent=_agent(chunks, index), own_subject=True
        )  # fmt: skip
    if kind is N:
        return _after_noun(chunks, index, before)
    if kind in (ChunkKind.WH, ChunkKind.THAT) and before > 0:
        return _relative(chunks, index, before)
    if kind is C:
        return _after_comma(chunks, index, before, found)
    if kind in (ChunkKind.AND, ChunkKind.BUT) or chunks[before].word in ("then", "as"):
        return _joined(chunks, index, found)
    return Clause(verb=index, start=index, stop=index + 1, agent=_agent(chunks, index))


def _modified(chunks: tuple[Chunk, ...], index: int, found: dict[int, Clause]) -> tuple[int, ...] | None:
    """The subject was interrupted by a participle or a relative clause: "men held in Baku | were tried"."""
    if chunks[index].form is not Form.FINITE:
        return None
    before = [place for place in found if chunks[place].form not in (Form.TO, Form.ING)]
    if not before or not found[max(before)].relative or not found[max(before)].subject:
        return None
    nearest = max(before)
    says = chunks[nearest].form is Form.FINITE and chunks[nearest].word in COMPLEMENT
    if says and chunks[nearest + 1].kind is not P:
        return None
    before_verb = _left(chunks, index)
    if before_verb > nearest + 1 and chunks[before_verb].kind is N and chunks[before_verb - 1].kind is N:
        return None
    between = {chunks[place].kind for place in range(nearest + 1, index)}
    if between & (BREAKS | OPENERS | {C, ChunkKind.AND, ChunkKind.BUT}):
        return None
    subject = found[nearest].subject
    return None if chunks[subject[0]].kind is not N else subject


def _left(chunks: tuple[Chunk, ...], index: int) -> int:
    place = index - 1
    while place >= 0 and chunks[place].kind in LIGHT:
        place -= 1
    return place


def _leading(chunks: tuple[Chunk, ...], index: int) -> Clause:
    """A sentence that opens with its verb: "Arrested in May, the men …" or "There were …"."""
    after = next((place for place in range(index + 1, len(chunks)) if chunks[place].kind is C), None)
    subject: tuple[int, ...] = ()
    if (
        chunks[index].form is Form.REDUCED
        and after is not None
        and after + 1 < len(chunks)
        and chunks[after + 1].kind is N
    ):
        subject = (after + 1,)
    return Clause(verb=index, start=index, stop=index + 1, subject=subject, agent=_agent(chunks, index))


def _after_noun(chunks: tuple[Chunk, ...], index: int, before: int) -> Clause:
    if chunks[index].form is Form.REDUCED:
        return Clause(
            verb=index, start=before, stop=index + 1, subject=(before,), agent=_agent(chunks, index), relative=True
        )  # fmt: skip
    heads = _subject_heads(chunks, before)
    inverted = before > 0 and chunks[heads[0] - 1].kind is V and heads[0] > 0 and chunks[heads[0] - 1].copula
    return Clause(
        verb=index,
        start=min(heads),
        stop=index + 1,
        subject=heads,
        agent=_agent(chunks, index),
        own_subject=not inverted,
        relative=_opens_relative(chunks, min(heads)),
    )


def _opens_relative(chunks: tuple[Chunk, ...], start: int) -> bool:
    """ "where most arrests | were made", "torture they | were subjected to"."""
    before = chunks[start - 1].kind if start > 0 else None
    if before is ChunkKind.WH:
        return start > 1 and chunks[start - 2].kind in (N, C)
    return before is N and chunks[start].first == chunks[start].stop - 1


def _subject_heads(chunks: tuple[Chunk, ...], last: int) -> tuple[int, ...]:
    """Walk left from the noun before the verb to the head of its phrase, and to those joined to it."""
    head = _chain_head(chunks, last)
    heads = [head]
    place = head
    while place >= 2:
        step = place - 1
        while step >= 0 and chunks[step].kind in (C, ChunkKind.AND):
            step -= 1
        marks = chunks[step + 1 : place]
        if not marks or step < 0 or chunks[step].kind is not N:
            break
        if not any(mark.kind is ChunkKind.AND for mark in marks) and len(heads) == 1:
            break
        if chunks[step].word in ("them", "whom"):
            break
        earlier = _chain_head(chunks, step)
        if (
            earlier > 0
            and chunks[earlier - 1].kind in (V, P, ChunkKind.ADJ)
            and chunks[earlier - 1].word not in COMPLEMENT
        ):
            return _within_list(chunks, heads, earlier)
        heads.insert(0, earlier)
        place = earlier
    return tuple(heads)


def _within_list(chunks: tuple[Chunk, ...], heads: list[int], earlier: int) -> tuple[int, ...]:
    """The list hangs on a preposition ("a statement of A and B said"): the head before it is the subject."""
    if chunks[earlier - 1].word == "of" and earlier >= 2 and chunks[earlier - 2].kind is N:
        return (_chain_head(chunks, earlier - 2),)
    return tuple(heads)


def _chain_head(chunks: tuple[Chunk, ...], index: int) -> int:
    """Walk left over "of", "in", "over" phrases (and dates between) to the noun they hang on."""
    place = index
    while place >= 2 and chunks[place - 1].kind is P:
        before = place - 2
        while before > 0 and chunks[before].kind in (ChunkKind.DATE, ChunkKind.PAREN, ChunkKind.ADJ):
            before -= 1
        if chunks[before].kind is not N:
            break
        if before > 0 and chunks[place - 1].word != "of" and chunks[before - 1].kind is V:
            break
        place = before
    # A chain that itself hangs on a preposition at the start is an adverbial, not a subject.
    if place > 0 and chunks[place - 1].kind is P and place != index:
        return index
    return place


def _relative(chunks: tuple[Chunk, ...], index: int, mark: int) -> Clause:
    place = mark - 1
    while place >= 0 and (chunks[place].kind is C or chunks[place].kind in LIGHT):
        place -= 1
    word = chunks[mark].word
    place = _over_part(chunks, place)
    if word in ("who", "which", "that", "whom") and place >= 0 and chunks[place].kind is N:
        return Clause(
            verb=index, start=mark, stop=index + 1, subject=(place,), agent=_agent(chunks, index), relative=True
        )  # fmt: skip
    subject = (mark,) if word in ("what", "who", "which") else ()
    return Clause(verb=index, start=mark, stop=index + 1, subject=subject, agent=_agent(chunks, index), relative=True)


def _over_part(chunks: tuple[Chunk, ...], place: int) -> int:
    """ "eight men, three of them officers, who …": the relative clause goes back to the men."""
    if place >= 2 and chunks[place].kind is N and chunks[place - 1].word in ("them", "whom"):
        comma = next((step for step in range(place, -1, -1) if chunks[step].kind is C), -1)
        if comma > 0 and chunks[comma - 1].kind is N:
            return comma - 1
    return place


def _after_comma(chunks: tuple[Chunk, ...], index: int, comma: int, found: dict[int, Clause]) -> Clause:
    """Step over what stands between commas to the subject, or share the subject of the verb before."""
    end = comma
    reduced = chunks[index].form is Form.REDUCED
    while end >= 0:
        start = next((place for place in range(end - 1, -1, -1) if chunks[place].kind is C), -1)
        segment = _tail(chunks, range(start + 1, end), found)
        if start > 0 and _is_aside(chunks, segment):
            if chunks[start - 1].kind is ChunkKind.WH:
                return _relative(chunks, index, start - 1)
            end = start
            continue
        if any(place in found and _is_main(chunks, found[place]) for place in segment):
            return _joined(chunks, index, found)
        quoted = bool(segment) and chunks[segment.start].kind is ChunkKind.QUOTE
        whole = start < 0 or quoted or segment.start > start + 1 or not _is_interpolation(chunks, segment, found)
        nouns = [place for place in segment if chunks[place].kind is N]
        free = [place for place in nouns if place == 0 or chunks[place - 1].kind is not P]
        if whole and not free:
            return _joined(chunks, index, found)
        if whole or (reduced and nouns):
            last = reduced and chunks[end - 1].kind is N
            heads = (end - 1,) if last else (nouns[-1],) if reduced else _conjoined(chunks, free[0], end)
            return Clause(
                verb=index, start=min(heads), stop=index + 1, subject=heads, agent=_agent(chunks, index),
                own_subject=not reduced, relative=reduced,
            )  # fmt: skip
        end = start
    return _joined(chunks, index, found)


def _is_aside(chunks: tuple[Chunk, ...], segment: range) -> bool:
    """ ", he says," between commas: a speaker put in, no subject of what follows."""
    heavy = [place for place in segment if chunks[place].kind not in LIGHT]
    last = chunks[heavy[-1]] if heavy else None
    if last is None or last.kind is not V or last.word not in COMPLEMENT:
        return False
    return all(chunks[place].kind in (N, P, ChunkKind.AND) for place in heavy[:-1])


def _tail(chunks: tuple[Chunk, ...], segment: range, found: dict[int, Clause]) -> range:
    """Of "the office said that the general and others" only what follows "that" can hold the subject."""
    for place in reversed(segment):
        opens = chunks[place].kind in (ChunkKind.THAT, ChunkKind.SUB, ChunkKind.COLON, ChunkKind.SEMI)
        speaks = place in found and chunks[place].word in COMPLEMENT and place + 1 < segment.stop
        if opens or speaks:
            return range(place + 1, segment.stop)
    return segment


def _conjoined(chunks: tuple[Chunk, ...], first: int, end: int) -> tuple[int, ...]:
    return tuple(place for place in noun_and_more(chunks, first) if place < end)


def _is_interpolation(chunks: tuple[Chunk, ...], segment: range, found: dict[int, Clause]) -> bool:
    """Say whether a stretch between commas only adds to the noun before: a relative clause, a participle, an apposition."""
    if not segment:
        return True
    first = chunks[segment[0]]
    if first.kind is ChunkKind.WH or (first.kind is V and first.form in (Form.REDUCED, Form.ING)):
        return True
    return not any(place in found and _is_main(chunks, found[place]) for place in segment)


def _is_main(chunks: tuple[Chunk, ...], clause: Clause) -> bool:
    return chunks[clause.verb].form is Form.FINITE and not clause.relative


def _joined(chunks: tuple[Chunk, ...], index: int, found: dict[int, Clause]) -> Clause:
    """A verb joined to an earlier one shares its subject and, if passive, its agent."""
    mine = chunks[index]
    empty = Clause(verb=index, start=index, stop=index + 1, agent=_agent(chunks, index))
    for place in _by_tense(chunks, index, found):
        other, clause = chunks[place], found[place]
        same_form = other.form is mine.form or (mine.form is Form.FINITE and other.form is Form.FINITE)
        has_helper = mine.head > mine.first
        if same_form and not (has_helper and clause.relative and not _directly(chunks, place, index)):
            return replace(empty, subject=clause.subject, parent=clause.parent, shares=place, relative=clause.relative)
    return empty


def _by_tense(chunks: tuple[Chunk, ...], index: int, found: dict[int, Clause]) -> list[int]:
    """Give the verbs before, nearest first; a plain present goes with a plain present ("insist … and deny")."""
    near = []
    for place in sorted(found, reverse=True):
        if any(chunks[between].kind in BREAKS for between in range(place, index)):
            break
        near.append(place)
    if _is_present(chunks[index]):
        return sorted(near, key=lambda place: (not _is_present(chunks[place]), -place))
    return near


def _is_present(chunk: Chunk) -> bool:
    forms = verb_forms(chunk.word)
    return chunk.head == chunk.first and bool(set(forms) & set("bs")) and "d" not in forms and not chunk.copula


def _directly(chunks: tuple[Chunk, ...], one: int, two: int) -> bool:
    return all(chunks[place].kind in (C, ChunkKind.AND, ChunkKind.ADV) for place in range(one + 1, two))


def _non_finite(chunks: tuple[Chunk, ...], index: int, found: dict[int, Clause]) -> Clause:
    before = _left(chunks, index)
    empty = Clause(verb=index, start=index, stop=index + 1, agent=_agent(chunks, index))
    if before >= 0 and chunks[before].kind is N and chunks[index].form is Form.ING:
        return replace(empty, subject=(before,), start=before, relative=True)
    if before >= 1 and chunks[before].kind is N and chunks[before - 1].word == "for" and chunks[index].form is Form.TO:
        return replace(empty, subject=(before,), start=before - 1, parent=_governor(found, index))
    parent = _governor(found, index)
    if parent is None:
        return empty
    above = found[parent]
    controlled = chunks[parent].word in OBJECT_CONTROL and chunks[index].form is Form.TO
    if controlled and not chunks[parent].passive and before >= 0 and chunks[before].kind is N:
        return replace(empty, subject=(before,), parent=parent)
    return replace(empty, subject=above.subject, parent=parent)


def _governor(found: dict[int, Clause], index: int) -> int | None:
    return max((place for place in found if place < index), default=None)


def _agent(chunks: tuple[Chunk, ...], index: int) -> tuple[int, ...]:
    if not chunks[index].passive:
        return ()
    for place in range(index + 1, min(index + 9, len(chunks) - 1)):
        if chunks[place].word == "by" and chunks[place + 1].kind is N:
            return noun_and_more(chunks, place + 1)
        if chunks[place].kind in BREAKS or chunks[place].kind in OPENERS or chunks[place].kind in (V, C):
            break
    return ()


def _object(chunks: tuple[Chunk, ...], index: int, found: dict[int, Clause]) -> tuple[int, ...]:
    place = index + 1
    while place < len(chunks) and chunks[place].kind in LIGHT - {ChunkKind.QUOTE}:
        place += 1
    if place >= len(chunks):
        return ()
    if chunks[place].word == "to" and place + 2 < len(chunks) and chunks[place + 1].kind is chunks[place + 2].kind is N:
        place += 2
    if chunks[place].kind is N:
        later = [clause for clause in found.values() if place in clause.subject and clause.verb > index]
        if any(clause.own_subject for clause in later):
            return ()
        return noun_and_more(chunks, place)
    following = next((later for later in sorted(found) if later > index), None)
    if following is not None and found[following].shares is not None and _directly(chunks, index, following):
        return found[following].object if chunks[following].passive == chunks[index].passive else ()
    return ()


def _stop(chunks: tuple[Chunk, ...], clause: Clause, clauses: list[Clause]) -> int:
    limit = len(chunks)
    for other in clauses:
        if other.verb > clause.verb:
            own = other.own_subject and other.start > clause.verb
            limit = min(limit, other.start if own else other.verb)
    for place in range(clause.verb + 1, limit):
        if chunks[place].kind in BREAKS or chunks[place].kind in OPENERS:
            limit = place
            break
    while limit > clause.verb + 1 and chunks[limit - 1].kind in (C, ChunkKind.AND, ChunkKind.BUT):
        limit -= 1
    return limit


def walk_left(clauses: tuple[Clause, ...], verb: int) -> Iterator[Clause]:
    """Give the clause of a verb and the ones above it."""
    place: int | None = verb
    by_verb = {clause.verb: clause for clause in clauses}
    while place is not None and place in by_verb:
        yield by_verb[place]
        place = by_verb[place].parent
