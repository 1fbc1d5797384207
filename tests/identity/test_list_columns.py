from onrecord.identity.linkage.columns import ColumnUse, field_of, find_columns
from onrecord.identity.linkage.fields import Field
from onrecord.identity.linkage.listing import read_listing


def test_headings_are_known_in_several_languages() -> None:
    wanted = {
        "Victim's name": Field.NAME,
        "ФИО": Field.NAME,
        "الاسم الرباعي": Field.NAME,
        "Soyadı": Field.FAMILY,
        "Date of death": Field.DATE,
        "Возраст": Field.AGE,
        "Gender": Field.SEX,
        "Governorate": Field.STATE,
        "Zip Code": Field.POSTCODE,
        "doğum tarixi": Field.BORN,
        "սեռ": Field.SEX,
        "ასაკი": Field.AGE,
    }
    assert {heading: field_of(heading) for heading in wanted} == wanted


def test_an_unknown_heading_names_nothing() -> None:
    assert field_of("Column 7") is None


def test_a_sensitive_column_is_known_and_set_apart() -> None:
    assert field_of("Race") is Field.SENSITIVE
    assert field_of("Религия") is None or field_of("Religion") is Field.SENSITIVE


def test_cells_tell_what_headings_do_not() -> None:
    rows = [
        {"a": f"k{at}", "b": f"Ada Quill{chr(97 + at)}", "c": "2031-05-0" + str(at + 1), "d": "m", "e": str(30 + at)}
        for at in range(6)
    ]
    assert [use.field for use in find_columns(rows)] == [Field.ID, Field.NAME, Field.DATE, Field.SEX, Field.AGE]
    assert all(use.is_guess for use in find_columns(rows))


def test_a_field_is_taken_by_the_first_column_that_claims_it() -> None:
    uses = find_columns([{"Date": "2031-01-02", "date of event": "2031-01-03"}])
    assert uses == (
        ColumnUse(heading="Date", field=Field.DATE),
        ColumnUse(heading="date of event", field=Field.OTHER),
    )


def test_a_name_is_put_together_from_its_columns_in_order() -> None:
    listing = read_listing([{"Surname": "Quill", "First name": "Ada", "Patronymic": ""}])
    assert listing.names() == ("Ada Quill",)


def test_rows_without_an_id_are_numbered_from_one() -> None:
    assert read_listing([{"Name": "Ada Quill"}, {"Name": "Ben Reed"}]).ids == ("1", "2")


def test_an_empty_list_has_no_columns() -> None:
    assert find_columns([]) == ()
    assert len(read_listing([])) == 0
