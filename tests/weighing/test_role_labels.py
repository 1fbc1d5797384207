import pytest

from onrecord.weighing.role_label import role_label, said_role


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("qərargah rəisi", "staff chief"),
        ("Baş Qərargah rəisi", "general staff chief"),
        ("müdafiə naziri", "defence minister"),
        ("военный прокурор", "military prosecutor"),
        ("korpus komandirinin müavini", "corps commander deputy"),
        ("köməkçisi", "aide"),
        ("commander of the 2nd Corps", "commander corps"),
        ("գլխավոր դատախազ", "prosecutor general"),
        ("savcı yardımcısı", "prosecutor deputy"),
    ],
)
def test_the_words_of_a_post_are_labelled_in_english_in_their_order(words: str, label: str) -> None:
    assert role_label(words) == label


def test_words_that_no_label_knows_stay_as_they_are() -> None:
    assert role_label("gizir") is None
    assert said_role("gizir") == "gizir"
    assert said_role("judge") == "judge"
    assert said_role("hakim") == "judge (hakim)"
