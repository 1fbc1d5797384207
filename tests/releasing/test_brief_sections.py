from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from brief_case import (
    ACCUSED,
    BEATING,
    CLEARED,
    COURIER,
    ELEVEN,
    FLED,
    NINE,
    NINE_AGAIN,
    NOBODY,
    POST,
    SHOWN,
    TRAIT,
    UNCLEAR,
    UNREAD,
    WIRE,
    case,
    relatives,
)
from brief_world import seen
from onrecord.record.claim import Claim
from onrecord.record.ids import ClaimId
from onrecord.releasing.arrangement import Section
from onrecord.releasing.brief import Brief, compose
from onrecord.releasing.brief_html import brief_html
from onrecord.releasing.brief_json import brief_json
from onrecord.releasing.lines import Line
from onrecord.releasing.sections import is_doubtful
from onrecord.releasing.subject import ReportView, Review

BRIEF = compose(case())
NOTES = tuple(BRIEF.notes())


def _section(ident: str, brief: Brief = BRIEF) -> Section:
    return next(section for section in brief.sections if section.ident == ident)


def _lines(section: Section, brief: Brief = BRIEF) -> tuple[Line, ...]:
    return tuple(line for block in section.blocks for group in block.groups for line in brief.lines(group))


def _printed(brief: Brief) -> set[ClaimId]:
    return {claim for section in brief.sections for line in _lines(section, brief) for claim in line.claims}


def test_numbers_stand_at_a_glance_by_question_and_speaker_class() -> None:
    (deaths,) = _section("glance").blocks
    assert deaths.heading == "Deaths"
    assert [group.heading for group in deaths.groups] == ["Those affected, relatives, witnesses, lawyers"]
    (strip,) = deaths.strips
    assert strip.title == "Deaths: servicemen"
    assert strip.finding == "Deaths: servicemen, as stated in 2 reports, never added up: 11; ≥ 9."
    assert [(row.label, row.low, row.high) for row in strip.rows] == [
        ("relatives, in Daily <b>Courier</b>", 9, None),
        ("relatives, in Exile Wire", 9, None),
        ("relatives, in Daily <b>Courier</b>", 11, 11),
    ]


def test_one_number_alone_is_not_drawn_and_two_populations_are_two_strips() -> None:
    fled = [
        WIRE.claim("40 fled", "act:death", relatives(WIRE), count=WIRE.count("40", low, high, unit=unit))
        for unit in ("policy", "policeman", "guard")
        for low, high in ((40, 40), (40, None))
    ]
    alone, both = (compose(replace(case(), kept_claims=tuple(claims))) for claims in ((ELEVEN,), (ELEVEN, NINE, *fled)))
    assert [block.strips for block in _section("glance", alone).blocks] == [()]
    assert [strip.title for block in _section("glance", both).blocks for strip in block.strips] == [
        "Deaths: guards", "Deaths: policemen", "Deaths: policies", "Deaths: servicemen",
    ]  # fmt: skip


def test_one_number_of_one_speaker_is_one_row_in_whatever_words() -> None:
    otherwise = COURIER.count("soldiers", 11, 11, unit="soldier")
    again = COURIER.claim("Eleven soldiers", "act:death", relatives(COURIER), count=otherwise)
    brief = compose(replace(case(), kept_claims=(ELEVEN, NINE, again)))
    (strip,) = _section("glance", brief).blocks[0].strips
    assert [(row.label, row.low) for row in strip.rows] == [
        ("relatives, in Exile Wire", 9), ("relatives, in Daily <b>Courier</b>", 11),
    ]  # fmt: skip


def test_one_statement_in_two_reports_is_one_line_with_two_footnotes() -> None:
    line = next(line for line in _lines(_section("glance")) if len(line.notes) == 2)
    assert line.text == (
        "At least nine soldiers died, according to relatives, as Daily <b>Courier</b> and Exile Wire report."
    )
    assert (set(line.claims), line.reports, line.review) == (seen((NINE, NINE_AGAIN)), 2, Review.PROPOSED)


