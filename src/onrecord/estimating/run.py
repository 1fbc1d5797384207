"""One engine with one setting on one table: what it gave, or why it gave nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.estimating.modes import Mode

Value = (
    str | int | float | None | Sequence["Value"] | Mapping[str, "Value"]
)  # JSON, with the floats that no record holds


class Status(StrEnum):
    """What became of a run; only OK carries a number, TWO_MODES carries one for each mode."""

    OK = "ok"
    SKIPPED = "skipped"
    NOT_ESTIMABLE = "not_estimable"
    NOT_CONVERGED = "not_converged"
    TWO_MODES = "two_modes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run, named engine/variant; a variant on a derived table is `variant@without:A`.

    Args:
        engine, variant: Its name.
        status: Whether it carries a number.
        note: In a sentence, why it carries none.
        exact: Whether the same table always gives the same digits, whatever the seed.
        model: The loglinear model or the heaviest graph.
        estimate, low, high: People in all, with the 95 % interval; `high` None where it is open.
        mean: Posterior mean.
        errors: Monte-Carlo standard errors by figure.
        rhat, ess: How well chains agree.
        modes: The parts of a posterior.
        settings: What the result depends on beside the table.
    """

    engine: str
    variant: str
    status: Status = Status.OK
    note: str | None = None
    exact: bool = True
    model: str | None = None
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    mean: float | None = None
    errors: Mapping[str, float] = field(default_factory=dict)
    rhat: float | None = None
    ess: float | None = None
    modes: tuple[Mode, ...] = ()
    settings: Mapping[str, Value] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Engine and variant."""
        return f"{self.engine}/{self.variant}"

    @property
    def is_ok(self) -> bool:
        """Whether it carries an estimate."""
        return self.status is Status.OK


def skipped(engine: str, variant: str, note: str, status: Status = Status.SKIPPED) -> Run:
    """Give a run that carries no number."""
    return Run(engine=engine, variant=variant, status=status, note=note)
