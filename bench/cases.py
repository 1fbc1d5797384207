"""What a casebook concludes about cases with a known account: origins, counts, timeline, postings, contradictions.

Each case is built by `onrecord build` from its reports alone, nobody judges anything, and its findings are scored by
the scorer that lies beside the cases. Run: `python -m bench.cases [CASE...]`. Without the shared cases it says so.
"""

import io
import json
import subprocess
import sys
import tempfile
import time
from contextlib import redirect_stdout
from pathlib import Path

from onrecord.cli import main as onrecord

REPO = Path(__file__).resolve().parents[1]
SHARED = REPO / ".." / "shared"
FIGURES = (
    "counts.statements", "counts.with_class", "counts.scopes_mixed", "origins.pairs_different_outlets.precision",
    "origins.pairs_different_outlets.recall", "origins.pairs_different_outlets.f1", "origins.count_error",
    "timeline.events", "contradictions.found", "contradictions.state", "contradictions.false_alarms", "postings.found",
    "postings.not_at_violations",
)  # fmt: skip
Figures = dict[str, tuple[float, float]]


def findings_of(case: Path, folder: Path) -> tuple[Path, float]:
    """Build a case's casebook and export its findings; give the file and the seconds of the export."""
    casebook, file = folder / case.name, folder / f"{case.name}.json"
    with redirect_stdout(io.StringIO()):
        assert onrecord(["build", str(case / "reports"), "-o", str(casebook), "--quiet"]) == 0
    began = time.perf_counter()
    assert onrecord(["export", "findings", "-c", str(casebook), "-o", str(file)]) == 0
    return file, time.perf_counter() - began


def figures_of(case: Path, findings: Path) -> Figures:
    """Score findings: each figure as numerator and denominator."""
    scorer = SHARED / "score" / "score_case.py"
    told = subprocess.run(
        [sys.executable, str(scorer), str(case), str(findings), "--json"], check=True, capture_output=True, text=True
    )
    found = json.loads(told.stdout)["figures"]
    return {name: (figure["n"], figure["d"]) for name, figure in found.items()}


def say(figure: tuple[float, float] | None) -> str:
    """Say a figure as a fraction and what it comes to."""
    if figure is None or not figure[1]:
        return "-"
    return f"{figure[0]:g}/{figure[1]:g} = {figure[0] / figure[1]:.2f}"


def main(names: list[str]) -> int:
    cases = SHARED / "cases"
    if not cases.is_dir():
        print("the shared cases are not here")
        return 0
    chosen = names or sorted(path.name for path in cases.iterdir() if (path / "reports").is_dir())
    scored: dict[str, Figures] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in chosen:
            file, seconds = findings_of(cases / name, Path(folder))
            scored[name] = figures_of(cases / name, file)
            print(f"{name}: findings in {seconds:.2f} s", file=sys.stderr)
    told = [name for name in chosen if "timeline.events" in scored[name]]
    print("| figure |" + "".join(f" {name} |" for name in told))
    print("|---|" + "---:|" * len(told))
    for figure in FIGURES:
        print(f"| {figure} |" + "".join(f" {say(scored[name].get(figure))} |" for name in told))
    print("\n" + incidents({name: scored[name] for name in chosen if name not in told}))
    return 0


def incidents(scored: dict[str, Figures]) -> str:
    """Sum the incidents: pairs of different publishers together, and the mean error of the number of origins."""
    pairs = [found["origins.pairs_different_outlets.f1"] for found in scored.values() if "origins.count_error" in found]
    errors = [found["origins.count_error"][0] for found in scored.values() if "origins.count_error" in found]
    total = (sum(n for n, _ in pairs), sum(d for _, d in pairs))
    mean = sum(errors) / len(errors) if errors else 0.0
    return f"{len(errors)} incidents with labelled origins: pair F1 {say(total)}; mean error of the number {mean:.2f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
