"""`onrecord read`."""

import click
from typing_extensions import Unpack

from onrecord.cli.given import Given
from onrecord.cli.options import open_casebook, with_casebook, with_jobs, with_json, with_model, with_quiet
from onrecord.cli.voice import counted, progress, say


@click.command("read")
@click.argument("report", required=False)
@click.argument("more", metavar="[FILE]...", nargs=-1)
@click.option("--attributions", is_flag=True, help="Say who says what in these FILEs; wants no casebook.")
@click.option("--again", is_flag=True, help="Also read what was read before; equal claims stay one.")
@click.option("--explain", metavar="ID", help="Say which rule saw what for this claim, or each claim of this report.")
@with_jobs
@with_model
@with_casebook
@with_json
@with_quiet
def command(**given: Unpack[Given]) -> None:
    """Read reports: their text, and the claims proposed from it.

    Reads what is not read yet, or the one REPORT whose id begins so. Every claim is a proposal until a person
    judges it.

    With --provider llm, a language model that you run or name is asked about what is read already, and its answers are
    checked against the text. One that is not on this machine sees report text, which may identify sources: it is asked
    only after --consent. A key is taken from ONRECORD_LLM_KEY, and never kept.

    With --attributions, files are read that need be in no casebook: cue, source and content of each attribution in
    English text, by rules and trained models. Nothing is kept.
    """
    if given["attributions"]:
        _show_attributions(given)
    elif given["more"]:
        raise click.UsageError("only one report at a time; several files go with --attributions")
    elif given["explain"] is not None:
        _explain(given["explain"], given)
    elif given["provider"] is not None:
        from onrecord.cli.model import ask

        raise click.exceptions.Exit(ask(given))
    else:
        _read(given)


def _show_attributions(given: Given) -> None:
    from onrecord.cli.attributions import show_attributions

    files = () if given["report"] is None else (given["report"], *given["more"])
    if not files:
        raise click.UsageError("--attributions wants the files to read")
    show_attributions(files, workers=given["jobs"], as_json=given["as_json"])


def _explain(id_: str, given: Given) -> None:
    from onrecord.actions.explain import explain
    from onrecord.cli.explained import tell_explained

    with open_casebook(given["casebook"]) as opened:
        for one in explain(opened, id_):
            tell_explained(one, as_json=given["as_json"])


def _read(given: Given) -> None:
    from onrecord.actions.read import read, waiting_reports
    from onrecord.cli.tellings import Reading

    report, again, quiet = given["report"], given["again"], given["quiet"]
    telling = Reading(as_json=given["as_json"], quiet=quiet)
    with open_casebook(given["casebook"], writing=True) as opened:
        total = len(waiting_reports(opened, only=report, again=again))
        with progress("Reading", total, quiet=quiet) as advance:
            read(opened, only=report, again=again, workers=given["jobs"], tell=counted(advance, telling))
    say(telling.sentence(), quiet=quiet)
