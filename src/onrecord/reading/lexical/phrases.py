"""Speakers brought in by a phrase: "по словам X", "X-ə görə", "ըստ X-ի", and words of hearsay without a speaker."""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution
from onrecord.reading.lexical.cue_verbs import is_said_by_somebody
from onrecord.reading.lexical.forms import Case
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.noun import Noun
from onrecord.reading.lexical.reach import section_of, without
from onrecord.reading.lexical.relays import is_pointing
from onrecord.reading.lexical.sources import Memory, layer_of, phrase_layer, place_of
from onrecord.reading.lexicon import Hit
from onrecord.reading.speakers import Layer, Source, unnamed_layer

Range = tuple[int, int]
LONGEST = 6
NEAR = 2
OWNERS = frozenset(("его", "ее", "их"))
# One word of hearsay inside a clause reaches no further than the clause.
SINGLE = 2


def phrase_voices(line: Line, memory: Memory) -> Iterator[Attribution]:
    """Give the attributions by phrase, each over its stretch of the sentence."""
    heard: list[Range] = []
    for voice, place in _found(line, memory):
        if not any(first < place[1] and place[0] < stop for first, stop in heard):
            heard.append(place)
            yield voice


def _found(line: Line, memory: Memory) -> Iterator[tuple[Attribution, Range]]:
    for hit in line.hits("according.continued"):
        if _has_pronoun(line, hit):
            yield _continued(line, hit, memory)
        elif any(line.forms[at].finite and line.forms[at].passive for at in range(hit.first, hit.stop)):
            yield _hearsay(line, hit)
    for hit in line.hits("according.after_source"):
        if hit.slot_before and not any(line.forms[at].finite for at in range(hit.first, hit.stop)):
            yield _behind(line, hit, memory)
    for hit in line.hits("according.before_source"):
        if not line.tongue.verb_final and not is_pointing(line, hit):
            yield _before(line, hit, memory)
    yield from _tails(line, memory)
    yield from _bare(line, memory)
    for hit in line.hits("hedge.evidential", "hedge.officially"):
        if not is_said_by_somebody(line, hit):
            yield _hearsay(line, hit)


def _has_pronoun(line: Line, hit: Hit) -> bool:
    known = line.tongue.pronouns | line.tongue.plural_pronouns
    verb = any(line.forms[at].finite for at in range(hit.first, hit.stop))
    return not verb and any(line.words[at] in known for at in range(hit.first, hit.stop))


def _continued(line: Line, hit: Hit, memory: Memory) -> tuple[Attribution, Range]:
    cue = line.parse.span(hit.start, hit.end)
    pronoun = next(one for one in line.nouns if one.pronoun and hit.first <= one.first < hit.stop)
    return _voice(line, layer_of(line, pronoun, cue, memory), (hit.first, hit.stop), hit, "continued")


def _before(line: Line, hit: Hit, memory: Memory) -> tuple[Attribution, Range]:
    """The speaker stands behind the cue."""
    cue = line.parse.span(hit.start, hit.end)
    tells = any(line.forms[at].finite for at in range(hit.first, hit.stop))
    near = [
        one for one in line.nouns if hit.stop <= one.first <= hit.stop + (LONGEST if tells else NEAR) and _speaks(one)
    ]
    noun = next((one for one in near if not tells or (one.is_subject and not one.is_quoted)), None)
    if noun is not None and not _crosses(line, hit.stop, noun.first):
        stop = _stop_of(line, noun)
        return _voice(line, layer_of(line, noun, cue, memory), (hit.first, stop), hit, "according")
    stop = _phrase_stop(line, hit.stop)
    return _voice(line, phrase_layer(line, hit.stop, stop, cue), (hit.first, stop), hit, "according")


def _speaks(noun: Noun) -> bool:
    return noun.can_speak or noun.kind is not None


def _crosses(line: Line, first: int, stop: int) -> bool:
    return any(line.words[at] in (",", ";", ":") or line.forms[at].finite for at in range(first, stop))


def _stop_of(line: Line, noun: Noun) -> int:
    end = place_of(line, noun)[1]
    return max(at for at, token in enumerate(line.parse.tokens) if token.end <= end) + 1


def _phrase_stop(line: Line, first: int) -> int:
    for at in range(first, min(first + LONGEST, len(line.words))):
        if line.words[at] in (",", ";", ":", "(", "՝", "—", "–") or line.forms[at].finite:
            return at
    return min(first + LONGEST, len(line.words))


def _behind(line: Line, hit: Hit, memory: Memory) -> tuple[Attribution, Range]:
    """The speaker stands before the cue: "X-in sözlərinə görə"."""
    cue = line.parse.span(hit.start, hit.end)
    noun = _ending_at(line, hit.first)
    if noun is None:
        first = _phrase_start(line, hit.first)
        return _voice(line, phrase_layer(line, first, hit.first, cue), (first, hit.stop), hit, "according")
    first = _first_of(line, noun)
    return _voice(
        line, layer_of(line, line.nouns[first], cue, memory), (line.nouns[first].first, hit.stop), hit, "according"
    )


def _ending_at(line: Line, at: int) -> Noun | None:
    return next((one for one in line.nouns if at - NEAR < one.stop <= at and _speaks(one)), None)


