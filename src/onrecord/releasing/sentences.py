"""One claim as one sentence that says no more than its report does.

Every speaker of the chain and every hedge is printed. What cannot be worded faithfully is quoted, with the same chain
before it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.record.claim import Claim, Hedge, Stance
from onrecord.releasing.chain_words import attribution, publisher_name, publishers
from onrecord.releasing.clauses import clause, is_guarded
from onrecord.releasing.pieces import Piece, inside, opened, plain, text_of, value

CONTINUES = "attribution-may-continue"
CONTINUATION = " (The sentence before it is attributed; this one may be too.)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """What is said (`body`), who is behind it, and which outlets published it in the same words."""

    body: tuple[Piece, ...]
    behind: tuple[Piece, ...]
    published_by: tuple[str, ...]
    is_quote: bool
    opening: str
    verb: str
    closing: str

    @property
    def key(self) -> tuple[str, ...]:
        """Sentences with equal keys differ in their publishers alone."""
        return (text_of(self.body).casefold(), text_of(self.behind).casefold(), self.opening, self.verb, self.closing)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        by = publishers(self.published_by, self.verb)
        if self.is_quote:
            return self._quoted(by)
        if self.behind:
            said = (*opened(self.body), *plain(", "), *self.behind, *plain(", as "), *by)
        else:
            said = (*by, *plain(" that "), *inside(self.body))
        end = "" if text_of(said).endswith((".”", "!”", "?”")) else "."
        return (*said, *plain(end + self.closing))

    @property
    def text(self) -> str:
        return text_of(self.pieces)

    def _quoted(self, by: tuple[Piece, ...]) -> tuple[Piece, ...]:
        if self.behind:
            lead = opened((*plain(f"{self.opening}, "), *self.behind)) if self.opening else opened(self.behind)
            return (*lead, *plain(", as "), *by, *plain(": "), *self.body, *plain(self.closing))
        aside = f", as {self.opening}: " if self.opening else ": "
        return (*by, *plain(aside), *self.body, *plain(self.closing))


def sentence(claim: Claim, *, language: str, outlet: str | None) -> Sentence:
    """Compose the sentence of a claim out of a report in `language`, captured from `outlet`."""
    behind = attribution(claim, language)
    content = clause(claim) if language == "en" else None
    body = content if content is not None else _quote(claim, language)
    shown = text_of((*body, *behind))
    return Sentence(
        body=(*body, *_unsaid_hedges(claim.hedges, shown, language)),
        behind=behind,
        published_by=(publisher_name(claim, outlet),),
        is_quote=content is None,
        opening="" if content is not None else _opening(claim),
        verb="states" if content is None and not behind and claim.stance is Stance.ASSERTS else "reports",
        closing=CONTINUATION if CONTINUES in claim.flags else "",
    )


def merged(said: Sentence, names: Iterable[str]) -> Sentence:
    """Make one sentence of all with the key of this one, naming each of their publishers once, in order of name."""
    spelled = {name.casefold(): name for name in names}
    return replace(said, published_by=tuple(spelled[key] for key in sorted(spelled)))


def _opening(claim: Claim) -> str:
    """Say first what a bare quotation could hide."""
    if claim.stance is Stance.DENIES or (claim.predicate == "report" and _value(claim) in ("denied", "denial")):
        return "a denial"
    if claim.stance is Stance.QUESTIONS:
        return "an open question"
    return "an allegation" if is_guarded(claim) else ""


def _value(claim: Claim) -> str:
    return "" if claim.value is None else claim.value.text.casefold()


def _quote(claim: Claim, language: str) -> tuple[Piece, ...]:
    return (*plain("“"), value(claim.quote.exact, language), *plain("”"))


def _unsaid_hedges(hedges: Sequence[Hedge], shown: str, language: str) -> tuple[Piece, ...]:
    """Print the hedges that the sentence does not show already, as worded."""
    unsaid = dict.fromkeys(" ".join(hedge.exact.split()) for hedge in hedges)
    made: list[Piece] = []
    for words in (words for words in unsaid if words and not _shows(shown, words)):
        made += (*plain(", “" if made else " (in the report: “"), value(words, language), *plain("”"))
    return (*made, *plain(")")) if made else ()


def _shows(shown: str, words: str) -> bool:
    """Say whether whole words stand there as they are: the month of May shows no "may"."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", shown) is not None
