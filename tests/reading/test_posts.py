"""A post given with a person is kept with its unit; what may be a list is no post."""

import pytest

from brief_text import sentence_of
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.mentions import read_mentions


def posts(text: str) -> list[tuple[str, str, str | None]]:
    return [
        (hit.mention.exact, hit.post.span.exact, None if hit.post.unit is None else hit.post.unit.exact)
        for hit in read_mentions(sentence_of(text), load_lexicon("en"), text)
        if hit.post is not None
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Gen. Elnur Səmədli, commander of the 4th Battalion of the navy, left.",
            ("Gen. Elnur Səmədli", "commander of the 4th Battalion of the navy", "the 4th Battalion of the navy"),
        ),
        (
            "Elnur Səmədli, the deputy head of the signals staff, left.",
            ("Elnur Səmədli", "the deputy head of the signals staff", "the signals staff"),
        ),
        (
            "They saw Elnur Səmədli, head of transport and supply departments.",
            (
                "Elnur Səmədli",
                "head of transport and supply departments",
                "transport and supply departments",
            ),
        ),
        ("Military prosecutor Elnur Səmədli left.", ("Military prosecutor Elnur Səmədli", "Military prosecutor", None)),
        (
            "Former company commander Captain Elnur Səmədli left.",
            ("Former company commander Captain Elnur Səmədli", "Former company commander", "company"),
        ),
        (
            "The president's chief aide Elnur Səmədli left.",
            ("The president's chief aide Elnur Səmədli", "chief aide", None),
        ),
        (
            "So said Elnur Səmədli, the ministry's spokesman; others left.",
            ("Elnur Səmədli", "the ministry's spokesman", None),
        ),
    ],
)
def test_a_post_in_apposition_or_before_the_name(text: str, want: tuple[str, str, str | None]) -> None:
    assert posts(text) == [want]


@pytest.mark.parametrize(
    "text",
    [
        "They named clerks, including Elnur Səmədli, the head of the port office, as well as others.",
        "Elnur Səmədli, the head of the staff, and the minister left.",
        "They met Elnur Səmədli, officers and soldiers.",
        "Activist Elnur Səmədli left.",
        "Elnur Səmədli, a tall man, left.",
        "Gen. Elnur Səmədli left.",
    ],
)
def test_no_post_where_the_words_may_mean_someone_else(text: str) -> None:
    assert posts(text) == []


def test_the_unit_behind_a_post_is_a_mention_too() -> None:
    text = "The commander of the 3rd Corps left."
    found = [hit.mention.exact for hit in read_mentions(sentence_of(text), load_lexicon("en"), text)]
    assert found == ["The commander of the 3rd Corps", "the 3rd Corps"]


def test_one_who_speaks_for_a_body_is_named_with_it() -> None:
    text = "A spokesman for the Defense Ministry left."
    found = [hit.mention.exact for hit in read_mentions(sentence_of(text), load_lexicon("en"), text)]
    assert found == ["A spokesman for the Defense Ministry", "the Defense Ministry"]
