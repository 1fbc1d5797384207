"""The brief: what is reported, section by section, as a model that every form of it is printed from."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.drawing.count_strip import Strip
from onrecord.record.claim import Claim, Polarity, Stance
from onrecord.record.ids import ReportId
from onrecord.record.layer import ReadState
from onrecord.releasing.labels import predicate_label, predicate_rank
from onrecord.releasing.lines import Desk, Line
from onrecord.releasing.notes import Note
from onrecord.releasing.persons import Person, cleared, is_person, persons
from onrecord.releasing.strips import classes_of, strips_of
from onrecord.releasing.subject import BriefInput, ReportView, Review
from onrecord.releasing.withholding import masked, sift
from onrecord.weighing.questions import Question, by_predicate, count_questions, in_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Lines under one small heading; None where they need none."""

    heading: str | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One act or person; where numbers are given, a strip for each population counted."""

    heading: str
    groups: tuple[Group, ...]
    strips: tuple[Strip, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the brief. `ident` is its anchor; `lead` says how to read it."""

    ident: str
    heading: str
    lead: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A report that was not fully read, or that was read and gave no claim."""

    report: ReportView
    claims: int
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What a casebook reports, as known on `as_of`."""

    casebook: str
    as_of: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    reports: tuple[ReportView, ...]
    unread: tuple[Unread, ...]
    withheld: int
    rejected: int
    numbers: Mapping[ReportId, int]
    tally: Mapping[ReportId, int]

    def number_of(self, report: ReportView) -> int:
        """Give the place of a report in the list of reports, from 1."""
        return self.numbers[report.id]

    def claims_of(self, report: ReportView) -> int:
        """Give how many claims of a report stand in the brief."""
        return self.tally.get(report.id, 0)


def compose(given: BriefInput) -> Brief:
    """Compose the brief of a casebook. Rejected claims are left out; claims of unknown reports are not possible."""
    standing = [c for c in in_order(given.claims) if given.review_of(c) is not Review.REJECTED]
    sifted = sift(standing, {r.id: r.text for r in given.reports}, with_sensitive=given.with_sensitive)
    desk = Desk(
        reports={report.id: report for report in given.reports},
        reviews=given.reviews,
        hidden=sifted.hidden,
        cleared=cleared(sifted.shown),
    )
    sections = _sections(sifted.shown, given, desk)
    reports = tuple(sorted(given.reports, key=lambda r: (r.published or "9999", r.outlet or "", r.id)))
    tally = Counter(claim.report for claim in sifted.shown)
    return Brief(
        casebook=given.casebook, as_of=given.as_of, sections=sections, notes=desk.notes,
        reports=reports, numbers={report.id: number for number, report in enumerate(reports, 1)}, tally=tally,
        unread=_unread(reports, tally, desk), withheld=sifted.withheld,
        rejected=len(given.claims) - len(standing),
    )  # fmt: skip


def is_doubtful(claim: Claim) -> bool:
    """Say whether a claim denies, negates or leaves open what it is about."""
    denied = (
        claim.predicate == "report" and claim.value is not None and claim.value.text in ("denied", "denial", "silent")
    )
    return denied or claim.polarity is Polarity.MINUS or claim.stance in (Stance.QUESTIONS, Stance.DENIES)


def _sections(shown: Sequence[Claim], given: BriefInput, desk: Desk) -> tuple[Section, ...]:
    plain = [claim for claim in shown if not is_doubtful(claim)]
    questions = count_questions(plain, given.links)
    counted = {claim.id for question in questions for claim in question.claims}
    rest = [claim for claim in plain if claim.id not in counted]
    glance = tuple(_glance(of, [q for q in questions if q.of == of], desk) for of in _ranked(q.of for q in questions))
    made = (
        Section(ident="glance", heading="At a glance: numbers by who gives them", lead=GLANCE, blocks=glance),
        _section("acts", "Reported acts", ACTS, [c for c in rest if c.predicate.startswith("act:")], desk),
        _section("proceedings", "Accusations and proceedings", PROCEEDINGS, filter(_is_proceeding, rest), desk),
        Section(ident="people", heading="People named", lead=PEOPLE, blocks=_people(plain, desk)),
        _section("doubt", "Unclear, denied or negative", DOUBT, filter(is_doubtful, shown), desk),
        _section("situation", "Circumstances and background", SITUATION, filter(_is_background, rest), desk),
    )
    return tuple(section for section in made if section.blocks)


