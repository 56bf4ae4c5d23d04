"""Compiled programs on disk, each under a key that names all it depends on.

    key = cache_key(sources, target="cpu-x86_64-znver4", options={"opt": "3"})
    cache = Cache.from_config()
    parts = cache.get(key)                        # {"object": b"...", "lines": b"..."} or None
    cache.put(key, {"object": ..., "lines": ...})

The cache never fails a compile: an entry that is damaged is a miss, a folder that cannot be written is
a cache that stores nothing. Any number of processes may use one folder: an entry is one file, which
appears by a rename and is complete from then on.
"""

from __future__ import annotations

import hashlib
import os
import struct
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import weft
from weft import config

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LIMIT_BYTES = 512 << 20
ENTRY_SUFFIX = ".weft"
TEMPORARY_SUFFIX = ".weft-tmp"
# A temporary file this old belongs to a process that died.
STALE_S = 3600.0

# An entry is MAGIC, the SHA-256 of the rest, the number of parts, then for each part the lengths of its
# name and of its data, the name, the data. A new layout takes a new MAGIC.
MAGIC = b"weft\x00\x00\x00\x01"
DIGEST_BYTES = hashlib.sha256().digest_size
COUNT = struct.Struct("<I")
LENGTHS = struct.Struct("<IQ")


def cache_key(
    sources: Iterable[tuple[str, str]], *, target: str, options: Mapping[str, str]
) -> str:
    """The key of a compile: every source as (path, text), the target's own key, the options.

    Paths count because tracebacks in the compiled program show them.
    """
    digest = hashlib.sha256()

    def add(*fields: str) -> None:
        for field in fields:
            encoded = field.encode("utf-8", "surrogatepass")
            # With its length before each field, two different lists cannot give the same bytes.
            digest.update(len(encoded).to_bytes(8, "little") + encoded)

    add(compiler_fingerprint(), target)
    for path, text in sources:
        add("source", path, text)
    for name in sorted(options):
        add("option", name, options[name])
    return digest.hexdigest()


@cache
def compiler_fingerprint() -> str:
    """What stands for the compiler itself: versions, and size and time of each of weft's own files."""
    digest = hashlib.sha256(f"{weft.__version__} {sys.version} {os.uname().machine}".encode())
    for path, status in sorted(python_files(Path(weft.__file__).parent)):
        digest.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    # Not `llvmlite.__version__`: importing it takes longer than a whole run from the cache.
    llvmlite = find_spec("llvmlite")
    if llvmlite is not None and llvmlite.origin is not None:
        digest.update(Path(llvmlite.origin).with_name("_version.py").read_bytes())
    return digest.hexdigest()


def python_files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Path and status of every Python file below `folder`."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from python_files(Path(entry.path))
            elif entry.name.endswith(".py"):
                yield entry.path, entry.stat()


@dataclass(frozen=True, slots=True)
class CacheInfo:
    """What `weft cache info` shows."""

    directory: Path
    entries: int
    size_bytes: int
    limit_bytes: int
    is_enabled: bool
    is_writable: bool


