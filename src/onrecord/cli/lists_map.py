"""`onrecord lists map`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import answer_json, say


@click.command("map")
@click.argument("list_", metavar="LIST")
@click.argument("columns", metavar="[COLUMN=FIELD]...", nargs=-1)
@click.option("--predicate", metavar="WORD", help="What each row claims, for example act:death.")
@click.option("--reason", help="Why, in your words.")
@with_casebook
@with_json
def command(
    list_: str,
    columns: tuple[str, ...],
    predicate: str | None,
    reason: str | None,
    casebook: Path | None,
    *,
    as_json: bool,
) -> None:
    """Confirm how the columns of LIST are read, or change it: B=name C=age@... "Date of arrest=date@dmy".

    A COLUMN is a letter or the words of its head. What is not named is confirmed as it is. Behind a date, @dmy, @mdy,
    @1900 or @1904 says what its cells leave open. It is recorded, signed, and holds for every list with the same head,
    now and later; those in the casebook are read anew, and earlier claims that do not come out again are rejected.
    """
    from onrecord.actions.list_mapping import map_list
    from onrecord.cli.lists_shown import anew_json, anew_words

    given = dict(one.rpartition("=")[::2] for one in columns)
    if "" in given:
        raise click.UsageError("write COLUMN=FIELD, for example B=name")
    with open_casebook(casebook, writing=True) as opened:
        done = map_list(opened, list_, given, predicate=predicate, reason=reason)
    if as_json:
        answer_json(anew_json(done))
    say(anew_words(done))
