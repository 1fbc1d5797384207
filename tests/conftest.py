"""What every test runs under: Hypothesis profiles, no network, and the way to the shared case files."""

import os
import socket
from collections.abc import Callable, Iterator
from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import settings

REPO = Path(__file__).resolve().parents[1]

settings.register_profile("default", max_examples=40, deadline=None)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("ONRECORD_HYPOTHESIS", "default"))


class ForeignConnectionError(AssertionError):
    """A test reached for the network. Not an OSError, so that no code under test takes it for a bad line."""


@pytest.fixture(autouse=True, scope="session")
def _offline() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", _guarded_lookup(socket.getaddrinfo))
        yield


@pytest.fixture(autouse=True)
def _marks(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the marks of what was written out of the user's own state folder."""
    folder = tmp_path_factory.mktemp("marks")
    monkeypatch.setenv("ONRECORD_STATE", str(folder))
    return folder


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of shared case files beside the repo."""
    folder = REPO.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the shared case files are not beside this repo (../shared)")
    return folder


def _guarded(call: Callable[..., object]) -> Callable[..., object]:
    def guarded(self: socket.socket, *args: object) -> object:
        address = args[-1]
        if isinstance(address, tuple):  # the address of a Unix socket is a path
            _check_host(address[0])
        return call(self, *args)

    return guarded


def _guarded_lookup(call: Callable[..., object]) -> Callable[..., object]:
    def guarded(host: object, *args: object, **options: object) -> object:
        if host is not None:
            _check_host(host.decode() if isinstance(host, bytes) else str(host))
        return call(host, *args, **options)

    return guarded


def _check_host(host: str) -> None:
    try:
        is_near = host in ("localhost", "") or ip_address(host).is_loopback
    except ValueError:
        is_near = False
    if not is_near:
        raise ForeignConnectionError("a test reached for a host that is not this machine")
