"""Who a clause is about, in the report's own words, or nothing where the words alone would mislead."""

from onrecord.record.claim import Claim
from onrecord.record.count import Qualifier
from onrecord.record.mention import Mention
from onrecord.releasing.chain_words import PRONOUNS
from onrecord.releasing.pieces import Piece, joined, plain, text_of, value

LONGEST = 90
GAP = 40
PREPOSITIONS = frozenset("in at near on inside outside around from across throughout within".split())  # noqa: SIM905 - words read best as words
PLURAL_ENDS = ("men", "people", "women", "children", "personnel", "police", "troops", "others", "those")
DEFINITE = frozenset("the those these their his her its our my this that".split())  # noqa: SIM905 - words read best as words
SINGULAR = frozenset({"everyone", "everybody", "somebody", "someone"})
NEGATIVE = frozenset({Qualifier.NONE, Qualifier.SHARE_NONE})


def worded(mention: Mention) -> tuple[Piece, ...] | None:
    """Word one participant. What a pronoun stands for is set in square brackets: it is a proposal, not the words."""
    words = " ".join(mention.exact.split())
    if words.casefold() in PRONOUNS:
        referent = mention.resolved
        if referent is None or referent.exact.casefold() in PRONOUNS or len(referent.exact) > LONGEST:
            return None
        return (*plain("["), value(referent.exact, "en"), *plain("]"))
    return (value(words, "en"),) if 0 < len(words) <= LONGEST else None


def listed(mentions: tuple[Mention, ...]) -> tuple[Piece, ...] | None:
    """Word several participants, or nothing when one of them cannot be worded."""
    if any(mention.exact.rstrip().endswith(" of") for mention in mentions):
        return None
    found = [worded(mention) for mention in mentions]
    known = [words for words in found if words is not None]
    return joined(known) if known and len(known) == len(found) else None


def subject(claim: Claim) -> tuple[Piece, ...] | None:
    """Word those a claim is about with their number, exactly as the report words both."""
    count = claim.count
    if count is not None and count.qualifier in NEGATIVE:
        return None
    if count is None or count.text is None or _holds_count(claim):
        return listed(claim.whom)
    words = count.text.exact.strip()
    if not claim.whom:
        return None if words.endswith(" of") else (value(words, "en"),)
    return _counted(claim, claim.whom[0], words) if len(claim.whom) == 1 else None


def _holds_count(claim: Claim) -> bool:
    span = None if claim.count is None else claim.count.text
    return span is not None and any(m.start <= span.start and span.end <= m.end for m in claim.whom)


def _counted(claim: Claim, mention: Mention, words: str) -> tuple[Piece, ...] | None:
    span = claim.count.text if claim.count is not None else None
    if span is not None and span.end <= mention.start <= span.end + GAP and _in_quote(claim, span.start, mention.end):
        if mention.exact.casefold() in PRONOUNS:
            return _share(claim, span.start, mention)
        return (value(claim.quote.exact[span.start - claim.quote.start : mention.end - claim.quote.start], "en"),)
    first = mention.exact.split(" ", 1)[0].casefold()
    if mention.exact.casefold() in PRONOUNS or first in DEFINITE or words.endswith(" of") or mention.name is not None:
        return None
    return (value(f"{words} {mention.exact}", "en"),)


def _share(claim: Claim, start: int, mention: Mention) -> tuple[Piece, ...] | None:
    """Word "most of them" as most of [those meant]."""
    meant = worded(mention)
    before = claim.quote.exact[start - claim.quote.start : mention.start - claim.quote.start]
    if meant is None or not before.rstrip().endswith(" of"):
        return None
    return (value(before, "en"), *plain(" "), *meant)


def _in_quote(claim: Claim, start: int, end: int) -> bool:
    return claim.quote.start <= start and end <= claim.quote.end


def is_plural(claim: Claim, said: tuple[Piece, ...]) -> bool | None:
    """Say whether the subject takes "were"; None where the words do not tell, so that no number is made up."""
    words = text_of(said).strip("[]").casefold().split() or [""]
    if words[-1] in SINGULAR:
        return False
    count = claim.count
    if count is not None and count.text is not None:
        return (count.low, count.high) != (1, 1)
    if len(claim.whom) > 1:
        return True
    if claim.whom and claim.whom[0].name is not None:
        return False
    if words[-1].endswith(PLURAL_ENDS) or (words[-1].endswith("s") and words[0] not in ("a", "an", "one")):
        return True
    return False if words[0] in ("a", "an", "one", "the", "his", "her", "my") else None


def place(claim: Claim) -> tuple[Piece, ...]:
    """Word the places, each with the preposition the report has before it, in brackets where it has none."""
    made: list[Piece] = []
    for mention in claim.where:
        words = " ".join(mention.exact.split())
        if words.split(" ", 1)[0].casefold() in PREPOSITIONS:
            made += (*plain(" "), value(words, "en"))
            continue
        lead = _lead(claim, mention)
        made += (*plain(f" {lead} "), value(words, "en")) if lead else (*plain(" ("), value(words, "en"), *plain(")"))
    return tuple(made)


def _lead(claim: Claim, mention: Mention) -> str:
    if not _in_quote(claim, mention.start, mention.end):
        return ""
    before = claim.quote.exact[: mention.start - claim.quote.start].split()
    article = before[-1] if before and before[-1].casefold() == "the" else ""
    word = before[-2:-1] if article else before[-1:]
    if not word or word[0].casefold() not in PREPOSITIONS:
        return ""
    return f"{word[0].casefold()} {article}".strip()
