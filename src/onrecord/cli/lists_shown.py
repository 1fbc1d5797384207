"""How a list is told: its columns with their fields, what was left out, what a person should look at."""

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.cli.voice import amount, answer, answer_json
from onrecord.record.canonical import Json
from onrecord.record.codec import to_json

if TYPE_CHECKING:
    from onrecord.actions.list_mapping import ReadAnew
    from onrecord.actions.lists import CasebookList
    from onrecord.reading.list_columns import Doubt

HOW = {
    "form": "a person said so",
    "head": "proposed from its head",
    "values": "proposed from its cells",
    "nothing": "head not known: kept as words",
}
DOUBTS = {
    "two-fields": "its head names two things; map it, or its cells are kept as words",
    "column-guessed": "no head names a person; this column looks like names",
    "field-twice": "another column holds the same; this one is kept as words",
    "cells-differ": "cells are not what the head says",
    "no-date": "cells are no date that is understood",
    "date-order": "dates may be day first or month first: both days are kept; say dmy or mdy",
    "two-digit-year": "years of two digits fit no century for sure; declare the period",
    "serial-date": "dates are bare numbers of days; say 1900 or 1904",
    "other-calendar": "years look like another calendar; the words are kept, no date is made of them",
    "age-unread": "ages are not understood (negative, above 120, or words)",
    "sex-unread": "words for a sex are not understood",
    "date-inferred": "dates whose order or century is taken from the rest of the column",
    "several-acts": "title or heads speak of several acts: each row is kept as a trait; say which with --predicate",
    "id-twice": "ids stand in more than one row",
    "row-twice": "rows repeat another word for word",
    "uneven-rows": "rows have another number of cells than the head: they are not read",
}


def tell_list(shown: "CasebookList", *, as_json: bool) -> None:
    """Tell one list."""
    if as_json:
        answer_json(list_json(shown))
        return
    found = shown.found
    state = "confirmed" if found.is_confirmed else "proposed" if found.is_read else "not read: map a column to name"
    answer(f"{shown.id}  {amount(len(found.rows), 'row')}  {found.predicate}  {state}")
    for column in found.columns:
        order = f"@{column.order}" if column.order else ""
        answer(f"  {_letter(column.column):<3} {column.words}  ->  {column.field}{order}  ({HOW[column.how]})")
    if found.left_out:
        tally = Counter(str(one.why) for one in found.left_out)
        answer("  not rows of the list: " + ", ".join(f"{count} {why}" for why, count in sorted(tally.items())))
    for doubt in found.doubts:
        answer(f"  look at {_doubt(doubt)}")
    said = {name: value for name, value in _declared(shown).items() if value not in (None, [])}
    if said:
        answer("  declared: " + ", ".join(f"{name} {value}" for name, value in said.items()))


def list_json(shown: "CasebookList") -> dict[str, Json]:
    """Give a list as JSON, its rows left out."""
    found = shown.found
    return {
        "list": shown.id,
        "report": shown.report.id,
        "name": found.name,
        "rows": len(found.rows),
        "predicate": found.predicate,
        "confirmed": found.is_confirmed,
        "read": found.is_read,
        "columns": [
            {"column": _letter(one.column), "words": one.words, "field": one.field, "order": one.order, "how": one.how}
            for one in found.columns
        ],
        "left_out": [{"row": one.number, "why": one.why.value} for one in found.left_out],
        "doubts": [
            {"code": one.code, "column": None if one.column is None else _letter(one.column), "count": one.count}
            for one in found.doubts
        ],
        "declared": _declared(shown),
    }


def row_lines(shown: "CasebookList") -> None:
    """Print the rows of a list, one JSON object a line."""
    for row in shown.found.rows:
        answer_json({"list": shown.id, **to_json(row)})


def anew_words(done: "ReadAnew") -> str:
    """Say what a person's word on a list changed."""
    if not done.reports:
        return "Recorded; nothing needs to be read anew"
    read = f"{amount(len(done.reports), 'report')} read anew: {amount(done.claims, 'claim')}"
    return f"{read}, {amount(done.rejected, 'earlier claim')} no longer made and rejected"


def anew_json(done: "ReadAnew") -> dict[str, Json]:
    return {"reports": list(done.reports), "claims": done.claims, "rejected": done.rejected}


def _declared(shown: "CasebookList") -> dict[str, Json]:
    said = shown.declared
    return {
        "unique": said.unique,
        "compiler": said.compiler,
        "period": said.period,
        "derived_from": list(said.derived_from),
    }


def _doubt(doubt: "Doubt") -> str:
    place = "the list" if doubt.column is None else f"column {_letter(doubt.column)}"
    count = "" if doubt.count is None else f"{doubt.count:,} "
    return f"{place}: {count}{DOUBTS[doubt.code]}"


def _letter(column: int) -> str:
    from onrecord.reading.sheet import column_name

    return column_name(column)
