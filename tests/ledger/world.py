"""A world in memory: laptops that write, meet, and are restored from old backups."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st

from onrecord.ledger import Body, BodyRow, Device, EntryRef, History, SignedCommit, next_commit, sign
from onrecord.record.canonical import encode, to_base64

CASEBOOK = to_base64(bytes(16))
AT = "2026-11-22T09:00:00Z"
SEEDS = tuple(bytes([number]) * 32 for number in range(1, 5))


def device(number: int) -> Device:
    return Device.from_seed(SEEDS[number])


def body(number: int, *, kind: str = "judge", parts: Sequence[Body] = ()) -> Body:
    listed = {"parts": [to_base64(part.digest) for part in parts]} if parts else {}
    return Body(kind=kind, salt=bytes([number]) * 16, data=encode({"by": "mira", "n": number, "v": 1, **listed}))


def ref(one: Body) -> EntryRef:
    return EntryRef(kind=one.kind, digest=one.digest)


def row(signed: SignedCommit, entry: int, one: Body, part: int = 0) -> BodyRow:
    return BodyRow(commit=signed.id, entry=entry, part=part, kind=one.kind, salt=one.salt, data=one.data)


@dataclass
class Laptop:
    """One device and the set of commits it holds."""

    device: Device
    commits: dict[bytes, SignedCommit] = field(default_factory=dict)

    @property
    def history(self) -> History:
        return History.of(CASEBOOK, self.commits.values())

    def write(self, *bodies: Body) -> SignedCommit:
        tip = self.history.tip(self.device.id)
        signed = sign(next_commit(tip, at=AT, entries=tuple(ref(one) for one in bodies)), self.device)
        self.commits[signed.id] = signed
        return signed

    def receive(self, other: "Laptop") -> None:
        self.commits |= other.commits

    def copy(self) -> "Laptop":
        return replace(self, commits=dict(self.commits))


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.integers(0, 2), st.integers(0, 250)),
        st.tuples(st.just("meet"), st.integers(0, 2), st.integers(0, 2)),
        st.tuples(st.just("back up"), st.integers(0, 2), st.just(0)),
        st.tuples(st.just("restore"), st.integers(0, 2), st.just(0)),
    ),
    max_size=14,
)


def play(steps: Sequence[tuple[str, int, int]]) -> list[Laptop]:
    """Let three laptops live through the steps; a restore makes forks, as it does in life."""
    laptops = [Laptop(device(number)) for number in range(3)]
    backups = [laptop.copy() for laptop in laptops]
    for act, who, what in steps:
        if act == "write":
            laptops[who].write(body(what))
        elif act == "meet":
            laptops[who].receive(laptops[what])
        elif act == "back up":
            backups[who] = laptops[who].copy()
        else:
            laptops[who] = backups[who].copy()
    return laptops


histories = STEPS.map(lambda steps: tuple(laptop.history for laptop in play(steps)))
