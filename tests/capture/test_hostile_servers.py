import gzip
import socket
import time
import tracemalloc
from contextlib import suppress
from dataclasses import replace
from ipaddress import IPv4Address
from pathlib import Path

import pytest

from capture.desks import a_desk, sha256, staged_names
from capture.hostile import HOST, Hostile, Page, answer, bare, hostile, redirect
from onrecord.capture import Captured, capture_address
from onrecord.capture.connection import Deadline
from onrecord.capture.content import unpack_body, unpacked_limit
from onrecord.capture.staging import PIECE, stage
from onrecord.errors import OnrecordError


def capture(server: Hostile, path: str, folder: Path, **limits: float) -> Captured:
    rules = replace(server.rules, **limits)  # type: ignore[arg-type]  # each test names limits of one type
    return capture_address(server.base + path, a_desk(folder), rules)


def refusal(page: Page, folder: Path, **limits: float) -> OnrecordError:
    with hostile({"/": page}) as server, pytest.raises(OnrecordError) as caught:
        capture(server, "/", folder, **limits)
    assert list((folder / "staging").iterdir()) == []
    return caught.value


def endless(line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        line.sendall(b"a" * 65536)


def one_byte_at_a_time(start: bytes) -> Page:
    def say(line: socket.socket) -> None:
        line.sendall(start)
        while True:
            time.sleep(0.02)
            line.sendall(b"a")

    return say


def silent(line: socket.socket) -> None:
    with suppress(TimeoutError):
        line.recv(1)


def test_an_endless_body_is_cut_at_the_limit_in_flat_memory(tmp_path: Path) -> None:
    tracemalloc.start()
    try:
        with hostile({"/": endless}) as server:
            got = capture(server, "/", tmp_path, body=8 * 1024 * 1024)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (got.capture.bytes, got.capture.missing) == (8 * 1024 * 1024, ("the body after 8,388,608 bytes",))
    assert peak < 6 * 1024 * 1024


def test_an_endless_chunked_body_is_cut_too(tmp_path: Path) -> None:
    def say(line: socket.socket) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            line.sendall(b"5\r\naaaaa\r\n")

    with hostile({"/": say}) as server:
        got = capture(server, "/", tmp_path, body=1000)
    assert (got.capture.bytes, got.capture.missing) == (1000, ("the body after 1,000 bytes",))


def test_a_body_of_exactly_the_limit_is_whole(tmp_path: Path) -> None:
    pages = {"/told": answer(b"a" * 100), "/untold": bare(b"a" * 100), "/more": answer(b"a" * 101)}
    with hostile(pages) as server:
        got = [capture(server, path, tmp_path, body=100).capture.missing for path in pages]
    assert got == [(), (), ("the body after 100 bytes",)]


def test_slow_bytes_in_a_body_end_at_the_deadline_and_what_came_is_kept(tmp_path: Path) -> None:
    start = time.monotonic()
    with hostile({"/": one_byte_at_a_time(b"HTTP/1.1 200 OK\r\n\r\n<p>")}) as server:
        got = capture(server, "/", tmp_path, seconds=0.5)
        assert time.monotonic() - start < 3
    assert got.staged.path.read_bytes().startswith(b"<p>aa")
    assert got.capture.missing == ("the rest of the body: time ran out",)


@pytest.mark.parametrize(
    "start", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nX: "], ids=["status", "header", "value"]
)
def test_slow_bytes_before_the_body_end_at_the_deadline(tmp_path: Path, start: bytes) -> None:
    begun = time.monotonic()
    assert refusal(one_byte_at_a_time(start), tmp_path, seconds=0.4).code == "E-READ-TIME"
    assert time.monotonic() - begun < 3


def test_a_silent_server_is_left_after_the_silence_allowed(tmp_path: Path) -> None:
    begun = time.monotonic()
    assert refusal(silent, tmp_path, silence=0.2).code == "E-READ-TIME"
    assert time.monotonic() - begun < 3


def test_nothing_is_waited_for_past_the_deadline() -> None:
    with pytest.raises(TimeoutError):
        _ = Deadline(until=time.monotonic(), silence=9).rest


def test_all_hops_share_one_deadline(tmp_path: Path) -> None:
    def late(line: socket.socket) -> None:
        time.sleep(0.2)
        line.sendall(redirect("/"))

    assert refusal(late, tmp_path, seconds=0.7).code == "E-READ-TIME"


@pytest.mark.parametrize(
    ("page", "kept", "missing"),
    [
        (bare(b"short", "Content-Length: 9"), b"short", ("the last 4 bytes of the body that the server promised",)),
        (bare(b"longer than said", "Content-Length: 6"), b"longer", ()),
        (bare(b"as it is", "Content-Length: -5"), b"as it is", ()),
        (bare(b"as it is", "Content-Length: many"), b"as it is", ()),
        (
            bare(b"5\r\nwords\r\n9\r\ncut", "Transfer-Encoding: chunked"),
            b"wordscut",
            ("the rest of the body: the transfer broke off",),
        ),
        (bare(b"zz\r\nwords", "Transfer-Encoding: chunked"), b"", ("the rest of the body: the transfer broke off",)),
    ],
)
def test_a_wrong_length_is_said(tmp_path: Path, page: bytes, kept: bytes, missing: tuple[str, ...]) -> None:
    with hostile({"/": page}) as server:
        got = capture(server, "/", tmp_path)
    assert (got.staged.path.read_bytes(), got.capture.missing) == (kept, missing)


@pytest.mark.parametrize(
    "page",
    [b"", b"220 mail.example ESMTP\r\n", b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500, b"HTTP/1.1 200 " + b"a" * 100_000],
)
def test_what_is_no_http_answer_is_refused(tmp_path: Path, page: bytes) -> None:
    assert refusal(page, tmp_path).code == "E-READ-ANSWER"


def test_a_server_that_is_not_there_is_named_as_such(tmp_path: Path) -> None:
    with hostile() as server:
        pass
    with pytest.raises(OnrecordError) as caught:
        capture(server, "/", tmp_path)
    assert (caught.value.code, caught.value.message) == (
        "E-READ-CONNECT",
        "the server could not be reached (ECONNREFUSED)",
    )


def test_a_bomb_is_kept_packed(tmp_path: Path) -> None:
    bomb = gzip.compress(b"\0" * 50 * 1024 * 1024)
    with hostile({"/": answer(bomb, "Content-Encoding: gzip")}) as server:
        got = capture(server, "/", tmp_path)
    assert (got.capture.report, got.companions) == (sha256(bomb), ())
    limit = max(len(bomb) * 100, 1024 * 1024)
    assert got.capture.missing == (f"content encoding not undone: it unpacks to more than {limit:,} bytes",)
    assert len(list((tmp_path / "staging").iterdir())) == 1


@pytest.mark.parametrize("coding", ["br", "gzip, gzip", "gzip, br", "compress"])
def test_an_encoding_we_cannot_undo_is_kept_packed(tmp_path: Path, coding: str) -> None:
    with hostile({"/": answer(b"\x0b\x02words", f"Content-Encoding: {coding}")}) as server:
        got = capture(server, "/", tmp_path)
    assert got.staged.path.read_bytes() == b"\x0b\x02words"
    assert got.capture.missing == ("content encoding not undone: there is no reader for it",)


def test_a_plain_body_called_packed_is_kept_as_it_is(tmp_path: Path) -> None:
    with hostile({"/": answer(b"<p>words", "Content-Encoding: gzip")}) as server:
        got = capture(server, "/", tmp_path)
    assert (got.staged.path.read_bytes(), got.companions) == (b"<p>words", ())
    assert got.capture.missing == ("content encoding not undone: the body is not packed as the server says",)


def test_a_packed_body_that_ends_early_is_unpacked_as_far_as_it_goes(tmp_path: Path) -> None:
    packed = gzip.compress(b"The ministry denied the arrests.")[:-6]
    body = stage([packed], tmp_path)
    notes: list[str] = []
    unpacked = unpack_body(body, "gzip", tmp_path, 1000, notes)
    assert unpacked is not None
    assert unpacked.path.read_bytes() == b"The ministry denied the arrests."
    assert notes == ["the end of the packed body"]


def test_a_packed_body_cut_in_a_long_repetition_gives_all_that_stood_before_the_cut(tmp_path: Path) -> None:
    packed = gzip.compress(b"a" * (PIECE + 3))[:-8]  # the last letters come out only when asked for once more
    notes: list[str] = []
    unpacked = unpack_body(stage([packed], tmp_path), "gzip", tmp_path, 2 * PIECE, notes)
    assert unpacked is not None
    assert (unpacked.size, notes) == (PIECE + 3, ["the end of the packed body"])


@pytest.mark.parametrize(
    ("size", "limit"), [(10, 1024 * 1024), (20_000, 2_000_000), (100 * 1024 * 1024, 256 * 1024 * 1024)]
)
def test_what_a_body_may_unpack_to_grows_with_it_and_ends_at_the_limit_of_a_report(size: int, limit: int) -> None:
    assert unpacked_limit(size, 100, 256 * 1024 * 1024) == limit


def test_bytes_after_a_packed_body_are_named(tmp_path: Path) -> None:
    body = stage([gzip.compress(b"words") + b"\0\0padding"], tmp_path)
    notes: list[str] = []
    unpacked = unpack_body(body, "gzip", tmp_path, 1000, notes)
    assert unpacked is not None
    assert (unpacked.path.read_bytes(), notes) == (b"words", ["bytes after the packed body were not unpacked"])


def test_a_hundred_redirects_end_after_ten(tmp_path: Path) -> None:
    with hostile({f"/{hop}": redirect(f"/{hop + 1}") for hop in range(100)}) as server:
        got = capture(server, "/0", tmp_path)
    assert server.connections == 11
    assert (got.capture.status, len(got.capture.redirects)) == (302, 10)
    assert got.capture.missing == ("the page behind the redirect: more than 10 redirects",)


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("http://10.0.0.1/", "inner"),
        ("http://169.254.169.254/latest/meta-data", "inner"),
        ("//192.168.1.1/", "inner"),
        ("http://[::ffff:10.0.0.1]/", "inner"),
        ("http://[64:ff9b::a00:1]/", "inner"),
        ("http://2130706433/", "not written plainly"),
        ("http://0x7f.1/", "not written plainly"),
        ("file:///etc/passwd", "only http"),
        ("ftp://127.0.0.1/", "only http"),
        ("gopher://127.0.0.1/", "only http"),
        ("data:text/html,x", "only http"),
        ("javascript:alert(1)", "only http"),
        ("http://user:word@127.0.0.1/", "password"),
        ("http://127.0.0.1:25/", "ports"),
        ("http://[broken", "taken apart"),
        ("http:\\\\127.0.0.1\\", "back slash"),
        ("/" + "a" * 9000, "too long"),
    ],
)
def test_a_redirect_that_may_not_be_followed_is_kept_as_the_answer(tmp_path: Path, location: str, why: str) -> None:
    with hostile({"/": redirect(location)}) as server:
        got = capture(server, "/", tmp_path)
    assert (got.staged.path.read_bytes(), got.capture.status, server.connections) == (b"moved", 302, 1)
    (missing,) = got.capture.missing
    assert missing.startswith("the page behind the redirect: ")
    assert why in missing


