"""What keeps a long brief readable: signs that fold away, a list of headings. Nothing is left out of the page."""

import re

import pytest

from brief_shelf import MemoryShelf
from brief_world import Paper
from onrecord.releasing.brief import compose
from onrecord.releasing.brief_html import BLOCKS, SIGNS, brief_html


def _shelf(papers: list[Paper], quotes: list[str]) -> MemoryShelf:
    claims = [
        paper.claim(quote, "situation", whom=(paper.person(quote),))
        for paper in papers
        for quote in quotes
        if quote in paper.text
    ]
    return MemoryShelf(
        casebook="long", as_of="2026-11-24", kept_reports=tuple(paper.view for paper in papers),
        kept_claims=tuple(claims), texts={paper.id: paper.text for paper in papers},
    )  # fmt: skip


def _page(papers: list[Paper], quotes: list[str]) -> str:
    return "".join(brief_html(compose(_shelf(papers, quotes))))


def _same(count: int) -> str:
    return _page([Paper(text=f"Bora Tunel left. {number}") for number in range(count)], ["Bora Tunel"])


def _named(count: int) -> str:
    names = [f"Bora T{'u' * number}nel" for number in range(1, count + 1)]
    return _page([Paper(text=". ".join(names))], names)


def test_the_signs_of_a_line_that_many_reports_say_fold_away_and_none_is_lost() -> None:
    page = _same(SIGNS + 5)
    assert page.count("<summary>5 more quotes for this</summary>") == 2
    people = page[page.index('id="people"') : page.index('id="situation"')]
    first, rest = people.split("<details>")
    assert re.findall('href="#n([0-9]+)"', first) == [str(number) for number in range(1, SIGNS + 1)]
    assert re.findall('href="#n([0-9]+)"', rest) == [str(number) for number in range(SIGNS + 1, SIGNS + 6)]
    assert [page.count(f'id="at{number}"') for number in range(1, SIGNS + 6)] == [1] * (SIGNS + 5)


def test_as_many_signs_as_a_line_holds_are_shown_as_they_are() -> None:
    assert "<details>" not in _same(SIGNS)


def test_every_heading_of_a_long_section_is_listed_and_leads_to_its_block() -> None:
    page = _named(BLOCKS + 1)
    index = page[page.index('<details class="index">') : page.index("</details>")]
    assert f"<summary>{BLOCKS + 1} headings in this section</summary>" in index
    links = re.findall('href="#(people-[0-9]+)"', index)
    assert links == [f"people-{number}" for number in range(1, BLOCKS + 2)]
    assert [page.count(f'class="block" id="{link}"') for link in links] == [1] * len(links)
    assert "<bdi>Bora Tunel</bdi></a> · 1 line<" in index


@pytest.mark.parametrize("count", [1, BLOCKS])
def test_a_section_of_few_headings_has_no_list_of_them(count: int) -> None:
    assert 'class="index"' not in _named(count)
