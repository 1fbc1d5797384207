"""The command line: thin doors to `actions/`, one file a verb.

Standard output carries the answer only, standard error what there is to say about it. Exit codes: 0 done, 1 findings,
2 usage, 3 no casebook or locked, 4 stopped by damage, 5 refused by a rule, 70 a bug, 130 interrupted.
"""

import os
import sys
import traceback
from collections.abc import Sequence

import click
from typing_extensions import override

from onrecord import __version__
from onrecord.cli.late_verbs import LateVerbs
from onrecord.errors import OnrecordError

VERBS = {
    "new": "Make an empty casebook, or a copy of one from a bundle.",
    "add": "Bring reports in: files, folders, - for standard input, http(s) addresses.",
    "read": "Read reports: text, and the claims proposed from it.",
    "build": "New casebook + add + read + brief, in one go.",
    "brief": "Print what is reported, each sentence with its speakers and quotes.",
    "claims": "List claims.",
    "show": "Show a report, or a claim with its quote in context.",
    "search": "Find words in reports, in any spelling.",
    "people": "List persons with every spelling; find them in any script.",
    "person": "Show a person: every value with its sources, and the history of judgements.",
    "same": "Judge that two are one person.",
    "different": "Judge that two are two persons.",
    "unsure": "Judge that it cannot be told.",
    "split": "Take mentions out of a person.",
    "undo": "Take a judgement on who is who back.",
    "weigh": "Weigh the casebook: origins, levels, contradictions in numbers.",
    "origins": "List whose word it is, and which reports lead back to it.",
    "counts": "Show numbers by class of speakers, with origins and level.",
    "contradictions": "List what cannot all hold, and by which rule.",
    "timeline": "Lay out what happened and when it was said.",
    "status": "Say what became of a person, by a day.",
    "command": "Say who held which post of a unit on a day, and above it.",
    "names": "Compare names, units and places across spellings and scripts.",
    "lists": "Read tables of people row by row, and compare their editions.",
    "estimate": "Say how many people were never reported, or why that cannot be said.",
    "export": "Write claims (claim/1) or findings (findings/1) to a file.",
    "verify": "Read everything and name whatever is not as it was recorded.",
    "history": "List who did what, when, signed by which device.",
    "bundle": "Write everything into one file for another copy.",
    "merge": "Take in a bundle, or another copy's folder.",
    "rebuild": "Compute the index anew from the ledger.",
    "demo": "Build the example casebook and its brief.",
    "doctor": "Say what this program can do here, and with which settings.",
}
BUG, INTERRUPTED = 70, 130


class Verbs(LateVerbs):
    """All verbs; in the help each stands with its line from VERBS, without its module being imported."""

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


@click.command(
    cls=Verbs,
    verbs=tuple(VERBS),
    prefix="",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="onrecord", message="%(prog)s %(version)s")
def group() -> None:
    """Keep contested reports on the record: preserved, attributed, weighed, and safe to publish.

    A casebook is found by --casebook, by ONRECORD_CASEBOOK, or as the nearest folder that holds one.
    Start with: onrecord build FOLDER -o CASEBOOK
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; give its exit code."""
    try:
        code = group.main(args=None if arguments is None else list(arguments), standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except OnrecordError as error:
        code = _tell(error)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted; everything acknowledged so far is kept.", err=True)
        code = INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:  # noqa: BLE001 - the process edge: a person gets a sentence, never a traceback
        code = _bug(error)
    return code if isinstance(code, int) else 0


def _tell(error: OnrecordError) -> int:
    advice = f"\n  {error.advice}" if error.advice else ""
    click.echo(f"onrecord: {error.message}. [{error.code}]{advice}", err=True)
    return error.exit_code


def _bug(error: Exception) -> int:
    if os.environ.get("ONRECORD_DEBUG"):
        traceback.print_exception(error)
    click.echo(
        f"onrecord: this is a fault in the program ({type(error).__name__}); nothing acknowledged is lost. [E-BUG]\n"
        "  Run it again with ONRECORD_DEBUG=1 and report what it prints; leave out names.",
        err=True,
    )
    return BUG
