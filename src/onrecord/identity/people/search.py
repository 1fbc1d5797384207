"""Finding persons by words of a name in any spelling or script. Finding never says that two are one."""

from onrecord.identity.alignment import part_bits
from onrecord.identity.name_parts import Name, Part, parse_name
from onrecord.identity.people.mention import PersonMention
from onrecord.identity.people.people import Person

_ENOUGH = 600  # hundredths of a bit for a part to answer a word that was typed
_PLAIN = "az"  # what is typed may leave out letters, as the press of this language does


def answers(person: Person, words: str) -> bool:
    """Say whether some name of a person has an answer to every word."""
    forms = (parse_name(words), parse_name(words, _PLAIN))
    named = [one for one in person.mentions if one.name is not None]
    return any(_has_all(name, form) for one in named for name in _names(one) for form in forms)


def _names(mention: PersonMention) -> tuple[Name, ...]:
    return tuple(parse_name(name, mention.language) for name in (mention.name or "", *mention.readings))


def _has_all(name: Name, sought: Name) -> bool:
    scripts = (sought.script or "", name.script or "")
    return bool(sought.parts) and all(
        any(_is_answer(one, part, scripts) for part in name.parts) for one in sought.parts
    )


def _is_answer(sought: Part, part: Part, scripts: tuple[str, str]) -> bool:
    if scripts[0] == scripts[1] and part.folded.startswith(sought.folded):
        return True
    return not sought.is_initial and not part.is_initial and part_bits(sought, part, scripts) >= _ENOUGH
