"""How much of a hostile report is looked at. What lies beyond is a coverage reason, never a crash.

Memory and processor time are limited by the child process that runs a reader; these limits keep honest reports far
below that, and make the reader stop with a sentence instead of a signal.
"""

REPORT_BYTES = 256 * 1024 * 1024
LAYER_LENGTH = 20_000_000  # code points
DOM_NODES = 1_000_000  # depth is limited to 256 by libxml2 itself, which then stops
PDF_PAGES = 5_000
SHEET_CELLS = 1_000_000
SHEET_EXTENT = 5_000_000  # cells up to the last, empty ones counted: some 200 MB
ZIP_RATIO = 100  # inflated bytes for each stored byte, over the whole archive
ZIP_MEMBERS = 10_000
ZIP_BYTES = 256 * 1024 * 1024  # inflated, over the whole archive
ZIP_FREE_BYTES = 4 * 1024 * 1024  # small archives of repetitive XML pass the ratio honestly
LIST_ROWS = 40_000  # of all lists of a report: their claims take some 17 kB each on their way out of the child
MAIL_PARTS = 2_000
MAIL_NESTING = 3  # messages inside messages
LISTED_PARTS = 500  # attachments and resources that are named although they are not read
WARC_RECORDS = 20_000
MESSAGES = 500_000  # of a chat
CUES = 100_000  # of a subtitle file
SCAN_PAGES = 200
SCAN_PIXELS = 100_000_000
SCAN_WORDS = 20_000  # on one page
