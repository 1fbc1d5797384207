"""`onrecord claims`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import amount, answer, answer_json, say


@click.command("claims")
@click.option("--report", help="Only those of the report whose id begins so.")
@click.option("--predicate", help="Only those whose predicate begins so, for example act:death.")
@with_casebook
@with_json
def command(report: str | None, predicate: str | None, casebook: Path | None, *, as_json: bool) -> None:
    """List claims: id, review, predicate, who has it from whom, and the quote. None is a fact."""
    from onrecord.actions.claims import claims, line, with_coverage
    from onrecord.cli.shown import coverage_json
    from onrecord.record.codec import to_json

    count = 0
    with open_casebook(casebook) as opened:
        found = claims(opened, report=report, predicate=predicate)
        for reviewed, coverage in with_coverage(opened, found) if as_json else ((one, None) for one in found):
            count += 1
            if as_json:
                more = {"review": reviewed.review, "coverage": coverage_json(coverage)}
                answer_json(to_json(reviewed.claim) | more)
            else:
                answer(line(reviewed))
    say(amount(count, "claim"))
