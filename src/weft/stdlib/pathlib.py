"""`pathlib`: paths as objects, of POSIX.

# differs: `Path` is `PosixPath` itself and `PurePath` is `PurePosixPath`; there are no Windows paths.
# differs: `parents` is a tuple; `glob` and `iterdir` look into the folders when they are called, and raise then.
# differs: no `chmod`, `owner`, `group`, `is_mount`, `is_socket` and the like, no links made; `touch` changes no times.
"""

from __future__ import annotations

import os
from fnmatch import fnmatchcase

from weft.runtime import paths
from weft.runtime.intrinsics import new_same, python_minor, type_name


class PurePosixPath:
    """A path without looking at files: a root, which is empty in a relative path, and names."""

    root: str
    names: list[str]

    def __init__(self, *pathsegments) -> None:
        given: str = ""
        for segment in pathsegments:
            given = os.path.join(given, _text_of(segment))
        self.root = ""
        if given.startswith("/"):
            self.root = "//" if given.startswith("//") and not given.startswith("///") else "/"
        self.names = [name for name in given.split("/") if name and name != "."]

    # Text.

    def __str__(self) -> str:
        return (self.root + "/".join(self.names)) or "."

    def __fspath__(self) -> str:
        return str(self)

    def as_posix(self) -> str:
        return str(self)

    def __bytes__(self) -> bytes:
        return str(self).encode()

    def __repr__(self) -> str:
        return f"{self.__class__.__name__}({str(self)!r})"

    def as_uri(self) -> str:
        if not self.root:
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + _quoted(str(self))

    # Order.

    def __hash__(self) -> int:
        return hash(str(self))

    def __eq__(self, other) -> bool:
        if isinstance(other, PurePosixPath):
            return self.root == other.root and self.names == other.names
        return False

    def __lt__(self, other: PurePosixPath) -> bool:
        return self.sort_key() < other.sort_key()

    def __le__(self, other: PurePosixPath) -> bool:
        return self.sort_key() <= other.sort_key()

    def __gt__(self, other: PurePosixPath) -> bool:
        return self.sort_key() > other.sort_key()

    def __ge__(self, other: PurePosixPath) -> bool:
        return self.sort_key() >= other.sort_key()

    def sort_key(self) -> list[str]:
        if python_minor() >= 12:
            return str(self).split("/")
        return [self.root, *self.names] if self.root else self.names

    # Parts.

    @property
    def drive(self) -> str:
        return ""

    @property
    def anchor(self) -> str:
        return self.root

    @property
    def parts(self):
        return tuple([self.root, *self.names]) if self.root else tuple(self.names)

    @property
    def name(self) -> str:
        return self.names[-1] if self.names else ""

    @property
    def suffix(self) -> str:
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self) -> list[str]:
        name = self.name
        found: list[str] = []
        if not name.endswith("."):
            for part in name.lstrip(".").split(".")[1:]:
                found.append("." + part)
        return found

    @property
    def stem(self) -> str:
        name = self.name
        return name[: len(name) - len(self.suffix)]

    @property
    def parent(self):
        return self.made_of(self.root, self.names[:-1])

    @property
    def parents(self):
        found = []
        for count in range(len(self.names) - 1, -1, -1):
            found.append(self.made_of(self.root, self.names[:count]))
        return tuple(found)

    # Other paths.

    def made_of(self, root: str, names: list[str]):
        """A path of the same class."""
        made = new_same(self)
        made.root = root
        made.names = names
        return made

    def joinpath(self, *pathsegments):
        made = self
        for segment in pathsegments:
            made = made / _text_of(segment)
        return made

    def __truediv__(self, key):
        if key is None or isinstance(key, (int, float, list, tuple)):
            return NotImplemented
        return self.__class__(self, key)

    def __rtruediv__(self, key):
        return self.__class__(key, self)

    def with_name(self, name: str):
        if not self.names:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self.made_of(self.root, [*self.names[:-1], name])

    def with_stem(self, stem: str):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix: str):
        if "/" in suffix or suffix == "." or (suffix and not suffix.startswith(".")):
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self.names:
            raise ValueError(f"{self!r} has an empty name")
        return self.made_of(self.root, [*self.names[:-1], self.stem + suffix])

    def with_segments(self, *pathsegments):
        return self.__class__(*pathsegments)

    def relative_to(self, other, *, walk_up: bool = False):
        base = PurePosixPath(other)
        if self.is_below(base):
            return self.made_of("", self.names[len(base.names) :])
        if not walk_up:
            text = f"{str(self)!r} is not in the subpath of {str(base)!r}"
            if python_minor() < 12:
                text += " OR one path is relative and the other is absolute."
            raise ValueError(text)
        if self.root != base.root:
            raise ValueError(f"{str(self)!r} and {str(base)!r} have different anchors")
        same = 0
        while (
            same < len(base.names)
            and same < len(self.names)
            and self.names[same] == base.names[same]
        ):
            same += 1
        if ".." in base.names[same:]:
            raise ValueError(f"'..' segment in {str(base)!r} cannot be walked")
        return self.made_of("", [".."] * (len(base.names) - same) + self.names[same:])

    def is_relative_to(self, other) -> bool:
        return self.is_below(PurePosixPath(other))

    def is_below(self, base: PurePosixPath) -> bool:
        return self.root == base.root and self.names[: len(base.names)] == base.names

    def is_absolute(self) -> bool:
        return self.root != ""

    def is_reserved(self) -> bool:
        return False

    def match(self, path_pattern) -> bool:
        pattern = PurePosixPath(path_pattern)
        if not pattern.names and not pattern.root:
            raise ValueError("empty pattern")
        wanted = len(pattern.names)
        if wanted > len(self.names) or (
            pattern.root and (self.root != pattern.root or wanted != len(self.names))
        ):
            return False
        for i in range(1, wanted + 1):
            if not fnmatchcase(self.names[-i], pattern.names[-i]):
                return False
        return True


