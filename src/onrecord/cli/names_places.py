"""`onrecord names places`."""

from pathlib import Path

import click

from onrecord.cli.options import with_json
from onrecord.cli.table import put_table
from onrecord.cli.voice import amount, say


@click.command("places")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--out", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write the CSV table to this file.")
@click.option(
    "--columns", default="az,ru,en,press", show_default=True, help="The columns that hold spellings, commas between."
)
@click.option("--country", default="AZ", show_default=True, help="The country the places are in: AZ AM GE TR IR RU.")
@with_json
def command(file: Path, out: Path | None, columns: str, country: str, *, as_json: bool) -> None:
    """Resolve spellings of places from the columns of a CSV file, where | stands between several.

    Gives for each spelling the official name of the one place it may mean, its id, whose name the spelling is, the
    point with a radius, and all candidates. Where several are as near, none is chosen (a name they share is given, no
    id); where none is near, there is no id.
    """
    from onrecord.actions.resolving import resolve_table

    rows = list(resolve_table(file, tuple(columns.split(",")), country))
    put_table(rows, out, as_json=as_json)
    counts = {outcome: sum(row["outcome"] == outcome for row in rows) for outcome in ("ambiguous", "unknown")}
    say(f"{amount(len(rows), 'spelling')}, {counts['ambiguous']} ambiguous, {counts['unknown']} unknown")
