"""Killed at any moment: what was acknowledged is there, whole and once, and a second run completes the work."""

from pathlib import Path

import pytest

from casebook.casebook_world import chance
from casebook.kills import Reading, failings, gaps_of_a_run, killed, moments, read_by_hand, read_for_real, write_reports


@pytest.mark.parametrize(("reading", "count", "kills"), [(read_by_hand, 12, 36), (read_for_real, 6, 4)])
def test_a_writer_killed_at_any_moment_loses_nothing(tmp_path: Path, reading: Reading, count: int, kills: int) -> None:
    names = write_reports(tmp_path / "reports", count)
    gaps = gaps_of_a_run(tmp_path / "whole", names, reading)
    found = {}
    for number, moment in zip(range(kills), moments(gaps, chance(kills)), strict=False):
        path = tmp_path / str(number)
        told = killed(path, names, reading, moment)
        found[moment] = failings(path, names, told, reading)
    assert {moment: failed for moment, failed in found.items() if failed} == {}