class PosixPath(PurePosixPath):
    """A path that asks the host about the file."""

    @staticmethod
    def cwd() -> PosixPath:
        return PosixPath(os.getcwd())

    @staticmethod
    def home() -> PosixPath:
        return PosixPath("~").expanduser()

    def stat(self, *, follow_symlinks: bool = True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def exists(self, *, follow_symlinks: bool = True) -> bool:
        return self.kind(follow_symlinks) != 0

    def is_file(self, *, follow_symlinks: bool = True) -> bool:
        return self.kind(follow_symlinks) == paths.REGULAR

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        return self.kind(follow_symlinks) == paths.DIRECTORY

    def is_symlink(self) -> bool:
        return self.kind(False) == paths.LINK

    def kind(self, follow_symlinks: bool) -> int:
        return paths.kind_of(
            str(self), paths.FOLLOW_LINKS if follow_symlinks else paths.LEAVE_LINKS
        )

    def samefile(self, other_path) -> bool:
        return os.path.samefile(self, other_path)

    # The compiler opens the file itself: the mode decides what `open` gives.

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        raise NotImplementedError("the compiler calls `open`")

    def read_text(self, encoding=None, errors=None, newline=None) -> str:
        with open(self, "r", -1, encoding, errors, newline) as file:
            return file.read()

    def read_bytes(self) -> bytes:
        with open(self, "rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None) -> int:
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type_name(data)}")
        with open(self, "w", -1, encoding, errors, newline) as file:
            return file.write(data)

    def write_bytes(self, data) -> int:
        with open(self, "wb") as file:
            return file.write(data)

    def touch(self, mode: int = 0o666, exist_ok: bool = True) -> None:
        if exist_ok:
            open(self, "a").close()
        else:
            open(self, "x").close()

    def mkdir(self, mode: int = 0o777, parents: bool = False, exist_ok: bool = False) -> None:
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or not self.names:
                raise
            self.parent.mkdir(0o777, True, True)
            self.mkdir(mode, False, exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self) -> None:
        os.rmdir(self)

    def unlink(self, missing_ok: bool = False) -> None:
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self, target)
        return self.__class__(target)

    def replace(self, target):
        os.replace(self, target)
        return self.__class__(target)

    def absolute(self):
        if self.root:
            return self
        return self.__class__(os.getcwd(), self)

    def resolve(self, strict: bool = False):
        return self.__class__(os.path.realpath(self, strict=strict))

    def expanduser(self):
        if self.root or not self.names or not self.names[0].startswith("~"):
            return self
        first = os.path.expanduser(self.names[0])
        if first.startswith("~"):
            raise RuntimeError("Could not determine home directory.")
        return self.__class__(first, *self.names[1:])

    # Folders.

    def iterdir(self):
        return iter([self / name for name in os.listdir(self)])

    def glob(self, pattern):
        return iter(self.found(pattern, []))

    def rglob(self, pattern):
        return iter(self.found(pattern, ["**"]))

    def found(self, pattern, parts: list[str]):
        """The paths below this one that match."""
        given = PurePosixPath(pattern)
        if given.root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not given.names and not parts:
            raise ValueError(f"Unacceptable pattern: {str(pattern)!r}")
        every = parts + given.names
        for part in every:
            if "**" in part and part != "**" and python_minor() < 13:
                raise ValueError("Invalid pattern: '**' can only be an entire path component")
        selection = _Selection(every, every.count("**") > 1)
        selection.select(str(self), 0)
        return [self.__class__(name) for name in selection.found]

    def walk(self, top_down: bool = True, on_error=None, follow_symlinks: bool = False):
        for folder, folders, files in os.walk(self, top_down, on_error, follow_symlinks):
            yield self.__class__(folder), folders, files


