"""Verbs of saying, thinking, denying, ordering: whose they are and what they bring in."""

from collections.abc import Iterator

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.lexical.forms import Case
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.noun import Noun
from onrecord.reading.lexical.reach import section_of, without
from onrecord.reading.lexical.sources import Memory, layer_of, place_of
from onrecord.reading.lexicon import Hit
from onrecord.reading.speakers import Layer, unnamed_layer
from onrecord.record.mention import MentionKind

Range = tuple[int, int]
ALWAYS = ("say", "claim", "deny", "order", "ask")
WITH_WORDS = ("confirm", "suggest", "think", "learn", "show", "predict")
SECTIONS = tuple(f"cue.{kind}" for kind in (*ALWAYS, *WITH_WORDS))
PEOPLE = (MentionKind.PERSON, MentionKind.GROUP)
AFTER = 4
DASHES = frozenset("—–-")


def verb_voices(line: Line, memory: Memory, phrases: tuple[Attribution, ...]) -> Iterator[Attribution]:
    """Give the attributions by a verb; one inside a phrase that is heard already is no further one."""
    last: Layer | None = None
    seen: set[int] = set()
    heard = (hit for hit in line.hits("hedge.evidential") if is_said_by_somebody(line, hit))
    backward = (hit for hit in line.hits("according.previous_sentence") if hit.stop - hit.first > 1)
    for hit in (*backward, *line.hits(*SECTIONS), *heard):
        if hit.first in seen or not _is_cue(line, hit, phrases):
            continue
        seen.update(range(hit.first, hit.stop))
        voice = _voice(line, hit, memory, last)
        last = voice.layers[-1] if voice.layers[-1].sources[0].span is not None else last
        yield voice


def kind_of(hit: Hit) -> str:
    """Give the class of a cue; words of hearsay with a speaker beside them are a verb of saying."""
    return hit.section.split(".")[1] if hit.within("cue") else "say"


def is_said_by_somebody(line: Line, hit: Hit) -> bool:
    """As in "источники говорят": the words are hearsay only where nobody is named as saying them."""
    verbs = [at for at in range(hit.first, hit.stop) if line.forms[at].finite]
    return bool(verbs) and not line.forms[verbs[-1]].passive and speaker_noun(line, hit) is not None


def _is_cue(line: Line, hit: Hit, phrases: tuple[Attribution, ...]) -> bool:
    verb = verb_of(line, hit)
    if not line.forms[verb].finite or line.forms[verb].unreal:
        return False
    accuses = kind_of(hit) == "think" and any(one.first == hit.first for one in line.hits("predicate.accusation.verbs"))
    if accuses or (line.forms[verb].negated and _that_after(line, hit) is None):
        return False
    if any(one.source_place and one.source_place[0] <= hit.start < one.source_place[1] for one in phrases):
        return False
    if any(one.cue is not None and one.cue.start <= hit.start < one.cue.end for one in phrases):
        return False
    if kind_of(hit) in ALWAYS or brings_words(line, hit):
        return True
    return not line.forms[verb].passive and speaker_noun(line, hit) is not None


def verb_of(line: Line, hit: Hit) -> int:
    """Give the token that closes the clause inside a cue of several words; an auxiliary may stand right behind."""
    finite = [at for at in range(hit.first, hit.stop) if line.forms[at].finite]
    if finite or line.tongue.language != "hy":
        return finite[-1] if finite else hit.stop - 1
    beside = [at for at in (hit.stop, hit.first - 1) if 0 <= at < len(line.forms) and line.forms[at].finite]
    return beside[0] if beside else hit.stop - 1


def brings_words(line: Line, hit: Hit) -> bool:
    """Say whether words follow, or stand inside the clause as told."""
    if _that_after(line, hit) is not None or _opens_speech(line, hit.stop):
        return True
    first, _ = line.clause_at(hit.first)
    return (
        any(line.words[at].endswith(line.tongue.told_forms) for at in range(first, hit.first))
        if line.tongue.told_forms
        else False
    )


def _that_after(line: Line, hit: Hit) -> int | None:
    for at in range(hit.stop, min(hit.stop + AFTER + 6, len(line.words))):
        if line.words[at] in line.tongue.that or (line.words[at] == "как" and line.words[at - 1] == ","):
            return at
        if line.words[at] in (";", ".") or (line.forms[at].finite and at > hit.stop):
            return None
    return None


def _opens_speech(line: Line, at: int) -> bool:
    return any(line.words[place] == ":" for place in range(at, min(at + AFTER, len(line.words)))) or any(
        at <= first <= at + AFTER for first, _ in line.speeches
    )


def _voice(line: Line, hit: Hit, memory: Memory, last: Layer | None) -> Attribution:
    cue = line.parse.span(hit.start, hit.end)
    noun = speaker_noun(line, hit)
    place = None
    if noun is not None:
        layer, place = layer_of(line, noun, cue, memory), place_of(line, noun)
    elif last is not None and not line.forms[verb_of(line, hit)].passive:
        layer = Layer(sources=last.sources, cue=cue)
    else:
        layer = unnamed_layer(cue)
    # "Об этом сообщил X" holds no words of its own: they stand in the sentence before.
    content = _content(line, hit, noun) or ((cue.start, cue.end),)
    # What somebody did not say or confirm is put forward by nobody.
    kind = "deny" if line.forms[verb_of(line, hit)].negated else kind_of(hit)
    return Attribution(layers=(layer,), content=content, kind=kind, rule="verb", cue=cue, source_place=place)


