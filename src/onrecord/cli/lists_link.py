"""`onrecord lists link`."""

from pathlib import Path

import click

from onrecord.cli.options import with_quiet
from onrecord.cli.voice import amount, say

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("link")
@click.argument("left", type=FILE)
@click.argument("right", type=FILE)
@click.option("--labels", type=FILE, help="CSV with left_id, right_id: left rows already judged; no right_id = none.")
@click.option("--pairs", type=FILE, required=True, help="Write left_id, right_id, probability to this file.")
@with_quiet
def command(left: Path, right: Path, labels: Path | None, pairs: Path, *, quiet: bool) -> None:
    """Propose which rows of two CSV lists are one person, with the probability of each pair.

    Columns are found by themselves; what was taken for what is said on standard error. Nothing is merged: every pair is
    a proposal. Below 100 judged rows the numbers are not calibrated and only order the pairs.
    """
    from onrecord.actions.list_linking import (
        link_lists,
        mapping_lines,
        read_judged,
        read_list,
        rule_lines,
        write_pairs,
    )
    from onrecord.identity.linkage.judged import Judged

    one, two = read_list(left), read_list(right)
    for line in (*mapping_lines("left", one.uses), *mapping_lines("right", two.uses)):
        say(line, quiet=quiet)
    judged = Judged() if labels is None else read_judged(labels, one, two)
    scored = link_lists(one, two, judged)
    for line in rule_lines(scored):
        say(line, quiet=quiet)
    written = write_pairs(pairs, scored, one, two)
    say(f"{amount(len(scored), 'pair')} compared, {written:,} written; {scored.calibration.method}", quiet=quiet)
