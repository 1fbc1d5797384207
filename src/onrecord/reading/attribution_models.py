"""The trained models that ship with the reader: three files, opened when first asked for.

They are an artefact of their own, under CC BY-SA 4.0; NOTICE and card stand beside them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.errors import Damage
from onrecord.reading.sequence_model import Labeller, open_model

MODEL = "attribution/1"
NAMES = ("parts", "cues", "spans")


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """Parts of speech, cues, sources and contents."""

    parts: Labeller
    cues: Labeller
    spans: Labeller


def packed_models() -> Mapping[str, bytes]:
    """Read the compressed models out of the package.

    Raises:
        Damage: E-BYTES-MODEL when one is missing.
    """
    folder = resources.files("onrecord.reading") / "models"
    try:
        return {name: (folder / f"{name}.crf.xz").read_bytes() for name in NAMES}
    except FileNotFoundError as fault:
        raise Damage("E-BYTES-MODEL", "a model of the reader is missing", "install the program again") from fault


def open_models(packed: Mapping[str, bytes]) -> Models:
    """Open compressed models.

    Raises:
        Damage: E-BYTES-MODEL when one is damaged.
    """
    parts, cues, spans = (open_model(packed[name], name) for name in NAMES)
    return Models(parts=parts, cues=cues, spans=spans)


@cache
def shipped_models() -> Models:
    """Open the models of the package, once."""
    return open_models(packed_models())
