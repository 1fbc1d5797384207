"""What a claim says, as one English clause from its own words; nothing where that would not surely be faithful.

Passive, so that no actor is made up; a doer is always "allegedly". Whatever this refuses is quoted instead, and a
quotation is never wrong: so every doubt refuses.
"""

import re
from collections.abc import Iterable, Mapping

from onrecord.record.claim import Certainty, Claim, HedgeKind, Polarity, Stance
from onrecord.releasing.dates import say_date
from onrecord.releasing.participants import is_plural, listed, place, subject
from onrecord.releasing.pieces import Piece, plain, text_of, value

PASSIVE: Mapping[str, str] = {
    "act:killing": "killed", "act:torture": "tortured", "act:rape": "raped", "act:beating": "beaten",
    "act:sexual-violence": "subjected to sexual violence", "act:threat": "threatened", "act:coercion": "coerced",
    "act:arrest": "arrested", "act:detention": "detained", "act:abduction": "abducted", "act:injury": "injured",
    "act:interrogation": "interrogated", "act:ill-treatment": "ill-treated", "act:transfer": "transferred",
    "act:burial": "buried", "act:expulsion": "expelled", "act:displacement": "displaced",
    "act:targeting": "targeted", "accusation": "accused", "proceeding:charge": "charged",
    "proceeding:trial": "put on trial", "proceeding:conviction": "convicted", "proceeding:sentence": "sentenced",
    "proceeding:acquittal": "acquitted", "proceeding:clearing": "cleared", "proceeding:pardon": "pardoned",
    "proceeding:release": "released", "proceeding:remand": "remanded in custody",
}  # fmt: skip
ACTIVE: Mapping[str, str] = {"act:death": "died", "act:disappearance": "disappeared"}
CAUSES = frozenset(
    "torture beating beatings injuries wounds starvation suffocation strangulation shooting shelling bombing".split()  # noqa: SIM905 - words read best as words
)
SURE = frozenset({Stance.ASSERTS, Stance.REPORTS, Stance.DISTANCES})
REFUSED = frozenset({HedgeKind.INTENDED, HedgeKind.UNKNOWN, HedgeKind.DOUBT, HedgeKind.POSSIBLE, HedgeKind.PROBABLE})
LONGEST_VALUE = 160
LEADS = frozenset({"of", "with", "to", "for"})
TELLING = frozenset(
    (  # noqa: SIM905 - words read best as words
        "or nor not no never neither none without if unless whether may might could would will shall should must can"
        " cannot until before after while except excluding only just alone so far tried attempted failed refused"
        " planned intended threatened asked ordered likely unlikely"
        " expected demanded demands urged wants fear feared fears hopes deny denies denied refuted disputed rejected"
        " false falsely wrongly rumour rumours rumoured rumor rumors rumored"
    ).split()
)
"""Words that limit, turn or set aside what is said: a clause that would drop one of them is not made."""
WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")


def clause(claim: Claim) -> tuple[Piece, ...] | None:
    """Word a claim of an English report, or give None: then it has to be quoted."""
    if not _is_plain(claim):
        return None
    if claim.predicate == "posting":
        return _posting(claim)
    if claim.predicate == "saying":
        return _saying(claim)
    if claim.predicate in PASSIVE or claim.predicate in ACTIVE:
        return _event(claim)
    return None


def is_guarded(claim: Claim) -> bool:
    """Say whether somebody is accused by the claim, so that it never prints without "alleged"."""
    if claim.predicate in ("act:order", "accusation"):
        return True
    return claim.predicate.startswith("act:") and bool(claim.who)


def _is_plain(claim: Claim) -> bool:
    lost_doubt = claim.certainty in (Certainty.POSSIBLE, Certainty.PROBABLE) and not claim.hedges
    return (
        claim.polarity is Polarity.PLUS
        and claim.stance in SURE
        and claim.condition is None
        and not lost_doubt
        and not any(hedge.kind in REFUSED for hedge in claim.hedges)
        and not _drops_limit(claim)
    )


def _drops_limit(claim: Claim) -> bool:
    """Say whether the quote holds a word like "or" or "before" outside everything that a clause would print."""
    printed = tuple(_printed(claim))
    return any(
        _is_telling(match.group())
        and not any(start <= claim.quote.start + match.start() < end for start, end in printed)
        for match in WORD.finditer(claim.quote.exact)
    )


def _is_telling(word: str) -> bool:
    return word.casefold() in TELLING or word.casefold().endswith(("n't", "n’t"))


