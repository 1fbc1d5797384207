"""How `onrecord read --attributions` shows who says what."""

from collections.abc import Sequence
from pathlib import Path

from onrecord.actions.attributions import Voiced, attributions
from onrecord.cli.explained import plain
from onrecord.cli.voice import answer, answer_json
from onrecord.reading.attribution import Place
from onrecord.record.canonical import Json

LONGEST = 160


def show_attributions(files: Sequence[str], *, workers: int | None, as_json: bool) -> None:
    """Print the attribution layer of each file: one object a file, or a block of lines for each attribution."""
    for one in attributions([Path(file) for file in files], workers=workers):
        if as_json:
            answer_json(voiced_json(one))
        else:
            _show(one)


def voiced_json(one: Voiced) -> dict[str, Json]:
    """Give the object: places are code points of the text, end excluded; a source may be empty."""
    return {
        "doc": one.path.stem,
        "attributions": [
            {"cue": _pairs(spoken.cue), "source": _pairs(spoken.source), "content": _pairs(spoken.content),
             "by": list(spoken.by)}
            for spoken in one.spoken
        ],
    }  # fmt: skip


def _pairs(places: tuple[Place, ...]) -> list[Json]:
    return [[start, end] for start, end in places]


def _show(one: Voiced) -> None:
    answer(f"{plain(one.path.name)}: {len(one.spoken)}")
    for spoken in one.spoken:
        answer(f"  {_words(one.text, spoken.source) or '(not named)'} · {_words(one.text, spoken.cue)}")
        answer(f"    {_words(one.text, spoken.content)}")
        answer(f"    [{spoken.cue[0][0]}] {', '.join(spoken.by)}")


def _words(text: str, places: tuple[Place, ...]) -> str:
    words = " … ".join(plain(" ".join(text[start:end].split())) for start, end in places)
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
