"""Check an unpacked bundle: `python3 verify.py [FOLDER]`.

For a reader who trusts nobody: it needs Python and the package `cryptography`, nothing of the program that wrote the
bundle, and no connection. It reads every file of the folder and checks each commit (its form, its signature, its
casebook), the chains of the devices, each body against its signed digest, and each preserved report against its name.

It ends with 0 when all is whole, 1 when something is not, 2 when it could not check.
"""

import base64
import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Say = Callable[[str], None]
Heads = dict[str, dict[str, Any]]

COMMIT = b"onrecord/commit/v1\n"
BODY = b"onrecord/body/v1\n"
FIXED = {"README.txt", "bodies.jsonl", "commits.jsonl", "verify.py"}

# The points of small order on the curve, by their y.
P = 2**255 - 19
Y8 = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
WEAK = {0, 1, P - 1, P, P + 1, Y8, P - Y8}


class Wrong(Exception):
    """Something is not as it was written."""


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    try:
        import cryptography  # noqa: F401, PLC0415 - asked for before anything is said to be whole
    except ImportError:
        sys.stderr.write("cannot check signatures: install the Python package 'cryptography'\n")
        return 2
    wrong, notes = check(folder, say)
    for text in [*wrong, *notes]:
        say(text)
    say("NOT WHOLE: see above" if wrong else "everything that is here is whole")
    return 1 if wrong else 0


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


def check(folder: Path, tell: Say) -> tuple[list[str], list[str]]:
    """Check a folder; give what is wrong and what is worth knowing."""
    wrong: list[str] = []
    notes: list[str] = []
    try:
        manifest = canonical((folder / "MANIFEST.json").read_bytes())
        casebook, members = manifest["casebook"], manifest["members"]
        wrong += check_files(folder, members)
        commits = dict(read_commits(folder, casebook, wrong))
        check_chains(commits, wrong, notes)
        bodies = check_bodies(folder, commits, wrong, notes)
    except (Wrong, OSError, KeyError, TypeError, AttributeError, ValueError) as error:
        return [*wrong, f"WRONG: the bundle cannot be read to its end ({type(error).__name__})"], notes
    if (len(commits), bodies) != (manifest["commits"], manifest["bodies"]):
        wrong.append("WRONG: the manifest counts other numbers of commits and bodies than are here and whole")
    tell(f"casebook {casebook}: {len(commits)} commits, {bodies} bodies, {len(members) - len(FIXED)} reports")
    for device in sorted({commit["device"] for commit in commits.values()}):
        tell(f"signed by device {device}")
    return wrong, notes


def check_files(folder: Path, members: dict[str, dict[str, Any]]) -> Iterator[str]:
    here = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_symlink() or not p.is_dir()}
    for name in sorted(here - members.keys() - {"MANIFEST.json"}):
        yield f"WRONG: a file is here that the manifest does not list: {name}"
    for name in sorted((members.keys() | FIXED) - here):
        yield f"WRONG: missing: {name}"
    for name in sorted(members.keys() & here):
        report = re.fullmatch("evidence/([0-9a-f]{64})", name)
        if report is None and name not in FIXED:
            yield f"WRONG: no bundle has a file of this name: {name}"
        elif measure(folder / name) != (members[name]["bytes"], members[name]["sha256"]):
            yield f"WRONG: changed: {name}"
        elif report is not None and report[1] != members[name]["sha256"]:
            yield f"WRONG: a report stands under the hash of another: {name}"


def measure(path: Path) -> tuple[int, str]:
    if path.is_symlink():
        return -1, ""
    size, digest = 0, hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 18):
            size += len(piece)
            digest.update(piece)
    return size, digest.hexdigest()


