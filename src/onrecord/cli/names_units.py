"""`onrecord names units`."""

from pathlib import Path

import click

from onrecord.cli.options import with_json
from onrecord.cli.table import put_table
from onrecord.cli.voice import amount, say


@click.command("units")
@click.argument("pairs", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--out", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write the CSV table to this file.")
@with_json
def command(pairs: Path, out: Path | None, *, as_json: bool) -> None:
    """Compare names of military units from a CSV file with the columns id, name_a, lang_a, name_b, lang_b.

    Gives for each id: same, different or undecidable, the field that decided, and how each name was read. A language
    (az, ru, en, hy, tr) may be left empty. Placeholders such as "N" identify nothing.
    """
    from onrecord.actions.resolving import compare_table

    rows = list(compare_table(pairs))
    put_table(rows, out, as_json=as_json)
    undecided = sum(row["label"] == "undecidable" for row in rows)
    say(f"{amount(len(rows), 'pair')}, {undecided} of them undecidable")
