"""`onrecord build`."""

import sys
from pathlib import Path

import click

from onrecord.cli.options import with_json, with_quiet
from onrecord.cli.voice import answer, answer_json, counted, progress, say


@click.command("build")
@click.argument("sources", nargs=-1, required=True)
@click.option(
    "--output", "-o", required=True, type=click.Path(path_type=Path, file_okay=False), help="The casebook's folder."
)
@click.option("--name", help="What people call the casebook; the folder's name if not given.")
@with_json
@with_quiet
def command(sources: tuple[str, ...], output: Path, name: str | None, *, as_json: bool, quiet: bool) -> None:
    """Make a casebook from reports, read them and write its brief. Run again, it goes on where it stopped."""
    raise click.exceptions.Exit(run(sources, output, name or output.resolve().name, as_json=as_json, quiet=quiet))


def run(sources: tuple[str, ...], output: Path, name: str, *, as_json: bool, quiet: bool) -> int:
    """Build and tell; give the exit code."""
    from onrecord.actions.build import Tellers, build
    from onrecord.casebook.store import World
    from onrecord.cli.tellings import Adding, Reading

    adding, reading = Adding(as_json=False, quiet=True), Reading(as_json=False, quiet=True)
    with progress("Adding, reading, writing the brief", None, quiet=quiet) as advance:
        made = build(
            sources,
            output,
            name=name,
            stdin=sys.stdin.buffer,
            tell=Tellers(added=counted(advance, adding), read=counted(advance, reading), written=advance),
            world=World(),
        )
    if as_json:
        answer_json({"casebook": str(made.folder), "brief": str(made.brief), **adding.sums(), **reading.sums()})
    else:
        say(adding.sentence(), quiet=quiet)
        say(reading.sentence(), quiet=quiet)
        answer(f"Brief: {made.brief.resolve().as_uri()}")
    return adding.exit_code
