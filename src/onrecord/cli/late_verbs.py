"""Verbs whose modules are imported only when they are called, so that `--help` stays fast."""

import importlib
from collections.abc import Sequence
from typing import Any

import click
from typing_extensions import override


class LateVerbs(click.Group):
    """A group of verbs; the verb V of a group G is the `command` of the module `onrecord.cli.G_V`."""

    def __init__(self, *, verbs: Sequence[str], prefix: str, **options: Any) -> None:
        super().__init__(**options)
        self.verbs, self.prefix = tuple(verbs), prefix

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.verbs)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.verbs:
            return None
        command = importlib.import_module(f"onrecord.cli.{self.prefix}{cmd_name}").command
        return command if isinstance(command, click.Command) else None
