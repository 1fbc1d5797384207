"""Draws of the people in all from a latent class model, until the chains agree or the limit is reached."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from onrecord.estimating.chains import Settling, settling
from onrecord.estimating.hamiltonian import Tuning, propose, unit_scales
from onrecord.estimating.latent import CAP, LatentClasses, State, classes_for
from onrecord.estimating.latent_moves import Rng, draw_unseen, gibbs_scan
from onrecord.estimating.poisson import Matrix
from onrecord.estimating.run import Value
from onrecord.estimating.table import Table

CHAINS = 16  # fewer were seen to misweigh a second mode
FIRST_ROUND = 1500  # iterations; each further round doubles them
ROUNDS = 7
WORK = 4e8  # iterations x chains x patterns x classes, about two minutes of one core
TUNED = 500  # iterations that tune the sampler
STEPS, STEPS_OF_MANY = 15, 23
MANY_LISTS = 6
SETTLED = Settling(1.01, 400.0)
TOLD = Settling(1.05, 100.0)  # the least with which a number is shown
LEAST_SCALE = 0.05
NEAR_CAP = 18

Tell = Callable[[int, int], None]  # iterations done, and how many this round goes to


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampled:
    """What the chains gave.

    Args:
        draws: People in all, chains x iterations, warm-up (the first third) left out.
        settling: Of the logarithm of the people unseen.
        classes: How many classes there could be.
        near_cap: Share of draws close to the most people unseen that are allowed.
    """

    draws: Matrix
    settling: Settling
    classes: int
    near_cap: float

    @property
    def is_settled(self) -> bool:
        """Whether the chains agree as well as is asked for."""
        return _reaches(self.settling, SETTLED)

    @property
    def is_told(self) -> bool:
        """Whether they agree well enough for a number to be shown, with a doubt."""
        return _reaches(self.settling, TOLD)


def sample(whole: Table, rng: Rng, *, classes: int | None = None, tell: Tell | None = None) -> Sampled:
    """Draw until settled, doubling the iterations each round."""
    model = LatentClasses(table=whole, classes=classes or classes_for(len(whole.lists)))
    chains = _Chains(model, rng)
    target, rounds = FIRST_ROUND, 1
    while True:
        chains.run(target, tell)
        kept = np.array(chains.draws[target // 3 :], dtype=np.float64).T
        settled = settling(np.log(kept - whole.documented + 0.5))
        work = 2.0 * target * CHAINS * len(whole.cells) * model.classes
        if _reaches(settled, SETTLED) or rounds == ROUNDS or work > WORK:
            near = float((kept - whole.documented > NEAR_CAP * whole.documented).mean())
            return Sampled(draws=kept, settling=settled, classes=model.classes, near_cap=near)
        target, rounds = 2 * target, rounds + 1


def settings(sampled: Sampled, whole: Table) -> dict[str, Value]:
    """Give what the draws depend on, to be printed beside them."""
    return {
        "chains": CHAINS,
        "iterations": sampled.draws.shape[1],
        "classes": sampled.classes,
        "most_unseen": CAP * whole.documented,
    }


class _Chains:
    """Chains that go on where they stopped; the sampler is tuned in the first iterations and then stands."""

    def __init__(self, model: LatentClasses, rng: Rng) -> None:
        self.model, self.rng = model, rng
        shape = (CHAINS, model.classes, len(model.table.lists))
        # Scattered starts: from one place, all chains would find the same mode and agree wrongly.
        self.state = State(rng.normal(-1.5, 1.5, shape), rng.normal(-1.0, 1.5, (CHAINS, model.classes - 1)))
        self.tuning = Tuning(unit_scales(model))
        self.draws: list[np.ndarray[tuple[int], np.dtype[np.int64]]] = []
        self._seen: list[State] = []
        self._steps = STEPS if len(model.table.lists) <= MANY_LISTS else STEPS_OF_MANY

    def run(self, target: int, tell: Tell | None) -> None:
        """Go on until there are so many iterations in all."""
        while len(self.draws) < target:
            steps = int(self.rng.integers(1, self._steps + 1))
            self.state, taken = propose(self.model, self.state, self.tuning, steps, self.rng)
            self._tune(len(self.draws), taken)
            self.state = gibbs_scan(self.model, self.state, self.rng)
            unlisted = np.exp(self.model.unlisted(self.state)).sum(axis=1)
            self.draws.append(draw_unseen(self.model, unlisted, self.rng) + self.model.table.documented)
            if tell is not None:
                tell(len(self.draws), target)

    def _tune(self, iteration: int, taken: float) -> None:
        if iteration >= TUNED:
            return
        self.tuning.learn(taken)
        if TUNED // 4 <= iteration < TUNED // 2:
            self._seen.append(self.state)
        elif iteration == TUNED // 2:
            self.tuning.rescale(_scales(self._seen))
            self._seen.clear()
        elif iteration == TUNED - 1:
            self.tuning.stand()


def _scales(seen: list[State]) -> State:
    logits = np.concatenate([state.logits for state in seen]).std(axis=0, keepdims=True)
    sticks = np.concatenate([state.sticks for state in seen]).std(axis=0, keepdims=True)
    return State(logits + LEAST_SCALE, sticks + LEAST_SCALE)


def _reaches(settled: Settling, wanted: Settling) -> bool:
    return settled.rhat <= wanted.rhat and settled.ess >= wanted.ess
