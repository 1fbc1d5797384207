"""What a person gave: a file, a folder, an address, or `-` for standard input."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.capture.addresses import is_address
from onrecord.capture.captured import Captured, Desk, Failure
from onrecord.capture.files import capture_file
from onrecord.capture.folders import capture_folder
from onrecord.capture.rules import FetchRules
from onrecord.capture.standard_input import capture_standard_input
from onrecord.capture.web import PLAIN_RULES, capture_address

STANDARD_INPUT = "-"


def capture_given(
    given: str, desk: Desk, *, stream: BinaryIO, rules: FetchRules = PLAIN_RULES
) -> Iterator[Captured | Failure]:
    """Bring in whatever was given, one capture at a time; store or discard each before asking for the next.

    A file that is called like an address is reached as `./http:...`. Raises as the four ways do.
    """
    if given == STANDARD_INPUT:
        yield capture_standard_input(stream, desk)
    elif is_address(given):
        yield capture_address(given, desk, rules)
    elif os.path.isdir(given):  # noqa: PTH112 - Path.is_dir raises where this answers no
        yield from capture_folder(Path(given), desk)
    else:
        yield capture_file(Path(given), desk)
