"""`onrecord read`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_jobs, with_json, with_quiet
from onrecord.cli.voice import counted, progress, say


@click.command("read")
@click.argument("report", required=False)
@click.option("--again", is_flag=True, help="Also read what was read before; equal claims stay one.")
@with_jobs
@with_casebook
@with_json
@with_quiet
def command(
    report: str | None, casebook: Path | None, jobs: int | None, *, again: bool, as_json: bool, quiet: bool
) -> None:
    """Read reports: their text, and the claims proposed from it.

    Reads what is not read yet, or the one REPORT whose id begins so. Every claim is a proposal until a person
    judges it.
    """
    from onrecord.actions.read import read, waiting_reports
    from onrecord.cli.tellings import Reading

    telling = Reading(as_json=as_json, quiet=quiet)
    with open_casebook(casebook, writing=True) as opened:
        total = len(waiting_reports(opened, only=report, again=again))
        with progress("Reading", total, quiet=quiet) as advance:
            read(opened, only=report, again=again, workers=jobs, tell=counted(advance, telling))
    say(telling.sentence(), quiet=quiet)
