from hypothesis import given
from hypothesis import strategies as st

from brief_world import Paper
from onrecord.releasing.lines import Gathered, weakest
from onrecord.releasing.numbering import Numbering
from onrecord.releasing.placements import Placements
from onrecord.releasing.sentences import sentence
from onrecord.releasing.subject import Review

PAPER = Paper(text="Rain fell. Snow fell. rain fell.")
SAID = [
    sentence(PAPER.claim(words, "situation"), language="en", outlet="Exile Wire")
    for words in ("Rain fell", "Snow fell", "rain fell")
]


def _placed(kinds: list[int]) -> Placements:
    placements = Placements()
    for number, kind in enumerate(kinds):
        placements.add(PAPER.claim("Rain fell", "situation").id, number, SAID[kind])
    return placements


def test_numbers_go_by_first_use_and_a_remark_comes_after_its_line() -> None:
    numbering = Numbering([(2, 0), (1,), (0,)], {2: (3,)}, 5)
    assert len(numbering) == 4
    assert numbering.notes((0, 1, 2, 3, 4)) == (2, 4, 1, 3, 0)
    assert list(numbering.claims(1, 9)) == [2, 0, 3, 1]
    assert list(numbering.claims(2, 2)) == [0, 3]


@given(st.lists(st.lists(st.integers(0, 20), min_size=1).map(tuple), max_size=12))
def test_numbers_and_claims_lead_to_each_other(runs: list[tuple[int, ...]]) -> None:
    numbering = Numbering(runs, {}, 21)
    wanted = list(dict.fromkeys(claim for run in runs for claim in run))
    assert list(numbering.claims(1, len(numbering))) == wanted
    assert [numbering.note(claim) for claim in wanted] == list(range(1, len(wanted) + 1))


def test_claims_with_one_sentence_share_a_line_and_others_do_not() -> None:
    placements = _placed([0, 1, 2, 0])
    gathered = Gathered((0, 1, 2, 3), placements, {})
    assert [list(run) for run in gathered] == [[0, 2, 3], [1]]
    assert len(gathered) == 2


def test_an_accusation_with_a_clearing_shares_no_line_with_one_without() -> None:
    gathered = Gathered((0, 1, 2), _placed([0, 0, 0]), {1: (9,), 2: (9,)})
    assert [list(run) for run in gathered] == [[0], [1, 2]]


@given(st.lists(st.integers(0, 2), max_size=30))
def test_no_claim_is_lost_in_gathering_and_lines_stand_by_their_first(kinds: list[int]) -> None:
    runs = [list(run) for run in Gathered(range(len(kinds)), _placed(kinds), {})]
    assert sorted(number for run in runs for number in run) == list(range(len(kinds)))
    assert [run[0] for run in runs] == sorted(run[0] for run in runs)
    assert all(run == sorted(run) for run in runs)


def test_a_placement_keeps_id_report_publisher_and_key() -> None:
    placements = _placed([0, 1, 2])
    assert (len(placements), placements.id(1)) == (3, PAPER.claim("Rain fell", "situation").id)
    assert (placements.report(2), placements.publisher(2)) == (2, "Exile Wire")
    assert placements.key(0) == placements.key(2) != placements.key(1)


def test_a_line_is_reviewed_as_weakly_as_its_weakest_claim() -> None:
    assert weakest({Review.ACCEPTED, Review.PROPOSED}) is Review.PROPOSED
    assert weakest({Review.ACCEPTED, Review.DISPUTED}) is Review.DISPUTED
    assert weakest({Review.ACCEPTED}) is Review.ACCEPTED
