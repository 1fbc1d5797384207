"""Constituents of a sentence: noun phrases, verb groups, and the words and marks between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from onrecord.reading.fixed_phrases import fixed_length
from onrecord.reading.grammar import BE, Grammar, Part, english_grammar, word_set
from onrecord.reading.lookahead import verb_forms
from onrecord.reading.noun_reach import head_of, noun_stop, short_quote
from onrecord.reading.parts import NOMINAL
from onrecord.reading.tokens import Token


class ChunkKind(StrEnum):
    """What a chunk is."""

    NOUN = "noun"
    VERB = "verb"
    ADJ = "adj"
    DATE = "date"
    PREP = "prep"
    SUB = "sub"
    THAT = "that"
    WH = "wh"
    AND = "and"
    BUT = "but"
    ADV = "adv"
    COMMA = "comma"
    SEMI = "semi"
    COLON = "colon"
    DASH = "dash"
    PAREN = "paren"
    QUOTE = "quote"
    STOP = "stop"


class Form(StrEnum):
    """The form of a verb group. `BARE`: a past or participle without auxiliary, not yet decided."""

    FINITE = "finite"
    TO = "to"
    ING = "ing"
    BARE = "bare"
    REDUCED = "reduced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Tokens `first` to `stop` (end excluded); `head` is the main noun or verb, `word` its folded form."""

    kind: ChunkKind
    first: int
    stop: int
    head: int
    word: str
    form: Form | None = None
    passive: bool = False
    negated: bool = False
    modal: str | None = None
    copula: bool = False


SINGLE = {Part[kind.name]: kind for kind in ChunkKind if kind.name in Part.__members__}
SINGLE |= {Part.EITHER: ChunkKind.PREP, Part.NOT: ChunkKind.ADV, Part.JOIN: ChunkKind.DASH}
VERBAL = frozenset({Part.AUX, Part.MODAL, Part.TO, Part.VERB})
EITHER = frozenset(("after", "before", "since", "until", "till", "as", "than"))
DITRANSITIVE = word_set("constituents", "ditransitive")
PERSONAL = word_set("constituents", "personal")
PARTICLES = frozenset(("out", "up", "off", "down", "away", "back"))
Ranges = tuple[tuple[int, int], ...]


def find_chunks(
    tokens: tuple[Token, ...], parts: tuple[Part, ...], numbers: Ranges, dates: Ranges
) -> tuple[Chunk, ...]:
    """Cut a sentence into chunks. `numbers` and `dates` are token ranges that stay in one piece."""
    apart = {first: stop for first, stop in dates if not _inside_phrase(tokens, parts, first, stop)}
    raw = list(_raw_chunks(tokens, parts, dict(numbers), apart))
    joined = [_subordinator(raw, index, chunk) for index, chunk in enumerate(raw)]
    grammar = english_grammar()
    for index, chunk in enumerate(joined):
        if chunk.form is Form.BARE:
            joined[index] = _decide_bare(joined, index, grammar)
    return tuple(joined)


def _inside_phrase(tokens: tuple[Token, ...], parts: tuple[Part, ...], first: int, stop: int) -> bool:
    """As in "the 2017 torture case": the date is a modifier of the noun behind it."""
    determined = any(tokens[place].folded in ("the", "this", "that") for place in range(first, stop))
    return determined and stop < len(parts) and parts[stop] in (Part.NOUN, Part.NAME, Part.ADJ, Part.QUOTE)


def _raw_chunks(
    tokens: tuple[Token, ...], parts: tuple[Part, ...], numbers: dict[int, int], dates: dict[int, int]
) -> Iterator[Chunk]:
    place = 0
    while place < len(tokens):
        closing = _bracket(tokens, parts, place)
        if closing is not None:
            chunk = _plain(ChunkKind.PAREN, tokens, place, closing)
        elif fixed_length(tokens, place):
            chunk = _plain(ChunkKind.ADV, tokens, place, place + fixed_length(tokens, place))
        elif parts[max(place - 1, 0) : place + 2] == (Part.VERB, Part.ADJ, Part.DET):
            chunk = _plain(ChunkKind.ADV, tokens, place, place + 1)  # "shot dead | a baker", "set free | the men"
        elif parts[place] is Part.QUOTE and short_quote(parts, place) and _is_nominal(parts, place + 1):
            chunk = _noun_phrase(tokens, parts, place, numbers, dates)
        elif place in dates:
            chunk = _plain(ChunkKind.DATE, tokens, place, dates[place])
        elif place in numbers or parts[place] in NOMINAL or parts[place] is Part.PRON:
            chunk = _noun_phrase(tokens, parts, place, numbers, dates)
        elif parts[place] in VERBAL or (parts[place] in (Part.ADV, Part.NOT) and _leads_verb(parts, place)):
            chunk = _verb_group(tokens, parts, place)
        else:
            chunk = _plain(SINGLE[parts[place]], tokens, place, place + 1)
        yield chunk
        place = chunk.stop


