"""One request to one tested server, under one deadline for everything.

The socket is opened here, to a server address that was tested, and handed to the standard HTTP reader, which so never
resolves a name itself. Every wait takes what is left of the deadline: a server that sends one byte at a time gains
nothing. No cookie, no referrer, no proxy.
"""

import errno
import http.client
import io
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import Any

from onrecord.capture.addresses import Address
from onrecord.capture.captured import TOOL
from onrecord.capture.rules import FetchRules, Route
from onrecord.errors import OnrecordError, Unread

DER = 2  # how the ssl module numbers the binary form of a certificate


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One moment by which everything must be done, and the longest silence before it."""

    until: float
    silence: float

    @property
    def rest(self) -> float:
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return min(left, self.silence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered, its body still to be read. `certificates` are DER, its own first."""

    server: str
    certificates: tuple[bytes, ...]
    response: http.client.HTTPResponse


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """What is sent with a request: JSON, and a key where one is needed. Never shown: the key is a secret."""

    body: bytes
    key: str | None = field(default=None, repr=False)


def start_deadline(rules: FetchRules) -> Deadline:
    return Deadline(until=time.monotonic() + rules.seconds, silence=rules.silence)


@contextmanager
def ask(route: Route, rules: FetchRules, deadline: Deadline, posted: Posted | None = None) -> Iterator[Answer]:
    """Send one request and give the answer up to its body; the line is closed at the end.

    Asks for the address, unless there is something to send to it.

    Raises:
        Unread: E-READ-CONNECT, E-READ-TLS, E-READ-TIME, E-READ-ANSWER.
    """
    try:
        server, line = _reach(route, rules, deadline)
    except (OSError, ValueError) as error:
        raise _unreached(error) from error
    with closing(line):
        try:
            response = _request(route.address, _Line(line, deadline), posted)
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise _unanswered(error) from error
        with closing(response):
            yield Answer(server=server, certificates=_certificates(line), response=response)


class _Line:
    """The part of a socket that the HTTP reader uses, with the deadline before every wait."""

    def __init__(self, line: socket.socket, deadline: Deadline) -> None:
        self._line = line
        self._deadline = deadline

    def sendall(self, data: bytes) -> None:
        self._line.settimeout(self._deadline.rest)
        self._line.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Incoming(self._line, self._deadline))

    def close(self) -> None:
        """Leave the socket open: the HTTP reader closes its line before the body is read; `ask` closes the socket."""


class _Incoming(io.RawIOBase):
    def __init__(self, line: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self._line = line
        self._deadline = deadline

    def readable(self) -> bool:  # type: ignore[explicit-override]  # typing.override is newer than Python 3.11
        return True

    def readinto(self, buffer: Any) -> int:  # type: ignore[explicit-override]
        self._line.settimeout(self._deadline.rest)
        return self._line.recv_into(buffer)


def _reach(route: Route, rules: FetchRules, deadline: Deadline) -> tuple[str, socket.socket]:
    """Connect to the first tested server that answers."""
    failed: OSError = ConnectionError("no server")
    for server in route.servers:
        try:
            line = socket.create_connection((server, route.address.port), timeout=deadline.rest)
        except OSError as error:
            failed = error
            continue
        return server, _secured(line, route.address, rules, deadline)
    raise failed


def _secured(line: socket.socket, address: Address, rules: FetchRules, deadline: Deadline) -> socket.socket:
    if address.scheme == "http":
        return line
    try:
        line.settimeout(deadline.rest)
        context = ssl.create_default_context(cafile=rules.authorities)
        return context.wrap_socket(line, server_hostname=address.host)
    except BaseException:
        line.close()
        raise


def _request(address: Address, line: _Line, posted: Posted | None) -> http.client.HTTPResponse:
    asking = http.client.HTTPConnection(address.host, address.port)
    asking.sock = line
    asking.auto_open = 0  # it never connects by itself
    asking.putrequest("GET" if posted is None else "POST", address.target, skip_host=True, skip_accept_encoding=True)
    asking.putheader("Host", address.netloc)
    asking.putheader("User-Agent", TOOL)
    asking.putheader("Accept", "*/*")
    asking.putheader("Accept-Encoding", "gzip" if posted is None else "identity")
    asking.putheader("Connection", "close")
    if posted is not None:
        asking.putheader("Content-Type", "application/json")
        asking.putheader("Content-Length", str(len(posted.body)))
        if posted.key is not None:
            asking.putheader("Authorization", f"Bearer {posted.key}")
    asking.endheaders(None if posted is None else posted.body)
    return asking.getresponse()


def _certificates(line: socket.socket) -> tuple[bytes, ...]:
    """Give the verified chain; before 3.13 Python shows it only one level down. Empty where it shows none."""
    chain = getattr(getattr(line, "_sslobj", None), "get_verified_chain", tuple)
    return tuple(certificate.public_bytes(DER) for certificate in chain())


def _unreached(error: OSError | ValueError) -> OnrecordError:
    if isinstance(error, TimeoutError):
        return _too_slow()
    if isinstance(error, ssl.SSLError | ssl.CertificateError):
        hint = "check this device's date; if it is right, do not trust the page"
        return Unread("E-READ-TLS", "the server did not prove that it is the one that was named", hint)
    word = errno.errorcode.get(getattr(error, "errno", None) or 0, "no reason given")
    return Unread("E-READ-CONNECT", f"the server could not be reached ({word})", "check the connection, then try again")


def _unanswered(error: OSError | ValueError | http.client.HTTPException) -> OnrecordError:
    if isinstance(error, TimeoutError):
        return _too_slow()
    return Unread("E-READ-ANSWER", "what the server sent is no HTTP answer", "try again, or save the page by hand")


def _too_slow() -> Unread:
    return Unread("E-READ-TIME", "the server did not answer in time", "try again later")
