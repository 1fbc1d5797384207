import pytest

from onrecord.errors import Damage
from onrecord.record.claim import Claim, Speaker
from onrecord.record.codec import from_bytes, from_json, to_bytes, to_json
from onrecord.record.entries import KINDS
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.list_entries import ColumnForm, DiffEntryLine, DiffField, ListDiffEntry, ListForm, ListTold
from onrecord.record.list_row import Field, ListRow, RowCell
from onrecord.record.span import quote_of

TEXT = "K-1\tVəlizadə\tOrxan\tunknown"


def _cell(field: Field, words: str, value: str | None) -> RowCell:
    start = TEXT.index(words)
    return RowCell(
        field=field, place="S!A2", start=start, end=start + len(words), exact=words, value=value, missing=value is None
    )


ROW = ListRow(
    list="S",
    number=2,
    cells=(
        _cell(Field.ID, "K-1", "K-1"),
        _cell(Field.FAMILY, "Vəlizadə", "Vəlizadə"),
        _cell(Field.GIVEN, "Orxan", "Orxan"),
        _cell(Field.AGE, "unknown", None),
    ),
)


def test_a_row_gives_what_its_fields_say() -> None:
    assert (ROW.value(Field.ID), ROW.value(Field.AGE), ROW.value(Field.SEX)) == ("K-1", None, None)
    assert ROW.values(Field.GIVEN) == ("Orxan",)
    assert ROW.cells[0].span.exact == "K-1"


def test_a_name_in_parts_is_written_in_the_order_of_its_columns() -> None:
    assert ROW.name == "Vəlizadə Orxan"
    assert ListRow(list="S", number=1, cells=(_cell(Field.NAME, "Orxan", "Orxan"),)).name == "Orxan"
    assert ListRow(list="S", number=1, cells=(_cell(Field.AGE, "unknown", None),)).name is None


def test_words_that_are_not_as_long_as_their_place_are_refused() -> None:
    with pytest.raises(ValueError, match="as long as their place"):
        RowCell(field=Field.AGE, place="S!A1", start=0, end=5, exact="19")


def test_a_claim_keeps_its_row_and_one_without_is_written_as_before() -> None:
    quote = quote_of(TEXT, 0, len(TEXT))
    chain = (Speaker(name="P", kind="publisher", level=0),)
    claim = Claim(id=ClaimId("1"), report=ReportId("r"), predicate="act:death", quote=quote, chain=chain, row=ROW)
    plain = Claim(id=ClaimId("1"), report=ReportId("r"), predicate="act:death", quote=quote, chain=chain)

    assert from_bytes(Claim, to_bytes(claim)) == claim
    assert "row" not in to_json(plain)


def test_a_field_off_the_list_is_damage() -> None:
    value = to_json(ROW.cells[0]) | {"field": "zodiac"}

    with pytest.raises(Damage):
        from_json(RowCell, value)


FORM = ListForm(by="a", columns=(ColumnForm(words="Age", field=Field.AGE),), predicate="count")
TOLD = ListTold(by="a", report=ReportId("r"), list="S", unique=False, derived_from=("r2/S",))
LINE = DiffEntryLine(kind="changed", old=("1",), new=("2",), fields=(DiffField(field="age", now="20"),))
DIFF = ListDiffEntry(by="a", old="r/S", new="r2/S", rule="list-diff/1", lines=(LINE,))


@pytest.mark.parametrize(("kind", "record"), [("list-form", FORM), ("list", TOLD), ("list-diff", DIFF)])
def test_every_entry_about_lists_is_of_a_known_kind_and_reads_back(kind: str, record: object) -> None:
    assert type(record) is KINDS[kind]
    assert from_bytes(KINDS[kind], to_bytes(record)) == record
