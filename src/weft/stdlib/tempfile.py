"""`tempfile`: files and folders that go when they are no longer needed.

# differs: the mode of a file must be a literal; a file is deleted when it is closed or the program ends, not before.
# differs: no `SpooledTemporaryFile`; the descriptor that `mkstemp` gives is for `os.close` and `os.write` only.
"""

from __future__ import annotations

import atexit
import os
import shutil
from typing import Any

from weft.runtime import paths
from weft.runtime.files import BinaryFile, TextFile, open_handle
from weft.runtime.intrinsics import text
from weft.runtime.paths import newline_of
from weft.runtime.protocol import Newline, OpenKind
from weft.runtime.strings import Str

template = "tmp"
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"
LENGTH = 8
ATTEMPTS = 100
PRIVATE = 0o700


def gettempprefix() -> str:
    return template


def gettempdir() -> str:
    for name in ("TMPDIR", "TEMP", "TMP"):
        given = os.environ.get(name)
        if given is not None and os.path.isdir(given):
            return os.path.abspath(given)
    for folder in ("/tmp", "/var/tmp", "/usr/tmp"):
        if os.path.isdir(folder):
            return folder
    return os.getcwd()


def _new_name(suffix, prefix, dir) -> str:
    """A name that is hardly taken."""
    letters = [LETTERS[byte % len(LETTERS)] for byte in os.urandom(LENGTH)]
    name = (template if prefix is None else prefix) + "".join(letters)
    if suffix is not None:
        name += suffix
    return os.path.abspath(os.path.join(gettempdir() if dir is None else os.fspath(dir), name))


def mkdtemp(suffix=None, prefix=None, dir=None) -> str:
    for _ in range(ATTEMPTS):
        path = _new_name(suffix, prefix, dir)
        try:
            os.mkdir(path, PRIVATE)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(17, "No usable temporary directory name found")


def mkstemp(suffix=None, prefix=None, dir=None, text: bool = False) -> tuple[int, str]:
    path, handle = _opened(suffix, prefix, dir, "x+b", "", "", Newline.UNIVERSAL, OpenKind.BINARY)
    return handle, path


def mktemp(suffix="", prefix=template, dir=None) -> str:
    return _new_name(suffix, prefix, dir)


def _opened(
    suffix, prefix, dir, mode, encoding, errors, newline: int, kind: int
) -> tuple[str, int]:
    """A new file's path and handle."""
    for _ in range(ATTEMPTS):
        path: Any = _new_name(suffix, prefix, dir)
        try:
            return path, open_handle(path, mode, encoding, errors, newline, kind)
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


class _TextFile(TextFile):
    """A temporary file of text; the compiler chooses by the mode (`frontend/temporary_files.py`)."""

    deletes: bool

    def __init__(
        self,
        mode: Str,
        buffering=-1,
        encoding=None,
        newline=None,
        suffix=None,
        prefix=None,
        dir=None,
        delete: bool = True,
        errors=None,
    ) -> None:
        path: Any
        path, handle = _opened(
            suffix,
            prefix,
            dir,
            mode.replace(text("w"), text("x")),
            "" if encoding is None else encoding,
            "" if errors is None else errors,
            newline_of(newline),
            OpenKind.TEXT,
        )
        super().__init__(handle, path, mode)
        self.deletes = delete
        if delete:
            atexit.register(self.close)

    def __enter__(self):
        return self

    def close(self) -> None:
        if not self.closed:
            super().close()
            if self.deletes:
                paths.remove_file(self.name)


class _BinaryFile(BinaryFile):
    """A temporary file of bytes."""

    deletes: bool

    def __init__(
        self,
        mode: Str,
        buffering=-1,
        encoding=None,
        newline=None,
        suffix=None,
        prefix=None,
        dir=None,
        delete: bool = True,
        errors=None,
    ) -> None:
        path: Any
        path, handle = _opened(
            suffix,
            prefix,
            dir,
            mode.replace(text("w"), text("x")),
            "",
            "",
            Newline.UNIVERSAL,
            OpenKind.BINARY,
        )
        super().__init__(handle, path, mode)
        self.deletes = delete
        if delete:
            atexit.register(self.close)

    def __enter__(self):
        return self

    def close(self) -> None:
        if not self.closed:
            super().close()
            if self.deletes:
                paths.remove_file(self.name)


class NamedTemporaryFile:
    """Stands for one of the two classes above."""


class TemporaryFile:
    """The same: the file has a name here, too."""


class TemporaryDirectory:
    """A folder that goes with all that is in it."""

    name: str

    def __init__(
        self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors: bool = False
    ) -> None:
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignores_errors = ignore_cleanup_errors
        self._is_there = True
        atexit.register(self.cleanup)

    def __repr__(self) -> str:
        return f"<TemporaryDirectory {self.name!r}>"

    def __enter__(self) -> str:
        return self.name

    def __exit__(self, exception_type, exception, trace) -> None:
        self.cleanup()

    def cleanup(self) -> None:
        if self._is_there:
            self._is_there = False
            if os.path.exists(self.name):
                shutil.rmtree(self.name, self._ignores_errors)