class _Selection:
    """The names that a pattern selects, in the order in which CPython finds them."""

    parts: list[str]
    may_repeat: bool
    found: list[str]
    seen: set[str]

    def __init__(self, parts: list[str], may_repeat: bool) -> None:
        self.parts = parts
        self.may_repeat = may_repeat
        self.found = []
        self.seen = set()

    def select(self, folder: str, at: int) -> None:
        """Add what matches the parts from `at` on in a folder, or the folder if there are none."""
        if at == len(self.parts):
            self.add(folder)
            return
        part = self.parts[at]
        is_last = at + 1 == len(self.parts)
        if part == "**":
            self.select_below(folder, at)
        elif "*" in part or "?" in part or "[" in part:
            for name in _names_in(folder):
                if fnmatchcase(name, part):
                    path = os.path.join(folder, name)
                    if is_last or os.path.isdir(path):
                        self.select(path, at + 1)
        else:
            path = os.path.join(folder, part)
            if os.path.exists(path) if is_last else os.path.isdir(path):
                self.select(path, at + 1)

    def select_below(self, folder: str, at: int) -> None:
        """What `**` stands for: the folder, and those below that are no links."""
        takes_files = at + 1 == len(self.parts) and python_minor() >= 13
        self.select(folder, at + 1)
        for name in _names_in(folder):
            path = os.path.join(folder, name)
            if os.path.isdir(path):
                if not os.path.islink(path):
                    self.select_below(path, at)
            elif takes_files:
                self.add(path)

    def add(self, path: str) -> None:
        if self.may_repeat:
            if path in self.seen:
                return
            self.seen.add(path)
        self.found.append(path)


def _names_in(folder: str) -> list[str]:
    """As CPython, which leaves out folders that it may not read."""
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _quoted(path: str) -> str:
    """A path in a URI: letters, digits and a few signs stay, the other bytes are `%xx`."""
    parts: list[str] = []
    for byte in path.encode():
        letter = chr(byte)
        if byte < 128 and (letter.isalnum() or letter in "/_.-~"):
            parts.append(letter)
        else:
            parts.append(f"%{byte:02X}")
    return "".join(parts)


Path = PosixPath
PurePath = PurePosixPath


def _text_of(segment) -> str:
    """An argument that stands for a path."""
    path = segment.__fspath__() if hasattr(segment, "__fspath__") else segment
    if isinstance(path, str):
        return path
    if python_minor() >= 12:
        wanted = "argument should be a str or an os.PathLike object where __fspath__ returns a str"
        raise TypeError(f"{wanted}, not {str(type_name(path))!r}")
    if isinstance(path, bytes):
        wanted = "argument should be a str object or an os.PathLike object returning str"
        raise TypeError(f"{wanted}, not {type(path)}")
    raise TypeError(f"expected str, bytes or os.PathLike object, not {type_name(path)}")
