"""What this machine's clock says is only a claim: no clock changes the order, the index, or what can be written."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from casebook.casebook_world import Desk, Ticking, a_casebook, a_world, digest, named
from onrecord.casebook import views
from onrecord.casebook.store import Casebook

TEXTS = tuple(f"Relatives said that {number} men were taken." for number in range(5, 9))
FORWARD = timedelta(minutes=1)
EAST = timezone(timedelta(hours=14))


def seen_under(path: Path, clocks: list[Ticking], patch: pytest.MonkeyPatch) -> tuple[object, ...]:
    """Live through some days under these clocks; give what people see (the ids of commits hold the time)."""
    patch.setenv("ONRECORD_STATE", str(path.with_suffix(".marks")))
    folder = a_casebook(path)
    for seed, (clock, text) in enumerate(zip(clocks, TEXTS, strict=True), 1):
        with Casebook(folder, writing=True, world=a_world(seed, clock)) as casebook:
            desk = Desk(casebook)
            desk.capture(text)
            desk.read(text)
            desk.judge(desk.claims[0].id, "accept")
            kept = digest(casebook)
            assert casebook.rebuild() == kept
    assert named(path) == []
    with Casebook(folder, writing=False) as casebook, casebook.reading() as connection:
        return tuple(views.claims(connection)), tuple(row.id for row in views.reports(connection))


@pytest.mark.parametrize(
    "moments",
    [
        [datetime(2044, 1, 1, tzinfo=UTC), datetime(2004, 1, 1, tzinfo=UTC), datetime(2024, 1, 1, tzinfo=UTC)],
        [datetime(2024, 2, 29, 23, 59, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC)],
        [datetime(2024, 5, 6, 12, tzinfo=EAST), datetime(1, 1, 2, tzinfo=UTC), datetime(1, 1, 3, tzinfo=EAST)],
    ],
)
def test_clocks_that_are_wrong_by_decades_change_nothing(
    tmp_path: Path, moments: list[datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = [*(Ticking(moment, FORWARD) for moment in moments), Ticking()]
    under_right = seen_under(tmp_path / "right", [Ticking() for _ in TEXTS], monkeypatch)
    assert seen_under(tmp_path / "wrong", wrong, monkeypatch) == under_right


def test_a_clock_that_runs_backwards_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    back = [Ticking(step=-FORWARD) for _ in TEXTS]
    under_right = seen_under(tmp_path / "right", [Ticking() for _ in TEXTS], monkeypatch)
    assert seen_under(tmp_path / "back", back, monkeypatch) == under_right
