"""`onrecord claims`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import answer, answer_json, say


@click.command("claims")
@click.option("--report", help="Only those of the report whose id begins so.")
@click.option("--predicate", help="Only those whose predicate begins so, for example act:death.")
@with_casebook
@with_json
def command(report: str | None, predicate: str | None, casebook: Path | None, *, as_json: bool) -> None:
    """List claims: id, review, predicate, who has it from whom, and the quote. None is a fact."""
    from onrecord.actions.claims import claims, line
    from onrecord.record.codec import to_json

    count = 0
    with open_casebook(casebook) as opened:
        for reviewed in claims(opened, report=report, predicate=predicate):
            count += 1
            if as_json:
                answer_json(to_json(reviewed.claim) | {"review": reviewed.review})
            else:
                answer(line(reviewed))
    say(f"{count} claims")