def test_a_redirect_to_another_server_of_this_machine_reaches_nothing(tmp_path: Path) -> None:
    with hostile({"/": answer(b"secret")}) as inner:
        spellings = [
            f"http://{host}:{inner.port}/"
            for host in ("127.0.0.1", "localhost", "LOCALHOST.", "127.1", "0x7f000001", "0177.0.0.1", "2130706433")
        ]
        spellings += [
            f"http://{host}:{inner.port}/"
            for host in (
                "[::1]",
                "[::]",
                str(IPv4Address(0)),
                "[::ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
            )
        ]
        spellings += [f"http://a@127.0.0.1:{inner.port}/", f"http://[2002:7f00:1::]:{inner.port}/"]
        with hostile({f"/{n}": redirect(spelling) for n, spelling in enumerate(spellings)}) as server:
            for number in range(len(spellings)):
                assert capture(server, f"/{number}", tmp_path).capture.missing != ()
    assert (inner.connections, len(spellings)) == (0, 15)


def test_a_name_with_one_inner_server_among_others_is_not_asked(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    with hostile() as server:
        rules = replace(server.rules, resolve=lambda _host, _port: (HOST, "10.1.2.3"))
        with pytest.raises(OnrecordError) as caught:
            capture_address(f"http://news.example:{server.port}/", desk, rules)
    assert (caught.value.code, server.connections, staged_names(desk)) == ("E-RULE-NETWORK", 0, [])


def test_a_name_is_resolved_once_and_the_tested_server_is_the_one_asked(tmp_path: Path) -> None:
    answers = [(HOST,), ("10.1.2.3",)]  # the second look would lead inside
    with hostile({"/": answer(b"<p>words")}) as server:
        rules = replace(server.rules, resolve=lambda _host, _port: answers.pop(0))
        got = capture_address(f"http://news.example:{server.port}/", a_desk(tmp_path), rules)
    assert (got.capture.address, got.capture.status, len(answers)) == (HOST, 200, 1)
    assert f"Host: news.example:{server.port}\r\n" in server.asked[0]


def test_the_next_server_is_tried_when_the_first_is_down(tmp_path: Path) -> None:
    with hostile({"/": answer(b"<p>words")}) as server:
        opened = frozenset({("127.0.0.2", server.port), (HOST, server.port)})
        rules = replace(server.rules, opened=opened, resolve=lambda _host, _port: ("127.0.0.2", HOST))
        got = capture_address(f"http://news.example:{server.port}/", a_desk(tmp_path), rules)
    assert got.capture.address == HOST
