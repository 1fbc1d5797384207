"""What the model of sources and contents looks at: each token of a window as seen from one cue."""

from collections.abc import Iterable

from onrecord.reading.attribution_view import View
from onrecord.reading.universal_parts import shape

EDGE = "^"
VERBAL = frozenset(("VERB", "AUX"))
NOMINAL = frozenset(("PRON", "NOUN", "PROPN"))
JOINS = frozenset(("and", "but", "or"))
BREAKS = frozenset((",", "—", "–", ";"))
QUOTES = frozenset('"“”«»')


def span_features(view: View, cue: range, window: range) -> list[list[str]]:
    """Describe each token of a window as seen from a cue."""
    about = _cue_features(view, cue, window)
    between = _between(view, cue, window)
    ruled = _ruled(view, cue, window)
    words, parts, chunks = (
        [EDGE, EDGE, *row[window.start : window.stop], EDGE, EDGE] for row in (view.words, view.parts, view.chunks)
    )
    sentence = view.sentence_at(cue.start)
    return [
        [
            *_around(words, parts, chunks, token - window.start + 2),
            *_placed(view, token, sentence),
            *between.get(token, ()),
            *ruled.get(token, ()),
            *_seen(view, token, cue, about),
        ]
        for token in window
    ]


def _around(words: list[str], parts: list[str], chunks: list[str], here: int) -> list[str]:
    near = range(-2, 3)
    return [
        *(f"w{step}={words[here + step]}" for step in near),
        *(f"p{step}={parts[here + step]}" for step in near),
        *(f"c{step}={chunks[here + step]}" for step in near),
        f"pp-1={parts[here - 1]}|{parts[here]}",
        f"pp0={parts[here]}|{parts[here + 1]}",
        f"ppp={'|'.join(parts[here - 1 : here + 2])}",
        f"ppr={'|'.join(parts[here : here + 3])}",
        f"wp={words[here]}|{parts[here + 1]}",
        f"pw={parts[here - 1]}|{words[here]}",
    ]


def _placed(view: View, token: int, sentence: int) -> list[str]:
    own = view.sentence_at(token)
    first, stop = view.sentences[own]
    return [
        f"q={view.inside[token]}",
        f"qs={view.inside[token]}|{(own > sentence) - (own < sentence)}",
        f"k={view.clauses[token]}",
        f"l={view.cues[token]}",
        f"s={shape(view.tokens[token].text)}",
        f"o={token == first}|{token == stop - 1}",
    ]


def _cue_features(view: View, cue: range, window: range) -> list[str]:
    """Tell what the cue is and what stands on either side of it."""
    before, left = _neighbour(view, cue.start - 1, window)
    after, right = _neighbour(view, cue.stop, window)
    marks = f"{before if left == 'PUNCT' else left}|{after if right == 'PUNCT' else right}"
    that = "that" in view.words[cue.stop : min(cue.stop + 8, window.stop)]
    near = (
        any(view.inside[max(window.start, cue.start - 6) : cue.start]),
        any(view.inside[cue.stop : min(cue.stop + 6, window.stop)]),
    )
    return [
        f"0={view.words[cue.stop - 1]}",
        f"1={marks}",
        f"2={view.clauses[cue.stop - 1]}",
        f"3={after if after in ('that', ':', ',') else right}|{view.inside[cue.start]}",
        f"4={view.rule_at(cue.stop - 1)}",
        f"5={that}|{near}",
    ]


def _neighbour(view: View, token: int, window: range) -> tuple[str, str]:
    return (view.words[token], view.parts[token]) if token in window else (EDGE, EDGE)


def _seen(view: View, token: int, cue: range, about: list[str]) -> list[str]:
    side = "L" if token < cue.start else "R" if token >= cue.stop else "K"
    far = {"L": cue.start - token, "R": token - cue.stop + 1, "K": 0}[side]
    step = far if far <= 4 else 5 + min(4, (far - 5) // 5)
    part = view.parts[token]
    return [
        f"d={side}{step}",
        f"dp={side}{step}|{part}",
        f"sp={side}|{part}",
        f"sw={side}|{view.words[token]}",
        f"sq={side}|{view.inside[token]}",
        *(f"a{one}|{side}" for one in about),
        *(f"b{one}|{side}{min(step, 5)}" for one in about),
        *(f"g{one}|{side}|{part}" for one in about[1:]),
    ]


def _between(view: View, cue: range, window: range) -> dict[int, list[str]]:
    """Tell what stands between each token and the cue, on its side."""
    left, right = range(cue.start - 1, window.start - 1, -1), range(cue.stop, window.stop)
    return dict(_passed(view, left, "L")) | dict(_passed(view, right, "R"))


def _passed(view: View, tokens: range, side: str) -> Iterable[tuple[int, list[str]]]:
    """Count marks, verbs, nouns and cues on the way from the cue."""
    commas = verbs = quotes = cues = nouns = 0
    that = joined = False
    for token in tokens:
        word, part = view.words[token], view.parts[token]
        sign = word if part in ("PUNCT", "CCONJ", "SCONJ") else part
        yield (
            token,
            [
                f"mc={side}{min(commas, 3)}",
                f"mv={side}{min(verbs, 3)}",
                f"mq={side}{min(quotes, 2)}|{view.inside[token]}",
                f"mk={side}{min(cues, 2)}",
                f"mt={side}{that}{joined}",
                f"mm={side}{min(commas, 2)}{min(verbs, 2)}{min(quotes, 2)}{that}|{part}",
                f"mj={side}{min(nouns, 2)}{joined}|{sign}",
            ],
        )
        commas += word in BREAKS
        verbs += part in VERBAL
        quotes += word in QUOTES
        cues += bool(view.cues[token])
        nouns += part in NOMINAL and view.parts[max(token - 1, 0)] not in ("ADP", "DET")
        that = that or word == "that"
        joined = joined or word in JOINS


def _ruled(view: View, cue: range, window: range) -> dict[int, list[str]]:
    """Mark what the rules take for source and content of this cue, with where each begins and ends."""
    one = next((view.heard[token] for token in cue if token in view.heard), None)
    found: dict[int, list[str]] = {}
    if one is None:
        return found
    named = [source.span for layer in one.layers for source in layer.sources if source.span is not None]
    for name, places in (("rs", [(span.start, span.end) for span in named]), ("rc", list(one.content))):
        for start, end in places:
            tokens = view.tokens_in(start, end)
            for token in range(max(tokens.start, window.start), min(tokens.stop, window.stop)):
                edge = "first" if token == tokens.start else "last" if token == tokens.stop - 1 else "in"
                found.setdefault(token, []).extend((f"{name}={one.rule}", f"{name}={one.rule}|{edge}"))
            found.setdefault(tokens.stop, []).append(f"{name}={one.rule}|after")
    return found
