"""The attribution layer of a text: who says what with which words, by rules and trained models together.

The rules say where a cue may be and what it brings in; the models, which look at what the rules say, choose. Phrases
that name a source are kept as the rules read them even where the models see none. Evidential words without a speaker
are hedges and stand with the claims, not here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from onrecord.reading.attribution import Attribution, Place
from onrecord.reading.attribution_models import MODEL, Models
from onrecord.reading.attribution_view import View, view_of
from onrecord.reading.attributions import Voices, find_attributions
from onrecord.reading.cue_model import find_cues
from onrecord.reading.english import read_sentences
from onrecord.reading.lexicon import load_lexicon
from onrecord.reading.parse import Parse, parse_sentences
from onrecord.reading.sentences import split_sentences
from onrecord.reading.sequence_model import Labeller
from onrecord.reading.span_model import find_roles
from onrecord.reading.tokens import TokenKind
from onrecord.record.layer import TextLayer

# What these rules find is right even where the models do not see it.
TRUSTED = frozenset(("according-to", "relay"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Cue, source and content as code points of the layer, each in order; `by` names the rule and the model."""

    cue: tuple[Place, ...]
    source: tuple[Place, ...]
    content: tuple[Place, ...]
    by: tuple[str, ...]


def attribution_layer(layer: TextLayer, models: Models) -> tuple[Spoken, ...]:
    """Give the attributions of the English stretches of a text layer, in order of their cues."""
    parses = parse_sentences(layer.text, read_sentences(layer, split_sentences(layer)), load_lexicon("en"), None)
    return spoken_over(layer.text, parses, find_attributions(layer.text, parses), models)


def spoken_over(text: str, parses: Sequence[Parse], voices: Voices, models: Models) -> tuple[Spoken, ...]:
    """Give the attributions of sentences that are taken apart already, as they are when claims were read."""
    found = [spoken for view in views_of(text, parses, voices, models.parts) for spoken in _of_paragraph(view, models)]
    return tuple(sorted(found, key=lambda spoken: (spoken.cue, spoken.content)))


def views_of(text: str, parses: Sequence[Parse], voices: Voices, tagger: Labeller) -> Iterator[View]:
    """Give the paragraphs as the models see them."""
    for _, group in groupby(parses, key=lambda parse: parse.sentence.paragraph):
        paragraph = tuple(group)
        start, end = paragraph[0].sentence.start, paragraph[-1].sentence.end
        rules = [
            one for parse in paragraph for one in voices[parse.sentence.start]
            if one.cue is not None and start <= one.cue.start < end and one.rule != "quotation"
        ]  # fmt: skip
        yield view_of(text, paragraph, rules, tagger)


def _of_paragraph(view: View, models: Models) -> Iterator[Spoken]:
    seen: set[int] = set()
    for cue in find_cues(models.cues, view):
        spoken = _spoken(view, cue, models)
        if spoken is not None:
            seen.update(cue)
            yield spoken
    kept = {id(one): one for token, one in view.heard.items() if token not in seen and _is_trusted(view, one)}
    for one in kept.values():
        by_rule = _by_rule(view, one)
        if by_rule is not None:
            yield by_rule


def _is_trusted(view: View, one: Attribution) -> bool:
    """Say whether a rule is believed alone; "based on" and "per" may name no speaker, so there the models decide."""
    if one.rule not in TRUSTED or one.cue is None:
        return False
    return one.rule != "according-to" or "according" in view.text[one.cue.start : one.cue.end].casefold()


def _spoken(view: View, cue: range, models: Models) -> Spoken | None:
    """Give what a cue brings in: as the model has it or, where the model finds no content, as the rule has it."""
    rules = {view.heard[token].rule: view.heard[token] for token in cue if token in view.heard}
    by = (*rules, MODEL)
    roles = find_roles(models.spans, view, cue)
    if not roles.content:
        read = next((found for one in rules.values() if (found := _by_rule(view, one)) is not None), None)
        return None if read is None else replace(read, by=by)
    return Spoken(
        cue=places_of(view, cue), source=places_of(view, roles.source), content=places_of(view, roles.content), by=by
    )


def _by_rule(view: View, one: Attribution) -> Spoken | None:
    if one.cue is None or not one.content:
        return None
    named = sorted(
        {(source.span.start, source.span.end) for layer in one.layers for source in layer.sources if source.span}
    )
    content = sorted({token for start, end in one.content for token in view.tokens_in(start, end)})
    return Spoken(
        cue=((one.cue.start, one.cue.end),), source=tuple(named), content=places_of(view, content), by=(one.rule,)
    ) if content else None  # fmt: skip


def places_of(view: View, tokens: Iterable[int]) -> tuple[Place, ...]:
    """Give the code points of tokens in order; only marks between two of them do not part them."""
    made: list[Place] = []
    last: int | None = None
    for token in tokens:
        start, end = view.tokens[token].start, view.tokens[token].end
        if last is not None and all(view.tokens[between].kind is TokenKind.PUNCT for between in range(last + 1, token)):
            made[-1] = (made[-1][0], end)
        else:
            made.append((start, end))
        last = token
    return tuple(made)
