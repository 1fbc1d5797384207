import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from identity.list_world import deaths, two_scripts
from onrecord.identity.linkage import candidates
from onrecord.identity.linkage.block_rules import BlockRule
from onrecord.identity.linkage.candidates import find_candidates
from onrecord.identity.linkage.listing import Listing, read_listing
from onrecord.identity.linkage.records import Tables, read_tables


def found(rows: list[dict[str, str]], others: list[dict[str, str]], *rules: BlockRule) -> set[tuple[str, str]]:
    left, right = read_listing(rows), read_listing(others)
    pairs = find_candidates(read_tables(left, right), rules) if rules else find_candidates(read_tables(left, right))
    return {(left.ids[one], right.ids[two]) for one, two in zip(pairs.left, pairs.right, strict=True)}


def tables(rows: list[dict[str, str]], others: list[dict[str, str]]) -> tuple[Listing, Listing, Tables]:
    left, right = read_listing(rows), read_listing(others)
    return left, right, read_tables(left, right)


def test_true_pairs_across_scripts_are_found_among_few() -> None:
    left, right, truth = two_scripts(150)
    pairs = found(left, right)
    assert len(pairs & set(truth)) / len(truth) > 0.99
    assert len(pairs) < len(left) * len(right) / 4


def test_true_pairs_without_a_name_are_found_by_day_and_place() -> None:
    left, right, truth = deaths(150, is_named=False)
    assert set(truth) <= found(left, right)


def test_ages_that_lie_too_far_apart_are_no_pair_but_unknown_ones_are() -> None:
    rule = BlockRule(equal=("first",), years=2)
    rows = [{"id": "a", "name": "Ada Quill", "age": "30"}]
    others = [
        {"id": "near", "name": "Ada Reed", "age": "32"},
        {"id": "far", "name": "Ada Reed", "age": "33"},
        {"id": "untold", "name": "Ada Reed", "age": ""},
    ]
    assert found(rows, others, rule) == {("a", "near"), ("a", "untold")}


def test_a_month_is_near_every_day_of_it() -> None:
    rule = BlockRule(equal=("state",), days=0)
    rows = [{"id": "a", "date": "2031-05", "state": "Northland"}]
    others = [
        {"id": "in", "date": "2031-05-31", "state": "northland"},
        {"id": "out", "date": "2031-06-01", "state": "Northland"},
    ]
    assert found(rows, others, rule) == {("a", "in")}


def test_a_rule_with_too_many_pairs_is_narrowed_and_else_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "LEAST_LIMIT", 50)
    monkeypatch.setattr(candidates, "PER_ROW", 0)
    rows = [{"id": f"a{at}", "name": "Ada Quill", "sex": "f" if at % 2 else "m"} for at in range(9)]
    others = [{**row, "id": f"b{at}"} for at, row in enumerate(rows)]
    _, _, both = tables(rows, others)
    (run,) = find_candidates(both, (BlockRule(equal=("first", "last")),)).runs
    assert (str(run.rule), run.joined, run.kept) == ("first, last, sex", 41, 41)
    monkeypatch.setattr(candidates, "LEAST_LIMIT", 5)
    (run,) = find_candidates(both, (BlockRule(equal=("first", "last")),)).runs
    assert run.kept is None


def test_parts_written_together_meet_parts_written_apart() -> None:
    rows = [{"id": "a", "name": "نورالهدى خليل"}, {"id": "b", "name": "زيد نورالهدى"}]
    others = [{"id": "c", "name": "نور الهدى خليل"}]
    assert ("a", "c") in found(rows, others)


def test_a_rule_reads_as_a_sentence() -> None:
    rule = BlockRule(equal=("first", "last"), other=("last", "first"), years=2, days=14)
    assert str(rule) == "first = last, last = first, age within 2, date within 14 days"


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 1000))
def test_pairs_are_sorted_and_each_stands_once(seed: int) -> None:
    left, right, _ = two_scripts(20, seed)
    _, _, both = tables(left, right)
    pairs = find_candidates(both)
    codes = pairs.left * len(right) + pairs.right
    assert np.array_equal(codes, np.unique(codes))
