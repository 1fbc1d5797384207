"""A past after a comma or "and" with a noun behind it: "raided the newsroom and confiscated computers"."""

from onrecord.reading.grammar import Part, word_set

# Pasts that hardly ever stand before a noun as its attribute.
JOINED_PAST = word_set("parts", "joined_past")


def is_second_deed(word: str, tags: list[Part]) -> bool:
    """Say whether the word is the second deed of a subject rather than an attribute; `tags` are the words before."""
    return word in JOINED_PAST and bool(tags) and tags[-1] in (Part.COMMA, Part.AND) and Part.VERB in tags