class Cache:
    """A folder of entries, the least recently used of which go when there are too many bytes.

    Invariant: a file named like an entry was complete when it got that name. The time of last
    modification of an entry is when it was last used.
    """

    def __init__(
        self, directory: Path, *, limit_bytes: int = LIMIT_BYTES, is_enabled: bool = True
    ) -> None:
        self.directory = directory
        self.limit_bytes = limit_bytes
        self.is_enabled = is_enabled

    @classmethod
    def from_config(cls) -> Cache:
        """The user's cache, as `WEFT_CACHE_DIR` and `WEFT_CACHE` have it."""
        settings = config.current()
        return cls(settings.cache_home / "programs", is_enabled=settings.cache)

    def get(self, key: str) -> dict[str, bytes] | None:
        """The parts stored under `key`; None if there are none, or if they are damaged."""
        if not self.is_enabled:
            return None
        path = self.entry_path(key)
        try:
            entry = path.read_bytes()
        except FileNotFoundError:
            config.note(2, f"cache: nothing under {key}")
            return None
        except OSError as error:
            config.note(1, f"cache: cannot read {path}: {error.strerror}")
            return None
        try:
            parts = decode(entry)
        except ValueError as error:
            config.note(1, f"cache: removed {path}: {error}")
            # Another process may have put a good entry there since: then this costs one more compile.
            with suppress(OSError):
                path.unlink()
            return None
        with suppress(OSError):
            os.utime(path)
        config.note(2, f"cache: found {key}")
        return parts

    def put(self, key: str, parts: Mapping[str, bytes]) -> None:
        """Store `parts` under `key`, in place of what is there."""
        if not self.is_enabled:
            return
        path = self.entry_path(key)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_atomically(path, encode(parts))
            config.note(2, f"cache: stored {key}")
            self.prune()
        except OSError as error:
            self.is_enabled = False
            config.note(1, f"cache: disabled, cannot write {path.parent}: {error.strerror}")

    def prune(self) -> None:
        """Remove what dead processes left, then the least recently used entries beyond the limit."""
        entries: list[tuple[float, int, Path]] = []
        for path, status in self.files():
            if path.suffix == ENTRY_SUFFIX:
                entries.append((status.st_mtime, status.st_size, path))
            elif status.st_mtime < time.time() - STALE_S:
                path.unlink(missing_ok=True)
        surplus = sum(size for _, size, _ in entries) - self.limit_bytes
        for _, size, path in sorted(entries):
            if surplus <= 0:
                break
            path.unlink(missing_ok=True)
            surplus -= size

    def clear(self) -> int:
        """Remove every entry; how many there were."""
        removed = 0
        for path, _ in list(self.files()):
            path.unlink(missing_ok=True)
            removed += path.suffix == ENTRY_SUFFIX
        return removed

    def info(self) -> CacheInfo:
        """What is there now."""
        sizes = [status.st_size for path, status in self.files() if path.suffix == ENTRY_SUFFIX]
        nearest = next(filter(os.path.exists, (self.directory, *self.directory.parents)))
        return CacheInfo(
            directory=self.directory,
            entries=len(sizes),
            size_bytes=sum(sizes),
            limit_bytes=self.limit_bytes,
            is_enabled=self.is_enabled,
            is_writable=os.access(nearest, os.W_OK | os.X_OK),
        )

    def entry_path(self, key: str) -> Path:
        """Where the entry of `key` is."""
        return self.directory / f"{key}{ENTRY_SUFFIX}"

    def files(self) -> Iterator[tuple[Path, os.stat_result]]:
        """Every entry and temporary file; one that another process removes meanwhile is skipped."""
        try:
            listing = os.scandir(self.directory)
        except OSError:
            return
        with listing:
            for entry in listing:
                # Only what this class wrote: the folder may be one the user keeps other things in.
                if entry.name.endswith((ENTRY_SUFFIX, TEMPORARY_SUFFIX)):
                    with suppress(FileNotFoundError):
                        yield Path(entry.path), entry.stat()


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file that other processes see whole or not at all."""
    # `mkstemp` would do, but importing it takes as long as reading an entry.
    name = f"{path.stem}.{os.getpid()}-{threading.get_ident()}{TEMPORARY_SUFFIX}"
    temporary = path.with_name(name)
    try:
        # No fsync: after a power cut the checksum tells a half-written entry from a whole one.
        temporary.write_bytes(data)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def encode(parts: Mapping[str, bytes]) -> bytes:
    """An entry's bytes."""
    pieces = [COUNT.pack(len(parts))]
    for name, data in parts.items():
        encoded = name.encode()
        pieces += [LENGTHS.pack(len(encoded), len(data)), encoded, data]
    payload = b"".join(pieces)
    return MAGIC + hashlib.sha256(payload).digest() + payload


def decode(entry: bytes) -> dict[str, bytes]:
    """The parts in an entry's bytes; ValueError if they are not what was written."""
    start = len(MAGIC) + DIGEST_BYTES
    if not entry.startswith(MAGIC):
        raise ValueError("not an entry of this version")
    payload = memoryview(entry)[start:]
    if hashlib.sha256(payload).digest() != entry[len(MAGIC) : start]:
        raise ValueError("the checksum is wrong")
    # From here on the bytes are those that `encode` gave.
    (count,) = COUNT.unpack_from(payload)
    at = COUNT.size
    parts = {}
    for _ in range(count):
        name_bytes, data_bytes = LENGTHS.unpack_from(payload, at)
        at += LENGTHS.size
        name = bytes(payload[at : at + name_bytes]).decode()
        at += name_bytes
        parts[name] = bytes(payload[at : at + data_bytes])
        at += data_bytes
    return parts
