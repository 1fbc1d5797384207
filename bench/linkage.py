"""Measure the linking of lists: `python -m bench.linkage [TASK ...]`. Ours beside the peers, in one run.

Labels are used cross-validated: with all of them in three folds of left rows, each third scored by a run that was told
the other two; with 300 of them on the rows that were not told. Recorded figures of peers come from the data's own
table, live ones from whichever peer is installed. No row of the lists is ever printed.
"""

import csv
import importlib
import random
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPO = Path(__file__).resolve().parents[1]
SHARED = REPO / ".." / "shared"
sys.path.insert(0, str(SHARED / "score"))

from bench import linkage_peers  # noqa: E402 - after the path to the scorer
from onrecord.actions.list_linking import read_list  # noqa: E402
from onrecord.identity.linkage.judged import Judged, judged_rows  # noqa: E402
from onrecord.identity.linkage.listing import Listing  # noqa: E402
from onrecord.identity.linkage.scored_pairs import score_pairs  # noqa: E402

scorer: Any = importlib.import_module("score_linkage")  # beside the data

DATA = SHARED / "data" / "linkage"
TASKS = ("task_a", "task_a_noname", "task_a_coarse", "task_a_fe", "task_b", "task_b_april", "task_b_same_script")
FOLDS, LABELS, DRAWS, BAND = 3, 300, 3, 100
Scored = list[tuple[str, str, float]]


@dataclass(frozen=True, slots=True)
class Lists:
    """A task: the lists, and the true partners of each left row."""

    task: Any
    left: Listing
    right: Listing
    partners: dict[str, tuple[str, ...]]

    def judged(self, ids: Sequence[str]) -> Judged:
        return judged_rows((id_, other) for id_ in ids for other in self.partners.get(id_, ("",)))

    def without(self, ids: set[str]) -> Any:
        """Give the task without some left rows."""
        left = {id_: row for id_, row in self.task.left.items() if id_ not in ids}
        truth = frozenset(pair for pair in self.task.truth if pair[0] not in ids)
        return scorer.Task(left, self.task.right, truth)


def read(name: str) -> Lists:
    task = scorer.read_task(DATA / name)
    partners: dict[str, tuple[str, ...]] = {}
    for left, right in sorted(task.truth):
        partners[left] = (*partners.get(left, ()), right)
    return Lists(task, read_list(DATA / name / "left.csv"), read_list(DATA / name / "right.csv"), partners)


def ours(lists: Lists, ids: Sequence[str] = ()) -> Scored:
    found = score_pairs(lists.left, lists.right, lists.judged(ids))
    return [
        (lists.left.ids[one], lists.right.ids[two], p)
        for one, two, p in zip(
            found.pairs.left.tolist(), found.pairs.right.tolist(), found.probability.tolist(), strict=True
        )
        if p >= 0.01
    ]


def all_labels(lists: Lists) -> tuple[Any, Scored]:
    """Score each third of the left rows with the labels of the others."""
    ids = list(lists.left.ids)
    random.Random(1).shuffle(ids)
    pairs: Scored = []
    for fold in range(FOLDS):
        held = set(ids[fold::FOLDS])
        pairs += [pair for pair in ours(lists, [id_ for id_ in ids if id_ not in held]) if pair[0] in held]
    return lists.task, pairs


def some_labels(lists: Lists, seed: int) -> tuple[Any, Scored]:
    """Score what is left when some rows are labelled."""
    told = set(random.Random(seed).sample(lists.left.ids, LABELS))
    pairs = [pair for pair in ours(lists, sorted(told)) if pair[0] not in told]
    return lists.without(told), pairs


def line(name: str, task: Any, pairs: Scored, seconds: float) -> str:
    """Give the figures of a run: at the default threshold, and with the best threshold for one-to-one."""
    result = scorer.score(task, "", pairs, True)  # noqa: FBT003 - the scorer's own signature
    single = scorer.one_to_one(pairs)
    best = scorer.figures(task, scorer.matched(single, scorer.best_threshold(task, single))).f1
    bands = [band for band in result.calibration[1:] if band.pairs >= BAND]
    gaps = ", ".join(f"{band.band} {band.mean_probability:.3f}/{band.share_true:.3f}" for band in bands)
    return (
        f"{name:<32} {result.raw.f1:.4f} {result.one_to_one.f1:.4f} {best:.4f} "
        f"{result.candidate_recall:.4f} {seconds:6.1f} s  {gaps}"
    )


def recorded(name: str) -> list[str]:
    """Give the best recorded peer by each measure, and the prototype."""
    with (DATA / "baselines_dev.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["task"] == name]
    peers = [row for row in rows if not row["system"].startswith("prototype")]
    chosen = [(f"recorded best, {key}", max(peers, key=lambda row: float(row[key]))) for key in ("f1", "f1_1to1")]
    chosen += [("recorded prototype, default", row) for row in rows if row["system"].startswith("prototype")][:1]
    return [
        f"{label:<32} {float(row['f1']):.4f} {float(row['f1_1to1']):.4f}        {row['candidate_recall']}"
        f"  {row['system']} {row['version']} ({row['threshold_kind']}, labels: {row['labels']})"
        for label, row in chosen
    ]


def timed(name: str, lists: Lists, call: Any) -> None:
    start = time.perf_counter()
    task, pairs = call(lists)
    print(line(name, task, pairs, time.perf_counter() - start), flush=True)


def measure(name: str) -> None:
    lists = read(name)
    print(f"\n{name}: {len(lists.left):,} x {len(lists.right):,} rows, {len(lists.task.truth):,} true pairs")
    print(f"{'':<32} raw    1-1    1-1 tuned  recall    time  mean/true of bands with {BAND}+ pairs")
    timed("ours, no labels", lists, lambda one: (one.task, ours(one)))
    for seed in range(1, DRAWS + 1):
        timed(f"ours, {LABELS} labels, draw {seed}", lists, lambda one, seed=seed: some_labels(one, seed))
    timed(f"ours, all labels in {FOLDS} folds", lists, all_labels)
    for peer in ("splink", "recordlinkage"):
        if peer not in linkage_peers.missing():
            timed(f"{peer}, our keys", lists, lambda one, peer=peer: (
                one.task, list(linkage_peers.run(peer, one.left, one.right))
            ))  # fmt: skip
    print("\n".join(recorded(name)), flush=True)


def main() -> None:
    if not DATA.is_dir():
        sys.exit("the lists beside the repository are not there: nothing to measure")
    for peer in linkage_peers.missing():
        print(f"{peer} is not installed: its recorded figures only")
    for name in sys.argv[1:] or TASKS:
        measure(name)
    print(f"\npeak memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
