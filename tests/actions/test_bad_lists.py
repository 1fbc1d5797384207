"""Broken spreadsheets, read in the confined child: each gives a right reading, or one clear reason with its code."""

import os
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from time import monotonic

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from actions.cases import add_and_read, casebook
from onrecord.actions.lists import lists
from onrecord.casebook import views
from onrecord.casebook.store import Casebook
from onrecord.casebook.verification import verify_casebook
from onrecord.record.claim import Claim
from onrecord.record.entries import TextEntry
from onrecord.record.list_row import Field
from reading.office_world import saved_xlsx, zipped

SECONDS = 45
HEAD = ["ID", "Full name", "Age", "Date of death", "Place"]
ROWS: list[list[str | int]] = [
    ["K-1", "Orxan Vəlizadə", 19, "2017-05-07", "Karvel"],
    ["K-2", "Sima Daşdəmirova", 40, "2017-05-09", "Narlı"],
]


def _book(*lines: Sequence[object]) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in lines:
        sheet.append(list(line))
    return book, sheet


def _read(folder: Path, name: str, data: bytes, look: Callable[[Casebook, tuple[Claim, ...], TextEntry], None]) -> None:
    """Bring a file in, have it read, look at what came of it, and find the casebook sound and the time short."""
    (folder / name).write_bytes(data)
    started = monotonic()
    with casebook(folder / "case") as opened:
        told = add_and_read(opened, folder / name)
        assert monotonic() - started < SECONDS
        assert [one.report for one in told.read] == [one.capture.report for one in told.added]
        with opened.reading() as connection:
            claims = tuple(one.claim for one in views.claims(connection))
            (entry,) = views.layers(connection, told.read[0].report)
        look(opened, claims, entry)
        assert verify_casebook(opened).flaws == ()


def _names(claims: tuple[Claim, ...]) -> list[str | None]:
    return [claim.row.name for claim in claims if claim.row is not None]


def _reasons(folder: Path, name: str, data: bytes) -> tuple[str, ...]:
    found: list[tuple[str, ...]] = []

    def look(_: Casebook, claims: tuple[Claim, ...], entry: TextEntry) -> None:
        assert claims == ()
        found.append(entry.coverage.reasons)

    _read(folder, name, data, look)
    return found[0]


def test_formulas_whose_results_are_not_kept_are_said_and_the_rest_is_read(tmp_path: Path) -> None:
    book, _ = _book(HEAD, ["K-1", "Orxan Vəlizadə", "=10+9", "2017-05-07", "Karvel"], *ROWS[1:])

    def look(_: Casebook, claims: tuple[Claim, ...], entry: TextEntry) -> None:
        assert entry.coverage.reasons == ("formulas-without-values",)
        assert _names(claims) == ["Orxan Vəlizadə", "Sima Daşdəmirova"]
        assert [claim.row.value(Field.AGE) for claim in claims if claim.row is not None] == [None, "40"]

    _read(tmp_path, "formulas.xlsx", saved_xlsx(book), look)


def test_hidden_sheets_and_rows_are_read_and_marked(tmp_path: Path) -> None:
    book, sheet = _book(HEAD, *ROWS)
    sheet.row_dimensions[3].hidden = True
    other = book.create_sheet("Withdrawn")
    for line in (HEAD, ["K-9", "Elnur Kərimli", 20, "2017-06-01", "Narlı"]):
        other.append(line)
    other.sheet_state = "hidden"

    def look(_: Casebook, claims: tuple[Claim, ...], entry: TextEntry) -> None:
        assert entry.flags == ("hidden-sheets", "hidden-rows-or-columns")
        assert _names(claims) == ["Orxan Vəlizadə", "Sima Daşdəmirova", "Elnur Kərimli"]
        assert [claim.flags for claim in claims] == [(), ("hidden-row",), ()]

    _read(tmp_path, "hidden.xlsx", saved_xlsx(book), look)


def test_dates_counted_from_1904_are_the_days_that_were_meant(tmp_path: Path) -> None:
    from datetime import date

    book, sheet = _book(HEAD, ["K-1", "Orxan Vəlizadə", 19])
    book.epoch = CALENDAR_MAC_1904
    sheet["D2"] = date(2017, 5, 7)

    def look(_: Casebook, claims: tuple[Claim, ...], __: TextEntry) -> None:
        assert [claim.when.edtf for claim in claims if claim.when is not None] == ["2017-05-07"]

    _read(tmp_path, "mac.xlsx", saved_xlsx(book), look)


def test_lines_in_two_encodings_are_each_read_by_their_own(tmp_path: Path) -> None:
    lines = [
        ("Фамилия Имя;Возраст;Дата смерти", "utf-8"),
        ("Велизаде Орхан;19;07.05.2017", "utf-8"),
        ("Дашдамирова Сима Ибрагимовна;40;09.05.2017", "cp1251"),
        ("Керимов Эльнур Вагифович;20;01.06.2017", "cp1251"),
    ]

    def look(_: Casebook, claims: tuple[Claim, ...], entry: TextEntry) -> None:
        assert (entry.encoding, "encoding-mixed" in entry.flags) == ("utf-8+cp1251", True)
        assert _names(claims) == ["Велизаде Орхан", "Дашдамирова Сима Ибрагимовна", "Керимов Эльнур Вагифович"]

    _read(tmp_path, "mixed.csv", b"\n".join(words.encode(code) for words, code in lines), look)


