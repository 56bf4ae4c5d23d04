"""`shutil`: copying, moving and removing files and folders.

# differs: of a file only the contents are copied, not mode and times; links are followed.
# differs: no archives, no `disk_usage`, `chown`; `rmtree` takes no `onerror`.
"""

from __future__ import annotations

import os
from fnmatch import fnmatchcase
from typing import NamedTuple

from weft.runtime import paths
from weft.runtime.paths import name_of

COPIED_AT_ONCE = 1 << 16
ANY_MAY_RUN = 0o111


class terminal_size(NamedTuple):
    """What `get_terminal_size` gives."""

    columns: int
    lines: int


class Error(OSError):
    """A copy or move that cannot be."""


class SameFileError(Error):
    """Source and target are the same file."""


def copyfileobj(fsrc, fdst, length: int = 0) -> None:
    while True:
        data = fsrc.read(length if length > 0 else COPIED_AT_ONCE)
        if not data:
            return
        fdst.write(data)


def copyfile(src, dst, *, follow_symlinks: bool = True):
    if os.path.exists(src) and os.path.exists(dst) and os.path.samefile(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    with open(src, "rb") as source, open(dst, "wb") as target:
        copyfileobj(source, target)
    return dst


def copy(src, dst, *, follow_symlinks: bool = True):
    if os.path.isdir(dst):
        inside = os.path.join(dst, os.path.basename(src))
        copyfile(src, inside)
        return inside
    copyfile(src, dst)
    return name_of(dst)


def copy2(src, dst, *, follow_symlinks: bool = True):
    return copy(src, dst)


def ignore_patterns(*patterns):
    def ignored(path, names):
        return {name for name in names if any(fnmatchcase(name, p) for p in patterns)}

    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, dirs_exist_ok=False):
    _copy_folder(name_of(src), name_of(dst), ignore, copy_function, dirs_exist_ok)
    return dst


def _copy_folder(src: str, dst: str, ignore, copy_function, dirs_exist_ok: bool) -> None:
    names = os.listdir(src)
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    ignored: set[str] = set()
    if ignore is not None:
        for name in ignore(src, names):
            ignored.add(name)
    for name in names:
        if name in ignored:
            continue
        source = os.path.join(src, name)
        target = os.path.join(dst, name)
        if os.path.isdir(source):
            _copy_folder(source, target, ignore, copy_function, dirs_exist_ok)
        else:
            copy_function(source, target)


def rmtree(path, ignore_errors: bool = False) -> None:
    try:
        folder = name_of(path)
        if os.path.islink(folder):
            raise OSError("Cannot call rmtree on a symbolic link")
        _remove_folder(folder)
    except OSError:
        if not ignore_errors:
            raise


def _remove_folder(folder: str) -> None:
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if paths.kind_of(path, paths.LEAVE_LINKS) == paths.DIRECTORY:
            _remove_folder(path)
        else:
            os.unlink(path)
    os.rmdir(folder)


def move(src, dst):
    source = name_of(src)
    target = name_of(dst)
    if os.path.isdir(target) and not os.path.samefile(source, target):
        target = os.path.join(target, os.path.basename(source.rstrip("/")))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(source, target)
    except OSError:
        # On another device. What is missing or inside itself fails here as well.
        if not os.path.isdir(source):
            copyfile(source, target)
            os.unlink(source)
        elif (os.path.abspath(target) + "/").startswith(os.path.abspath(source) + "/"):
            raise Error(f"Cannot move a directory '{source}' into itself '{target}'.")
        else:
            _copy_folder(source, target, None, copy2, False)
            rmtree(source)
    return target


def which(cmd, mode: int = 1, path=None):
    command = name_of(cmd)
    if "/" in command:
        return command if _may_run(command) else None
    places = os.environ.get("PATH", "/bin:/usr/bin") if path is None else path
    for folder in places.split(":"):
        found = os.path.join(folder, command)
        if _may_run(found):
            return found
    return None


def _may_run(path: str) -> bool:
    return os.path.isfile(path) and os.stat(path).st_mode & ANY_MAY_RUN != 0


def get_terminal_size(fallback=(80, 24)):
    columns = os.environ.get("COLUMNS", "")
    lines = os.environ.get("LINES", "")
    return terminal_size(
        int(columns) if columns.isdigit() and int(columns) > 0 else fallback[0],
        int(lines) if lines.isdigit() and int(lines) > 0 else fallback[1],
    )
