import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from onrecord.reading.layers import read_layer
from onrecord.reading.list_columns import Doubt, How
from onrecord.reading.list_header import find_header
from onrecord.reading.list_rows import LeftOut, Why
from onrecord.reading.list_table import read_lists
from onrecord.reading.media import DOCX, HTML
from onrecord.record.layer import places_at
from onrecord.record.list_entries import ColumnForm, ListForm, ListTold
from onrecord.record.list_row import Field
from reading.list_world import HEAD, REPORT, TWO, csv_layer, csv_list, grid_of, list_of, said, xlsx_layer
from reading.office_world import saved_docx, saved_xlsx


def _fields(text: str) -> list[Field]:
    return [column.field for column in csv_list(text).columns]


def test_a_plain_list_is_read_row_by_row() -> None:
    found = csv_list(TWO)

    assert [(row.number, said(row)) for row in found.rows] == [
        (
            2,
            {"number": "1", "name": "Orxan Vəlizadə", "age": "19", "sex": "m", "date": "2017-05-07", "place": "Karvel"},
        ),
        (
            3,
            {
                "number": "2",
                "name": "Sima Daşdəmirova",
                "age": "40",
                "sex": "f",
                "date": "2017-05-09",
                "place": "Narlı",
            },
        ),
    ]
    assert (found.predicate, found.doubts, found.left_out, found.is_confirmed) == ("act:death", (), (), False)


def test_every_value_stands_at_its_cell() -> None:
    layer = csv_layer(TWO)

    for row in list_of(layer).rows:
        for cell in row.cells:
            assert layer.text[cell.start : cell.end] == cell.exact
            assert places_at(layer.places, cell.start, cell.end) == (cell.place,)


def test_titles_above_the_head_are_no_rows_and_name_the_act() -> None:
    found = csv_list("Persons detained in Karvel\n\nas of June\nNo,Name,Age,Date\n1,Orxan Vəlizadə,19,2017-05-07\n")

    assert [cell.text for cell in found.titles] == ["Persons detained in Karvel", "as of June"]
    assert (found.predicate, len(found.rows)) == ("act:detention", 1)


def test_a_title_of_several_acts_decides_nothing() -> None:
    found = csv_list("Persons arrested and killed\nName,Age\nOrxan Vəlizadə,19\n")

    assert found.predicate == "attribute"
    assert Doubt(code="several-acts") in found.doubts


def test_of_killed_and_dead_the_one_that_says_less_counts() -> None:
    assert csv_list("Killed in Karvel\nName,Date of death\nOrxan Vəlizadə,2017\n").predicate == "act:death"
    assert csv_list("List of the dead and killed\nName,Age\nOrxan Vəlizadə,19\n").predicate == "act:death"


def test_a_place_and_a_title_of_different_acts_decide_nothing() -> None:
    found = csv_list("Missing persons\nName,Place of detention\nOrxan Vəlizadə,Karvel\n")

    assert (found.predicate, found.doubts) == ("attribute", (Doubt(code="several-acts"),))


def test_the_head_of_a_date_decides_before_a_title() -> None:
    assert csv_list("Detainees of Karvel\nName,Date of death\nOrxan Vəlizadə,2017\n").predicate == "act:death"


def test_a_title_that_is_turned_round_names_no_act() -> None:
    assert csv_list("Persons not killed\nName,Age\nOrxan Vəlizadə,19\n").predicate == "attribute"


def test_heads_in_two_rows_with_merged_groups_belong_to_their_columns() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for address, words in {
        "A3": "No",
        "B3": "Victim",
        "D3": "Birth",
        "E3": "Event",
        "B4": "Name",
        "C4": "Age",
        "D4": "Date",
        "E4": "Date",
        "F4": "Place",
    }.items():
        sheet[address] = words
    for span in ("A3:A4", "B3:C3", "E3:F3", "A1:F1"):
        sheet.merge_cells(span)
    sheet["A1"] = "Deaths in Karvel"
    sheet.append([1, "Orxan Vəlizadə", 19, "1998-01-02", "2017-05-07", "Karvel"])

    found = list_of(xlsx_layer(saved_xlsx(book)))

    assert [(one.words, one.field) for one in found.columns] == [
        ("No", Field.NUMBER),
        ("Victim / Name", Field.NAME),
        ("Victim / Age", Field.AGE),
        ("Birth / Date", Field.BORN),
        ("Event / Date", Field.DATE),
        ("Event / Place", Field.PLACE),
    ]
    assert [said(row)["born"] for row in found.rows] == ["1998-01-02"]


