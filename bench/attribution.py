"""Score the attribution layer on the annotated texts held back for it: `python -m bench.attribution`.

Prints the scorer's table for our layer and for the stored baselines, intervals by resampling whole texts, and what a
text costs in time and memory. The models must not have been trained on these texts.
"""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from time import process_time

from onrecord.reading.attribution_layer import Spoken, attribution_layer, spoken_over
from onrecord.reading.attribution_models import shipped_models
from onrecord.reading.english import proposals_of, work_through
from onrecord.reading.layers import read_layer
from onrecord.record.ids import ReportId

SHARED = Path(__file__).resolve().parents[2] / "shared"
GOLD = SHARED / "data" / "reading" / "gum-attribution-dev"
SCORER = SHARED / "score" / "score_attribution.py"


def layer_of(path: Path) -> tuple[Spoken, ...]:
    return attribution_layer(read_layer(path.read_bytes(), "text/plain"), shipped_models())


def write_layers(texts: Iterable[Path], target: Path) -> None:
    """Write one line a text, as the scorer reads it."""
    lines = []
    for path in texts:
        spoken = [{role: asdict(one)[role] for role in ("cue", "source", "content")} for one in layer_of(path)]
        lines.append(json.dumps({"doc": path.stem, "attributions": spoken}) + "\n")
    target.write_text("".join(lines), "utf-8")


def score(predictions: Path, *options: str) -> str:
    command = [sys.executable, str(SCORER), str(GOLD), str(predictions), *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def speed(texts: Iterable[Path]) -> tuple[float, float]:
    """Give texts a second of one core's own time: the layer alone, and with the claims out of the same parses."""
    paths = tuple(texts)
    return len(paths) / _seconds(paths, layer_of), len(paths) / _seconds(paths, _layer_and_claims)


def _layer_and_claims(path: Path) -> None:
    layer = read_layer(path.read_bytes(), "text/plain")
    made = work_through(layer, report=ReportId("0"), publisher="the paper", report_date=None)
    proposals_of(layer, made)
    spoken_over(layer.text, made.parses, made.attributions, shipped_models())


def _seconds(paths: tuple[Path, ...], read: Callable[[Path], object]) -> float:
    """Time a way to read texts; the first is read once before, so that tables and models are loaded."""
    read(paths[0])
    begun = process_time()
    for path in paths:
        read(path)
    return process_time() - begun


def main() -> None:
    texts = sorted((GOLD / "txt").glob("*.txt"))
    with tempfile.TemporaryDirectory() as made:
        target = Path(made) / "layer.jsonl"
        write_layers(texts, target)
        for name, path in (("ours", target), *((one.stem, one) for one in sorted((GOLD / "baseline").glob("*")))):
            print(f"{name}:\n{score(path, '--bootstrap', '1000')}")
    news = [path for path in texts if "_news_" in path.name]
    alone, with_claims = speed(news)
    words = sum(len(path.read_text("utf-8").split()) for path in news) / len(news)
    print(f"news texts of {words:.0f} words on average: {alone:.1f} a second, {with_claims:.1f} with the claims")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
