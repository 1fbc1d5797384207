import gzip
import ssl
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.desks import BY, a_desk, sha256, staged_names
from capture.hostile import HOST, Hostile, answer, bare, hostile, make_certificate, redirect
from onrecord.capture import Captured, FetchRules, capture_address
from onrecord.capture.captured import TOOL
from onrecord.capture.web import TOOLS
from onrecord.errors import OnrecordError
from onrecord.record.codec import from_bytes, to_bytes
from onrecord.record.entries import Capture, Companion, Header, Redirect
from onrecord.record.ids import ReportId

PAGE = "<!doctype html><title>Həbslər</title><p>Nazirlik həbsləri təkzib edib.".encode()


def capture(server: Hostile, path: str, folder: Path) -> Captured:
    return capture_address(server.base + path, a_desk(folder), server.rules)


def companion(kind: str, data: bytes) -> Companion:
    return Companion(kind=kind, sha256=sha256(data), bytes=len(data))


def test_a_page_is_kept_with_all_that_came_with_it(tmp_path: Path) -> None:
    page = answer(PAGE, "Content-Type: text/html; charset=utf-8", "Set-Cookie: a=1", "Set-Cookie: b=2")
    with hostile({"/news/1?q=%C9%99": page}) as server:
        got = capture(server, "/news/1?q=ə#top", tmp_path)
    assert got.staged.path.read_bytes() == PAGE
    assert got.capture == Capture(
        by=BY,
        report=ReportId(sha256(PAGE)),
        bytes=len(PAGE),
        media="text/html",
        how="address",
        start="2024-05-06T07:08:09Z",
        end="2024-05-06T07:08:10Z",
        declared="text/html; charset=utf-8",
        asked=f"{server.base}/news/1?q=ə#top",
        final=f"{server.base}/news/1?q=%C9%99",
        address=HOST,
        status=200,
        headers=(
            Header(name="Content-Length", value=str(len(PAGE))),
            Header(name="Content-Type", value="text/html; charset=utf-8"),
            Header(name="Set-Cookie", value="a=1"),
            Header(name="Set-Cookie", value="b=2"),
        ),
        tools=TOOLS,
    )
    assert from_bytes(Capture, to_bytes(got.capture)) == got.capture


def test_the_request_says_no_more_than_it_must(tmp_path: Path) -> None:
    with hostile({"/": redirect("/next"), "/next": answer(PAGE, "Set-Cookie: a=1")}) as server:
        capture(server, "", tmp_path)
    host = f"{HOST}:{server.port}"
    rest = f"Host: {host}\r\nUser-Agent: {TOOL}\r\nAccept: */*\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
    assert server.asked == [f"GET / HTTP/1.1\r\n{rest}", f"GET /next HTTP/1.1\r\n{rest}"]


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone", "451 Unavailable For Legal Reasons", "503 Down"])
def test_an_error_page_is_evidence_too(tmp_path: Path, status: str) -> None:
    with hostile({"/gone": answer(b"removed", status=status)}) as server:
        got = capture(server, "/gone", tmp_path)
    assert (got.staged.path.read_bytes(), got.capture.status) == (b"removed", int(status[:3]))


def test_every_redirect_is_recorded_with_its_status(tmp_path: Path) -> None:
    pages = {
        "/1": redirect("/2", "301 Moved Permanently"),
        "/2": redirect("3?x=\u00c9\u0099", "307 Temporary Redirect"),  # raw UTF-8, as servers send it
        "/3?x=%C9%99": answer(PAGE),
    }
    with hostile(pages) as server:
        got = capture(server, "/1", tmp_path)
    assert got.capture.redirects == (
        Redirect(address=f"{server.base}/1", status=301),
        Redirect(address=f"{server.base}/2", status=307),
    )
    assert (got.capture.final, got.capture.status) == (f"{server.base}/3?x=%C9%99", 200)


