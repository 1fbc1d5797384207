"""What the form of a word tells: case, number, whether it is a verb that closes a clause, voice, negation."""

from dataclasses import dataclass
from enum import StrEnum


class Case(StrEnum):
    """Cases as far as the rules need them; "other" is any oblique one."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"


OBLIQUE = frozenset((Case.DATIVE, Case.INSTRUMENTAL, Case.LOCATIVE, Case.ABLATIVE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The form of one token. `case` is None where the ending does not tell.

    `finite` closes a clause; `unreal` is an infinitive, a future, a must, an if: nothing is said to have happened.
    `impersonal` is a verb without a doer in its clause ("they arrested him": somebody did).
    """

    finite: bool = False
    participle: bool = False
    passive: bool = False
    negated: bool = False
    unreal: bool = False
    impersonal: bool = False
    adjective: bool = False
    case: Case | None = None
    plural: bool = False
    person: bool = False


PLAIN = Form()
