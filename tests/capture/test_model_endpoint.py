"""A model's endpoint is asked once, on this machine unless a person consents, and nothing it says is followed."""

import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from model_world import ModelServer, completion, model_server, send
from onrecord.capture import MODEL_RULES, FetchRules, ask_model, parse_endpoint
from onrecord.errors import Misuse, OnrecordError, Refused, Unread

QUICK = replace(MODEL_RULES, seconds=2.0, silence=1.0, body=4_096)
BODY = b'{"model":"small"}'


def ask(server: ModelServer, key: str | None = None) -> bytes:
    return ask_model(parse_endpoint(server.base), BODY, key, consented=False, rules=QUICK)


def test_a_local_model_is_asked_by_post_with_json() -> None:
    with model_server(lambda desk: send(desk, completion("{}"))) as server:
        assert ask(server, "k-1") == completion("{}")
    (asked,) = server.asked
    assert (asked.path, asked.body) == ("/v1/chat/completions", BODY)
    assert asked.headers["Content-Type"] == "application/json"
    assert asked.headers["Authorization"] == "Bearer k-1"
    assert not {"Cookie", "Referer"} & set(asked.headers)


def test_without_a_key_none_is_sent() -> None:
    with model_server(lambda desk: send(desk, b"{}")) as server:
        ask(server)
    assert "Authorization" not in server.asked[0].headers


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    with (
        model_server(lambda desk: send(desk, b"{}")) as other,
        model_server(lambda desk: send(desk, b"", status, Location=f"{other.base}/chat/completions")) as server,
    ):
        with pytest.raises(Unread, match=f"status {status}") as error:
            ask(server)
        assert error.value.code == "E-READ-MODEL"
        assert other.asked == []
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [204, 400, 401, 404, 429, 500, 503])
def test_an_error_is_told_by_its_number_and_not_asked_again(status: int) -> None:
    with model_server(lambda desk: send(desk, b"", status)) as server, pytest.raises(Unread, match=f"status {status}"):
        ask(server)
    assert len(server.asked) == 1


def test_an_answer_without_an_end_is_cut_off() -> None:
    def flood(desk: BaseHTTPRequestHandler) -> None:
        desk.send_response(200)
        desk.end_headers()
        while True:
            desk.wfile.write(b" " * 65_536)

    with model_server(flood) as server, pytest.raises(Unread, match="longer than 4,096 bytes"):
        ask(server)


def test_a_model_that_dawdles_is_left() -> None:
    def drip(desk: BaseHTTPRequestHandler) -> None:
        desk.send_response(200)
        desk.end_headers()
        for _ in range(100):
            desk.wfile.write(b" ")
            desk.wfile.flush()
            time.sleep(0.1)

    start = time.monotonic()
    with model_server(drip) as server, pytest.raises(Unread) as error:
        ask(server)
    assert error.value.code == "E-READ-TIME"
    assert time.monotonic() - start < 15


def test_a_model_that_says_nothing_is_left() -> None:
    with model_server(lambda _: time.sleep(3)) as server, pytest.raises(Unread) as error:
        ask(server)
    assert error.value.code == "E-READ-TIME"


def test_an_answer_that_breaks_off_is_none() -> None:
    def cut(desk: BaseHTTPRequestHandler) -> None:
        desk.send_response(200)
        desk.send_header("Content-Length", "4000")
        desk.end_headers()
        desk.wfile.write(b'{"choices"')

    with model_server(cut) as server, pytest.raises(Unread, match="broke off"):
        ask(server)


def test_nobody_there_is_said_so() -> None:
    with model_server(lambda desk: send(desk, b"")) as server:
        pass
    with pytest.raises(Unread) as error:
        ask(server)
    assert error.value.code == "E-READ-CONNECT"


@pytest.mark.parametrize(
    ("base", "is_local"),
    [
        ("http://127.0.0.1:8080/v1", True), ("http://127.9.9.9/v1/", True), ("http://[::1]:8080/v1", True),
        ("http://localhost:8080/v1", True), ("http://localhost.example/v1", False), ("http://10.0.0.7/v1", False),
        ("https://models.example/v1", False), ("http://[::ffff:7f00:1]/v1", False), ("http://0.0.0.0/v1", False),
    ],
)  # fmt: skip
def test_only_loopback_is_this_machine(base: str, is_local: bool) -> None:  # noqa: FBT001
    assert parse_endpoint(base).is_local is is_local


def test_an_origin_is_scheme_host_and_port() -> None:
    assert parse_endpoint("https://models.example/v1/").origin == "https://models.example"
    assert parse_endpoint("https://models.example:8443/v1").origin == "https://models.example:8443"


def refused(base: str, *, consented: bool, rules: FetchRules = QUICK) -> str:
    with pytest.raises(OnrecordError) as error:
        ask_model(parse_endpoint(base), BODY, None, consented=consented, rules=rules)
    return error.value.code


def test_nothing_is_sent_elsewhere_without_consent() -> None:
    assert refused("https://models.example/v1", consented=False) == "E-RULE-CONSENT"
    assert refused("http://10.0.0.7/v1", consented=False) == "E-RULE-CONSENT"


def test_even_with_consent_nothing_is_sent_in_the_clear() -> None:
    assert refused("http://models.example/v1", consented=True) == "E-RULE-PLAIN"


def test_even_with_consent_a_proxy_is_not_passed_by(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    assert refused("https://models.example/v1", consented=True) == "E-RULE-PROXY"


def test_with_consent_the_server_must_prove_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with model_server(lambda desk: send(desk, b"{}")) as server:
        rules = replace(QUICK, resolve=lambda *_: ("127.0.0.1",))
        assert refused(f"https://models.example:{server.port}/v1", consented=True, rules=rules) in (
            "E-READ-TLS", "E-READ-TIME",
        )  # fmt: skip
        assert server.asked == []


@pytest.mark.parametrize("base", ["ftp://127.0.0.1/v1", "http://user:word@127.0.0.1/v1", "127.0.0.1:80/v1"])
def test_what_is_no_address_is_no_endpoint(base: str) -> None:
    with pytest.raises(Misuse):
        parse_endpoint(base)


@pytest.mark.parametrize("base", ["http://127.0.0.1/v1?key=k", "http://127.0.0.1/v1#k"])
def test_a_base_has_no_query(base: str) -> None:
    with pytest.raises(Misuse) as error:
        parse_endpoint(base)
    assert error.value.code == "E-USE-ENDPOINT"


@pytest.mark.parametrize("key", ["two words", "line\r\nX-More: 1", "clé", ""])
def test_a_key_is_one_plain_word_and_never_in_the_message(key: str) -> None:
    with pytest.raises(Misuse) as error:
        ask_model(parse_endpoint("http://127.0.0.1:9/v1"), BODY, key, consented=False, rules=QUICK)
    assert error.value.code == "E-USE-KEY"
    assert not key or key not in str(error.value)


def test_refusal_is_a_rule() -> None:
    with pytest.raises(Refused):
        ask_model(parse_endpoint("https://models.example/v1"), BODY, None, consented=False)
