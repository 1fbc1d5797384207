"""A list read out of a text layer: its head, what its columns hold, its rows, and what a person should look at."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.reading.grid import Grid, GridCell, grids_of
from onrecord.reading.list_ages import read_sexes
from onrecord.reading.list_columns import Column, Doubt, How, form_for, predicate_of, read_columns
from onrecord.reading.list_header import Header, find_header, is_repeated
from onrecord.reading.list_rows import LeftOut, Live, Rows, Why, Years, read_rows
from onrecord.record.edtf import is_edtf, parse_edtf
from onrecord.record.layer import TextLayer
from onrecord.record.list_entries import ListForm, ListTold
from onrecord.record.list_row import NAME_PARTS, Field, ListRow

LIST_READER = "list/1"
ATTRIBUTE = "attribute"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadList:
    """One list. `start` and `end` are the code points it stands on, its head included and its titles not.

    `predicate` is what each row claims; `attribute` where neither a person nor the words tell. `is_read` is False for a
    table that names no people, as far as its words tell: it bears no claims until a person says how it is read.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[ListRow, ...]
    left_out: tuple[LeftOut, ...]
    doubts: tuple[Doubt, ...]
    predicate: str
    titles: tuple[GridCell, ...]
    start: int
    end: int
    inferred: frozenset[int]
    hidden: frozenset[int]
    is_confirmed: bool
    is_read: bool = True


def read_lists(
    layer: TextLayer,
    *,
    forms: Sequence[ListForm] = (),
    told: Sequence[ListTold] = (),
    published: str | None = None,
    every: bool = False,
    live: Live | None = None,
) -> tuple[ReadList, ...]:
    """Read every table of a layer that is a list of people, or that a person's form says how to read.

    Args:
        layer: The text layer of a report.
        forms: What people said of lists with certain heads; the last that fits counts.
        told: What people declared of this report's lists.
        published: The day the report is stated to be of, as EDTF.
        every: Give other tables with a head as well, for a person to say how they are read.
        live: Called every so many rows: a list of a hundred thousand takes longer than any other report.
    """
    known = _Known(title=layer.title, forms=forms, told=told, published=published, live=live)
    found = (_read(grid, known) for grid in grids_of(layer))
    return tuple(one for one in found if one is not None and (every or one.is_read))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is known of a report beside its tables."""

    title: str | None
    forms: Sequence[ListForm]
    told: Sequence[ListTold]
    published: str | None
    live: Live | None


def _read(grid: Grid, known: _Known) -> ReadList | None:
    header = find_header(grid)
    if header is None:
        return None
    form = form_for(header.columns, known.forms)
    cells = _cells(grid, header)
    columns, doubts = read_columns(header.columns, cells, form)
    sexes = {one.column: read_sexes(cells.get(one.column, ())) for one in columns if one.field is Field.SEX}
    years = Years(last=_last_year(known.published), period=_period(known.told, grid.name))
    rows = read_rows(grid, header, columns, sexes, years, known.live)
    if not rows.rows:
        return None
    titles = [*(cell.text for cell in header.titles), grid.name, known.title or ""]
    predicate, is_several = predicate_of(columns, titles)
    return ReadList(
        name=grid.name,
        columns=columns,
        rows=rows.rows,
        left_out=rows.left_out,
        doubts=(*doubts, *_more_doubts(rows, columns, is_several=is_several and form is None)),
        predicate=(None if form is None else form.predicate) or predicate or ATTRIBUTE,
        titles=header.titles,
        start=_start(grid, header),
        end=max(cell.end for row in grid.rows for cell in row.cells),
        inferred=rows.inferred,
        hidden=_hidden(grid),
        is_confirmed=form is not None,
        is_read=form is not None or _is_of_people(columns),
    )


def _is_of_people(columns: Iterable[Column]) -> bool:
    """A list of people names them, in a column that says so; a lone column of names that was guessed is none."""
    fields = {one.field for one in columns}
    named = any(one.field in {Field.NAME, *NAME_PARTS} and one.how is not How.VALUES for one in columns)
    return named or (Field.NAME in fields and bool(fields & {Field.AGE, Field.SEX, Field.BORN, Field.DATE}))


def _cells(grid: Grid, header: Header) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in grid.rows[header.stop :]:
        is_whole = grid.is_even or len(row.own) == len(header.columns)
        for cell in row.own if is_whole and not is_repeated(row, header) else ():
            found.setdefault(cell.column, []).append(cell.text)
    return found


def _last_year(published: str | None) -> int | None:
    latest = parse_edtf(published).latest if published is not None and is_edtf(published) else None
    return None if latest is None else latest.year


def _period(told: Iterable[ListTold], name: str) -> tuple[int, int] | None:
    """Give the first and last year a person declared; the last word counts."""
    said = [one.period for one in told if one.list == name and one.period is not None]
    if not said or not is_edtf(said[-1]):
        return None
    period = parse_edtf(said[-1])
    if period.earliest is None or period.latest is None:
        return None
    return period.earliest.year, period.latest.year


def _start(grid: Grid, header: Header) -> int:
    return min(cell.start for row in grid.rows[header.first :] for cell in row.own)


def _hidden(grid: Grid) -> frozenset[int]:
    """Give the numbers of rows all of whose own cells are hidden."""
    return frozenset(row.number for row in grid.rows if row.own and all(cell.is_hidden for cell in row.own))


def _more_doubts(rows: Rows, columns: Iterable[Column], *, is_several: bool) -> Iterable[Doubt]:
    for (code, column), count in sorted(rows.unread.items()):
        yield Doubt(code=f"{code}-unread" if code in ("age", "sex") else code, column=column, count=count)
    if rows.inferred:
        yield Doubt(code="date-inferred", count=len(rows.inferred))
    if is_several:
        yield Doubt(code="several-acts")
    for one in columns:
        if one.field is Field.ID:
            twice = sum(count > 1 for count in Counter(_ids(rows.rows)).values())
            if twice:
                yield Doubt(code="id-twice", column=one.column, count=twice)
            break
    same = sum(count - 1 for count in Counter(map(_all_words, rows.rows)).values() if count > 1)
    if same:
        yield Doubt(code="row-twice", count=same)
    uneven = sum(one.why is Why.UNEVEN for one in rows.left_out)
    if uneven:
        yield Doubt(code="uneven-rows", count=uneven)


def _ids(rows: Iterable[ListRow]) -> Iterable[str]:
    return (value for row in rows if (value := row.value(Field.ID)) is not None)


def _all_words(row: ListRow) -> tuple[str, ...]:
    return tuple(cell.exact for cell in row.cells if cell.field is not Field.NUMBER)