def test_groups_over_columns_without_merged_cells_are_spread_to_the_right() -> None:
    assert _fields("Victim,,Death,\nName,Age,Date,Place\nOrxan Vəlizadə,19,2017-05-07,Karvel\n") == [
        Field.NAME, Field.AGE, Field.DATE, Field.PLACE,
    ]  # fmt: skip


def test_a_second_row_of_heads_in_another_language_is_part_of_the_head() -> None:
    found = csv_list("Name,Age,Date\nИмя,Возраст,Дата\nOrxan Vəlizadə,19,2017-05-07\n")

    assert [column.words for column in found.columns] == ["Name / Имя", "Age / Возраст", "Date / Дата"]
    assert len(found.rows) == 1


def test_numbers_of_columns_below_the_head_are_no_row() -> None:
    found = csv_list("Фамилия,Имя,Возраст\n1,2,3\nВелизаде,Орхан,19\n")

    assert [said(row) for row in found.rows] == [{"family": "Велизаде", "name": "Орхан", "age": "19"}]


def test_heads_repeated_sums_notes_and_headings_are_left_out_and_said() -> None:
    found = csv_list(
        f"{TWO}{HEAD}\n,Narlı village,,,,\n3,Elnur Kərimli,20,M,2017-06-01,Narlı\nTotal,3,,,,\n* ages as of burial\n"
    )

    assert found.left_out == (
        LeftOut(number=4, why=Why.HEAD),
        LeftOut(number=7, why=Why.TOTAL),
        LeftOut(number=8, why=Why.NOTE),
    )
    assert [row.number for row in found.rows] == [2, 3, 5, 6]  # a lone name may be a person: none is lost


def test_a_lone_cell_outside_the_column_of_names_is_a_heading() -> None:
    found = csv_list(f"{HEAD}\nMay 2017\n1,Orxan Vəlizadə,19,M,2017-05-07,Karvel\n2,,,,,\n")

    assert found.left_out == (LeftOut(number=2, why=Why.HEADING), LeftOut(number=4, why=Why.HEADING))


def test_a_row_in_which_nobody_stands_is_left_out() -> None:
    assert csv_list(f"{TWO}3,,,,,-\n").left_out == (LeftOut(number=4, why=Why.EMPTY),)


def test_an_unnamed_person_is_a_row() -> None:
    found = csv_list("Name,Age,Sex\nunknown,,\nOrxan Vəlizadə,19,M\n")

    assert [(row.name, said(row)) for row in found.rows] == [
        (None, {"name": None}),
        ("Orxan Vəlizadə", {"name": "Orxan Vəlizadə", "age": "19", "sex": "m"}),
    ]


def test_two_unknowns_are_missing_and_hold_no_value() -> None:
    (row,) = csv_list("Name,Age,Sex,Place\nOrxan Vəlizadə,неизвестно,naməlum,مجهول\n").rows

    assert [(cell.field, cell.missing, cell.value) for cell in row.cells[1:]] == [
        (Field.AGE, True, None), (Field.SEX, True, None), (Field.PLACE, True, None),
    ]  # fmt: skip


def test_merged_cells_in_the_body_belong_to_every_row_they_cover() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (
        ["Name", "Age", "Date of death"],
        ["Orxan Vəlizadə", 19, "2017-05-07"],
        ["Sima Kərimli", 40, None],
        ["Elnur Kərimli", 20, "2017-06-01"],
    ):
        sheet.append(line)
    sheet.merge_cells("C2:C3")

    found = list_of(xlsx_layer(saved_xlsx(book)))

    assert [said(row)["date"] for row in found.rows] == ["2017-05-07", "2017-05-07", "2017-06-01"]
    assert [row.cells[-1].place for row in found.rows] == ["Sheet!C2:C3", "Sheet!C2:C3", "Sheet!C4"]


