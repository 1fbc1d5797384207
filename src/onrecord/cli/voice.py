"""What a verb says: the answer on standard output, the rest on standard error, progress only to a person."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

import click

Advance = Callable[[], None]
T = TypeVar("T")


def answer(line: str) -> None:
    """Print a line of the answer."""
    click.echo(line)


def answer_json(value: Mapping[str, object]) -> None:
    """Print one JSON object on a line of its own."""
    click.echo(json.dumps(value, ensure_ascii=False, sort_keys=True))


def say(line: str, *, quiet: bool = False) -> None:
    """Tell a person something beside the answer."""
    if not quiet:
        click.echo(line, err=True)


def amount(count: int, noun: str) -> str:
    """Say how many: 1 claim, 2 claims."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def is_watched() -> bool:
    """Say whether a person sees standard error as it is written."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def counted(advance: Advance, tell: Callable[[T], None]) -> Callable[[T], None]:
    """Give a teller that also moves the progress on."""

    def both(told: T) -> None:
        advance()
        tell(told)

    return both


@contextmanager
def progress(what: str, total: int | None, *, quiet: bool) -> Iterator[Advance]:
    """Show how far long work is; gives a function to call after each step. Silent where nobody watches."""
    if quiet or not is_watched():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    words, rate = TextColumn("{task.description}"), TextColumn("{task.fields[rate]}")
    columns = (words, BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total, rate="")

        def advance() -> None:
            bar.advance(task)
            speed = bar.tasks[0].speed
            bar.update(task, rate="" if speed is None else f"{speed:,.1f}/s")

        yield advance
