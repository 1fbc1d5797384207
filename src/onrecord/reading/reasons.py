"""Why a report, or a part of one, was not read: the closed list of coverage reasons, and the flags of a layer."""

from enum import StrEnum


class Reason(StrEnum):
    """What stands in the way of "fully read". Codes are stable for ever."""

    EMPTY = "empty"
    NOT_READABLE_YET = "not-readable-yet"
    BROKEN = "broken"
    PASSWORD = "password"  # noqa: S105 - a reason, not a secret
    DOCTYPE = "doctype-refused"
    UNDECODABLE = "undecodable-bytes"
    UNMAPPED = "unmapped-glyphs"
    ESCAPED = "escaped-text"
    NO_TEXT = "no-text"
    NO_MAIN_PART = "no-main-part"
    THIN_MAIN_PART = "thin-main-part"
    FRAMES = "frames"
    VIDEO = "video"
    AUDIO = "audio"
    EMBEDDED = "embedded-files"
    PAGES_WITHOUT_TEXT = "pages-without-text"
    SCAN_NEEDS_TESSERACT = "scan-needs-tesseract"
    SCAN_NEEDS_LANGUAGE = "scan-needs-language"
    ATTACHMENTS = "attachments"
    OTHER_PAGES = "other-pages"
    COMPRESSION = "compression-not-read"
    LIMIT_BYTES = "limit-bytes"
    LIMIT_LENGTH = "limit-length"
    LIMIT_DEPTH = "limit-depth"
    LIMIT_NODES = "limit-nodes"
    LIMIT_PAGES = "limit-pages"
    LIMIT_CELLS = "limit-cells"
    LIMIT_MEMBERS = "limit-members"
    LIMIT_RATIO = "limit-ratio"
    LIMIT_NESTING = "limit-nesting"
    LIMIT_PIXELS = "limit-pixels"
    LIMIT_TIME = "limit-time"


class Flag(StrEnum):
    """What a reader of the layer should be warned of; nothing is removed."""

    BIDI_CONTROLS = "bidi-controls"
    ZERO_WIDTH = "zero-width"
    MIXED_SCRIPT_WORDS = "mixed-script-words"
    SOFT_HYPHENS = "soft-hyphens"
    HIDDEN_TEXT = "hidden-text"
    HIDDEN_SHEETS = "hidden-sheets"
    TRACKED_CHANGES = "tracked-changes"
    ENCODING_GUESSED = "encoding-guessed"
    ENCODING_CONTRADICTED = "encoding-contradicted"
    READ_BY_MACHINE = "read-from-a-picture"
    UNSURE_WORDS = "unsure-words"
    LAID_OVER_PICTURE = "text-laid-over-a-picture"
    COLUMNS_ORDERED = "columns-ordered"
    QUOTED_MESSAGES = "quoted-messages"