def _glance(of: str, questions: Sequence[Question], desk: Desk) -> Block:
    """Put all numbers for one predicate together: a strip for each population, then the sentences by who speaks."""
    claims = [claim for question in questions for claim in question.claims]
    groups = tuple(Group(heading=label, lines=desk.lines(found)) for label, found in classes_of(claims))
    return Block(heading=predicate_label(of), groups=groups, strips=strips_of(questions, desk))


def _ranked(predicates: Iterable[str]) -> list[str]:
    return sorted(set(predicates), key=predicate_rank)


def _is_proceeding(claim: Claim) -> bool:
    return claim.predicate == "accusation" or claim.predicate.startswith("proceeding:")


def _is_background(claim: Claim) -> bool:
    """Say whether a claim stands in no section of its own; the post of somebody named stands with the person."""
    elsewhere = claim.predicate == "posting" and any(is_person(mention) for mention in claim.who)
    return not elsewhere and not _is_proceeding(claim) and not claim.predicate.startswith("act:")


def _section(ident: str, heading: str, lead: str, claims: Iterable[Claim], desk: Desk) -> Section:
    groups = by_predicate(claims)
    blocks = tuple(
        Block(heading=predicate_label(predicate), groups=(Group(heading=None, lines=desk.lines(found)),))
        for predicate, found in sorted(groups.items(), key=lambda item: predicate_rank(item[0]))
    )
    return Section(ident=ident, heading=heading, lead=lead, blocks=blocks)


PARTS: tuple[tuple[str, Callable[[Person], tuple[Claim, ...]]], ...] = (
    ("Posts", lambda person: person.posts),
    ("Reported to have suffered", lambda person: person.suffered),
    ("Alleged part", lambda person: person.alleged),
    ("Accusations and proceedings", lambda person: person.proceedings),
    ("Further", lambda person: person.further),
)


def _people(claims: Sequence[Claim], desk: Desk) -> tuple[Block, ...]:
    def groups(person: Person) -> tuple[Group, ...]:
        parts = ((label, part(person)) for label, part in PARTS)
        return tuple(Group(heading=label, lines=desk.lines(found)) for label, found in parts if found)

    return tuple(Block(heading=person.name, groups=groups(person)) for person in persons(claims))


def _unread(reports: Sequence[ReportView], tally: Mapping[ReportId, int], desk: Desk) -> tuple[Unread, ...]:
    rows = (Unread(report=r, claims=tally.get(r.id, 0), missed=_missed(r, desk)) for r in reports)
    return tuple(row for row in rows if row.report.read is not ReadState.FULL or row.claims == 0 or row.missed)


def _missed(report: ReportView, desk: Desk) -> tuple[str, ...]:
    hidden = desk.hidden.get(report.id, ())
    return tuple(" ".join(masked(s.span.exact, s.span.start, hidden).split()) for s in report.silences)


GLANCE = (
    "Each number stands as it was said, by the innermost speaker who can be told apart. Numbers are never added up or"
    " averaged. Three reports are not three sources: one origin may stand behind many reports."
    " In the drawings a diamond is an exact number, a capped line a range, a line that fades towards an arrow has an"
    " open end, and a dashed line says “about”; every scale starts at 0."
)
ACTS = "Acts as reported, each with who is said to say so. Statements with numbers stand above."
PROCEEDINGS = "What is said about accusations, charges, trials and their outcome."
PEOPLE = (
    "Grouped by the same spelling only: one person may appear under several spellings, and two people may share one."
    " Being named here says nothing about guilt."
)
DOUBT = "What reports call unclear, deny, or state in the negative."
SITUATION = "Posts, circumstances, words attributed to people, and reasons given."
