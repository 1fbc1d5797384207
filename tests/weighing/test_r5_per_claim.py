from onrecord.weighing.independence import weigh_origins
from onrecord.weighing.origin_edges import EdgeKind
from weighing_world import claim, edge, step, told

COPIED = edge(EdgeKind.COPIES, "Wire@2031-05-02", "Quay Daily@2031-05-01")


def test_a_report_may_copy_the_count_and_be_the_origin_for_the_funeral() -> None:
    count = claim("Quay Daily@2031-05-01", "act:death", step("relatives", "relatives"))
    count_again = claim("Wire@2031-05-02", "act:death")
    funeral = claim("Wire@2031-05-02", "act:burial", step("Ilqar Sandov", "witness"), start=40)
    assert [s.label for s in weigh_origins(told(count, count_again), (COPIED,)).origins[0].roots] == ["relatives"]
    assert [s.label for s in weigh_origins(told(funeral), (COPIED,)).origins[0].roots] == ["Ilqar Sandov"]


def test_speakers_of_one_claim_say_nothing_about_another() -> None:
    death = claim("Quay Daily", "act:death", step("Ilqar Sandov", "witness"))
    other = claim("Quay Daily", "act:death", step("the Prosecutor's Office", "prosecutor"), start=50)
    assert weigh_origins(told(death, other)).words == "2..2"
