"""A sentence that reports something is never hidden as furniture, and furniture never changes what is body."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.furniture import is_closing_furniture, is_furniture
from onrecord.reading.layers import read_layer
from onrecord.record.claim import Zone

SENTENCES = [
    "Share this pain with us, the mother of the dead soldier said.",
    "Support us, the relatives begged the court.",
    "Sign in blood, the guard told him.",
    "Log in his cell showed the beating.",
    "Read more about how eight men died, a lawyer said on Monday.",
    "Follow the orders, he was told, and on Facebook they reported eight deaths.",
    "Something went wrong at the base, a witness said.",
    "This video is not available to the court, the lawyer said.",
    "“Donate now or he dies,” the guards told his wife.",
]
FURNITURE = [
    "Share this",
    "Subscribe to our newsletter.",
    "Read more: Eight servicemen died in the spring",
    "Follow us on Facebook",
    "This website uses cookies.",
    "© 2017 Radio Zarbad",
    "12 comments",
    "Tags: army, spring",
    "Bizi izləyin",
    "Подписывайтесь на наш канал",
]
BODY = "Elvin Qasimov was held at the base in May 2017, his relatives said."


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_reporting_sentence_is_body(sentence: str) -> None:
    assert not is_furniture(sentence)
    assert not is_closing_furniture(sentence)


@pytest.mark.parametrize("line", FURNITURE)
def test_a_line_of_the_page_is_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("The views expressed in this article do not necessarily reflect our position.", True),
        ("The views expressed in this post were why he was arrested, his lawyer said.", False),
        ("Eight statements presented in this court were obtained by force, a lawyer said.", False),
        ("Our website was blocked after eight deaths were reported.", False),
    ],
)
def test_the_last_line_of_a_page_is_told_by_what_it_does(line: str, want: bool) -> None:  # noqa: FBT001
    assert is_closing_furniture(line) is want


@given(
    st.lists(st.sampled_from([BODY, *SENTENCES]), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 4), st.sampled_from(FURNITURE)), max_size=4),
)
def test_adding_furniture_never_changes_the_body(sentences: list[str], added: list[tuple[int, str]]) -> None:
    paragraphs = [BODY, *sentences]
    for place, line in sorted(added, reverse=True):
        paragraphs.insert(1 + place, line)
    layer = read_layer("\n\n".join(paragraphs).encode(), "text/plain")

    marked = [layer.text[zone.start : zone.end] for zone in layer.zones if zone.zone is Zone.BOILERPLATE]
    body = [part for part in layer.text.split("\n\n") if part not in marked]
    assert body == [BODY, *sentences]
    assert sorted(marked) == sorted(line for _, line in added)
