"""Rows of what was weighed, as a person reads them: one line, with the reports behind it."""

from collections.abc import Mapping, Sequence

from onrecord.record.canonical import Json

Row = Mapping[str, Json]
MOST_FILES = 6


def origin_line(row: Row) -> str:
    """Say an origin: speaker, basis, reports, and how each edge is known."""
    kinds = sorted({str(edge["kind"]) for edge in _rows(row["edges"])})
    basis = row["basis"] or "no basis stated"
    return f"{row['id']}  {row['speaker']} ({basis}): {_files(row)}{'  by ' + ', '.join(kinds) if kinds else ''}"


def count_lines(row: Row) -> str:
    """Say a question of number: envelope, origins and level, and below it a line for each class of speakers."""
    floor = f"; {row['named_floor']} named" if row["named_floor"] is not None else ""
    head = (
        f"{row['of']} {row['what']}: {row['envelope']}{floor}; origins {row['origins']}; {row['level']} ({row['rule']})"
    )
    return "\n".join([head, *map(_class_line, _rows(row["lines"]))])


def _class_line(line: Row) -> str:
    said = "; ".join(map(str, _list(line["said"])))
    return f"  {line['class']}, {line['first'] or 'undated'} to {line['last'] or 'undated'}: {said}"


def contradiction_line(row: Row) -> str:
    """Say a contradiction: kind, state, rule, why, and in which reports."""
    return f"{row['id']}  {row['kind']}, {row['state']} [{row['rule']}]: {row['note']}  ({_files(row)})"


def timeline_line(row: Row) -> str:
    """Say a row of the timeline: date, clock, what, and in which reports."""
    return f"{row['date']}  {row['clock']}  {row['what']}  ({_files(row)})"


def status_line(row: Row) -> str:
    """Say a state: track, status, when it held, when it was said, and what it superseded."""
    before = ", ".join(f"{one['status']} ({one['valid'] or 'undated'})" for one in _rows(row["superseded"]))
    against = "; a step against the usual path" if row["against_path"] else ""
    cleared = "; the accusation no longer stands" if row["cleared"] else ""
    return (
        f"{row['track']}: {row['status']}, held {row['valid'] or 'undated'}, said {row['said'] or 'undated'}"
        f"{cleared}{against}; superseded: {before or 'nothing'}  [{row['claim']}] “{row['quote']}”"
    )


def command_lines(row: Row) -> str:
    """Say a unit of the tree, its holders and how surely each is known."""
    indent = "  " * int(str(row["depth"]))
    hop = f" ({row['hop']}: “{row['words']}”)" if row["hop"] is not None else ""
    holders = [f"{indent}  {h['role']}: {h['person']}, {h['grade']}{_note(h)}" for h in _rows(row["holders"])]
    return "\n".join([f"{indent}{row['unit']}{hop}", *(holders or [f"{indent}  {row['gap']}"])])


def _note(row: Row) -> str:
    return f" - {row['note']}" if row["note"] is not None else ""


def _files(row: Row) -> str:
    files = [str(name) for name in _list(row["files"])]
    more = f" and {len(files) - MOST_FILES} more" if len(files) > MOST_FILES else ""
    return ", ".join(files[:MOST_FILES]) + more


def _rows(value: Json) -> Sequence[Row]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _list(value: Json) -> list[Json]:
    return [*value] if isinstance(value, list) else []
