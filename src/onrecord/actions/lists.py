"""The lists of a casebook as they are read now: tables of people in its reports, with what people said of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from onrecord.actions.explaining import layer_of
from onrecord.actions.read import stated_date
from onrecord.casebook import list_views, views
from onrecord.casebook.store import Casebook
from onrecord.errors import Misuse, NotFound
from onrecord.reading.list_table import ReadList, read_lists
from onrecord.reading.media import CSV, DOCX, HTML, ODS, XLS, XLSX
from onrecord.record.ids import ReportId
from onrecord.record.list_entries import ListForm, ListTold

TABLES = frozenset({CSV, DOCX, HTML, ODS, XLS, XLSX})
PARTED = "/"
SHOWN_ID = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What holds of a list by people's declarations: of each thing the last word."""

    unique: bool | None = None
    compiler: str | None = None
    period: str | None = None
    derived_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CasebookList:
    """A list: the report it stands in, how it is read, and what is declared of it."""

    report: views.ReportRow
    found: ReadList
    declared: Declared

    @property
    def id(self) -> str:
        """The name by which commands speak of it."""
        return f"{self.report.id[:SHOWN_ID]}{PARTED}{self.found.name}"


def lists(casebook: Casebook, only: str | None = None) -> Iterator[CasebookList]:
    """Give the lists of all reports that have been read, or of the one whose id begins so, in order.

    Raises:
        NotFound: E-NONE-REPORT.
    """
    with casebook.reading() as connection:
        rows = views.reports(connection) if only is None else (views.report(connection, only),)
        forms = list_views.forms(connection)
        for row in rows:
            if row.layer is not None and row.media.partition(";")[0] in TABLES:
                yield from _of_report(casebook, connection, row, forms)


def one_list(casebook: Casebook, name: str) -> CasebookList:
    """Give the list of a name: the beginning of a report's id, and behind a stroke the list's own name.

    Raises:
        NotFound: E-NONE-REPORT, E-NONE-LIST.
        Misuse: E-USE-LIST where the report has several and none is named.
    """
    report, _, own = name.partition(PARTED)
    found = [one for one in lists(casebook, report) if own in ("", one.found.name)]
    if not found:
        raise NotFound("E-NONE-LIST", "there is no such list in this report", "list them with: onrecord lists show")
    if len(found) > 1:
        raise Misuse(
            "E-USE-LIST",
            f"this report has {len(found)} lists",
            "name one of them as REPORT/LIST, as onrecord lists show prints it",
        )
    return found[0]


def declared(told: Sequence[ListTold], name: str) -> Declared:
    """Sum up the declarations of one list."""
    own = [one for one in told if one.list == name]
    return Declared(
        unique=next((one.unique for one in reversed(own) if one.unique is not None), None),
        compiler=next((one.compiler for one in reversed(own) if one.compiler is not None), None),
        period=next((one.period for one in reversed(own) if one.period is not None), None),
        derived_from=next((one.derived_from for one in reversed(own) if one.derived_from), ()),
    )


def _of_report(
    casebook: Casebook, connection: Connection, row: views.ReportRow, forms: Sequence[ListForm]
) -> Iterator[CasebookList]:
    entry = next((one for one in reversed(views.layers(connection, row.id)) if one.layer == row.layer), None)
    text = None if entry is None else casebook.layer_text(entry.layer)
    if entry is None or not text:
        return
    told = list_views.told(connection, ReportId(row.id))
    for found in read_lists(layer_of(entry, text), forms=forms, told=told, published=stated_date(row), every=True):
        yield CasebookList(report=row, found=found, declared=declared(told, found.name))