def _printed(claim: Claim) -> Iterable[tuple[int, int]]:
    for mention in (*claim.whom, *claim.who, *claim.where, *claim.other):
        yield mention.start, mention.end
    count = None if claim.count is None else claim.count.text
    when = None if claim.when is None else claim.when.text
    detail = None if claim.value is None else claim.value.span
    for span in (count, when, detail, *(speaker.span for speaker in claim.chain)):
        if span is not None:
            yield span.start, span.end


def _event(claim: Claim) -> tuple[Piece, ...] | None:
    said = subject(claim)
    if said is None:
        return None
    verb = _verb(claim, said)
    doer = _doer(claim)
    if verb is None or doer is None:
        return None
    setting = (*_means(claim), *_detail(claim), *place(claim), *_when(claim))
    # an alleged doer comes last, so that "allegedly" governs nothing but the doer
    ending = (*setting, *plain(","), *doer) if is_guarded(claim) and doer else (*doer, *setting)
    return (*said, *plain(f" {verb}"), *ending)


def _verb(claim: Claim, said: tuple[Piece, ...]) -> str | None:
    if claim.predicate in ACTIVE:
        return ACTIVE[claim.predicate]
    plural = is_plural(claim, said)
    done = PASSIVE[claim.predicate]
    # "those killed were killed": the words name people by the act, and claim it of nobody else
    if plural is None or done in text_of(said).casefold():
        return None
    return f"{'were' if plural else 'was'} {done}"


def _doer(claim: Claim) -> tuple[Piece, ...] | None:
    """Word the doer; None when there is one that cannot be worded."""
    if not claim.who:
        return ()
    names = listed(claim.who)
    if names is None:
        return None
    return (*plain(" allegedly by " if is_guarded(claim) else " by "), *names)


def _means(claim: Claim) -> tuple[Piece, ...]:
    words = [span.exact.strip() for span in claim.means if span.exact.strip()]
    if claim.predicate == "act:death" and len(words) == 1 and words[0].casefold() in CAUSES:
        return (*plain(" of "), value(words[0], "en"))
    verb = PASSIVE.get(claim.predicate, "")
    return _quoted([word for word in words if word.casefold() != verb])


def _detail(claim: Claim) -> tuple[Piece, ...]:
    """Print the charge or the sentence in its own words; a code without words says nothing to a reader here."""
    if claim.value is None or claim.value.span is None or len(claim.value.text) > LONGEST_VALUE:
        return ()
    if any(mention.exact in claim.value.text for mention in claim.whom):
        return ()
    if claim.predicate == "act:death":
        return _cause(claim)
    lead = claim.quote.exact[: max(0, claim.value.span.start - claim.quote.start)].split()[-1:]
    if lead and lead[0].casefold() in LEADS:
        return (*plain(f" {lead[0].casefold()} “"), value(claim.value.text, "en"), *plain("”"))
    return _quoted([claim.value.text])


def _cause(claim: Claim) -> tuple[Piece, ...]:
    """Say of what somebody died in the report's words, once: "of torture" is said by the means already."""
    if claim.value is None or any(span.exact.strip() == claim.value.text for span in claim.means):
        return ()
    return (*plain(" of “"), value(claim.value.text, "en"), *plain("”"))


def _quoted(words: list[str]) -> tuple[Piece, ...]:
    made: list[Piece] = []
    for word in words:
        made += (*plain(" (“" if not made else ", “"), value(word, "en"), *plain("”"))
    return (*made, *plain(")")) if made else ()


def _when(claim: Claim) -> tuple[Piece, ...]:
    said = "" if claim.when is None else say_date(claim.when)
    return (*plain(" "), value(said)) if said else ()


def _posting(claim: Claim) -> tuple[Piece, ...] | None:
    who, post = listed(claim.who), claim.value
    if who is None or post is None or post.span is None or len(claim.who) != 1:
        return None
    if claim.who[0].name is None or post.text.casefold() in text_of(who).casefold():
        return None
    units = [m.exact for m in claim.other if m.role == "unit" and m.exact.casefold() not in post.text.casefold()]
    unit = (*plain(" of "), value(units[0], "en")) if units else ()
    return (*who, *plain(" is named as “"), value(post.text, "en"), *plain("”"), *unit, *_when(claim))


def _saying(claim: Claim) -> tuple[Piece, ...] | None:
    who, words = listed(claim.who), claim.value
    if who is None or words is None or words.span is None or not words.text.strip():
        return None
    audience = listed(tuple(m for m in claim.other if m.role == "audience"))
    to = (*plain(" to "), *audience) if audience is not None else ()
    quoted = value(words.text.strip().strip('“”"«»'), "en")
    return (*who, *plain(" allegedly said"), *to, *_when(claim), *plain(": “"), quoted, *plain("”"))
