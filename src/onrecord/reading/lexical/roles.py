"""Who did it and to whom, where form and place in the clause leave no doubt."""

from dataclasses import dataclass

from onrecord.reading.counts import CountHit
from onrecord.reading.lexical.forms import Case
from onrecord.reading.lexical.line import Line
from onrecord.reading.lexical.noun import Noun, mention_of, parallel
from onrecord.reading.lexicon import load_table
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.when import When

Range = tuple[int, int]
# What a subject can undergo by an active verb: "işgəncə görüb", "bəraət alıb".
UNDERGONE = (
    "act:torture", "act:beating", "act:injury", "act:rape", "act:sexual-violence", "act:coercion",
    "proceeding:acquittal", "proceeding:release", "proceeding:sentence", "proceeding:pardon",
    "proceeding:recognition", "proceeding:clearing",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The participants of a clause, by role."""

    whom: tuple[Noun, ...] = ()
    who: tuple[Noun, ...] = ()

    def mentions(self, line: Line, role: str) -> tuple[Mention, ...]:
        return tuple(mention_of(line.parse, noun) for noun in (self.whom if role == "whom" else self.who))


def cast_of(line: Line, predicate: str, verb: int, clause: Range, barred: tuple[Range, ...]) -> Cast:
    """Give whom and who of a verb. `barred` are the stretches where speakers stand."""
    nouns = tuple(
        noun
        for noun in line.nouns
        if clause[0] <= noun.first < clause[1]
        and not noun.is_quoted
        and not any(a <= noun.first < b for a, b in barred)
        and not noun.first <= verb < noun.stop
    )
    row = load_table("predicates")["predicate"]
    roles = row.get(predicate) if isinstance(row, dict) else None
    active = roles.get("active", "who") if isinstance(roles, dict) else "who"
    object_role = roles.get("object", "whom") if isinstance(roles, dict) else "whom"
    agent = _agent(line, nouns) if active != "whom" else ()
    rest = tuple(noun for noun in nouns if noun not in agent)
    form = line.forms[verb]
    if form.passive or active == "whom" or (predicate in UNDERGONE and _undergoes(line, verb)):
        subject = _subject(line, rest, verb)
        return Cast(whom=subject, who=agent) if object_role in ("whom", "who") or active == "whom" else Cast(who=agent)
    return _active(line, rest, verb)


def _active(line: Line, nouns: tuple[Noun, ...], verb: int) -> Cast:
    suffered = _object(line, nouns) or _counted_object(line, nouns, verb)
    others = tuple(noun for noun in nouns if noun not in suffered)
    subject = _subject(line, others, verb, acts=True)
    if (
        line.forms[verb].impersonal
        and not line.forms[verb].passive
        and not any(one.case is Case.NOMINATIVE for one in subject)
    ):
        return Cast(whom=suffered or _object_like(subject, line))
    return Cast(whom=suffered, who=subject)


def _object_like(subject: tuple[Noun, ...], line: Line) -> tuple[Noun, ...]:
    """Of "they" verbs without a doer ("арестовали десять человек") the counted group is whom it befell."""
    return tuple(one for one in subject if one.count is not None) if line.tongue.language == "ru" else ()


def _undergoes(line: Line, verb: int) -> bool:
    """As in "işgəncə görüb", "işkenceye uğradı": the verb is active, its subject suffers."""
    return bool(line.tongue.patients) and line.tongue.verb_final and line.words[verb].startswith(line.tongue.patients)


def _agent(line: Line, nouns: tuple[Noun, ...]) -> tuple[Noun, ...]:
    """The doer of a passive: before "tərəfindən", or in the Russian instrumental."""
    if line.tongue.agents:
        return tuple(one for one in nouns if one.stop < len(line.words) and line.words[one.stop] in line.tongue.agents)
    return tuple(
        one
        for one in nouns
        if one.case is Case.INSTRUMENTAL and one.kind is not None and not _after_preposition(line, one)
    )


def _after_preposition(line: Line, noun: Noun) -> bool:
    return noun.first > 0 and line.words[noun.first - 1] in ("с", "со", "за", "над", "перед", "между")


def _subject(line: Line, nouns: tuple[Noun, ...], verb: int, *, acts: bool = False) -> tuple[Noun, ...]:
    able = [
        one for one in nouns if one.is_subject and not _after_preposition_any(line, one) and (acts or _can_suffer(one))
    ]
    able = [one for one in able if one.kind is not None or one.pronoun] or able
    sure = [one for one in able if one.case is Case.NOMINATIVE]
    found = able if line.tongue.verb_final else sure or able
    if not found:
        return ()
    first = (
        found[0]
        if line.tongue.verb_final or found[0].first < verb
        else min(found, key=lambda one: abs(one.first - verb))
    )
    group = tuple(parallel(line.nouns, line.parse, line.tongue, line.nouns.index(first)))
    return tuple(one for one in group if one in able)


def _can_suffer(noun: Noun) -> bool:
    return (
        noun.kind in (MentionKind.PERSON, MentionKind.GROUP)
        or noun.pronoun
        or (noun.name is not None and noun.kind is not MentionKind.UNIT)
    )


def _after_preposition_any(line: Line, noun: Noun) -> bool:
    return noun.first > 0 and line.words[noun.first - 1] in line.tongue.prepositions


def _object(line: Line, nouns: tuple[Noun, ...]) -> tuple[Noun, ...]:
    found = [one for one in nouns if one.case is Case.ACCUSATIVE and not _after_preposition_any(line, one)]
    if not found and line.tongue.oblique_object:
        found = [
            one for one in nouns if one.case is Case.DATIVE and one.kind in (MentionKind.PERSON, MentionKind.GROUP)
        ]
    if not found and line.tongue.language == "ru":
        found = [
            one for one in nouns
            if one.case is Case.GENITIVE and one.kind is MentionKind.GROUP and not _after_preposition_any(line, one)
        ]  # fmt: skip
    if not found:
        return ()
    group = tuple(parallel(line.nouns, line.parse, line.tongue, line.nouns.index(found[0])))
    return tuple(one for one in group if one.case is found[0].case or one in found)


def _counted_object(line: Line, nouns: tuple[Noun, ...], verb: int) -> tuple[Noun, ...]:
    """A Russian number hides the case of what it counts: behind a verb with a subject of its own it is the object."""
    if line.tongue.language != "ru" or not any(one.case is Case.NOMINATIVE and one.first < verb for one in nouns):
        return ()
    found = [one for one in nouns if one.count is not None and one.case is None and one.first > verb]
    return tuple(one for one in found[:1] if not _after_preposition_any(line, one))


def count_of(nouns: tuple[Noun, ...]) -> CountHit | None:
    """Give the number of the first of the phrases that has one."""
    return next((one.count for one in nouns if one.count is not None), None)


def count_in(line: Line, clause: Range) -> CountHit | None:
    """Give the only number of persons in a clause."""
    found = [hit for hit in line.parse.counts if clause[0] <= hit.first < clause[1] and hit.count.is_number]
    several = [hit for hit in found if hit.count.high != 1] if len(found) > 1 else found
    return several[0] if len(several) == 1 else None


def date_in(line: Line, clause: Range) -> When | None:
    """Give the only date of a clause."""
    found = [hit.when for hit in line.parse.dates if clause[0] <= hit.first < clause[1]]
    return found[0] if len(found) == 1 else None
