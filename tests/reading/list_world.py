"""Lists of made-up people for tests: as CSV text, as workbooks, and read."""

from collections.abc import Sequence

from onrecord.reading.grid import Grid, grids_of
from onrecord.reading.layers import read_layer
from onrecord.reading.list_table import ReadList, read_lists
from onrecord.reading.listed_report import read_listed
from onrecord.reading.media import CSV, XLSX
from onrecord.record.claim import Claim
from onrecord.record.ids import ReportId
from onrecord.record.layer import TextLayer
from onrecord.record.list_entries import ListForm, ListTold
from onrecord.record.list_row import ListRow

REPORT = ReportId("ab" * 32)
PUBLISHER = "Karvel Bulletin"
HEAD = "No,Full name,Age,Sex,Date of death,Place"
TWO = f"{HEAD}\n1,Orxan Vəlizadə,19,M,2017-05-07,Karvel\n2,Sima Daşdəmirova,40,F,2017-05-09,Narlı\n"


def csv_layer(text: str) -> TextLayer:
    return read_layer(text.encode(), CSV)


def xlsx_layer(data: bytes) -> TextLayer:
    return read_layer(data, XLSX)


def grid_of(text: str) -> Grid:
    (grid,) = grids_of(csv_layer(text))
    return grid


def list_of(layer: TextLayer, forms: Sequence[ListForm] = (), told: Sequence[ListTold] = ()) -> ReadList:
    (found,) = read_lists(layer, forms=forms, told=told)
    return found


def csv_list(text: str, forms: Sequence[ListForm] = (), told: Sequence[ListTold] = ()) -> ReadList:
    return list_of(csv_layer(text), forms, told)


def said(row: ListRow) -> dict[str, str | None]:
    """Give what a row says by field; None for a cell that only says that nothing is known."""
    return {cell.field.value: cell.value for cell in row.cells}


def claims_of(layer: TextLayer, told: Sequence[ListTold] = ()) -> tuple[Claim, ...]:
    return read_listed(layer, report=REPORT, publisher=PUBLISHER, report_date=None, told=told).claims
