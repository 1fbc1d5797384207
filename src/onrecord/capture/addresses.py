"""Web addresses as a person or a server may give them, and only those with one plain reading.

Two programs that read one address differently are how inner servers get reached. So what browsers mend in silence
(back slashes, tabs, names before an `@`, numbers in odd bases) is refused here.
"""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from onrecord.errors import Misuse

DEFAULT_PORTS = {"http": 80, "https": 443}
LENGTH = 8192
UNPLAIN = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff\\]")
NAME = re.compile(r"(?=.{1,253}\.?$)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?")
BRACKETS = re.compile(r"\[[0-9a-fA-F:.]+\](:[0-9]*)?")
NUMBER = re.compile(r"(.*\.)?([0-9]+|0x[0-9a-f]*)\.?")
# Old and new rules for international names lead these letters to different servers.
TWO_READINGS = re.compile("[\u00df\u1e9e\u03c2\u200c\u200d]")
PATH_SAFE = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A web address taken apart. `host` is ASCII, an IPv6 address without brackets."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def netloc(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def text(self) -> str:
        return f"{self.scheme}://{self.netloc}{self.target}"

    @property
    def is_numeric(self) -> bool:
        return ":" in self.host or self.host.replace(".", "").isdigit()


def is_address(text: str) -> bool:
    """Say whether a person who writes this means a web address and not a file."""
    return text[:8].lower().startswith(("http://", "https://"))


def parse_address(text: str) -> Address:
    """Take an http or https address apart; a fragment is dropped, since servers never see it.

    Raises:
        Misuse: E-USE-ADDRESS, without the address in its words.
    """
    if len(text) > LENGTH or UNPLAIN.search(text) is not None:
        raise _refuse("it is too long or holds a space, a control character or a back slash")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise _refuse("it cannot be taken apart") from error
    if parts.scheme not in DEFAULT_PORTS:
        raise _refuse("only http and https are fetched")
    if "@" in parts.netloc:
        raise _refuse("it carries a user name or a password")
    if port is None:
        port = DEFAULT_PORTS[parts.scheme]
    return Address(scheme=parts.scheme, host=_host(parts), port=port, target=_target(parts))


def join_address(base: Address, location: str) -> Address:
    """Read where a redirect leads; raises as `parse_address` does. Headers are read as Latin-1, one letter a byte."""
    try:
        plain = quote(location.strip().encode("latin-1"), safe=PATH_SAFE + "?#[]\\ \t")
        joined = urljoin(base.text, plain)
    except ValueError as error:
        raise _refuse("it cannot be taken apart") from error
    return parse_address(joined)


def _host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    if BRACKETS.fullmatch(parts.netloc) is not None:
        return _number(IPv6Address, host)
    if TWO_READINGS.search(host) is not None:
        raise _refuse("its server's name has two readings: write the name in its xn-- form")
    try:
        name = host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise _refuse("its server's name is none") from error
    if NUMBER.fullmatch(name) is not None:
        return _number(IPv4Address, name.removesuffix("."))
    if NAME.fullmatch(name) is None:
        raise _refuse("its server's name is none")
    return name


def _number(kind: type[IPv4Address | IPv6Address], host: str) -> str:
    """Read a numeric host; octal, hexadecimal and shortened forms are read differently by different programs."""
    try:
        return str(kind(host))
    except ValueError as error:
        raise _refuse("its server's number is not written plainly") from error


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=PATH_SAFE)
    return f"{path}?{quote(parts.query, safe=PATH_SAFE + '?')}" if parts.query else path


def _refuse(why: str) -> Misuse:
    return Misuse("E-USE-ADDRESS", f"this address is not fetched: {why}", "give a plain http or https address")