def read_commits(folder: Path, casebook: str, wrong: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    with (folder / "commits.jsonl").open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                yield read_commit(line, casebook)
            except (Wrong, KeyError, TypeError, ValueError, AttributeError) as error:
                wrong.append(f"WRONG: commit in line {number}: {error}")


def read_commit(line: bytes, casebook: str) -> tuple[str, dict[str, Any]]:
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - its absence is said in `main`
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    payload, _, signature = line.removesuffix(b"\n").partition(b"\t")
    commit = canonical(payload)
    signed = COMMIT + payload
    key = unbase64(commit["device"], 32)
    if int.from_bytes(key, "little") % 2**255 in WEAK:
        raise Wrong("its device is a key under which any signature fits")
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(unbase64(signature.decode("ascii"), 64), signed)
    except InvalidSignature:
        raise Wrong("the signature does not fit") from None
    if commit["casebook"] != casebook:
        raise Wrong("it belongs to another casebook")
    if commit["v"] != 1 or commit["seq"] < 1 or (commit["prev"] == "") != (commit["seq"] == 1):
        raise Wrong("its fields do not fit each other")
    return to_base64(hashlib.sha256(signed).digest()), commit


def check_chains(commits: Heads, wrong: list[str], notes: list[str]) -> None:
    numbers: dict[str, dict[int, list[str]]] = {}
    for name, commit in commits.items():
        numbers.setdefault(commit["device"], {}).setdefault(commit["seq"], []).append(name)
    for device, chain in sorted(numbers.items()):
        gaps = sorted(set(range(1, max(chain) + 1)) - chain.keys())
        wrong += [f"WRONG: device {device[:8]}: commit {seq} is not here, though a later one is" for seq in gaps]
        for seq, twins in sorted(chain.items()):
            if len(twins) > 1:
                both = " and ".join(sorted(twin[:8] for twin in twins))
                notes.append(f"note: device {device[:8]} wrote two commits under number {seq}: {both}")
    for name, commit in commits.items():
        wrong += [f"WRONG: commit {name[:8]}: {text}" for text in check_links(commit, commits, numbers)]


def check_links(commit: dict[str, Any], commits: Heads, numbers: dict[str, dict[int, list[str]]]) -> Iterator[str]:
    before = numbers[commit["device"]].get(commit["seq"] - 1, [])
    if before and commit["prev"] not in before:
        yield "it follows a commit that does not stand before it"
    seen = {head: (device, seq) for device, (seq, head) in commit["seen"].items()}
    for head, (device, seq) in seen.items():
        found = commits.get(head)
        if found is None or (found["device"], found["seq"]) != (device, seq):
            yield f"it has seen commit {seq} of device {device[:8]}, which is not here as it was seen"
    if any(commits[name]["clock"] >= commit["clock"] for name in (commit["prev"], *seen) if name in commits):
        yield "its clock is not later than that of a commit it follows"


def check_bodies(folder: Path, commits: Heads, wrong: list[str], notes: list[str]) -> int:
    shelf = Shelf(commits)
    count = 0
    with (folder / "bodies.jsonl").open("rb") as file:
        for line in file:
            count += 1
            try:
                shelf.put(canonical(line.removesuffix(b"\n")))
            except (Wrong, KeyError, TypeError, ValueError, AttributeError) as error:
                wrong.append(f"WRONG: body in line {count}: {error}")
    if shelf.expected:
        wrong.append(f"WRONG: bodies that were signed and are not here: {len(shelf.expected)}")
    if shelf.erased:
        notes.append(f"note: bodies erased by an order that is on record: {shelf.erased}")
    if shelf.withheld:
        notes.append(f"note: bodies that are not in this copy: {shelf.withheld}")
    return count


class Shelf:
    """The places where a body is expected, and by which digest; each is taken once."""

    def __init__(self, commits: Heads) -> None:
        self.commits = commits
        self.expected = {(name, n, 0): e["digest"] for name, c in commits.items() for n, e in enumerate(c["entries"])}
        self.erased = 0
        self.withheld = 0
        self.without_list: set[tuple[str, int]] = set()

    def put(self, row: dict[str, Any]) -> None:
        name, entry, part = row["commit"], row["entry"], row["part"]
        digest = self.expected.pop((name, entry, part), None)
        is_part_of_absent = (name, entry) in self.without_list and part > 0 and row["data"] is None
        if digest is None and not is_part_of_absent:
            raise Wrong("no commit or body vouches for it, or it stands twice")
        if row["kind"] != self.commits[name]["entries"][entry]["kind"]:
            raise Wrong("its kind is not the one that was signed")
        if row["data"] is None:
            self._put_absent(row)
        else:
            self._put_words(row, digest)

    def _put_absent(self, row: dict[str, Any]) -> None:
        self.without_list.add((row["commit"], row["entry"]))
        if row["salt"] != "":
            raise Wrong("its words are gone, but the salt is here")
        if row["erased_by"] is None:
            self.withheld += 1
        elif any(entry["kind"] == "erase" for entry in self.commits[row["erased_by"]]["entries"]):
            self.erased += 1
        else:
            raise Wrong("it was erased by a commit that orders no erasure")

    def _put_words(self, row: dict[str, Any], digest: str | None) -> None:
        words = row["data"].encode("utf-8")
        if to_base64(hashlib.sha256(BODY + unbase64(row["salt"], 16) + words).digest()) != digest:
            raise Wrong("its words or its salt are not those that were signed")
        if row["erased_by"] is not None:
            raise Wrong("it is marked as erased, but its words are here")
        value = canonical(words)
        if row["part"] == 0 and isinstance(value, dict):
            for part, listed in enumerate(value.get("parts", []), 1):
                self.expected[row["commit"], row["entry"], part] = listed


def canonical(data: bytes) -> Any:
    """Read JSON that has only one spelling; refuse every other."""
    value = json.loads(data.decode("utf-8"), parse_float=refuse, parse_constant=refuse)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if text.encode("utf-8") != data:
        raise Wrong("it is not canonical JSON")
    return value


def refuse(_: str) -> None:
    raise Wrong("a number is not a whole one")


def to_base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def unbase64(text: str, size: int) -> bytes:
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if len(data) != size or to_base64(data) != text:
        raise Wrong("a key, digest or signature has a second spelling")
    return data


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
