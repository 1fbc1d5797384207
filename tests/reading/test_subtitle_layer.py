from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.cues import Cue, clock, cues_of
from onrecord.reading.subtitles import read_srt, read_vtt
from onrecord.record.claim import Zone
from reading.saved_world import SRT, VTT


def test_cues_run_on_as_text_and_keep_their_moments() -> None:
    draft = read_srt(SRT.encode())

    assert draft.text == "At least three prisoners died in Karvel, she said.\n\n- Who?\n- Nobody."
    assert [(span.place, draft.text[span.start : span.end]) for span in draft.places] == [
        ("0:00:01.000-0:00:03.000", "At least three prisoners died in Karvel,"),
        ("0:00:03.500-0:00:05.000", "she said."),
        ("0:10:03.500-0:10:05.000", "- Who?\n- Nobody."),
    ]


def test_voices_are_furniture_and_private() -> None:
    draft = read_vtt(VTT.encode())

    assert draft.text == "Lena Orr\nGuards & cooks left.\n\nTam\nWho?"
    assert [(span.zone, draft.text[span.start : span.end]) for span in draft.zones] == [
        (Zone.BOILERPLATE, "Lena Orr"),
        (Zone.BOILERPLATE, "Tam"),
    ]
    assert [span.place for span in draft.places][:2] == ["sender", "0:00:01.000-0:00:03.000"]


def test_rolling_captions_are_read_once() -> None:
    rolling = "1\n00:00:01,000 --> 00:00:02,000\nThey left.\n\n2\n00:00:02,000 --> 00:00:03,000\nThey left.\n"

    assert read_srt(rolling.encode()).text == "They left."


def test_cues_without_a_blank_line_between_them_are_parted() -> None:
    tight = "1\r\n00:00:01,000 --> 00:00:02,000\r\nThey left.\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nAll.\r\n"

    assert [cue.words for cue in cues_of(tight, has_signs=False)] == ["They left.", "All."]


def test_a_blank_line_inside_a_cue_does_not_lose_what_follows() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nThey left\n\nat dawn.\n\n2\n00:00:02,000 --> 00:00:03,000\nAll.\n"

    assert [cue.words for cue in cues_of(text, has_signs=False)] == ["They left at dawn.", "All."]


def test_a_number_in_the_words_is_kept() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nHow many?\n11\n\n2\n00:00:02,000 --> 00:00:03,000\nAll.\n"

    assert [cue.words for cue in cues_of(text, has_signs=False)] == ["How many? 11", "All."]


def test_nothing_between_the_moments_is_no_text() -> None:
    assert read_srt(b"1\n00:00:01,000 --> 00:00:02,000\n\n").coverage.reasons == ("no-text",)


cues = st.builds(
    Cue,
    start=st.integers(0, 10**7),
    end=st.integers(0, 10**7),
    words=st.from_regex(r"[A-Za-z]{1,8}( [A-Za-z]{1,8}){0,4}", fullmatch=True),
)


@given(st.lists(cues, min_size=1, max_size=8))
def test_what_was_written_as_subrip_is_read_back(wanted: list[Cue]) -> None:
    def stamp(moment: int) -> str:
        return clock(moment).replace(".", ",")

    text = "\n".join(
        f"{number}\n{stamp(cue.start)} --> {stamp(cue.end)}\n{cue.words}\n" for number, cue in enumerate(wanted, 1)
    )

    assert list(cues_of(text, has_signs=False)) == wanted
