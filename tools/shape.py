"""Sizes of files and functions against the budgets. Prints a table; exits 1 when one is over.

A function's lines are counted without its docstring and without the functions inside it. Complexity is ruff's.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

REPO = Path(__file__).resolve().parents[1]
Functions = ast.FunctionDef | ast.AsyncFunctionDef


def main() -> int:
    """Print the table and give the exit code."""
    sources, tests = sorted(REPO.glob("src/**/*.py")), sorted(REPO.glob("tests/**/*.py"))
    files = {str(path.relative_to(REPO)): _lines(path) for path in sources}
    functions = {f"{path.relative_to(REPO)}:{name}": size for path in sources for name, size in _functions(path)}
    ratio = sum(map(_lines, tests)) / sum(files.values())
    rows = [
        ("file, median lines", median(files.values()), 120),
        ("file, most lines", max(files.values()), 400),
        ("function, median lines", median(functions.values()), 8),
        ("function, 90th percentile", quantiles(functions.values(), n=10)[-1], 25),
        ("function, most lines", max(functions.values()), 50),
    ]
    over = [got > most for _, got, most in rows] + [ratio < 1.2]
    table = [f"{name:<28}{got:>8.1f}   at most {most}" for name, got, most in rows]
    table.append(f"{'test lines a line of code':<28}{ratio:>8.2f}   at least 1.2")
    marked = [line + ("   OVER" if is_over else "") for line, is_over in zip(table, over, strict=True)]
    longest = [*_longest(files, 400), *_longest(functions, 50)]
    sys.stdout.write("\n".join([*marked, *longest]) + "\n")
    return int(any(over))


def _lines(path: Path) -> int:
    """Count the lines that are not empty."""
    return sum(1 for line in path.read_text("utf-8").splitlines() if line.strip())


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, Functions):
            inner = [part for part in ast.walk(node) if isinstance(part, Functions) and part is not node]
            yield node.name, len(_own_lines(node).difference(*map(_span, inner)))


def _own_lines(node: Functions) -> set[int]:
    has_docstring = ast.get_docstring(node) is not None
    return _span(node) - (_span(node.body[0]) if has_docstring else set())


def _span(node: ast.stmt) -> set[int]:
    return set(range(node.lineno, (node.end_lineno or node.lineno) + 1))


def _longest(sizes: dict[str, int], most: int) -> list[str]:
    return [f"  {size:>5}  {name}" for name, size in sizes.items() if size > most]


if __name__ == "__main__":
    sys.exit(main())
