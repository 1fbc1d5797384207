"""The tables of the database: the ledger's own, and the index that is computed from them.

Ids of commits are BLOBs, so that they have no spare bits. The index may be dropped and made again at any
time; nothing in it is known that the ledger does not say.
"""

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    select,
)

ledger = MetaData()
index = MetaData()

commit = Table(
    "commit_",
    ledger,
    Column("id", LargeBinary, primary_key=True),
    Column("device", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("prev", LargeBinary),
    Column("clock", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    # No UNIQUE on (device, seq): forks are kept.
    Index("commit_by_seq", "device", "seq"),
    Index("commit_by_clock", "clock"),
)

body = Table(
    "body",
    ledger,
    Column("commit", LargeBinary, nullable=False),
    Column("entry", Integer, nullable=False),
    Column("part", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("data", LargeBinary),
    Column("erased_by", LargeBinary),
    PrimaryKeyConstraint("commit", "entry", "part"),
)

evidence = Table(
    "evidence",
    ledger,
    Column("sha256", Text, primary_key=True),
    Column("bytes", Integer, nullable=False),
)

# This device only: in no digest, never merged.
local = Table("local", ledger, Column("name", Text, primary_key=True), Column("value", LargeBinary, nullable=False))

# `rank` orders rows as the ledger does: clock, device, seq, entry.
capture = Table(
    "capture",
    index,
    Column("commit", LargeBinary, nullable=False),
    Column("entry", Integer, nullable=False),
    Column("rank", Text, nullable=False),
    Column("report", Text, nullable=False, index=True),
    PrimaryKeyConstraint("commit", "entry"),
)

report = Table(
    "report",
    index,
    Column("id", Text, primary_key=True),
    Column("rank", Text, nullable=False, index=True),
    Column("bytes", Integer, nullable=False),
    Column("media", Text, nullable=False),
    Column("captures", Integer, nullable=False),
    Column("name", Text),
    Column("title", Text),
    Column("outlet", Text),
    Column("published", Text),
    Column("address", Text),
    Column("stated_language", Text),
    Column("layer", Text),
    Column("language", Text),
    Column("characters", Integer, nullable=False),
    Column("layer_state", Text),
    Column("read_state", Text),
    Column("claims", Integer, nullable=False),
)

layer = Table(
    "layer",
    index,
    Column("commit", LargeBinary, nullable=False),
    Column("entry", Integer, nullable=False),
    Column("rank", Text, nullable=False),
    Column("report", Text, nullable=False, index=True),
    Column("sha256", Text, nullable=False),
    Column("reader", Text, nullable=False),
    PrimaryKeyConstraint("commit", "entry"),
)

reading = Table(
    "reading",
    index,
    Column("commit", LargeBinary, nullable=False),
    Column("entry", Integer, nullable=False),
    Column("rank", Text, nullable=False),
    Column("report", Text, nullable=False, index=True),
    Column("layer", Text, nullable=False),
    Column("reader", Text),
    PrimaryKeyConstraint("commit", "entry"),
)

claim = Table(
    "claim",
    index,
    Column("id", Text, primary_key=True),
    Column("commit", LargeBinary, nullable=False),
    Column("entry", Integer, nullable=False),
    Column("part", Integer, nullable=False),
    Column("rank", Text, nullable=False),
    Column("report", Text, nullable=False),
    Column("layer", Text, nullable=False),
    Column("predicate", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    # Equal claims of one reader on one layer are one claim: the lowest in order stands, others point to it.
    Column("fingerprint", LargeBinary, nullable=False, index=True),
    Column("same_as", Text),
    Index("claim_by_report", "report", "start"),
)

judgement = Table(
    "judgement",
    index,
    Column("commit", LargeBinary, nullable=False),
    Column("entry", Integer, nullable=False),
    Column("on", Text, nullable=False),
    Column("rank", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("undoes", Text),
    PrimaryKeyConstraint("commit", "entry", "on"),
    Index("judgement_on", "on"),
)

entity = Table(
    "entity",
    index,
    Column("commit", LargeBinary, nullable=False),
    Column("entry", Integer, nullable=False),
    Column("rank", Text, nullable=False),
    Column("id", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    PrimaryKeyConstraint("commit", "entry"),
)

# SQLite's full-text index: not a table SQLAlchemy can describe.
CREATE_WORDS = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS layer_words"
    " USING fts5(words, variants, sha256 UNINDEXED, report UNINDEXED, tokenize='unicode61')"
)
DROP_WORDS = "DROP TABLE IF EXISTS layer_words"
ADD_WORDS = "INSERT INTO layer_words (words, variants, sha256, report) VALUES (:words, :variants, :sha256, :report)"
ALL_WORDS = "SELECT sha256, report, words, variants FROM layer_words ORDER BY sha256, report"


def listed(connection: Connection) -> tuple[str, ...]:
    """Give the SHA-256 of all evidence that some entry rests on, in order."""
    return tuple(connection.execute(select(evidence.c.sha256).order_by(evidence.c.sha256)).scalars())
