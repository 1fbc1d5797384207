"""`onrecord read --provider llm`."""

import os
from typing import TYPE_CHECKING

import click

from onrecord.actions.model_consent import give_consent, has_consent, meaning, withdraw_consent
from onrecord.actions.model_read import Model, ModelRead, read_with_model
from onrecord.actions.read import waiting_reports
from onrecord.capture import parse_endpoint
from onrecord.cli.given import Given
from onrecord.cli.options import open_casebook
from onrecord.cli.voice import answer, answer_json, counted, progress, say
from onrecord.errors import Misuse
from onrecord.record.codec import to_json

if TYPE_CHECKING:
    from onrecord.casebook.store import Casebook

KEY = "ONRECORD_LLM_KEY"
LONGEST_NAME = 200
FINDINGS = 1


def ask(given: Given) -> int:
    """Settle consent if that is asked for, else have the model propose claims; give the exit code."""
    model = _model(given)
    with open_casebook(given["casebook"], writing=True) as opened:
        if given["withdraw_consent"]:
            count = withdraw_consent(opened, model.endpoint.origin)
            say(f"{count} consents withdrawn; what was sent stays sent.", quiet=given["quiet"])
            return 0
        if given["consent"] and not model.endpoint.is_local and not has_consent(opened, model.endpoint.origin):
            click.confirm(f"{meaning(model.endpoint.origin)} Do you consent?", abort=True, err=True)
            give_consent(opened, model.endpoint.origin)
        return _read(opened, model, given)


def _model(given: Given) -> Model:
    name, base = given["model"], given["endpoint"]
    if name is None or base is None or not name.isprintable() or not 0 < len(name) <= LONGEST_NAME:
        raise Misuse("E-USE-MODEL", "a model needs an endpoint and a name", "give --endpoint URL and --model NAME")
    return Model(endpoint=parse_endpoint(base), name=name, key=os.environ.get(KEY) or None)


def _read(opened: "Casebook", model: Model, given: Given) -> int:
    only, again, quiet = given["report"], given["again"], given["quiet"]
    telling = Asking(as_json=given["as_json"], quiet=quiet)
    total = len(waiting_reports(opened, only=only, again=again, reader=model.reader))
    with progress("Asking", total, quiet=quiet) as advance:
        read_with_model(opened, model, only=only, again=again, tell=counted(advance, telling))
    say(telling.sentence(), quiet=quiet)
    return FINDINGS if telling.failed else 0


class Asking:
    """Tells what came of each report, and what was refused and why; keeps the sums."""

    def __init__(self, *, as_json: bool, quiet: bool) -> None:
        self._as_json, self._quiet = as_json, quiet
        self._reports = self._claims = self._refused = 0
        self.failed = 0

    def __call__(self, told: ModelRead) -> None:
        if told.error is not None:
            self.failed += 1
            say(f"not asked: {told.report[:12]}: {told.error.message}. {told.error.hint} [{told.error.code}]")
            return
        self._reports += 1
        self._claims += told.claims
        self._refused += sum(one.count for one in told.refused)
        if self._as_json:
            answer_json(
                {
                    "report": told.report,
                    "claims": told.claims,
                    "suggested": told.suggested,
                    "refused": [to_json(one) for one in told.refused],
                    "asked": told.asked,
                    "characters": told.characters,
                }
            )
        elif not self._quiet:
            why = "".join(f"; refused {one.count}: {one.why}" for one in told.refused)
            cut = (
                "" if told.asked == told.characters else f"; asked about {told.asked:,} of {told.characters:,} letters"
            )
            answer(f"{told.report[:12]}  {told.claims:>4} claims proposed of {told.suggested} suggested{why}{cut}")

    def sentence(self) -> str:
        return (
            f"{self._reports} reports asked about, {self._claims} claims proposed, {self._refused} suggestions "
            f"refused; {self.failed} reports could not be asked about."
        )
