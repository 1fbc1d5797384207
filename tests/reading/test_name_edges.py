"""Where a name begins and ends: initials, ranks, particles, days and apostrophes do not cut it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_text import sentence_of, sentences_of
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.mentions import MentionHit, read_mentions


def mentions(text: str) -> tuple[MentionHit, ...]:
    return read_mentions(sentence_of(text), load_lexicon("en"), text)


@pytest.mark.parametrize(
    ("text", "name", "rank"),
    [
        ("A. Huseynov spoke.", "A. Huseynov", None),
        ("R. A. Huseynov spoke.", "R. A. Huseynov", None),
        ("R.A. Huseynov spoke.", "R.A. Huseynov", None),
        ("Col. R.A. Huseynov spoke.", "R.A. Huseynov", "Col."),
        ("Maj.-Gen. Samir Emilov spoke.", "Samir Emilov", "Maj.-Gen."),
        ("Colonel-General Samir Emilov spoke.", "Samir Emilov", "Colonel-General"),
        ("Private First Class Samir Emilov spoke.", "Samir Emilov", "Private First Class"),
        ("General Prosecutor Samir Emilov spoke.", "Samir Emilov", None),
        ("Nigar Tural-zadə Emilova spoke.", "Nigar Tural-zadə Emilova", None),
        ("Saleh al-Rashid Emilov spoke.", "Saleh al-Rashid Emilov", None),
        ("Vidadi oglu Safarov spoke.", "Vidadi oglu Safarov", None),
        ("İlham Şükür-Ağayev spoke.", "İlham Şükür-Ağayev", None),
        ("Samir O’Rujov’s lawyer spoke.", "Samir O’Rujov", None),
        ("Samir\u00a0Emilov spoke.", "Samir\u00a0Emilov", None),
        ("On Friday Samir Emilov spoke.", "Samir Emilov", None),
        ("Since January Samir Emilov has been held.", "Samir Emilov", None),
        ("In May Samir Emilov spoke.", "Samir Emilov", None),
        ("April Emilova spoke.", "April Emilova", None),
        ("On Friday, Samir Emilov spoke.", "Samir Emilov", None),
    ],
)
def test_a_name_is_cut_at_its_own_edges(text: str, name: str, rank: str | None) -> None:
    found = [(hit.mention.name, hit.mention.rank) for hit in mentions(text) if hit.mention.name is not None]
    assert found == [(name, rank)]


def test_a_staff_is_no_person_with_a_rank() -> None:
    assert [hit.mention.rank for hit in mentions("The General Staff said so.")] == [None]


def test_a_person_of_initials_is_no_body_and_a_body_no_person() -> None:
    assert [str(hit.mention.kind) for hit in mentions("R.A. Huseynov spoke.")] == ["person"]
    assert [str(hit.mention.kind) for hit in mentions("The R.I.S.K. spoke.")] == ["group"]


def test_both_persons_of_a_denial_are_mentioned() -> None:
    names = [hit.mention.name for hit in mentions("Not Samir Emilov but Emin Emilov died.")]
    assert names == ["Samir Emilov", "Emin Emilov"]


def test_a_rank_with_a_hyphen_ends_no_sentence() -> None:
    assert [s.text for s in sentences_of("He met Maj.-Gen. Emilov. He left.")] == [
        "He met Maj.-Gen. Emilov.",
        "He left.",
    ]


PIECES = [
    "Samir", "Emilov", "İlham", "A.", "R.A.", "al-Rashid", "oglu", "General", "Col.", "of", "the", "Staff", "and", ",",
    "commander", "Corps", "(CPT)", "’s", "“", "”", "Friday", "May", "12", "in", "Zarbad", "who", "said", "not", "-",
    "Ministry", "for", "Defence", "both", "brothers", "none", "those", "killed", "U.S.", "/", ".", "one", "no",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12), st.sampled_from([" ", "\u00a0"]))
def test_every_mention_and_name_stands_in_the_layer(words: list[str], space: str) -> None:
    text = space.join(words)
    for sentence in sentences_of(text):
        for hit in read_mentions(sentence, load_lexicon("en"), text):
            mention = hit.mention
            assert mention.start is not None
            assert mention.end is not None
            assert text[mention.start : mention.end] == mention.exact
            assert mention.name is None or mention.name in (mention.exact or "")
            assert mention.rank is None or mention.rank in (mention.exact or "")
            assert mention.name is None or any(letter.isalnum() for letter in mention.name)
            assert hit.first <= hit.head < hit.stop