def test_the_same_page_twice_is_one_report_and_a_changed_byte_makes_two(tmp_path: Path) -> None:
    with hostile({"/a": answer(PAGE), "/b": answer(PAGE + b".")}) as server:
        first, again, changed = (capture(server, path, tmp_path).capture for path in ("/a", "/a", "/b"))
    assert first.report == again.report != changed.report


def test_a_packed_page_is_unpacked_and_kept_as_it_came(tmp_path: Path) -> None:
    packed = gzip.compress(PAGE)
    with hostile({"/": answer(packed, "Content-Encoding: gzip")}) as server:
        got = capture(server, "/", tmp_path)
    assert (got.staged.path.read_bytes(), got.capture.media) == (PAGE, "text/html")
    assert got.capture.companions == (companion("transferred", packed),)
    assert got.companions[0].staged.path.read_bytes() == packed
    assert got.capture.missing == ()


def test_a_chunked_page_is_put_together(tmp_path: Path) -> None:
    chunks = b"5\r\n<p>Mi\r\n6\r\nnistry\r\n0\r\n\r\n"
    with hostile({"/": bare(chunks, "Transfer-Encoding: chunked")}) as server:
        got = capture(server, "/", tmp_path)
    assert (got.staged.path.read_bytes(), got.capture.missing) == (b"<p>Ministry", ())


@given(
    parts=st.lists(st.binary(max_size=400), min_size=1, max_size=3), coding=st.sampled_from(["gzip", "deflate", "raw"])
)
def test_unpacking_gives_back_what_was_packed(
    parts: list[bytes], coding: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    body = b"".join(parts)
    if coding == "gzip":
        packed = b"".join(gzip.compress(part) for part in parts)  # several members stand for one body
    else:
        packed = zlib.compress(body)[2 if coding == "raw" else 0 : -4 if coding == "raw" else None]
    header = f"Content-Encoding: {'gzip' if coding == 'gzip' else 'deflate'}"
    with hostile({"/": answer(packed, header)}) as server:
        got = capture(server, "/", tmp_path_factory.mktemp("fetch"))
    assert (got.staged.path.read_bytes(), got.capture.missing) == (body, ())


def test_a_server_with_a_trusted_certificate_is_read_and_the_certificate_kept(tmp_path: Path) -> None:
    file, der = make_certificate(tmp_path)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(file)
    with hostile({"/": answer(PAGE)}, tls) as server:
        rules = FetchRules(opened=server.rules.opened, authorities=file)
        got = capture_address(f"https://{HOST}:{server.port}/", a_desk(tmp_path), rules)
    assert got.capture.companions == (companion("certificate", der),)
    assert got.capture.final == f"https://{HOST}:{server.port}/"


def test_a_server_that_cannot_prove_itself_is_not_asked_for_anything(tmp_path: Path) -> None:
    file, _ = make_certificate(tmp_path, name="127.0.0.9")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(file)
    desk = a_desk(tmp_path)
    with hostile({"/": answer(PAGE)}, tls) as server:
        for authorities in (None, file):  # unknown; known, but for another server
            rules = FetchRules(opened=server.rules.opened, authorities=authorities)
            with pytest.raises(OnrecordError) as caught:
                capture_address(f"https://{HOST}:{server.port}/", desk, rules)
            assert caught.value.code == "E-READ-TLS"
    assert (server.asked, staged_names(desk)) == ([], [])


def test_a_proxy_in_the_environment_stops_the_fetch_unless_the_person_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:9050")
    with hostile({"/": answer(PAGE)}) as server:
        with pytest.raises(OnrecordError) as caught:
            capture(server, "/", tmp_path)
        assert (caught.value.code, server.connections) == ("E-RULE-PROXY", 0)
        rules = FetchRules(opened=server.rules.opened, is_direct=True)
        got = capture_address(server.base, a_desk(tmp_path), rules)
    assert got.capture.missing == ("the proxy of the environment was not used",)


def test_why_is_recorded(tmp_path: Path) -> None:
    with hostile({"/": answer(PAGE)}) as server:
        got = capture_address(server.base, a_desk(tmp_path, why="named in a complaint"), server.rules)
    assert got.capture.why == "named in a complaint"
