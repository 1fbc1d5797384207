"""Seconds of what `make fuzz` does for minutes: no parser raises, hangs, or breaks what must hold."""

import os
from random import Random

import pytest

from fuzzing.mutation import LONGEST, mutated
from fuzzing.run import Finding, Hang, Outcome, at_most, fuzz, tried, watched
from fuzzing.targets import TARGETS, Target

SECONDS = 0.25


@pytest.mark.parametrize("name", TARGETS)
def test_a_parser_survives_changed_bytes(name: str) -> None:
    outcome = fuzz(name, TARGETS[name], SECONDS, Random(f"0-{name}"))

    assert outcome.finding is None, outcome.finding.trace
    assert outcome.inputs >= len(TARGETS[name].seeds)


def test_the_same_seed_gives_the_same_inputs() -> None:
    seeds = TARGETS["mail"].seeds

    assert mutated(seeds[0], seeds, Random("1")) == mutated(seeds[0], seeds, Random("1"))
    assert all(len(mutated(b"x" * LONGEST, seeds, Random(str(at)))) <= LONGEST for at in range(50))


def hang() -> None:
    with at_most(1):
        while True:
            pass


def test_a_parser_that_raises_or_hangs_is_found() -> None:
    def raises(data: bytes) -> None:
        assert b"bad" not in data

    found = fuzz("made up", Target(run=raises, seeds=(b"good", b"bad")), 0.0, Random("1"))

    assert isinstance(found, Outcome)
    assert found.finding is not None
    assert found.finding.data == b"bad"
    with pytest.raises(Hang):
        hang()
    assert tried(Target(run=len, seeds=()), b"x") is None


def test_a_parser_that_ends_the_process_leaves_its_last_input() -> None:
    def ends(data: bytes) -> None:
        if data == b"bad":
            os._exit(1)

    found = watched("made up", Target(run=ends, seeds=(b"good", b"bad")), 0.0, Random("1"))

    assert found == Finding(target="made up", data=b"bad", trace="it ended the process")
