"""`onrecord search`."""

from dataclasses import asdict
from pathlib import Path

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import answer, answer_json, say
from onrecord.record.canonical import Json


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@with_casebook
@with_json
def command(words: tuple[str, ...], casebook: Path | None, *, as_json: bool) -> None:
    """Find reports that hold all WORDS, by the beginning of a word and in any spelling.

    "hasanov" finds Həsənov, "гасан" finds Гасанов. Finding a word never says that two names are one person.
    """
    from onrecord.actions.search import search_casebook
    from onrecord.casebook import views

    with open_casebook(casebook) as opened, opened.reading() as connection:
        found = search_casebook(opened, connection, " ".join(words))
        for hit in found:
            row = views.report(connection, hit.report)
            if as_json:
                places: list[Json] = [dict(asdict(place)) for place in hit.places]
                answer_json({"report": row.id, "title": row.title, "outlet": row.outlet, "places": places})
                continue
            answer(f"{row.id[:12]}  {row.title or row.name or 'untitled'} ({row.outlet or 'outlet not stated'})")
            for place in hit.places:
                text = f"{place.before}[{place.exact}]{place.after}"
                answer("    … " + " ".join(text.split()) + " …")
    say(f"{len(found)} reports")
