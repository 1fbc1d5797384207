"""A self-contained HTML page: no script, nothing it loads, a policy that would refuse both."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources

from onrecord.releasing.markup import Html, join, tag, within, words


def page(title: str, body: Iterable[Html], *sheets: str) -> Iterator[str]:
    """Print a page piece by piece; `sheets` are this room's style sheets beside the one that all pages share."""
    style = _style(("brief.css", *sheets))
    head = join(
        (
            Html('<meta charset="utf-8">'),
            Html(f'<meta http-equiv="Content-Security-Policy" content="{words(_policy(style))}">'),
            Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            Html('<meta name="referrer" content="no-referrer">'),
            tag("title", words(title)),
            Html(f"<style>{style}</style>"),
        )
    )
    yield f'<!doctype html>\n<html lang="en">\n<head>{head}</head>\n'
    yield from within("body", body)
    yield "\n</html>\n"


@cache
def _style(sheets: tuple[str, ...]) -> str:
    place = resources.files("onrecord.releasing")
    return "".join((place / sheet).read_text("utf-8") for sheet in sheets)


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
