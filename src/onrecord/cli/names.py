"""`onrecord names`: a group of verbs that need no casebook."""

import importlib

import click
from typing_extensions import override

VERBS = ("score", "explain", "units", "places")


class NameVerbs(click.Group):
    """Verbs by name: `score` is the `command` of the module `names_score`, imported only when it is asked for."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command = importlib.import_module(f"onrecord.cli.names_{cmd_name}").command
        return command if isinstance(command, click.Command) else None


@click.command("names", cls=NameVerbs)
def command() -> None:
    """Compare names, military units and places across spellings and scripts.

    Nothing is merged: what comes out are proposals with their reasons, for a person to judge. Every verb answers in
    JSON with --json.
    """
