"""The answer of a language model, taken for what it is: hostile text that may look like the form that was asked for."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

LONGEST = 2_000  # code points of one string
MOST = 100  # claims of one answer
MOST_INSIDE = 20  # strings of one list


class NoAnswerError(ValueError):
    """The answer does not hold a list of claims."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker as the model words it, with the words that bring it in, if any."""

    name: str
    cue: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One claim as the model words it: strings that are yet to be found in the text, and nothing else."""

    quote: str
    predicate: str
    trigger: str
    whom: tuple[str, ...]
    who: tuple[str, ...]
    where: tuple[str, ...]
    count: str | None
    when: str | None
    speakers: tuple[Voice, ...]
    hedges: tuple[str, ...]
    negated: bool


def content_of(answer: bytes) -> str:
    """Take the model's words out of what an endpoint sent.

    Raises:
        NoAnswerError: If it is not JSON of the form `choices[0].message.content`.
    """
    try:
        value = json.loads(answer)
        content = value["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise NoAnswerError("the endpoint sent no chat completion") from error
    if not isinstance(content, str):
        raise NoAnswerError("the completion has no text")
    return content


def suggestions_of(content: str) -> tuple[tuple[Suggestion, ...], int]:
    """Read the claims in a model's words; give them, and how many entries were not of the form.

    Raises:
        NoAnswerError: If the words are no JSON object with a list of claims.
    """
    try:
        value = json.loads(content)
        listed = value["claims"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise NoAnswerError("the completion is not the JSON that was asked for") from error
    if not isinstance(listed, list):
        raise NoAnswerError("the completion has no list of claims")
    found = tuple(one for item in listed[:MOST] if (one := _suggestion(item)) is not None)
    return found, len(listed) - len(found)


def _suggestion(item: object) -> Suggestion | None:
    if not isinstance(item, Mapping):
        return None
    try:
        return Suggestion(
            quote=_words(item["quote"]),
            predicate=_words(item["predicate"]),
            trigger=_words(item["trigger"]),
            whom=_list(item.get("whom")),
            who=_list(item.get("who")),
            where=_list(item.get("where")),
            count=_maybe(item.get("count")),
            when=_maybe(item.get("when")),
            speakers=_voices(item.get("speakers")),
            hedges=_list(item.get("hedges")),
            negated=_flag(item.get("negated", False)),
        )
    except (KeyError, TypeError, ValueError):
        return None


def _words(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST:
        raise ValueError("no words")
    return value.strip()


def _maybe(value: object) -> str | None:
    return None if value is None or value == "" else _words(value)


def _list(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) > MOST_INSIDE:
        raise TypeError("no list")
    return tuple(_words(one) for one in value)


def _voices(value: object) -> tuple[Voice, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) > MOST_INSIDE:
        raise TypeError("no list")
    return tuple(Voice(name=_words(one["name"]), cue=_maybe(one.get("cue"))) for one in value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("neither true nor false")
    return value
