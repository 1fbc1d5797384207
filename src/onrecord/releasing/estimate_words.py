"""What an estimate's page says of the engines, the doubts and itself."""

from onrecord.estimating.run import Run, Status

ENGINES = {
    "bootstrap/bic": "Loglinear models, the choice made again on drawn tables",
    "decomposable/default": "Average over all decomposable graphs",
    "latent/default": "Latent classes of people",
    "chao/mth": "Lower bound, each list with its own size",
}
ASSUMPTIONS = (
    "Nobody joins or leaves the people in question while the lists are made.",
    "Records of one person were found to be one person's, and no two people's records were taken for one.",
    "No record is false.",
    "Everybody had some chance to be on a list. Whoever could not be reached by any list is in no number here.",
    "No list was copied from another.",
)
MAY = "You may quote the first sentence, and any later one only together with the one that says it is no count."
MAY_NOT = "Do not quote the middle of a range, a single engine, or a number without the word estimate and both ends."


def heading_of(run: Run) -> str:
    """Name an engine for a reader who is no statistician; the run's own name where none is needed."""
    return ENGINES.get(run.name, run.name)


def result_of(run: Run) -> str:
    """Say what a run gave, ends only: a middle invites to be lifted out."""
    if run.status is Status.TWO_MODES:
        return "; or ".join(f"{mode.low:,.0f} to {mode.high:,.0f} ({mode.share:.0%})" for mode in run.modes)
    if not run.is_ok or run.estimate is None:
        return run.note or str(run.status)
    if run.low is None:
        return f"about {run.estimate:,.0f}"
    return f"{run.low:,.0f} to {run.high:,.0f}" if run.high is not None else f"{run.low:,.0f} or more"
