"""Pairs of rows worth comparing, found by rules that are counted before they run."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from onrecord.identity.linkage.arrays import NONE, Bools, Floats, Ints
from onrecord.identity.linkage.block_keys import Keys, block_keys
from onrecord.identity.linkage.block_rules import NARROWER, RULES, BlockRule
from onrecord.identity.linkage.records import Records, Spans, Tables

CHUNK, BUCKET, MOST_BUCKETS = 1 << 21, 16, 8
LEAST_LIMIT, PER_ROW = 20_000_000, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRun:
    """What a rule gave: pairs joined before what must be near was looked at, pairs kept, the largest block.

    `kept` is None where the rule was refused because it would have joined more than the limit.
    """

    rule: BlockRule
    joined: int
    kept: int | None
    largest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Places of rows in either list, sorted by left and then right, each pair once."""

    left: Ints
    right: Ints
    runs: tuple[RuleRun, ...]

    def __len__(self) -> int:
        return len(self.left)


def find_candidates(tables: Tables, rules: Sequence[BlockRule] = RULES) -> Candidates:
    """Unite what the rules find; a rule whose keys a list lacks is left out."""
    keys = block_keys(tables)
    size = tables.right.size
    limit = max(LEAST_LIMIT, PER_ROW * (tables.left.size + size))
    runs: list[RuleRun] = []
    found: list[Ints] = [np.zeros(0, dtype=np.int64)]
    for rule in rules:
        if not all(key in keys for key in rule.equal + rule.right) or not _has_near(rule, tables):
            continue
        run, pairs = _run(rule, keys, tables, limit)
        runs.append(run)
        found.append(pairs)
    codes = np.unique(np.concatenate(found))
    return Candidates(left=codes // max(1, size), right=codes % max(1, size), runs=tuple(runs))


def _has_near(rule: BlockRule, tables: Tables) -> bool:
    """Say whether both lists have what the rule wants near; a rule on names alone may go without ages."""
    return rule.days is None or (tables.left.day is not None and tables.right.day is not None)


def _run(rule: BlockRule, keys: Keys, tables: Tables, limit: int) -> tuple[RuleRun, Ints]:
    """Run a rule, narrowed as far as it takes to stay under the limit."""
    extra = [key for key in NARROWER if key in keys and key not in rule.equal]
    while True:
        join = _Join.of(rule, keys, tables)
        if join.joined <= limit:
            pairs = join.pairs(rule, tables)
            return RuleRun(rule=rule, joined=join.joined, kept=len(pairs), largest=join.largest), pairs
        if not extra:
            return RuleRun(rule=rule, joined=join.joined, kept=None, largest=join.largest), np.zeros(0, dtype=np.int64)
        key = extra.pop(0)
        rule = replace(rule, equal=(*rule.equal, key), other=(*rule.right, key))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Join:
    """A join on one number a row: which rows of the right each row of the left meets. Rows may occur more than once."""

    left: Ints
    right: Ints  # sorted by their number
    starts: Ints
    counts: Ints

    @classmethod
    def of(cls, rule: BlockRule, keys: Keys, tables: Tables) -> "_Join":
        one, two = _bucketed(rule, tables)
        columns = [(keys[a][0][one[0]], keys[b][1][two[0]]) for a, b in zip(rule.equal, rule.right, strict=True)]
        if rule.days is not None:
            columns.append((one[1], two[1]))
        left, right = _one_number(columns)
        some, others = np.flatnonzero(left != NONE), np.flatnonzero(right != NONE)
        order = others[np.argsort(right[others], kind="stable")]
        starts = np.searchsorted(right[order], left[some], side="left")
        counts = np.searchsorted(right[order], left[some], side="right") - starts
        return cls(left=one[0][some], right=two[0][order], starts=starts, counts=counts)

    @property
    def joined(self) -> int:
        return int(self.counts.sum())

    @property
    def largest(self) -> int:
        """Give the most rows on the right that one row meets."""
        return int(self.counts.max(initial=0))

    def pairs(self, rule: BlockRule, tables: Tables) -> Ints:
        """Give the pairs that are also near, as one number each, sorted."""
        ends = np.cumsum(self.counts)
        found: list[Ints] = [np.zeros(0, dtype=np.int64)]
        at = 0
        while at < len(ends):
            stop = max(at + 1, int(np.searchsorted(ends, (ends[at - 1] if at else 0) + CHUNK)))
            found.append(self._some(slice(at, stop), rule, tables))
            at = stop
        return np.unique(np.concatenate(found))

    def _some(self, chosen: slice, rule: BlockRule, tables: Tables) -> Ints:
        counts, starts = self.counts[chosen], self.starts[chosen]
        left = np.repeat(self.left[chosen], counts)
        first = np.repeat(np.cumsum(counts) - counts, counts)
        right = self.right[np.repeat(starts, counts) + np.arange(len(left)) - first]
        near = _near(rule, tables, left, right)
        codes: Ints = left[near] * tables.right.size + right[near]
        return codes


def _bucketed(rule: BlockRule, tables: Tables) -> tuple[tuple[Ints, Ints], tuple[Ints, Ints]]:
    """Give for either list the rows to join, each with the number of a bucket of days where the rule asks for days."""
    if rule.days is None or tables.left.day is None or tables.right.day is None:
        return (_every(tables.left), _every(tables.left)), (_every(tables.right), _every(tables.right))
    return _buckets(tables.left.day, rule.days), _buckets(tables.right.day, 0)


def _every(records: Records) -> Ints:
    return np.arange(records.size, dtype=np.int64)


def _buckets(days: Spans, reach: int) -> tuple[Ints, Ints]:
    rows = np.flatnonzero(~np.isnan(days.low))
    first = ((days.low[rows] - reach) // BUCKET).astype(np.int64)
    counts = ((days.high[rows] + reach) // BUCKET).astype(np.int64) - first + 1
    rows, first, counts = (column[counts <= MOST_BUCKETS] for column in (rows, first, counts))
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.repeat(rows, counts), np.repeat(first, counts) + within


def _one_number(columns: list[tuple[Ints, Ints]]) -> tuple[Ints, Ints]:
    """Make one number of several keys; `NONE` where any of them is."""
    left, right = columns[0]
    for one, two in columns[1:]:
        size = max(int(one.max(initial=0)), int(two.max(initial=0))) + 1
        missing = (left == NONE) | (one == NONE), (right == NONE) | (two == NONE)
        joined = np.concatenate([left * size + one, right * size + two])
        numbers = np.unique(joined, return_inverse=True)[1]
        left = np.where(missing[0], NONE, numbers[: len(left)])
        right = np.where(missing[1], NONE, numbers[len(left) :])
    return left, right


def _near(rule: BlockRule, tables: Tables, left: Ints, right: Ints) -> Bools:
    near = np.ones(len(left), dtype=bool)
    if rule.years is not None and tables.left.age is not None and tables.right.age is not None:
        near &= ~(gap(tables.left.age, tables.right.age, left, right) > rule.years)
    if rule.days is not None and tables.left.day is not None and tables.right.day is not None:
        near &= gap(tables.left.day, tables.right.day, left, right) <= rule.days
    return near


def gap(one: Spans, two: Spans, left: Ints, right: Ints) -> Floats:
    """Give how far spans lie apart, 0 where they overlap, not a number where either is unknown."""
    apart: Floats = np.maximum(np.maximum(one.low[left] - two.high[right], two.low[right] - one.high[left]), 0.0)
    return apart
