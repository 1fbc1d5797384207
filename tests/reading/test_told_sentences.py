"""Claims of invented sentences in four languages: predicate, participants, chain, count, date, hedges, polarity."""

import sys
from importlib.util import find_spec

import pytest

from reading.told_world import TOLD, read_text, rows_of, told

LANGUAGES = ("az", "hy", "ru", "tr")
IN_FORMS = [(language, text, rows) for language in ("az", "hy", "tr") for text, rows in told(language)]
BY_TAGGER = find_spec("natasha") is not None
# Words that put what follows in somebody's mouth.
SPOKEN = {
    "az": "Vəkil Nigar Səlimova deyib ki, ",
    "hy": "Փաստաբան Աննա Գետյանի խոսքով՝ ",
    "ru": "По словам адвоката Марины Лужиной, ",
    "tr": "Avukat Nermin Çınar'a göre ",
}
HEADLINES = (":", "Դատախազ.")


@pytest.mark.parametrize(("language", "text", "rows"), IN_FORMS)
def test_a_sentence_gives_its_claims_and_no_other(language: str, text: str, rows: list[str]) -> None:
    assert rows_of(text, language) == rows


@pytest.mark.skipif(not BY_TAGGER, reason="natasha is not installed (extra read-ru)")
@pytest.mark.parametrize(("text", "rows"), told("ru"))
def test_a_russian_sentence_gives_its_claims_by_the_tagger(text: str, rows: list[str]) -> None:
    assert rows_of(text, "ru") == rows


@pytest.mark.parametrize(("text", "rows"), told("ru-endings"))
def test_a_russian_sentence_gives_its_claims_by_endings_alone(
    text: str, rows: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "natasha", None)
    assert rows_of(text, "ru") == rows


@pytest.mark.parametrize("name", ["az", "hy", "ru", "ru-endings", "tr"])
def test_forty_sentences_and_more_are_told_in_each_language(name: str) -> None:
    rows = told(name)
    assert len(rows) >= 40
    assert len({text for text, _ in rows}) == len(rows)
    assert sum(not claims for _, claims in rows) >= 3, "sentences that must give nothing belong to them"
    assert any(" NOT" in claim for _, claims in rows for claim in claims)
    assert TOLD.is_dir()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_said_by_somebody_is_the_publishers_own(language: str) -> None:
    """Whatever is told, put in a lawyer's mouth it is never put forward without her."""
    bare = []
    for text, _ in told(language):
        if any(mark in text for mark in HEADLINES):
            continue
        said = SPOKEN[language] + text
        bare += [(said, claim.quote.exact) for claim in read_text(said, language).claims if not claim.is_attributed]
    assert [row for row in bare if not _is_about_saying(row[1], language)] == []


def _is_about_saying(quote: str, language: str) -> bool:
    """That somebody denied or kept silent is told by who tells it."""
    return any(one.startswith("report") for one in rows_of(quote, language))
