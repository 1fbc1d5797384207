"""`onrecord estimate`: a group of verbs about people who were never reported."""

import click

from onrecord.cli.late_verbs import LateVerbs

VERBS = ("table",)


@click.command("estimate", cls=LateVerbs, verbs=VERBS, prefix="estimate_")
def command() -> None:
    """Say how many people were never reported by any of several lists, or why that cannot be said.

    An estimate is a range over several models beside the documented count, never a count itself. Every verb answers in
    JSON with --json.
    """
