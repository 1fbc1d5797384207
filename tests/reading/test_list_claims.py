import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import listed_report
from onrecord.reading.listed_report import read_listed
from onrecord.reading.report import read_report
from onrecord.record.claim import Certainty, Hedge, HedgeKind, Speaker, Stance, Value
from onrecord.record.codec import from_json, to_json
from onrecord.record.count import Count, Qualifier
from onrecord.record.layer import Coverage
from onrecord.record.list_entries import ListTold
from onrecord.record.mention import Mention, MentionKind
from onrecord.record.span import Span, span_of, stands_in
from onrecord.record.when import Relation, When
from reading.list_world import PUBLISHER, REPORT, TWO, claims_of, csv_layer

HEAD = "Name,Date of death,Place,Cause,Source,Status,Note\n"


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return span_of(text, start, start + len(words))


def test_a_row_is_one_claim_with_every_value_at_its_cell() -> None:
    layer = csv_layer(
        "Name,Rank,Date of death,Place,Cause,Unit\nOrxan Vəlizadə,əsgər,2017-05-07,Karvel,gunshot,3rd battalion\n"
    )
    text = layer.text

    (claim,) = claims_of(layer)

    name, place, unit = (_span(text, words) for words in ("Orxan Vəlizadə", "Karvel", "3rd battalion"))
    assert claim.predicate == "act:death"
    assert claim.quote.exact == "Orxan Vəlizadə\təsgər\t2017-05-07\tKarvel\tgunshot\t3rd battalion"
    assert claim.whom == (
        Mention(
            start=name.start, end=name.end, exact=name.exact, kind=MentionKind.PERSON, name=name.exact, rank="əsgər"
        ),
    )
    assert claim.where == (
        Mention(start=place.start, end=place.end, exact="Karvel", kind=MentionKind.PLACE, name="Karvel"),
    )
    assert claim.other == (
        Mention(start=unit.start, end=unit.end, exact=unit.exact, kind=MentionKind.UNIT, name=unit.exact, role="unit"),
    )
    assert claim.when == When(edtf="2017-05-07", relation=Relation.ON, text=_span(text, "2017-05-07"))
    assert claim.means == (_span(text, "gunshot"),)
    assert (claim.chain, claim.stance, claim.certainty, claim.rule) == (
        (Speaker(name=PUBLISHER, kind="publisher", level=0),), Stance.ASSERTS, Certainty.CERTAIN, "list-row",
    )  # fmt: skip
    assert claim.row is not None
    assert (claim.row.list, claim.row.number, claim.row.cells[0].place) == ("Sheet1", 2, "Sheet1!A2")


def test_a_claim_of_a_row_reads_back_from_its_json() -> None:
    for claim in claims_of(csv_layer(TWO)):
        assert from_json(type(claim), to_json(claim)) == claim


def test_compiler_and_source_speak_behind_the_publisher() -> None:
    layer = csv_layer(f"{HEAD}Orxan Vəlizadə,2017,,,his mother,,\n")
    told = ListTold(by="owner", report=REPORT, list="Sheet1", compiler="Memory Group")

    (claim,) = claims_of(layer, [told])

    assert claim.chain == (
        Speaker(name=PUBLISHER, kind="publisher", level=0),
        Speaker(name="Memory Group", kind="third-party", level=1),
        Speaker(name="his mother", kind="third-party", level=2, span=_span(layer.text, "his mother")),
    )
    assert claim.stance is Stance.REPORTS


def test_a_compiler_of_another_list_does_not_speak_here() -> None:
    told = ListTold(by="owner", report=REPORT, list="Sheet2", compiler="Memory Group")

    assert [len(claim.chain) for claim in claims_of(csv_layer(TWO), [told])] == [1, 1]


def test_no_hedge_of_a_row_is_lost() -> None:
    layer = csv_layer(f"{HEAD}Orxan Vəlizadə (?),2017,,probably beaten,,,reportedly in custody\n")

    (claim,) = claims_of(layer)

    assert claim.hedges == tuple(
        Hedge(start=span.start, end=span.end, exact=span.exact, kind=kind)
        for span, kind in (
            (_span(layer.text, "(?)"), HedgeKind.DOUBT),
            (_span(layer.text, "probably"), HedgeKind.PROBABLE),
            (_span(layer.text, "reportedly"), HedgeKind.EVIDENTIAL),
        )
    )
    assert (claim.certainty, claim.stance) == (Certainty.PROBABLE, Stance.DISTANCES)


def test_a_hedge_of_the_title_is_said_of_every_row() -> None:
    claims = claims_of(csv_layer("Allegedly killed in Karvel\nName,Age\nOrxan Vəlizadə,19\nSima Kərimli,40\n"))

    assert [[hedge.exact for hedge in claim.hedges] for claim in claims if claim.row] == [["Allegedly"], ["Allegedly"]]


def test_unknown_is_no_hedge_of_the_deed() -> None:
    (claim,) = claims_of(csv_layer(f"{HEAD}unknown,2017,unknown,unknown,unknown,,\n"))

    assert (claim.hedges, claim.where, claim.means, len(claim.chain)) == ((), (), (), 1)
    assert [(one.exact, one.name) for one in claim.whom] == [("unknown", None)]


