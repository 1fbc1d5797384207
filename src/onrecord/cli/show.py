"""`onrecord show`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import amount, answer, answer_json, say

if TYPE_CHECKING:
    from onrecord.casebook.store import Casebook


@click.command("show")
@click.argument("id_", metavar="[ID]", required=False)
@click.option("--missed", is_flag=True, help="List sentences with a number, a hedge or an act that gave no claim.")
@with_casebook
@with_json
def command(id_: str | None, casebook: Path | None, *, missed: bool, as_json: bool) -> None:
    """Show a claim with its quote in context, or a report with how it came in and how far it was read.

    Without an ID, list all reports.
    """
    with open_casebook(casebook) as opened:
        if missed:
            _list_missed(opened, id_, as_json=as_json)
        elif id_ is None:
            _list_reports(opened, as_json=as_json)
        else:
            _show(opened, id_, as_json=as_json)


def _show(opened: "Casebook", id_: str, *, as_json: bool) -> None:
    from onrecord.actions.show import ShownClaim, show
    from onrecord.cli.shown import tell_claim, tell_report

    shown = show(opened, id_)
    if isinstance(shown, ShownClaim):
        tell_claim(shown, as_json=as_json)
    else:
        tell_report(shown, as_json=as_json)


def _list_reports(opened: "Casebook", *, as_json: bool) -> None:
    from onrecord.casebook import views
    from onrecord.cli.shown import headline, report_json

    with opened.reading() as connection:
        rows = views.reports(connection)
    for row in rows:
        if as_json:
            answer_json(report_json(row))
        else:
            state = "unread" if row.read is None else row.read.value
            answer(f"{row.id[:12]}  {row.language or '-':<3}  {state:<6}  {row.claims:>4} claims  {headline(row)}")


def _list_missed(opened: "Casebook", id_: str | None, *, as_json: bool) -> None:
    from onrecord.actions.missed import missed
    from onrecord.cli.shown import tell_missed

    count = 0
    for one in missed(opened, id_):
        count += 1
        tell_missed(one, as_json=as_json)
    say(f"{amount(count, 'sentence')} gave no claim")
