"""Exported chats: the text as written; stamps and senders are furniture with places, the messages are body."""

from onrecord.reading.chat_lines import Message, messages_of
from onrecord.reading.draft import Draft, LayerWriter, reasons_of
from onrecord.reading.encoding import decode
from onrecord.reading.limits import MESSAGES
from onrecord.reading.reasons import Reason
from onrecord.record.claim import Zone
from onrecord.record.layer import SENDER, Coverage


def read_chat(data: bytes, charset: str | None = None) -> Draft:
    """Read a chat. The text is the file's, sign for sign; when a message was sent is the place of its words."""
    decoded = decode(data, charset)
    reasons = set(decoded.reasons)
    writer = LayerWriter()
    writer.write(decoded.text)
    for number, message in enumerate(messages_of(decoded.text), start=1):
        if number > MESSAGES:
            reasons.add(Reason.LIMIT_MEMBERS)
            break
        _mark(writer, decoded.text, message)
    if writer.is_full:
        reasons.add(Reason.LIMIT_LENGTH)
    return Draft(
        text=writer.text(),
        coverage=Coverage(unit="file", read=1, total=1, reasons=reasons_of(reasons)),
        zones=writer.zones(),
        places=writer.places(),
        encoding=decoded.encoding,
        flags=tuple(sorted(decoded.flags)),
    )


def _mark(writer: LayerWriter, text: str, message: Message) -> None:
    """A line of the program itself ("X joined") names people and tells nothing: it is furniture as a whole."""
    if message.sender is None:
        writer.mark(Zone.BOILERPLATE, message.start, min(message.words[1], writer.length))
        return
    writer.mark(Zone.BOILERPLATE, message.start, min(message.words[0], writer.length))
    writer.place(SENDER, *message.sender)
    writer.place(f"sent {text[slice(*message.stamp)]}", *message.words)
