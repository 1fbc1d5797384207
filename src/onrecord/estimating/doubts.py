"""What speaks against an estimate that can be made: each doubt wants a typed reason before anything is published."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.estimating.independence import expected_overlap
from onrecord.estimating.refusals import informative, is_cut_off, islands
from onrecord.estimating.run import Run, Status
from onrecord.estimating.sampling import SETTLED
from onrecord.estimating.table import Table, keep

SMALL_LIST = 10
SPARSE_PEOPLE, SPARSE_SHARE = 30, 0.05
MISSED_OVERLAP = 5.0
MOST_PAIRED = 6  # lists: among the many pairs of more, some always lie apart
DISAGREEMENT = 1.25
BEYOND, END_BEYOND = 5, 20
SATURATED = 0.01
NEAR_CAP = 0.01
LIST_FACTOR = 1.5
ONE_MATCH = 0.05
MEASURED = ("loglinear/bic", "decomposable/default", "latent/default")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A doubt: a stable code, a sentence, and the lists it is about."""

    code: str
    text: str
    lists: tuple[str, ...] = ()


def doubts_of_table(whole: Table) -> Iterator[Doubt]:
    """Look at the table alone."""
    for name, size in zip(whole.lists, whole.sizes, strict=True):
        if size < SMALL_LIST:
            yield Doubt(code="small_list", text=f"list {name} names only {size} people", lists=(name,))
    yield from _lone(whole)
    yield from _contained(whole)
    on_two = sum(whole.times[1:])
    if on_two < SPARSE_PEOPLE or on_two < SPARSE_SHARE * whole.documented:
        text = f"only {on_two:,} of {whole.documented:,} people are on more than one list"
        yield Doubt(code="sparse_overlap", text=text)
    yield from _missing(whole)


def doubts_of_runs(whole: Table, runs: Mapping[str, Run], close: Iterable[float], moved: float) -> Iterator[Doubt]:
    """Look at what the engines gave.

    Args:
        whole: The table.
        runs: By name.
        close: Estimates of all loglinear models that can be estimated and are nearly as good as the best.
        moved: By how much, as a share, one pair of records linked otherwise could move the loglinear estimate.
    """
    yield from _disagreement(tuple(close))
    yield from _beyond(whole, runs)
    yield from _priors(runs)
    yield from _sampler(runs)
    yield from _sensitive(runs)
    if moved > ONE_MATCH:
        text = f"one pair of records linked otherwise would move the estimate by {moved:.0%}"
        yield Doubt(code="one_match", text=text)


def _lone(whole: Table) -> Iterator[Doubt]:
    told = keep(whole, informative(whole))
    for places, people in islands(told):
        if not is_cut_off(people, told.documented):
            names = tuple(told.lists[j] for j in places)
            text = f"{people} people on {', '.join(names)} are on no other list"
            yield Doubt(code="lone_list", text=text, lists=names)


def _contained(whole: Table) -> Iterator[Doubt]:
    for i, name in enumerate(whole.lists):
        for j, other in enumerate(whole.lists):
            if i != j and whole.sizes[i] and whole.on(1 << i | 1 << j) == whole.sizes[i]:
                text = f"everybody on list {name} is also on list {other}"
                yield Doubt(code="contained_list", text=text, lists=(name, other))


def _missing(whole: Table) -> Iterator[Doubt]:
    if len(whole.lists) > MOST_PAIRED:
        return
    for i, j in whole.pairs():
        expected = expected_overlap(whole, i, j)
        if expected is not None and expected >= MISSED_OVERLAP and not whole.on(1 << i | 1 << j):
            names = (whole.lists[i], whole.lists[j])
            text = f"lists {names[0]} and {names[1]} share nobody, where {expected:.0f} people would be expected"
            yield Doubt(code="missing_overlap", text=text, lists=names)


def _disagreement(close: tuple[float, ...]) -> Iterator[Doubt]:
    if close and max(close) >= DISAGREEMENT * min(close):
        text = f"models that fit almost equally well give {min(close):,.0f} to {max(close):,.0f} people"
        yield Doubt(code="models_disagree", text=text)


def _beyond(whole: Table, runs: Mapping[str, Run]) -> Iterator[Doubt]:
    for name in MEASURED:
        run = runs.get(name)
        if run is None or run.estimate is None:
            continue
        if run.estimate > BEYOND * whole.documented or run.high is None or run.high > END_BEYOND * whole.documented:
            text = f"{name} says far more people than are documented: the answer rests on the model, not on the lists"
            yield Doubt(code="beyond_data", text=text)
            return


def _priors(runs: Mapping[str, Run]) -> Iterator[Doubt]:
    saturated = runs.get("decomposable/saturated")
    weight = None if saturated is None else saturated.settings.get("saturated_weight")
    if isinstance(weight, float) and weight > SATURATED:
        text = "a model that knows nothing of those unseen fits too well to be passed over"
        yield Doubt(code="saturated_weight", text=text)
    default = runs.get("decomposable/default")
    tail = None if default is None else default.settings.get("tail")
    if isinstance(tail, float) and tail > 1e-6:  # as the grid's own rule
        yield Doubt(
            code="grid_end", text="the average over graphs does not fall off within the numbers that were weighed"
        )


def _sampler(runs: Mapping[str, Run]) -> Iterator[Doubt]:
    run = runs.get("latent/default")
    if run is None or run.rhat is None or run.ess is None:
        return
    near = run.settings.get("near_cap")
    if isinstance(near, float) and near > NEAR_CAP:
        yield Doubt(code="cap", text="latent classes press against the largest number they may give")
    if run.status is not Status.NOT_CONVERGED and (run.rhat > SETTLED.rhat or run.ess < SETTLED.ess):
        yield Doubt(code="not_mixed", text="the chains of the latent class model agree only roughly")
    if run.status is Status.TWO_MODES:
        yield Doubt(code="two_modes", text="the lists fit two stories with latent classes, with different totals")


def _sensitive(runs: Mapping[str, Run]) -> Iterator[Doubt]:
    base = runs.get("decomposable/default")
    if base is None or base.estimate is None:
        return
    for name, run in runs.items():
        _, _, change = name.partition("decomposable/default@")
        if not change.startswith(("without:", "merged:")) or run.estimate is None:
            continue
        if max(run.estimate / base.estimate, base.estimate / run.estimate) >= LIST_FACTOR:
            kind, _, lists = change.partition(":")
            done = f"without list {lists}" if kind == "without" else f"with lists {lists} taken as one"
            text = f"{done} the average over graphs gives {run.estimate:,.0f} instead of {base.estimate:,.0f}"
            yield Doubt(code="list_sensitivity", text=text, lists=tuple(lists.split("+")))
