import pytest

from onrecord.reading.furniture import has_caption_opening, is_closing_furniture, is_credit, is_furniture

FURNITURE = [
    "Follow us",
    "Follow our channel",
    "Follow the Centre on YouTube to watch its lectures",
    "Join us on Telegram for the latest",
    "Subscribe to our newsletter",
    "Read more: the earlier story",
    "Share this",
    "Cookie settings",
    "We use cookies to make this site work.",
    "Please enable JavaScript",
    "© 2019 Example News",
    "Example News (c) 2019",
    "Example News. All rights reserved.",
    "Все права защищены. Перепечатка запрещена.",
    "Bütün hüquqlar qorunur",
    "Tüm hakları saklıdır",
    "Բոլոր իրավունքները պաշտպանված են",
    "جميع الحقوق محفوظة",
    "12 comments",
    "1.2K views",
    "Подписывайтесь на наш канал",
    "Читайте также: другая новость",
    "Həmçinin oxuyun: başqa xəbər",
    "Bizi takip edin",
    "تابعونا على تلغرام",
]
# Sentences that begin or sound like furniture and are none. A claim lost to a zone is a claim never seen.
SENTENCES = [
    "",
    "Follow-up arrests were made in June.",
    "Following the arrests, the families followed the convoy on Facebook.",
    "Like many others, he wrote on Facebook that eight men had died.",
    "Terms of his release were never published.",
    "Sponsored by the ministry, the unit beat the villagers.",
    "Support for the accused grew.",
    "Shares of the company fell after the killing.",
    "Copyright law was used to close the paper.",
    "Contact with the prisoner was lost on 7 May.",
    "12 comments were deleted by the police.",
    "Мы используем пытки, признался следователь.",
    "Поделиться своей историей она решилась через два года.",
    "Abunəçilərin dediyinə görə, səkkiz nəfər öldürülüb.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_known_by_its_words(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", SENTENCES)
def test_sentences_are_no_furniture(line: str) -> None:
    assert not is_furniture(line)
    assert not is_closing_furniture(line)


def test_a_long_line_is_never_furniture() -> None:
    assert not is_furniture("Read more: " + "eight men died in custody " * 12)


@pytest.mark.parametrize(
    "line",
    [
        "All events of the centre are recorded and live streamed.",
        "The views expressed here are the author's own.",
        "The article does not necessarily reflect our position.",
        "Please try again later.",
    ],
)
def test_some_lines_are_furniture_only_at_the_end(line: str) -> None:
    assert is_closing_furniture(line)
    assert not is_furniture(line)


def test_an_act_that_was_streamed_is_no_furniture() -> None:
    assert not is_closing_furniture("The beating was live streamed by an officer.")


@pytest.mark.parametrize(
    "words",
    [
        "Photo: relatives at the gate",
        "Caption: the barracks",
        "Фото: Пример",
        "Şəkil: ailələr",
        "صورة: الثكنة",
        "Լուսանկարը: ազգականներ",
    ],
)
def test_a_caption_may_name_itself(words: str) -> None:
    assert has_caption_opening(words)


@pytest.mark.parametrize("words", ["Photos of the bodies were sent to the families.", "Image matters to the army."])
def test_a_sentence_about_pictures_is_no_caption(words: str) -> None:
    assert not has_caption_opening(words)
    assert not is_credit(words)


@pytest.mark.parametrize(
    "words",
    [
        "Relatives at the gate. Screen grab from a broadcast.",
        "The barracks, courtesy of the family",
        "Скриншот видео",
        "A. Writer / AFP",
    ],
)
def test_a_credit_is_known_by_its_words(words: str) -> None:
    assert is_credit(words)
