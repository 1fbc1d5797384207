"""What is said of a bundle that cannot be taken: it is refused whole, whatever the reason."""

from onrecord.errors import Damage, Misuse, Refused

AGAIN = "nothing was taken from it; ask for the bundle again, or take it from another copy"


def damaged(what: str) -> Damage:
    return Damage("E-BYTES-BUNDLE", f"the bundle is damaged: {what}", AGAIN)


def cut_or_extended() -> Damage:
    return damaged("its length is not one that it can have; it was cut short or extended")


def newer(version: int) -> Misuse:
    return Misuse(
        "E-USE-NEWER",
        f"the bundle was written in format {version}, which this program does not know",
        "install a newer onrecord; nothing was taken from the bundle",
    )


def wrong_passphrase() -> Refused:
    return Refused(
        "E-RULE-PASSPHRASE",
        "the bundle does not open with this passphrase",
        "ask its sender for the passphrase, by another way than the bundle came",
    )


def no_passphrase() -> Refused:
    return Refused("E-RULE-PASSPHRASE", "the bundle is sealed", "give the passphrase it was sealed with")
