"""The confined child: takes jobs on standard input, reads each report's bytes, and answers with layer and claims."""

import ctypes
import gc
import resource
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

from onrecord.actions.checking import checked
from onrecord.actions.confined import ALIVE, HEADER, HELLO, OUT_OF_MEMORY
from onrecord.actions.explaining import explained
from onrecord.actions.tesseract import Tesseract, find_tesseract
from onrecord.reading.layers import read_layer
from onrecord.reading.listed_report import read_listed as propose
from onrecord.reading.media import PDF
from onrecord.reading.seen import See
from onrecord.reading.unsure_words import with_doubts
from onrecord.reading.voices import heard
from onrecord.record.canonical import Json, decode, encode
from onrecord.record.codec import from_json, to_json
from onrecord.record.ids import ReportId
from onrecord.record.layer import Coverage, TextLayer
from onrecord.record.list_entries import ListForm, ListTold

MEMORY = 1 << 30
CPU_SECONDS = 60
GARBAGE = 50_000  # objects between two searches for cycles
CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000


def main() -> None:
    """Answer jobs until the parent closes the pipe."""
    confine()
    # The word lists live as long as the process; a report leaves little behind that counting references does not free.
    gc.freeze()
    gc.set_threshold(GARBAGE)
    taking, giving = sys.stdin.buffer, sys.stdout.buffer
    giving.write(HELLO)
    giving.flush()
    while header := taking.read(HEADER):
        allow_cpu()
        answer = encode(read_report(decode(taking.read(int.from_bytes(header, "big")))))
        giving.write(len(answer).to_bytes(HEADER, "big") + answer)
        giving.flush()


def confine() -> None:
    """Give up what reading does not need."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    # Not every system lets an ordinary account do this; the address checks of `capture` do not rest on it.
    with suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.unshare(CLONE_NEWNET):
            libc.unshare(CLONE_NEWUSER | CLONE_NEWNET)


def allow_cpu() -> None:
    """Give the next report its own seconds; the process is ended by the system when they are used up."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + CPU_SECONDS + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))


def read_report(job: Json) -> dict[str, Json]:
    """Read one report: its layer, and the claims in it. A stage that fails leaves the earlier ones standing."""
    if not isinstance(job, Mapping):
        raise TypeError("a job is an object")
    if job["text"] is not None:
        answers = job["answers"]
        return checked(job, answers) if isinstance(answers, list) and answers else explained(job)
    layer = read_layer(Path(str(job["path"])).read_bytes(), str(job["media"]), _sight(job))
    answer: dict[str, Json] = {"layer": to_json(layer)}
    published = job["published"]
    try:
        made = propose(
            layer,
            report=ReportId(str(job["report"])),
            publisher=str(job["publisher"]),
            report_date=None if published is None else str(published),
            forms=tuple(from_json(ListForm, one) for one in _each(job, "forms")),
            told=tuple(from_json(ListTold, one) for one in _each(job, "told")),
            live=_live,
        )
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a process edge: a fault in the grammar must not cost the text layer
        return answer | {"coverage": to_json(failed(layer))}
    return answer | {
        "claims": [to_json(claim) for claim in with_doubts(heard(made.claims, layer), layer)],
        "links": [to_json(link) for link in made.links],
        "silences": [to_json(silence) for silence in made.silences],
        "coverage": to_json(made.coverage),
    }


def _each(job: Mapping[str, Json], name: str) -> Sequence[Json]:
    value = job[name]
    return value if isinstance(value, list) else ()


def _sight(job: Mapping[str, Json]) -> See | None:
    """Give what reads the words of pictures, if this machine has it, with a sign of life after each page."""
    found = _tesseract() if str(job["media"]).startswith(("image/", PDF)) else None
    stated = job["language"]
    return None if found is None else replace(found, stated=None if stated is None else str(stated), done=_live)


@cache
def _tesseract() -> Tesseract | None:
    return find_tesseract()


def _live() -> None:
    allow_cpu()
    sys.stdout.buffer.write(ALIVE)
    sys.stdout.buffer.flush()


def failed(layer: TextLayer) -> Coverage:
    return Coverage(unit="characters", read=0, total=len(layer.text), reasons=("reader-failed",))


if __name__ == "__main__":
    try:
        main()
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
