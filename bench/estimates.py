"""Compare estimates with the reference results beside the repo: `python -m bench.estimates`. Takes about half an hour.

Prints the table of the scorer that lies with the references, then how long the exact engines take. R's own figures
were taken on another machine; where R and its packages are installed, `reference.R` beside the tables times them anew.
"""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np

from onrecord.estimating.bootstrap import bootstrap
from onrecord.estimating.decomposable import average
from onrecord.estimating.graphs import decomposable_graphs
from onrecord.estimating.loglinear import Ranking, counts_of, layout
from onrecord.estimating.sampling import sample
from onrecord.estimating.table import Table
from onrecord.estimating.table_text import read_table

SHARED = Path(__file__).resolve().parents[1] / ".." / "shared"
TABLES = SHARED / "data" / "mse"


def main() -> None:
    if not TABLES.is_dir():
        print("skipped: the tables and their references are not beside the repo")
        return
    times()
    command = f"{sys.executable} -m onrecord estimate table {{}} --json"
    subprocess.run([sys.executable, SHARED / "score" / "score_mse.py", TABLES, "--cmd", command], check=False)
    rscript = shutil.which("Rscript")
    print(
        "R is not installed: no paired run"
        if rscript is None
        else f"for R's own times: {rscript} reference.R TABLE.csv"
    )


def times() -> None:
    print(f"{'task':56} {'seconds':>9}")
    for what, task in _tasks():
        begun = time.perf_counter()
        said = task()
        print(f"{what:56} {time.perf_counter() - begun:9.3f}  {said}")


def _tasks() -> Iterator[tuple[str, Callable[[], str]]]:
    yield "113 models of 4 lists (kosovo)", partial(_models, "kosovo")
    yield "1,024 models of 5 lists (uk)", partial(_models, "uk")
    yield "32,768 models of 6 lists (uk6)", partial(_models, "uk6")
    yield "graphs of 6 lists", lambda: f"{len(decomposable_graphs(6)):,}"
    for name in ("kosovo", "uk", "uk6"):
        yield f"average over decomposable graphs ({name})", partial(_average, name)
    for name in ("kosovo", "uk"):
        yield f"2,000 bootstrap tables ({name})", partial(_bootstrap, name)
    for name in ("kosovo", "neworleans"):
        yield f"latent classes until settled ({name})", partial(_latent, name)


def _average(name: str) -> str:
    return f"{average(_table(name)).estimate:,}"


def _models(name: str) -> str:
    whole = _table(name)
    return next(Ranking(layout(len(whole.lists)), counts_of(whole)).best()).name


def _bootstrap(name: str) -> str:
    drawn = bootstrap(_table(name), np.random.default_rng(1))
    return "" if drawn is None else f"{drawn.low:,.0f} to {drawn.high:,.0f}"


def _latent(name: str) -> str:
    begun = time.perf_counter()
    sampled = sample(_table(name), np.random.default_rng(1))
    ess = sampled.settling.ess
    return (
        f"R-hat {sampled.settling.rhat:.3f}, {ess:,.0f} effective draws, {ess / (time.perf_counter() - begun):,.0f}/s"
    )


def _table(name: str) -> Table:
    whole = read_table((TABLES / f"{name}.csv").read_text("utf-8"))
    assert isinstance(whole, Table)
    return whole


if __name__ == "__main__":
    main()
