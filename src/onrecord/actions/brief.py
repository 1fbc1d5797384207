"""Compose the brief: what is reported, by whom, and what could not be read."""

from typing import Literal

from onrecord.actions.subject import brief_input
from onrecord.casebook.store import Casebook
from onrecord.releasing.brief import compose
from onrecord.releasing.brief_html import brief_html
from onrecord.releasing.brief_json import brief_json
from onrecord.releasing.brief_markdown import brief_markdown

Format = Literal["html", "md", "json"]
FORMS = {"html": brief_html, "md": brief_markdown, "json": brief_json}


def brief(casebook: Casebook, form: Format = "html", *, with_sensitive: bool = False) -> str:
    """Give the brief of a casebook as it is now.

    Args:
        casebook: Open.
        form: "html" (one self-contained page), "md" or "json".
        with_sensitive: Print what is withheld by default (orientation, ethnicity, health, kin); for eyes inside only.
    """
    return FORMS[form](compose(brief_input(casebook, with_sensitive=with_sensitive)))
