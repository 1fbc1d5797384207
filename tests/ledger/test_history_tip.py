from hypothesis import given, settings

from ledger.world import AT, CASEBOOK, STEPS, Laptop, body, device, play, ref
from onrecord.ledger import Commit, Seen, Tip, next_commit, parse

A, B = Laptop(device(0)), Laptop(device(1))
A1 = A.write(body(1))
B1 = B.write(body(2))
A.receive(B)
A2 = A.write(body(3))
A3 = A.write(body(4))


def test_the_first_commit_of_a_casebook_follows_nothing() -> None:
    assert parse(A1.payload) == Commit(
        casebook=CASEBOOK,
        device=device(0).id,
        seq=1,
        prev=None,
        clock=1,
        at=AT,
        seen=(),
        entries=(ref(body(1)),),
    )


def test_a_commit_after_a_meeting_swears_to_the_other_head() -> None:
    commit = parse(A2.payload)
    assert (commit.seq, commit.prev, commit.clock) == (2, A1.id, 2)
    assert commit.seen == (Seen(device=device(1).id, seq=1, id=B1.id),)


def test_a_head_that_has_not_changed_is_not_sworn_to_again() -> None:
    commit = parse(A3.payload)
    assert (commit.seq, commit.prev, commit.clock, commit.seen) == (3, A2.id, 3, ())


def test_the_clock_is_past_the_highest_of_any_device() -> None:
    late = Laptop(device(2))
    late.receive(A)
    assert parse(late.write(body(5)).payload).clock == 4


def test_a_device_that_wrote_nothing_stands_before_its_first_commit() -> None:
    heads = A.history.heads()
    assert A.history.tip(device(3).id) == Tip(casebook=CASEBOOK, device=device(3).id, clock=3, heads=heads)


@settings(max_examples=50)
@given(STEPS)
def test_a_tip_carried_forward_is_the_tip_read_anew(steps: list[tuple[str, int, int]]) -> None:
    for laptop in play(steps):
        before = laptop.history.tip(laptop.device.id)
        signed = laptop.write(body(9))
        assert before.advanced(signed.id) == laptop.history.tip(laptop.device.id)


def test_of_a_fork_the_higher_id_is_the_head() -> None:
    one, two = A.copy(), A.copy()
    branches = sorted([one.write(body(6)).id, two.write(body(7)).id])
    one.receive(two)
    assert one.history.tip(device(0).id).prev == branches[1]


def test_what_no_other_device_has_seen_is_named() -> None:
    assert A.history.unwitnessed(device(0).id) == (A1.id, A2.id, A3.id)
    assert A.history.unwitnessed(device(1).id) == ()


def test_a_head_that_was_seen_vouches_for_all_before_it() -> None:
    reader, writer = Laptop(device(2)), A.copy()
    reader.receive(A)
    reader.write(body(8))
    last = writer.write(body(9))
    writer.receive(reader)
    assert writer.history.unwitnessed(device(0).id) == (last.id,)


def test_a_tip_needs_no_history() -> None:
    tip = Tip(casebook=CASEBOOK, device=device(0).id, seq=1, prev=A1.id, clock=1, heads=B.history.heads())
    assert next_commit(tip, at=AT, entries=(ref(body(3)),)) == parse(A2.payload)


def test_a_new_casebook_starts_at_clock_one() -> None:
    commit = next_commit(Tip(casebook=CASEBOOK, device=device(0).id), at=AT, entries=(ref(body(1)),))
    assert commit == parse(A1.payload)
