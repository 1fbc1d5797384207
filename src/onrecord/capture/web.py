"""A web address, captured plainly: one guarded request, no scripts.

The report is the body after content decoding; the bytes as transferred and the server's certificates are companions.
"""

import os
import platform
import ssl
from pathlib import PurePosixPath

from onrecord.capture.captured import TOOL, Captured, Desk
from onrecord.capture.fetch import Fetched, fetch
from onrecord.capture.rules import FetchRules
from onrecord.capture.staging import staged_media
from onrecord.errors import Refused
from onrecord.record.entries import Capture
from onrecord.record.ids import ReportId

PROXIES = ("http_proxy", "https_proxy", "all_proxy")
TOOLS = (TOOL, f"Python/{platform.python_version()}", ssl.OPENSSL_VERSION)
PLAIN_RULES = FetchRules()


def capture_address(address: str, desk: Desk, rules: FetchRules = PLAIN_RULES) -> Captured:
    """Bring in what an address gives, an error page too.

    A proxy set in the environment is often there to hide who asks. We do not go through one, and never past one unless
    the rules say that the person wants that.

    Raises:
        Refused: E-RULE-PROXY, E-RULE-PORT, E-RULE-NETWORK.
        Misuse: E-USE-ADDRESS.
        Unread: E-READ-NAME, E-READ-CONNECT, E-READ-TLS, E-READ-TIME, E-READ-ANSWER.
    """
    has_proxy = has_proxies()
    if has_proxy and not rules.is_direct:
        words = "a proxy is set in the environment, and this program does not go through proxies; nothing was asked"
        raise Refused("E-RULE-PROXY", words, "ask directly only if the server may see where you are")
    start = desk.now()
    fetched = fetch(address, desk.staging, rules)
    return _captured(address, fetched, start, desk, past_proxy=has_proxy)


def has_proxies() -> bool:
    """Say whether a proxy is set in the environment."""
    return any(os.environ.get(name) or os.environ.get(name.upper()) for name in PROXIES)


def _captured(asked: str, fetched: Fetched, start: str, desk: Desk, *, past_proxy: bool) -> Captured:
    name = PurePosixPath(fetched.final.target.partition("?")[0]).name
    capture = Capture(
        by=desk.by,
        report=ReportId(fetched.body.sha256),
        bytes=fetched.body.size,
        media=staged_media(fetched.body, name),
        how="address",
        start=start,
        end=desk.now(),
        declared=fetched.declared,
        asked=asked,
        final=fetched.final.text,
        address=fetched.server,
        status=fetched.status,
        redirects=fetched.redirects,
        headers=fetched.headers,
        tools=TOOLS,
        companions=tuple(companion.entry for companion in fetched.companions),
        missing=fetched.missing + (("the proxy of the environment was not used",) if past_proxy else ()),
        why=desk.why,
    )
    return Captured(staged=fetched.body, capture=capture, companions=fetched.companions)
