"""`os.path` for POSIX: paths as texts, and whether a file can be read.

# differs: `exists` and `isfile` say whether the file can be opened for reading.
"""

from __future__ import annotations

sep = "/"
curdir = "."
pardir = ".."
extsep = "."


def join(a, *p):
    path = a
    for part in p:
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path = path + part
        else:
            path = path + "/" + part
    return path


def split(p):
    at = p.rfind("/") + 1
    head = p[:at]
    if head.strip("/"):
        head = head.rstrip("/")
    return (head, p[at:])


def basename(p):
    return p[p.rfind("/") + 1 :]


def dirname(p):
    return split(p)[0]


def splitext(p):
    start = p.rfind("/") + 1
    dot = p.rfind(".")
    first = start
    while first < len(p) and p[first] == ".":
        first += 1
    if dot <= first - 1 or dot < start:
        return (p, "")
    return (p[:dot], p[dot:])


def isabs(s) -> bool:
    return s.startswith("/")


def normpath(path):
    if not path:
        return "."
    root = "/" if path.startswith("/") else ""
    if path.startswith("//") and not path.startswith("///"):
        root = "//"
    kept: list[str] = []
    for part in path.split("/"):
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
    try:
        open(path, "rb").close()
    except IsADirectoryError:
        return True
    except OSError:
        return False
    return True


def isfile(path) -> bool:
    try:
        open(path, "rb").close()
    except OSError:
        return False
    return True


def isdir(s) -> bool:
    try:
        open(s, "rb").close()
    except IsADirectoryError:
        return True
    except OSError:
        return False
    return False
