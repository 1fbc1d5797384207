"""Rows of an answer: JSON lines, CSV on standard output, or a CSV file."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from onrecord.cli.voice import answer, answer_json
from onrecord.record.canonical import Json


def put_table(rows: Sequence[Mapping[str, Json]], out: Path | None, *, as_json: bool) -> None:
    """Put equal-keyed rows where they were asked for; no rows make an empty table."""
    from onrecord.actions.resolving import write_rows

    if as_json:
        for row in rows:
            answer_json(row)
    text = write_rows(rows, rows[0] if rows else ())
    if out is not None:
        out.write_text(text, "utf-8")
    elif not as_json:
        answer(text.rstrip("\n"))
