"""By which languages' letters a scan is read: at most two, for each one more costs time and adds mistakes."""

_NAMES = {
    "az": "aze", "ru": "rus", "tr": "tur", "hy": "hye", "en": "eng", "ar": "ara", "fa": "fas", "ka": "kat",
    "uk": "ukr",
}  # fmt: skip
# Azerbaijani has every letter of Turkish and English; read by it, an English page keeps its words.
_BY_SCRIPT = {
    "Latin": ("eng", "aze", "tur"),
    "Cyrillic": ("rus", "eng"),
    "Armenian": ("hye", "eng"),
    "Arabic": ("ara", "fas"),
    "Georgian": ("kat", "eng"),
}
_SCRIPTS = {"aze": "Latin", "tur": "Latin", "eng": "Latin", "rus": "Cyrillic", "ukr": "Cyrillic", "hye": "Armenian",
            "ara": "Arabic", "fas": "Arabic", "kat": "Georgian"}  # fmt: skip
_MOST = 2


def scan_languages(script: str | None, stated: str | None, installed: frozenset[str]) -> tuple[str, ...]:
    """Choose the languages of a page.

    Args:
        script: The script the machine took the page for; None where it could not tell.
        stated: What is stated about the report's language (ISO 639-1); believed unless the script speaks against it.
        installed: The languages this machine has letters for, by tesseract's names.

    Returns:
        One or two names, the likelier first; none if no fitting language is installed.
    """
    named = _NAMES.get((stated or "").lower()[:2])
    by_script = _BY_SCRIPT.get(script or "", ())
    fits = script is None or named is None or _SCRIPTS[named] == script
    wished = ([named] if named is not None and fits else []) + list(by_script)
    if script is None:
        wished += ["eng", "rus"]
    return tuple(dict.fromkeys(name for name in wished if name in installed))[:_MOST]


def better_languages(language: str, chosen: tuple[str, ...], installed: frozenset[str]) -> tuple[str, ...]:
    """Choose anew where what was read is in a language that was not among those it was read by; else nothing."""
    named = _NAMES.get(language)
    if named is None or named in chosen or named not in installed or not chosen:
        return ()
    same_script = [name for name in chosen if _SCRIPTS.get(name) == _SCRIPTS[named]]
    return (named, same_script[0]) if same_script else ()


def other_scripts(chosen: tuple[str, ...], installed: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Give the choices for the scripts that were not tried, for a page of which little could be made out."""
    tried = {_SCRIPTS.get(name) for name in chosen}
    choices = (
        tuple(name for name in names if name in installed)[:_MOST]
        for script, names in _BY_SCRIPT.items()
        if script not in tried
    )
    return tuple(choice for choice in choices if choice)
