"""The wheel: whole, the same twice, and with its example reports."""

import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[1]
DATED = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("wheel"))


def built(folder: Path) -> Path:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(REPO)]
    subprocess.run(command, check=True, capture_output=True, env=DATED)
    (made,) = folder.glob("*.whl")
    return made


def test_the_wheel_holds_every_data_file(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    package = REPO / "src" / "onrecord"
    data = {
        path
        for path in package.rglob("*")
        if path.is_file() and path.suffix != ".py" and "__pycache__" not in path.parts
    }
    assert {f"onrecord/{path.relative_to(package).as_posix()}" for path in data} <= names
    reports = (REPO / "examples" / "tartar").iterdir()
    assert {f"onrecord/examples/tartar/{path.name}" for path in reports} <= names


def test_the_wheel_built_twice_is_the_same(wheel: Path, tmp_path: Path) -> None:
    again = built(tmp_path)
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(wheel.read_bytes()).digest()


def test_the_unpacked_wheel_finds_its_example_reports(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import onrecord;"
        "from onrecord.actions.demo import example_reports;"
        "assert onrecord.__file__.startswith(sys.argv[1]); print(len(example_reports()))"
    )
    command = [sys.executable, "-I", "-c", script, str(tmp_path / "site")]
    got = subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path)
    assert got.stdout == "16\n"
