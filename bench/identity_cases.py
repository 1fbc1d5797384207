"""Who is who in whole cases, with no judgement: each built anew, exported, and scored by the scorer beside the data.

`python -m bench.identity_cases [CASE...]`; the cases are those beside the repo.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from onrecord.actions.build import Tellers, build
from onrecord.actions.export import export_findings
from onrecord.actions.people import people_of
from onrecord.casebook.folder import read_folder
from onrecord.casebook.store import Casebook

SHARED = Path(__file__).resolve().parents[1] / ".." / "shared"
CASES = ("tartar", "zhanaozen2011", "az-pp-2014")
FIGURES = (
    "identity.persons",
    "identity.variants",
    "identity.must_merge",
    "identity.merged_wrongly",
    "identity.must_not_merge_violations",
    "identity.mentions.precision",
    "identity.mentions.recall",
    "identity.mentions.f1",
)


def main(names: list[str]) -> None:
    for name in names or CASES:
        figures, persons, seconds = scores(SHARED / "cases" / name)
        print(f"{name}: {persons} persons, worked out in {seconds:.1f} s")
        for figure in FIGURES:
            row = figures[figure]
            print(f"  {figure:36} {row['n']:g}/{row['d']:g}  {row['value']}")


def scores(case: Path) -> tuple[dict[str, dict[str, float]], int, float]:
    """Build a case in a folder of its own; give the scorer's figures, the persons listed, and the time they take."""
    tell = Tellers(added=_silent, read=_silent, written=lambda: None)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book"
        build([str(case / "reports")], path, name=case.name, stdin=sys.stdin.buffer, tell=tell)
        with Casebook(read_folder(path), writing=False) as casebook:
            begun = time.perf_counter()
            persons = len(people_of(casebook).persons)
            seconds = time.perf_counter() - begun
            written = Path(folder) / "findings.json"
            written.write_text(export_findings(casebook), "utf-8")
        scorer = [sys.executable, str(SHARED / "score" / "score_case.py"), str(case), str(written), "--json"]
        answer = subprocess.run(scorer, check=True, capture_output=True, text=True)
    return json.loads(answer.stdout)["figures"], persons, seconds


def _silent(_: object) -> None:
    """Tell nobody."""


if __name__ == "__main__":
    main(sys.argv[1:])
