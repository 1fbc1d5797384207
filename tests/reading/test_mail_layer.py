import base64
from email.message import EmailMessage

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.draft import Draft
from onrecord.reading.mail import read_mail
from onrecord.reading.mail_header import field_words
from onrecord.reading.reasons import Flag
from onrecord.record.claim import Zone
from onrecord.record.layer import private_spans
from reading.office_world import pdf_of
from reading.saved_world import mail_of, parts_of


def _placed(draft: Draft) -> list[tuple[str, str]]:
    return [(span.place, draft.text[span.start : span.end]) for span in draft.places]


def _furniture(draft: Draft) -> list[str]:
    return [draft.text[span.start : span.end] for span in draft.zones if span.zone is Zone.BOILERPLATE]


def test_a_message_gives_its_subject_its_body_and_its_header() -> None:
    draft = read_mail(mail_of("Three men were arrested.\n"))

    assert _placed(draft) == [
        ("message 1 subject", "Eight held in Karvel"),
        ("message 1 part 1 text/plain", "Three men were arrested.\n"),
        ("header From", "From: Lena Orr <lena@example.org>"),
        ("header To", "To: desk@example.org"),
        ("header Message-ID", "Message-ID: <1@example.org>"),
    ]
    assert (draft.title, draft.encoding, draft.coverage.read, draft.coverage.total) == (
        "Eight held in Karvel",
        "utf-8",
        1,
        1,
    )


def test_who_wrote_to_whom_stands_at_private_places_and_is_no_body() -> None:
    draft = read_mail(mail_of("They left.\n--\nLena Orr\n"))

    private = [draft.text[start:end] for start, end in private_spans(draft.places)]
    assert private == ["--\nLena Orr\n", "From: Lena Orr <lena@example.org>", "To: desk@example.org"]
    assert _furniture(draft)[:2] == ["--", "Lena Orr"]


def test_words_of_an_earlier_message_are_furniture_and_flagged() -> None:
    draft = read_mail(mail_of("He is free.\n\nOn Monday, Tam wrote:\n> He was shot.\n\nI saw him.\n"))

    assert _furniture(draft)[:2] == ["On Monday, Tam wrote:", "> He was shot."]
    assert draft.flags == (Flag.QUOTED_MESSAGES,)


def test_a_forwarded_message_is_furniture_and_its_names_are_private() -> None:
    draft = read_mail(mail_of("See below.\n\n---- Forwarded message ----\nFrom: Tam Esk\nTo: Lena\n\nHe was shot.\n"))

    assert "He was shot." in _furniture(draft)
    assert "From: Tam Esk" in [draft.text[start:end] for start, end in private_spans(draft.places)]


def test_a_page_is_read_where_there_is_no_plain_text() -> None:
    draft = read_mail(
        parts_of(
            "Content-Type: text/plain\n\n",
            "Content-Type: text/html; charset=utf-8\n\n<p>Three <b>men</b> were arrested.</p><script>x</script>",
            kind="alternative",
        )
    )

    assert ("message 1 part 1 text/html", "Three men were arrested.") in _placed(draft)


def test_plain_text_is_preferred_to_the_same_words_as_a_page() -> None:
    draft = read_mail(
        parts_of(
            "Content-Type: text/plain\n\nThree men were arrested at dawn.",
            "Content-Type: text/html\n\n<p>Three men were arrested at dawn.</p>",
            kind="alternative",
        )
    )

    assert draft.text.count("Three men") == 1
    assert (draft.coverage.read, draft.coverage.total) == (1, 1)


def test_attachments_are_named_and_said_not_to_be_read() -> None:
    made = EmailMessage()
    made["From"], made["Subject"] = "lena@example.org", "List"
    made.set_content("The list is attached.")
    made.add_attachment(pdf_of([["Words"]]), maintype="application", subtype="pdf", filename="список.pdf")

    draft = read_mail(made.as_bytes())

    assert ("attachment 1 application/pdf", "список.pdf") in _placed(draft)
    assert (draft.coverage.read, draft.coverage.total, draft.coverage.reasons) == (1, 2, ("attachments",))


def test_a_type_that_is_none_is_not_printed() -> None:
    draft = read_mail(parts_of("Content-Type: text/plain\n\nWords.", "Content-Type: a\x00b/c\n\nx"))

    assert ("attachment 1 unknown", "unknown") in _placed(draft)


def test_a_message_inside_a_message_is_read_and_told_apart() -> None:
    inner = mail_of("Nobody was shot.\n").decode()
    draft = read_mail(parts_of("Content-Type: text/plain\n\nOuter.", f"Content-Type: message/rfc822\n\n{inner}"))

    places = [place for place, _ in _placed(draft)]
    assert "message 1 part 1 text/plain" in places
    assert "message 2 part 2 text/plain" in places
    assert draft.coverage.reasons == ()


def test_messages_nested_too_deeply_are_said() -> None:
    message = mail_of("Innermost.\n").decode()
    for _ in range(5):
        message = parts_of(f"Content-Type: message/rfc822\n\n{message}").decode().replace("cut", "cut" + "x")
    draft = read_mail(message.encode())

    assert "limit-nesting" in draft.coverage.reasons
    assert "Innermost" not in draft.text


def test_too_many_parts_are_said() -> None:
    draft = read_mail(parts_of(*["Content-Type: text/plain\n\nx"] * 2_100))

    assert "limit-members" in draft.coverage.reasons


def test_damaged_letters_are_read_by_what_they_are() -> None:
    lied = mail_of("Задержаны трое человек, сообщили родственники.\n", charset="cp1251")
    draft = read_mail(lied.replace(b"charset=cp1251", b"charset=us-ascii"))

    assert "Задержаны трое человек" in draft.text
    assert Flag.ENCODING_GUESSED in draft.flags


def test_a_letter_cut_between_two_encoded_words_is_whole() -> None:
    raw = "Тёплый".encode()
    words = " ".join(f"=?utf-8?B?{base64.b64encode(raw[at : at + 3]).decode()}?=" for at in range(0, len(raw), 3))

    assert field_words(f"Re: {words} day") == "Re: Тёплый day"
    assert field_words("=?utf-8?q?a_b=C9=99?= c") == "a bə c"
    assert field_words("bytes: " + "Трое".encode().decode("ascii", "surrogateescape")) == "bytes: Трое"


def test_an_encrypted_message_says_so() -> None:
    draft = read_mail(parts_of("Content-Type: application/pgp-encrypted\n\nVersion: 1", kind='encrypted; protocol="x"'))

    assert draft.coverage.read == 0
    assert "password" in draft.coverage.reasons


@given(st.data())
def test_damaged_messages_never_raise_beyond_what_is_caught(data: st.DataObject) -> None:
    from onrecord.reading.layers import read_layer

    whole = bytearray(parts_of("Content-Type: text/plain\n\nWords.", "Content-Type: text/html\n\n<p>More"))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=8)):
        whole[place] = data.draw(st.integers(0, 255))

    layer = read_layer(bytes(whole), "message/rfc822")

    assert all(0 <= span.start < span.end <= len(layer.text) for span in layer.places)
    assert all(0 <= span.start < span.end <= len(layer.text) for span in layer.zones)
