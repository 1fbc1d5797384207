"""A person's consent that report text of a casebook is sent to a model elsewhere: a judgement, signed like any other.

It is about one endpoint (scheme, host and port), holds for the casebook in every copy, and is withdrawn by a later
judgement that undoes it.
"""

from onrecord.casebook import views
from onrecord.casebook.store import Casebook
from onrecord.record.entries import Judgement

CONSENTS, WITHDRAWS = "consents", "withdraws"
MEANING = (
    "Text of the reports in this casebook will be sent to {origin}. It may identify sources, witnesses and victims. "
    "Whoever runs that endpoint can keep it and can be made to hand it over, and nothing calls it back."
)


def meaning(origin: str) -> str:
    """Say what consent to an endpoint means."""
    return MEANING.format(origin=origin)


def has_consent(casebook: Casebook, origin: str) -> bool:
    """Say whether a consent to this endpoint stands."""
    return bool(_standing(casebook, origin))


def give_consent(casebook: Casebook, origin: str) -> None:
    """Record that a person consents, with the words that were put to them; once is enough."""
    if not has_consent(casebook, origin):
        judgement = Judgement(
            by=casebook.world.by, on=(_object(origin),), verdict=CONSENTS, value=origin, reason=meaning(origin)
        )
        casebook.append([casebook.entry(judgement)])


def withdraw_consent(casebook: Casebook, origin: str) -> int:
    """Undo every consent to this endpoint that stands; give their number. What was sent is not called back."""
    standing = _standing(casebook, origin)
    undone = [
        Judgement(by=casebook.world.by, on=(_object(origin),), verdict=WITHDRAWS, value=origin, undoes=reference)
        for reference in standing
    ]
    if undone:
        casebook.append([casebook.entry(one) for one in undone])
    return len(undone)


def _object(origin: str) -> str:
    return f"model {origin}"


def _standing(casebook: Casebook, origin: str) -> tuple[str, ...]:
    with casebook.reading() as connection:
        return views.standing(connection, _object(origin), CONSENTS)
