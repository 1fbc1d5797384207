"""Measure the comparison of names: `python -m bench.names`. People in five folds; then one slice left out at a time.

The step tables that the program ships are fitted on these very pairs, so every figure here comes from tables fitted
without the people (or the slice) that are scored. Prints our figures beside those of the peers, then speed.
"""

import csv
import importlib
import math
import random
import sys
import time
import zlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

REPO = Path(__file__).resolve().parents[1]
SHARED = REPO / ".." / "shared"
sys.path[:0] = [str(REPO / "tools"), str(SHARED / "score")]

from step_training import Fitted, fit  # noqa: E402 - a tool of ours

from onrecord.identity.blocking import block_keys  # noqa: E402
from onrecord.identity.comparison import CAPPED, compare_all, compare_names  # noqa: E402
from onrecord.identity.couples import forget  # noqa: E402
from onrecord.identity.edit_model import mass  # noqa: E402
from onrecord.identity.name_parts import parse_name  # noqa: E402
from onrecord.identity.sounds import symbols_of  # noqa: E402

FOLDS, SURE, RANDOM_PAIRS = 5, 0.99, 50_000
FIGURES = ("auc", "f1", "r99", "r95", "ece", "queue")
PEERS = ("nk-logic-v2", "nk-name-based", "anyascii-token-sort", "prototype-additive-5fold")
Floats = NDArray[np.float64]
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Rows with their evidence, and whether a warning caps them."""

    rows: Sequence[Row]
    evidence: Sequence[tuple[int | None, ...]]
    capped: Sequence[bool]

    @property
    def truth(self) -> list[bool]:
        return [row["same_person"] == "1" for row in self.rows]

    def chosen(self, places: Sequence[int]) -> "Pairs":
        return Pairs(
            [self.rows[at] for at in places], [self.evidence[at] for at in places], [self.capped[at] for at in places]
        )


def read_rows(name: str) -> list[dict[str, str]]:
    with (SHARED / "data" / "names" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read(name: str) -> Pairs:
    rows = read_rows(name)
    found = [compare_names(row["name_a"], row["name_b"]) for row in rows]
    return Pairs(rows, [one.evidence for one in found], [one.is_capped for one in found])


def learn(*parts: Pairs) -> tuple[Fitted, float]:
    """Fit the tables; the second answer is the log odds of one person among the pairs."""
    fitted = fit([one for part in parts for one in part.evidence], [one for part in parts for one in part.truth])
    return fitted, fitted.base


def scores(fitted: Fitted, pairs: Pairs) -> Floats:
    """Natural log odds, capped as the program does."""
    ceiling = fitted.base + CAPPED / 100 * math.log(2)
    found = fitted.predict(pairs.evidence)
    return np.where(np.array(pairs.capped), np.minimum(found, ceiling), found)


def fold(text: str) -> int:
    return zlib.crc32(text.encode()) % FOLDS


def out_of_fold(pairs: Pairs, negatives: Pairs) -> tuple[Floats, Floats]:
    """Score every pair, and every made negative, by tables that have seen neither of its people."""
    found, made = np.zeros(len(pairs.rows)), np.zeros(len(negatives.rows))
    for k in range(FOLDS):
        train = [at for at, row in enumerate(pairs.rows) if k not in (fold(row["person_a"]), fold(row["person_b"]))]
        test = [at for at, row in enumerate(pairs.rows) if fold(row["person_a"]) == k]
        others = [at for at, row in enumerate(negatives.rows) if fold(row["name_a"]) != k]
        mine = [at for at, row in enumerate(negatives.rows) if fold(row["name_a"]) == k]
        fitted, _ = learn(pairs.chosen(train), negatives.chosen(others))
        found[test] = scores(fitted, pairs.chosen(test))
        made[mine] = scores(fitted, negatives.chosen(mine))
    return found, made


def slice_left_out(pairs: Pairs, negatives: Pairs) -> Floats:
    found = np.zeros(len(pairs.rows))
    for name in sorted({row["slice"] for row in pairs.rows}):
        train = [at for at, row in enumerate(pairs.rows) if row["slice"] != name]
        test = [at for at, row in enumerate(pairs.rows) if row["slice"] == name]
        found[test] = scores(learn(pairs.chosen(train), negatives)[0], pairs.chosen(test))
    return found


def figures_of(pairs: Pairs, found: Floats, keep: Callable[[Row], bool]) -> list[float]:
    shared = importlib.import_module("name_figures")  # of the shared scorer: not there without the data
    some = [
        shared.Scored(row["same_person"] == "1", float(1 / (1 + np.exp(-one))), row["person_a"])
        for row, one in zip(pairs.rows, found, strict=True)
        if keep(row)
    ]
    made = shared.figures(some)
    return [made.get(name) for name in FIGURES]


def scopes(pairs: Pairs) -> list[tuple[str, str, Callable[[Row], bool]]]:
    """Everything, each slice, each pair of scripts that has enough of both kinds."""
    counts = Counter((row["script_pair"], row["same_person"]) for row in pairs.rows)
    scripts = sorted({pair for pair, _ in counts if counts[pair, "1"] >= 40}, key=lambda pair: -counts[pair, "1"])
    found: list[tuple[str, str, Callable[[Row], bool]]] = [("overall", "all", lambda _: True)]
    found += [("slice", name, _is("slice", name)) for name in ("wikidata", "sanctions", "caucasus")]
    return found + [("script_pair", name, _is("script_pair", name)) for name in scripts]


def _is(column: str, value: str) -> Callable[[Row], bool]:
    return lambda row: row[column] == value


def table(pairs: Pairs, found: Floats) -> str:
    """Give our figures beside the peers'."""
    peers = {
        (row["matcher"], row["scope"], row["name"]): [float(row[name] or "nan") for name in FIGURES]
        for row in read_rows("baselines_dev.csv")
        if row["set"] == "pairs_dev"
    }
    lines = [f"{'':42}" + " ".join(f"{name:>6}" for name in FIGURES)]
    macro = []
    for scope, name, keep in scopes(pairs):
        mine = figures_of(pairs, found, keep)
        lines.append(line(f"{scope} {name}", "onrecord", mine))
        negatives = sum(row["same_person"] == "0" for row in pairs.rows if keep(row))
        if scope == "script_pair" and negatives >= 40:
            macro.append(mine[2])
        lines += [line("", peer, peers[peer, scope, name]) for peer in PEERS if (peer, scope, name) in peers]
    lines.append(f"macro r99 over {len(macro)} pairs of scripts: {sum(macro) / len(macro):.4f}")
    return "\n".join(lines)


