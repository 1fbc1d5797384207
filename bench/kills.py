"""A writer killed a thousand times, at seeded moments all over its run.

Each time: what was acknowledged is there, whole and once, verification finds nothing, the casebook opens for writing
without any repair, and a second run completes the work. One kill in ten is of a run that reads as the command does, in
confined processes; the others record the same without starting them.
"""

import os
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import perf_counter

from casebook.casebook_world import chance
from casebook.kills import Reading, failings, gaps_of_a_run, killed, moments, read_by_hand, read_for_real, write_reports


def main(kills: int = 1000) -> int:
    """Kill that often; give the number of kills after which something did not hold."""
    started = perf_counter()
    with tempfile.TemporaryDirectory() as place:
        os.environ["ONRECORD_STATE"] = f"{place}/marks"
        real = kills // 10
        bad = sum(
            _series(Path(place) / name, reading, times)
            for name, reading, times in (("hand", read_by_hand, kills - real), ("real", read_for_real, real))
        )
    print(f"kills {kills:,}, bad {bad:,}, in {perf_counter() - started:,.0f} s")
    return bad


def _series(base: Path, reading: Reading, kills: int) -> int:
    base.mkdir()
    names = write_reports(base / "reports")
    gaps = gaps_of_a_run(base / "whole", names, reading)
    told_before, bad = Counter[int](), 0
    for number, moment in zip(range(kills), moments(gaps, chance(base.name)), strict=False):
        path = base / str(number)
        told = killed(path, names, reading, moment)
        told_before[len(told)] += 1
        found = failings(path, names, told, reading)
        if found:
            bad += 1
            print(f"{base.name} kill {number} at {moment}: {found}")
        shutil.rmtree(path)
    spread = " ".join(f"{told}:{times}" for told, times in sorted(told_before.items()))
    print(f"{base.name}: {kills:,} kills of a run of {sum(gaps):.2f} s; things told before the kill, times: {spread}")
    return bad


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000) > 0)
