"""Under the header of a saved post its poster speaks, and the publisher only under its own."""

import pytest

from onrecord.reading.post_headers import headers_of, posts_of
from onrecord.reading.report import read_report
from onrecord.record.claim import Stance, Zone
from onrecord.record.ids import ReportId
from onrecord.record.layer import ZoneSpan
from reading.english_world import PUBLISHER, claims_of, layer_of, only, speakers

FLAG = "attribution-may-continue"
SHOT = "Soldiers shot three men near the mill."


def named(text: str) -> list[str | None]:
    return [None if one.name is None else text[slice(*one.name)] for one in headers_of(layer_of(text))]


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("[04 May 2021 23:14] Valley Eye", "Valley Eye"),
        ("[04 May 2021 23:14] miller_9 (comment)", "miller_9"),
        ("[04 May 2021 23:14] forwarded from Press Office of the Ministry of Water, Lower Dale", None),
        ("[2021-05-04 23:14] 📌 Valley Eye:", "Valley Eye"),
        ("Valley Eye, [04.05.2021 23:14]", "Valley Eye"),
        ("[Forwarded from Green Cross]", "Green Cross"),
        ("Forwarded from: Green Cross", "Green Cross"),
        ("Reposted from Green Cross", "Green Cross"),
        ("Valley Eye (@valleyeye) · 4 May 2021", "Valley Eye"),
        ("@valleyeye - 4 May 2021, 23:14", "@valleyeye"),
    ],
)
def test_a_header_names_who_posts(header: str, name: str | None) -> None:
    text = f"{header}\n{SHOT}"
    want = "Press Office of the Ministry of Water, Lower Dale" if name is None else name
    assert named(text) == [want]
    assert speakers(only(text, "act:shooting")) == [(1, want)]
    assert only(text, "act:shooting").stance is Stance.REPORTS


@pytest.mark.parametrize(
    "line",
    [
        "[page 12] Valley Eye",
        "Shared from house to house, the news spread.",
        "The men (see the list below) were held [in a cellar] for days.",
        "Write to eye@valley.org",
    ],
)
def test_other_lines_head_no_post(line: str) -> None:
    assert named(f"{line}\n{SHOT}") == []


def test_the_publishers_own_post_has_no_further_speaker() -> None:
    claim = only(f"[04 May 2021 23:14] {PUBLISHER}\n{SHOT}", "act:shooting")
    assert (speakers(claim), claim.stance) == ([], Stance.ASSERTS)


def test_each_post_has_its_own_speaker() -> None:
    text = (
        "[04 May 2021 23:14] Valley Eye\nSoldiers shot three men.\n\n"
        f"[05 May 2021 08:00] {PUBLISHER}\nSoldiers arrested six men.\n\n"
        "[05 May 2021 09:00] forwarded from Green Cross\nGuards beat two boys."
    )
    assert [(one.predicate, speakers(one)) for one in claims_of(text)] == [
        ("act:shooting", [(1, "Valley Eye")]),
        ("act:arrest", []),
        ("act:beating", [(1, "Green Cross")]),
    ]


def test_who_passed_a_post_on_stands_outside_of_who_wrote_it() -> None:
    text = f"Valley Eye, [04.05.2021 23:14]\nForwarded from Green Cross\n{SHOT}"
    assert speakers(only(text, "act:shooting")) == [(1, "Valley Eye"), (2, "Green Cross")]


def test_speakers_in_a_post_stand_behind_the_poster_and_are_not_told_twice() -> None:
    text = (
        "[04 May 2021 23:14] Valley Eye\nRelatives say soldiers shot three men. Valley Eye says guards beat two boys."
    )
    assert speakers(only(text, "act:shooting")) == [(1, "Valley Eye"), (2, "Relatives")]
    assert speakers(only(text, "act:beating")) == [(1, "Valley Eye")]


def test_words_on_the_line_of_the_stamp_are_the_post() -> None:
    text = f"[04 May 2021 23:14] Orhan Dal: {SHOT}\n[04 May 2021 23:20] Guards beat two boys."
    assert speakers(only(text, "act:shooting")) == [(1, "Orhan Dal")]
    beaten = only(text, "act:beating")
    assert (speakers(beaten), FLAG in beaten.flags) == ([], True)


def test_behind_an_empty_line_the_last_post_is_left_open() -> None:
    text = f"[04 May 2021 23:14] Valley Eye\n{SHOT}\n\nGuards beat two boys."
    beaten = only(text, "act:beating")
    assert (speakers(beaten), FLAG in beaten.flags) == ([], True)


def test_a_header_bears_no_claim_and_joins_no_sentence() -> None:
    text = "[04 May 2021 23:14] forwarded from Relatives of the three arrested men\nsoldiers shot three men."
    assert [one.predicate for one in claims_of(text)] == ["act:shooting"]


def test_lines_of_furniture_head_nothing() -> None:
    text = f"[04 May 2021 23:14] Valley Eye\n{SHOT}"
    layer = layer_of(text, zones=(ZoneSpan(zone=Zone.BOILERPLATE, start=0, end=31),))
    assert posts_of(layer) == ()


@pytest.mark.parametrize(("header", "speaker"), [("Зелёный Крест", ["Зелёный Крест"]), (PUBLISHER, [])])
def test_posts_in_other_languages_are_their_posters_words_too(header: str, speaker: list[str]) -> None:
    text = f"[04.05.2021 23:14] {header}\nСолдаты убили трёх пекарей у мельницы. Город небольшой и тихий."
    made = read_report(layer_of(text, language="ru"), report=ReportId("r"), publisher=PUBLISHER, report_date=None)
    found = [one for one in made.claims if one.predicate == "act:killing"]
    assert [[step.name for step in one.chain[1:]] for one in found] == [speaker]
