"""Rules of the house that no linter knows."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

REPO = Path(__file__).resolve().parents[1]
SOURCES = sorted((REPO / "src").rglob("*.py"))
ERRORS_PAGE = REPO / "docs" / "reference" / "errors.md"

# A name we do not give, and the word of the glossary that we do.
SYNONYMS = {
    "document": "report",
    "documents": "report",
    "annotation": "claim",
    "annotations": "claim",
    "assertion": "claim",
    "fact": "claim",
    "facts": "claim",
    "decision": "judgement",
    "decisions": "judgement",
    "judgment": "judgement",
    "judgments": "judgement",
    "disclaimer": "hedge",
}
# Names that say nothing about what is inside.
EMPTY_NAMES = {"util", "utils", "common", "manager", "handler", "helper", "helpers", "info", "misc"}
CODE = re.compile(r"\bE-(?:BUG|[A-Z]+(?:-[A-Z0-9]+)+)\b")
ROW = re.compile(r"^\|\s*`?(E-[A-Z0-9-]+)`?\s*\|[^|]*\w[^|]*\|", re.MULTILINE)

HELP = """
import sys
sys.argv = ["onrecord", "--help"]
from onrecord.__main__ import main
try:
    main()
except SystemExit as end:
    assert end.code in (0, None), end.code
print("LOADED", *sys.modules)
"""


def _given_names(path: Path) -> Iterator[str]:
    """Name what a file itself names: not what it imports, and not the attributes of others."""
    yield path.stem
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def _words(name: str) -> list[str]:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_")


def _used_codes() -> dict[str, str]:
    return {code: path.name for path in SOURCES for code in CODE.findall(path.read_text("utf-8"))}


def test_a_name_is_taken_apart_into_its_words() -> None:
    assert _words("ReportId") == ["report", "id"]
    assert _words("_read_DocumentPart") == ["", "read", "document", "part"]


def test_names_use_the_words_of_the_glossary() -> None:
    found = [
        f"{path.relative_to(REPO)}: {name} (we say {SYNONYMS[word]})"
        for path in SOURCES
        for name in _given_names(path)
        for word in _words(name)
        if word in SYNONYMS
    ]

    assert found == []


def test_no_module_or_class_has_an_empty_name() -> None:
    found = [
        f"{path.relative_to(REPO)}: {name}"
        for path in SOURCES
        for name in {path.stem, *(n for n in _given_names(path) if n[:1].isupper())}
        if EMPTY_NAMES & set(_words(name))
    ]

    assert found == []


def test_help_loads_no_heavy_module() -> None:
    settings = tomllib.loads((REPO / "pyproject.toml").read_text("utf-8"))
    heavy = set(settings["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-module-level-imports"])

    run = subprocess.run([sys.executable, "-c", HELP], check=True, capture_output=True, text=True, cwd=REPO)

    answer, _, loaded = run.stdout.rpartition("LOADED ")
    assert "Usage: onrecord" in answer
    assert sorted(heavy & set(loaded.split())) == []


def test_every_error_code_has_a_meaning_in_the_reference() -> None:
    listed = set(ROW.findall(ERRORS_PAGE.read_text("utf-8")))

    assert {code: name for code, name in _used_codes().items() if code not in listed} == {}


def test_the_reference_lists_no_error_code_that_is_not_used() -> None:
    listed = ROW.findall(ERRORS_PAGE.read_text("utf-8"))

    assert [code for code in listed if code not in _used_codes()] == []
    assert len(listed) == len(set(listed))


def test_every_dependency_has_its_line_in_the_page_of_libraries() -> None:
    project = tomllib.loads((REPO / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {re.split(r"[<>=!~ \[]", line)[0] for line in project["dependencies"]}
    page = (REPO / "docs" / "reference" / "libraries.md").read_text("utf-8")
    assert set(re.findall(r"^\| ([a-z0-9-]+) \|", page, re.MULTILINE)) - {"package"} == wanted
