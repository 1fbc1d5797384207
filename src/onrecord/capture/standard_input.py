"""Standard input: the bytes that were handed over are the report."""

from typing import BinaryIO

from onrecord.capture.captured import TOOL, Captured, Desk
from onrecord.capture.staging import discard, pieces_of, stage, staged_media
from onrecord.errors import Misuse
from onrecord.record.entries import Capture
from onrecord.record.ids import ReportId


def capture_standard_input(stream: BinaryIO, desk: Desk) -> Captured:
    """Bring in what stands on standard input, to its end.

    Raises:
        Misuse: E-USE-EMPTY when nothing came.
        Unread: E-READ-TOO-LARGE.
    """
    start = desk.now()
    staged = stage(pieces_of(stream.read), desk.staging)
    if staged.size == 0:
        discard(staged)
        raise Misuse("E-USE-EMPTY", "nothing came in on standard input", "pipe the report in, or name a file")
    capture = Capture(
        by=desk.by,
        report=ReportId(staged.sha256),
        bytes=staged.size,
        media=staged_media(staged, None),
        how="standard-input",
        start=start,
        end=desk.now(),
        tools=(TOOL,),
        why=desk.why,
    )
    return Captured(staged=staged, capture=capture)
