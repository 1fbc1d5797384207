import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

from brief_case import ACCUSED, COURIER, NINE, REJECTED, SHOWN, TRAIT, WIRE, case
from onrecord.releasing.brief import compose
from onrecord.releasing.brief_html import brief_html

PAGE = "".join(brief_html(compose(case())))
VOID = {"meta", "br", "img", "link", "input", "hr"}
VALUES = ("nine <of> them", "Exile Wire", "Daily <b>Courier</b>", "Vaqif Tural", "Լեռ", "treason", "2026-11-24")


class Reader(HTMLParser):
    """Reads a page as a tree of open tags, and keeps what tests ask about."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.headings: list[int] = []
        self.loose: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # type: ignore[explicit-override]  # 3.11 has none
        self.tags[tag] += 1
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        for name, value in attrs:
            self.attributes.append((tag, name, value or ""))
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # type: ignore[explicit-override]  # 3.11 has none
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:  # type: ignore[explicit-override]  # 3.11 has none
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:  # type: ignore[explicit-override]  # 3.11 has none
        apart = {"bdi", "mark", "blockquote", "title", "style", "text", "desc", "code"}
        if not apart & set(self.open):
            self.loose += [value for value in VALUES if value in data]


READER = Reader(PAGE)


def test_the_page_is_well_formed_and_every_id_is_one() -> None:
    assert READER.open == []
    assert [ident for ident, times in Counter(READER.ids).items() if times > 1] == []


def test_every_link_stays_on_the_page_and_leads_somewhere() -> None:
    assert READER.links
    assert [link for link in READER.links if not link.startswith("#") or link[1:] not in READER.ids] == []


def test_nothing_is_loaded_and_nothing_runs() -> None:
    assert not {"script", "img", "link", "iframe", "object", "form", "base"} & set(READER.tags)
    assert [found for found in READER.attributes if found[1].startswith("on") or found[1] in ("src", "style")] == []
    assert "url(http" not in PAGE
    assert "@import" not in PAGE


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    style = re.search(r"<style>(.*?)</style>", PAGE, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = f"default-src &#x27;none&#x27;; style-src &#x27;sha256-{digest}&#x27;; base-uri"
    assert f'http-equiv="Content-Security-Policy" content="{policy}' in PAGE
    assert PAGE.index("Content-Security-Policy") < PAGE.index("<style>")


def test_values_of_the_casebook_stand_apart_from_the_text_around_them() -> None:
    assert READER.loose == []
    assert '<bdi lang="en">treason</bdi>' in PAGE


def test_hostile_titles_outlets_and_addresses_are_text() -> None:
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;" in PAGE
    assert "<bdi>javascript:alert(1)//`|[x](http://evil.example)</bdi>" in PAGE
    assert "<mark>&lt;img src=x onerror=y&gt;</mark>" in PAGE
    assert "Daily &lt;b&gt;Courier&lt;/b&gt;" in PAGE


def test_headings_come_in_order_and_landmarks_are_there() -> None:
    assert READER.headings[0] == 1
    assert READER.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(READER.headings, READER.headings[1:], strict=False))
    assert {name: READER.tags[name] for name in ("header", "nav", "main", "footer")} == dict.fromkeys(
        ("header", "nav", "main", "footer"), 1
    )
    assert 'class="skip" href="#content"' in PAGE
    assert '<html lang="en">' in PAGE


def test_every_footnote_leads_to_the_quote_and_back() -> None:
    for number in range(1, len(SHOWN) + 1):
        assert f'href="#n{number}"' in PAGE
        assert f'id="n{number}"' in PAGE
        assert f'href="#at{number}"' in PAGE
    assert "<mark>At least nine soldiers died</mark>, relatives told the paper" in PAGE


def test_a_quote_shows_report_outlet_date_address_digest_claim_and_review() -> None:
    note = next(part for part in PAGE.split("<li") if f"<code>{NINE.id}</code>" in part)
    for piece in (
        "Exile Wire",
        "22 November 2018",
        "https://exile.example/a?x=&lt;b&gt;",
        WIRE.id[:12],
        "accepted by a person",
    ):
        assert piece in note


def test_unreviewed_and_disputed_claims_are_marked() -> None:
    assert PAGE.count('<span class="proposed">proposed by a machine, not reviewed</span>') > len(SHOWN)
    assert '<span class="proposed">reviewed, and reviewers differ</span>' in PAGE


def test_withheld_words_and_rejected_claims_are_in_no_byte() -> None:
    assert "zbrq" in WIRE.text
    assert "zbrq" not in PAGE
    assert TRAIT.id not in PAGE
    assert REJECTED.id not in PAGE
    assert "zbrq" in "".join(brief_html(compose(case(), with_sensitive=True)))


def test_the_page_says_what_was_not_read_and_that_reports_are_not_sources() -> None:
    assert "not read (0 of 1 sentence): no reader for its language yet; preserved, no claims proposed from it" in PAGE
    assert "2 reports, sources not counted" in PAGE
    assert "Reports are not sources." in PAGE
    assert "1 claim withheld as sensitive. 1 rejected claim left out." in PAGE


def test_an_accused_person_who_was_cleared_is_said_to_be_so_beside_the_accusation() -> None:
    line = next(part for part in PAGE.split("<li>") if "Vaqif Tural</bdi> was accused of" in part)
    assert 'class="remark">Reported elsewhere as cleared, acquitted or not prosecuted' in line
    assert ACCUSED.id in PAGE


def test_every_report_is_listed_with_its_whole_digest() -> None:
    for report in (WIRE, COURIER):
        assert f"<code>{report.id}</code>" in PAGE


def test_a_language_is_set_on_values_and_quotes_in_it() -> None:
    assert '<bdi lang="hy">' in PAGE
    assert '<blockquote lang="en" dir="auto">' in PAGE


def test_an_empty_casebook_gives_a_page_that_says_so() -> None:
    empty = "".join(brief_html(compose(replace(case(), kept_reports=(), kept_claims=()))))
    assert "No claims have been proposed yet." in empty
    assert "0 reports in no language; 0 claims." in empty
    Reader(empty)


def test_equal_input_gives_equal_bytes() -> None:
    assert "".join(brief_html(compose(case()))) == PAGE


def test_colours_of_text_have_enough_contrast() -> None:
    style = PAGE[PAGE.index("<style>") : PAGE.index("</style>")]
    for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)[:2]:
        colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", block))
        pairs = [(ink, ground) for ink in ("ink", "muted", "link", "warm") for ground in ("ground", "raised")]
        for ink, ground in [*pairs, ("ink", "mark"), ("ink", "current")]:
            assert _contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)


def _contrast(one: str, two: str) -> float:
    lights = sorted((_light(one), _light(two)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
