"""`onrecord names score`."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from onrecord.cli.options import with_json
from onrecord.cli.voice import amount, answer, answer_json, say
from onrecord.record.canonical import Json


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

    levels: Counter[str] = Counter()

    def rows() -> Iterator[dict[str, Json]]:
        for one in compare_pairs(read_pairs(pairs), language):
            levels[one.comparison.level] += 1
            row = score_fields(one, prior)
            if as_json:
                answer_json(row)
            yield row

    table = write_table(rows())
    if out is not None:
        out.write_text(table, "utf-8")
    elif not as_json:
        answer(table.rstrip("\n"))
    say(f"{amount(levels.total(), 'pair')}, {levels['undecidable']} of them undecidable")
