"""States coded by hand, for the tests of S1, S2 and the clocks. The people do not exist."""

from onrecord.weighing.person_status import StatusEvent, status_event
from weighing_world import claim, value, when


def state(
    predicate: str, edtf: str | None, said: str | None = None, *, person: str = "Ilqar Sandov",
    recorded: str | None = None, is_dead: bool = False,
) -> StatusEvent:  # fmt: skip
    one = claim(f"{predicate} {edtf} {said}", predicate, when=when(edtf), value=value("treason"))
    found = status_event(one, person, said=said, recorded=recorded, is_dead=is_dead)
    assert found is not None
    return found
