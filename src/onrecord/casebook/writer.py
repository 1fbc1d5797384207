"""The writer: the key this device signs with, and where its chain stands.

The key lies in the database, on this device only. Where the folder is behind the mark that this device left outside
it, an older copy was put back: writing on with the same key would fork the chain, so the key is retired.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from onrecord.casebook import tables
from onrecord.casebook.journal import read_tip
from onrecord.casebook.mark import read_mark
from onrecord.ledger import Device, Tip
from onrecord.record.canonical import to_base64

SEED = "device-seed"
SEED_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """A device that may write, and all it must know to write its next commit."""

    device: Device
    tip: Tip


def kept_writer(connection: Connection, casebook: str) -> Writer | None:
    """Load the writer of this folder; None where there is none, or none that may write on."""
    seed = connection.execute(select(tables.local.c.value).where(tables.local.c.name == SEED)).scalar()
    device = None if seed is None else Device.from_seed(seed)
    if device is None or is_behind(connection, casebook, device.id):
        return None
    return Writer(device=device, tip=read_tip(connection, casebook, device.id))


def new_writer(connection: Connection, casebook: str, seed: bytes) -> Writer:
    """Keep a new key in place of the old; the device is still to be enrolled."""
    device = Device.from_seed(seed)
    connection.execute(delete(tables.local).where(tables.local.c.name == SEED))
    connection.execute(insert(tables.local), {"name": SEED, "value": seed})
    return Writer(device=device, tip=read_tip(connection, casebook, device.id))


def is_behind(connection: Connection, casebook: str, device: str) -> bool:
    """Say whether this device is known to have written more than is here: an older copy was put back."""
    seq, id_ = read_mark(casebook, device)
    if seq == 0:
        return False
    table = tables.commit
    ids = connection.execute(select(table.c.id).where(table.c.device == device, table.c.seq == seq)).scalars()
    return id_ not in {to_base64(one) for one in ids}
