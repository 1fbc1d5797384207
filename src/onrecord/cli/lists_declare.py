"""`onrecord lists declare`."""

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import click
from typing_extensions import Unpack

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import answer_json, say

if TYPE_CHECKING:
    from onrecord.record.list_entries import ListTold


class Said(TypedDict):
    """What the verb was called with."""

    list_: str
    unique: bool | None
    compiler: str | None
    period: str | None
    derived_from: tuple[str, ...]
    reason: str | None
    casebook: Path | None
    as_json: bool


@click.command("declare")
@click.argument("list_", metavar="LIST")
@click.option("--unique/--not-unique", default=None, help="Nobody stands in it twice; or somebody may.")
@click.option("--compiler", help="Who compiled it: a speaker behind the publisher.")
@click.option("--period", metavar="EDTF", help="The time it covers, for example 2016/2017-05.")
@click.option("--derived-from", metavar="LIST", multiple=True, help="A list it was made from; may be given again.")
@click.option("--reason", help="Why, in your words.")
@with_casebook
@with_json
def command(**given: Unpack[Said]) -> None:
    """Declare what holds of LIST. What is left out stays as it was."""
    from onrecord.actions.list_mapping import declare_list
    from onrecord.cli.lists_shown import anew_json, anew_words

    if not any(given[name] not in (None, ()) for name in ("unique", "compiler", "period", "derived_from")):
        raise click.UsageError("nothing is declared")
    with open_casebook(given["casebook"], writing=True) as opened:
        done = declare_list(opened, given["list_"], _told(given, opened.world.by))
    if given["as_json"]:
        answer_json(anew_json(done))
    say(anew_words(done))


def _told(given: Said, by: str) -> "ListTold":
    from onrecord.record.ids import ReportId
    from onrecord.record.list_entries import ListTold

    return ListTold(
        by=by,
        report=ReportId(""),  # filled in with the list's own
        list="",
        unique=given["unique"],
        compiler=given["compiler"],
        period=given["period"],
        derived_from=given["derived_from"],
        reason=given["reason"],
    )
