"""How far this device's clock stood from the server's: noted, never corrected."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from onrecord.record.entries import Capture


def clock_drift(capture: Capture) -> int | None:
    """Give whole seconds that the server's `Date` lies outside the capture, ahead of us being positive.

    Returns:
        None where the server sent no readable date; 0 where its date lies between start and end.
    """
    sent = next((header.value for header in capture.headers if header.name.lower() == "date"), None)
    if sent is None:
        return None
    try:
        theirs = parsedate_to_datetime(sent)
    except ValueError:
        return None
    theirs = theirs if theirs.tzinfo is not None else theirs.replace(tzinfo=UTC)
    early, late = ((theirs - datetime.fromisoformat(ours)).total_seconds() for ours in (capture.start, capture.end))
    return int(min(early, 0) or max(late, 0))
