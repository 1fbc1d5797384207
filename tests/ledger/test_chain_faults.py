from collections.abc import Iterable
from dataclasses import replace

from ledger.world import AT, CASEBOOK, Laptop, body, device, ref
from onrecord.ledger import Commit, History, Seen, SignedCommit, Tip, next_commit, parse, sign
from onrecord.ledger.chain import Fork, Gap, Unmet, behind, broken, forks, gaps, unmet

A, B = Laptop(device(0)), Laptop(device(1))
A1, A2, A3, A4, A5 = (A.write(body(number)) for number in range(5))
B.receive(A)
B1 = B.write(body(6))
ALL = (A1, A2, A3, A4, A5, B1)
HEAD = Seen(device=device(0).id, seq=5, id=A5.id)


def test_a_whole_history_has_no_fault() -> None:
    history = _history(ALL)
    assert (gaps(history), forks(history), unmet(history), broken(history), behind(history)) == ((),) * 5


def test_commits_removed_in_the_middle_are_a_gap() -> None:
    assert gaps(_history([A1, A4, A5])) == (Gap(device=device(0).id, first=2, last=3),)


def test_commits_removed_at_the_start_are_a_gap() -> None:
    assert gaps(_history([A2, A5])) == (
        Gap(device=device(0).id, first=1, last=1),
        Gap(device=device(0).id, first=3, last=4),
    )


def test_a_gap_is_not_also_called_a_broken_chain() -> None:
    assert broken(_history([A1, A4, A5])) == ()


def test_two_commits_under_one_number_are_a_fork_with_both_ends_named() -> None:
    other = Laptop(device(0), dict(list(A.commits.items())[:2]))
    twin = other.write(body(7))
    end = other.write(body(8))
    assert parse(twin.payload).seq == 3
    ends = sorted([(5, A5.id), (4, end.id)])
    heads = tuple(Seen(device=device(0).id, seq=seq, id=id_) for seq, id_ in ends)
    assert forks(_history([*ALL, twin, end])) == (Fork(device=device(0).id, seq=3, heads=heads),)


def test_a_chain_cut_short_is_rolled_back() -> None:
    assert unmet(_history([A1, A2, B1])) == (Unmet(by=B1.id, head=HEAD, reason="rolled-back"),)


def test_a_device_removed_altogether_is_rolled_back() -> None:
    assert unmet(_history([B1])) == (Unmet(by=B1.id, head=HEAD, reason="rolled-back"),)


def test_a_device_removed_after_its_first_commit_is_rolled_back() -> None:
    first, reader = Laptop(device(2)), Laptop(device(3))
    only = first.write(body(1))
    reader.receive(first)
    witness = reader.write(body(2))
    head = Seen(device=device(2).id, seq=1, id=only.id)
    assert unmet(_history([witness])) == (Unmet(by=witness.id, head=head, reason="rolled-back"),)


def test_a_head_that_was_written_again_differs() -> None:
    other = Laptop(device(0), dict(list(A.commits.items())[:4]))
    again = other.write(body(9))
    assert unmet(_history([A1, A2, A3, A4, again, B1])) == (Unmet(by=B1.id, head=HEAD, reason="differs"),)


def test_a_head_missing_below_later_ones_is_absent() -> None:
    longer = A.copy()
    last = longer.write(body(10))
    assert unmet(_history([A1, A2, A3, A4, B1, last])) == (Unmet(by=B1.id, head=HEAD, reason="absent"),)


def test_a_head_sworn_to_under_the_wrong_number_is_not_met() -> None:
    wrong = replace(HEAD, seq=4)
    liar = _sign(replace(parse(B1.payload), seen=(wrong,)))
    assert unmet(_history([A1, A2, A3, A4, A5, liar])) == (Unmet(by=liar.id, head=wrong, reason="differs"),)


def test_a_commit_that_follows_no_commit_before_it_breaks_the_chain() -> None:
    stray = _sign(_next(prev=B1.id, seq=2, clock=9))
    assert broken(_history([*ALL, stray])) == ()
    foreign = _sign(_next(prev=A1.id, seq=2, clock=9))
    assert broken(_history([*ALL, foreign])) == (foreign.id,)


def test_a_clock_no_later_than_that_of_the_commit_before_is_behind() -> None:
    slow = _sign(_next(prev=B1.id, seq=2, clock=6))
    assert parse(B1.payload).clock == 6
    assert behind(_history([*ALL, slow])) == (slow.id,)


def test_a_clock_no_later_than_that_of_a_head_it_has_seen_is_behind() -> None:
    slow = _sign(replace(parse(B1.payload), clock=5))
    assert behind(_history([A1, A2, A3, A4, A5, slow])) == (slow.id,)


def _next(*, prev: bytes, seq: int, clock: int) -> Commit:
    tip = Tip(casebook=CASEBOOK, device=device(1).id, seq=seq - 1, prev=prev, clock=clock - 1)
    return next_commit(tip, at=AT, entries=(ref(body(11)),))


def _sign(commit: Commit) -> SignedCommit:
    return sign(commit, device(1))


def _history(signed: Iterable[SignedCommit]) -> History:
    return History.of(CASEBOOK, signed)
