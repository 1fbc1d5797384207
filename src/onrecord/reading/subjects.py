"""The subject of a verb group: walk left over phrases, asides and relative clauses to the noun it belongs to."""

from dataclasses import dataclass, replace

from onrecord.reading.constituents import Chunk, ChunkKind, Form
from onrecord.reading.grammar import word_set
from onrecord.reading.lookahead import verb_forms
from onrecord.reading.noun_groups import BODIES, LIGHT, noun_and_more

N, V, P, C = ChunkKind.NOUN, ChunkKind.VERB, ChunkKind.PREP, ChunkKind.COMMA
BREAKS = frozenset({ChunkKind.SEMI, ChunkKind.STOP, ChunkKind.COLON, ChunkKind.DASH})
OPENERS = frozenset({ChunkKind.SUB, ChunkKind.THAT, ChunkKind.WH})
# Verbs that take a clause for what is said or thought.
COMPLEMENT = word_set("clauses", "complement")


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


def finite_clause(chunks: tuple[Chunk, ...], index: int, found: dict[int, Clause]) -> Clause:
    """Read a finite verb or a participle with its subject; `found` are the clauses before it."""
    before = left_of(chunks, index)
    if before < 0:
        return _leading(chunks, index)
    above = _modified(chunks, index, found)
    if above is not None:
        return Clause(
            verb=index, start=min(above), stop=index + 1, subject=above, agent=agent_of(chunks, index), own_subject=True
        )  # fmt: skip
    return _by_neighbour(chunks, index, before, found)


def _by_neighbour(chunks: tuple[Chunk, ...], index: int, before: int, found: dict[int, Clause]) -> Clause:
    kind = chunks[before].kind
    if kind is N:
        return _after_noun(chunks, index, before)
    if kind in (ChunkKind.WH, ChunkKind.THAT) and before > 0:
        return _relative(chunks, index, before)
    if kind is C:
        return _after_comma(chunks, index, before, found)
    opening = _dash_before(chunks, before) if kind is ChunkKind.DASH else None
    if opening is not None:
        return _after_noun(chunks, index, opening - 1)
    if kind in (ChunkKind.AND, ChunkKind.BUT) or chunks[before].word in ("then", "as"):
        return _joined(chunks, index, found)
    return Clause(verb=index, start=index, stop=index + 1, agent=agent_of(chunks, index))


def _dash_before(chunks: tuple[Chunk, ...], closing: int) -> int | None:
    """As in "One survivor - a teacher - | says": give the dash that opens the aside behind a noun."""
    place = closing - 1
    while place > 0 and chunks[place].kind in (N, P, ChunkKind.ADJ, C, ChunkKind.AND, ChunkKind.DATE):
        place -= 1
    is_aside = place < closing - 1 and chunks[place].kind is ChunkKind.DASH
    return place if is_aside and place > 0 and chunks[place - 1].kind is N else None


def left_of(chunks: tuple[Chunk, ...], index: int) -> int:
    place = index - 1
    while place >= 0 and chunks[place].kind in LIGHT:
        place -= 1
    return place


def _opens_relative(chunks: tuple[Chunk, ...], start: int) -> bool:
    """As in "where most arrests | were made", "threats she | was exposed to"."""
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
        if _follows_inversion(chunks, earlier):
            return (head,)
        if (
            earlier > 0
            and chunks[earlier - 1].kind in (V, P, ChunkKind.ADJ)
            and chunks[earlier - 1].word not in COMPLEMENT
        ):
            return _within_list(chunks, heads, earlier)
        if chunks[earlier].word in BODIES and earlier != step:
            heads = heads[1:]  # "the departments of Health and Public Works": the list hangs on its own head
        heads.insert(0, earlier)
        place = earlier
    return tuple(heads)


def _follows_inversion(chunks: tuple[Chunk, ...], index: int) -> bool:
    """As in ", said A. Dal, a lawyer, and three | were beaten": the name behind the verb speaks, it is in no list."""
    if index < 2 or chunks[index - 1].kind is not V or chunks[index - 1].word not in COMPLEMENT:
        return False
    return chunks[index - 2].kind in (C, ChunkKind.QUOTE)


