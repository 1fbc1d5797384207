"""What is concluded from all runs together: doubts, one range, and the sentences that may be quoted.

Nothing here ever stands for a count. The documented people come first, and an estimate is a range over engines, each
of which may be wrong in its own way.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil, floor, log10

from onrecord.estimating.doubts import Doubt, doubts_of_runs, doubts_of_table
from onrecord.estimating.independence import expected_overlap
from onrecord.estimating.pairs import Pair, pair
from onrecord.estimating.refusals import Refusal, informative, refusal
from onrecord.estimating.run import Run, Status
from onrecord.estimating.table import Table
from onrecord.estimating.times import Times

RANGED = ("bootstrap/bic", "decomposable/default", "latent/default")
CLOSE = 2.0  # of BIC
DIGITS = 2
NO_COUNT = "Some were probably recorded by nobody. What follows is not a count, and rests on what cannot be checked."


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """From the lowest to the highest end of the engines named, rounded outwards to two digits; None where open."""

    low: int
    high: int | None
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """All there is to say about a table. With a refusal there are no runs, and no number but those documented."""

    table: Table | Times
    refusal: Refusal | None
    doubts: tuple[Doubt, ...] = ()
    pairs: tuple[Pair, ...] = ()
    runs: tuple[Run, ...] = ()
    range: Range | None = None
    sentences: tuple[str, ...] = ()


def refuse(whole: Table | Times, copied: tuple[tuple[str, str], ...] = ()) -> Estimate | None:
    """Give the whole answer when nothing can be estimated, else None; `copied` as in `refusals.refusal`."""
    refused = refusal(whole, copied) if isinstance(whole, Table) else None
    if refused is None:
        return None
    return Estimate(table=whole, refusal=refused, sentences=(_documented(whole), refused.text))


def conclude(whole: Table | Times, runs: Iterable[Run]) -> Estimate:
    """Put the runs of a table together, in the order of their names."""
    by_name = {run.name: run for run in sorted(runs, key=_order)}
    ranged = _range(by_name)
    return Estimate(
        table=whole,
        refusal=None,
        doubts=tuple(_doubts(whole, by_name)),
        pairs=_pairs(whole),
        runs=tuple(by_name.values()),
        range=ranged,
        sentences=tuple(_sentences(whole, by_name, ranged)),
    )


def set_aside(whole: Table) -> tuple[str, ...]:
    """Name the lists that tell nothing: empty, holding everybody, or equal to an earlier one."""
    told = informative(whole)
    return tuple(name for place, name in enumerate(whole.lists) if place not in told)


def rounded_down(number: float) -> int:
    """Round down to two digits."""
    unit = _unit(number)
    return floor(number / unit) * unit


def rounded_up(number: float) -> int:
    """Round up to two digits."""
    unit = _unit(number)
    return ceil(number / unit) * unit


def _unit(number: float) -> int:
    return 1 if number < 1 else int(10 ** max(0, floor(log10(number)) - DIGITS + 1))


def _order(run: Run) -> tuple[str, str, str]:
    base, _, suffix = run.variant.partition("@")
    return run.engine, suffix, base


def _pairs(whole: Table | Times) -> tuple[Pair, ...]:
    if isinstance(whole, Times):
        return ()
    return tuple(pair(whole, i, j, expected_overlap(whole, i, j)) for i, j in whole.pairs())


def _doubts(whole: Table | Times, runs: Mapping[str, Run]) -> Iterator[Doubt]:
    if isinstance(whole, Times):
        return
    yield from doubts_of_table(whole)
    best = runs.get("loglinear/bic")
    company = best.settings.get("company", []) if best is not None else []
    moved = best.settings.get("one_match", 0.0) if best is not None else 0.0
    rows = [row for row in company if isinstance(row, list)] if isinstance(company, list) else []
    close = [
        float(row[1]) for row in rows if isinstance(row[1], float) and isinstance(row[2], float) and row[2] <= CLOSE
    ]
    yield from doubts_of_runs(whole, runs, close, moved if isinstance(moved, float) else 0.0)


def _range(runs: Mapping[str, Run]) -> Range | None:
    ends = [end for name in RANGED if name in runs for end in _ends(runs[name])]
    if not ends:
        return None
    highs = [high for _, _, high in ends]
    return Range(
        low=rounded_down(min(low for _, low, _ in ends)),
        high=None if None in highs else rounded_up(max(high for high in highs if high is not None)),
        of=tuple(dict.fromkeys(name for name, _, _ in ends)),
    )


def _ends(run: Run) -> Iterator[tuple[str, float, float | None]]:
    if run.status is Status.TWO_MODES:
        yield from ((run.name, mode.low, mode.high) for mode in run.modes)
    elif run.is_ok and run.low is not None:
        yield run.name, run.low, run.high


def _documented(whole: Table | Times) -> str:
    if isinstance(whole, Times):
        return f"{whole.documented:,} people are documented at least once."
    return f"{whole.documented:,} people are named on at least one of {len(whole.lists)} lists."


def _sentences(whole: Table | Times, runs: Mapping[str, Run], ranged: Range | None) -> Iterator[str]:
    yield _documented(whole)
    yield NO_COUNT
    bound = runs.get("chao/mth") or runs.get("chao/mh")
    if bound is not None and bound.is_ok and bound.low is not None:
        lowest = max(whole.documented, rounded_down(bound.low))
        yield f"If being on one list makes it likelier to be on another, there were at least {lowest:,}."
    if ranged is not None:
        models = f"{len(ranged.of)} models together give" if len(ranged.of) > 1 else "One model gives"
        end = "or more, without an upper end" if ranged.high is None else f"to {ranged.high:,}"
        yield f"{models} {ranged.low:,} {end}."
    yield "Other assumptions can fit these lists as well and give very different totals."