def _is_nominal(parts: tuple[Part, ...], place: int) -> bool:
    return place < len(parts) and parts[place] in NOMINAL


def _bracket(tokens: tuple[Token, ...], parts: tuple[Part, ...], place: int) -> int | None:
    """Give the end of a bracket that holds no verb: it counts as one light chunk."""
    if tokens[place].text not in "([":
        return None
    for ahead in range(place + 1, min(place + 25, len(tokens))):
        if tokens[ahead].text in ")]":
            return ahead + 1
        if parts[ahead] is Part.VERB and ahead > place + 8:
            return None
    return None


def _plain(kind: ChunkKind, tokens: tuple[Token, ...], first: int, stop: int) -> Chunk:
    return Chunk(kind=kind, first=first, stop=stop, head=first, word=tokens[first].folded)


def _noun_phrase(
    tokens: tuple[Token, ...], parts: tuple[Part, ...], first: int, numbers: dict[int, int], dates: dict[int, int]
) -> Chunk:
    place = noun_stop(tokens, parts, first, numbers, dates)
    inner = numbers.get(first, first)
    head = head_of(parts, inner if inner < place else first, place)
    only_adjective = all(part in (Part.ADJ, Part.ADV) for part in parts[first:place])
    kind = ChunkKind.ADJ if only_adjective else ChunkKind.NOUN
    return Chunk(kind=kind, first=first, stop=place, head=head, word=tokens[head].folded)


def _leads_verb(parts: tuple[Part, ...], place: int) -> bool:
    while place < len(parts) and parts[place] in (Part.ADV, Part.NOT, Part.JOIN):
        place += 1
    return place < len(parts) and parts[place] in VERBAL


def _verb_group(tokens: tuple[Token, ...], parts: tuple[Part, ...], first: int) -> Chunk:
    place, main = first, -1
    while place < len(parts):
        if parts[place] is Part.VERB:
            main = place
            place += 1
            break
        if not _group_goes_on(parts, place, first):
            break
        place += 1
    helpers = [tokens[i].folded for i in range(first, place) if parts[i] in (Part.AUX, Part.MODAL, Part.TO)]
    head = main if main >= 0 else max((i for i in range(first, place) if parts[i] in VERBAL), default=first)
    return Chunk(
        kind=ChunkKind.VERB,
        first=first,
        stop=max(place, first + 1),
        head=head,
        word=tokens[head].folded,
        form=_form(tokens[head].folded, helpers, has_main=main >= 0),
        passive=main >= 0 and bool(helpers) and helpers[-1] in BE and "n" in verb_forms(tokens[head].folded),
        negated=any(parts[i] is Part.NOT or tokens[i].folded in ("neither", "nor") for i in range(first, place))
        or (first > 0 and tokens[first - 1].folded == "nor"),
        modal=next((tokens[i].folded for i in range(first, place) if parts[i] is Part.MODAL), None),
        copula=main < 0,
    )


def _group_goes_on(parts: tuple[Part, ...], place: int, first: int) -> bool:
    part = parts[place]
    if part is Part.QUOTE:
        return place > first and parts[place - 1] is Part.TO and _leads_verb(parts, place + 1)
    if part is Part.TO:
        return place == first or all(before in (Part.ADV, Part.NOT) for before in parts[first:place])
    if part in (Part.ADV, Part.JOIN):
        return _leads_verb(parts, place)
    return part in VERBAL or part is Part.NOT


