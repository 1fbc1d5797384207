"""Merging copies: any order, any number of times, one casebook."""

from itertools import permutations
from pathlib import Path
from random import Random

import pytest

from casebook.casebook_world import Desk, a_casebook, a_world, chance, digest, named, take, writing
from onrecord.casebook.folder import Folder
from onrecord.casebook.store import found_copy

TEXTS = tuple(f"Relatives said that {number} men were taken to the quarry." for number in range(8, 14))


def copies(base: Path, count: int = 3) -> list[Folder]:
    first = a_casebook(base / "0")
    others = [found_copy(base / str(n), first.id, first.name, a_world(n)) for n in range(1, count)]
    return [first, *others]


def live(folder: Folder, luck: Random, seed: int) -> None:
    """Let one laptop do a few things of its own; what it reads, others may read too."""
    with writing(folder, seed, by=f"person {seed % 3}") as casebook:
        desk = Desk(casebook)
        for _ in range(luck.randint(1, 4)):
            text = luck.choice(TEXTS)
            desk.capture(text, title=luck.choice([None, "Quarry", "Men taken"]))
            if luck.random() < 0.8:
                desk.read(text, places=((0, 9), (15, 20)))
            if desk.claims and luck.random() < 0.7:
                desk.judge(luck.choice(desk.claims).id, luck.choice(["accept", "reject"]))


def united(base: Path, name: str, seed: int, parts: list[Folder], merges: list[int]) -> str:
    """Make an empty copy, take the parts in one after the other, and give the index digest."""
    folder = found_copy(base / name, parts[0].id, parts[0].name, a_world(99))
    with writing(folder, seed) as casebook:
        for number in merges:
            take(casebook, parts[number])
        first = digest(casebook)
        assert casebook.rebuild() == first
    assert named(folder.path) == []
    return first


@pytest.mark.parametrize("seed", range(6))
def test_merging_gives_one_index_in_any_order(tmp_path: Path, seed: int) -> None:
    luck = chance(seed)
    parts = copies(tmp_path)
    for round_ in range(2):
        for number, folder in enumerate(parts):
            live(folder, luck, 10 * seed + 3 * round_ + number + 1)
        if round_ == 0:
            meet(parts[luck.randint(0, 2)], parts[luck.randint(0, 2)])
    orders = [list(order) for order in permutations(range(3))]
    again = [[0, 0, 1, 2], [2, 1, 2, 0, 1]]
    digests = {united(tmp_path, f"u{n}", 50, parts, order) for n, order in enumerate([*orders[seed % 2 :: 2], *again])}
    assert len(digests) == 1


def test_merging_is_associative(tmp_path: Path) -> None:
    luck = chance(7)
    parts = copies(tmp_path)
    for number, folder in enumerate(parts):
        live(folder, luck, number + 1)
    left = gathered(tmp_path / "left", parts[0].id, parts[:2], 200)
    right = gathered(tmp_path / "right", parts[0].id, parts[1:], 201)
    empty = gathered(tmp_path / "empty", parts[0].id, [], 202)
    # ((0 + 1) + 2) + nothing, and 0 + (1 + 2) + nothing
    together = united(tmp_path, "a", 61, [left, parts[2], empty], [0, 1, 2])
    assert united(tmp_path, "b", 61, [parts[0], right, empty], [0, 1, 2]) == together


def test_an_index_kept_up_by_appending_is_the_one_computed_anew(tmp_path: Path) -> None:
    folder = a_casebook(tmp_path / "q")
    for seed in range(1, 5):
        live(folder, chance(seed), seed)
    with writing(folder) as casebook:
        kept = digest(casebook)
        assert casebook.rebuild() == kept
    assert named(folder.path) == []


def test_a_merge_says_how_many_commits_were_new(tmp_path: Path) -> None:
    first, second, _ = copies(tmp_path)
    live(second, chance(1), 2)
    with writing(first) as casebook:
        new = take(casebook, second)
        assert new > 1
        assert take(casebook, second) == 0


def test_the_next_commit_after_a_merge_swears_to_the_other_device(tmp_path: Path) -> None:
    first, second, _ = copies(tmp_path)
    with writing(first, 1) as casebook:
        take(casebook, second)
        Desk(casebook).capture(TEXTS[0])
    with writing(second, 2) as casebook:
        take(casebook, first)
        Desk(casebook).capture(TEXTS[1])
    assert named(first.path) == []
    assert named(second.path) == []


def meet(one: Folder, other: Folder) -> None:
    if one is not other:
        with writing(one, 70) as casebook:
            take(casebook, other)


def gathered(path: Path, id_: str, parts: list[Folder], seed: int) -> Folder:
    folder = found_copy(path, id_, "Quarry", a_world(seed))
    with writing(folder, seed) as casebook:
        for part in parts:
            take(casebook, part)
    return folder
