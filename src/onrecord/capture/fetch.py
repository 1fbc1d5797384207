"""One named address, fetched once: redirects are followed by hand, each hop tested like the first.

A redirect that may not be followed is not an error: the answer that redirected is what was received, and the reason
stands among what is missing. Error pages are received like any other page.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from onrecord.capture.addresses import Address, parse_address
from onrecord.capture.captured import Staged, StagedCompanion
from onrecord.capture.connection import Answer, ask, start_deadline
from onrecord.capture.content import Notes, receive_body, unpack_body, unpacked_limit
from onrecord.capture.rules import FetchRules, Route, find_redirect, find_route
from onrecord.capture.staging import stage
from onrecord.errors import Misuse, Refused, Unread
from onrecord.record.entries import Header, Redirect

REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came from the network for one address."""

    final: Address
    server: str
    status: int
    redirects: tuple[Redirect, ...]
    headers: tuple[Header, ...]
    declared: str | None
    body: Staged
    companions: tuple[StagedCompanion, ...]
    missing: tuple[str, ...]


def fetch(text: str, folder: Path, rules: FetchRules) -> Fetched:
    """Ask for an address and stage what comes.

    Raises:
        Misuse: E-USE-ADDRESS.
        Refused: E-RULE-PORT, E-RULE-NETWORK.
        Unread: E-READ-NAME, E-READ-CONNECT, E-READ-TLS, E-READ-TIME, E-READ-ANSWER.
    """
    route = find_route(parse_address(text), rules)
    notes: Notes = []
    with _last_answer(route, rules, notes) as (final, redirects, answer):
        body, companions = _receive(answer, folder, rules, notes)
        if final.scheme == "https" and not answer.certificates:
            notes.append("the server's certificates")
        return Fetched(
            final=final,
            server=answer.server,
            status=answer.response.status,
            redirects=redirects,
            headers=tuple(Header(name=name, value=value) for name, value in answer.response.getheaders()),
            declared=answer.response.getheader("Content-Type"),
            body=body,
            companions=companions,
            missing=tuple(notes),
        )


@contextmanager
def _last_answer(
    route: Route, rules: FetchRules, notes: Notes
) -> Iterator[tuple[Address, tuple[Redirect, ...], Answer]]:
    deadline = start_deadline(rules)
    redirects: tuple[Redirect, ...] = ()
    while True:
        with ask(route, rules, deadline) as answer:
            following = _next_route(route, answer, rules, notes, len(redirects))
            if following is None:
                yield route.address, redirects, answer
                return
        redirects += (Redirect(address=route.address.text, status=answer.response.status),)
        route = following


def _next_route(route: Route, answer: Answer, rules: FetchRules, notes: Notes, hops: int) -> Route | None:
    """Find where a redirect leads; None where this answer is the last one."""
    location = answer.response.getheader("Location")
    if answer.response.status not in REDIRECTS or location is None:
        return None
    if hops == rules.hops:
        notes.append(f"the page behind the redirect: more than {rules.hops} redirects")
        return None
    try:
        return find_redirect(route.address, location, rules)
    except (Misuse, Refused, Unread) as error:
        notes.append(f"the page behind the redirect: {error.message}")
    return None


def _receive(
    answer: Answer, folder: Path, rules: FetchRules, notes: Notes
) -> tuple[Staged, tuple[StagedCompanion, ...]]:
    transferred = receive_body(answer.response, folder, rules.body, notes)
    coding = ", ".join(answer.response.headers.get_all("Content-Encoding", ()))
    limit = unpacked_limit(transferred.size, rules.ratio, rules.body)
    unpacked = unpack_body(transferred, coding, folder, limit, notes)
    kept = [("transferred", transferred)] if unpacked is not None else []
    kept += [("certificate", stage((der,), folder)) for der in answer.certificates]
    companions = tuple(StagedCompanion(kind=kind, staged=staged) for kind, staged in kept)
    return transferred if unpacked is None else unpacked, companions
