"""Two lists linked on the command line."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from identity.list_world import Rows, deaths, f1
from onrecord.cli import main


def table(path: Path, rows: Rows | Sequence[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_pairs_are_written_and_the_columns_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    left, right, truth = deaths(200)
    lists = [str(table(tmp_path / f"{name}.csv", rows)) for name, rows in (("one", left), ("two", right))]
    out = tmp_path / "pairs.csv"
    assert main(["lists", "link", *lists, "--pairs", str(out)]) == 0
    rows = list(csv.DictReader(out.read_text("utf-8").splitlines()))
    assert list(rows[0]) == ["left_id", "right_id", "probability"]
    likely = [(row["left_id"], row["right_id"]) for row in rows if float(row["probability"]) >= 0.5]
    assert f1(likely, truth) > 0.98
    told = capsys.readouterr().err
    assert "left: Date of death -> date of the event" in told
    assert "right: City -> city or village" in told
    assert "rule [first, last]" in told
    assert "not calibrated" in told
    assert left[0]["Victim"] not in told


def test_labels_are_respected_and_calibrate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    left, right, truth = deaths(200)
    partner = dict(truth)
    labels = [{"left_id": row["id"], "right_id": partner.get(row["id"], "")} for row in left[:120]]
    lists = [str(table(tmp_path / f"{name}.csv", rows)) for name, rows in (("one", left), ("two", right))]
    out = tmp_path / "pairs.csv"
    told = str(table(tmp_path / "labels.csv", labels))
    assert main(["lists", "link", *lists, "--labels", told, "--pairs", str(out)]) == 0
    rows = list(csv.DictReader(out.read_text("utf-8").splitlines()))
    judged = {row["left_id"]: row["right_id"] for row in rows if row["probability"] == "1.000000"}
    assert {label["left_id"] for label in labels if label["right_id"]} <= judged.keys()
    assert "Platt" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("left", "labels", "code"),
    [
        ("id,name\na,Ada Quill\na,Ben Reed\n", None, "E-USE-IDS"),
        ("id,name\n", None, "E-USE-TABLE"),
        ("id,name,name\na,b,c\n", None, "E-USE-TABLE"),
        ("id,link\na,b\n", None, "E-USE-TABLE"),
        ("id,name\na,Ada Quill\n", "left_id,right_id\nnobody,\n", "E-USE-LABELS"),
        ("id,name\na,Ada Quill\n", "left_id\na\n", "E-USE-TABLE"),
    ],
)
def test_what_cannot_be_linked_is_said_in_one_sentence(
    left: str, labels: str | None, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two, told, out = (tmp_path / name for name in ("one.csv", "two.csv", "labels.csv", "out.csv"))
    one.write_text(left, "utf-8")
    two.write_text("id,name\nb,Ada Quill\n", "utf-8")
    told.write_text(labels or "", "utf-8")
    options = ["--labels", str(told)] if labels else []
    assert main(["lists", "link", str(one), str(two), *options, "--pairs", str(out)]) == 2
    said = capsys.readouterr().err
    assert f"[{code}]" in said
    assert "Quill" not in said
    assert not out.exists()


def test_a_list_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone = str(tmp_path / "gone.csv")
    assert main(["lists", "link", gone, gone, "--pairs", str(tmp_path / "out.csv")]) == 3
    assert "E-NONE-FILE" in capsys.readouterr().err


def test_nothing_but_the_answer_is_said_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    left, right, _ = deaths(30)
    lists = [str(table(tmp_path / f"{name}.csv", rows)) for name, rows in (("one", left), ("two", right))]
    assert main(["lists", "link", *lists, "--pairs", str(tmp_path / "pairs.csv"), "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


def test_entities_are_printed_with_probabilities_and_reasons(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    left, right, truth = deaths(200)
    lists = [str(table(tmp_path / f"{name}.csv", rows)) for name, rows in (("one", left), ("two", right))]
    options = ["--pairs", str(tmp_path / "pairs.csv"), "--unique", "left", "--unique", "right", "--json"]
    assert main(["lists", "link", *lists, *options]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    linked = [row for row in rows if row["state"] == "linked"]
    found = [tuple(name.partition("/")[2] for name in row["members"]) for row in linked]
    named = {row["id"] for row in right if row["Full name"] != "Unknown"}
    assert f1(found, [pair for pair in truth if pair[1] in named]) > 0.97
    pair = linked[0]["pairs"][0]
    assert 500_000 <= pair["parts_per_million"] <= 1_000_000
    assert {"evidence", "value", "hundredths_of_bits"} == pair["reasons"][0].keys()
    assert left[0]["Victim"] not in json.dumps(rows)


def test_an_unnamed_row_is_proposed_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    left, right, truth = deaths(200)
    lists = [str(table(tmp_path / f"{name}.csv", rows)) for name, rows in (("one", left), ("two", right))]
    assert main(["lists", "link", *lists, "--pairs", str(tmp_path / "pairs.csv"), "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    unnamed = {f"right/{row['id']}" for row in right if row["Full name"] == "Unknown"} & {
        f"right/{b}" for _, b in truth
    }
    assert unnamed
    alone = {row["members"][0]: row for row in rows if len(row["members"]) == 1}
    assert all(alone[name]["pairs"][0]["is_proposed"] for name in unnamed)


def test_the_queue_asks_blind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    left, right, _ = deaths(100)
    lists = [str(table(tmp_path / f"{name}.csv", rows)) for name, rows in (("one", left), ("two", right))]
    queue = tmp_path / "queue.csv"
    assert main(["lists", "link", *lists, "--pairs", str(tmp_path / "pairs.csv"), "--queue", str(queue)]) == 0
    rows = list(csv.DictReader(queue.read_text("utf-8").splitlines()))
    assert list(rows[0]) == ["place", "left_id", "right_id"]
    assert [row["place"] for row in rows] == [str(at) for at in range(1, len(rows) + 1)]
    assert {row["left_id"] for row in rows} <= {row["id"] for row in left}
    assert "to be judged" in capsys.readouterr().err
