"""`onrecord brief`."""

import webbrowser
from pathlib import Path
from typing import Literal

import click

from onrecord.cli.options import open_casebook, with_casebook
from onrecord.cli.voice import answer, say


@click.command("brief")
@click.option("--format", "form", type=click.Choice(["html", "md", "json"]), default="html", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file.")
@click.option("--open", "opens", is_flag=True, help="With -o: open it in the browser.")
@click.option("--with-sensitive", is_flag=True, help="Print what is withheld by default; for eyes inside only.")
@with_casebook
def command(
    form: Literal["html", "md", "json"],
    output: Path | None,
    casebook: Path | None,
    *,
    as_json: bool,
    opens: bool,
    with_sensitive: bool,
) -> None:
    """Print what is reported: each sentence with its speakers and hedges, and its quotes one click away."""
    from onrecord.actions.brief import brief

    with open_casebook(casebook) as opened:
        page = brief(opened, "json" if as_json else form, with_sensitive=with_sensitive)
    if output is None:
        answer(page.rstrip("\n"))
        return
    output.write_text(page, "utf-8")
    say(f"Wrote {output}: {output.resolve().as_uri()}")
    if opens:
        webbrowser.open(output.resolve().as_uri())
