"""`onrecord lists diff`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import answer, say

if TYPE_CHECKING:
    from onrecord.actions.list_diff import Form
    from onrecord.casebook.store import Casebook
    from onrecord.releasing.list_lines import Difference

DIFFERENCES = 1


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False),
    help="Write all lines to this file, by its ending: .html, .csv, .xlsx or .json.",
)  # fmt: skip
@click.option("--record", "records", is_flag=True, help="Put it on record; both must be lists of the casebook.")
@with_casebook
@with_json
def command(old: str, new: str, output: Path | None, casebook: Path | None, *, records: bool, as_json: bool) -> None:
    """Compare an earlier list OLD with a later list NEW, person by person.

    OLD and NEW are files (FILE, or FILE#LIST where it has several) or lists of a casebook as `onrecord lists show`
    prints them. Prints how many stand in both, in one only, changed, under another id, merged, split or unresolved;
    --json and -o give every line with both cells. Exit code 1 when the lists differ.
    """
    from onrecord.actions.list_diff import compare, record, write_difference

    form = _form(output)
    with _casebook((old, new), casebook, records=records) as opened:
        made = compare(old, new, opened)
        if records and opened is not None:
            record(opened, made)
    if output is not None and form is not None:
        write_difference(made, output, form)
        say(f"Wrote {output}: {output.resolve().as_uri()}")
    _tell(made, as_json=as_json)
    raise click.exceptions.Exit(DIFFERENCES if _differ(made) else 0)


@contextmanager
def _casebook(given: tuple[str, str], casebook: Path | None, *, records: bool) -> "Iterator[Casebook | None]":
    """Open a casebook where one is named or needed: two files are compared without."""
    from onrecord.actions.list_diff import is_file

    if casebook is None and not records and all(map(is_file, given)):
        yield None
        return
    with open_casebook(casebook, writing=records) as opened:
        yield opened


def _form(output: Path | None) -> "Form | None":
    if output is None:
        return None
    endings: dict[str, Literal["html", "csv", "xlsx", "json"]] = {
        ".html": "html",
        ".csv": "csv",
        ".xlsx": "xlsx",
        ".json": "json",
    }
    form = endings.get(output.suffix.lower())
    if form is None:
        raise click.UsageError("-o wants a file that ends in .html, .csv, .xlsx or .json")
    return form


def _differ(made: "Difference") -> bool:
    from onrecord.identity.list_diff import Kind

    return any(line.kind is not Kind.SAME for line in made.diff.lines)


def _tell(made: "Difference", *, as_json: bool) -> None:
    from onrecord.actions.list_diff import as_bytes
    from onrecord.identity.list_diff import Kind

    if as_json:
        answer(b"".join(as_bytes(made, "json")).decode().rstrip("\n"))
        return
    for kind in Kind:
        least, most = made.diff.only(kind) if kind in (Kind.ONLY_OLD, Kind.ONLY_NEW) else (made.diff.count(kind),) * 2
        answer(f"{least:>7,}{'' if least == most else f' to {most:,}'}  {kind.value}")
    for note in made.diff.notes:
        answer(f"         note: {note}")