def test_cells_below_one_another_that_are_not_merged_are_not_filled() -> None:
    found = csv_list("Name,Date of death\nOrxan Vəlizadə,2017-05-07\nSima Kərimli,\n")

    assert [said(row) for row in found.rows] == [
        {"name": "Orxan Vəlizadə", "date": "2017-05-07"},
        {"name": "Sima Kərimli"},
    ]


def test_hidden_rows_are_read_and_known() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (["Name", "Age"], ["Orxan Vəlizadə", 19], ["Sima Kərimli", 40]):
        sheet.append(line)
    sheet.row_dimensions[3].hidden = True
    layer = xlsx_layer(saved_xlsx(book))

    found = list_of(layer)

    assert (found.hidden, len(found.rows), layer.flags) == (frozenset({3}), 2, ("hidden-rows-or-columns",))
    assert found.rows[1].cells[0].place == "Sheet!A3 (hidden)"


def test_what_a_person_should_look_at_is_said() -> None:
    found = csv_list(
        "ID,Name,Age,Sex,Date of death,Date of birth\n"
        "7,Orxan Vəlizadə,-1,K,03/04/2017,12/01/98\n"
        "7,Sima Kərimli,old,K,05/06/2017,1370\n"
        "9,Elnur Kərimli,20,K,2017,42862\n"
    )

    assert found.doubts == (
        Doubt(code="cells-differ", column=2, count=2),
        Doubt(code="cells-differ", column=3, count=3),
        Doubt(code="age-unread", column=2, count=2),
        Doubt(code="date-order", column=4, count=2),
        Doubt(code="other-calendar", column=5, count=1),
        Doubt(code="serial-date", column=5, count=1),
        Doubt(code="sex-unread", column=3, count=3),
        Doubt(code="two-digit-year", column=5, count=1),
        Doubt(code="id-twice", column=0, count=1),
    )


def test_rows_that_repeat_another_are_counted() -> None:
    found = csv_list(TWO + "3,Orxan Vəlizadə,19,M,2017-05-07,Karvel\n")

    assert found.doubts == (Doubt(code="row-twice", count=1),)


def test_a_column_headed_by_two_things_is_kept_as_words() -> None:
    found = csv_list('Name,Age/Sex,Date and place\nOrxan Vəlizadə,19/M,"2017, Karvel"\n')

    assert [column.field for column in found.columns] == [Field.NAME, Field.OTHER, Field.OTHER]
    assert found.doubts == (Doubt(code="two-fields", column=1), Doubt(code="two-fields", column=2))


def test_a_second_date_is_kept_as_words() -> None:
    found = csv_list("Name,Date of death,Incident date\nOrxan Vəlizadə,2017-05-07,2017-05-01\n")

    assert [column.field for column in found.columns] == [Field.NAME, Field.DATE, Field.OTHER]
    assert found.doubts == (Doubt(code="field-twice", column=2),)


def test_a_column_that_looks_like_names_is_a_guess_and_said() -> None:
    found = csv_list("Zorb,Age,Date\nOrxan Vəlizadə,19,2017\nSima Kərimli,40,2016\n")

    assert next((one.field, one.how) for one in found.columns) == (Field.NAME, How.VALUES)
    assert found.doubts == (Doubt(code="column-guessed", column=0),)


@pytest.mark.parametrize(
    "text", ["Month,Deaths,Total\nMay,8,8\n", "a,b\nc,d\n", "Age,Sex\n19,M\n", "Name,Age\n", "8,9\n10,11\n"]
)
def test_a_table_that_names_nobody_is_no_list_of_people(text: str) -> None:
    assert read_lists(csv_layer(text)) == ()


def test_a_person_says_how_columns_are_read_and_in_which_order_dates_stand() -> None:
    form = ListForm(
        by="owner",
        columns=(
            ColumnForm(words="Zorb", field=Field.NAME),
            ColumnForm(words="Quux", field=Field.DATE, order="mdy"),
            ColumnForm(words="Age", field=Field.IGNORE),
        ),
        predicate="act:arrest",
    )
    other_order_of_columns = "Age,Zorb,Quux\n19,Orxan Vəlizadə,03/04/2017\n"

    found = csv_list(other_order_of_columns, forms=[form])

    assert [said(row) for row in found.rows] == [{"name": "Orxan Vəlizadə", "date": "2017-03-04"}]
    assert (found.predicate, found.is_confirmed) == ("act:arrest", True)
    assert {column.how for column in found.columns} == {How.FORM}


