"""`onrecord people`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import amount, answer, answer_json, say


@click.command("people")
@click.argument("words", nargs=-1)
@click.option("--open", "is_asked", is_flag=True, help="Only those with a question that waits for a person.")
@with_casebook
@with_json
def command(words: tuple[str, ...], casebook: Path | None, *, is_asked: bool, as_json: bool) -> None:
    """List persons: id, review, in how many reports, and every spelling; with WORDS those of such a name.

    WORDS find a name in any spelling or script. What is "proposed" was put together by rules alone: see why with
    onrecord person ID, and judge with same, different, unsure or split.
    """
    from onrecord.actions.people import listed, people_of
    from onrecord.cli.persons_shown import person_json, person_line

    with open_casebook(casebook) as opened:
        found = people_of(opened)
    shown = listed(found, " ".join(words), is_asked=is_asked)
    for person in shown:
        if as_json:
            answer_json(person_json(person))
        else:
            answer(person_line(person))
    say(f"{len(shown):,} {'person' if len(shown) == 1 else 'persons'}")
    if found.conflicts:
        say(f"{amount(len(found.conflicts), 'contradiction')} among judgements: see onrecord people --open")
