"""Why a suggestion of a model became no claim: a closed list, counted and shown."""

from enum import StrEnum


class Refusal(StrEnum):
    """One reason a suggestion; the first that is met."""

    FORM = "form"
    PREDICATE = "predicate-not-listed"
    QUOTE = "quote-not-found"
    LONG = "quote-too-long"
    LANGUAGE = "not-checked-here"
    PARAGRAPHS = "quote-across-paragraphs"
    TRIGGER = "trigger-outside-quote"
    NAME = "name-outside-quote"
    NUMBER = "number-outside-quote"
    NUMBER_UNREAD = "number-not-read"
    DATE = "date-outside-quote"
    DATE_UNREAD = "date-not-read"
    ROLES = "roles-exchanged"
    NEGATION = "negation"
    SPEAKER = "speaker-not-found"
    ATTRIBUTED = "attributed"
    NOT_PUT_FORWARD = "not-put-forward"
    HEDGE = "hedge-not-found"
    TWICE = "said-twice"


class RefusedSuggestion(Exception):
    """A suggestion that becomes no claim."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.value)
        self.why = why
