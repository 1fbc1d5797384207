import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.capture.addresses import Address, is_address, join_address, parse_address
from onrecord.errors import Misuse

BASE = parse_address("https://news.example/a/b?c")


def refusal(text: str) -> Misuse:
    with pytest.raises(Misuse) as caught:
        parse_address(text)
    return caught.value


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("http://news.example", "http://news.example/"),
        ("HTTPS://News.Example:443/A?b=c#d", "https://news.example/A?b=c"),
        ("http://news.example:8080/a%20b", "http://news.example:8080/a%20b"),
        ("https://xəbər.example/həbs?söz=ə", "https://xn--xbr-dtbb.example/h%C9%99bs?s%C3%B6z=%C9%99"),
        ("https://новости.example/", "https://xn--b1amnebsh.example/"),
        ("http://8.8.8.8./", "http://8.8.8.8/"),
        ("http://[2A00:1450:0::1]/", "http://[2a00:1450::1]/"),
        ("http://under_score.example/?", "http://under_score.example/"),
        ("http://news.example?q", "http://news.example/?q"),
    ],
)
def test_an_address_has_one_plain_form(given: str, plain: str) -> None:
    assert parse_address(given).text == plain


def test_an_address_is_taken_apart() -> None:
    assert parse_address("http://[::1]:8080/x") == Address(scheme="http", host="::1", port=8080, target="/x")


@pytest.mark.parametrize(
    "text",
    [
        "", "news.example", "ftp://news.example/", "file:///etc/passwd", "javascript:alert(1)", "http://", "http:///a",
        "http://a@b/", "http://a:b@c/", "http://@c/", "http://news.example:99999/", "http://news.example:x/",
        "http://127.1/", "http://0x7f000001/", "http://0x7f.0.0.1/", "http://2130706433/", "http://0177.0.0.1/",
        "http://127.0.0.01/", "http://1.2.3.4.5/", "http://0/", "http://[::1", "http://[::1]x/", "http://[fe80::1%25lo]/",
        "http://[1.2.3.4]/", "http://127.0.0.%31/", "http://a b/", "http://a\\b/", "http://a/\tb", "http://a/\n",
        "http://a..b/", "http://-/\u2028", "http://" + "a" * 64 + ".example/", "http://" + "a." * 130 + "b/",
        "http://stra\u00dfe.example/", "http://a\u200db.example/", "http://\ud800.example/", "http://a\u2100.example/",
        " http://news.example/", "http://news.example/" + "a" * 8192, "http://a,b/", "http://a/\u00a0",
    ],
)  # fmt: skip
def test_an_address_with_two_readings_is_refused(text: str) -> None:
    assert refusal(text).code == "E-USE-ADDRESS"


def test_a_port_of_nought_is_not_the_usual_port() -> None:
    assert parse_address("http://news.example:0/").port == 0


def test_no_refusal_repeats_the_address() -> None:
    error = refusal("http://aylin:secret@news.example/")
    assert "aylin" not in error.message + error.hint
    assert error.message == "this address is not fetched: it carries a user name or a password"


def test_wide_digits_are_read_as_the_number_they_stand_for() -> None:
    assert parse_address("http://１２７.0.0.1/").host == "127.0.0.1"
    assert parse_address("http://127。0。0。1/").host == "127.0.0.1"


@pytest.mark.parametrize(
    ("location", "joined"),
    [
        ("/x", "https://news.example/x"),
        ("x", "https://news.example/a/x"),
        ("?x", "https://news.example/a/b?x"),
        ("//other.example/x", "https://other.example/x"),
        ("http://other.example/x#y", "http://other.example/x"),
        (" /x ", "https://news.example/x"),
        ("../../../x", "https://news.example/x"),
        ("/h\u00c9\u0099bs", "https://news.example/h%C9%99bs"),
    ],
)
def test_a_redirect_is_read_against_the_address_it_came_from(location: str, joined: str) -> None:
    assert join_address(BASE, location).text == joined


@given(st.text(st.characters(max_codepoint=255), max_size=60))
def test_any_redirect_is_read_or_refused(location: str) -> None:
    try:
        joined = join_address(BASE, location)
    except Misuse:
        return
    assert parse_address(joined.text) == joined


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_address_is_read_or_refused_and_its_plain_form_is_stable(host: str, rest: str) -> None:
    try:
        found = parse_address(f"http://{host}/{rest}")
    except Misuse:
        return
    assert found.text.isascii()
    assert parse_address(found.text) == found


@pytest.mark.parametrize(
    ("text", "is_web"),
    [("http://a", True), ("HTTPS://a", True), ("report.html", False), ("./http://a", False), ("httpx", False)],
)
def test_what_starts_like_an_address_is_one(text: str, is_web: bool) -> None:  # noqa: FBT001
    assert is_address(text) is is_web
