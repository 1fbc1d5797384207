"""A server on this machine that does what it is told, well or badly, and remembers what it was asked."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from types import MappingProxyType

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from onrecord.capture import FetchRules

HOST = "127.0.0.1"
Say = Callable[[socket.socket], None]
Page = bytes | Say


@dataclass
class Hostile:
    port: int
    pages: Mapping[str, Page]
    asked: list[str] = field(default_factory=list)
    connections: int = 0

    @property
    def base(self) -> str:
        return f"http://{HOST}:{self.port}"

    @property
    def rules(self) -> FetchRules:
        return FetchRules(opened=frozenset({(HOST, self.port)}), seconds=30, silence=10)


@contextmanager
def hostile(pages: Mapping[str, Page] = MappingProxyType({}), tls: ssl.SSLContext | None = None) -> Iterator[Hostile]:
    """Serve each path: bytes as they stand, or a function that gets the socket."""
    with socket.create_server((HOST, 0)) as listener:
        server = Hostile(port=listener.getsockname()[1], pages=pages)
        serving = threading.Thread(target=_serve, args=(listener, server, tls), daemon=True)
        serving.start()
        try:
            yield server
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            serving.join()


def answer(body: bytes = b"", *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def bare(body: bytes, *headers: str) -> bytes:
    """An answer with only the headers given."""
    return "\r\n".join(["HTTP/1.1 200 OK", *headers]).encode("latin-1") + b"\r\n\r\n" + body


def redirect(location: str, status: str = "302 Found", body: bytes = b"moved") -> bytes:
    return answer(body, f"Location: {location}", status=status)


def _serve(listener: socket.socket, server: Hostile, tls: ssl.SSLContext | None) -> None:
    threads = []
    with suppress(OSError):  # the listener is shut down at the end
        while True:
            line, _ = listener.accept()
            server.connections += 1
            threads.append(threading.Thread(target=_talk, args=(line, server, tls), daemon=True))
            threads[-1].start()
    for thread in threads:
        thread.join()


def _talk(line: socket.socket, server: Hostile, tls: ssl.SSLContext | None) -> None:
    line.settimeout(20)
    with suppress(OSError), line:  # the other side hangs up when it has had enough
        secured = line if tls is None else tls.wrap_socket(line, server_side=True)
        with secured:
            head = _head(secured)
            server.asked.append(head)
            page = server.pages.get(head.split(" ")[1] if " " in head else "", answer(b"none", status="404 Not Found"))
            if callable(page):
                page(secured)
            else:
                secured.sendall(page)


def _head(line: socket.socket) -> str:
    head = b""
    while b"\r\n\r\n" not in head:
        piece = line.recv(4096)
        if not piece:
            break
        head += piece
    return head.decode("latin-1")


def make_certificate(folder: Path, name: str = HOST) -> tuple[Path, bytes]:
    """Make a certificate that vouches for itself; give the file with its key, and its DER."""
    key = ec.generate_private_key(ec.SECP256R1())
    named = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test server")])
    start = datetime.now(tz=UTC) - timedelta(days=1)
    identity = key.public_key()
    made = (
        x509.CertificateBuilder()
        .subject_name(named)
        .issuer_name(named)
        .public_key(identity)
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=9))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(name))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(identity), critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = folder / "server.pem"
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file, made.public_bytes(serialization.Encoding.DER)