def test_every_claim_that_may_be_shown_is_printed_and_no_other() -> None:
    assert _printed(BRIEF) == seen(SHOWN)
    assert {note.claim for note in NOTES} == seen(SHOWN)
    assert (BRIEF.withheld, BRIEF.rejected) == (1, 1)


def test_whoever_asks_for_the_sensitive_gets_it() -> None:
    brief = compose(case(), with_sensitive=True)
    assert _printed(brief) == seen((*SHOWN, TRAIT))
    assert brief.withheld == 0


def test_footnotes_are_numbered_in_the_order_of_the_page() -> None:
    assert [note.number for note in NOTES] == list(range(1, len(SHOWN) + 1))
    first = [
        number for section in BRIEF.sections for line in _lines(section) for number in (*line.notes, *line.remark_notes)
    ]
    assert list(dict.fromkeys(first)) == sorted(set(first))


def test_each_kind_of_claim_has_its_section() -> None:
    where = {section.ident: {c for line in _lines(section) for c in line.claims} for section in BRIEF.sections}
    assert where["acts"] == seen((BEATING,))
    assert where["proceedings"] == seen((ACCUSED, CLEARED))
    assert where["doubt"] == seen((UNCLEAR, NOBODY))
    assert FLED.id in where["situation"]
    assert POST.id in where["people"] - where["situation"]
    assert where["glance"] == seen((NINE, NINE_AGAIN, ELEVEN))


def test_an_accusation_says_that_the_person_was_reported_cleared() -> None:
    (line,) = [line for line in _lines(_section("proceedings")) if ACCUSED.id in line.claims]
    note = next(note for note in NOTES if note.claim == CLEARED.id)
    assert (line.remark, line.remark_notes) == (
        "Reported elsewhere as cleared, acquitted or not prosecuted", (note.number,),
    )  # fmt: skip


def test_what_was_not_read_and_what_gave_no_claim_is_listed_without_the_withheld_words() -> None:
    found = {row.report.id: row for row in BRIEF.unread(row for row in BRIEF.listed if row.is_missed)}
    assert set(found) == {WIRE.id, UNREAD.id}
    assert found[WIRE.id].missed == ("[withheld], and 40 fled",)
    assert (found[UNREAD.id].claims, found[UNREAD.id].missed) == (0, ())


def test_reports_stand_by_date_and_the_undated_last() -> None:
    assert [report.id for report in BRIEF.reports()] == [WIRE.id, COURIER.id, UNREAD.id]
    assert BRIEF.number_of(COURIER.view) == 2


def test_an_empty_casebook_has_no_sections() -> None:
    brief = compose(replace(case(), kept_claims=(), kept_reports=()))
    assert (brief.sections, tuple(brief.notes()), brief.listed) == ((), (), ())


def test_a_denial_and_a_silence_are_in_doubt() -> None:
    assert [is_doubtful(claim) for claim in (NINE, UNCLEAR, NOBODY)] == [False, True, True]


@given(st.permutations(case().kept_claims), st.permutations(case().kept_reports))
def test_the_order_of_the_input_changes_no_byte(claims: list[Claim], reports: list[ReportView]) -> None:
    again = compose(replace(case(), kept_claims=tuple(claims), kept_reports=tuple(reports)))
    assert "".join(brief_json(again)) == "".join(brief_json(BRIEF))
    assert "".join(brief_html(again)) == "".join(brief_html(BRIEF))


@given(st.dictionaries(st.sampled_from([claim.id for claim in case().kept_claims]), st.sampled_from(Review)))
def test_rejected_claims_never_appear_whatever_else_was_judged(reviews: dict[ClaimId, Review]) -> None:
    brief = compose(replace(case(), reviews=reviews))
    rejected = {claim for claim, review in reviews.items() if review is Review.REJECTED}
    assert _printed(brief) & rejected == set()
    assert _printed(brief) | rejected | {TRAIT.id} >= {claim.id for claim in SHOWN}
