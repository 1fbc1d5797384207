"""Options that verbs share, and the casebook they open."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from onrecord.casebook.store import Casebook

F = TypeVar("F", bound=Callable[..., Any])
TRUE = {"1", "true", "yes", "on"}

with_casebook = click.option(
    "--casebook",
    "-c",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="ONRECORD_CASEBOOK",
    help="The casebook's folder; else ONRECORD_CASEBOOK, else the nearest folder that holds one.",
)
with_json = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, one object a line.")
with_jobs = click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help="Read N reports side by side; else as many as cores."
)
with_quiet = click.option("--quiet", "-q", is_flag=True, envvar="ONRECORD_QUIET", help="Say nothing but the answer.")
with_passphrase = click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Read the bundle's passphrase from the first line of this file, instead of asking for it.",
)


@contextmanager
def open_casebook(given: Path | None, *, writing: bool = False) -> "Iterator[Casebook]":
    """Open the casebook a verb is about."""
    from onrecord.casebook.database import faults
    from onrecord.casebook.folder import find_folder
    from onrecord.casebook.store import Casebook, World

    folder = find_folder(given, Path.cwd())
    world = World(by=os.environ.get("ONRECORD_BY", "owner"))
    with faults(), Casebook(folder, writing=writing, world=world) as casebook:
        yield casebook


def passphrase_of(file: Path | None, *, confirm: bool = False) -> str:
    """Take a passphrase from a file's first line, or ask for it."""
    if file is not None:
        return file.read_text("utf-8").partition("\n")[0]
    return str(click.prompt("Passphrase", hide_input=True, confirmation_prompt=confirm, err=True))


def with_model(command: F) -> F:
    """Add the options of a language model, off by default."""
    for option in reversed(MODEL):
        command = option(command)
    return command


MODEL = (
    click.option(
        "--provider", type=click.Choice(["llm"]), help="Have a language model propose claims; off by default."
    ),
    click.option("--endpoint", metavar="URL", help="Its OpenAI-compatible base, as http://127.0.0.1:8080/v1."),
    click.option("--model", metavar="NAME", help="The model's name there."),
    click.option("--consent", is_flag=True, help="Consent, on record, that this casebook's text goes to the endpoint."),
    click.option("--withdraw-consent", is_flag=True, help="Take that consent back; what was sent stays sent."),
)
