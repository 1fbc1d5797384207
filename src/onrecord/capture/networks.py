"""Which servers may be reached: those on the open internet, and no others.

A name may lead anywhere, and a server address has many spellings. So the address itself is tested, in every form that
can carry an inner one; and what was tested is what is connected to. Python's own `is_global` is not enough: it calls
`64:ff9b::7f00:1`, `2002:7f00:1::`, `fec0::1` and multicast global.

Source: design/security.md 5; IANA special-purpose address registries.
"""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from onrecord.errors import Unread

Resolve = Callable[[str, int], tuple[str, ...]]

# Only this eighth of all addresses is in use; the rest holds loopback, NAT64, IPv4-compatible, local and multicast.
GLOBAL_UNICAST = IPv6Network("2000::/3")
SPECIAL_6 = tuple(IPv6Network(net) for net in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"))
SPECIAL_4 = tuple(ip_network(net) for net in ("192.0.0.0/24", "192.88.99.0/24", "224.0.0.0/4"))
THIS_MACHINE = ("127.0.0.1", "::1")


def is_public(server: str) -> bool:
    """Say whether a numeric server address stands on the open internet; what is no address does not."""
    try:
        found = ip_address(server)
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        return _is_public_4(found.ipv4_mapped) if found.ipv4_mapped is not None else _is_public_6(found)
    return _is_public_4(found)


def look_up(host: str, port: int) -> tuple[str, ...]:
    """Ask this system's resolver for every server address of a name.

    The names of this machine are answered here and never asked for (RFC 6761, section 6.3).

    Raises:
        Unread: E-READ-NAME.
    """
    if _is_of_this_machine(host):
        return THIS_MACHINE
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    except OSError as error:
        words = "the name of the server leads nowhere"
        raise Unread("E-READ-NAME", words, "check the spelling and the connection") from error
    return tuple(dict.fromkeys(str(server[0]) for *_, server in found))


def _is_of_this_machine(host: str) -> bool:
    name = host.casefold().rstrip(".")
    return name == "localhost" or name.endswith(".localhost")


def _is_public_4(address: IPv4Address) -> bool:
    return address.is_global and not any(address in net for net in SPECIAL_4)


def _is_public_6(address: IPv6Address) -> bool:
    # a scope names one of this machine's own links
    is_open = address.is_global and address in GLOBAL_UNICAST and address.scope_id is None
    return is_open and not any(address in net for net in SPECIAL_6)
