"""Compose the brief: what is reported, by whom, and what could not be read."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from onrecord.actions.page_file import put
from onrecord.actions.shelf import CasebookShelf, Tell
from onrecord.casebook.store import Casebook
from onrecord.releasing.brief import compose
from onrecord.releasing.brief_html import brief_html
from onrecord.releasing.brief_json import brief_json
from onrecord.releasing.brief_markdown import brief_markdown

Format = Literal["html", "md", "json"]
FORMS = {"html": brief_html, "md": brief_markdown, "json": brief_json}


def brief(
    casebook: Casebook, form: Format = "html", *, with_sensitive: bool = False, tell: Tell | None = None
) -> Iterator[str]:
    """Give the brief of a casebook as it is now, piece by piece: it is never held whole.

    Args:
        casebook: Open, and kept open until the last piece is taken.
        form: "html" (one self-contained page), "md" or "json".
        with_sensitive: Print what is withheld by default (orientation, ethnicity, health, kin); for eyes inside only.
        tell: Called at each step of the work; how many there are is not known before.
    """
    with casebook.reading() as connection:
        shelf = CasebookShelf(casebook, connection, _in_silence if tell is None else tell)
        yield from FORMS[form](compose(shelf, with_sensitive=with_sensitive))


def write_brief(
    casebook: Casebook, target: Path, form: Format = "html", *, with_sensitive: bool = False, tell: Tell | None = None
) -> None:
    """Write the brief of a casebook to a file, which is there whole or not at all."""
    put(brief(casebook, form, with_sensitive=with_sensitive, tell=tell), target)


def _in_silence() -> None:
    """Tell nobody."""
