"""From whom each report of a casebook has what it tells, by its chains, its acts of speech and its lead."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.record.claim import Claim, Speaker
from onrecord.record.ids import ClaimId
from onrecord.weighing.houses_named import house_keys, houses_in
from onrecord.weighing.name_sounds import sounds
from onrecord.weighing.number_said import OF
from onrecord.weighing.origin_groups import Number, Voiced
from onrecord.weighing.questions import says_number
from onrecord.weighing.report_told import ReportTold
from onrecord.weighing.speaker_words import concept_of
from onrecord.weighing.statement import Statement, is_named
from onrecord.weighing.voices import VoiceTable, initials_of

GOVERNMENT = "=government"
PERSON_KINDS = frozenset(
    {"official", "witness", "victim", "lawyer", "doctor", "reporter", "expert", "former-serviceman"}
)
SPOKEN = frozenset({"asserted", "admitted", "denied"})


def voiced_by_claims(
    claims: Iterable[Claim], statements: Mapping[ClaimId, tuple[Statement, ...]], voices: VoiceTable
) -> Iterator[Voiced]:
    """Give what chains tell: each named step of a statement, and whom its speaker answers to."""
    told = tuple(claims)
    spokesmen = bodies_of_people(told, voices)
    for claim in told:
        for statement in statements.get(claim.id, ()):
            yield from _steps(claim, statement, spokesmen)
        yield from _speech(claim, statements.get(claim.id, ()), voices)


def voiced_by_lead(
    report: ReportTold, houses: Mapping[str, str], voices: VoiceTable, numbers: frozenset[Number], *, is_voiced: bool
) -> Iterator[Voiced]:
    """Give the houses a lead or a bracket names, and, where no chain was read, the bodies of a state it names."""
    own = voices.voice(report.house)
    named = (*houses_in(report.lead, houses), *houses_in(report.relayed or "", houses))
    for house in named:
        if house.voice != own:
            yield _lead(report, house.voice, house.words, numbers)
    word = None if is_voiced or report.published is None else state_body_in(report.lead)
    if word is not None:
        yield replace(_lead(report, GOVERNMENT, word, numbers), is_body=True)


def houses_known(reports: Iterable[ReportTold], claims: Iterable[Claim], voices: VoiceTable) -> Mapping[str, str]:
    """Map what houses are known by to their voices: outlets of the casebook, and houses that chains cite by name."""
    named = [(report.house, voices.voice(report.house)) for report in reports]
    named += [(s.name, voices.voice(s.name)) for claim in claims for s in claim.chain if s.level > 0 and _is_house(s)]
    keys: dict[str, str] = {}
    for name, voice in sorted(named, key=lambda one: (one[1], one[0])):
        for key in sorted(house_keys(name)):
            keys.setdefault(key, voice)
    return keys


def bodies_of_people(claims: Sequence[Claim], voices: VoiceTable) -> frozenset[str]:
    """Name the people whose post is with a body of the state: what they say is said for it."""
    return frozenset(
        voices.voice(mention.name)
        for claim in claims
        if claim.predicate == "posting"
        for mention in claim.who
        if mention.name is not None and state_body_in(_post(claim)) is not None
    )


def state_body_in(text: str) -> str | None:
    """Give the first word with which a text names a body of a state; None where it names none."""
    words = text.replace("\n", " ").split()
    for at, word in enumerate(words):
        pair = words[at : at + 2]
        alone = concept_of(word)
        # a pair counts where its words stand together: "the Ministry" is named by its second word
        concept = alone if alone is not None or concept_of(pair[-1]) is not None else concept_of(" ".join(pair))
        if concept is not None and concept.under is not None:
            return word.strip(".,;:!?\"'«»“”()")
    return None


def _steps(claim: Claim, statement: Statement, spokesmen: frozenset[str]) -> Iterator[Voiced]:
    numbers = numbers_of((claim,))
    cue = next((s.cue.exact for s in claim.chain if s.cue is not None), None)
    for step in dict.fromkeys(statement.steps[1:] or statement.steps):
        is_last = step == statement.steps[-1]
        yield Voiced(
            voice=step, label=statement.label if is_last else step, report=claim.report, said=statement.said,
            is_person=is_last and statement.keeper is None and _is_person(statement),
            basis=statement.basis if is_last else None, words=cue, claim=claim.id, numbers=numbers,
        )  # fmt: skip
    above = statement.above or (GOVERNMENT if statement.speaker in spokesmen else None)
    if above is not None:
        yield Voiced(
            voice=above, label=statement.label, report=claim.report, said=statement.said, is_body=True,
            basis=statement.basis, words=cue, claim=claim.id, numbers=numbers,
        )  # fmt: skip


def _speech(claim: Claim, statements: tuple[Statement, ...], voices: VoiceTable) -> Iterator[Voiced]:
    """Give the bodies of which a claim says that they made a statement."""
    if claim.predicate != "report" or claim.value is None or claim.value.text not in SPOKEN or not statements:
        return
    for mention in claim.who:
        above = voices.controller(voices.voice(mention.exact))
        concept = concept_of(mention.exact)
        if above is not None or (concept is not None and concept.under is not None):
            yield Voiced(
                voice=above or GOVERNMENT, label=" ".join(mention.exact.split()), report=claim.report,
                said=statements[0].said, is_body=True, basis="official-act", words=claim.value.text, claim=claim.id,
            )  # fmt: skip


def _is_house(speaker: Speaker) -> bool:
    return is_named(speaker) and speaker.kind not in PERSON_KINDS and concept_of(speaker.name) is None


def _is_person(statement: Statement) -> bool:
    """Say whether a speaker is somebody by name: two sounding words, no house's initials, no article."""
    is_name = len(sounds(statement.label)) >= 2 and initials_of(statement.label) is None
    is_house = statement.group == "media" or statement.label.casefold().startswith("the ")
    return is_name and not is_house and (statement.kind in PERSON_KINDS or concept_of(statement.label) is None)


def numbers_of(claims: Iterable[Claim]) -> frozenset[Number]:
    """Give what claims count, with the ends; numbers that only a word form implies tell no occasion apart."""
    return frozenset(
        (OF.get(claim.predicate, claim.predicate), claim.count.low, claim.count.high)
        for claim in claims
        if claim.count is not None and says_number(claim)
    )


def _post(claim: Claim) -> str:
    unit = " ".join(mention.exact for mention in claim.other)
    return f"{'' if claim.value is None else claim.value.text} {unit}"


def _lead(report: ReportTold, voice: str, words: str, numbers: frozenset[Number]) -> Voiced:
    return Voiced(voice=voice, label=words, report=report.id, said=report.published, words=words, numbers=numbers)
