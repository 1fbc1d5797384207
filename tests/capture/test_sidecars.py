import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.desks import a_desk, captures, names, sha256
from onrecord.capture import Captured, Failure, capture_file, capture_folder
from onrecord.capture.sidecars import NOT_READABLE, OTHER_BYTES, match_sidecars, sidecar_names
from onrecord.record.codec import from_bytes, to_bytes
from onrecord.record.entries import Capture, Companion, Stated

WORDS = b"The ministry denied the arrests.\n"
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ("id", "title", "outlet", "publisher", "date", "published", "url", "language", "author", "sha256", "other")


def captured(folder: Path, sidecar: bytes, name: str = "T1.json") -> Captured:
    (folder / "T1.txt").write_bytes(WORDS)
    (folder / name).write_bytes(sidecar)
    return capture_file(folder / "T1.txt", a_desk(folder))


def stated(folder: Path, **fields: object) -> Stated | None:
    return captured(folder, json.dumps(fields).encode()).capture.stated


def test_a_sidecar_says_what_the_report_is_and_is_kept_whole(tmp_path: Path) -> None:
    said = json.dumps(
        {
            "id": "T1",
            "title": "Nazirlik həbsləri təkzib edib",
            "outlet": "Sahil Xəbər",
            "date": "2017-05",
            "url": "https://news.example/1",
            "language": "az",
            "author": "A. Muradlı",
            "text_kind": "excerpt",
        }
    ).encode()
    got = captured(tmp_path, said)
    assert got.capture.stated == Stated(
        id="T1",
        title="Nazirlik həbsləri təkzib edib",
        outlet="Sahil Xəbər",
        published="2017-05",
        address="https://news.example/1",
        language="az",
        author="A. Muradlı",
    )
    assert got.capture.companions == (Companion(kind="sidecar", sha256=sha256(said), bytes=len(said)),)
    assert [one.staged.path.read_bytes() for one in got.companions] == [said]
    assert got.capture.missing == ()


def test_what_is_unknown_is_not_said(tmp_path: Path) -> None:
    got = stated(tmp_path, title="  ", outlet="Unknown", date="unknown", language="und", author=None, url="n/a")
    assert got == Stated()


def test_a_headline_may_read_unknown(tmp_path: Path) -> None:
    assert stated(tmp_path, title="Unknown", id=17) == Stated(title="Unknown", id="17")


def test_the_word_published_goes_before_a_bare_date(tmp_path: Path) -> None:
    assert stated(tmp_path, date="2024-01-01", published="2017-05-08") == Stated(published="2017-05-08")
    assert stated(tmp_path, date="2017", published="unknown") == Stated(published="2017")


def test_a_date_is_kept_as_worded(tmp_path: Path) -> None:
    assert stated(tmp_path, date="8 May 2017, evening") == Stated(published="8 May 2017, evening")


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"not JSON",
        b'["a list"]',
        b'{"title": "a", "title": "b"}',
        b'{"title": NaN}',
        b"\xff\xfe{}",
        b"[" * 100_000,
        b'{"id": ' + b"9" * 5000 + b"}",
        b'{"title": "a"' + b" " * 1024 * 1024 + b"}",
    ],
)
def test_a_broken_sidecar_is_kept_and_stops_nothing(tmp_path: Path, broken: bytes) -> None:
    got = captured(tmp_path, broken)
    assert got.capture.stated is None
    assert got.capture.missing == (NOT_READABLE,)
    assert got.capture.companions == (Companion(kind="sidecar", sha256=sha256(broken), bytes=len(broken)),)


def test_one_bad_field_does_not_cost_the_others(tmp_path: Path) -> None:
    got = captured(tmp_path, b'{"title": "Arrests", "author": ["A", "B"], "date": 2.5, "outlet": "\\ud800"}')
    assert got.capture.stated == Stated(title="Arrests")
    assert got.capture.missing == tuple(f"{NOT_READABLE}: {field}" for field in ("outlet", "published", "author"))


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert captured(tmp_path, b'\xef\xbb\xbf{"title": "Arrests"}').capture.stated == Stated(title="Arrests")


