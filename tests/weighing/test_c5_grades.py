from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.when import Relation
from onrecord.weighing.command import CommandAt, command_at
from onrecord.weighing.posting import Citation, Grade
from postings_told import CORPS, STAFF, UNIT, cited, under

DAY = date(2031, 5, 7)
PERIOD = "2031-05-01/2031-07-02"
CITATIONS = (
    cited("Ulver Sagan", "commander", UNIT, PERIOD, Relation.FROM_TO, number=1),
    cited("Corin Dask", "chief of staff", UNIT, PERIOD, Relation.FROM_TO, number=2),
    cited("Hral Vessen", "commander", CORPS, "2030-01-01", number=3),
    cited("Hral Vessen", "commander", CORPS, "2035-11-11", number=4),
    cited("Bertil Sone", "chief of staff", STAFF, None, number=5),
)
RELATIONS = (under(UNIT, CORPS, PERIOD, hearsay=True), under(CORPS, STAFF, PERIOD))


def _tree(citations: tuple[Citation, ...] = CITATIONS) -> CommandAt:
    return command_at(UNIT, DAY, citations, RELATIONS)


def test_each_hop_and_holder_is_graded_and_the_weakest_is_printed() -> None:
    tree = _tree()
    assert [(row.unit, row.hop, [(h.person, h.grade) for h in row.holders]) for row in tree.rows] == [
        (UNIT, None, [("Corin Dask", Grade.CITED_FOR_PERIOD), ("Ulver Sagan", Grade.CITED_FOR_PERIOD)]),
        (CORPS, Grade.CONTEXT, [("Hral Vessen", Grade.INFERRED)]),
        (STAFF, Grade.CITED_FOR_PERIOD, [("Bertil Sone", Grade.CONTEXT)]),
    ]
    assert tree.weakest is Grade.CONTEXT
    assert tree.rows[1].words == "is subordinate to"


def test_a_post_nobody_is_known_to_have_held_is_a_gap_in_words() -> None:
    assert [row.gap for row in _tree(CITATIONS[:2]).rows] == [None, "no claim for the day", "no claim for the day"]


def test_a_month_that_holds_the_day_is_imprecise() -> None:
    month = cited("Ulver Sagan", "commander", UNIT, "2031-05", Relation.DURING)
    assert command_at(UNIT, DAY, (month,), ()).weakest is Grade.IMPRECISE


def test_several_superiors_are_all_shown() -> None:
    both = (*RELATIONS, under(UNIT, "Harbour Command", PERIOD))
    rows = command_at(UNIT, DAY, CITATIONS, both).rows
    assert [row.unit for row in rows] == [UNIT, "Harbour Command", CORPS, STAFF]
    assert rows[0].also_under == (CORPS,)


def test_two_holders_of_one_post_on_one_day_are_a_conflict() -> None:
    rival = cited("Oren Talvik", "commander", UNIT, "2031-05-07", number=9)
    row = _tree((*CITATIONS, rival)).rows[0]
    assert [(h.person, h.grade) for h in row.holders if h.role == "commander"] == [
        ("Oren Talvik", Grade.CONFLICT), ("Ulver Sagan", Grade.CONFLICT),
    ]  # fmt: skip


@given(st.permutations(CITATIONS))
def test_the_order_of_the_claims_changes_nothing(order: list[Citation]) -> None:
    assert _tree(tuple(order)) == _tree()