def speaker_noun(line: Line, hit: Hit) -> Noun | None:
    """Find who speaks, in the clause of the verb."""
    first, stop = line.clause_at(hit.first)
    that = _that_after(line, hit)
    stop = stop if that is None else max(stop, that)
    if line.forms[verb_of(line, hit)].passive:
        return _statement(line, first, stop, hit)
    around = [one for one in line.nouns if one.first < stop and one.stop > first and one.is_subject]
    nouns = [one for one in around if one.can_speak] or [one for one in around if one.kind in PEOPLE]
    inside = [one for one in nouns if hit.first < one.first and one.stop < hit.stop]
    if inside:
        return inside[0]
    before = [one for one in nouns if first <= one.first and one.stop <= hit.first]
    after = [one for one in nouns if hit.stop <= one.first <= hit.stop + 2]
    if line.tongue.verb_final:
        return _after_participle(line, before, first, hit.first) or _inverted(line, hit)
    sure = [one for one in before if one.case is Case.NOMINATIVE]
    found = sure or before or after
    return found[0] if found else None


def _after_participle(line: Line, nouns: list[Noun], first: int, stop: int) -> Noun | None:
    """The speaker is the first who can be; behind a clause telling more of one ("whose son was killed"), that one."""
    cut = max((at for at in range(first, stop) if _tells_more(line, at)), default=first - 1)
    behind = [one for one in nouns if one.first > cut and one.stop <= stop]
    found = behind or nouns
    return found[0] if found else None


def _inverted(line: Line, hit: Hit) -> Noun | None:
    """As in "“…” dedi eski mahkum": the speaker right behind the verb."""
    return next((one for one in line.nouns if one.first == hit.stop and one.is_subject and one.kind in PEOPLE), None)


def _tells_more(line: Line, at: int) -> bool:
    return (
        line.forms[at].participle
        and line.forms[at].case is None
        and not line.words[at].endswith(line.tongue.told_forms)
    )


def _statement(line: Line, first: int, stop: int, hit: Hit) -> Noun | None:
    """As in "в докладе организации говорится": whose statement it is, or nobody."""
    nouns = [hit for hit in line.hits("according.nouns") if first <= hit.first < stop]
    if not nouns:
        return None
    near = [one for one in line.nouns if one.can_speak and not one.pronoun and first <= one.first < stop]
    fit = [one for one in near if abs(one.first - nouns[0].stop) <= 1 or abs(nouns[0].first - one.stop) <= 1]
    return fit[0] if fit and not fit[0].first <= hit.first < fit[0].stop else None


def _content(line: Line, hit: Hit, noun: Noun | None) -> tuple[Place, ...]:
    whole = section_of(line, hit.first)
    cut = [(hit.first, hit.stop)] + ([] if noun is None else [(noun.first, _noun_stop(line, noun))])
    that = _that_after(line, hit)
    if that is not None:
        return without(line, (that + 1, whole[1]))
    first, stop = line.clause_at(hit.first)
    if kind_of(hit) in WITH_WORDS and not brings_words(line, hit):
        return without(line, (first, stop), *cut)
    if line.tongue.verb_final:
        begin = whole[0] if _is_direct(line, hit, first) else first
        end = whole[1] if _opens_speech(line, hit.stop) else max(stop, hit.stop)
        return without(line, (begin, end), *cut)
    begin = whole[0] if _is_set_in(line, hit, noun, first, stop) or _is_direct(line, hit, first) else first
    return without(line, (begin, whole[1]), *cut)


def _counted(line: Line) -> frozenset[int]:
    return frozenset(at for hit in line.parse.counts for at in range(hit.first, hit.stop))


def _noun_stop(line: Line, noun: Noun) -> int:
    end = place_of(line, noun)[1]
    return max(at for at, token in enumerate(line.parse.tokens) if token.end <= end) + 1


def _is_direct(line: Line, hit: Hit, first: int) -> bool:
    """Say whether somebody's words in quotation marks, or closed by "deyə", stand before the verb."""
    if any(line.words[at] in line.tongue.closers for at in range(first, hit.first)):
        return True
    spoken = any(stop <= hit.first for _, stop in line.speeches)
    dash = any(
        line.words[at] in DASHES and at > 0 and not line.words[at - 1].isalnum() for at in range(first, hit.first + 1)
    )
    return spoken or dash


def _is_set_in(line: Line, hit: Hit, noun: Noun | None, first: int, stop: int) -> bool:
    """As in "…, сообщает газета": a clause of nothing but who speaks, behind what is said."""
    opens = not any(
        line.words[at].isalnum() and line.words[at] not in line.tongue.turns for at in range(first, hit.first)
    )
    if noun is not None and opens and first > 0 and hit.stop <= noun.first <= hit.stop + 1:
        rest = range(_noun_stop(line, noun), stop)
        return not any(line.words[at] in line.tongue.prepositions or at in _counted(line) for at in rest)
    others = [
        at
        for at in range(first, stop)
        if line.words[at].isalnum()
        and not hit.first <= at < hit.stop
        and not (noun is not None and noun.first <= at < _noun_stop(line, noun))
        and line.words[at] not in line.tongue.turns
    ]
    return not others
