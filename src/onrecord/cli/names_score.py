"""`onrecord names score`."""

from pathlib import Path

import click

from onrecord.cli.options import with_json
from onrecord.cli.voice import amount, answer, answer_json, say


@click.command("score")
@click.argument("pairs", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--out", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write the CSV table to this file.")
@click.option(
    "--prior",
    type=click.FloatRange(min=0, max=1, min_open=True, max_open=True),
    default=0.28,
    show_default=True,
    help="The share of one person among such pairs, for the score.",
)
@click.option(
    "--language",
    type=click.Choice(["az", "tr"]),
    help="Read Latin names also as the press of this language writes them (e for ə).",
)
@with_json
def command(pairs: Path, out: Path | None, prior: float, language: str | None, *, as_json: bool) -> None:
    """Score pairs of names from a CSV file with the columns id, name_a, name_b.

    Gives for each id: score (probability of one person with the prior), bits (evidence without any prior), level and
    prior. An undecidable pair has neither score nor bits. Names alone never tell that two are one person.
    """
    from onrecord.actions.names import compare_pairs, read_pairs, score_fields, write_table

    rows = [score_fields(one, prior) for one in compare_pairs(read_pairs(pairs), language)]
    if as_json:
        for row in rows:
            answer_json(row)
    elif out is None:
        answer(write_table(rows).rstrip("\n"))
    if out is not None:
        out.write_text(write_table(rows), "utf-8")
    say(f"{amount(len(rows), 'pair')}, {sum(row['bits'] is None for row in rows)} of them undecidable")
