"""Exhaustive on a small store: random flips once found nothing where flipping every bit found spare ones."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from ledger.world import CASEBOOK, Laptop, body, device, row
from onrecord.ledger import Body, BodyRow, SignedCommit, verify

PARTS = (body(4, kind="reading"), body(5, kind="reading"))
FRAME = body(3, kind="reading", parts=PARTS)


def _store() -> tuple[list[SignedCommit], list[BodyRow]]:
    a, b = Laptop(device(0)), Laptop(device(1))
    bodies: dict[SignedCommit, list[Body]] = {a.write(body(1), body(2)): [body(1), body(2)]}
    b.receive(a)
    reading = b.write(FRAME)
    rows = [row(signed, n, one) for signed, some in bodies.items() for n, one in enumerate(some)]
    rows += [row(reading, 0, FRAME), *(row(reading, 0, one, part) for part, one in enumerate(PARTS, 1))]
    return list(b.commits.values()), sorted(rows, key=lambda one: one.place)


COMMITS, ROWS = _store()


def test_the_store_is_whole_before_it_is_flipped() -> None:
    assert verify(COMMITS, ROWS, CASEBOOK) == ()


@pytest.mark.parametrize("field", ["payload", "signature"])
def test_every_flip_of_a_commit_is_damage(field: str) -> None:
    for place, signed in enumerate(COMMITS):
        for flipped in _flips(getattr(signed, field)):
            commits = [*COMMITS[:place], replace(signed, **{field: flipped}), *COMMITS[place + 1 :]]
            assert _damage(commits, ROWS)


def test_every_flip_of_a_salt_is_damage_at_its_place() -> None:
    for place, one in enumerate(ROWS):
        for flipped in _flips(one.salt):
            rows = [*ROWS[:place], replace(one, salt=flipped), *ROWS[place + 1 :]]
            assert (one.entry, one.part or None) in _damage(COMMITS, rows)


def test_every_flip_of_the_words_is_damage_at_its_place() -> None:
    for place, one in enumerate(ROWS):
        for flipped in _flips(one.data or b""):
            rows = [*ROWS[:place], replace(one, data=flipped), *ROWS[place + 1 :]]
            assert (one.entry, one.part or None) in _damage(COMMITS, rows)


def test_every_flip_of_the_id_a_body_stands_under_is_damage() -> None:
    for place, one in enumerate(ROWS):
        for flipped in _flips(one.commit):
            rows = [*ROWS[:place], replace(one, commit=flipped), *ROWS[place + 1 :]]
            assert _damage(COMMITS, sorted(rows, key=lambda one: one.place))


def test_a_byte_moved_from_the_words_to_the_salt_is_damage() -> None:
    one = ROWS[0]
    assert one.data is not None
    moved = replace(one, salt=one.salt + one.data[:1], data=one.data[1:])
    assert _damage(COMMITS, [moved, *ROWS[1:]])


def _flips(data: bytes) -> Iterator[bytes]:
    for bit in range(8 * len(data)):
        changed = bytearray(data)
        changed[bit // 8] ^= 1 << bit % 8
        yield bytes(changed)


def _damage(commits: list[SignedCommit], rows: list[BodyRow]) -> set[tuple[int | None, int | None]]:
    return {(f.entry, f.part) for f in verify(commits, rows, CASEBOOK) if f.severity == "damage"}
