import json
import re

from hypothesis import given
from hypothesis import strategies as st

from brief_case import NINE, NINE_AGAIN, REJECTED, SHOWN, TRAIT, UNREAD, case
from onrecord.releasing.brief import compose
from onrecord.releasing.brief_json import brief_json
from onrecord.releasing.brief_markdown import brief_markdown, code, escaped

BRIEF = compose(case())
MARKDOWN = "".join(brief_markdown(BRIEF))
JSON = "".join(brief_json(BRIEF))
OBJECT = json.loads(JSON)


def test_markdown_has_every_footnote_once_and_uses_it() -> None:
    numbers = list(range(1, len(SHOWN) + 1))
    assert [int(n) for n in re.findall(r"^\[\^([0-9]+)\]: ", MARKDOWN, re.MULTILINE)] == numbers
    assert {int(n) for n in re.findall(r"\[\^([0-9]+)\](?!:)", MARKDOWN)} == set(numbers)


def test_markdown_says_the_sentence_its_footnotes_and_its_standing() -> None:
    assert (
        "- At least nine soldiers died, according to relatives, as Daily \\<b\\>Courier\\</b\\> and Exile Wire report."
        "[^1][^2] *(proposed by a machine, not reviewed; 2 reports, sources not counted)*" in MARKDOWN
    )


def test_markdown_lists_the_statements_of_a_strip_as_a_table() -> None:
    assert (
        "| Those affected, relatives, witnesses, lawyers | relatives, in Exile Wire | ≥ 9 | “At least nine” |"
        in MARKDOWN
    )


def test_no_report_can_add_markup_or_a_link_to_the_markdown() -> None:
    assert "\\<script\\>" in MARKDOWN
    outside_code = re.sub(r"`[^`\n]*`", "", MARKDOWN)
    assert not re.findall(r"(?<!\\)<", outside_code)
    assert not re.findall(r"(?<!\\)\]\(", outside_code)
    assert "`javascript:alert(1)//%60|[x](http://evil.example)`" in MARKDOWN


def test_markdown_names_what_was_not_read() -> None:
    assert (
        "- R3 լեռ.html (Լեռ, date not stated): not read (0 of 1 sentence): no reader for its language yet" in MARKDOWN
    )
    assert "  - no claim from: “\\[withheld\\], and 40 fled”" in MARKDOWN


def test_withheld_words_and_rejected_claims_are_in_neither_form() -> None:
    for text in (MARKDOWN, JSON):
        assert not [word for word in ("zbrq", TRAIT.id, REJECTED.id) if word in text]


@given(st.text("ab -+1.)#*_`[]<>&|~!\\\n", max_size=20))
def test_escaped_text_opens_no_list_heading_or_markup(text: str) -> None:
    line = escaped(text)
    assert "\n" not in line
    assert not re.match(r"[-+=]|[0-9]+[.)]", line)
    assert not re.findall(r"(?<!\\)[#*_`\[\]<>&|~!]", line.replace("\\\\", ""))


def test_an_address_in_a_quote_makes_no_link_and_code_cannot_be_left() -> None:
    assert escaped("see https://a.example and www.b.example") == "see https\\://a.example and www\\.b.example"
    assert code("a`b\nc") == "`a%60b c`"


def test_json_has_the_sections_sentences_and_notes_of_the_brief() -> None:
    assert (OBJECT["schema"], OBJECT["casebook"], OBJECT["as_of"]) == ("brief/1", "nine <of> them", "2026-11-24")
    assert [section["id"] for section in OBJECT["sections"]] == [section.ident for section in BRIEF.sections]
    line = next(
        line
        for block in OBJECT["sections"][0]["blocks"]
        for group in block["groups"]
        for line in group["lines"]
        if NINE.id in line["claims"]
    )
    assert line == {
        "text": "At least nine soldiers died, according to relatives, as Daily <b>Courier</b> and Exile Wire report.",
        "claims": [NINE.id, NINE_AGAIN.id],
        "notes": [1, 2],
        "reports": 2,
        "review": "proposed",
        "remark": None,
        "remark_notes": [],
    }
    assert OBJECT["notes"][0]["exact"] == "At least nine soldiers died"
    assert OBJECT["notes"][0]["review"] == "accepted"


def test_json_keeps_intervals_reports_and_what_was_not_read() -> None:
    assert OBJECT["sections"][0]["blocks"][0]["strips"][0]["rows"][-1] == {
        "class": "Those affected, relatives, witnesses, lawyers", "who": "relatives, in Daily <b>Courier</b>",
        "low": 11, "high": 11, "about": False, "words": "Eleven",
    }  # fmt: skip
    assert [report["sha256"] for report in OBJECT["reports"]] == [report.id for report in BRIEF.reports()]
    assert OBJECT["unread"][-1]["report"] == UNREAD.id
    assert (OBJECT["withheld"], OBJECT["rejected"]) == (1, 1)
