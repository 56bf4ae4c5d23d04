"""`warnings`: messages to stderr about what a program should not do.

# differs: no `showwarning`, `catch_warnings(record=True)`, nor filters by `module` and `lineno`; `message` of a
# filter is the beginning of the text, no regular expression.
"""

from __future__ import annotations

from typing import Any

from weft.runtime.intrinsics import current_location, str_of, type_name
from weft.runtime.tracebacks import describe_location

from .sys import stderr
from .threading import Lock


class _Filter:
    """What to do with warnings of a class whose text begins in a certain way. `fits` tells the class."""

    action: str
    message: str

    def __init__(self, action: str, message: str, fits) -> None:
        self.action = action
        self.message = message
        self.fits = fits


class _State:
    """The filters, the last one added first, and what was shown already, by place and text."""

    filters: list[_Filter]
    shown: set[str]
    lock: Lock

    def __init__(self) -> None:
        self.filters = []
        self.shown = set()
        self.lock = Lock()


def warn(message, category=None, stacklevel=1, source=None) -> None:
    if isinstance(message, Warning):
        _warn(message, str(message))
    elif category is None:
        _warn(UserWarning(message), str(message))
    else:
        _warn(category(message), str(message))


def _warn(warning, shown: str) -> None:
    action = _action_for(warning, shown)
    if action == "error":
        raise warning
    if action == "ignore":
        return
    at = describe_location(current_location())
    place: Any = f"{at.filename}:{at.lineno}"
    source: Any = at.line
    key = shown + ":" + str(type_name(warning))
    if action == "once":
        place_key = key
    elif action == "module":
        place_key = place[: place.rfind(":")] + ":" + key
    else:
        place_key = place + ":" + key
    with _state.lock:
        if action != "always" and action != "all" and place_key in _state.shown:
            return
        _state.shown.add(place_key)
    stderr.write(str_of(place + ": " + str(type_name(warning)) + ": " + shown + "\n"))
    if source:
        stderr.write(str_of("  " + source + "\n"))


def _action_for(warning, shown: str) -> str:
    for rule in _state.filters:
        if shown.startswith(rule.message) and rule.fits(warning):
            return rule.action
    if isinstance(warning, DeprecationWarning):
        return "ignore"  # but in `__main__`, where it is "default": see `warn`'s callers
    return "default"


def _fits_all(warning) -> bool:
    return True


def simplefilter(action, category=None, lineno=0, append=False) -> None:
    filterwarnings(action, "", category, "", lineno, append)


def filterwarnings(action, message="", category=None, module="", lineno=0, append=False) -> None:
    if category is None:
        fits: Any = _fits_all
    else:
        fits = lambda warning: isinstance(warning, category)  # noqa: E731  made for the category
    made = _Filter(str(action), str(message), fits)
    if append:
        _state.filters.append(made)
    else:
        _state.filters.insert(0, made)


def begin_filter(action: str, fits) -> list[_Filter]:
    """Put a filter before all others, for `unittest`; gives those that were there, for `end_filter`."""
    before = _state.filters.copy()
    _state.filters.insert(0, _Filter(action, "", fits))
    return before


def end_filter(before: list[_Filter]) -> None:
    _state.filters = before


def resetwarnings() -> None:
    _state.filters.clear()


class catch_warnings:
    """Puts the filters back in the end."""

    saved: list[_Filter]

    def __init__(self, *, record=False, action=None, category=None) -> None:
        if record:
            raise NotImplementedError("catch_warnings(record=True) is not supported by weft")
        self.saved = []
        if action is not None:
            simplefilter(action, category)

    def __enter__(self) -> None:
        self.saved = _state.filters.copy()

    def __exit__(self, exception_type, exception, trace) -> None:
        _state.filters = self.saved


_state = _State()
