import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.chat import read_chat
from onrecord.reading.chat_lines import is_chat, messages_of
from onrecord.record.claim import Zone
from onrecord.record.layer import SENDER
from reading.saved_world import CHAT

STYLES = [
    "[12.05.17, 14:03:22] Lena: words",
    "[12/05/2017, 14:03:22] Lena: words",
    "\u200e[2017-05-12, 2:03:22\u202fPM] Lena: words",
    "12/05/2017, 14:03 - Lena: words",
    "5/12/17, 2:03 PM - Lena: words",
    "12.05.2017, 14:03 - Lena: words",
    "12.05.17 14:03 - Lena: words",
    "12.05.2017 в 14:03 - Lena: words",
    "2017/05/12, 14:03 - Lena: words",
]


def test_the_text_is_the_files_and_messages_have_their_sender_and_moment() -> None:
    draft = read_chat(CHAT.encode())

    assert draft.text == CHAT
    assert [(span.place, draft.text[span.start : span.end]) for span in draft.places] == [
        (SENDER, "Lena Orr"),
        ("sent 12.05.17, 14:03:22", "They took him\nat dawn."),
        (SENDER, "+99 50"),
        ("sent 12.05.17, 14:04:22", "Who?"),
    ]


def test_only_the_words_of_messages_are_body() -> None:
    draft = read_chat(CHAT.encode())

    assert {span.zone for span in draft.zones} == {Zone.BOILERPLATE}
    assert [draft.text[span.start : span.end] for span in draft.zones] == [
        "[12.05.17, 14:03:22] Lena Orr: ",
        "[12.05.17, 14:04:00] \u200eTam joined",
        "[12.05.17, 14:04:22] +99 50: ",
    ]


@pytest.mark.parametrize("line", STYLES)
def test_stamps_of_many_phones_are_known(line: str) -> None:
    (message,) = messages_of(line)

    assert message.sender is not None
    assert (line[slice(*message.sender)], line[slice(*message.words)]) == ("Lena", "words")
    assert is_chat(f"{line}\n{line}\n")


def test_prose_is_no_chat() -> None:
    assert not is_chat("On 12.05.17, 14:03 they left.\nShe said: nothing.\n")
    assert not is_chat("[12.05.17, 14:03:22] Lena: one line\n\nand an article\nof many\nlines\nthat go\non\n")
    assert not is_chat("")


@given(st.text(max_size=200))
def test_messages_stand_in_order_and_in_the_text(text: str) -> None:
    end = 0
    for message in messages_of(text):
        assert end <= message.start < message.stamp[0] + 1 <= message.words[0] <= message.words[1] <= len(text)
        end = message.words[1]


@given(st.lists(st.sampled_from([*STYLES, "and on", "", "Tam: x"]), max_size=12))
def test_lines_without_a_stamp_belong_to_the_message_before(lines: list[str]) -> None:
    text = "\n".join(lines)

    assert len(list(messages_of(text))) == sum(line in STYLES for line in lines)
