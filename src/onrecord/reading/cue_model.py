"""Stage 1 of the attribution models: which words of a sentence bring in a speaker.

Source: design, reading section 4 (stage 1, features).
"""

from collections.abc import Iterable, Iterator

from onrecord.reading.attribution_view import View
from onrecord.reading.sequence_model import Labeller
from onrecord.reading.universal_parts import shape

BEGIN, INSIDE, OUTSIDE = "B", "I", "O"
EDGE = "^"
REACH = 3
# A verb of saying, claiming or thinking is taken unless the model is as sure as this that it is no cue. Chosen by
# cross-validation on the training texts: recall of plain reporting verbs rises from .91 to .95, precision falls from
# .74 to .68.
SURE = 0.85
PLAIN = frozenset(("say", "claim", "think"))
# With "that" right behind it a verb the rules read as a cue is all but one: recall of plain reporting verbs rises by
# another two points, at no cost in precision. These kinds tell what is to be done, not what is.
SURE_BEFORE_THAT = 0.97
CUES_OF_RULES = frozenset(("cue-verb", "that-clause"))
NOT_TOLD = frozenset(("order", "ask"))


def find_cues(labeller: Labeller, view: View) -> Iterator[range]:
    """Give the tokens of each cue of a paragraph, sentence by sentence."""
    for first, stop in view.sentences:
        labels = labeller.tag(cue_features(view, first, stop))
        runs = tuple(runs_of(labels, first))
        yield from runs
        for token in range(first, stop):
            if labels[token - first] == OUTSIDE:
                bound = _bound(view, token)
                if bound is not None and labeller.marginal(OUTSIDE, token - first) < bound:
                    yield range(_group_start(view, token, first), token + 1)


def _bound(view: View, token: int) -> float | None:
    """Say how sure the model must be that a token is no cue; None where it is believed as it is."""
    one = view.heard.get(token)
    ruled = one is not None and one.rule in CUES_OF_RULES
    if one is not None and ruled and one.kind not in NOT_TOLD and view.words[token + 1 : token + 2] == ("that",):
        return SURE_BEFORE_THAT
    return SURE if view.cues[token] in PLAIN and (ruled or view.parts[token] == "VERB") else None


def _group_start(view: View, verb: int, first: int) -> int:
    """Give the first auxiliary before a verb, over the adverbs between ("could easily assert")."""
    start = verb
    for token in range(verb - 1, first - 1, -1):
        if view.parts[token] == "AUX":
            start = token
        elif view.parts[token] not in ("ADV", "PART"):
            break
    return start


def runs_of(labels: list[str], first: int) -> Iterator[range]:
    """Read BIO labels as ranges; `first` is the token of the first label."""
    begun: int | None = None
    for place, label in enumerate([*labels, OUTSIDE]):
        if begun is not None and label != INSIDE:
            yield range(first + begun, first + place)
            begun = None
        if label == BEGIN or (label == INSIDE and begun is None):
            begun = place


def labels_of(cues: Iterable[range], first: int, stop: int) -> list[str]:
    """Give the labels to learn for the tokens `first` to `stop` (excluded)."""
    labels = [OUTSIDE] * (stop - first)
    for cue in cues:
        for token in cue:
            if first <= token < stop:
                labels[token - first] = BEGIN if token == cue.start else INSIDE
    return labels


def cue_features(view: View, first: int, stop: int) -> list[list[str]]:
    """Describe each token of a sentence."""
    words, parts, chunks = (_padded(row[first:stop]) for row in (view.words, view.parts, view.chunks))
    whole = _sentence_features(view, first, stop)
    following = _next_chunks(view, first, stop)
    return [
        [
            *_around(words, parts, chunks, token - first + REACH),
            *_own(view, token),
            f"n={following[token - first]}",
            f"nl={view.cues[token]}|{following[token - first]}",
            *(f"{one}|{view.cues[token]}" for one in whole),
        ]
        for token in range(first, stop)
    ]


def _padded(row: tuple[str, ...]) -> list[str]:
    return [EDGE] * REACH + list(row) + [EDGE] * REACH


def _around(words: list[str], parts: list[str], chunks: list[str], here: int) -> list[str]:
    near = range(-REACH, REACH + 1)
    return [
        *(f"w{step}={words[here + step]}" for step in near),
        *(f"p{step}={parts[here + step]}" for step in near),
        *(f"pp{step}={parts[here + step]}|{parts[here + step + 1]}" for step in (-2, -1, 0, 1)),
        *(f"ppp{step}={'|'.join(parts[here + step : here + step + 3])}" for step in (-2, -1, 0)),
        *(f"ww{step}={words[here + step]}|{words[here + step + 1]}" for step in (-1, 0)),
        *(f"c{step}={chunks[here + step]}" for step in (-1, 0, 1)),
        f"wp={words[here]}|{parts[here + 1]}",
        f"pw={parts[here - 1]}|{words[here]}",
    ]


def _own(view: View, token: int) -> list[str]:
    word = view.words[token]
    return [
        f"e={word[-3:]}",
        f"e2={word[-2:]}",
        f"s={shape(view.tokens[token].text)}",
        f"q={view.inside[token]}",
        f"k={view.clauses[token]}",
        f"l={view.cues[token]}",
        f"lk={view.cues[token]}|{view.clauses[token]}",
        f"r={view.rule_at(token)}",
        f"rw={view.rule_at(token)}|{word}",
    ]


def _sentence_features(view: View, first: int, stop: int) -> list[str]:
    cues = sum(bool(view.cues[token]) for token in range(first, stop))
    return [f"sq={view.inside[first]}", f"hq={any(view.inside[first:stop])}", f"lc={min(cues, 3)}"]


def _next_chunks(view: View, first: int, stop: int) -> list[str]:
    """Give the kinds of the two chunks after each token's own."""
    found = [""] * (stop - first)
    ahead: tuple[str, str] = (EDGE, EDGE)
    for token in range(stop - 1, first - 1, -1):
        found[token - first] = "|".join(ahead)
        if view.chunks[token].startswith("B"):
            ahead = (view.chunks[token], ahead[0])
    return found
