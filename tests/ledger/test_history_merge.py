import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.world import CASEBOOK, STEPS, Laptop, body, device, histories, play
from onrecord.errors import Refused
from onrecord.ledger import Finding, History, parse
from onrecord.ledger.chain import behind, broken, forks, gaps, unmet
from onrecord.ledger.verification import check_chains
from onrecord.record.canonical import to_base64

EMPTY = History(casebook=CASEBOOK)
Three = tuple[History, History, History]


@given(histories)
def test_merging_is_the_same_whichever_set_comes_first(three: Three) -> None:
    a, b, _ = three
    assert a.merge(b) == b.merge(a)


@given(histories)
def test_merging_is_the_same_whichever_pair_meets_first(three: Three) -> None:
    a, b, c = three
    assert a.merge(b).merge(c) == a.merge(b.merge(c))


@given(histories)
def test_merging_twice_or_with_nothing_changes_nothing(three: Three) -> None:
    a, b, _ = three
    assert a.merge(a) == a.merge(EMPTY) == EMPTY.merge(a) == a
    assert a.merge(b).merge(b) == a.merge(b)


@given(STEPS, st.randoms(use_true_random=False))
def test_what_a_set_says_does_not_depend_on_the_order_of_arrival(
    steps: list[tuple[str, int, int]], chance: random.Random
) -> None:
    signed = [one for laptop in play(steps) for one in laptop.commits.values()]
    first = History.of(CASEBOOK, signed)
    chance.shuffle(signed)
    second = History.of(CASEBOOK, signed + signed[:3])
    for ask in (History.order, History.heads, gaps, forks, unmet, broken, behind, _findings):
        assert ask(first) == ask(second)


@given(histories)
def test_the_order_is_clock_then_device_then_number_then_id(three: Three) -> None:
    whole = three[0].merge(three[1]).merge(three[2])
    ranks = [(c.clock, c.device, c.seq, i) for i in whole.order() for c in (whole.commits[i],)]
    assert ranks == sorted(ranks)
    assert len(ranks) == len(whole.commits)


@given(histories)
def test_a_commit_never_comes_before_one_it_follows_or_has_seen(three: Three) -> None:
    whole = three[0].merge(three[1]).merge(three[2])
    place = {id_: number for number, id_ in enumerate(whole.order())}
    for id_, commit in whole.commits.items():
        before = [head.id for head in commit.seen] + ([] if commit.prev is None else [commit.prev])
        assert all(place[one] < place[id_] for one in before)


@settings(max_examples=50)
@given(histories)
def test_honest_laptops_leave_nothing_but_forks(three: Three) -> None:
    whole = three[0].merge(three[1]).merge(three[2])
    assert {finding.code for finding in check_chains(whole)} <= {"fork"}


def test_two_casebooks_are_never_mixed() -> None:
    foreign = History(casebook=to_base64(b"y" * 16))
    with pytest.raises(Refused) as raised:
        EMPTY.merge(foreign)
    assert raised.value.code == "E-RULE-CASEBOOK"


def test_a_history_holds_what_was_signed() -> None:
    laptop = Laptop(device(0))
    signed = laptop.write(body(1))
    assert laptop.history.commits == {signed.id: parse(signed.payload)}


def _findings(history: History) -> list[Finding]:
    return sorted(check_chains(history), key=lambda finding: finding.rank)