def test_a_sidecar_of_other_bytes_is_noted(tmp_path: Path) -> None:
    right = json.dumps({"sha256": sha256(WORDS).upper()}).encode()
    assert captured(tmp_path, right).capture.missing == ()
    wrong = json.dumps({"sha256": sha256(b"another report")}).encode()
    assert captured(tmp_path, wrong).capture.missing == (OTHER_BYTES,)


def test_a_sidecar_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "T1.txt").write_bytes(WORDS)
    (tmp_path / "T1.json").symlink_to("T1.txt")
    got = capture_file(tmp_path / "T1.txt", a_desk(tmp_path))
    assert (got.capture.missing, got.companions) == ((NOT_READABLE,), ())


def test_a_name_of_the_longest_length_has_no_sidecar(tmp_path: Path) -> None:
    (tmp_path / ("a" * 255)).write_bytes(WORDS)
    assert capture_file(tmp_path / ("a" * 255), a_desk(tmp_path)).companions == ()


def test_a_sidecar_may_carry_the_whole_name(tmp_path: Path) -> None:
    got = captured(tmp_path, b'{"title": "Arrests"}', name="T1.txt.json")
    assert got.capture.stated == Stated(title="Arrests")


def test_a_lone_json_file_is_a_report(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    for name in ("T1.txt", "T1.json", "export.json", "post.json", "post.json.json"):
        (reports / name).write_bytes(b'{"title": "T"}')
    assert names(capture_folder(reports, a_desk(tmp_path))) == ["T1.txt", "export.json", "post.json"]


@pytest.mark.parametrize(
    ("folder", "pairs"),
    [
        ((), {}),
        (("a.txt",), {"a.txt": None}),
        (("a.json",), {"a.json": None}),
        (("a.json", "a.txt"), {"a.txt": "a.json"}),
        (("a.json", "a.txt", "a.txt.json"), {"a.txt": "a.txt.json", "a.json": None}),
        (("a.json", "a.pdf", "a.txt"), {"a.pdf": "a.json", "a.txt": "a.json"}),
        (("a.json", "a.json.json"), {"a.json": "a.json.json"}),
        (("a.json", "a.json.json", "a.txt"), {"a.txt": "a.json", "a.json.json": None}),
        (("README", "README.json"), {"README": "README.json"}),
    ],
)
def test_pairs_of_one_folder(folder: tuple[str, ...], pairs: dict[str, str | None]) -> None:
    assert match_sidecars(folder) == pairs


@given(
    st.sets(st.builds("".join, st.tuples(*[st.sampled_from(["", "a", "b", ".txt", ".json", ".JSON"])] * 3)), max_size=9)
)
def test_no_file_of_a_folder_is_lost(folder: set[str]) -> None:
    pairs = match_sidecars(tuple(folder))
    assert set(pairs) | {sidecar for sidecar in pairs.values() if sidecar is not None} == folder
    assert set(pairs).isdisjoint(pairs.values())


@given(st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=20))
def test_no_file_is_its_own_sidecar(name: str) -> None:
    assert name not in sidecar_names(name)


@given(
    value=st.dictionaries(st.sampled_from(FIELDS), json_values, max_size=5) | json_values | st.binary(max_size=40),
    escaped=st.booleans(),
)
def test_no_sidecar_stops_a_capture(value: object, escaped: bool, tmp_path_factory: pytest.TempPathFactory) -> None:  # noqa: FBT001
    text = (
        value if isinstance(value, bytes) else json.dumps(value, ensure_ascii=escaped).encode("utf-8", "surrogatepass")
    )
    folder = tmp_path_factory.mktemp("case")
    (folder / "T1.txt").write_bytes(WORDS)
    (folder / "T1.json").write_bytes(text)
    found: list[Captured | Failure] = list(capture_folder(folder, a_desk(tmp_path_factory.mktemp("desk"))))
    (got,) = captures(iter(found))
    assert from_bytes(Capture, to_bytes(got.capture)) == got.capture
    assert got.capture.companions == (Companion(kind="sidecar", sha256=sha256(text), bytes=len(text)),)