def _form(word: str, helpers: list[str], *, has_main: bool) -> Form:
    if helpers:
        if helpers[0] == "to":
            return Form.TO
        return Form.ING if helpers[0] in ("being", "having") else Form.FINITE
    forms = verb_forms(word)
    if not has_main or (set(forms) & set("bs") and not set(forms) & set("dn")):
        return Form.FINITE
    if set(forms) & set("dn"):
        return Form.BARE
    return Form.ING if word.endswith("ing") else Form.FINITE  # "has" on its own


def _subordinator(chunks: list[Chunk], index: int, chunk: Chunk) -> Chunk:
    """Tell "after they were accused" from "after the trial"."""
    if chunk.kind is not ChunkKind.PREP or chunk.word not in EITHER:
        return chunk
    for ahead in chunks[index + 1 : index + 5]:
        if ahead.kind is ChunkKind.VERB and ahead.form in (Form.FINITE, Form.BARE) and ahead is not chunks[index + 1]:
            return replace(chunk, kind=ChunkKind.SUB)
        if ahead.kind not in (ChunkKind.NOUN, ChunkKind.PREP, ChunkKind.ADV):
            break
    return chunk


def _decide_bare(chunks: list[Chunk], index: int, grammar: Grammar) -> Chunk:
    """Decide a past form without auxiliary: finite, or a participle on the noun before ("men killed in raids")."""
    chunk = chunks[index]
    before = _before(chunks, index)
    if before is None:
        return replace(chunk, form=Form.REDUCED, passive=True)
    if grammar.bases.get(chunk.word, chunk.word) in grammar.intransitive:
        return replace(chunk, form=Form.FINITE)
    if _speaks(chunks, index, before):
        return replace(chunk, form=Form.FINITE)
    if before.kind in (ChunkKind.COMMA, ChunkKind.AND, ChunkKind.BUT):
        return _after_conjunction(chunks, index, grammar)
    if before.kind is ChunkKind.NOUN:
        reduced = _is_medium(chunks, index) or _is_reduced(chunks, index, before)
        return replace(chunk, form=Form.REDUCED if reduced else Form.FINITE, passive=reduced)
    done_to = before.kind in (ChunkKind.VERB, ChunkKind.PREP, ChunkKind.ADJ)
    passive = done_to and "n" in verb_forms(chunk.word)
    return replace(chunk, form=Form.REDUCED if done_to else Form.FINITE, passive=passive)


def _speaks(chunks: list[Chunk], index: int, before: Chunk) -> bool:
    """As in "the prosecutor, A. Dal, admitted to media that", "state TV announced.", "residents described seeing"."""
    if chunks[index].word not in SPOKEN or before.kind not in (ChunkKind.NOUN, ChunkKind.COMMA):
        return False
    rest = [ahead for ahead in chunks[index + 1 : index + 9] if ahead.kind not in (ChunkKind.ADV, ChunkKind.DATE)]
    if rest and rest[0].form is Form.ING:
        return True
    for ahead in rest:
        if ahead.kind is ChunkKind.THAT:
            return True
        if ahead.word in RELEASED:
            continue
        if ahead.kind not in (ChunkKind.PREP, ChunkKind.NOUN, ChunkKind.ADJ) or ahead.word == "by":
            break
    closing = not rest or rest[0].kind in (ChunkKind.STOP, ChunkKind.QUOTE)
    return closing and before.kind is ChunkKind.NOUN and _is_set_off(chunks, index)


def _is_medium(chunks: list[Chunk], index: int) -> bool:
    """As in "said in a statement | published on Monday that": the participle tells of the statement."""
    place = index - 1
    while place > 0 and chunks[place].kind in (ChunkKind.NOUN, ChunkKind.PREP, ChunkKind.ADV, ChunkKind.DATE):
        place -= 1
    if chunks[index].word not in RELEASED:
        return False
    return place < index - 2 and chunks[place].word in SPOKEN and chunks[place + 1].kind is not ChunkKind.NOUN


def _is_set_off(chunks: list[Chunk], index: int) -> bool:
    """Say whether only the speaker stands between a mark after other words and the verb."""
    for place in range(index - 1, 0, -1):
        if chunks[place].kind in (ChunkKind.COMMA, ChunkKind.QUOTE, ChunkKind.DASH):
            return any(chunk.kind is ChunkKind.VERB for chunk in chunks[:place])
        if chunks[place].kind not in (ChunkKind.NOUN, ChunkKind.PREP, ChunkKind.AND, ChunkKind.ADV, ChunkKind.DATE):
            return False
    return False


