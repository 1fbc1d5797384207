"""What the weighing found, as parts of `findings/1`: counts with their statements, contradictions, origins."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from onrecord.record.canonical import Json
from onrecord.record.claim import Claim
from onrecord.record.count import Count
from onrecord.record.ids import ClaimId, ReportId
from onrecord.record.vocabulary import vocabulary
from onrecord.releasing.chain_words import publisher_name
from onrecord.weighing.account import Account, QuestionWeighed
from onrecord.weighing.count_rivals import Contradiction
from onrecord.weighing.count_spread import envelope_of
from onrecord.weighing.origin_edges import Edge
from onrecord.weighing.origin_groups import OriginGroup, Voiced
from onrecord.weighing.questions import folded
from onrecord.weighing.speakers import told_apart

Item = dict[str, Json]
Bearing = Callable[[Sequence[Claim]], Item]
"""Says what bears an item: reports, claims and review."""
Reports = Callable[[Iterable[ReportId]], list[Json]]
MOST_WORDS = 160


class FindingsWeighed:
    """Counts, contradictions and origins of one export; statements, questions and origins numbered once."""

    def __init__(self, account: Account, bearing: Bearing, reports: Reports) -> None:
        self._account, self._bearing, self._reports = account, bearing, reports
        self._claims = {claim.id: claim for claim in account.claims}
        self._outlets = {report.id: report.outlet for report in account.reports}
        self._origin_ids = {
            id_: f"o{number}" for number, group in enumerate(account.origins, 1) for id_ in group.claims
        }
        self._statement_ids: dict[ClaimId, str] = {}

    def counts(self) -> list[Json]:
        """Give each question of number with what is said to it; never a mean, never a best."""
        return [self._count(question, f"n{number}") for number, question in enumerate(self._account.questions, 1)]

    def contradictions(self) -> list[Json]:
        """Give what cannot all hold; notes inside one report stand here too, marked by their rule."""
        return [self._contradiction(one, f"x{number}") for number, one in enumerate(self._account.contradictions, 1)]

    def origins(self) -> list[Json]:
        """Give each origin with the reports that lead back to it and the evidence."""
        return [self._origin(group, f"o{number}") for number, group in enumerate(self._account.origins, 1)]

    def _count(self, weighed: QuestionWeighed, ident: str) -> Item:
        ends = envelope_of(weighed.numbers)
        stale = set(weighed.stale)
        statements: list[Json] = [
            self._statement(group, f"{ident}.{number}", stale)
            for number, group in enumerate(self._told_once(weighed.question.claims), 1)
        ]
        return {
            "id": ident, "of": weighed.question.of,
            "scope": {"what": weighed.question.what, "where": None, "when": None},
            "range": {"low": ends.low, "high": ends.high}, "origins": weighed.origins.words,
            "level": weighed.level.name.value, "rule": f"{weighed.level.rule}: {weighed.level.words}",
            "statements": statements,
        }  # fmt: skip

    def _told_once(self, claims: Iterable[Claim]) -> list[list[Claim]]:
        groups: dict[tuple[object, ...], list[Claim]] = {}
        for claim in claims:
            count = claim.count or Count()
            key = (folded(self._speaker(claim)), count.low, count.high, count.about, self._class(claim))
            groups.setdefault(key, []).append(claim)
        return list(groups.values())

    def _statement(self, claims: list[Claim], ident: str, stale: set[ClaimId]) -> Item:
        first, count = claims[0], claims[0].count or Count()
        self._statement_ids.update({claim.id: ident for claim in claims})
        told = self._account.statements
        said = sorted({one.said for claim in claims for one in told.get(claim.id, ()) if one.said is not None})
        note = "stale: its speaker had already raised it" if any(claim.id in stale for claim in claims) else None
        return {
            "id": ident, "low": count.low, "high": count.high, "about": count.about,
            "words": None if count.text is None else count.text.exact, "said": said[0] if said else None,
            "speaker": self._speaker(first), "class": self._class(first),
            "origin": next((self._origin_ids[c.id] for c in claims if c.id in self._origin_ids), None), "note": note,
            **self._bearing(claims),
        }  # fmt: skip

    def _speaker(self, claim: Claim) -> str:
        named = [" ".join(s.name.split()) for s in told_apart(claim) if s.level > 0]
        return " and ".join(named) if named else publisher_name(claim, self._outlets.get(claim.report))

    def _class(self, claim: Claim) -> str:
        return next((one.group for one in self._account.statements.get(claim.id, ())), "other")

    def _contradiction(self, one: Contradiction, ident: str) -> Item:
        between: list[Json] = [*dict.fromkeys(self._statement_ids.get(claim, claim) for claim in one.between)]
        return {
            "id": ident, "kind": one.kind, "between": between, "reports": self._reports(one.reports),
            "state": one.state.value, "rule": one.rule, "note": one.note,
        }  # fmt: skip

    def _origin(self, group: OriginGroup, ident: str) -> Item:
        claims = [self._claims[id_] for id_ in group.claims if id_ in self._claims]
        edges: list[Json] = [*self._cited(group), *(self._edge(edge) for edge in group.edges)]
        item: Item = {"id": ident, "speaker": group.label, "basis": basis_words(group.basis), "edges": edges}
        return item | self._bearing(claims) | {"reports": self._reports(group.reports)}

    def _cited(self, group: OriginGroup) -> list[Json]:
        told: Mapping[tuple[ReportId, str], Voiced] = {
            (one.report, one.words or ""): one for one in reversed(group.voiced) if one.words is not None
        }
        return [
            {"from": self._reports([report])[0], "to": one.label, "kind": "cites", "words": words}
            for (report, words), one in sorted(told.items(), key=lambda item: item[0])
        ]

    def _edge(self, edge: Edge) -> Item:
        source, target = self._reports([ReportId(edge.source)]), self._reports([ReportId(edge.target)])
        passage = f": “{' '.join(edge.passages[0].exact.split())[:MOST_WORDS]}”" if edge.passages else ""
        return {
            "from": source[0],
            "to": target[0],
            "kind": edge.kind.value,
            "words": f"{edge.words or edge.rule}{passage}",
        }


def basis_words(basis: str | None) -> str | None:
    """Say a basis in words; None where none is given."""
    if basis is None or basis == "none-stated":
        return None
    return vocabulary("basis")[f"term.{basis}"].label()[0]
