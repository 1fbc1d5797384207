"""What is said while reports are brought in and read: one line each, and a sum at the end."""

from collections import Counter

from onrecord.actions.add import Added
from onrecord.actions.read import Read
from onrecord.capture import Failure
from onrecord.cli.voice import amount, answer, answer_json, say
from onrecord.releasing.labels import reason_label

FINDINGS = 1


class Adding:
    """Tells of each report once it is durable, and of each that could not be taken; keeps the sums."""

    def __init__(self, *, as_json: bool, quiet: bool) -> None:
        self._as_json, self._quiet = as_json, quiet
        self._tally: Counter[str] = Counter()

    def __call__(self, told: Added | Failure) -> None:
        if isinstance(told, Failure):
            self._tally["refused"] += 1
            say(f"not taken: {told.name}: {told.error.message}. {told.error.advice} [{told.error.code}]")
            return
        self._tally["new" if told.is_new else "again"] += 1
        if self._as_json:
            capture = told.capture
            answer_json(
                {
                    "report": capture.report,
                    "media": capture.media,
                    "bytes": capture.bytes,
                    "name": capture.name,
                    "new": told.is_new,
                }
            )
        elif not self._quiet:
            known = "" if told.is_new else "  (known: one more capture)"
            answer(f"{told.capture.report[:12]}  {told.capture.media:<18}  {told.capture.name or ''}{known}")

    @property
    def exit_code(self) -> int:
        return FINDINGS if self._tally["refused"] else 0

    def sums(self) -> dict[str, int]:
        return {name: self._tally[name] for name in ("new", "again", "refused")}

    def sentence(self) -> str:
        tally = self._tally
        new = amount(tally["new"], "report")
        return f"{new} taken in, {tally['again']} known already, {tally['refused']} refused."


class Reading:
    """Tells of each report once its reading is durable."""

    def __init__(self, *, as_json: bool, quiet: bool) -> None:
        self._as_json, self._quiet = as_json, quiet
        self._tally: Counter[str] = Counter()

    def __call__(self, told: Read) -> None:
        self._tally["reports"] += 1
        self._tally["claims"] += told.claims
        self._tally[told.state.value] += 1
        if self._as_json:
            answer_json(
                {
                    "report": told.report,
                    "language": told.language,
                    "read": told.state.value,
                    "reasons": list(told.reasons),
                    "claims": told.claims,
                }
            )
        elif not self._quiet:
            why = f"  not fully read: {'; '.join(map(reason_label, told.reasons))}" if told.reasons else ""
            answer(f"{told.report[:12]}  {told.language:<3}  {told.claims:>4} claims proposed{why}")

    def sums(self) -> dict[str, int]:
        return {name: self._tally[name] for name in ("reports", "claims", "full", "part", "none")}

    def sentence(self) -> str:
        tally = self._tally
        return (
            f"{amount(tally['reports'], 'report')} read, {amount(tally['claims'], 'claim')} proposed; "
            f"fully read {tally['full']}, in part {tally['part']}, not read {tally['none']}."
        )