def test_a_form_for_other_heads_changes_nothing() -> None:
    form = ListForm(by="owner", columns=(ColumnForm(words="Zorb", field=Field.NAME),))

    assert csv_list(TWO, forms=[form]) == csv_list(TWO)


def test_the_last_of_two_forms_counts() -> None:
    first, last = (
        ListForm(by="owner", columns=(ColumnForm(words="Name", field=Field.NAME), ColumnForm(words="Age", field=field)))
        for field in (Field.IGNORE, Field.OTHER)
    )

    assert [one.field for one in csv_list("Name,Age\nOrxan Vəlizadə,19\n", forms=[first, last]).columns] == [
        Field.NAME,
        Field.OTHER,
    ]


def test_a_declared_period_completes_years_of_two_digits() -> None:
    text = "Name,Date of death\nOrxan Vəlizadə,07.05.17\n"
    told = ListTold(by="owner", report=REPORT, list="Sheet1", period="2016/2018")

    assert [said(row)["date"] for row in csv_list(text).rows] == [None]
    assert [said(row)["date"] for row in csv_list(text, told=[told]).rows] == ["2017-05-07"]


def test_tables_of_a_text_are_lists_too() -> None:
    file = Document()
    file.add_paragraph("People who died in Karvel")
    table = file.add_table(rows=3, cols=3)
    for at, line in enumerate(
        (("Name", "Age", "Date of death"), ("Orxan Vəlizadə", "", "2017-05-07"), ("Sima Kərimli", "40", ""))
    ):
        for cell, words in zip(table.rows[at].cells, line, strict=True):
            cell.text = words

    found = list_of(read_layer(saved_docx(file), DOCX))

    assert [said(row) for row in found.rows] == [
        {"name": "Orxan Vəlizadə", "date": "2017-05-07"},
        {"name": "Sima Kərimli", "age": "40"},
    ]
    assert found.rows[0].cells[0].place == "table 1 row 2 cell 1"


def test_rows_of_a_page_whose_empty_cells_do_not_show_are_left_out() -> None:
    lines = (
        "<th>Name</th><th>Age</th><th>Date of death</th>",
        "<td>Orxan Vəlizadə</td><td>19</td><td>2017-05-07</td>",
        "<td>Sima Kərimli</td><td></td><td>2017-05-09</td>",
    )
    page = f"<html><body><table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table></body></html>"

    found = list_of(read_layer(page.encode(), HTML))

    assert [said(row)["name"] for row in found.rows] == ["Orxan Vəlizadə"]
    assert found.left_out == (LeftOut(number=3, why=Why.UNEVEN),)
    assert found.doubts == (Doubt(code="uneven-rows", count=1),)


def test_prose_has_no_head() -> None:
    assert find_header(grid_of("The name of the man,and his age\nwere not told,to anybody\n")) is None


def test_a_table_without_known_heads_is_shown_to_a_person_and_not_read() -> None:
    layer = csv_layer("Zorb,Quux\nOrxan Vəlizadə,19\n")

    (shown,) = read_lists(layer, every=True)

    assert (shown.is_read, [column.words for column in shown.columns]) == (False, ["Zorb", "Quux"])
    assert read_lists(layer) == ()


@given(
    st.lists(
        st.lists(
            st.sampled_from(
                ["Name", "Age", "Orxan Vəlizadə", "19", "unknown", "", "Total", "2017-05-07", "*", "M", "ID"]
            ),
            max_size=5,
        ),
        max_size=8,
    )
)
def test_any_table_gives_rows_that_stand_where_they_say(lines: list[list[str]]) -> None:
    layer = csv_layer("\n".join(",".join(line) for line in lines) + "\n")

    for found in read_lists(layer):
        numbers = [row.number for row in found.rows]
        assert len(set(numbers)) == len(numbers)
        assert not set(numbers) & {one.number for one in found.left_out}
        for row in found.rows:
            assert all(layer.text[cell.start : cell.end] == cell.exact for cell in row.cells)
