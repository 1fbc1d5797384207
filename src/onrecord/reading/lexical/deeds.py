"""Deeds and steps of a proceeding, by the trigger lexicon."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.reading.counts import CountHit
from onrecord.reading.frames import Frame
from onrecord.reading.lexical.cue_verbs import kind_of, verb_of
from onrecord.reading.lexical.forms import Case
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.noun import Noun, mention_of
from onrecord.reading.lexical.prospects import is_open
from onrecord.reading.lexical.roles import Cast, cast_of, count_in, count_of, date_in
from onrecord.reading.lexicon import Hit
from onrecord.reading.tokens import TokenKind
from onrecord.record.claim import Value
from onrecord.record.mention import MentionKind

Range = tuple[int, int]
# A Turkic participle that tells more of the next noun has no further ending.
BARE = ("an", "ən", "en", "mış", "miş", "muş", "müş")
SPOKEN = ("act:order", "accusation", "act:threat")
# Here the doer is who it is about.
BEFALLS = ("act:death", "act:disappearance", "act:suicide")
ADJECTIVES = 3
HELD = ("proceeding:plea", "posting", "proceeding:testimony")
NOTHING = ("нет", "yoxdur", "yok", "չկա", "չկան")
# Words too weak to carry a claim by themselves here.
SKIPPED = ("motive", "sequence", "report", "saying")
# Nouns of these only name a thing spoken of.
NO_NOUNS = ("posting", "visit", "proceeding:trial", "proceeding:appeal", "proceeding:testimony", "proceeding:charge",
            "proceeding:investigation", "act:order", "act:coercion", "act:targeting", "proceeding:sentence",
            "proceeding:remand", "proceeding:annulment", "proceeding:exhumation")  # fmt: skip
CHARGES = ("accusation", "proceeding:charge", "proceeding:conviction", "proceeding:clearing", "proceeding:sentence")
# What was found, shown, confirmed to be there, was there.
FOUND = ("cue.show", "cue.confirm", "cue.learn")
VIOLENCE = ("насили", "zorakılı", "şiddet", "բռնություն")
# In a clause of one of these a deed told by a noun is what somebody is charged with, not what happened.
CHARGING = ("accusation", "proceeding", "act:arrest", "act:detention")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word of the predicate lexicon in its clause."""

    hit: Hit
    predicate: str
    verb: int
    is_verb: bool
    clause: Range


def deed_frames(line: Line, barred: tuple[Range, ...]) -> Iterator[Frame]:
    """Give the deeds of a sentence. `barred` are the stretches of speakers and their cues."""
    before: Cast | None = None
    for clause in line.clauses:
        triggers = tuple(_triggers(line, clause, barred))
        verbs = _uncharged(line, _unique(tuple(one for one in triggers if one.is_verb and _tells(line, one))))
        verbs = _without_names_of_people(line, verbs)
        for trigger in verbs:
            frame, cast = _verb_frame(line, replace(trigger, clause=_wide(line, clause)), before, barred)
            if trigger.predicate == "posting" and not frame.who:
                continue
            before = cast if cast.whom or cast.who else before
            yield frame
        yield from _order_frames(line, triggers)
        told = [one for one in verbs if line.forms[one.verb].finite]
        if not any(one.predicate.startswith(CHARGING) for one in told) and not _is_conditional(line, clause):
            every = not told and not _has_other_verb(line, clause, barred)
            yield from _noun_frames(line, triggers, verbs, every=every)