def _within_list(chunks: tuple[Chunk, ...], heads: list[int], earlier: int) -> tuple[int, ...]:
    """The list hangs on a preposition ("a statement of A and B said"): the head before it is the subject."""
    hung = earlier >= 3 and chunks[earlier - 3].kind is P and chunks[earlier + 1].kind is C
    if hung:
        return tuple(heads)  # "In one of the villages, a nurse and her son | were shot"
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
    if word == "whose" and mark + 1 < index and chunks[mark + 1].kind is N:
        return _whose(chunks, index, mark)
    place = _over_part(chunks, place)
    if word in ("who", "which", "that", "whom") and place >= 0 and chunks[place].kind is N:
        return Clause(
            verb=index, start=mark, stop=index + 1, subject=(place,), agent=agent_of(chunks, index), relative=True
        )  # fmt: skip
    subject = (mark,) if word in ("what", "who", "which") else ()
    return Clause(verb=index, start=mark, stop=index + 1, subject=subject, agent=agent_of(chunks, index), relative=True)


def _whose(chunks: tuple[Chunk, ...], index: int, mark: int) -> Clause:
    """As in "the union, whose chairman, A. Dal, | was jailed": the chairman was, not the union."""
    return Clause(
        verb=index, start=mark, stop=index + 1, subject=(mark + 1,), agent=agent_of(chunks, index), relative=True
    )  # fmt: skip


def _fresh_subject(chunks: tuple[Chunk, ...], segment: range, found: dict[int, Clause]) -> int | None:
    """As in "were held and two of them, A and B, | died": the noun behind "and" begins a clause of its own."""
    last = max(place for place in segment if place in found)
    joint = next((place for place in range(last + 1, segment.stop) if chunks[place].kind is ChunkKind.AND), None)
    if joint is None or joint + 1 >= segment.stop or chunks[joint + 1].kind is not N:
        return None
    return joint + 1 if chunks[segment.stop - 1].word in ("them", "whom", "others") else None


def _own(chunks: tuple[Chunk, ...], index: int, subject: int) -> Clause:
    return Clause(
        verb=index, start=subject, stop=index + 1, subject=(subject,), agent=agent_of(chunks, index), own_subject=True
    )  # fmt: skip


def _over_part(chunks: tuple[Chunk, ...], place: int) -> int:
    """As in "ten nurses, four of them trainees, who …": the relative clause goes back to the nurses."""
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
        if start > 0 and _is_put_between(chunks, start, found):
            end = start
            continue
        if start > 0 and (_is_aside(chunks, segment) or _is_aside(chunks, range(start + 1, end))):
            if chunks[start - 1].kind is ChunkKind.WH:
                return _relative(chunks, index, start - 1)
            end = start
            continue
        owned = len(segment) > 1 and chunks[segment.start].word == "whose" and chunks[segment.start + 1].kind is N
        if owned and not any(place > segment.start for place in found):
            return _whose(chunks, index, segment.start)
        if any(place in found and _is_main(chunks, found[place]) for place in segment):
            fresh = _fresh_subject(chunks, segment, found) if end < comma else None
            return _joined(chunks, index, found) if fresh is None else _own(chunks, index, fresh)
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
                verb=index, start=min(heads), stop=index + 1, subject=heads, agent=agent_of(chunks, index),
                own_subject=not reduced, relative=reduced,
            )  # fmt: skip
        end = start
    return _joined(chunks, index, found)


def _is_put_between(chunks: tuple[Chunk, ...], comma: int, found: dict[int, Clause]) -> bool:
    """As in "The guards, as the mayor has it, | shot him": a clause between the first noun and its verb."""
    opens = chunks[comma + 1].kind is ChunkKind.SUB and chunks[comma - 1].kind is N
    return opens and not any(place < comma for place in found)


def _is_aside(chunks: tuple[Chunk, ...], segment: range) -> bool:
    """As in ", he says," between commas: a speaker put in, no subject of what follows."""
    heavy = [place for place in segment if chunks[place].kind not in LIGHT]
    if len(heavy) > 1 and chunks[heavy[0]].kind is V and chunks[heavy[0]].word in COMPLEMENT:
        return all(chunks[place].kind in (N, P) for place in heavy[1:])  # ", says one woman,"
    last = chunks[heavy[-1]] if heavy else None
    if last is None or last.kind is not V or last.word not in COMPLEMENT:
        return False
    return all(chunks[place].kind in (N, P, ChunkKind.AND) for place in heavy[:-1])


def _conjoined(chunks: tuple[Chunk, ...], first: int, end: int) -> tuple[int, ...]:
    return tuple(place for place in noun_and_more(chunks, first) if place < end)


def _tail(chunks: tuple[Chunk, ...], segment: range, found: dict[int, Clause]) -> range:
    """Of "the office said that the general and others" only what follows "that" can hold the subject."""
    for place in reversed(segment):
        opens = chunks[place].kind in (ChunkKind.THAT, ChunkKind.SUB, ChunkKind.COLON, ChunkKind.SEMI)
        speaks = place in found and chunks[place].word in COMPLEMENT and place + 1 < segment.stop
        if opens or speaks:
            return range(place + 1, segment.stop)
    return segment


