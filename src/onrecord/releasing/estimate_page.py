"""An estimate as one HTML page: what is documented, what may be said beyond it, and every reason to doubt it.

No script, nothing that is loaded, readable by keyboard and in print. The documented count stands first and largest; no
middle of a range is printed anywhere but in the table of runs, which has to be opened.
"""

from collections.abc import Iterable, Iterator, Mapping

from onrecord.drawing.overlap import finding, overlap
from onrecord.drawing.spread import spread
from onrecord.estimating.estimate import RANGED, Estimate, rounded_down, rounded_up
from onrecord.estimating.run import Run, Status
from onrecord.estimating.table import Table
from onrecord.record.overlap import Overlap, OverlapCell, Spread, SpreadRow
from onrecord.releasing.estimate_words import ASSUMPTIONS, MAY, MAY_NOT, heading_of, result_of
from onrecord.releasing.markup import NOTHING, Html, tag, value, within, words
from onrecord.releasing.page import page

BOUND = "chao/mth"
MOST_DRAWN = 12  # lists


def estimate_page(estimate: Estimate) -> Iterator[str]:
    """Print an estimate as one self-contained page, piece by piece."""
    return page("How many were never reported", _body(estimate), "estimate.css")


def _body(estimate: Estimate) -> Iterator[Html]:
    yield tag("a", words("Skip to the content"), class_="skip", href="#content")
    yield tag(
        "header",
        tag("p", words("onrecord · estimate"), class_="brand"),
        tag("h1", words("How many were never reported")),
        tag("p", words("Estimates are claims of whoever makes them, never counts."), class_="standing"),
    )
    yield from within("main", _main(estimate), id="content", tabindex="-1")
    yield tag("footer", tag("p", words("Made by onrecord. A working paper: not a release, not a finding.")))


def _main(estimate: Estimate) -> Iterator[Html]:
    kind = "sentences" if estimate.refusal is None else "sentences refused"
    yield tag("div", *(tag("p", words(sentence)) for sentence in estimate.sentences), class_=kind)
    if estimate.runs:
        yield _ranges(estimate)
    if isinstance(estimate.table, Table):
        yield _overlap(estimate.table)
    if estimate.runs:
        yield from _reading(estimate)


def _ranges(estimate: Estimate) -> Html:
    runs = {run.name: run for run in estimate.runs}
    drawn = Spread(
        title="What is documented, and what engines say",
        finding=" ".join(estimate.sentences),
        rows=tuple(_rows(estimate, runs)),
    )
    caption = words("Solid: named people. Dashed: estimates, 95 %, rounded outwards; not counts.")
    return _section(
        "ranges", "Documented and estimated", tag("figure", Html(spread(drawn, ident="s")), tag("figcaption", caption))
    )


def _rows(estimate: Estimate, runs: Mapping[str, Run]) -> Iterator[SpreadRow]:
    documented = estimate.table.documented
    yield SpreadRow(label="Named on at least one list", kind="documented", low=documented, high=documented)
    bound = runs.get(BOUND)
    if bound is not None and bound.is_ok and bound.low is not None:
        low = max(documented, rounded_down(bound.low))
        yield SpreadRow(label="At least, by a lower bound", kind="bound", low=low, high=None)
    for run in (runs[name] for name in RANGED if name in runs):
        for label, first, last in _ends(run):
            end = None if last is None else rounded_up(last)
            yield SpreadRow(label=label, kind="estimated", low=rounded_down(first), high=end)


def _ends(run: Run) -> Iterator[tuple[str, float, float | None]]:
    short = {
        "bootstrap/bic": "Loglinear models",
        "decomposable/default": "Graphs of lists",
        "latent/default": "Latent classes",
    }
    if run.status is Status.TWO_MODES:
        for mode in run.modes:
            yield f"{short[run.name]}, {mode.share:.0%} of it", mode.low, mode.high
    elif run.is_ok and run.low is not None:
        yield short[run.name], run.low, run.high


def _overlap(table: Table) -> Html:
    drawn = Overlap(
        title="How the lists overlap",
        lists=table.lists,
        sizes=table.sizes,
        cells=tuple(OverlapCell(pattern=pattern, people=people) for pattern, people in table.cells),
    )
    figure = NOTHING
    if len(table.lists) <= MOST_DRAWN:
        figure = tag("figure", Html(overlap(drawn, ident="o")), tag("figcaption", words(finding(drawn))))
    rows = (
        tag("tr", tag("td", value(_names(table, pattern))), tag("td", words(f"{people:,}"), class_="number"))
        for pattern, people in sorted(table.cells, key=lambda cell: (-cell[1], cell[0]))
    )
    cells = _table(("On exactly these lists", "People"), rows)
    return _section("overlap", "How the lists overlap", figure, _folded("The same as a table", cells))


def _reading(estimate: Estimate) -> Iterator[Html]:
    doubts = [
        tag("li", tag("code", words(doubt.code)), words(": "), value(doubt.text)) for doubt in estimate.doubts
    ] or [tag("li", words("None that the program can see. It cannot see whom no list could reach."))]
    yield _section("doubts", "Reasons to doubt it", tag("ul", *doubts))
    assumed = tag("ul", *(tag("li", words(one)) for one in ASSUMPTIONS))
    yield _section("assumptions", "What must be true for it", assumed)
    yield _section("quoting", "What may be quoted", tag("p", words(MAY)), tag("p", words(MAY_NOT)))
    rows = (_run_row(run) for run in estimate.runs)
    runs = _table(("Run", "Model", "People in all"), rows)
    yield _section("runs", "Every run", _folded(f"{len(estimate.runs)} runs, by engine", runs))


def _run_row(run: Run) -> Html:
    name = tag("td", words(heading_of(run)), Html(" "), tag("code", words(run.name)))
    return tag("tr", name, tag("td", tag("bdi", words(run.model or ""))), tag("td", tag("bdi", words(result_of(run)))))


def _names(table: Table, pattern: int) -> str:
    return ", ".join(name for place, name in enumerate(table.lists) if pattern >> place & 1)


def _table(heads: tuple[str, ...], rows: Iterable[Html]) -> Html:
    head = tag("tr", *(tag("th", words(one), scope="col") for one in heads))
    return tag("table", tag("thead", head), tag("tbody", *rows), class_="counts")


def _folded(summary: str, content: Html) -> Html:
    return tag("details", tag("summary", words(summary)), content)


def _section(ident: str, heading: str, *content: Html) -> Html:
    return tag(
        "section", tag("h2", words(heading), id=f"{ident}-heading"), *content,
        id=ident, aria_labelledby=f"{ident}-heading",
    )  # fmt: skip
