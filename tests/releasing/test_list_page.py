import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from identity.list_rows import row
from onrecord.identity.list_diff import Kind, diff_lists
from onrecord.identity.list_edition import Edition, EditionRow
from onrecord.record.list_row import ListRow
from onrecord.releasing.list_lines import COLUMNS, Difference, difference_json, table_rows
from onrecord.releasing.list_page import list_page
from onrecord.releasing.list_page_words import NOTES, RULES, SECTIONS

ORXAN = {"name": "Orxan Vəlizadə", "age": "19", "date": "2017-05-07"}
SIMA = {"name": "Sima Daşdəmirova", "age": "40", "date": "2017-05-09"}


class _Balance(HTMLParser):
    """Reads a page, and fails where an element is not closed in its place."""

    VOID = frozenset({"meta", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _edition(name: str, rows: list[ListRow], claim: str | None = None) -> Edition:
    kept = tuple(EditionRow(row=one, quote="\t".join(c.exact for c in one.cells), claim=claim) for one in rows)
    return Edition(name=name, report="ab" * 32, rows=kept)


def _difference(old: list[ListRow], new: list[ListRow], claim: str | None = None) -> Difference:
    return Difference(
        old=_edition("old.csv", old, claim), new=_edition("new.csv", new, claim), diff=diff_lists(old, new)
    )


def _page(made: Difference) -> _Balance:
    reader = _Balance()
    reader.feed("".join(list_page(made)))
    assert reader.open == []
    return reader


def test_the_page_shows_findings_with_both_cells_and_quotes() -> None:
    made = _difference([row(2, id="1", **ORXAN), row(3, id="2", **SIMA)], [row(2, id="1", **{**ORXAN, "age": "20"})])

    page = "".join(list_page(made))

    assert '<del><bdi>19</bdi></del> <span class="place"><bdi>Sheet1!C2</bdi></span>' in page
    assert "<ins><bdi>20</bdi></ins>" in page
    assert "<bdi>Sima Daşdəmirova (2)</bdi>" in page
    assert "Every line is proposed by a rule" in page


def test_the_page_loads_nothing_and_has_no_script() -> None:
    seen = _page(_difference([row(1, **ORXAN)], [row(1, **SIMA)])).seen

    assert not {"script", "img", "link", "iframe", "form"} & {tag for tag, _ in seen}
    assert all(attrs["href"] is not None and attrs["href"].startswith("#") for tag, attrs in seen if tag == "a")
    policy = next(attrs["content"] for tag, attrs in seen if attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_every_place_that_the_page_points_to_is_there() -> None:
    seen = _page(_difference([row(1, **ORXAN)], [row(1, **SIMA)])).seen
    ids = [attrs["id"] for _, attrs in seen if "id" in attrs]

    assert len(set(ids)) == len(ids)
    assert {str(attrs["href"])[1:] for tag, attrs in seen if tag == "a"} <= set(ids)
    assert {str(attrs["aria-labelledby"]) for _, attrs in seen if "aria-labelledby" in attrs} <= set(ids)


def test_heads_of_tables_say_what_they_head() -> None:
    seen = _page(_difference([row(1, id="1", **ORXAN)], [row(1, id="1", **{**ORXAN, "age": "20"})])).seen

    assert {attrs.get("scope") for tag, attrs in seen if tag == "th"} == {"col", "row"}


def test_unresolved_rows_widen_the_numbers() -> None:
    page = "".join(list_page(_difference([row(1, id="1", **ORXAN)], [row(1, id="9", name="Orxan Vəlizadə", age=None)])))

    assert "<bdi>0–1</bdi>" in page


def test_claims_are_named_where_there_are_any() -> None:
    page = "".join(list_page(_difference([row(1, **ORXAN)], [row(1, **SIMA)], claim="AbCdEfGhIjKlMnOp")))

    assert page.count("<code>AbCdEfGhIjKlMnOp</code>") == 2


def test_every_kind_rule_and_note_has_words() -> None:
    from pathlib import Path

    import onrecord.identity.list_diff as room

    source = "".join(
        (Path(room.__file__).parent / name).read_text("utf-8") for name in ("list_diff.py", "list_agreement.py")
    )
    rules = set(re.findall(r"Verdict\.\w+, \"([a-z-]+)\"", source)) | {
        "word-for-word",
        "all-one-person",
        "nothing-like-it",
    }

    assert rules - RULES.keys() - {"fields-differ", "name-differs"} == set()
    assert set(re.findall(r"notes\.append\(\"([a-z-]+)\"", source)) == NOTES.keys()
    assert {kind for kind, _, _, _ in SECTIONS} == set(Kind)


def test_the_table_has_a_row_for_every_changed_field() -> None:
    made = _difference([row(2, id="1", **ORXAN)], [row(2, id="1", **{**ORXAN, "age": "20", "date": "2017-05"})])

    rows = list(table_rows(made))

    assert [(one["kind"], one["field"], one["was"], one["now"], one["now_at"]) for one in rows] == [
        ("changed", "age", "19", "20", "Sheet1!C2"),
        ("changed", "date", "2017-05-07", "2017-05", "Sheet1!D2"),
    ]
    assert all(tuple(one) == COLUMNS for one in rows)


def test_the_json_counts_what_it_lists() -> None:
    value = difference_json(_difference([row(1, **ORXAN), row(2, **SIMA)], [row(1, **ORXAN)]))

    assert value["counts"] == {kind.value: {"in both": 1, "only in the earlier": 1}.get(kind.value, 0) for kind in Kind}
    assert value["intervals"] == {"only in the earlier": [1, 1], "only in the later": [0, 0]}


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_words_of_a_list_become_markup(name: str, note: str) -> None:
    hostile = f"<script>{name}</script>\"'&"
    made = _difference([row(1, name=hostile, age="19")], [row(1, name=hostile, age="20", note=f"</style>{note}")])

    seen = _page(made).seen

    assert "script" not in {tag for tag, _ in seen}