def line(scope: str, matcher: str, values: Sequence[float]) -> str:
    return f"{scope:22}{matcher:20}" + " ".join(f"{value:6.3f}" for value in values)


def threshold(pairs: Pairs, found: Floats) -> float:
    """Give the lowest score at which 99 of 100 accepted are right."""
    order = np.argsort(-found, kind="stable")
    right = np.cumsum(np.array(pairs.truth)[order])
    good = np.flatnonzero(right / np.arange(1, len(order) + 1) >= SURE)
    return float(found[order][good.max()])


def accepted(pairs: Pairs, found: Floats, cut: float, column: str) -> dict[str, str]:
    """Count what is accepted at a threshold, by a column."""
    totals = Counter(row[column] for row in pairs.rows)
    taken = Counter(row[column] for row, one in zip(pairs.rows, found, strict=True) if one >= cut)
    return {name: f"{taken[name]} of {total}" for name, total in totals.items()}


def blocking(pairs: Pairs) -> str:
    """Give how many same people share a key, by slice, and how many random pairs of other people do."""
    same = [row for row in pairs.rows if row["same_person"] == "1"]
    found = Counter(row["slice"] for row in same if share_key(row["name_a"], row["name_b"]))
    names = [(row["person"], row["name"]) for row in read_rows("names_dev.csv")]
    chance = random.Random(1)
    others = [(chance.choice(names), chance.choice(names)) for _ in range(RANDOM_PAIRS)]
    passing = sum(one[0] != two[0] and share_key(one[1], two[1]) for one, two in others)
    shares = ", ".join(
        f"{name} {found[name] / total:.3f}" for name, total in Counter(row["slice"] for row in same).items()
    )
    return f"share a key: {shares}; random pairs {passing / RANDOM_PAIRS:.3f}"


def share_key(one: str, two: str) -> bool:
    return not set(block_keys(one)).isdisjoint(block_keys(two))


def speed(pairs: Pairs) -> float:
    """Give pairs a second of the processor's own time: a table of them, every name met for the first time."""
    for cache in (parse_name, mass, symbols_of):
        cache.cache_clear()
    forget()
    start = time.process_time()
    for _ in compare_all((row["name_a"], row["name_b"]) for row in pairs.rows):
        pass
    return len(pairs.rows) / (time.process_time() - start)


def main() -> int:
    if not SHARED.exists():
        print("skipped: the names to measure on are not beside the repo")
        return 0
    pairs, negatives, anchors = read("pairs_dev.csv"), read("role_negatives_dev.csv"), read("anchors_dev.csv")
    found, made = out_of_fold(pairs, negatives)
    cut = threshold(pairs, found)
    fitted, _ = learn(pairs, negatives)
    print(table(pairs, found))
    print(f"one threshold: {(cut - fitted.base) / math.log(2):.2f} bits")
    print("made negatives accepted:", accepted(negatives, made, cut, "kind"))
    print("anchors accepted:", accepted(anchors, scores(fitted, anchors), cut, "same_person"))
    print(line("slice left out", "onrecord", figures_of(pairs, slice_left_out(pairs, negatives), lambda _: True)))
    print(blocking(pairs))
    print(f"{speed(pairs):,.0f} pairs a second on one core")
    return 0


if __name__ == "__main__":
    sys.exit(main())
