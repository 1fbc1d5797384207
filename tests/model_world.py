"""A model on this machine for tests: an HTTP server that answers as it is told, and remembers what it was asked."""

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from typing_extensions import override

Reply = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Asked:
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """Give the report's text as it was sent."""
        user = json.loads(self.body)["messages"][1]["content"]
        return str(json.loads(user)["text"])


@dataclass
class ModelServer:
    port: int
    asked: list[Asked] = field(default_factory=list)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"


@contextmanager
def model_server(reply: Reply) -> Iterator[ModelServer]:
    """Serve until the end of the block; every request gets the same reply."""
    seen = ModelServer(port=0)

    class Desk(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            seen.asked.append(Asked(path=self.path, headers=dict(self.headers), body=body))
            with suppress(OSError):  # the other side hangs up when it has had enough
                reply(self)

        do_GET = do_POST  # noqa: N815

        @override
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
    server.daemon_threads = True
    seen.port = server.server_address[1]
    serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    serving.start()
    try:
        yield seen
    finally:
        server.shutdown()
        server.server_close()
        serving.join()


def send(desk: BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: str) -> None:
    desk.send_response(status)
    desk.send_header("Content-Length", str(len(body)))
    for name, value in headers.items():
        desk.send_header(name, value)
    desk.end_headers()
    desk.wfile.write(body)


def completion(content: str) -> bytes:
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()


def proposing(*claims: dict[str, object]) -> Reply:
    """A model that always proposes these claims."""
    return lambda desk: send(desk, completion(json.dumps({"claims": list(claims)})))


def claim(quote: str, predicate: str, trigger: str, **parts: object) -> dict[str, object]:
    return {"quote": quote, "predicate": predicate, "trigger": trigger, **parts}


def speakers(*pairs: tuple[str, str]) -> Sequence[dict[str, str]]:
    return [{"name": name, "cue": cue} for name, cue in pairs]