def _before(chunks: list[Chunk], index: int) -> Chunk | None:
    place = index - 1
    while place >= 0 and chunks[place].kind in (ChunkKind.ADV, ChunkKind.DATE, ChunkKind.PAREN, ChunkKind.QUOTE):
        place -= 1
    return chunks[place] if place >= 0 else None


def _after_conjunction(chunks: list[Chunk], index: int, grammar: Grammar) -> Chunk:
    chunk = chunks[index]
    for earlier in reversed(chunks[:index]):
        if earlier.kind is ChunkKind.VERB and not earlier.copula:
            object_follows = index + 1 < len(chunks) and chunks[index + 1].kind is ChunkKind.NOUN
            keeps = "n" in verb_forms(chunk.word) and chunk.word not in grammar.intransitive
            passive = earlier.passive and keeps and (not object_follows or chunk.word in DITRANSITIVE)
            form = earlier.form if passive and earlier.form is not Form.TO else Form.FINITE
            return replace(chunk, form=form, passive=passive)
        if earlier.kind in (ChunkKind.SEMI, ChunkKind.COLON, ChunkKind.SUB):
            break
    following = chunks[index + 1].kind if index + 1 < len(chunks) else None
    if following in (ChunkKind.NOUN, ChunkKind.THAT, ChunkKind.QUOTE) and chunk.word not in DITRANSITIVE - {"told"}:
        return replace(chunk, form=Form.FINITE)
    return replace(chunk, form=Form.REDUCED, passive="n" in verb_forms(chunk.word))


def _is_reduced(chunks: list[Chunk], index: int, before: Chunk) -> bool:
    chunk = chunks[index]
    forms = verb_forms(chunk.word)
    if "n" not in forms or "d" not in forms:
        return "n" in forms
    if before.word in PERSONAL and before.first == before.stop - 1:
        return False
    if chunk.word == "tried" and any(ahead.form is Form.TO for ahead in chunks[index + 1 : index + 4]):
        return False  # "relatives tried once more to protest"
    after = index + 1 + is_particle(chunks, index + 1)
    rest = [ahead for ahead in chunks[after:] if ahead.kind not in (ChunkKind.ADV, ChunkKind.DATE)]
    if chunks[index - 1].kind is ChunkKind.QUOTE:
        rest = [ahead for ahead in rest if ahead.kind is not ChunkKind.QUOTE]  # its closing mark
    following = rest[0] if rest else None
    if following is not None and following.kind in (ChunkKind.NOUN, ChunkKind.THAT, ChunkKind.QUOTE, ChunkKind.WH):
        return False
    by = following is not None and following.word == "by"
    return by or before.word in ("those", "others") or _verb_comes(rest) or _is_done_to(chunk.word, following)


def is_particle(chunks: Sequence[Chunk], place: int) -> bool:
    """As in "carried out raids", "blew up a house": a small word of the verb with the object behind it."""
    if place < 1 or place + 1 >= len(chunks) or chunks[place].word not in PARTICLES:
        return False
    return chunks[place - 1].kind is ChunkKind.VERB and chunks[place + 1].kind is ChunkKind.NOUN


def _verb_comes(rest: list[Chunk]) -> bool:
    """Say whether the finite verb of the noun is still to come in this stretch."""
    for ahead in rest:
        if ahead.kind is ChunkKind.VERB and ahead.form is Form.FINITE:
            return True
        if ahead.kind in (ChunkKind.COMMA, ChunkKind.AND, ChunkKind.SUB, ChunkKind.SEMI, ChunkKind.WH, ChunkKind.THAT):
            break
    return False


# Verbs whose bare past after a noun is read as done to it when no object follows.
DONE_TO = word_set("constituents", "done_to")
# Pasts that are as a rule said by the noun before, not to it.
SPOKEN = word_set("constituents", "spoken")
RELEASED = word_set("constituents", "released")


def _is_done_to(word: str, following: Chunk | None) -> bool:
    alone = word in ("returned", "led", "announced", "set", "found") and following is None
    burns = word in ("burned", "burnt") and following is not None and following.kind is ChunkKind.STOP
    return word in DONE_TO and not alone and not burns
