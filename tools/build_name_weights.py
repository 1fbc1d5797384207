"""Build the weights of the room of identity: `python tools/build_name_weights.py DATA`. Equal data gives equal bytes.

DATA is the folder of names with its `training` folder. Needs NumPy, which the program itself does not. Prints the
SHA-256 of what was read and of what was written.
"""

import csv
import hashlib
import json
import math
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from edit_training import FEWEST, NUMBER, PAD, SIZE, EditWeights, train
from name_couples import Couple, Pair, background, commonness, couples, read_classes
from step_training import Floats, Ints, fit

from onrecord.identity.comparison import lay_side_by_side
from onrecord.identity.edit_model import couple_bits, mass
from onrecord.identity.evidence import EVIDENCES, Evidence, weigh
from onrecord.identity.sounds import SCRIPTS

WEIGHTS = Path(__file__).resolve().parents[1] / "src" / "onrecord" / "identity" / "weights"
SMOOTHING, MOST_SHARES, COMMON = 0.05, 1_500, 25


def build_edit_costs(found: Mapping[Pair, Sequence[Couple]], words: Mapping[str, Counter[str]]) -> object:
    """Learn the edit models, one for each pair of scripts with enough couples, and the backgrounds."""
    pooled, models = train(found)
    pairs = {"pooled": _costs(pooled), **{f"{a}-{b}": _costs(models[a, b]) for a, b in sorted(models)}}
    return {"pairs": pairs, "background": _backgrounds(words)}


def usual_shares(found: Mapping[Pair, Sequence[Couple]]) -> dict[str, int]:
    """Give how much of the rarer information the couples share on the average, in per cent."""
    shares = {}
    for pair, some in found.items():
        if len(some) >= FEWEST:
            each = [
                couple_bits(one.left, one.right, pair) / min(mass(one.left, pair[0]), mass(one.right, pair[1]))
                for one in some[:MOST_SHARES]
            ]
            shares["-".join(pair)] = round(100 * sum(each) / len(each))
    return {"pooled": round(sum(shares.values()) / len(shares)), **shares}


def rarities(counts: Counter[str]) -> dict[str, int]:
    """Give how rare each common name is; one seen less often than `COMMON` times counts as any such."""
    total = counts.total()
    kept = {symbols: times for symbols, times in sorted(counts.items()) if times >= COMMON and symbols}
    return {symbols: round(100 * math.log2(total / times)) for symbols, times in {"": COMMON, **kept}.items()}


def build_steps(data: Path) -> object:
    """Fit the step tables on pairs of real spellings, and on pairs made to differ in one role.

    What a sum begins with is the share of one person among these pairs, and is left out: it is no evidence.
    """
    rows = [row for name in ("pairs_dev.csv", "role_negatives_dev.csv") for row in read_rows(data / name)]
    kept = [(values, row["same_person"] == "1") for row in rows if (values := evidence_of(row)) is not None]
    truth = [is_same for _, is_same in kept]
    fitted = fit([values for values, _ in kept], truth)
    tables = [_table(cuts, weights) for cuts, weights in zip(fitted.cuts, fitted.weights, strict=True)]
    return {"evidences": list(EVIDENCES), "tables": tables}


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def evidence_of(row: Mapping[str, str]) -> Evidence | None:
    """Give the evidence of a pair, None where it is undecidable."""
    laid = lay_side_by_side(row["name_a"], row["name_b"])
    return None if laid is None else weigh(laid)


def _table(cuts: Ints, weights: Floats) -> dict[str, list[int]]:
    """Write one table, steps of equal weight as one."""
    bits = [_hundredths(weight) for weight in weights]
    kept = [at for at in range(len(cuts)) if bits[at + 1] != bits[at + 2]]
    return {"cuts": [int(cuts[at]) for at in kept], "bits": [*bits[:2], *(bits[at + 2] for at in kept)]}


def _hundredths(natural: float) -> int:
    return round(100 * natural / math.log(2))


def _costs(model: EditWeights) -> list[list[int]]:
    return [[int(cost) for cost in row] for row in np.rint(-100 * np.log2(model.table))]


def _backgrounds(counts: Mapping[str, Counter[str]]) -> dict[str, list[list[int]]]:
    found = {}
    for script in SCRIPTS:
        table = np.full((SIZE + 1, SIZE + 1), SMOOTHING)
        for word, times in sorted(counts[script].items()):
            path = [PAD, *(NUMBER[symbol] for symbol in word), PAD]
            for before, after in pairwise(path):
                table[before, after] += times
        table /= table.sum(axis=1, keepdims=True)
        found[script] = [[int(cost) for cost in row] for row in np.rint(-100 * np.log2(table))]
    return found


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def main() -> None:
    data = Path(sys.argv[1])
    for path in sorted((data / "training").glob("*.gz")):
        sys.stdout.write(f"read     {digest(path.read_bytes())}  {path.name}\n")
    classes = read_classes(data / "training")
    found = couples(data / "training", classes)
    # In this order: each file is made with those before it.
    _write("edit.json", build_edit_costs(found, background(classes)))
    _write("usual.json", usual_shares(found))
    _write("common.json", rarities(commonness(data / "training")))
    for name in ("pairs_dev.csv", "role_negatives_dev.csv"):
        sys.stdout.write(f"read     {digest((data / name).read_bytes())}  {name}\n")
    _write("steps.json", build_steps(data))


def _write(name: str, made: object) -> None:
    content = (json.dumps(made, separators=(",", ":")) + "\n").encode("ascii")
    (WEIGHTS / name).write_bytes(content)
    sys.stdout.write(f"written  {digest(content)}  {name}\n")


if __name__ == "__main__":
    main()
