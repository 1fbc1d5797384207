"""`onrecord show`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import answer, answer_json


@click.command("show")
@click.argument("id_", metavar="[ID]", required=False)
@with_casebook
@with_json
def command(id_: str | None, casebook: Path | None, *, as_json: bool) -> None:
    """Show a claim with its quote in context, or a report with how it came in and how far it was read.

    Without an ID, list all reports.
    """
    from onrecord.actions.show import ShownClaim, show
    from onrecord.casebook import views
    from onrecord.cli.shown import headline, report_json, tell_claim, tell_report

    with open_casebook(casebook) as opened:
        if id_ is None:
            with opened.reading() as connection:
                rows = views.reports(connection)
            for row in rows:
                if as_json:
                    answer_json(report_json(row))
                else:
                    state = "unread" if row.read is None else row.read.value
                    answer(
                        f"{row.id[:12]}  {row.language or '-':<3}  {state:<6}  {row.claims:>4} claims  {headline(row)}"
                    )
            return
        shown = show(opened, id_)
    if isinstance(shown, ShownClaim):
        tell_claim(shown, as_json=as_json)
    else:
        tell_report(shown, as_json=as_json)
