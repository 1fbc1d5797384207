"""`onrecord estimate`: a group of verbs about people who were never reported."""

import importlib

import click
from typing_extensions import override

VERBS = ("table",)


class EstimateVerbs(click.Group):
    """Verbs by name: `table` is the `command` of the module `estimate_table`, imported only when it is asked for."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command = importlib.import_module(f"onrecord.cli.estimate_{cmd_name}").command
        return command if isinstance(command, click.Command) else None


@click.command("estimate", cls=EstimateVerbs)
def command() -> None:
    """Say how many people were never reported by any of several lists, or why that cannot be said.

    An estimate is a range over several models beside the documented count, never a count itself. Every verb answers in
    JSON with --json.
    """
