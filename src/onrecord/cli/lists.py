"""`onrecord lists`: a group of verbs about tables of people, one row a person."""

import importlib

import click
from typing_extensions import override

VERBS = ("show", "map", "declare", "diff", "link")


class ListVerbs(click.Group):
    """Verbs by name: `diff` is the `command` of the module `lists_diff`, imported only when it is asked for."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command = importlib.import_module(f"onrecord.cli.lists_{cmd_name}").command
        return command if isinstance(command, click.Command) else None


@click.command("lists", cls=ListVerbs)
def command() -> None:
    """Read tables of people, one claim a row, and compare their editions.

    A list is a table inside a report: a sheet, a CSV file, a table of a page. How its columns are read is proposed; a
    person confirms or changes it, and the next list with the same header is read alike. Every verb answers in JSON with
    --json.
    """
