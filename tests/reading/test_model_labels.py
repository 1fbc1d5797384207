"""The labels the attribution models learn and give: they go from ranges to rows and back."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import cue_model, span_model
from onrecord.reading.span_model import Roles


def ranges(steps: list[tuple[int, int]]) -> list[range]:
    """Give ranges that follow one another, each after a gap."""
    found, place = [], 0
    for gap, length in steps:
        found.append(range(place + gap, place + gap + length))
        place += gap + length
    return found


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=6), st.integers(0, 5))
def test_cues_written_as_labels_read_back_the_same(steps: list[tuple[int, int]], first: int) -> None:
    cues = [range(cue.start + first, cue.stop + first) for cue in ranges(steps)]
    stop = (cues[-1].stop if cues else first) + 2
    labels = cue_model.labels_of(cues, first, stop)
    assert len(labels) == stop - first
    assert list(cue_model.runs_of(labels, first)) == cues


def test_an_inside_without_a_begin_still_opens_a_cue() -> None:
    assert list(cue_model.runs_of(["O", "I", "I", "O"], 5)) == [range(6, 8)]


def test_roles_are_labelled_with_the_side_of_the_cue() -> None:
    roles = Roles(source=(0, 1), content=(3, 4, 6))
    labels = span_model.labels_of(range(2, 3), range(8), roles)
    assert labels == ["BSL", "ISL", "K", "BCR", "ICR", "OR", "BCR", "OR"]


def test_content_on_both_sides_begins_twice() -> None:
    labels = span_model.labels_of(range(2, 3), range(6), Roles(source=(3,), content=(0, 1, 4, 5)))
    assert labels == ["BCL", "ICL", "K", "BSR", "BCR", "ICR"]