def _uncharged(line: Line, verbs: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """Beside a verb of accusing only verbs that close a clause tell what happened; the rest is the charge."""
    if not any(one.predicate.startswith(CHARGES) and line.forms[one.verb].finite for one in verbs):
        return verbs
    return tuple(one for one in verbs if line.forms[one.verb].finite)


def _without_names_of_people(line: Line, verbs: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """Beside a verb a participle that is a noun ("двое осужденных умерли") only names those it is about."""
    if not any(line.forms[one.verb].finite for one in verbs):
        return verbs
    return tuple(one for one in verbs if not any(noun.head == one.verb for noun in line.nouns))


def _wide(line: Line, clause: Range) -> Range:
    """A clause without participants shares those of the one before it, up to a stronger mark than a comma."""
    index = line.clauses.index(clause)
    named = any(clause[0] <= noun.first < clause[1] for noun in line.nouns)
    if not index or named or _has_number(line, clause):
        return clause
    before = line.clauses[index - 1]
    weak = line.words[before[1] - 1] == "," or line.words[clause[0]] in line.tongue.joins
    return (before[0], clause[1]) if weak else clause


def _has_number(line: Line, clause: Range) -> bool:
    """A clause with a number of its own tells of others than the clause before."""
    return any(line.parse.tokens[at].kind is TokenKind.NUMBER for at in range(*clause)) or any(
        clause[0] <= hit.first < clause[1] for hit in line.parse.counts
    )


def _order_frames(line: Line, triggers: tuple[Trigger, ...]) -> Iterator[Frame]:
    """As in "komandirin göstərişi ilə", "по приказу полковника": who gave the order."""
    for one in triggers:
        giver = next((noun for noun in line.nouns if _gives(line, noun, one)), None)
        if one.is_verb or one.predicate != "act:order" or giver is None:
            continue
        first, stop = min(giver.first, one.hit.first), max(giver.stop, one.hit.stop)
        yield Frame(
            parse=line.parse, predicate="act:order", trigger=(one.hit.start, one.hit.end), rule="lexicon-order",
            who=(mention_of(line.parse, giver),), words=(line.parse.place(first, stop),),
        )  # fmt: skip


def _gives(line: Line, noun: Noun, trigger: Trigger) -> bool:
    if noun.kind is MentionKind.GROUP and noun.speaker is None and noun.post is None:
        return False
    if line.tongue.language == "ru":
        return noun.first == trigger.hit.stop and line.words[trigger.hit.first - 1] == "по"
    return noun.stop == trigger.hit.first and noun.case in (Case.GENITIVE, None)


def _triggers(line: Line, clause: Range, barred: tuple[Range, ...]) -> Iterator[Trigger]:
    for hit in line.hits("predicate", "cue.accuse"):
        predicate, part = predicate_of(hit)
        if not clause[0] <= hit.first < clause[1] or predicate in SKIPPED:
            continue
        if any(first <= hit.first < stop for first, stop in barred) and not predicate.startswith(
            ("act:order", "accusation", "act:threat")
        ):
            continue
        yield Trigger(hit=hit, predicate=predicate, verb=verb_of(line, hit), is_verb=part == "verbs", clause=clause)


def predicate_of(hit: Hit) -> tuple[str, str]:
    """Give predicate and part of a word; a noun of violence does not say that anybody was beaten."""
    if hit.within("cue"):
        return "accusation", "verbs"
    predicate, _, part = hit.section.removeprefix("predicate.").rpartition(".")
    violence = part == "nouns" and predicate == "act:beating" and any(one in hit.lemma for one in VIOLENCE)
    return ("act:ill-treatment" if violence else predicate), part


def _unique(triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """Of two readings of one verb keep the first listed of the longest; "sentenced" over "convicted"."""
    kept: list[Trigger] = []
    for one in sorted(triggers, key=lambda trigger: (trigger.hit.first, -trigger.hit.stop, -len(trigger.hit.lemma))):
        if not any(other.hit.first <= one.hit.first < other.hit.stop or other.verb == one.verb for other in kept):
            kept.append(one)
    return tuple(kept)


def _tells(line: Line, trigger: Trigger) -> bool:
    """Say whether the verb tells a deed: it closes its clause, or stands as told inside another's words."""
    form = line.forms[trigger.verb]
    if form.unreal or _is_conditional(line, trigger.clause):
        return False
    if form.finite:
        return True
    word = line.words[trigger.hit.stop - 1]
    if line.tongue.told_forms and word.endswith(line.tongue.told_forms):
        return _is_put_as_told(line, trigger.clause)
    if line.tongue.verb_final and not word.endswith(BARE):
        return False
    return (form.participle or form.adjective) and _is_attributive(line, trigger)


def _is_put_as_told(line: Line, clause: Range) -> bool:
    """Say whether the clause's verb tells what its words hold: not "did not confirm that he died"."""
    cues = [
        hit for hit in line.hits("cue") if clause[0] <= hit.first < clause[1] and line.forms[verb_of(line, hit)].finite
    ]
    return any(
        kind_of(hit) not in ("deny", "order", "ask", "predict") and not line.forms[verb_of(line, hit)].negated
        for hit in cues
    )


def _is_attributive(line: Line, trigger: Trigger) -> bool:
    """As in "təqsirləndirilən dörd hərbçi": the participle tells of a phrase beside it."""
    return _modified(line, trigger.verb) is not None


def _modified(line: Line, verb: int) -> Noun | None:
    here = next((one for one in line.nouns if one.first <= verb < one.stop), None)
    if here is not None and (here.head != verb or here.count is not None):
        return here
    after = next((one for one in line.nouns if verb < one.first <= verb + 2), None)
    if line.tongue.verb_final or line.tongue.language == "hy":
        return after
    before = next(
        (one for one in line.nouns if one.stop == verb or (one.stop == verb - 1 and line.words[verb - 1] == ",")), None
    )
    return before or after


def _is_conditional(line: Line, clause: Range) -> bool:
    return any(clause[0] <= hit.first < clause[1] for hit in line.hits("hedge.condition", "hedge.intended"))


def _verb_frame(line: Line, trigger: Trigger, before: Cast | None, barred: tuple[Range, ...]) -> tuple[Frame, Cast]:
    form = line.forms[trigger.verb]
    if form.participle and not form.finite:
        noun = _modified(line, trigger.verb)
        cast = _cast_of_participle(line, trigger, noun)
    else:
        # Who orders or accuses is a speaker and a doer at once.
        own = () if trigger.predicate in SPOKEN else barred
        cast = cast_of(
            line, trigger.predicate, trigger.verb, trigger.clause, (*own, (trigger.hit.first, trigger.hit.stop))
        )
        if not cast.whom and not cast.who and before is not None and not _has_number(line, trigger.clause):
            cast = before
    count = (
        count_of(cast.whom)
        or (count_of(cast.who) if trigger.predicate in HELD else None)
        or (None if cast.who or trigger.predicate.startswith(CHARGES) else count_in(line, trigger.clause))
    )
    value = (
        _value(line, trigger)
        if trigger.predicate.startswith(("accusation", "proceeding", "situation", "posting"))
        else None
    )
    return _frame(line, trigger, cast, count, value), cast


def _cast_of_participle(line: Line, trigger: Trigger, noun: Noun | None) -> Cast:
    """Whom a participle tells of is sure only where it has no subject of its own ("oğlu öldürülən ana")."""
    own = [
        one
        for one in line.nouns
        if trigger.clause[0] <= one.first
        and one.stop <= trigger.hit.first
        and one.is_subject
        and line.words[one.stop] not in line.tongue.agents
    ]
    if trigger.predicate == "posting" and noun is not None:
        return Cast(who=(noun,))
    if noun is None or (line.tongue.verb_final and own):
        return Cast()
    if line.forms[trigger.verb].passive or line.tongue.language == "ru" or trigger.predicate in BEFALLS:
        return Cast(whom=(noun,))
    return Cast(who=(noun,))


def _frame(line: Line, trigger: Trigger, cast: Cast, count: CountHit | None, value: Value | None) -> Frame:
    hit = trigger.hit
    posting = trigger.predicate == "posting"
    start, end = (
        min(hit.start, line.parse.tokens[trigger.verb].start),
        max(hit.end, line.parse.tokens[trigger.verb].end),
    )
    return Frame(
        parse=line.parse,
        predicate=trigger.predicate,
        trigger=(start, end),
        rule="lexicon-verb",
        whom=() if posting else cast.mentions(line, "whom"),
        who=cast.mentions(line, "whom") + cast.mentions(line, "who") if posting else cast.mentions(line, "who"),
        count=count,
        value=value,
        when=date_in(line, trigger.clause),
        negated=line.forms[trigger.verb].negated,
        words=(clause_place(line, trigger.clause),),
        said_by=trigger.predicate in ("act:order", "accusation"),
    )


def _value(line: Line, trigger: Trigger) -> Value | None:
    """Give the words beside the verb that tell charge, term or matter: behind it, or before a verb that comes last."""
    clause = line.trimmed(*trigger.clause)
    if line.tongue.verb_final:
        return None
    first, stop = line.trimmed(max(trigger.hit.stop, trigger.verb + 1), clause[1])
    if first >= stop:
        return None
    span = line.parse.span(*line.parse.place(first, stop))
    return Value(text=span.exact, span=span)


def _noun_frames(
    line: Line, triggers: tuple[Trigger, ...], verbs: tuple[Trigger, ...], *, every: bool
) -> Iterator[Frame]:
    """Give the deeds told by nouns: all where no other verb tells anything, else those with a number."""
    told = {one.predicate for one in verbs}
    used = {one.verb for one in verbs}
    for one in _once(triggers):
        counted = _counted(line, one)
        if (
            one.is_verb
            or (one.predicate in told and counted is None)
            or _heads_another(one, triggers)
            or one.predicate in NO_NOUNS
            or is_open(line, one.hit)
            or any(one.hit.first <= at < one.hit.stop for at in used)
        ):
            continue
        if counted is None and (not every or one.predicate.startswith(("accusation", "situation"))):
            continue
        if counted is None and any(noun.first <= one.hit.first < noun.stop for noun in line.nouns if noun.name is None):
            continue  # "spoke with relatives of the dead": the word names people
        if _is_negated(line, one.clause) and not any(line.words[at] in NOTHING for at in range(*one.clause)):
            continue
        told.add(one.predicate)
        yield _noun_frame(line, one, counted)


def _once(triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """Two entries may find one word."""
    return tuple({(one.predicate, one.hit.first, one.is_verb): one for one in triggers}.values())


def _is_negated(line: Line, clause: Range) -> bool:
    told = line.tongue.told_forms
    return any(
        line.forms[at].negated and (line.forms[at].finite or bool(told and line.words[at].endswith(told)))
        for at in range(*clause)
    )


def _heads_another(trigger: Trigger, triggers: tuple[Trigger, ...]) -> bool:
    """As in "жертвы пыток": the second word tells the deed."""
    return any(not one.is_verb and one.hit.first == trigger.hit.stop for one in triggers)


def _counted(line: Line, trigger: Trigger) -> Noun | None:
    """A group counted by the word itself ("девять погибших"), or standing beside it ("десятки жертв пыток")."""
    for noun in line.nouns:
        if noun.count is None:
            continue
        if noun.first <= trigger.hit.first < noun.stop or _owns(line, noun, trigger):
            return noun
    return None


def _owns(line: Line, noun: Noun, trigger: Trigger) -> bool:
    """As in "пытках сотен солдат", "on əsgərin ölümü", "десятки жертв пыток"."""
    if suffers(line, noun, trigger.hit):
        return True
    if line.tongue.language == "ru":
        return noun.first == trigger.hit.stop or noun.stop == trigger.hit.first
    return noun.stop == trigger.hit.first and noun.case is Case.GENITIVE


def suffers(line: Line, noun: Noun, hit: Hit) -> bool:
    """As in "насилие над пленными", "əsgərlərə qarşı ağır zorakılıq"; adjectives may stand before the deed."""
    if line.tongue.language == "ru":
        return noun.first == hit.stop + 1 and line.words[hit.stop] in line.tongue.against
    behind = noun.stop < hit.first <= noun.stop + ADJECTIVES
    return behind and line.words[noun.stop] in line.tongue.against


def _has_other_verb(line: Line, clause: Range, barred: tuple[Range, ...]) -> bool:
    """Say whether a verb that is neither a cue nor a verb of being stands in the clause."""
    cues = {at for first, stop in barred for at in range(first, stop)}
    cues.update(at for hit in line.hits("cue.say", "cue.claim") for at in range(hit.first, hit.stop))
    cues.update(at for hit in line.hits(*FOUND) for at in range(hit.first, hit.stop) if line.forms[at].passive)
    return any(line.forms[at].finite and not _only_is(line, at) for at in range(*clause) if at not in cues)


def _only_is(line: Line, at: int) -> bool:
    return line.words[at] in line.tongue.exists or (at > 0 and line.words[at - 1] in line.tongue.light)


def _noun_frame(line: Line, trigger: Trigger, counted: Noun | None) -> Frame:
    negated = any(
        line.forms[at].negated or line.words[at] in ("нет", "yoxdur", "yok", "չկա", "չկան")
        for at in range(*trigger.clause)
        if line.forms[at].finite
    )
    people = counted or next((noun for noun in line.nouns if suffers(line, noun, trigger.hit)), None)
    return Frame(
        parse=line.parse,
        predicate=trigger.predicate,
        trigger=(trigger.hit.start, trigger.hit.end),
        rule="lexicon-noun",
        whom=() if people is None else (mention_of(line.parse, people),),
        count=None if counted is None else counted.count,
        when=date_in(line, trigger.clause),
        negated=negated,
        words=(_noun_place(line, trigger, counted),),
        presupposed=counted is not None,
    )


def _noun_place(line: Line, trigger: Trigger, counted: Noun | None) -> Range:
    if counted is None:
        return clause_place(line, trigger.clause)
    first, stop = min(counted.first, trigger.hit.first), max(counted.stop, trigger.hit.stop)
    return line.parse.place(first, stop)


def clause_place(line: Line, clause: Range) -> Range:
    """Give the code points of a clause without marks and joining words at its ends."""
    first, stop = line.trimmed(*clause)
    return line.parse.place(first, stop) if first < stop else line.parse.place(*clause)