def _first_of(line: Line, noun: Noun) -> int:
    """Give the index of the first of the speakers joined before the cue."""
    index = line.nouns.index(noun)
    while index and _are_joined(line, line.nouns[index - 1], line.nouns[index]) and line.nouns[index - 1].can_speak:
        index -= 1
    return index


def _are_joined(line: Line, one: Noun, two: Noun) -> bool:
    between = line.words[one.stop : two.first]
    return bool(between) and all(word in line.tongue.joins for word in between)


def _phrase_start(line: Line, stop: int) -> int:
    for at in range(stop - 1, max(stop - LONGEST, 0) - 1, -1):
        if line.words[at] in (",", ";", ":", ")", "—", "–") or line.forms[at].finite:
            return at + 1
    return max(stop - LONGEST, 0)


def _tails(line: Line, memory: Memory) -> Iterator[tuple[Attribution, Range]]:
    """As in "prokurora görə": a speaker in the dative; any other noun there tells a cause."""
    for at, word in enumerate(line.words):
        noun = next((one for one in line.nouns if one.stop == at), None) if word in line.tongue.tails else None
        if (
            noun is None
            or not noun.can_speak
            or (noun.name is None and noun.speaker is None)
            or noun.first in line.named
        ):
            continue
        if noun.case not in (Case.DATIVE, None, Case.NOMINATIVE, Case.GENITIVE):
            continue
        token = line.parse.tokens[at]
        cue = line.parse.span(token.start, token.end)
        first = line.nouns[_first_of(line, noun)]
        layer = layer_of(line, first, cue, memory)
        whole, cut = section_of(line, at), (first.first, at + 1)
        voice = Attribution(
            layers=(layer,), content=without(line, whole, cut), kind="say", rule="according", cue=cue,
            source_place=(line.parse.tokens[first.first].start, token.start),
        )  # fmt: skip
        if voice.content:
            yield voice, cut


def _bare(line: Line, memory: Memory) -> Iterator[tuple[Attribution, Range]]:
    """As in "по неофициальным данным": information of nobody named."""
    if line.tongue.language != "ru":
        return
    for at, word in enumerate(line.words):
        stop = _bare_stop(line, at) if word == "по" else None
        pronoun = next((one for one in line.nouns if one.pronoun and one.first == at + 1), None)
        if stop is not None and pronoun is not None:
            start, end = line.parse.place(at, stop)
            cue = line.parse.span(start, end)
            layer = layer_of(line, pronoun, cue, memory)
            content = without(line, section_of(line, at), (at, stop)) or ((start, end),)
            yield (
                Attribution(
                    layers=(layer,), content=content, kind="say", rule="continued", cue=cue, source_place=(start, end)
                ),
                (at, stop),
            )
        elif stop is not None:
            start, end = line.parse.place(at, stop)
            cue = line.parse.span(start, end)
            content = without(line, section_of(line, at), (at, stop))
            if content:
                yield (
                    Attribution(
                        layers=(unnamed_layer(cue),), content=content, kind="evidential", rule="evidential", cue=cue
                    ),
                    (at, stop),
                )


def _bare_stop(line: Line, at: int) -> int | None:
    place = at + 1
    while place < len(line.words) and (line.forms[place].adjective or line.words[place] in OWNERS):
        place += 1
    is_bare = place > at + 1 and place < len(line.words) and line.words[place].startswith(line.tongue.bare)
    follows = any(one.first == place + 1 for one in line.nouns)
    return place + 1 if is_bare and not follows else None


def _hearsay(line: Line, hit: Hit) -> tuple[Attribution, Range]:
    """House rule 2: a word of hearsay adds a speaker who is not named."""
    cue = line.parse.span(hit.start, hit.end)
    cut = (hit.first, hit.stop)
    official = hit.within("hedge.officially")
    layer = (
        Layer(sources=(Source(name="unnamed", kind="unnamed-official"),), cue=cue) if official else unnamed_layer(cue)
    )
    content = without(line, _hearsay_reach(line, hit), cut) or without(line, section_of(line, hit.first), cut)
    kind = "say" if official else "evidential"
    content = content or ((cue.start, cue.end),)
    voice = Attribution(layers=(layer,), content=content, kind=kind, rule="evidential", cue=cue)
    return voice, cut


def _hearsay_reach(line: Line, hit: Hit) -> Range:
    first, stop = section_of(line, hit.first)
    clause = line.clause_at(hit.first)
    verb = any(line.forms[at].finite for at in range(hit.first, hit.stop))
    if not verb and hit.stop - hit.first < SINGLE and hit.first > first + 1:
        return hit.first, clause[1]
    opens = any(line.words[at] in line.tongue.that for at in range(hit.stop - 1, min(hit.stop + 2, stop)))
    if verb and line.tongue.verb_final and not opens:
        return clause
    return (hit.first, stop) if hit.first <= first + 2 or opens else (first, stop)


def _voice(line: Line, layer: Layer, cut: Range, hit: Hit, rule: str) -> tuple[Attribution, Range]:
    whole = section_of(line, hit.first)
    cue = line.parse.span(hit.start, hit.end)
    place = line.parse.place(*cut)
    nameless = all(source.span is None for source in layer.sources)
    content = without(line, whole, cut) or (place,)
    voice = Attribution(
        layers=(layer,),
        content=content,
        kind="evidential" if nameless else "say",
        rule=rule,
        cue=cue,
        source_place=place,
    )
    return voice, cut
