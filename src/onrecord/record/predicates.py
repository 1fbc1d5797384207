"""The closed list of predicates, and what each cannot do without.

Source: design, ontology section 3. A reader that meets anything else uses `situation` with the words in
`value`.
"""

from onrecord.errors import Misuse

ACTS = (
    "death", "killing", "torture", "rape", "sexual-violence", "beating", "threat", "coercion", "arrest",
    "detention", "disappearance", "abduction", "search", "censorship", "surveillance", "property",
    "restriction", "displacement", "expulsion", "punishment", "trial-right", "detention-conditions",
    "information", "defamation", "forced-labour", "injury", "shooting", "interrogation",
    "ill-treatment", "transfer", "burial", "order", "pressure", "impersonation", "denial-of-counsel",
    "targeting", "suicide",
)  # fmt: skip
STEPS = (
    "investigation", "charge", "trial", "plea", "conviction", "sentence", "appeal", "annulment",
    "return", "acquittal", "clearing", "dismissal", "recognition", "refusal", "pardon", "release",
    "remand", "exhumation", "testimony",
)  # fmt: skip
OTHERS = (
    "accusation", "posting", "kinship", "membership", "saying", "report", "visit", "situation", "count",
    "attribute", "motive", "sequence",
)  # fmt: skip
PREDICATES = frozenset([*(f"act:{word}" for word in ACTS), *(f"proceeding:{word}" for word in STEPS), *OTHERS])

REQUIRED: dict[str, tuple[str, ...]] = {
    "accusation": ("whom",),
    "posting": ("who", "other"),
    "kinship": ("who", "other"),
    "membership": ("who", "other"),
    "saying": ("who",),
    "report": ("who",),
    "visit": ("who",),
    "count": ("whom", "count"),
    "attribute": ("whom", "value"),
    "motive": ("value",),
    "sequence": ("other", "value"),
}
BODILY = frozenset(f"act:{word}" for word in ACTS[:12])


def check_predicate(predicate: str) -> str:
    """Give the predicate back if it is on the list.

    Raises:
        Misuse: E-USE-PREDICATE.
    """
    if predicate not in PREDICATES:
        raise Misuse(
            "E-USE-PREDICATE",
            "a predicate is not on the closed list",
            "use situation with the words as value",
        )
    return predicate


def required_slots(predicate: str) -> tuple[str, ...]:
    """Name the slots without which a claim of this predicate is incomplete ("work needed", never invalid)."""
    return REQUIRED.get(predicate, ("whom",) if predicate in BODILY or predicate.startswith("proceeding:") else ())
