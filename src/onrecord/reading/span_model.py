"""Stage 2 of the attribution models: for one cue, which words are its source and which its content.

Each cue is looked at alone: the row of tokens around it is described as seen from that cue, so that whose words are
whose need not be sorted out afterwards.

Source: design, reading section 4 (stage 2, features).
"""

from dataclasses import dataclass

from onrecord.reading.attribution_view import View
from onrecord.reading.sequence_model import Labeller
from onrecord.reading.span_features import span_features

SOURCE, CONTENT, CUE, OUTSIDE = "S", "C", "K", "O"
LONGEST = 400
FILLED = 0.3  # a quotation of which so much is content is content as a whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Token numbers of a paragraph, in order: who speaks, and what."""

    source: tuple[int, ...]
    content: tuple[int, ...]


def find_roles(labeller: Labeller, view: View, cue: range) -> Roles:
    """Give source and content of one cue of a paragraph."""
    window = window_of(view, cue)
    labels = labeller.tag(span_features(view, cue, window))
    source = tuple(token for token, label in zip(window, labels, strict=True) if label[1:2] == SOURCE)
    content = {token for token, label in zip(window, labels, strict=True) if label[1:2] == CONTENT}
    return Roles(source=source, content=tuple(sorted(content | _filled(view, cue, content) - set(source))))


def _filled(view: View, cue: range, content: set[int]) -> set[int]:
    """Fill the quotations that are content for the most part; one that holds the cue is another's."""
    whole: set[int] = set()
    for start, end in view.quotations_at(min(content, default=0), max(content, default=0)):
        held = view.tokens_in(start, end)
        if cue.start not in held and len(content.intersection(held)) >= max(1, FILLED * len(held)):
            whole.update(held)
    return whole


def labels_of(cue: range, window: range, roles: Roles) -> list[str]:
    """Give the labels to learn: begin or inside, role, and on which side of the cue a token stands."""
    source, content = frozenset(roles.source), frozenset(roles.content)
    made: list[str] = []
    before = ""
    for token in window:
        side = "L" if token < cue.start else "R"
        role = SOURCE if token in source else CONTENT if token in content else OUTSIDE
        kind = CUE if token in cue else f"{role}{side}"
        made.append(kind if kind[0] in (CUE, OUTSIDE) else f"{'I' if kind == before else 'B'}{kind}")
        before = kind
    return made


def window_of(view: View, cue: range) -> range:
    """Give the cue's sentence, with the sentences that a quotation it touches reaches into."""
    sentence = view.sentence_at(cue.start)
    first, stop = view.sentences[sentence]
    for start, end in view.quotations_at(first, stop - 1):
        held = view.tokens_in(start, end)
        first = min(first, view.sentences[view.sentence_at(held.start)][0])
        stop = max(stop, view.sentences[view.sentence_at(held.stop - 1)][1])
    return range(max(first, cue.start - LONGEST), min(stop, cue.stop + LONGEST))
