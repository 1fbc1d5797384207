"""What the page of two lists says in its own words: headings, rules, notes, method."""

from onrecord.identity.list_diff import Kind

# Findings first; who stands in both unchanged comes last.
SECTIONS = (
    (
        Kind.ONLY_OLD,
        "gone",
        "Only in the earlier list",
        "No row of the later list is found to be this person. That a name is gone is a finding; why, it does not say.",
    ),
    (Kind.ONLY_NEW, "added", "Only in the later list", "No row of the earlier list is found to be this person."),
    (Kind.CHANGED, "changed", "Changed", "One person in both lists, by the rule beside each; this reads otherwise."),
    (Kind.NEW_ID, "new-id", "Same person, other id", "The rest agrees; the number is another."),
    (
        Kind.ID_REUSED,
        "reused",
        "Id used for another person",
        "Both lists use the number once, and the rows do not read like one person. Other parts tell where each is.",
    ),
    (Kind.MERGED, "merged", "Merged", "Several rows of the earlier list are one in the later."),
    (Kind.SPLIT, "split", "Split", "One row of the earlier list is several in the later."),
    (
        Kind.UNRESOLVED,
        "unresolved",
        "Unresolved",
        "These may be one person or not: too little agrees, or several rows fit as well. A person has to look.",
    ),
    (Kind.SAME, "same", "In both, unchanged", "Only those are listed that were not found by their id."),
)
RULES = {
    "id-and-name": "same id, same name",
    "id-and-near-name": "same id, nearly the same name, nothing differs",
    "id-but-fields-differ": "same id, but fields differ that a person has once",
    "id-used-again": "same id, another name, and nothing else agrees or something differs",
    "id-but-another-name": "same id, another name, the rest agrees",
    "word-for-word": "word for word the same row, and no other like it",
    "name-and-more": "same name, and something else agrees",
    "name-alone": "same name, and nothing else to go by",
    "name-but-a-field-differs": "same name, one field differs that a person has once",
    "name-but-fields-differ": "same name, fields differ that a person has once",
    "part-of-name-and-more": "part of the name is missing, two other fields agree",
    "part-of-name": "part of the name is missing, too little else agrees",
    "word-for-word-unnamed": "word for word the same row, and nobody named in it",
    "all-but-the-name": "another or no name, the rest agrees",
    "all-one-person": "each agrees with the others as one person's",
    "nothing-like-it": "no row like it",
    "like-a-row-matched-already": "a row like it is another person's already",
}
NOTES = {
    "ids-twice": "Some ids stand in more than one row of a list. Those rows were compared without them.",
    "ids-not-shared": "Most people bear other ids in the other list: each numbers for itself, and ids were left aside.",
    "keys-too-common": "Some names are so common in these lists that rows were not compared on them alone.",
}
METHOD = (
    """Rows are compared by rules, not by a person: every line is a proposal. A name alone never makes two rows one
    person; something else must agree (age, birth, date, place, unit, father), and nothing that a person has once may
    differ.""",
    """What is not given in one list neither agrees nor differs. Dates and ages are compared by what they can mean: a
    month does not contradict a day in it.""",
    "Where a number is given from least to most, the unresolved rows make the difference.",
)
