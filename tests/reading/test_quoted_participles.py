"""Half a passive in quotation marks is read whole, and is never the publisher's own word."""

import pytest

from onrecord.record.claim import Polarity
from reading.english_world import names, only, speakers


@pytest.mark.parametrize(
    ("text", "predicate", "whom", "speaker"),
    [
        ("Relatives say that two men were “beaten with cables for days”.", "act:beating", ["men"], "Relatives"),
        ('Orhan Dal was "beaten" by guards.', "act:beating", ["Orhan Dal"], "unnamed"),
        ("His sister: Orhan Dal was “beaten with cables for days”.", "act:beating", ["Orhan Dal"], "His sister"),
        ("The miller was “shot while trying to flee”.", "act:shooting", ["The miller"], "unnamed"),
    ],
)
def test_what_was_done_stands_across_the_mark(text: str, predicate: str, whom: list[str], speaker: str) -> None:
    claim = only(text, predicate)
    assert (names(claim, "whom"), speakers(claim)) == (whom, [(1, speaker)])


def test_a_not_before_the_mark_holds_behind_it() -> None:
    assert only('The men were not "tortured", the ministry said.', "act:torture").polarity is Polarity.MINUS
