"""The attribution layer of files, without a casebook: each is parsed in a confined child, then read for speakers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.actions.confined import Answer, Job, ReadingRoom
from onrecord.errors import NotFound, Unread
from onrecord.reading.attribution_layer import Spoken, attribution_layer
from onrecord.reading.attribution_models import shipped_models
from onrecord.reading.limits import REPORT_BYTES
from onrecord.reading.media import detect_media
from onrecord.record.canonical import decode
from onrecord.record.codec import from_json
from onrecord.record.ids import ReportId
from onrecord.record.layer import TextLayer

NOBODY = ReportId("0" * 64)  # the files are no reports of a casebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiced:
    """A file's text and the attributions in it."""

    path: Path
    text: str
    spoken: tuple[Spoken, ...]


def attributions(paths: Sequence[Path], *, workers: int | None = None) -> Iterator[Voiced]:
    """Give the attribution layer of each file, in order.

    Raises:
        NotFound: E-NONE-FILE.
        Unread: E-READ-TOO-LARGE, or E-READ-FAILED when no text could be had from a file.
        Damage: E-BYTES-MODEL when the trained models are missing or damaged.
    """
    models = shipped_models()
    with ReadingRoom(workers) as room:
        for answer in room.read(_job(path) for path in paths):
            layer = _layer(answer)
            yield Voiced(path=answer.job.path, text=layer.text, spoken=attribution_layer(layer, models))


def _job(path: Path) -> Job:
    if not path.is_file():
        raise NotFound("E-NONE-FILE", "there is no such file", "check the spelling")
    if path.stat().st_size > REPORT_BYTES:
        raise Unread("E-READ-TOO-LARGE", "a file of more than 256 MiB is not taken", "split it")
    media = detect_media(path.read_bytes(), path.name)
    return Job(report=NOBODY, path=path.resolve(), media=media, publisher="", published=None)


def _layer(answer: Answer) -> TextLayer:
    fields = {} if answer.data is None else decode(answer.data)
    if not isinstance(fields, Mapping) or "layer" not in fields:
        raise Unread(
            "E-READ-FAILED", f"no text could be had from a file ({answer.reason})", "try it with the others left out"
        )
    return from_json(TextLayer, fields["layer"])
