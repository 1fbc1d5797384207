"""`findings/1`: what all claims together say, in one object. Not a release: nothing is withheld in it.

Not known is null. Contradictions are left to the weighing that works them out; origins are thin: the innermost
speaker who can be told apart, nothing joined by guesswork.
"""

from collections.abc import Iterable, Sequence

from onrecord.record.canonical import Json
from onrecord.record.claim import Claim
from onrecord.record.count import Count
from onrecord.record.ids import ReportId
from onrecord.record.mention import MentionKind
from onrecord.record.vocabulary import vocabulary
from onrecord.releasing.chain_words import publisher_name
from onrecord.releasing.entities import Spelling, script_of, spellings
from onrecord.releasing.findings_people import FindingsPeople
from onrecord.releasing.sentences import sentence
from onrecord.releasing.subject import FindingsInput, ReportView, Review
from onrecord.weighing.questions import Question, count_questions, folded, in_order
from onrecord.weighing.speakers import line_class, told_apart

SCHEMA = "findings/1"
Item = dict[str, Json]


class Findings:
    """The parts of one `findings/1` object, worked out from one casebook."""

    def __init__(self, given: FindingsInput) -> None:
        self._given = given
        self._views = tuple(sorted(given.reports, key=lambda r: (r.published or "9999", r.outlet or "", r.id)))
        self._ids = {view.id: f"r{number}" for number, view in enumerate(self._views, 1)}
        self._claims = tuple(c for c in in_order(given.claims) if given.review_of(c) is not Review.REJECTED)
        self._people = FindingsPeople(
            given.people, self._claims, {view.id: view for view in self._views}, self._reports
        )

    def as_json(self) -> Item:
        """Give the whole object; keys in the order of the format."""
        return {
            "schema": SCHEMA,
            "casebook": self._given.casebook,
            "reports": [self._report(view) for view in self._views],
            "persons": self._people.persons(),
            "others": [*self._people.places(), *self._others()],
            "counts": self._counts(),
            "contradictions": [],
            "origins": self._origins(),
            "timeline": self._timeline(),
            "postings": [self._posting(claim) for claim in self._claims if claim.predicate == "posting"],
            "proceedings": [self._step(claim) for claim in self._claims if claim.predicate.startswith("proceeding:")],
        }

    def _report(self, view: ReportView) -> Item:
        return {
            "id": self._ids[view.id], "sha256": view.sha256, "file": view.file, "title": view.title,
            "outlet": view.outlet, "published": view.published, "language": view.language, "read": view.read.value,
        }  # fmt: skip

    def _view(self, claim: Claim) -> ReportView:
        return self._views[int(self._ids[claim.report][1:]) - 1]

    def _bearing(self, claims: Sequence[Claim]) -> Item:
        """Say what bears an item: reports, claims, and whether a person has judged all of them."""
        judged = all(self._given.review_of(claim) is Review.ACCEPTED for claim in claims)
        return {
            "reports": self._reports(claim.report for claim in claims),
            "claims": [claim.id for claim in claims],
            "review": "judged" if judged else "proposed",
        }

    def _reports(self, reports: Iterable[ReportId]) -> list[Json]:
        return [*sorted({self._ids[report] for report in reports}, key=lambda name: int(name[1:]))]

    def _others(self) -> list[Json]:
        """Give what else is named in claims, by spelling; a place that is known stands among the places already."""
        known = {folded(one.name) for place in self._given.people.places for one in place.spellings}
        named = (one for one in spellings(self._claims) if one.kind is not MentionKind.PERSON)
        return [
            {"id": found.id, "kind": found.kind.value, "names": [self._name(found)]}
            for found in named
            if found.kind is not MentionKind.PLACE or folded(found.name) not in known
        ]

    def _name(self, found: Spelling) -> Item:
        languages = {self._view(claim).language for _, claim in found.standing}
        language = languages.pop() if len(languages) == 1 else None
        reports = self._reports(found.reports)
        return {"text": found.name, "script": script_of(found.name), "lang": language, "reports": reports}

    def _counts(self) -> list[Json]:
        questions = count_questions(self._claims, self._given.links)
        numbers = iter(range(1, len(self._claims) + 1))
        return [
            {
                "id": f"n{number}",
                "of": question.of,
                "scope": {"what": question.what, "where": None, "when": None},
                "range": _range([claim.count for claim in question.claims if claim.count is not None]),
                "statements": [self._statement(group, next(numbers)) for group in self._told_once(question)],
            }
            for number, question in enumerate(questions, 1)
        ]

    def _told_once(self, question: Question) -> list[list[Claim]]:
        groups: dict[tuple[object, ...], list[Claim]] = {}
        for claim in question.claims:
            count = claim.count or Count()
            key = (folded(self._speaker(claim)), count.low, count.high, count.about, line_class(claim))
            groups.setdefault(key, []).append(claim)
        return list(groups.values())

    def _statement(self, claims: list[Claim], number: int) -> Item:
        first, count = claims[0], claims[0].count or Count()
        said = sorted({published for claim in claims if (published := self._view(claim).published) is not None})
        return {
            "id": f"s{number}", "low": count.low, "high": count.high, "about": count.about,
            "words": None if count.text is None else count.text.exact, "said": said[0] if said else None,
            "speaker": self._speaker(first), "class": line_class(first), "origin": None, **self._bearing(claims),
        }  # fmt: skip

    def _speaker(self, claim: Claim) -> str:
        named = [" ".join(s.name.split()) for s in told_apart(claim) if s.level > 0]
        return " and ".join(named) if named else publisher_name(claim, self._view(claim).outlet)

    def _origins(self) -> list[Json]:
        groups: dict[tuple[str, ...], list[Claim]] = {}
        for claim in self._claims:
            if any(speaker.level > 0 for speaker in told_apart(claim)):
                groups.setdefault(self._root(claim), []).append(claim)
        return [self._origin(claims, f"o{number}") for number, (_, claims) in enumerate(sorted(groups.items()), 1)]

    def _root(self, claim: Claim) -> tuple[str, ...]:
        """Key an origin. Unnamed groups of one kind in two outlets are not shown to be one: they stay apart."""
        speaker = told_apart(claim)[0]
        term = vocabulary("source_kinds").get(f"speaker.{speaker.kind}")
        is_group = term is not None and term.fields.get("group") is True
        own = folded(publisher_name(claim, self._view(claim).outlet)) if is_group else ""
        return folded(self._speaker(claim)), own

    def _origin(self, claims: list[Claim], ident: str) -> Item:
        edges: dict[tuple[str, str], Item] = {}
        for claim in claims:
            cue = next((s.cue.exact for s in told_apart(claim) if s.cue is not None), "")
            source, target = self._ids[claim.report], self._speaker(claim)
            edges.setdefault((source, cue), {"from": source, "to": target, "kind": "cites", "words": cue or None})
        bearing = self._bearing(claims)
        return {"id": ident, "speaker": self._speaker(claims[0]), "basis": None, "edges": [*edges.values()], **bearing}

    def _timeline(self) -> list[Json]:
        groups: dict[tuple[str, str], list[Claim]] = {}
        for claim in self._claims:
            if claim.when is not None and claim.when.edtf is not None and claim.when.is_placed:
                view = self._view(claim)
                said = sentence(claim, language=view.language, outlet=view.outlet).text
                groups.setdefault((claim.when.edtf, said), []).append(claim)
        return [{"date": date, "what": what, **self._bearing(c)} for (date, what), c in sorted(groups.items())]

    def _posting(self, claim: Claim) -> Item:
        unit = next((mention.exact for mention in claim.other if mention.role == "unit"), None)
        when = None if claim.when is None else claim.when.edtf
        person = next(iter(self._people.who(claim, claim.who)), None)
        return {
            "person": person, "role": None if claim.value is None else claim.value.text,
            "rank": claim.who[0].rank if claim.who else None, "unit": unit, "when": when, "precise": None,
            "imprecise": None, "grade": "context" if when is None else "cited", **self._bearing([claim]),
        }  # fmt: skip

    def _step(self, claim: Claim) -> Item:
        persons: list[Json] = [*self._people.who(claim, claim.whom)]
        return {
            "kind": claim.predicate, "persons": persons, "body": claim.who[0].exact if claim.who else None,
            "date": None if claim.when is None else claim.when.edtf,
            "outcome": None if claim.value is None else claim.value.text, **self._bearing([claim]),
        }  # fmt: skip


def findings(given: FindingsInput) -> Item:
    """Work out the `findings/1` object of a casebook."""
    return Findings(given).as_json()


def _range(counts: list[Count]) -> Item:
    """Give the lowest and the highest number that anybody says; an open end adds none."""
    ends = [end for count in counts for end in (count.low, count.high) if end is not None]
    return {"low": min(ends, default=None), "high": max(ends, default=None)}
