"""Everything weighed: the account of a casebook from its reports, claims, links and standing judgements.

Pure and whole: the same input gives the same account in whatever order it comes, and no claim is left out silently.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from onrecord.record.claim import Claim, Zone
from onrecord.record.entries import Link
from onrecord.record.ids import ClaimId, ReportId
from onrecord.weighing.casebook_origins import casebook_origins
from onrecord.weighing.claim_level import Level, level_of
from onrecord.weighing.corrections import Correction, corrections
from onrecord.weighing.count_rivals import Contradiction, RivalState, count_contradictions
from onrecord.weighing.count_spread import stale_repeats
from onrecord.weighing.independence import Origins, weigh_origins
from onrecord.weighing.number_said import NumberSaid, number_said
from onrecord.weighing.origin_edges import Edge
from onrecord.weighing.origin_groups import OriginGroup
from onrecord.weighing.other_conflicts import other_conflicts
from onrecord.weighing.overruling import Overruling
from onrecord.weighing.questions import Question, count_questions, in_order
from onrecord.weighing.report_edges import report_edges
from onrecord.weighing.report_told import ReportTold
from onrecord.weighing.sentence_speaker import carried
from onrecord.weighing.statement import Statement, statements_of
from onrecord.weighing.timeline import TimelineRow, timeline
from onrecord.weighing.voiced_reports import GOVERNMENT, PERSON_KINDS, bodies_of_people
from onrecord.weighing.voices import Called, VoiceTable, voice_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What is weighed. `people` maps names of one person to one name; `overruled` are the standing judgements."""

    reports: tuple[ReportTold, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...] = ()
    overruled: Overruling = field(default_factory=Overruling)
    people: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionWeighed:
    """A question of number with all who answer it, its origins and the level of what is said."""

    question: Question
    numbers: tuple[NumberSaid, ...]
    origins: Origins
    level: Level
    stale: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The account of a casebook. `statements` are by claim id."""

    reports: tuple[ReportTold, ...]
    claims: tuple[Claim, ...]
    voices: VoiceTable
    statements: Mapping[ClaimId, tuple[Statement, ...]]
    edges: tuple[Edge, ...]
    origins: tuple[OriginGroup, ...]
    questions: tuple[QuestionWeighed, ...]
    contradictions: tuple[Contradiction, ...]
    corrected: tuple[Correction, ...]
    timeline: tuple[TimelineRow, ...]


def weigh(given: Given) -> Account:
    """Weigh a casebook."""
    reports = tuple(sorted(given.reports, key=lambda report: (report.published or "9999", report.id)))
    claims = tuple(claim for claim in in_order(given.claims) if claim.zone is not Zone.BOILERPLATE)
    voices = _voices(reports, claims, given)
    statements = _statements(reports, claims, voices)
    joined = report_edges(reports, _by_report(claims), voices, given.overruled)
    questions = _questions(claims, given.links, statements, joined.edges)
    numbers = tuple(number for question in questions for number in question.numbers)
    quotes = {claim.id: claim.quote.exact for claim in claims}
    corrected = corrections((number, quotes[number.claim]) for number in numbers)
    rivals = [
        one
        for question in questions
        for one in count_contradictions(question.numbers, superseded=(c.old for c in corrected))
    ]
    rivals += other_conflicts(claims, reports, joined, _people(claims, given))
    return Account(
        reports=reports, claims=claims, voices=voices, statements=statements, edges=joined.edges,
        origins=casebook_origins(reports, claims, statements, joined.edges, voices), questions=questions,
        contradictions=tuple(_resolved(one, given.overruled) for one in rivals), corrected=corrected,
        timeline=timeline(claims, reports),
    )  # fmt: skip


def claim_origins(account: Account, claims: Iterable[ClaimId]) -> Origins:
    """Weigh the origins behind claims that a person puts side by side as one."""
    told = (statement for claim in claims for statement in account.statements.get(claim, ()))
    return weigh_origins(told, account.edges)


def _voices(reports: Iterable[ReportTold], claims: Iterable[Claim], given: Given) -> VoiceTable:
    names = {Called(name=report.house) for report in reports}
    names |= {
        Called(name=s.name, is_person=s.kind in PERSON_KINDS) for claim in claims for s in claim.chain if s.level > 0
    }
    ruled = given.overruled
    return voice_table(
        names, same=(*ruled.same_voice, *given.people), apart=ruled.not_same_voice, under=ruled.controlled_by
    )


def _people(claims: Iterable[Claim], given: Given) -> VoiceTable:
    """Give the people of the casebook as voices: names that are one person by rule, by sound, or by judgement."""
    named = {m.name for claim in claims for m in (*claim.whom, *claim.who) if m.name is not None}
    called = [Called(name=name, is_person=True) for name in sorted(named)]
    return voice_table(called, same=given.people)


def _statements(
    reports: Iterable[ReportTold], claims: tuple[Claim, ...], voices: VoiceTable
) -> Mapping[ClaimId, tuple[Statement, ...]]:
    told = {report.id: report for report in reports}
    texts = {report.id: report.text for report in told.values()}
    found: dict[ClaimId, tuple[Statement, ...]] = {}
    for claim in claims:
        report = told.get(claim.report, ReportTold(id=claim.report))
        found[claim.id] = statements_of(
            claim, outlet=report.outlet or report.house, house=report.house, said=report.published, voices=voices
        )
    spokesmen = bodies_of_people(claims, voices)
    for id_, branches in found.items():
        found[id_] = tuple(_for_body(one, spokesmen) for one in branches)
    for id_of_report, some in _by_report(claims).items():
        found.update(carried(some, {claim.id: found[claim.id] for claim in some}, texts.get(id_of_report, "")))
    return found


def _for_body(one: Statement, spokesmen: frozenset[str]) -> Statement:
    """Whoever holds a post with a body of the state speaks on its side, where no kind of speaker was read."""
    return replace(one, group="state", above=GOVERNMENT) if one.speaker in spokesmen and one.group == "other" else one


def _questions(
    claims: tuple[Claim, ...], links: Iterable[Link], statements: Mapping[ClaimId, tuple[Statement, ...]],
    edges: tuple[Edge, ...],
) -> tuple[QuestionWeighed, ...]:  # fmt: skip
    return tuple(_question(question, statements, edges) for question in count_questions(claims, links))


def _question(
    question: Question, statements: Mapping[ClaimId, tuple[Statement, ...]], edges: tuple[Edge, ...]
) -> QuestionWeighed:
    told = [(claim, statements[claim.id]) for claim in question.claims if statements.get(claim.id)]
    numbers = tuple(number_said(claim, branches[0]) for claim, branches in told)
    origins = weigh_origins((statement for _, branches in told for statement in branches), edges)
    return QuestionWeighed(
        question=question, numbers=numbers, origins=origins, level=level_of(origins), stale=stale_repeats(numbers)
    )


def _by_report(claims: Iterable[Claim]) -> Mapping[ReportId, tuple[Claim, ...]]:
    found: dict[ReportId, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.report, []).append(claim)
    return {report: tuple(told) for report, told in found.items()}


def _resolved(one: Contradiction, overruled: Overruling) -> Contradiction:
    """Take over what a person decided: a resolution names two or more of the claims, and its note is printed."""
    for on, note in overruled.resolved:
        if len(on & set(one.between)) >= 2:
            return replace(one, state=RivalState.RESOLVED, note=f"{one.note}; resolved: {note}")
    return one
