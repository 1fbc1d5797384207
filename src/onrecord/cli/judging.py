"""The verbs that judge who is who: what they share, and how they say what came of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.options import open_casebook, with_casebook, with_json
from onrecord.cli.voice import answer, answer_json, say

if TYPE_CHECKING:
    from onrecord.actions.judging_people import Judging
    from onrecord.casebook.store import Casebook

CONTRADICTED = 1
with_reason = click.option("--reason", "-r", metavar="WORDS", help="Why; kept with the judgement.")


def pair_command(name: str, help_text: str) -> click.Command:
    """Make the verb that judges two persons or mentions with a verdict of that name."""

    @click.command(name, help=help_text)
    @click.argument("one")
    @click.argument("other")
    @with_reason
    @with_casebook
    @with_json
    def command(one: str, other: str, reason: str | None, casebook: Path | None, *, as_json: bool) -> int:
        from onrecord.actions.judging_people import judge_people
        from onrecord.identity.people.judged import Verdict

        return judging(
            casebook, lambda opened: judge_people(opened, Verdict(name), one, other, reason), as_json=as_json
        )

    return command


def judging(casebook: Path | None, judge: "Callable[[Casebook], Judging]", *, as_json: bool) -> int:
    """Judge in an open casebook, and say what came of it; the exit code is 1 where it contradicts another judgement."""
    from onrecord.actions.judging_people import MARK
    from onrecord.cli.persons_shown import judged_json, person_line

    with open_casebook(casebook, writing=True) as opened:
        made = judge(opened)
    if as_json:
        answer_json(judged_json(made.id, made.verdict, made.persons, len(made.conflicts)))
    else:
        answer(f"{MARK}{made.id}  {made.verdict}")
        for person in made.persons:
            answer(f"  {person_line(person)}")
    for conflict in made.conflicts:
        ids = ", ".join(f"{MARK}{id_}" for id_ in conflict.judgements)
        say(f"These judgements contradict each other, and none of them joins anything until one is undone: {ids}")
    say(f"Take it back with: onrecord undo {MARK}{made.id}")
    return CONTRADICTED if made.conflicts else 0
