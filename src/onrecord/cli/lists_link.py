"""`onrecord lists link`."""

from pathlib import Path

import click

from onrecord.cli.options import with_json, with_quiet
from onrecord.cli.voice import amount, answer_json, say

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("link")
@click.argument("left", type=FILE)
@click.argument("right", type=FILE)
@click.option("--labels", type=FILE, help="CSV with left_id, right_id: left rows already judged; no right_id = none.")
@click.option("--pairs", type=FILE, required=True, help="Write left_id, right_id, probability to this file.")
@click.option("--queue", type=FILE, help="Write which pairs to judge first to this file: place, left_id, right_id.")
@click.option("--seed", type=int, default=1, show_default=True, help="For the random tenth of the queue.")
@click.option(
    "--unique",
    type=click.Choice(["left", "right"]),
    multiple=True,
    help="This list is known to hold nobody twice.",
)
@with_json
@with_quiet
def command(  # noqa: PLR0913 - one argument an option
    left: Path,
    right: Path,
    labels: Path | None,
    pairs: Path,
    queue: Path | None,
    seed: int,
    unique: tuple[str, ...],
    *,
    as_json: bool,
    quiet: bool,
) -> None:
    """Propose which rows of two CSV lists are one person, with the probability of each pair.

    Columns are found by themselves; what was taken for what is said on standard error. Nothing is merged: every pair is
    a proposal. Below 100 judged rows the numbers are not calibrated and only order the pairs. With --json the entities
    that the pairs make are printed with their reasons, and those that stay unresolved.
    """
    from onrecord.actions.list_linking import (
        entity_rows,
        link_lists,
        mapping_lines,
        read_judged,
        read_list,
        resolve_links,
        rule_lines,
        write_pairs,
        write_queue,
    )
    from onrecord.identity.linkage.judged import Judged

    one, two = (read_list(path, is_free_of_doubles=side in unique) for side, path in (("left", left), ("right", right)))
    for line in (*mapping_lines("left", one.uses), *mapping_lines("right", two.uses)):
        say(line, quiet=quiet)
    judged = Judged() if labels is None else read_judged(labels, one, two)
    scored = link_lists(one, two, judged)
    for line in rule_lines(scored):
        say(line, quiet=quiet)
    written = write_pairs(pairs, scored, one, two)
    say(f"{amount(len(scored), 'pair')} compared, {written:,} written; {scored.calibration.method}", quiet=quiet)
    if queue is None and not as_json:
        return
    resolved = resolve_links(scored, one, two)
    if queue is not None:
        say(f"{amount(write_queue(queue, resolved, seed), 'pair')} to be judged, in order", quiet=quiet)
    if as_json:
        for row in entity_rows(resolved, scored, one, two):
            answer_json(row)
