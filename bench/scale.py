"""Time the linking of long lists: `python -m bench.scale [ROWS ...]`. Invented people, ours beside Splink on DuckDB.

Rows are those of both lists together; four in five people of the left stand on the right too, with slips of the pen, a
tenth without a birth date, a twentieth in another town. Each run is a process of its own, so that memory is its own.
"""

import logging
import random
import resource
import subprocess
import sys
import time

from bench import linkage_peers
from onrecord.identity.linkage.listing import read_listing
from onrecord.identity.linkage.scored_pairs import score_pairs

SIZES = (10_000, 100_000)
SYLLABLES = [a + b for a in "bdfghklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "el", "ir", "on")]
Rows = list[dict[str, str]]
Pair = tuple[str, str]


def pool(count: int, syllables: int, deal: random.Random) -> list[str]:
    return ["".join(deal.choices(SYLLABLES, k=syllables)).capitalize() for _ in range(count)]


def slipped(word: str, deal: random.Random) -> str:
    """Drop, double or change one letter."""
    at = deal.randrange(1, len(word))
    return word[:at] + deal.choice(("", word[at] * 2, deal.choice("aeiourn"))) + word[at + 1 :]


def lists(rows: int, seed: int = 1) -> tuple[Rows, Rows, set[Pair]]:
    deal = random.Random(seed)
    given, family, towns = pool(2_000, 2, deal), pool(max(2_000, rows // 10), 3, deal), pool(300, 3, deal)
    weights = [1 / (at + 10) for at in range(len(given))]
    left: Rows = []
    right: Rows = []
    truth: set[Pair] = set()
    for number in range(rows // 2):
        row = {
            "given name": deal.choices(given, weights)[0],
            "family name": deal.choice(family),
            "date of birth": f"{deal.randrange(1940, 2010)}-{deal.randrange(1, 13):02}-{deal.randrange(1, 29):02}",
            "city": deal.choice(towns),
        }
        left.append({"id": f"L{number}", **row})
        if deal.random() < 0.8:
            truth.add((f"L{number}", f"R{number}"))
        else:
            row |= {"given name": deal.choices(given, weights)[0], "family name": deal.choice(family)}
            row["date of birth"] = f"{deal.randrange(1940, 2010)}-{deal.randrange(1, 13):02}-{deal.randrange(1, 29):02}"
        for name in ("given name", "family name"):
            if deal.random() < 0.15:
                row[name] = slipped(row[name], deal)
        if deal.random() < 0.1:
            row["date of birth"] = ""
        if deal.random() < 0.05:
            row["city"] = deal.choice(towns)
        right.append({"id": f"R{number}", **row})
    return left, right, truth


def ours(left: Rows, right: Rows) -> set[Pair]:
    one, two = read_listing(left), read_listing(right)
    found = score_pairs(one, two)
    chosen = found.probability >= 0.5
    return {
        (one.ids[a], two.ids[b])
        for a, b in zip(found.pairs.left[chosen].tolist(), found.pairs.right[chosen].tolist(), strict=True)
    }


def splink(left: Rows, right: Rows) -> set[Pair]:
    """Link with the comparisons and five rules that the manual shows for such lists."""
    logging.disable(logging.WARNING)
    peer = linkage_peers.imported
    module, library, duckdb, pd = map(peer, ("splink", "splink.comparison_library", "duckdb", "pandas"))
    names = {"id": "unique_id", "given name": "given", "family name": "family", "date of birth": "born", "city": "city"}
    frames = [
        pd.DataFrame([{names[key]: value or None for key, value in row.items()} for row in rows])
        for rows in (left, right)
    ]
    api = module.DuckDBAPI(connection=duckdb.connect())
    tables = [
        api.register(frame, dataset_display_name=name) for frame, name in zip(frames, ("one", "two"), strict=True)
    ]
    block = module.block_on
    rules = [
        block("given", "family"),
        block("given", "born"),
        block("family", "born"),
        block("born", "city"),
        block("family", "city"),
    ]
    settings = module.SettingsCreator(
        link_type="link_only",
        comparisons=[
            library.JaroWinklerAtThresholds("given", [0.9, 0.7]),
            library.JaroWinklerAtThresholds("family", [0.9, 0.7]),
            library.DateOfBirthComparison("born", input_is_string=True),
            library.ExactMatch("city").configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=rules,
    )
    linker = module.Linker(tables, settings)
    linker.training.estimate_probability_two_random_records_match(rules[:3], recall=0.8)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (rules[0], rules[3]):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_probability=0.5).as_duckdbpyrelation()
    pairs = found.project("unique_id_l, unique_id_r").fetchall()
    return {(a, b) if a.startswith("L") else (b, a) for a, b in pairs}


def run(system: str, rows: int) -> None:
    left, right, truth = lists(rows)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    found = ours(left, right) if system == "ours" else splink(left, right)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    f1 = 2 * len(found & truth) / (len(found) + len(truth))
    memory = f"peak {peak / 1024:.0f} MB, {before / 1024:.0f} of them rows"
    print(f"{rows:>9,} {system:<7} {seconds:7.1f} s  F1 {f1:.4f}  {memory}")


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        run(sys.argv[2], int(sys.argv[3]))
        return
    systems = ["ours", *(["splink"] if "splink" not in linkage_peers.missing() else [])]
    for rows in map(int, sys.argv[1:] or SIZES):
        for system in systems:
            subprocess.run([sys.executable, "-m", "bench.scale", "--one", system, str(rows)], check=True)


if __name__ == "__main__":
    main()
