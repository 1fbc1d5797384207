import socket

import pytest


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("example.org", 443), ("10.0.0.1", 5432)])
def test_a_connection_to_a_foreign_host_raises(address: tuple[str, int]) -> None:
    with socket.socket() as line, pytest.raises(AssertionError, match="not this machine"):
        line.connect(address)


def test_a_datagram_to_a_foreign_host_raises() -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as line,
        pytest.raises(AssertionError, match="not this machine"),
    ):
        line.sendto(b"x", ("192.0.2.1", 53))


def test_a_foreign_name_is_not_even_looked_up() -> None:
    with pytest.raises(AssertionError, match="not this machine"):
        socket.create_connection(("example.org", 443))


def test_loopback_is_open() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as line:
            assert line.getpeername() == ("127.0.0.1", port)
