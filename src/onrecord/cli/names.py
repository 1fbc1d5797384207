"""`onrecord names`: a group of verbs that need no casebook."""

import click

from onrecord.cli.late_verbs import LateVerbs

VERBS = ("score", "explain", "units", "places")


@click.command("names", cls=LateVerbs, verbs=VERBS, prefix="names_")
def command() -> None:
    """Compare names, military units and places across spellings and scripts.

    Nothing is merged: what comes out are proposals with their reasons, for a person to judge. Every verb answers in
    JSON with --json.
    """
