"""What a fetch may do: how long, how much, how far, and to which servers."""

from dataclasses import dataclass
from pathlib import Path

from onrecord.capture.addresses import Address, join_address
from onrecord.capture.networks import Resolve, is_public, look_up
from onrecord.capture.staging import REPORT_LIMIT
from onrecord.errors import Refused

PORTS = frozenset({80, 443, 8080, 8443})


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchRules:
    """Limits of one fetch.

    `opened` names single servers by number and port that are exempt from the test of networks: a newsroom's own
    archive server, or the hostile server of a test. `authorities` is a file of certificates trusted in place of the
    system's. `is_direct` says that the person knows of a proxy in the environment and wants to go past it.
    """

    seconds: float = 60.0
    silence: float = 15.0
    body: int = REPORT_LIMIT
    ratio: int = 100
    hops: int = 10
    opened: frozenset[tuple[str, int]] = frozenset()
    authorities: Path | None = None
    resolve: Resolve = look_up
    is_direct: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """An address with the servers that were tested for it: only these are connected to."""

    address: Address
    servers: tuple[str, ...]


def find_route(address: Address, rules: FetchRules) -> Route:
    """Resolve an address and test every server it leads to.

    Raises:
        Refused: E-RULE-PORT, E-RULE-NETWORK. One inner server among several is enough.
        Unread: E-READ-NAME.
    """
    if address.port not in PORTS | {port for _, port in rules.opened}:
        raise Refused("E-RULE-PORT", "only the ports 80, 443, 8080 and 8443 are asked", "give the usual address")
    servers = (address.host,) if address.is_numeric else rules.resolve(address.host, address.port)
    if not all((server, address.port) in rules.opened or _is_open(server, address.port) for server in servers):
        words = "the address leads into an inner or special network"
        raise Refused("E-RULE-NETWORK", words, "save the page by hand and add the file")
    return Route(address=address, servers=servers)


def find_redirect(base: Address, location: str, rules: FetchRules) -> Route:
    """Find where a redirect leads, under the same rules; raises as `find_route` and `join_address` do."""
    return find_route(join_address(base, location), rules)


def _is_open(server: str, port: int) -> bool:
    return port in PORTS and is_public(server)
