"""What a terminal shows of a claim leaves out nothing that the claim says, and makes nothing more certain."""

from dataclasses import replace

import pytest

from onrecord.cli.shown import details
from onrecord.record.claim import Claim, Polarity, Speaker
from onrecord.record.count import Count
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.mention import Mention
from onrecord.record.span import Quote, Span
from onrecord.record.when import Relation, When


def a_span(words: str) -> Span:
    return Span(start=0, end=len(words), exact=words)


def a_mention(words: str, role: str | None = None) -> Mention:
    return Mention(start=0, end=len(words), exact=words, role=role)


PLAIN = Claim(
    id=ClaimId("AAECAwQFBgcICQoL"),
    report=ReportId("ab" * 32),
    predicate="posting",
    quote=Quote(exact="led the guard", start=4, end=17),
    chain=(Speaker(name="The Harbour Post", kind="media", level=0),),
)


def test_a_bare_claim_shows_its_stance_alone() -> None:
    assert details(PLAIN) == [("stance", "asserts, certain")]


def test_other_participants_stand_with_the_part_they_play() -> None:
    claim = replace(
        PLAIN, other=(a_mention("the harbour guard", "unit"), a_mention("a crowd")), means=(a_span("a rope"),)
    )

    assert details(claim)[:2] == [("also", "unit: the harbour guard, other: a crowd"), ("means", "a rope")]


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (Count(low=8, text=a_span("at least eight")), "at least eight (8..)"),
        (Count(high=1_200, text=a_span("up to 1,200")), "up to 1,200 (..1,200)"),
        (Count(low=3, high=3), "(3..3)"),
        (Count(text=a_span("most of them")), "most of them (no number)"),
    ],
)
def test_a_count_shows_its_words_and_leaves_an_open_end_open(count: Count, shown: str) -> None:
    assert dict(details(replace(PLAIN, count=count)))["count"] == shown


def test_a_date_that_a_rule_filled_in_says_so() -> None:
    when = When(edtf="2019-03-04", relation=Relation.ON, inferred=True)

    assert dict(details(replace(PLAIN, when=when)))["when"] == "2019-03-04 (on, in part inferred)"
    assert dict(details(replace(PLAIN, when=When(relation=Relation.ABOUT))))["when"] == "not resolved (about)"


def test_a_negated_claim_says_so_in_a_word() -> None:
    assert details(replace(PLAIN, polarity=Polarity.MINUS)) == [("stance", "asserts, certain, negated")]
