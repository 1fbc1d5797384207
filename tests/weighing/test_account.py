from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.claim import Claim, Zone
from onrecord.record.entries import Judgement
from onrecord.weighing.account import Account, Given, claim_origins, weigh
from onrecord.weighing.count_rivals import RivalState
from onrecord.weighing.origin_edges import EdgeKind
from onrecord.weighing.overruling import Overruling, overruling_of
from onrecord.weighing.report_told import ReportTold
from weighing_world import at_least, claim, exactly, person, report_id, step, value, when

STORY = "Two boats left the harbour of Lunegrad at dawn and only one of them came back that night"
REPORTS = (
    ReportTold(id=report_id("a"), outlet="Quay Daily", published="2031-05-01", text=STORY, title="Boats"),
    ReportTold(id=report_id("b"), outlet="Salt Tribune", published="2031-05-02", text=f"They say: {STORY}"),
    ReportTold(id=report_id("c"), outlet="Wire", published="2031-06-20", text="Another matter."),
)
WITNESS = step("Ilqar Sandov", "witness")
OFFICE = step("the Prosecutor's Office", "prosecutor")
CLAIMS: tuple[Claim, ...] = (
    claim("a", "act:death", WITNESS, outlet="Quay Daily", count=at_least(8)),
    claim("b", "act:death", WITNESS, outlet="Salt Tribune", count=at_least(8)),
    claim("c", "act:death", OFFICE, outlet="Wire", count=exactly(1), when=when("2031-05")),
    claim("c", "posting", outlet="Wire", who=(person("Sel Marin"),), value=value("ministry spokesman"), start=50),
    claim("b", "act:injury", step("Sel Marin", "third-party"), outlet="Salt Tribune", count=exactly(4), start=70),
)  # fmt: skip


def _weigh(*judgements: Judgement, claims: tuple[Claim, ...] = CLAIMS) -> Account:
    return weigh(Given(reports=REPORTS, claims=claims, overruled=overruling_of(judgements)))


def _judged(verdict: str, *on: str, reason: str | None = None) -> Judgement:
    return Judgement(by="reviewer", on=on, verdict=verdict, reason=reason)


def test_a_casebook_is_weighed_whole() -> None:
    account = _weigh()
    assert [(e.kind, e.source, e.target) for e in account.edges] == [(EdgeKind.COPIES, "b", "a")]
    assert [(q.question.of, q.origins.words, q.level.rule) for q in account.questions] == [
        ("act:death", "2..2", "L4"), ("act:injury", "1..1", "L1"),
    ]  # fmt: skip
    assert [(c.rule, c.reports) for c in account.contradictions] == [("K1", ("a", "b", "c"))]
    assert [row.edtf for row in account.timeline] == ["2031-05-01", "2031-05", "2031-05-02", "2031-06-20"]


def test_two_reports_of_one_witness_are_one_origin_of_the_casebook() -> None:
    assert [(g.label, g.reports) for g in _weigh().origins if len(g.reports) > 1] == [
        ("Ilqar Sandov", ("a", "b")), ("Quay Daily", ("a", "b")),
    ]  # fmt: skip


def test_whoever_speaks_for_a_ministry_speaks_on_the_states_side() -> None:
    account = _weigh()
    assert [s.group for s in account.statements[CLAIMS[4].id]] == ["state"]


def test_a_judgement_that_a_report_is_no_copy_takes_the_edge_away() -> None:
    assert _weigh(_judged("not_copies", "a", "b")).edges == ()
    added = _weigh(_judged("copies", "c", "a"), _judged("shares_witness", CLAIMS[0].id, CLAIMS[2].id)).edges
    assert {(e.kind, e.source, e.target) for e in added if e.rule == "judgement"} == {
        (EdgeKind.COPIES, "c", "a"), (EdgeKind.SHARES_WITNESS, CLAIMS[0].id, CLAIMS[2].id),
    }  # fmt: skip


def test_a_judgement_on_voices_changes_the_count_of_origins_and_undoing_restores_it() -> None:
    before = _weigh()
    same = _weigh(_judged("same_voice", "Ilqar Sandov", "the Prosecutor's Office"))
    assert (before.questions[0].origins.words, same.questions[0].origins.words) == ("2..2", "1..1")
    assert _weigh() == before


def test_a_resolution_is_printed_with_its_note_and_changes_the_state_alone() -> None:
    ids = _weigh().contradictions[0].between
    found = _weigh(_judged("resolves", *ids[:2], reason="the office counts one boat")).contradictions[0]
    assert (found.state, found.between) == (RivalState.RESOLVED, ids)
    assert found.note.endswith("resolved: the office counts one boat")
    assert _weigh(_judged("resolves", ids[0], "another")).contradictions[0].state is RivalState.OPEN


def test_two_versions_of_a_page_are_an_edge_with_what_differs() -> None:
    pages = (
        ReportTold(
            id=report_id("a"), outlet="Quay Daily", published="2031-05-01", text="One. Two.", address="https://q/1"
        ),
        ReportTold(
            id=report_id("b"), outlet="Quay Daily", published="2031-05-02", text="One. Three.", address="https://q/1"
        ),
    )
    edges = weigh(Given(reports=pages, claims=())).edges
    assert [(e.kind, e.source, e.target, e.words) for e in edges] == [
        (EdgeKind.REVISES, "b", "a", "1 sentences only here, 1 only there")
    ]


def test_judgements_on_other_matters_are_passed_over() -> None:
    assert overruling_of((_judged("accept", "x"), _judged("copies", "one alone"))) == Overruling()


def test_boilerplate_bears_no_claim() -> None:
    menu = claim("a", "act:death", WITNESS, outlet="Quay Daily", count=exactly(99), zone=Zone.BOILERPLATE, start=90)
    assert _weigh(claims=(*CLAIMS, menu)) == _weigh()


def test_claims_that_a_person_puts_side_by_side_are_weighed_as_one() -> None:
    assert claim_origins(_weigh(), (CLAIMS[0].id, CLAIMS[2].id)).words == "2..2"
    assert claim_origins(_weigh(), ()).words == "0..0"


@given(st.permutations(range(5)), st.permutations(range(3)))
def test_the_order_of_claims_and_reports_changes_no_byte(claims: list[int], reports: list[int]) -> None:
    shuffled = Given(reports=tuple(REPORTS[n] for n in reports), claims=tuple(CLAIMS[n] for n in claims))
    assert repr(weigh(shuffled)) == repr(_weigh())
