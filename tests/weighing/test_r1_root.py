from onrecord.weighing.independence import weigh_origins
from onrecord.weighing.origin_edges import EdgeKind
from weighing_world import claim, edge, step, told

RELATIVES = step("relatives of the crew", "relatives")


def test_a_statement_is_followed_over_every_leading_edge_to_where_nothing_leads_on() -> None:
    first = claim("Quay Daily@2031-03-01", "act:death", RELATIVES)
    second, third = claim("Harbour Wire@2031-03-02"), claim("Northern Post@2031-03-04")
    edges = (
        edge(EdgeKind.TRANSLATES, third.report, second.report),
        edge(EdgeKind.COPIES, second.report, first.report),
    )
    weighed = weigh_origins(told(first, second, third), edges)
    assert (weighed.words, [root.label for root in weighed.origins[0].roots]) == ("1..1", ["relatives of the crew"])
    assert [s.report for s in weighed.origins[0].statements] == [first.report, second.report, third.report]


def test_the_root_of_a_chain_is_its_last_speaker_with_the_basis() -> None:
    chain = claim("Institute", "act:death", step("Exile Radio", "media"), step("Ilqar Sandov", "witness", 2))
    assert told(chain)[0].root == ("ilqar sandov", "saw", "")


def test_a_group_without_a_name_is_kept_for_each_who_vouches() -> None:
    one, two = claim("Quay Daily", "act:death", RELATIVES), claim("Harbour Wire", "act:death", RELATIVES)
    assert [s.root for s in told(one, two)] == [
        ("relatives", "unnamed-relative", "quay daily"),
        ("relatives", "unnamed-relative", "harbour wire"),
    ]


def test_an_unnamed_source_counts_as_the_outlet_that_vouches_and_cannot_be_checked() -> None:
    hidden = told(claim("Quay Daily", "act:arrest", step("an informed source", "unnamed-source")))[0]
    assert (hidden.speaker, hidden.basis, hidden.keeper) == ("quay daily", "unnamed-insider", "quay daily")


def test_speakers_side_by_side_are_branches_of_their_own() -> None:
    chain = claim(
        "Institute", "act:death", step("exile media", "exile-media"), step("human rights activists", "activist"),
        step("relatives", "relatives", 2),
    )  # fmt: skip
    assert [s.keeper for s in told(chain)] == ["institute > exile media", "institute > human rights activists"]


def test_two_pages_that_cite_each_other_have_one_root_the_earlier() -> None:
    first, second = claim("Quay Daily@2031-03-01"), claim("Harbour Wire@2031-03-02")
    circle = (edge(EdgeKind.CITES, first.report, second.report), edge(EdgeKind.CITES, second.report, first.report))
    weighed = weigh_origins(told(first, second), circle)
    assert [root.report for root in weighed.origins[0].roots] == [first.report]


def test_shared_wording_without_dates_takes_the_first_report_for_the_root() -> None:
    reports = claim("Quay Daily"), claim("Harbour Wire")
    shared = edge(EdgeKind.COPIES, "Harbour Wire", "Quay Daily", directed=False)
    weighed = weigh_origins(told(*reports), (shared,))
    assert [root.report for root in weighed.origins[0].roots] == ["Harbour Wire"]
