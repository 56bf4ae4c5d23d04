"""What the server does with the names of files and folders, as `os` has it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from weft.runtime.protocol import PathStatus

if TYPE_CHECKING:
    from collections.abc import Sequence


def status(path: str, *, follows: bool) -> list[int]:
    """The words that `PathStatus` names."""
    found = os.stat(path, follow_symlinks=follows)
    words = [0] * PathStatus.COUNT
    words[PathStatus.MODE] = found.st_mode
    words[PathStatus.INODE] = found.st_ino
    words[PathStatus.DEVICE] = found.st_dev
    words[PathStatus.LINKS] = found.st_nlink
    words[PathStatus.USER] = found.st_uid
    words[PathStatus.GROUP] = found.st_gid
    words[PathStatus.SIZE] = found.st_size
    words[PathStatus.READ_NS] = found.st_atime_ns
    words[PathStatus.WRITTEN_NS] = found.st_mtime_ns
    words[PathStatus.CHANGED_NS] = found.st_ctime_ns
    return words


def names_in(path: str) -> Sequence[str]:
    return os.listdir(path)


def make_directory(path: str, mode: int) -> None:
    os.mkdir(path, mode & 0o7777)


def change_directory(path: str) -> None:
    os.chdir(path)


def remove(path: str, *, is_directory: bool) -> None:
    if is_directory:
        os.rmdir(path)
    else:
        os.remove(path)


def rename(source: str, target: str) -> None:
    os.rename(source, target)


def real_path(path: str, *, is_strict: bool) -> str:
    return os.path.realpath(path, strict=is_strict)
