"""A statement: one claim with one branch of its chain, told as the weighing needs it.

Speakers side by side in a chain are branches, a statement each. The last speaker who can be told apart stands for the
statement; a group without a name ("relatives", "activists") is known only by who vouches for it, its keeper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from onrecord.record.claim import Claim, Speaker
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.vocabulary import vocabulary
from onrecord.weighing.name_sounds import sounds
from onrecord.weighing.speaker_basis import basis_of
from onrecord.weighing.speaker_words import concept_of
from onrecord.weighing.speakers import cue_of_nameless, group_of, has_own_name, is_shadow
from onrecord.weighing.voices import VoiceTable

MOST_BRANCHES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Who says a claim. `steps`: voices from the publisher inwards, the last one is the speaker's.

    `keeper` is the voice that vouches for an unnamed group or source; None where the speaker is known by name.
    `above` is whom the speaker answers to on the point, None where nobody is known.
    `said` is the date the report gives itself, EDTF; None where it gives none.
    """

    claim: ClaimId
    report: ReportId
    speaker: str
    label: str
    kind: str
    group: str
    basis: str
    steps: tuple[str, ...]
    keeper: str | None = None
    above: str | None = None
    said: str | None = None

    @property
    def root(self) -> tuple[str, str, str]:
        """The last speaker, the basis, and the keeper of one who has no name (R1)."""
        return self.speaker, self.basis, self.keeper or ""

    @property
    def outlet(self) -> str:
        """The voice of the publisher."""
        return self.steps[0]


def statements_of(
    claim: Claim, *, outlet: str, said: str | None, voices: VoiceTable, house: str | None = None
) -> tuple[Statement, ...]:
    """Take a claim apart into one statement for each branch of its chain.

    `outlet` names the publisher as the report does, `house` by its plain name, where that is another.
    """
    publisher = voices.voice(house or outlet)
    found = (_statement(claim, branch, publisher, outlet, said, voices) for branch in _branches(claim))
    return tuple(dict.fromkeys(found))


def is_named(speaker: Speaker) -> bool:
    """Say whether a speaker is known by name: a person's own, or a body of the state, which is known by what it is."""
    if has_own_name(speaker.name):
        return True
    concept = concept_of(speaker.name)
    term = vocabulary("source_kinds").get(f"speaker.{speaker.kind}")
    if term is not None and term.fields.get("group") is True:
        return False
    if concept is not None:
        return concept.under is not None or concept.group == "court"
    return any(word[:1].isupper() for word in speaker.name.split())


def _above(speaker: Speaker, voice: str, voices: VoiceTable) -> str | None:
    told, concept = voices.controller(voice), concept_of(speaker.name, cue_of_nameless(speaker))
    return told if told is not None or concept is None or concept.under is None else f"={concept.under}"


def _steps(way: tuple[Speaker, ...], publisher: str, voices: VoiceTable) -> tuple[str, ...]:
    """Give the voices of a way. "Local media" of two outlets are not shown to be the same: each is kept apart."""
    steps = [publisher]
    for speaker in way:
        voice = voices.voice(speaker.name)
        steps.append(voice if is_named(speaker) else f"{steps[-1]} > {voice}")
    return tuple(steps)


def _branches(claim: Claim) -> Iterator[tuple[Speaker, ...]]:
    """Give each way through the levels of a chain, publisher left out; shadows that end a way are dropped."""
    levels = sorted({speaker.level for speaker in claim.chain if speaker.level > 0})
    steps = [[s for s in claim.chain if s.level == level] for level in levels]
    for number, way in enumerate(product(*steps)):
        if number == MOST_BRANCHES:
            return
        yield _told_apart(way)


def _told_apart(way: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
    kept = len(way)
    while kept and is_shadow(way[kept - 1]):
        kept -= 1
    return way[:kept] if kept else way[:1]


def _statement(
    claim: Claim, way: tuple[Speaker, ...], publisher: str, outlet: str, said: str | None, voices: VoiceTable
) -> Statement:
    if not way or is_shadow(way[-1]):
        basis = basis_of(way[-1], claim, is_named=False) if way else "none-stated"
        return Statement(
            claim=claim.id, report=claim.report, speaker=publisher, label=outlet, kind="publisher",
            group=group_of(Speaker(name=outlet, kind="publisher", level=0)), basis=basis, steps=(publisher,),
            keeper=publisher if way else None, above=voices.controller(publisher), said=said,
        )  # fmt: skip
    last, named = way[-1], is_named(way[-1])
    steps = _steps(way, publisher, voices)
    return Statement(
        claim=claim.id, report=claim.report, speaker=steps[-1] if named else last.kind,
        label=" ".join(last.name.split()), kind=last.kind, group=group_of(last),
        basis=basis_of(last, claim, is_named=named and len(sounds(last.name)) > 1), steps=steps,
        keeper=None if named else steps[-2], above=_above(last, steps[-1], voices), said=said,
    )  # fmt: skip
