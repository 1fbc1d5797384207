from onrecord.record.claim import Claim
from onrecord.record.ids import ReportId
from onrecord.weighing.copies import Wording, copies
from onrecord.weighing.count_rivals import Contradiction
from onrecord.weighing.origin_edges import copy_edge
from onrecord.weighing.other_conflicts import changed_numbers, other_conflicts
from onrecord.weighing.report_edges import ReportEdges
from onrecord.weighing.report_told import ReportTold
from onrecord.weighing.revisions import Change, Revised
from onrecord.weighing.voices import Called, VoiceTable, voice_table
from weighing_world import claim, person, report_id, value

EDITION = "The siege of the harbour had lasted eight months when the first boats came back to Lunegrad"
COPY = EDITION.replace("eight", "six")
NO_EDGES = ReportEdges(edges=(), revised=())


def _conflicts(*claims: Claim, edges: ReportEdges = NO_EDGES, people: VoiceTable | None = None) -> list[Contradiction]:
    reports = [ReportTold(id=report_id("a"), text=EDITION), ReportTold(id=report_id("b"), text=COPY)]
    return other_conflicts(claims, reports, edges, people or VoiceTable())


def test_a_copy_that_changes_a_number_is_a_contradiction() -> None:
    assert changed_numbers(EDITION, COPY) == (("eight", "six"),)
    assert changed_numbers(EDITION, EDITION) == changed_numbers(EDITION, "Rain again") == ()
    found = copies(Wording(report=r, text=t, voice=r, site=r) for r, t in (("a", EDITION), ("b", COPY)))
    edges = ReportEdges(edges=tuple(copy_edge(one, (None, None)) for one in found), revised=())
    assert [(c.kind, c.note, c.reports) for c in _conflicts(edges=edges)] == [
        ("count", "a copy changes a number: eight against six", ("a", "b"))
    ]


def test_two_causes_of_one_death_are_a_contradiction() -> None:
    ill = claim("a", "act:death", whom=(person("Torvin Keld"),), value=value("pneumonia"))
    beaten = claim("b", "act:death", whom=(person("Torvin Keld"),), value=value("torture"))
    assert [(c.kind, c.note) for c in _conflicts(ill, beaten)] == [("cause", "pneumonia against torture")]
    other = claim("b", "act:death", whom=(person("Pavo Rint"),), value=value("torture"))
    wider = claim("b", "act:death", whom=(person("Torvin Keld"),), value=value("pneumonia in custody"))
    assert _conflicts(ill, other) == _conflicts(ill, wider) == []


def test_two_posts_of_one_person_with_nothing_in_common_are_a_conflict() -> None:
    deputy = claim("a", "posting", who=(person("Fader Agan"),), value=value("korpus komandirinin müavini"))
    aide = claim("b", "posting", who=(person("Fader Agan"),), value=value("köməkçisi"))
    assert [(c.kind, c.rule) for c in _conflicts(deputy, aide)] == [("post", "C7")]
    rank = claim("b", "posting", who=(person("Fader Agan"),), value=value("mayor"))
    wider = claim("b", "posting", who=(person("Fader Agan"),), value=value("komandir"))
    same = claim("a", "posting", who=(person("Fader Agan"),), value=value("köməkçisi"), start=30)
    assert _conflicts(deputy, rank) == _conflicts(deputy, wider) == _conflicts(deputy, same) == []


def test_names_that_are_one_person_are_one_person_here() -> None:
    ill = claim("a", "act:death", whom=(person("Torvin Keld"),), value=value("pneumonia"))
    beaten = claim("b", "act:death", whom=(person("Торвин Келд"),), value=value("torture"))
    people = voice_table([Called(name=n, is_person=True) for n in ("Torvin Keld", "Торвин Келд")])
    assert len(_conflicts(ill, beaten, people=people)) == 1
    assert _conflicts(ill, beaten) == []


def test_a_dropped_attribution_is_told_once_for_each_speaker() -> None:
    def revised(number: int) -> Revised:
        older, newer = claim("a", start=number), claim("b", start=number)
        return Revised(
            older=older.id, newer=newer.id, reports=(ReportId("a"), ReportId("b")), change=Change.DROPPED,
            speaker="relatives", is_dated=True,
        )  # fmt: skip

    found = _conflicts(edges=ReportEdges(edges=(), revised=(revised(0), revised(40))))
    assert [(c.kind, c.rule, c.note, len(c.between)) for c in found] == [
        ("attribution", "S4", "attribution dropped: relatives", 4)
    ]
