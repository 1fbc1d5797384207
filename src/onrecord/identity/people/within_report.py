"""Who is who inside one report: full names told apart, and short forms, titles and pronouns led back to them.

Every step has a rule that explains itself. What may mean two persons is led back to neither, and the report says so. A
report uses different full names for different people: two of them that do not answer each other are kept apart.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.identity.alignment import part_bits
from onrecord.identity.blocking import block_keys
from onrecord.identity.letters import fold
from onrecord.identity.name_parts import Name, Part, parse_name
from onrecord.identity.people.mention import PersonMention
from onrecord.identity.people.names_alike import full_parts, language_of_both, likeness
from onrecord.identity.people.offices import offices_in

SAME_NAME = "same full name in one report"
SPELLED = "two spellings of one full name in one report"
FATHER_LEFT_OUT = "one full name in one report, once without the father's name"
SHORT = "the only full name of the report with this part"
SHORT_TITLED = "the only full name of the report with this part and this rank or office"
INITIAL = "the only full name of the report with this family name and initial"
SAME_SHORT = "same short name in one report"
RESOLVED = "the reader found no other candidate in its sentence and the one before"
TITLE = "the only person of the report with this rank or office"
SEVERAL = "several persons of the report may be meant"
NOBODY = "no person named in the report is meant for certain"
NO_NAME = "no name"
_DEFINITE = re.compile(r"(?:the|this|that|həmin|bu|этот|этого|этому|тот|того|այդ|այս)\b", re.IGNORECASE)
_PRONOUNS = frozenset(
    "he she him her himself herself он она его её ее ему ей o onu ona onun նա նրան նրա ол оны оған".split()  # noqa: SIM905 - words read best as words
)
_SAME_PART = 400  # hundredths of a bit between a short form and the part it repeats
_SPELLED_BITS = 700


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A mention led to another of the same report, and by which rule."""

    mention: str
    to: str
    rule: str
    level: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A mention led to nobody, and why; the mentions it might mean, where there are several."""

    mention: str
    why: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalPerson:
    """One person of one report: the mention with the fullest name first, then the others in the order of the text."""

    head: PersonMention
    mentions: tuple[PersonMention, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every full name and reading of one, the fullest first."""
        found = [
            name for one in (self.head, *self.mentions) if one.name is not None for name in (one.name, *one.readings)
        ]
        return tuple(dict.fromkeys(name for name in found if full_parts(name) > 1))

    @property
    def offices(self) -> frozenset[str]:
        return frozenset(code for one in self.mentions for code in one.offices)

    @property
    def roles(self) -> frozenset[str]:
        return frozenset(role for one in self.mentions for role in one.roles)

    @property
    def days(self) -> frozenset[str]:
        return frozenset(day for one in self.mentions for day in one.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPeople:
    """What came of one report."""

    persons: tuple[LocalPerson, ...]
    attached: tuple[Attachment, ...]
    open: tuple[Open, ...]


@dataclass(slots=True)
class _Group:
    """One person of the report; `is_open` where the name may as well be another one's, and nothing is led here."""

    head: PersonMention
    mentions: list[PersonMention] = field(default_factory=list)
    is_open: bool = False

    @property
    def name(self) -> Name:
        return parse_name(self.head.name or "")

    @property
    def is_full(self) -> bool:
        return full_parts(self.head.name or "") > 1


@dataclass(slots=True)
class _Desk:
    """The report being worked through, with what leads from a name to those it may be."""

    groups: list[_Group] = field(default_factory=list)
    attached: list[Attachment] = field(default_factory=list)
    open: list[Open] = field(default_factory=list)
    _by_letters: dict[tuple[str, ...], list[_Group]] = field(default_factory=dict)
    _by_key: dict[str, list[_Group]] = field(default_factory=dict)

    def attach(self, mention: PersonMention, group: _Group, rule: str, level: str) -> None:
        group.mentions.append(mention)
        self.attached.append(Attachment(mention=mention.ref, to=group.head.ref, rule=rule, level=level))

    def seat(self, mention: PersonMention, rivals: Sequence[_Group] = ()) -> None:
        """Take a mention for a person of its own; with rivals, for one that is not told."""
        group = _Group(head=mention, mentions=[mention], is_open=bool(rivals))
        self.groups.append(group)
        if rivals:
            self.leave(mention, SEVERAL, rivals)
            return
        self._by_letters.setdefault(_letters(mention.name or ""), []).append(group)
        for key in block_keys(mention.name or ""):
            self._by_key.setdefault(key, []).append(group)

    def leave(self, mention: PersonMention, why: str, candidates: Iterable[_Group] = ()) -> None:
        refs = tuple(sorted(group.head.ref for group in candidates))
        self.open.append(Open(mention=mention.ref, why=why, candidates=refs))

    def of_name(self, mention: PersonMention) -> list[_Group]:
        """Give those who bear the very name of a mention, or another reading of it."""
        found = [
            group
            for form in (mention.name or "", *mention.readings)
            for group in self._by_letters.get(_letters(form), ())
        ]
        return _once(found)

    def near(self, mention: PersonMention, keys: int) -> list[_Group]:
        """Give those who share so many keys with a mention; all of them, where it has none."""
        own = [key for form in (mention.name or "", *mention.readings) for key in block_keys(form)]
        counts = Counter(id(group) for key in dict.fromkeys(own) for group in self._by_key.get(key, ()))
        return [group for group in self.groups if not group.is_open and (not own or counts[id(group)] >= keys)]


def _once(groups: Iterable[_Group]) -> list[_Group]:
    return list({id(group): group for group in groups}.values())


def people_of_report(mentions: Sequence[PersonMention]) -> ReportPeople:
    """Put the mentions of one report together; full names first, then what leans on them."""
    desk = _Desk()
    named = [one for one in mentions if one.name is not None]
    for one in (one for one in named if one.row is not None):
        desk.seat(one)  # a list has each person in a row: namesakes in two rows are two people
    for one in sorted((one for one in named if one.row is None), key=_fullness):
        if full_parts(one.name or "") > 1:
            _place_full(desk, one)
        else:
            _place_short(desk, one)
    for one in mentions:
        if one.name is None:
            _place_unnamed(desk, one, mentions)
    persons = (
        LocalPerson(head=group.head, mentions=tuple(sorted(group.mentions, key=lambda one: (one.start, one.end))))
        for group in desk.groups
    )
    return ReportPeople(
        persons=tuple(sorted(persons, key=lambda one: one.head.ref)),
        attached=tuple(sorted(desk.attached, key=lambda one: one.mention)),
        open=tuple(sorted(desk.open, key=lambda one: one.mention)),
    )


def _fullness(mention: PersonMention) -> tuple[int, int, int, int]:
    name = mention.name or ""
    return -full_parts(name), -len(parse_name(name).parts), mention.start, mention.end


def _place_full(desk: _Desk, mention: PersonMention) -> None:
    exact = desk.of_name(mention)
    if len(exact) == 1:
        desk.attach(mention, exact[0], SAME_NAME, "identical")
        return
    near = desk.near(mention, keys=2)
    found = [(group, how) for group in near if group.is_full and (how := _full_answer(group.head, mention)) is not None]
    if len(found) == 1:
        group, (rule, level) = found[0]
        desk.attach(mention, group, rule, level)
    else:
        desk.seat(mention, [group for group, _ in found])


def _full_answer(head: PersonMention, mention: PersonMention) -> tuple[str, str] | None:
    """Say by which rule two full names of one report, written differently, are one; None where they are not."""
    if any(_letters(form) == _without_father(head.name or "") for form in (mention.name or "", *mention.readings)):
        return FATHER_LEFT_OUT, "missing part"
    found = likeness(head.name or "", mention.name or "", language_of_both(head.language, mention.language))
    if found is None or not (found.is_full and found.is_close) or found.bits < _SPELLED_BITS:
        return None
    rule = FATHER_LEFT_OUT if found.level == "missing part" else SPELLED
    return rule, str(found.level)


@lru_cache(maxsize=1 << 15)
def _letters(name: str) -> tuple[str, ...]:
    return tuple(sorted(fold(word) for word in name.split()))


@lru_cache(maxsize=1 << 15)
def _without_father(name: str) -> tuple[str, ...] | None:
    """Give the letters of a name without its father's name; None where it names no father."""
    parts = parse_name(name).parts
    if not any(part.is_father for part in parts):
        return None
    return tuple(sorted(part.folded for part in parts if not part.is_father))


def _place_short(desk: _Desk, mention: PersonMention) -> None:
    """Lead a single name, or a family name behind an initial, to the one full name it repeats a part of."""
    fitting = [group for group in desk.near(mention, keys=1) if _repeats(group.name, mention)]
    full = [group for group in fitting if group.is_full]
    rule = INITIAL if len(parse_name(mention.name or "").parts) > 1 else SHORT
    if len(full) > 1 and mention.offices:
        titled = [one for one in full if any(set(mention.offices) & set(other.offices) for other in one.mentions)]
        full, rule = (titled, SHORT_TITLED) if len(titled) == 1 else (full, rule)
    if len(full) == 1:
        desk.attach(mention, full[0], rule, "initial" if rule == INITIAL else "missing part")
    elif not full and len(fitting) == 1:
        desk.attach(mention, fitting[0], SAME_SHORT, "identical")
    else:
        desk.seat(mention, full)


def _repeats(name: Name, mention: PersonMention) -> bool:
    """Say whether every part of a short form is a part, or the first letter of a part, of a name."""
    return any(_repeats_form(name, parse_name(form)) for form in (mention.name or "", *mention.readings))


def _repeats_form(name: Name, short: Name) -> bool:
    if not short.parts or not name.parts or short.script != name.script:
        return False
    rest = list(name.parts)
    for part in short.parts:
        answer = next((one for one in rest if _answers(one, part, name.script or "")), None)
        if answer is None:
            return False
        rest.remove(answer)
    return True


def _answers(whole: Part, short: Part, script: str) -> bool:
    if short.is_initial:
        return not whole.is_father and whole.folded[:1] == short.folded[:1]
    if whole.is_father or whole.is_initial:
        return False
    is_near = whole.symbols == short.symbols and part_bits(whole, short, (script, script)) >= _SAME_PART
    return whole.folded == short.folded or is_near


def _place_unnamed(desk: _Desk, mention: PersonMention, mentions: Sequence[PersonMention]) -> None:
    """Lead words without a name to whom the reader resolved them, or to the only bearer of the office they say.

    Words that point at nobody in the report ("a soldier") are a person of their own and no question.
    """
    if mention.stands_for is not None:
        groups, rule = _resolved(desk, mention, mentions), RESOLVED
    elif _DEFINITE.match(mention.exact):
        groups, rule = _office_holders(desk, mention), TITLE
    elif mention.exact.casefold() in _PRONOUNS:
        groups, rule = [], RESOLVED
    else:
        return
    if len(groups) == 1:
        desk.attach(mention, groups[0], rule, NO_NAME)
    else:
        desk.leave(mention, SEVERAL if groups else NOBODY, groups)


def _resolved(desk: _Desk, mention: PersonMention, mentions: Sequence[PersonMention]) -> list[_Group]:
    start, end = mention.stands_for or (0, 0)
    meant = {one.ref for one in mentions if one.name is not None and start <= one.start and one.end <= end}
    return [group for group in desk.groups if any(one.ref in meant for one in group.mentions)]


def _office_holders(desk: _Desk, mention: PersonMention) -> list[_Group]:
    """Give the persons named before whose rank or office the words say, all of it."""
    said = set(offices_in(mention.exact))
    return [
        group
        for group in desk.groups
        if said and any(one.start < mention.start and said <= set(one.offices) for one in group.mentions)
    ]
