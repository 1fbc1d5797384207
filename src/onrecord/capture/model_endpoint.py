"""Asking a language model that a person named: one request, one answer, nothing followed.

A model on this machine may be asked freely. Any other sees report text, so it is asked only where the casebook holds a
person's consent, only over TLS, and never past a proxy. Redirects are not followed: they would take the text elsewhere.
"""

import re
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from ipaddress import ip_address

from onrecord.capture.addresses import Address, parse_address
from onrecord.capture.connection import Posted, ask, start_deadline
from onrecord.capture.rules import FetchRules, Route
from onrecord.capture.web import has_proxies
from onrecord.errors import Misuse, Refused, Unread

PATH = "/chat/completions"
LOCALHOST = ("127.0.0.1", "::1")
KEY = re.compile(r"[\x21-\x7e]{1,4096}")
PIECE = 1 << 16
OK = 200
MODEL_RULES = FetchRules(seconds=600.0, silence=300.0, body=1 << 20)


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where a model is asked: the whole address, and whether it is on this machine."""

    address: Address
    is_local: bool

    @property
    def origin(self) -> str:
        """Scheme, host and port: what a consent is about."""
        return f"{self.address.scheme}://{self.address.netloc}"


def parse_endpoint(base: str) -> Endpoint:
    """Read the base of an OpenAI-compatible service ("http://127.0.0.1:8080/v1").

    Raises:
        Misuse: E-USE-ADDRESS, E-USE-ENDPOINT.
    """
    if "?" in base or "#" in base:
        raise Misuse("E-USE-ENDPOINT", "the base of an endpoint has no query", "give it as http://127.0.0.1:PORT/v1")
    address = parse_address(base.rstrip("/") + PATH)
    is_local = address.host == "localhost" or (address.is_numeric and ip_address(address.host).is_loopback)
    return Endpoint(address=address, is_local=is_local)


def ask_model(
    endpoint: Endpoint, body: bytes, key: str | None, *, consented: bool, rules: FetchRules = MODEL_RULES
) -> bytes:
    """Send one request and give what came, unread.

    Raises:
        Refused: E-RULE-CONSENT, E-RULE-PLAIN, E-RULE-PROXY; nothing was sent.
        Misuse: E-USE-KEY.
        Unread: E-READ-MODEL, and as for any fetched address.
    """
    if key is not None and KEY.fullmatch(key) is None:
        raise Misuse("E-USE-KEY", "the key in the environment has spaces or line ends in it", "set it without them")
    route = _route(endpoint, rules, consented=consented)
    with ask(route, rules, start_deadline(rules), Posted(body=body, key=key)) as answer:
        if answer.response.status != OK:
            words = f"the model's endpoint answered with status {answer.response.status}"
            raise Unread("E-READ-MODEL", words, "check the endpoint, the model's name and the key; nothing is followed")
        return _body(answer.response, rules.body)


def _route(endpoint: Endpoint, rules: FetchRules, *, consented: bool) -> Route:
    """Find the servers; a local one is never looked up, so that no name server can lead it elsewhere."""
    address = endpoint.address
    if endpoint.is_local:
        return Route(address=address, servers=LOCALHOST if address.host == "localhost" else (address.host,))
    if not consented:
        words = "this endpoint is not on this machine, and this casebook holds no consent to send report text to it"
        raise Refused("E-RULE-CONSENT", words, "read what consent means with: onrecord read --help")
    if address.scheme != "https":
        words = "report text leaves this machine over https only"
        raise Refused("E-RULE-PLAIN", words, "give an https address, or a model on this machine")
    if has_proxies():
        words = "a proxy is set in the environment, and this program does not go through proxies; nothing was sent"
        raise Refused("E-RULE-PROXY", words, "ask a model on this machine, or unset the proxy knowingly")
    return Route(
        address=address, servers=(address.host,) if address.is_numeric else rules.resolve(address.host, address.port)
    )


def _body(response: HTTPResponse, most: int) -> bytes:
    found = bytearray()
    try:
        while piece := response.read1(PIECE):
            found += piece
            if len(found) > most:
                raise Unread("E-READ-MODEL", f"the model's answer is longer than {most:,} bytes", "ask another model")
    except TimeoutError as error:
        raise Unread("E-READ-TIME", "the server did not answer in time", "try again later") from error
    except (OSError, ValueError, HTTPException) as error:
        raise Unread("E-READ-MODEL", "the model's answer broke off", "try again") from error
    if response.length:
        raise Unread("E-READ-MODEL", "the model's answer broke off", "try again")
    return bytes(found)
