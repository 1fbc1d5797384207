"""`onrecord estimate table`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.options import with_json, with_quiet
from onrecord.cli.voice import answer, answer_json, progress

if TYPE_CHECKING:
    from onrecord.estimating.estimate import Estimate
    from onrecord.estimating.run import Run

REFUSED = 5


@click.command("table")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True, help="Of the random numbers.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes side by side; else as many as cores.")
@click.option(
    "--draws", type=click.Path(path_type=Path, dir_okay=False), help="Write draws of the total to this CSV file."
)
@click.option("--page", type=click.Path(path_type=Path, dir_okay=False), help="Write an HTML page to this file.")
@with_quiet
@with_json
def command(
    file: Path, seed: int, jobs: int | None, draws: Path | None, page: Path | None, *, quiet: bool, as_json: bool
) -> None:
    """Estimate from a CSV file of how many people are on which lists.

    The file has a column of 0 and 1 for each list and a last column count; or the columns times, of, count. Ends with
    exit code 5 when nothing can be estimated, which is an answer like any other.
    """
    from onrecord.actions.estimate import estimate, read_file, write_draws, write_page

    whole = read_file(file)
    with progress("Estimating", None, quiet=quiet or as_json) as advance:
        made = estimate(whole, seed=seed, jobs=jobs, tell=lambda _done, _of: advance())
    if page is not None:
        write_page(made, page)
    if draws is not None:
        write_draws(made, draws)
    if as_json:
        answer_json(made.json)
    else:
        _show(made.estimate)
    if made.estimate.refusal is not None:
        sys.exit(REFUSED)


def _show(made: "Estimate") -> None:
    for sentence in made.sentences:
        answer(sentence)
    if made.runs:
        answer("")
    for run in made.runs:
        if "@" not in run.variant:
            answer(_line(run))
    for doubt in made.doubts:
        answer(f"doubt {doubt.code}: {doubt.text}")


def _line(run: "Run") -> str:
    if run.modes:
        parts = "; ".join(f"{mode.share:.0%}: {mode.low:,.0f} to {mode.high:,.0f}" for mode in run.modes)
        return f"{run.name:24} {parts}"
    if run.estimate is None:
        return f"{run.name:24} {run.status}: {run.note}"
    if run.low is None:
        return f"{run.name:24} {run.estimate:,.0f}"
    high = "without end" if run.high is None else f"{run.high:,.0f}"
    return f"{run.name:24} {run.low:,.0f} to {high}, middle {run.estimate:,.0f}"
