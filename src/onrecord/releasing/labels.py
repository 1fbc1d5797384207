"""Our own words for predicates, speaker classes and reasons, in the one language the brief is written in."""

from collections.abc import Mapping

ACTS: Mapping[str, str] = {
    "act:death": "Deaths", "act:killing": "Killings", "act:torture": "Torture", "act:rape": "Rape",
    "act:sexual-violence": "Sexual violence", "act:beating": "Beatings", "act:threat": "Threats",
    "act:coercion": "Coercion", "act:arrest": "Arrests", "act:detention": "Detention",
    "act:disappearance": "Disappearances", "act:abduction": "Abductions", "act:search": "Searches",
    "act:trial-right": "Fair-trial rights", "act:property": "Property taken or destroyed",
    "act:restriction": "Restrictions", "act:information": "Information withheld", "act:injury": "Injuries",
    "act:shooting": "Shootings", "act:interrogation": "Interrogations", "act:transfer": "Transfers",
    "act:burial": "Burials", "act:order": "Orders", "act:punishment": "Punishments", "act:suicide": "Suicides",
}  # fmt: skip
STEPS: Mapping[str, str] = {
    "accusation": "Accusations", "proceeding:investigation": "Investigations", "proceeding:charge": "Charges",
    "proceeding:trial": "Trials", "proceeding:plea": "Pleas", "proceeding:conviction": "Convictions",
    "proceeding:sentence": "Sentences", "proceeding:appeal": "Appeals", "proceeding:annulment": "Judgments annulled",
    "proceeding:return": "Cases sent back", "proceeding:acquittal": "Acquittals",
    "proceeding:clearing": "People cleared", "proceeding:dismissal": "Cases dismissed",
    "proceeding:recognition": "Recognition as victims", "proceeding:refusal": "Refusals",
    "proceeding:pardon": "Pardons", "proceeding:release": "Releases", "proceeding:remand": "Remands in custody",
    "proceeding:exhumation": "Exhumations", "proceeding:testimony": "Testimony",
}  # fmt: skip
OTHERS: Mapping[str, str] = {
    "posting": "Posts held", "kinship": "Kinship", "membership": "Membership and structure",
    "saying": "Words attributed to people", "report": "Who reported, admitted or kept silent", "visit": "Visits",
    "situation": "Circumstances", "count": "Other numbers", "attribute": "Descriptions", "motive": "Reasons given",
    "sequence": "Order of events",
}  # fmt: skip
CLASS_LABELS: Mapping[str, str] = {
    "state": "State bodies and officials", "court": "Courts",
    "relatives": "Those affected, relatives, witnesses, lawyers", "monitor": "Human rights monitors and activists",
    "media": "Media and institutes", "social": "Social media", "other": "Others",
}  # fmt: skip
REASONS: Mapping[str, str] = {
    "language-not-read-yet": "no reader for its language yet; preserved, no claims proposed from it",
    "not-readable-yet": "no reader for this kind of file yet", "empty": "the file is empty",
    "broken": "the file is damaged", "password": "protected by a password",
    "doctype-refused": "refused: it declares outside entities",
    "undecodable-bytes": "some letters could not be decoded",
    "unmapped-glyphs": "the file does not say which letters some of its glyphs are",
    "escaped-text": "some of its text is stored in a form that is not read", "no-text": "no text was found",
    "no-main-part": "the main part of the page was not found",
    "thin-main-part": "most of the page lies outside its main part", "frames": "frames inside the page",
    "video": "video", "audio": "audio", "images": "pictures", "embedded-files": "files inside the file",
    "pages-without-text": "pages that are pictures only",
    "scan-needs-tesseract": "not readable yet: install tesseract-ocr and its languages, then onrecord read --again",
    "scan-needs-language": "not readable yet: install a language of tesseract that has its letters",
    "attachments": "attachments, named and not read", "other-pages": "more pages in the file, named and not read",
    "compression-not-read": "packed in a way that is not read", "limit-nesting": "messages nested too deeply",
    "limit-pixels": "a picture larger than the limit", "limit-time": "it took too long",
    "limit-memory": "it needed too much memory", "reader-died": "the reader failed on it",
    "reader-failed": "its text was read, and the reader of claims failed on it",
    "limit-bytes": "larger than the size limit",
    "limit-length": "longer than the length limit", "limit-depth": "nested too deeply",
    "limit-nodes": "too many elements", "limit-pages": "more pages than the limit",
    "limit-cells": "more cells than the limit", "limit-members": "too many files inside",
    "limit-ratio": "packed too tightly to open safely",
    "sentence-too-long": "sentences too long to be read",
}  # fmt: skip
LANGUAGES: Mapping[str, str] = {
    "en": "English", "az": "Azerbaijani", "ru": "Russian", "tr": "Turkish", "hy": "Armenian", "ar": "Arabic",
    "fa": "Persian", "ka": "Georgian", "uk": "Ukrainian", "kk": "Kazakh", "ky": "Kyrgyz", "de": "German",
    "fr": "French", "it": "Italian", "pt": "Portuguese", "es": "Spanish", "el": "Greek", "he": "Hebrew",
    "und": "language not known",
}  # fmt: skip
ORDER = (*ACTS, *STEPS, *OTHERS)


def predicate_label(predicate: str) -> str:
    """Name a predicate for a heading."""
    known = ACTS.get(predicate) or STEPS.get(predicate) or OTHERS.get(predicate)
    return known if known is not None else predicate.rpartition(":")[2].replace("-", " ").capitalize()


def predicate_rank(predicate: str) -> tuple[int, str]:
    """Order predicates as the tables above do; what they lack comes after, by name."""
    return (ORDER.index(predicate) if predicate in ORDER else len(ORDER), predicate)


def reason_label(reason: str) -> str:
    return REASONS.get(reason, reason.replace("-", " "))


def language_label(language: str) -> str:
    return LANGUAGES.get(language, language)


def many(number: int, one: str, more: str | None = None) -> str:
    """Write a number with its noun: 1 report, 2 reports."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"
