"""`os.path` for POSIX.

# differs: paths are texts: what is given as bytes comes back as text; `expanduser` leaves `~name` as it is.
"""

from __future__ import annotations

from weft.runtime import paths
from weft.runtime.paths import name_of
from weft.runtime.protocol import PathStatus

sep = "/"
altsep = None
curdir = "."
pardir = ".."
extsep = "."
pathsep = ":"
devnull = "/dev/null"
NS_PER_SECOND = 1e9


def join(a, *p):
    path = name_of(a)
    for given in p:
        part = name_of(given)
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path = path + part
        else:
            path = path + "/" + part
    return path


def split(p):
    path = name_of(p)
    at = path.rfind("/") + 1
    head = path[:at]
    if head.strip("/"):
        head = head.rstrip("/")
    return (head, path[at:])


def basename(p):
    path = name_of(p)
    return path[path.rfind("/") + 1 :]


def dirname(p):
    return split(p)[0]


def splitext(p):
    path = name_of(p)
    start = path.rfind("/") + 1
    dot = path.rfind(".")
    first = start
    while first < len(path) and path[first] == ".":
        first += 1
    if dot <= first - 1 or dot < start:
        return (path, "")
    return (path[:dot], path[dot:])


def splitdrive(p):
    return ("", name_of(p))


def normcase(s):
    return name_of(s)


def isabs(s) -> bool:
    return name_of(s).startswith("/")


def normpath(path):
    given = name_of(path)
    if not given:
        return "."
    root = "/" if given.startswith("/") else ""
    if given.startswith("//") and not given.startswith("///"):
        root = "//"
    kept: list[str] = []
    for part in given.split("/"):
        if not part or part == ".":
            continue
        if part == ".." and kept and kept[-1] != "..":
            kept.pop()
        elif part != ".." or not root:
            kept.append(part)
    return (root + "/".join(kept)) or "."


def commonprefix(m):
    if not m:
        return ""
    least = min(m)
    most = max(m)
    for i in range(len(least)):
        if least[i] != most[i]:
            return least[:i]
    return least


def exists(path) -> bool:
    return paths.kind_of(name_of(path), paths.FOLLOW_LINKS) != 0


def lexists(path) -> bool:
    return paths.kind_of(name_of(path), paths.LEAVE_LINKS) != 0


def isfile(path) -> bool:
    return paths.kind_of(name_of(path), paths.FOLLOW_LINKS) == paths.REGULAR


def isdir(s) -> bool:
    return paths.kind_of(name_of(s), paths.FOLLOW_LINKS) == paths.DIRECTORY


def islink(path) -> bool:
    return paths.kind_of(name_of(path), paths.LEAVE_LINKS) == paths.LINK


def getsize(filename) -> int:
    return _status_word(filename, PathStatus.SIZE)


def getmtime(filename) -> float:
    return _status_word(filename, PathStatus.WRITTEN_NS) / NS_PER_SECOND


def getatime(filename) -> float:
    return _status_word(filename, PathStatus.READ_NS) / NS_PER_SECOND


def getctime(filename) -> float:
    return _status_word(filename, PathStatus.CHANGED_NS) / NS_PER_SECOND


def _status_word(filename, index: int) -> int:
    return paths.status(name_of(filename), paths.FOLLOW_LINKS).word(8 * index)


def samefile(f1, f2) -> bool:
    same_device = _status_word(f1, PathStatus.DEVICE) == _status_word(f2, PathStatus.DEVICE)
    return same_device and _status_word(f1, PathStatus.INODE) == _status_word(f2, PathStatus.INODE)


def abspath(path):
    given = name_of(path)
    if not given.startswith("/"):
        given = join(paths.real_path(".", False), given)
    return normpath(given)


def realpath(filename, *, strict: bool = False):
    return paths.real_path(name_of(filename), strict)


def relpath(path, start="."):
    given = name_of(path)
    if not given:
        raise ValueError("no path specified")
    parts = [part for part in abspath(given).split("/") if part]
    base = [part for part in abspath(start).split("/") if part]
    same = 0
    while same < len(parts) and same < len(base) and parts[same] == base[same]:
        same += 1
    found = [".."] * (len(base) - same) + parts[same:]
    return "/".join(found) if found else "."


def commonpath(given):
    if not given:
        raise ValueError("commonpath() arg is an empty sequence")
    names = [name_of(path) for path in given]
    absolute = [name.startswith("/") for name in names]
    if any(absolute) and not all(absolute):
        raise ValueError("Can't mix absolute and relative paths")
    split_names = [[part for part in name.split("/") if part and part != "."] for name in names]
    least = min(split_names)
    most = max(split_names)
    same = 0
    while same < len(least) and same < len(most) and least[same] == most[same]:
        same += 1
    return ("/" if absolute[0] else "") + "/".join(least[:same])


def expanduser(path):
    """A `~` at the beginning; other users' folders are not looked up."""
    given = name_of(path)
    if given != "~" and not given.startswith("~/"):
        return given
    home = paths.environment("HOME")
    if home is None:
        return given
    return (home.rstrip("/") + given[1:]) or "/"
