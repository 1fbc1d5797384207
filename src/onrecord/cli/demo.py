"""`onrecord demo`."""

import os
import sys
import webbrowser
from pathlib import Path

import click

from onrecord.cli.options import with_json, with_quiet


@click.command("demo")
@click.option("--into", default="demo", type=click.Path(path_type=Path, file_okay=False), show_default=True)
@click.option(
    "--open/--no-open", "opens", default=None, help="Open the brief in the browser; by default where there is a screen."
)
@with_json
@with_quiet
def command(into: Path, *, opens: bool | None, as_json: bool, quiet: bool) -> None:
    """Build the example casebook (the 2017 Tartar case, short retellings of public reports) and its brief."""
    from onrecord.actions.build import BRIEF
    from onrecord.actions.demo import NAME, example_reports
    from onrecord.cli.build import run

    code = run(example_reports(), into, NAME, as_json=as_json, quiet=quiet)
    if has_screen() if opens is None else opens:
        webbrowser.open((into / BRIEF).resolve().as_uri())
    raise click.exceptions.Exit(code)


def has_screen() -> bool:
    """Say whether a browser window would be seen by somebody."""
    return sys.stdout.isatty() and bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "darwin"
    )