def test_the_status_of_a_row_decides_what_it_claims() -> None:
    rows = (
        "A B,2017,,,,dead,",
        "C D,2017,,,,wounded,",
        "E F,2017,,,,not dead,",
        "G H,2017,,,,transferred,",
        "I J,2017,,,,,",
    )
    layer = csv_layer(HEAD + "\n".join(rows) + "\n")

    claims = claims_of(layer)

    assert [claim.predicate for claim in claims] == ["act:death", "act:injury", "attribute", "attribute", "act:death"]
    assert [claim.value for claim in claims] == [
        None, None,
        Value(text="not dead", span=_span(layer.text, "not dead")),
        Value(text="transferred", span=_span(layer.text, "transferred")),
        None,
    ]  # fmt: skip


def test_a_list_that_says_no_act_claims_that_somebody_is_listed() -> None:
    layer = csv_layer("Members of the third course\nName,Age\nOrxan Vəlizadə,19\n")

    claims = [claim for claim in claims_of(layer) if claim.row is not None]

    assert [(one.predicate, one.value) for one in claims] == [
        ("attribute", Value(text="Members of the third course", span=_span(layer.text, "Members of the third course")))
    ]


def test_a_name_in_parts_is_one_mention_over_them() -> None:
    (claim,) = claims_of(csv_layer("Surname,First name,Father's name,Age\nVəlizadə,Orxan,Elnur,19\n"))

    assert [(one.exact, one.name) for one in claim.whom] == [("Vəlizadə\tOrxan\tElnur", "Vəlizadə Orxan Elnur")]


def test_several_people_in_a_row_are_a_group_with_their_count() -> None:
    layer = csv_layer("Name,Number of victims,Date of death\nVəlizadə family,4,2017\n")

    (claim,) = claims_of(layer)

    four = _span(layer.text, "4")
    assert claim.count == Count(low=4, high=4, qualifier=Qualifier.EXACT, unit="person", text=four)
    assert [one.kind for one in claim.whom] == [MentionKind.GROUP]


def test_a_date_never_says_more_than_its_cell() -> None:
    layer = csv_layer("Name,Date of death\nA B,2017-05\nC D,03/04/2017\nE F,in spring\nG H,c. 2016\nI J,unknown\n")

    assert [None if one.when is None else (one.when.edtf, one.when.relation) for one in claims_of(layer)] == [
        ("2017-05", Relation.DURING),
        ("[2017-03-04,2017-04-03]", Relation.ON),
        (None, Relation.DURING),
        ("2016~", Relation.ABOUT),
        None,
    ]


def test_a_date_whose_order_comes_from_its_column_is_inferred() -> None:
    claims = claims_of(csv_layer("Name,Date of death\nA B,31/12/2016\nC D,03/04/2017\n"))

    assert [one.when.inferred for one in claims if one.when is not None] == [False, True]


def test_what_is_withheld_by_default_is_marked() -> None:
    head = "Name,Age,Ethnicity,Religion,Diagnosis,Mother's name"
    text = f"{head}\nOrxan Vəlizadə,19,Zorb,Zorbist,asthma,Lalə\nSima Kərimli,40,,,,\n"

    first, second = claims_of(csv_layer(text))

    assert set(first.sensitive) >= {"ethnicity", "religion", "health", "kin"}
    assert second.sensitive == ()


def test_words_around_a_list_are_read_as_text_and_no_row_twice() -> None:
    layer = csv_layer(f"At least three prisoners died in Karvel in May 2017.\n{TWO}")

    made = read_listed(layer, report=REPORT, publisher=PUBLISHER, report_date=None)

    assert [(claim.id, claim.row is not None) for claim in made.claims] == [("1", False), ("2", True), ("3", True)]
    assert made.coverage == Coverage(unit="sentence or row", read=3, total=3)


def test_rows_beyond_the_limit_bear_no_claims_and_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listed_report, "LIST_ROWS", 1)

    made = read_listed(csv_layer(TWO), report=REPORT, publisher=PUBLISHER, report_date=None)

    assert len(made.claims) == 1
    assert made.coverage == Coverage(unit="row", read=1, total=2, reasons=("limit-rows",))


def test_a_long_list_gives_signs_of_life() -> None:
    signs: list[int] = []
    rows = "".join(f"Orxan Vəlizadə {number},19\n" for number in range(2_500))

    layer = csv_layer(f"Name,Age\n{rows}")
    read_listed(layer, report=REPORT, publisher=PUBLISHER, report_date=None, live=lambda: signs.append(1))

    assert len(signs) == 4


def test_a_text_without_lists_is_read_as_before() -> None:
    layer = csv_layer("At least three prisoners died in Karvel.\nNobody said more.\n")

    made = read_listed(layer, report=REPORT, publisher=PUBLISHER, report_date=None)

    assert made == read_report(layer, report=REPORT, publisher=PUBLISHER, report_date=None)


@given(
    st.lists(
        st.sampled_from(
            ["Orxan Vəlizadə", "unknown", "allegedly", "2017-05-07", "-1", '"Q" X', "a / б", "Total", "", "?"]
        ),
        min_size=3,
        max_size=3,
    )
)
def test_any_row_gives_claims_whose_words_stand_in_the_layer(cells: list[str]) -> None:
    quoted = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    layer = csv_layer(f"Name,Date of death,Note\nSima Kərimli,2016,x\n{quoted}\n")

    for claim in claims_of(layer):
        places = [(one.start, one.end, one.exact) for one in (*claim.whom, *claim.where)]
        places += [(one.start, one.end, one.exact) for one in claim.hedges]
        assert all(layer.text[start:end] == exact for start, end, exact in places)
        assert stands_in(claim.quote, layer.text)
        assert claim.row is None or claim.quote.start <= claim.row.cells[-1].start < claim.quote.end
