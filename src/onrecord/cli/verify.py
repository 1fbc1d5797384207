"""`onrecord verify`."""

from pathlib import Path

import click

from onrecord.cli.options import open_casebook, passphrase_of, with_casebook, with_json, with_passphrase
from onrecord.cli.voice import amount, answer, answer_json

FOUND, STOPPED = 1, 4
SHOWN = 5


@click.command("verify")
@click.argument("bundle", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--plain", is_flag=True, help="The bundle is not sealed.")
@with_passphrase
@with_casebook
@with_json
def command(
    bundle: Path | None, casebook: Path | None, passphrase_file: Path | None, *, plain: bool, as_json: bool
) -> None:
    """Read everything and name whatever is not as it was recorded; of a BUNDLE, if one is given.

    A bundle is unpacked meanwhile into the folder for temporary files (TMPDIR).

    Exit code 0: clean. 1: something was found. 4: damage stopped the check.
    """
    from onrecord.actions.verify import verify, verify_bundle

    if bundle is not None:
        verdict = verify_bundle(bundle, None if plain else passphrase_of(passphrase_file))
    else:
        with open_casebook(casebook) as opened:
            verdict = verify(opened)
    for flaw in verdict.flaws:
        if as_json:
            answer_json(
                {
                    "severity": flaw.severity,
                    "code": flaw.code,
                    "object": flaw.object,
                    "message": flaw.message,
                    "claims": list(flaw.claims),
                }
            )
        else:
            answer(f"{flaw.severity}: {flaw.object}: {flaw.message} [{flaw.code}].{_touched(flaw.claims)}")
    sums = {
        "commits": verdict.commits,
        "bodies": verdict.bodies,
        "claims": verdict.claims,
        "evidence": verdict.evidence,
    }
    if as_json:
        answer_json({"clean": verdict.is_clean, "stopped": verdict.is_stopped, **sums})
    else:
        read = ", ".join(f"{count:,} {what}" for what, count in sums.items())
        answer(f"{'Clean' if verdict.is_clean else 'NOT CLEAN'}: read {read}.")
    raise click.exceptions.Exit(STOPPED if verdict.is_stopped else 0 if verdict.is_clean else FOUND)


def _touched(claims: tuple[str, ...]) -> str:
    if not claims:
        return ""
    more = f" and {len(claims) - SHOWN} more (all: --json)" if len(claims) > SHOWN else ""
    return f" It touches {amount(len(claims), 'claim')}: {', '.join(claims[:SHOWN])}{more}"
