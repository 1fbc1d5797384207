"""Sentences as pieces, so that every value from a casebook can be told from our own words and set apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a sentence. A value comes from a report, in `language` where it is known; the rest is ours."""

    text: str
    is_value: bool = False
    language: str | None = None


def plain(text: str) -> tuple[Piece, ...]:
    return (Piece(text=text),) if text else ()


def value(text: str, language: str | None = None) -> Piece:
    """Make a value; spaces and line ends inside fold to one space, the words stay."""
    return Piece(text=" ".join(text.split()), is_value=True, language=language)


def joined(items: Sequence[Sequence[Piece]]) -> tuple[Piece, ...]:
    """Join with commas and "and"."""
    made: list[Piece] = []
    for place, item in enumerate(items):
        if place:
            made += plain(" and " if place == len(items) - 1 else ", ")
        made += item
    return tuple(made)


def text_of(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def opened(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Give a sentence its capital letter."""
    return (replace(pieces[0], text=pieces[0].text[:1].upper() + pieces[0].text[1:]), *pieces[1:]) if pieces else ()


def inside(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Take the capital off a first word that is plain English ("At least eight"), never off a name."""
    if not pieces or pieces[0].text.split(" ", 1)[0].casefold() not in LOWERED:
        return tuple(pieces)
    return (replace(pieces[0], text=pieces[0].text[:1].lower() + pieces[0].text[1:]), *pieces[1:])


LOWERED = frozenset(
    (  # noqa: SIM905 - words read best as words
        "a an the at more less fewer up about some around nearly almost over between several many most all half both no"
        " two three four five six seven eight nine ten eleven twelve dozens hundreds thousands tens scores other"
        " another one others those these his her their its our everyone"
        " soldiers servicemen officers people police investigators activists suspects detainees prisoners civilians"
        " victims relatives men women children former human"
        " authorities journalists lawyers witnesses survivors officials law-enforcement local"
    ).split()
)
