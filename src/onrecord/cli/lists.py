"""`onrecord lists`: a group of verbs about tables of people, one row a person."""

import click

from onrecord.cli.late_verbs import LateVerbs

VERBS = ("show", "map", "declare", "diff", "link")


@click.command("lists", cls=LateVerbs, verbs=VERBS, prefix="lists_")
def command() -> None:
    """Read tables of people, one claim a row, and compare their editions.

    A list is a table inside a report: a sheet, a CSV file, a table of a page. How its columns are read is proposed; a
    person confirms or changes it, and the next list with the same header is read alike. Every verb answers in JSON with
    --json.
    """
