"""Write docs/reference/commands.md from the help of every verb: `python tools/commands_page.py`."""

from collections.abc import Iterator
from pathlib import Path

import click

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "commands.md"
WIDTH, HELP = 100, ["-h", "--help"]
HEAD = """# Commands

Made from the program's own help by `make docs`; a test compares the two.
"""


def page(group: click.Group) -> str:
    """Give the page: the group's help, then each verb's."""
    context = click.Context(
        group, info_name="onrecord", max_content_width=WIDTH, terminal_width=WIDTH, help_option_names=HELP
    )
    parts = [HEAD, _block(group.get_help(context))]
    for title, inner in _verbs(group, context):
        parts += [f"## {title}\n", _block(inner.command.get_help(inner))]
    return "\n".join(parts)


def _verbs(group: click.Group, context: click.Context) -> Iterator[tuple[str, click.Context]]:
    """Give each verb's title and context; those of a group follow it."""
    for verb in group.list_commands(context):
        command = group.get_command(context, verb)
        if command is not None:
            inner = click.Context(command, info_name=verb, parent=context)
            yield inner.command_path.removeprefix("onrecord "), inner
            if isinstance(command, click.Group):
                yield from _verbs(command, inner)


def _block(text: str) -> str:
    return f"```text\n{text}\n```\n"


if __name__ == "__main__":
    from onrecord.cli import group

    PAGE.write_text(page(group), "utf-8")
