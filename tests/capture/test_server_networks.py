from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.capture.addresses import parse_address
from onrecord.capture.networks import is_public, look_up
from onrecord.capture.rules import FetchRules, find_route
from onrecord.errors import OnrecordError

INNER_4 = (
    str(IPv4Address(0)),
    "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
    "172.31.255.255", "192.0.0.9", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.51.100.7",
    "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
)  # fmt: skip
INNER_6 = (
    "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1", "100::1",
    "2001::1", "2001:0:7f00:1::", "2001:db8::1", "2002:7f00:1::", "2002:808:808::1", "3fff::1", "5f00::1", "fc00::1",
    "fd12:3456::1", "fe80::1", "fe80::1%lo", "2a00:1450::1%lo", "fec0::1", "ff02::1", "::ffff:0:127.0.0.1",
)  # fmt: skip
PUBLIC = (
    "1.1.1.1",
    "8.8.8.8",
    "93.184.216.34",
    "172.32.0.1",
    "192.0.1.1",
    "::ffff:8.8.8.8",
    "2a00:1450::1",
    "2606:4700::1111",
)


@pytest.mark.parametrize("server", INNER_4 + INNER_6)
def test_an_inner_or_special_address_is_not_public(server: str) -> None:
    assert not is_public(server)


@pytest.mark.parametrize("server", PUBLIC)
def test_an_address_of_the_open_internet_is_public(server: str) -> None:
    assert is_public(server)


@given(st.text(max_size=40) | st.ip_addresses().map(str))
def test_what_is_public_is_always_an_address_python_calls_global(server: str) -> None:
    if is_public(server):
        found = ip_address(server)
        inner = found.ipv4_mapped if isinstance(found, IPv6Address) else None
        assert (found if inner is None else inner).is_global
        kinds = [found.is_loopback, found.is_link_local, found.is_multicast, found.is_unspecified]
        assert kinds == [False] * 4


@given(st.ip_addresses(v=4) | st.sampled_from([IPv4Address(inner) for inner in INNER_4]))
def test_a_mapped_address_counts_as_the_one_inside(inner: IPv4Address) -> None:
    assert is_public(f"::ffff:{inner}") == is_public(str(inner))


@given(st.ip_addresses(v=4), st.integers(0, 2**64 - 1))
def test_forms_that_carry_another_address_are_never_public(inner: IPv4Address, low: int) -> None:
    number = int(inner)
    wrapped = (
        number,  # compatible
        (0x64FF9B << 96) | number,  # NAT64, as wrongly spelled
        (0x0064_FF9B << 96) | number,
        (0x2002 << 112) | (number << 80) | low,  # 6to4
        (0x2001_0000 << 96) | (number << 64) | low,  # Teredo
        (0xFE80 << 112) | low,
        (0xFF02 << 112) | low,
    )
    assert [is_public(str(IPv6Address(one))) for one in wrapped[1:] + wrapped[:1]] == [False] * len(wrapped)


@pytest.mark.parametrize("name", ["localhost", "LocalHost", "localhost.", "case.localhost"])
def test_names_of_this_machine_lead_to_it_unasked_and_are_refused(name: str) -> None:
    assert look_up(name, 80) == ("127.0.0.1", "::1")
    with pytest.raises(OnrecordError) as caught:
        find_route(parse_address(f"http://{name}/"), FetchRules())
    assert caught.value.code == "E-RULE-NETWORK"


def test_a_name_that_leads_nowhere_is_said_to() -> None:
    with pytest.raises(OnrecordError) as caught:
        look_up("::1%no-such-link", 80)
    assert (caught.value.code, caught.value.message) == ("E-READ-NAME", "the name of the server leads nowhere")


@pytest.mark.parametrize("port", [1, 22, 25, 81, 3306, 8081, 65535])
def test_ports_of_other_services_are_refused_before_any_look_up(port: int) -> None:
    def resolve(_host: str, _port: int) -> tuple[str, ...]:
        raise AssertionError("a name was looked up")

    with pytest.raises(OnrecordError) as caught:
        find_route(parse_address(f"http://news.example:{port}/"), FetchRules(resolve=resolve))
    assert caught.value.code == "E-RULE-PORT"


@pytest.mark.parametrize("port", [80, 443, 8080, 8443])
def test_ports_of_the_web_are_asked(port: int) -> None:
    route = find_route(parse_address(f"https://news.example:{port}/"), FetchRules(resolve=lambda _h, _p: ("8.8.8.8",)))
    assert (route.address.port, route.servers) == (port, ("8.8.8.8",))


def test_an_opened_server_is_opened_on_its_own_port_only() -> None:
    rules = FetchRules(opened=frozenset({("127.0.0.1", 9000)}))
    assert find_route(parse_address("http://127.0.0.1:9000/"), rules).servers == ("127.0.0.1",)
    for other in ("http://127.0.0.1/", "http://127.0.0.2:9000/", "http://8.8.8.8:9000/"):
        with pytest.raises(OnrecordError):
            find_route(parse_address(other), rules)
