"""`glob`: names of files that match patterns as a shell has them.

# differs: `iglob` looks into the folders when it is called.
"""

from __future__ import annotations

import os
from fnmatch import fnmatchcase

SPECIAL = "*?["


def glob(pathname, *, root_dir=None, recursive: bool = False, include_hidden: bool = False):
    search = _Search("" if root_dir is None else os.fspath(root_dir), recursive, include_hidden)
    found = search.matches(os.fspath(pathname), False)
    if recursive and pathname[:2] == "**":
        return [path for path in found if path]  # `**` also stands for the place where it begins
    return found


def iglob(pathname, *, root_dir=None, recursive: bool = False, include_hidden: bool = False):
    return iter(
        glob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden)
    )


def has_magic(s) -> bool:
    return any(letter in SPECIAL for letter in s)


def escape(pathname):
    return "".join(["[" + letter + "]" if letter in SPECIAL else letter for letter in pathname])


class _Search:
    """The options of a search. Names are relative to `root`; an empty one is the current folder."""

    root: str
    recursive: bool
    include_hidden: bool

    def __init__(self, root: str, recursive: bool, include_hidden: bool) -> None:
        self.root = root
        self.recursive = recursive
        self.include_hidden = include_hidden

    def matches(self, pattern: str, only_folders: bool) -> list[str]:
        folder, last = os.path.split(pattern)
        if not has_magic(pattern):
            place = os.path.join(self.root, pattern)
            is_there = os.path.lexists(place) if last else os.path.isdir(place)
            return [pattern] if is_there else []
        folders = [folder]
        if folder and folder != pattern and has_magic(folder):
            folders = self.matches(folder, True)
        found: list[str] = []
        for parent in folders:
            for name in self.in_folder(parent, last, only_folders):
                found.append(os.path.join(parent, name) if parent else name)
        return found

    def in_folder(self, folder: str, pattern: str, only_folders: bool) -> list[str]:
        """What matches the last part of a pattern in one folder."""
        place = os.path.join(self.root, folder)
        if not has_magic(pattern):
            path = os.path.join(place, pattern)
            is_there = os.path.lexists(path) if pattern else os.path.isdir(place)
            return [pattern] if is_there else []
        if self.recursive and pattern == "**":
            found = [""] if not folder or os.path.isdir(place) else []
            self.add_below(found, place, "", only_folders)
            return found
        shows_hidden = self.include_hidden or pattern.startswith(".")
        names = []
        for name in self.names_in(place, only_folders):
            if (shows_hidden or not name.startswith(".")) and fnmatchcase(name, pattern):
                names.append(name)
        return names

    def add_below(self, found: list[str], place: str, before: str, only_folders: bool) -> None:
        for name in self.names_in(place, only_folders):
            if self.include_hidden or not name.startswith("."):
                path = before + name
                found.append(path)
                self.add_below(found, os.path.join(place, name), path + "/", only_folders)

    def names_in(self, place: str, only_folders: bool) -> list[str]:
        try:
            names = os.listdir(place or ".")
        except OSError:
            return []
        if only_folders:
            return [name for name in names if os.path.isdir(os.path.join(place, name))]
        return names
