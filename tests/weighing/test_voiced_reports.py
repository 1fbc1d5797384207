from onrecord.record.claim import Claim
from onrecord.weighing.casebook_origins import casebook_origins
from onrecord.weighing.origin_groups import OriginGroup
from onrecord.weighing.report_told import ReportTold
from onrecord.weighing.sentence_speaker import GOVERNMENT
from onrecord.weighing.statement import statements_of
from onrecord.weighing.voiced_reports import bodies_of_people, state_body_in, voiced_by_lead
from onrecord.weighing.voices import VoiceTable
from weighing_world import called, claim, mention, person, report_id, step, value


def _report(name: str, said: str | None, text: str = "", outlet: str | None = None) -> ReportTold:
    return ReportTold(id=report_id(name), outlet=outlet or name, published=said, text=text)


def _origins(reports: tuple[ReportTold, ...], *claims: Claim) -> list[tuple[str, tuple[str, ...]]]:
    voices, said = called(*claims), {r.id: (r.house, r.published) for r in reports}
    statements = {
        c.id: statements_of(c, outlet=said[c.report][0], said=said[c.report][1], voices=voices) for c in claims
    }
    groups: tuple[OriginGroup, ...] = casebook_origins(reports, claims, statements, (), voices)
    return [(group.voice, group.reports) for group in groups if len(group.reports) > 1]


def test_a_report_whose_lead_names_a_house_leads_back_to_it() -> None:
    cited = claim("a", "act:death", step("the QRT", "media"), outlet="Quay Daily")
    reports = (
        _report("a", "2031-11-27", outlet="Quay Daily"),
        _report("b", "2031-11-28", "The QRT has spoken with the crew. They wait.", outlet="Wire"),
        _report("c", "2031-11-29", "Nobody has spoken with the crew.", outlet="Post"),
    )
    assert _origins(reports, cited) == [("qrt", ("a", "b"))]


def test_a_report_that_was_not_read_leads_back_to_the_body_its_lead_names() -> None:
    office = claim("a", "act:death", step("the Prosecutor's Office", "prosecutor"), outlet="Quay Daily")
    reports = (
        _report("a", "2031-12-16", outlet="Quay Daily"),
        _report("b", "2031-12-17", "Бас прокуратура растады.", outlet="Wire"),
        _report("c", None, "Бас прокуратура растады.", outlet="Post"),
    )
    assert _origins(reports, office) == [(GOVERNMENT, ("a", "b"))]


def test_a_joint_statement_told_in_two_reports_is_one_origin() -> None:
    told = [
        claim(r, "report", outlet=o, who=(mention("the Ministry of Tides"),), value=value("asserted"))
        for r, o in (("a", "Quay Daily"), ("b", "Wire"))
    ]
    reports = (_report("a", "2031-05-07", outlet="Quay Daily"), _report("b", "2031-05-08", outlet="Wire"))
    assert _origins(reports, *told) == [(GOVERNMENT, ("a", "b"))]


def test_an_outlet_that_another_report_cites_is_the_origin_of_both() -> None:
    own = claim("a", "act:death", outlet="Salt Tribune")
    citing = claim("b", "act:death", step("Salt Tribune", "media"), outlet="Wire")
    reports = (_report("a", "2031-05-07", outlet="Salt Tribune"), _report("b", "2031-05-08", outlet="Wire"))
    assert _origins(reports, own, citing) == [("salt tribune", ("a", "b"))]


def test_what_stands_in_brackets_behind_an_outlet_is_whom_it_relays() -> None:
    report = _report("b", "2031-05-08", outlet="wire.example (lunegrader.example)")
    found = list(voiced_by_lead(report, {"word lunegrader": "lunegrader"}, VoiceTable(), frozenset(), is_voiced=True))
    assert [(one.voice, one.words) for one in found] == [("lunegrader", "lunegrader.example")]


def test_the_first_word_that_names_a_body_of_a_state_is_given() -> None:
    assert state_body_in("Yesterday the Ministry, they say") == "Ministry"
    assert state_body_in("Yesterday the crew, they say") is None
    assert state_body_in("Now state security speaks") == "state"


def test_people_with_a_post_at_a_body_of_the_state_are_known_as_its_voices() -> None:
    posts = (
        claim("a", "posting", who=(person("Sel Marin"),), value=value("ministry spokesman")),
        claim("a", "posting", who=(person("Oren Talvik"),), value=value("cook"), start=30),
        claim("a", "posting", who=(person("Mira Kostel"),), other=(mention("the police"),), start=60),
    )
    assert bodies_of_people(posts, VoiceTable()) == {"sel marin", "mira kostel"}
