"""`onrecord read`."""

from pathlib import Path
from typing import TypedDict

import click
from typing_extensions import Unpack

from onrecord.cli.options import open_casebook, with_casebook, with_jobs, with_json, with_quiet
from onrecord.cli.voice import counted, progress, say


class Given(TypedDict):
    """What was asked for."""

    report: str | None
    again: bool
    explain: str | None
    jobs: int | None
    casebook: Path | None
    as_json: bool
    quiet: bool


@click.command("read")
@click.argument("report", required=False)
@click.option("--again", is_flag=True, help="Also read what was read before; equal claims stay one.")
@click.option("--explain", metavar="ID", help="Say which rule saw what for this claim, or each claim of this report.")
@with_jobs
@with_casebook
@with_json
@with_quiet
def command(**given: Unpack[Given]) -> None:
    """Read reports: their text, and the claims proposed from it.

    Reads what is not read yet, or the one REPORT whose id begins so. Every claim is a proposal until a person
    judges it.
    """
    if given["explain"] is not None:
        _explain(given["explain"], given)
    else:
        _read(given)


def _explain(id_: str, given: Given) -> None:
    from onrecord.actions.explain import explain
    from onrecord.cli.explained import tell_explained

    with open_casebook(given["casebook"]) as opened:
        for one in explain(opened, id_):
            tell_explained(one, as_json=given["as_json"])


def _read(given: Given) -> None:
    from onrecord.actions.read import read, waiting_reports
    from onrecord.cli.tellings import Reading

    report, again, quiet = given["report"], given["again"], given["quiet"]
    telling = Reading(as_json=given["as_json"], quiet=quiet)
    with open_casebook(given["casebook"], writing=True) as opened:
        total = len(waiting_reports(opened, only=report, again=again))
        with progress("Reading", total, quiet=quiet) as advance:
            read(opened, only=report, again=again, workers=given["jobs"], tell=counted(advance, telling))
    say(telling.sentence(), quiet=quiet)
