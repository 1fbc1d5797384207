"""An estimate as `estimate/1`."""

from collections.abc import Mapping
from math import isfinite

from onrecord.estimating.doubts import Doubt
from onrecord.estimating.estimate import Estimate, set_aside
from onrecord.estimating.pairs import Pair
from onrecord.estimating.run import Run, Value
from onrecord.estimating.table import Table

SCHEMA = "estimate/1"


def estimate_json(estimate: Estimate, made: Mapping[str, Value], seconds: Mapping[str, float]) -> dict[str, Value]:
    """Write an estimate.

    Args:
        estimate: What was concluded.
        made: Version, seed and the like.
        seconds: How long runs took, by name; runs that were timed together share the time of the first.
    """
    ranged = estimate.range
    refused = estimate.refusal
    return {
        "schema": SCHEMA,
        "table": _table(estimate),
        "refusal": None if refused is None else {"codes": list(refused.codes), "text": refused.text},
        "warnings": [_doubt(doubt) for doubt in estimate.doubts],
        "pairs": [_pair(pair) for pair in estimate.pairs],
        "runs": [_run(run, seconds.get(run.name)) for run in estimate.runs],
        "range": None if ranged is None else {"low": ranged.low, "high": ranged.high, "of": list(ranged.of)},
        "text": list(estimate.sentences),
        "made": dict(made),
    }


def _table(estimate: Estimate) -> dict[str, Value]:
    whole = estimate.table
    if not isinstance(whole, Table):
        return {"lists": whole.of, "documented": whole.documented, "times": list(whole.seen)}
    return {
        "lists": list(whole.lists),
        "documented": whole.documented,
        "sizes": list(whole.sizes),
        "times": list(whole.times),
        "set_aside": list(set_aside(whole)),
        "cells": [[_marks(pattern, len(whole.lists)), people] for pattern, people in whole.cells],
    }


def _marks(pattern: int, lists: int) -> str:
    """Write a pattern as a row of 0 and 1, the first list first."""
    return "".join(str(pattern >> j & 1) for j in range(lists))


def _doubt(doubt: Doubt) -> dict[str, Value]:
    return {"code": doubt.code, "text": doubt.text, "lists": list(doubt.lists)}


def _pair(one: Pair) -> dict[str, Value]:
    return {
        "lists": list(one.lists),
        "both": one.both,
        "expected": one.expected,
        "odds_ratio": one.odds_ratio,
        "chapman": one.chapman,
        "stderr": one.stderr,
    }


def _run(run: Run, seconds: float | None) -> dict[str, Value]:
    return {
        "engine": run.engine,
        "variant": run.variant,
        "method": "exact" if run.exact else "mcmc",
        "status": str(run.status),
        "note": run.note,
        "model": run.model,
        "estimate": run.estimate,
        "low": run.low,
        "high": run.high,
        "mean": run.mean,
        "mcse": {name: error for name, error in run.errors.items() if isfinite(error)},
        "rhat": run.rhat,
        "ess": run.ess,
        "modes": [
            {"share": mode.share, "estimate": mode.estimate, "low": mode.low, "high": mode.high} for mode in run.modes
        ],
        "settings": dict(run.settings),
        "seconds": seconds,
    }
