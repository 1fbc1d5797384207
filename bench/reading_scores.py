"""Score the readers on the development gold: `python bench/reading_scores.py [OUT_DIR]`.

Reads every `<id>.txt` by the reader of its language, knowing only the report's date and publisher, writes `<id>.jsonl`
and prints the scorer's table.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from onrecord.reading.english import Proposals
from onrecord.reading.layers import read_layer
from onrecord.reading.report import read_report as read_claims
from onrecord.record.codec import to_json
from onrecord.record.ids import ReportId

SHARED = Path(__file__).resolve().parents[2] / "shared"
GOLD = SHARED / "data" / "reading" / "gold-dev"
SCORER = SHARED / "score" / "score_reading.py"


def read_report(path: Path, about: dict[str, object]) -> Proposals:
    """Read one text; `about` is the `document` part of its gold, of which date and publisher are used."""
    publisher = about.get("publisher")
    name = str(publisher["name"]) if isinstance(publisher, dict) else "the publisher"
    date = about.get("date_of_document")
    layer = read_layer(path.read_bytes(), "text/plain")
    return read_claims(
        layer, report=ReportId(path.stem), publisher=name, report_date=date if isinstance(date, str) else None
    )


def write_proposals(folder: Path) -> None:
    """Write the proposals for every report of the gold."""
    for path in sorted(GOLD.glob("*.txt")):
        about = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))["document"]
        lines = [json.dumps(to_json(claim), ensure_ascii=False) for claim in read_report(path, about).claims]
        (folder / f"{path.stem}.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")


def score(folder: Path, *options: str) -> str:
    """Run the scorer on written proposals."""
    done = subprocess.run(
        [sys.executable, str(SCORER), str(GOLD), str(folder), *options], check=True, capture_output=True, text=True
    )
    return done.stdout


def main() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        write_proposals(folder)
        print(score(folder))


if __name__ == "__main__":
    main()