def _is_interpolation(chunks: tuple[Chunk, ...], segment: range, found: dict[int, Clause]) -> bool:
    """Say whether a stretch between commas only adds to the noun before it."""
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
    empty = Clause(verb=index, start=index, stop=index + 1, agent=agent_of(chunks, index))
    for place in _by_tense(chunks, index, found):
        other, clause = chunks[place], found[place]
        same_form = other.form is mine.form or (mine.form is Form.FINITE and other.form is Form.FINITE)
        has_helper = mine.head > mine.first
        apart = has_helper and clause.relative and not are_adjacent(chunks, place, index)
        if same_form and not (apart and not _closes_later(chunks, clause, index)):
            return replace(empty, subject=clause.subject, parent=clause.parent, shares=place, relative=clause.relative)
    return empty


def _closes_later(chunks: tuple[Chunk, ...], clause: Clause, index: int) -> bool:
    """As in ", who died in May and | was cleared, testified": the comma behind ends what the first comma opened."""
    if clause.start < 1 or chunks[clause.start - 1].kind is not C:
        return False
    if any(chunks[place].kind is C for place in range(clause.start, index)):
        return False
    closing = next((place for place in range(index + 1, len(chunks)) if chunks[place].kind is C), len(chunks))
    return closing + 1 < len(chunks) and chunks[closing + 1].kind is V


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


def are_adjacent(chunks: tuple[Chunk, ...], one: int, two: int) -> bool:
    return all(chunks[place].kind in (C, ChunkKind.AND, ChunkKind.ADV) for place in range(one + 1, two))


def agent_of(chunks: tuple[Chunk, ...], index: int) -> tuple[int, ...]:
    if not chunks[index].passive:
        return ()
    for place in range(index + 1, min(index + 9, len(chunks) - 1)):
        if chunks[place].word == "by" and chunks[place + 1].kind is N:
            return noun_and_more(chunks, place + 1)
        if chunks[place].kind in BREAKS or chunks[place].kind in OPENERS or chunks[place].kind in (V, C):
            break
    return ()


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
    return Clause(verb=index, start=index, stop=index + 1, subject=subject, agent=agent_of(chunks, index))


def _after_noun(chunks: tuple[Chunk, ...], index: int, before: int) -> Clause:
    if chunks[index].form is Form.REDUCED:
        return Clause(
            verb=index, start=before, stop=index + 1, subject=(before,), agent=agent_of(chunks, index), relative=True
        )  # fmt: skip
    heads = _subject_heads(chunks, before)
    inverted = before > 0 and chunks[heads[0] - 1].kind is V and heads[0] > 0 and chunks[heads[0] - 1].copula
    return Clause(
        verb=index,
        start=min(heads),
        stop=index + 1,
        subject=heads,
        agent=agent_of(chunks, index),
        own_subject=not inverted,
        relative=_opens_relative(chunks, min(heads)),
    )


def _may_modify(chunks: tuple[Chunk, ...], found: dict[int, Clause], place: int) -> bool:
    """A participle in -ing with a phrase behind it adds to its noun: "footage circulating online | showed"."""
    return chunks[place].form is not Form.ING or (found[place].relative and not found[place].object)


def _modified(chunks: tuple[Chunk, ...], index: int, found: dict[int, Clause]) -> tuple[int, ...] | None:
    """The subject was interrupted by a participle or a relative clause: "men held in Baku | were tried"."""
    if chunks[index].form is not Form.FINITE:
        return None
    before = [place for place in found if chunks[place].form is not Form.TO and _may_modify(chunks, found, place)]
    if not before or not found[max(before)].relative or not found[max(before)].subject:
        return None
    nearest = max(before)
    says = chunks[nearest].form is Form.FINITE and chunks[nearest].word in COMPLEMENT
    if says and chunks[nearest + 1].kind is not P:
        return None
    before_verb = left_of(chunks, index)
    if before_verb > nearest + 1 and chunks[before_verb].kind is N and chunks[before_verb - 1].kind is N:
        return None
    between = {chunks[place].kind for place in range(nearest + 1, index)}
    if between & (BREAKS | OPENERS | {C, ChunkKind.AND, ChunkKind.BUT}):
        return None
    subject = found[nearest].subject
    if found[nearest].own_subject and found[nearest].start > 0:
        subject = (found[nearest].start - 1,)  # "the men he named | were tried"
    return None if chunks[subject[0]].kind is not N else subject
