"""How soon the command line answers: `onrecord --help`, beside a bare interpreter.

Run: `python -m bench.start`.
"""

import statistics
import subprocess
import sys
from time import perf_counter

RUNS = 15
COMMANDS = {
    "python -c pass": ("-c", "pass"),
    "import click": ("-c", "import click"),
    "onrecord --help": ("-m", "onrecord", "--help"),
    "onrecord doctor": ("-m", "onrecord", "doctor"),
}


def main() -> None:
    print("| command | median ms | slowest ms |")
    print("|---|---:|---:|")
    for name, words in COMMANDS.items():
        times = [seconds(words) * 1000 for _ in range(RUNS)]
        print(f"| {name} | {statistics.median(times):.0f} | {max(times):.0f} |")


def seconds(words: tuple[str, ...]) -> float:
    started = perf_counter()
    subprocess.run([sys.executable, *words], check=True, capture_output=True)
    return perf_counter() - started


if __name__ == "__main__":
    main()