def test_a_million_empty_rows_are_nothing(tmp_path: Path) -> None:
    book, sheet = _book(HEAD, *ROWS)
    sheet["J1048576"].font = Font(bold=True)  # a cell that only has a style
    sheet.row_dimensions[900_000].height = 20

    def look(_: Casebook, claims: tuple[Claim, ...], entry: TextEntry) -> None:
        assert entry.coverage.reasons == ()
        assert _names(claims) == ["Orxan Vəlizadə", "Sima Daşdəmirova"]

    _read(tmp_path, "tall.xlsx", saved_xlsx(book), look)


def _deep(columns: int) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("List")
    empty: list[str | int] = []
    for line in (list[str | int](HEAD), ROWS[0], *([empty] * 1_000_000), ROWS[1]):
        sheet.append(line[:columns])
    return saved_xlsx(book)


def test_a_row_far_below_a_million_empty_ones_is_found(tmp_path: Path) -> None:

    def look(_: Casebook, claims: tuple[Claim, ...], __: TextEntry) -> None:
        assert [claim.row.number for claim in claims if claim.row is not None] == [2, 1_000_003]

    _read(tmp_path, "deep.xlsx", _deep(4), look)


def test_a_sheet_that_would_take_too_much_room_is_refused(tmp_path: Path) -> None:
    assert _reasons(tmp_path, "wide.xlsx", _deep(5)) == ("limit-cells",)


def test_a_bomb_of_nothing_is_refused(tmp_path: Path) -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")):
            archive.writestr(name, content)
        with archive.open("xl/worksheets/sheet1.xml", "w") as member:
            for _ in range(200):
                member.write(b" " * 1_000_000)

    assert _reasons(tmp_path, "bomb.xlsx", made.getvalue()) == ("limit-ratio",)


def test_ids_that_stand_twice_are_read_and_said(tmp_path: Path) -> None:
    book, _ = _book(HEAD, *ROWS, ["K-2", "Elnur Kərimli", 20, "2017-06-01", "Narlı"])

    def look(opened: Casebook, claims: tuple[Claim, ...], _: TextEntry) -> None:
        assert len(claims) == 3
        assert [(doubt.code, doubt.column, doubt.count) for one in lists(opened) for doubt in one.found.doubts] == [
            ("id-twice", 0, 1)
        ]

    _read(tmp_path, "twice.xlsx", saved_xlsx(book), look)


def test_a_head_in_the_seventh_row_is_found_below_titles_and_logos(tmp_path: Path) -> None:
    book, sheet = _book(["Ministry of Lists"], [], ["Register of deaths"], ["as of 3 June 2017"], [], [], HEAD, *ROWS)
    sheet.merge_cells("A1:E1")

    def look(_: Casebook, claims: tuple[Claim, ...], __: TextEntry) -> None:
        rows = [claim.row for claim in claims if claim.row is not None]
        assert [(row.number, row.cells[0].place) for row in rows] == [(8, "Sheet!A8"), (9, "Sheet!A9")]
        assert {claim.predicate for claim in claims if claim.row is not None} == {"act:death"}

    _read(tmp_path, "seventh.xlsx", saved_xlsx(book), look)


def test_a_merged_head_names_the_columns_below_it(tmp_path: Path) -> None:
    book, sheet = _book(
        ["Victim", None, "Event", None],
        ["Name", "Age", "Date", "Place"],
        ["Orxan Vəlizadə", 19, "2017-05-07", "Karvel"],
    )
    for span in ("A1:B1", "C1:D1"):
        sheet.merge_cells(span)

    def look(_: Casebook, claims: tuple[Claim, ...], __: TextEntry) -> None:
        (claim,) = claims
        assert claim.row is not None
        assert [cell.field.value for cell in claim.row.cells] == ["name", "age", "date", "place"]
        assert claim.predicate == "attribute"

    _read(tmp_path, "merged.xlsx", saved_xlsx(book), look)


def test_ragged_rows_are_read_as_far_as_they_go(tmp_path: Path) -> None:
    text = 'ID,Full name,Age\nK-1,Orxan Vəlizadə\nK-2,Sima Daşdəmirova,40,extra,words\n\n"K-3\n'

    def look(_: Casebook, claims: tuple[Claim, ...], __: TextEntry) -> None:
        assert _names(claims)[:2] == ["Orxan Vəlizadə", "Sima Daşdəmirova"]

    _read(tmp_path, "ragged.csv", text.encode(), look)


@pytest.mark.parametrize("name", ["sealed.xlsx", "sealed"])
def test_a_password_is_said(tmp_path: Path, name: str) -> None:
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(480)

    assert _reasons(tmp_path, name, container) == ("password",)


@pytest.mark.parametrize(
    ("name", "data", "reasons"),
    [
        ("cut.xlsx", saved_xlsx(Workbook())[:1200], ("not-readable-yet",)),
        ("empty.xlsx", saved_xlsx(Workbook()), ("no-text",)),
        (
            "noise.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") + os.urandom(4000),
            ("broken",),
        ),
        ("torn.xlsx", zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook"}), ("broken",)),
    ],
)
def test_what_is_no_workbook_any_more_is_said(tmp_path: Path, name: str, data: bytes, reasons: tuple[str, ...]) -> None:
    assert _reasons(tmp_path, name, data) == reasons
