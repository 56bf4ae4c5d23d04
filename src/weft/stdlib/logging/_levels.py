"""Levels of `logging`, by number and by name."""

from __future__ import annotations

CRITICAL = 50
FATAL = 50
ERROR = 40
WARNING = 30
WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_names = {
    50: "CRITICAL",
    40: "ERROR",
    30: "WARNING",
    20: "INFO",
    10: "DEBUG",
    0: "NOTSET",
}
_numbers = {
    "CRITICAL": 50,
    "FATAL": 50,
    "ERROR": 40,
    "WARN": 30,
    "WARNING": 30,
    "INFO": 20,
    "DEBUG": 10,
    "NOTSET": 0,
}


def addLevelName(level: int, levelName) -> None:
    _names[level] = levelName
    _numbers[levelName] = level


def getLevelNamesMapping():
    return _numbers.copy()


def name_of_level(level: int) -> str:
    known = _names.get(level)
    return "Level " + str(level) if known is None else str(known)


def getLevelName(level):
    if isinstance(level, int):
        return name_of_level(level)
    known = _numbers.get(level)
    return f"Level {level}" if known is None else known


def checked_level(level) -> int:
    """A level given as a number or a name."""
    if isinstance(level, int):
        return level
    if isinstance(level, str):
        known = _numbers.get(level)
        if known is None:
            raise ValueError("Unknown level: " + repr(level))
        return known
    raise TypeError("Level not an integer or a valid string: " + repr(level))
