"""A small world for the readers by word lists: sentences in, one line a claim out."""

from pathlib import Path

from onrecord.reading.english import Proposals
from onrecord.reading.report import read_report
from onrecord.record.claim import Claim, Polarity
from onrecord.record.ids import ReportId
from onrecord.record.layer import Coverage, LanguageSpan, TextLayer, ZoneSpan

TOLD = Path(__file__).parent / "told"
PUBLISHER = "The Valley Post"


def layer_of(
    text: str, language: str, *, zones: tuple[ZoneSpan, ...] = (), languages: tuple[LanguageSpan, ...] = ()
) -> TextLayer:
    coverage = Coverage(unit="character", read=len(text), total=len(text))
    return TextLayer(
        reader="test/1", text=text, media="text/plain", language=language, coverage=coverage, zones=zones,
        languages=languages,
    )  # fmt: skip


def read_text(text: str, language: str, report_date: str | None = None) -> Proposals:
    return read_report(layer_of(text, language), report=ReportId("r"), publisher=PUBLISHER, report_date=report_date)


def rows_of(text: str, language: str) -> list[str]:
    return [row(claim) for claim in read_text(text, language).claims]


def row(claim: Claim) -> str:
    """Write a claim as `predicate [NOT] < outer > origin | whom … | who … | n low..high | when … | ~ hedges`."""
    parts = [claim.predicate + (" NOT" if claim.polarity is Polarity.MINUS else "") + _chain(claim)]
    parts += [
        f"{slot} " + ", ".join(mention.exact for mention in getattr(claim, slot))
        for slot in ("whom", "who")
        if getattr(claim, slot)
    ]
    if claim.count is not None and claim.count.is_number:
        parts.append(f"n {claim.count.low}..{claim.count.high}")
    if claim.when is not None and claim.when.edtf is not None:
        parts.append(f"when {claim.when.edtf}")
    if claim.hedges:
        parts.append("~ " + ", ".join(hedge.exact for hedge in claim.hedges))
    return " | ".join(parts)


def _chain(claim: Claim) -> str:
    assert (claim.chain[0].name, claim.chain[0].level) == (PUBLISHER, 0)
    levels = sorted({speaker.level for speaker in claim.chain[1:]})
    steps = ["+".join(one.name for one in claim.chain if one.level == level) for level in levels]
    return f" < {' > '.join(steps)}" if steps else ""


def told(name: str) -> list[tuple[str, list[str]]]:
    """Give the invented sentences of a file with the claims each must give; sentences without any are told, too."""
    rows: list[tuple[str, list[str]]] = []
    for line in (TOLD / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith(" "):
            rows[-1][1].append(line.strip())
        elif line:
            rows.append((line, []))
    return rows
