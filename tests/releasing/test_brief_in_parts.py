"""A brief of many reports: little is fetched at once, nothing is lost at the edges of what is fetched."""

from dataclasses import replace
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_case import case
from brief_shelf import Fetched, MemoryShelf
from brief_world import Paper
from onrecord.record.claim import Claim
from onrecord.record.entries import Link
from onrecord.releasing.brief import Brief, compose
from onrecord.releasing.brief_html import brief_html
from onrecord.releasing.brief_json import brief_json
from onrecord.releasing.brief_markdown import brief_markdown
from onrecord.releasing.lines import Line
from onrecord.releasing.shelf import BATCH

MANY = BATCH + 30


def _many(count: int = MANY) -> MemoryShelf:
    papers = [
        Paper(
            outlet=f"Gazette {number % 7}",
            published=f"20{number % 20:02}",
            text=f"Bora Tunel left town number {number}. Nine clerks met in hall {number}. Rain fell.",
        )
        for number in range(count)
    ]
    claims = [claim for paper in papers for claim in _claims(paper)]
    return MemoryShelf(
        casebook="many", as_of="2026-11-24", kept_reports=tuple(paper.view for paper in papers),
        kept_claims=tuple(claims), texts={paper.id: paper.text for paper in papers},
    )  # fmt: skip


def _claims(paper: Paper) -> tuple[Claim, ...]:
    left, met, _ = paper.text.split(". ")
    return (
        paper.claim(left, "situation", whom=(paper.person("Bora Tunel"),)),
        paper.claim(met, "act:arrest", count=paper.count("Nine", 9, 9, unit="clerk")),
        paper.claim("Rain fell", "situation"),
    )


def _lines(brief: Brief) -> list[Line]:
    groups = (group for section in brief.sections for block in section.blocks for group in block.groups)
    return [line for group in groups for line in brief.lines(group)]


def _note_claims(brief: Brief) -> list[str]:
    return [note.claim for note in brief.notes()]


@pytest.fixture(scope="module")
def shelf() -> MemoryShelf:
    return _many()


@pytest.mark.parametrize("form", [brief_html, brief_markdown, brief_json])
def test_no_form_asks_for_more_than_a_batch_or_for_a_text_twice_in_a_batch(
    shelf: MemoryShelf,
    form: object,
) -> None:
    assert callable(form)
    watched = replace(shelf, fetched=Fetched())
    brief = compose(watched)
    assert watched.fetched.texts == sorted(watched.texts, key=lambda id_: _published(watched, id_))
    watched.fetched.texts.clear()
    assert sum(1 for _ in form(brief)) > MANY
    assert (watched.fetched.claims, watched.fetched.reports) == (BATCH, BATCH)
    asked = [len(list(run)) for _, run in groupby(watched.fetched.texts)]
    assert set(asked) == {1}
    assert len(asked) <= 3 * MANY


def _published(shelf: MemoryShelf, id_: str) -> tuple[str, str]:
    view = next(view for view in shelf.kept_reports if view.id == id_)
    return view.published or "", id_


def test_every_claim_of_many_stands_in_a_line_and_has_one_note(shelf: MemoryShelf) -> None:
    brief = compose(shelf)
    lines = _lines(brief)
    wanted = {claim.id for claim in shelf.kept_claims}
    assert {claim for line in lines for claim in line.claims} == wanted
    assert len(_note_claims(brief)) == len(wanted) == len(set(_note_claims(brief)))
    assert [note.number for note in brief.notes()] == list(range(1, 3 * MANY + 1))


def test_one_sentence_of_many_reports_is_one_line_that_counts_them(shelf: MemoryShelf) -> None:
    brief = compose(shelf)
    (rain,) = [line for line in _lines(brief) if "“Rain fell”" in line.text]
    assert (rain.reports, len(rain.notes)) == (MANY, MANY)
    assert rain.text.startswith("Gazette 0, Gazette 1, Gazette 2, Gazette 3, Gazette 4, Gazette 5 and Gazette 6 state")


def test_what_a_line_quotes_are_the_words_of_its_notes(shelf: MemoryShelf) -> None:
    brief = compose(shelf)
    notes = {note.number: note.exact for note in brief.notes()}
    lines = [line for line in _lines(brief) if "“" in line.text]
    assert len(lines) > MANY
    assert [line.text for line in lines if any(f"“{notes[note]}”" not in line.text for note in line.notes)] == []


def test_a_brief_may_be_printed_as_often_as_asked_and_from_any_place(shelf: MemoryShelf) -> None:
    brief = compose(shelf)
    groups = [group for section in brief.sections for block in section.blocks for group in block.groups]
    once = [tuple(brief.lines(group)) for group in groups]
    again = [tuple(brief.lines(group)) for group in reversed(groups)]
    assert again[::-1] == once
    assert "".join(brief_html(brief)) == "".join(brief_html(compose(shelf)))


@given(st.integers(0, 3))
def test_a_part_is_no_answer_in_whichever_report_it_stands(which: int) -> None:
    shelf = _many(4)
    met = [claim for claim in shelf.kept_claims if claim.count is not None]
    link = Link(rel="subset_of", source=met[which].id, target=shelf.kept_claims[3 * which].id)
    brief = compose(replace(shelf, links=(link,)))
    where = {
        claim: section.ident
        for section in brief.sections
        for block in section.blocks
        for group in block.groups
        for line in brief.lines(group)
        for claim in line.claims
        if claim in {found.id for found in met}
    }
    assert where == {claim.id: "acts" if claim == met[which] else "glance" for claim in met}


def test_pieces_are_made_only_as_they_are_taken() -> None:
    shelf = case()
    pieces = brief_html(compose(shelf))
    shelf.fetched.texts.clear()
    assert next(pieces).startswith("<!doctype html>")
    assert shelf.fetched.texts == []
