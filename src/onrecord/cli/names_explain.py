"""`onrecord names explain`."""

from typing import TYPE_CHECKING

import click

from onrecord.cli.options import with_json
from onrecord.cli.voice import answer, answer_json, say

if TYPE_CHECKING:
    from onrecord.identity.name_explanation import PartShare

STRONGEST = 4


@click.command("explain")
@click.argument("first")
@click.argument("second")
@click.option(
    "--language",
    type=click.Choice(["az", "tr"]),
    help="Read Latin names also as the press of this language writes them (e for ə).",
)
@with_json
def command(first: str, second: str, language: str | None, *, as_json: bool) -> None:
    """Explain what two names share: level, bits, the parts with their letters, and what each evidence weighs."""
    from onrecord.identity.name_explanation import explain_names
    from onrecord.record.codec import to_json

    explained = explain_names(first, second, language)
    if as_json:
        answer_json(to_json(explained))
        return
    answer(f"{explained.level}{'' if explained.bits is None else f'  {_bits(explained.bits)}'}")
    for flaw in explained.flaws:
        answer(f"  {flaw}")
    for part in explained.parts:
        answer(f"  {part.left} ~ {part.right}  {_bits(part.bits)}{_letters(part)}")
    for text in (*explained.left_over[0], *explained.left_over[1]):
        answer(f"  {text} answers nothing")
    for text in (*explained.titles, *explained.kinship):
        answer(f"  {text} is not compared")
    for weight in explained.weights:
        if weight.value is not None or weight.bits:
            value = "not told" if weight.value is None else str(weight.value)
            answer(f"    {_bits(weight.bits):>12}  {weight.says}: {value}")
    say("Names alone never tell that two are one person." + (" A warning caps the sum." if explained.is_capped else ""))


def _bits(bits: int) -> str:
    return f"{bits / 100:+.2f} bits"


def _letters(part: "PartShare") -> str:
    """Name the letters that weigh most, for or against."""
    strongest = sorted(part.letters, key=lambda one: -abs(one.bits))[:STRONGEST]
    shown = ", ".join(f"{one.left}·{one.right} {one.bits / 100:+.1f}" for one in part.letters if one in strongest)
    return f"  {shown}" if shown else ""
