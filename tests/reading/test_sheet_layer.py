from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from onrecord.reading import sheet
from onrecord.reading.draft import Draft
from onrecord.reading.reasons import Flag
from onrecord.reading.sheet import column_name, read_csv, read_workbook
from onrecord.record.layer import Coverage, PlaceSpan
from reading.office_world import ods_cell, ods_of, ods_row, saved_xlsx, xlsx_of, zipped


def _cells(draft: Draft) -> dict[str, str]:
    return {span.place: draft.text[span.start : span.end] for span in draft.places}


def test_every_cell_keeps_its_address() -> None:
    draft = read_workbook(xlsx_of({"B3": "Name", "C3": "Rank", "B4": "Orxan", "E6": "dead"}))

    assert draft.text == "Name\tRank\nOrxan\n\t\t\tdead"
    assert _cells(draft) == {"List!B3": "Name", "List!C3": "Rank", "List!B4": "Orxan", "List!E6": "dead"}
    assert draft.coverage == Coverage(unit="sheet", read=1, total=1)


def test_numbers_dates_and_times_are_words_without_invention() -> None:
    values: dict[str, str | float | date | time | None] = {
        "A1": 8,
        "B1": 1.5,
        "C1": date(2017, 5, 7),
        "D1": datetime.fromisoformat("2017-05-07T10:03"),
        "E1": time(10, 3),
    }

    assert _cells(read_workbook(xlsx_of(values))) == {
        "List!A1": "8",
        "List!B1": "1.5",
        "List!C1": "2017-05-07",
        "List!D1": "2017-05-07 10:03:00",
        "List!E1": "10:03:00",
    }


def test_a_break_inside_a_cell_does_not_end_it() -> None:
    assert read_workbook(xlsx_of({"A1": "two\nlines\tand a tab", "B1": "next"})).text == "two lines and a tab\tnext"


def test_hidden_sheets_are_read_and_flagged() -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "shown"
    hidden = book.create_sheet("Sources")
    hidden["A1"] = "kept back"
    hidden.sheet_state = "hidden"

    draft = read_workbook(saved_xlsx(book))

    assert _cells(draft) == {"Sheet!A1": "shown", "Sources!A1": "kept back"}
    assert draft.text == "shown\n\nkept back"
    assert draft.flags == (Flag.HIDDEN_SHEETS,)


def test_the_open_format_is_read_too() -> None:
    rows = ods_row("") + ods_row(f"<table:table-cell/>{ods_cell('Orxan')}")

    assert _cells(read_workbook(ods_of(rows))) == {"List!B2": "Orxan"}


def test_empty_rows_to_the_end_of_the_sheet_are_nothing() -> None:
    rest = ods_row('<table:table-cell table:number-columns-repeated="16384"/>', 1_048_570)

    assert read_workbook(ods_of(ods_row(ods_cell("Orxan")) + rest)).text == "Orxan"


def test_two_cells_in_opposite_corners_are_refused_before_they_are_laid_out() -> None:
    refused = Coverage(unit="sheet", read=0, total=1, reasons=("limit-cells",))
    far = ods_row("", 1_048_575) + ods_row('<table:table-cell table:number-columns-repeated="16383"/>' + ods_cell("z"))
    many = ods_row(ods_cell("z", ' table:number-columns-repeated="16384"'), 9_999)
    number = ods_row('<table:table-cell office:value="8" table:number-columns-repeated="16384"/>', 9_999)

    assert read_workbook(xlsx_of({"A1": "a", "XFD1048576": "z"})).coverage == refused
    assert [read_workbook(ods_of(rows)).coverage for rows in (far, many, number)] == [refused] * 3


def test_too_many_cells_are_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "SHEET_CELLS", 2)

    draft = read_csv(b"a,b\nc,d\ne,f\n")

    assert (draft.text, draft.coverage.reasons) == ("a\tb\nc\td", ("limit-cells",))


def test_a_workbook_that_is_none_is_broken() -> None:
    broken = Coverage(unit="sheet", read=0, total=1, reasons=("broken",))

    assert read_workbook(b"PK nothing").coverage == broken
    assert read_workbook(zipped({"xl/workbook.xml": "<workbook"})).coverage == broken


def test_an_empty_workbook_has_no_text() -> None:
    assert read_workbook(xlsx_of({})).coverage == Coverage(unit="sheet", read=1, total=1, reasons=("no-text",))


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_sign_between_values_is_found(sign: str) -> None:
    lines = [["Ad", "Rütbə"], ["Orxan", "əsgər"], ["Vaqif, oğlu", "gizir"]]
    quoted = "\n".join(sign.join(f'"{value}"' if sign in value else value for value in line) for line in lines)

    draft = read_csv(quoted.encode())

    assert draft.text == "Ad\tRütbə\nOrxan\təsgər\nVaqif, oğlu\tgizir"
    assert draft.places[2:4] == (
        PlaceSpan(place="Sheet1!A2", start=9, end=14),
        PlaceSpan(place="Sheet1!B2", start=15, end=20),
    )
    assert (draft.encoding, draft.coverage) == ("utf-8", Coverage(unit="file", read=1, total=1))


def test_values_of_another_encoding_are_decoded() -> None:
    draft = read_csv("имя;звание\nОрхан Мамедов;рядовой военнослужащий\n".encode("cp1251"))

    assert draft.text == "имя\tзвание\nОрхан Мамедов\tрядовой военнослужащий"
    assert (draft.encoding, draft.flags) == ("cp1251", (Flag.ENCODING_GUESSED,))


def test_a_list_of_one_column_is_read() -> None:
    assert read_csv(b"Orxan\n\nVaqif\n").text == "Orxan\nVaqif"


def test_a_value_too_long_is_said() -> None:
    draft = read_csv(b"a,b\n" + b"x" * 200_000 + b",c\n")

    assert (draft.text, draft.coverage.reasons) == ("a\tb", ("broken",))


def test_columns_are_named_as_in_spreadsheets() -> None:
    assert [column_name(number) for number in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


@given(st.lists(st.lists(st.text(max_size=5), max_size=4), max_size=4))
def test_places_hold_the_words_of_their_cells(rows: list[list[str]]) -> None:
    data = "\n".join(",".join('"' + value.replace('"', '""') + '"' for value in row) for row in rows)
    draft = read_csv(data.encode("utf-8", "replace"))

    assert all(draft.text[span.start : span.end].strip() for span in draft.places)
    assert "".join(_cells(draft).values()) == draft.text.replace("\t", "").replace("\n", "")


def test_a_sheet_that_is_no_xml_to_its_end_is_refused_at_once() -> None:
    assert read_workbook(ods_of("<t")).coverage.reasons == ("broken",)
