"""`warnings`: messages to stderr about what a program should not do.

# differs: no `showwarning` nor filters by `module` and `lineno`; `message` of a
# filter is the beginning of the text, no regular expression. `stacklevel` is not followed.
"""

from __future__ import annotations

from typing import Any

from weft.runtime.intrinsics import current_location, str_of, type_name
from weft.runtime.tracebacks import describe_location

from .sys import argv, stderr
from .threading import Lock


class _Filter:
    """What to do with warnings of a class whose text begins in a certain way. `fits` tells the class."""

    action: str
    message: str

    def __init__(self, action: str, message: str, fits) -> None:
        self.action = action
        self.message = message
        self.fits = fits


class WarningMessage:
    """A warning that `catch_warnings(record=True)` has kept."""

    def __init__(self, message, category, filename, lineno, line) -> None:
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.line = line
        self.file = None
        self.source = None

    def __str__(self) -> str:
        return (
            f"{{message : {self.message!r}, category : {self.category.__name__!r}, "
            f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}"
        )


class _State:
    """The filters, the last one added first, and what was shown already, by place and text, since they changed."""

    filters: list[_Filter]
    shown: set[str]
    log: list[WarningMessage] | None  # where warnings go instead of to stderr
    lock: Lock

    def __init__(self) -> None:
        self.filters = []
        self.shown = set()
        self.log = None
        self.lock = Lock()

    def change(self, filters: list[_Filter]) -> None:
        with self.lock:
            self.filters = filters
            self.shown = set()


def warn(message, category=None, stacklevel=1, source=None) -> None:
    if isinstance(message, Warning):
        _warn(message, str(message))
    elif category is None:
        _warn(UserWarning(message), str(message))
    else:
        _warn(category(message), str(message))


def _warn(warning, shown: str) -> None:
    at = describe_location(current_location())
    action = _action_for(warning, shown, _is_main(at.filename))
    if action == "error":
        raise warning
    if action == "ignore":
        return
    place: Any = f"{at.filename}:{at.lineno}"
    source: Any = at.line
    key = shown + ":" + str(type_name(warning))
    if action == "module":
        key = place[: place.rfind(":")] + ":" + key
    elif action != "once":
        key = place + ":" + key
    with _state.lock:
        if action != "always" and action != "all" and key in _state.shown:
            return
        _state.shown.add(key)
        log = _state.log
    if log is not None:
        log.append(WarningMessage(warning, type(warning), at.filename, at.lineno, None))
        return
    stderr.write(str_of(place + ": " + str(type_name(warning)) + ": " + shown + "\n"))
    if source:
        stderr.write(str_of("  " + source + "\n"))


def _is_main(filename) -> bool:
    """Whether it is the path of the program's own file, which `argv` may have from the current folder on."""
    given: Any = argv[0]
    return filename == given or filename.endswith("/" + given.lstrip("./"))


def _action_for(warning, shown: str, is_in_main: bool) -> str:
    for rule in _state.filters:
        if shown.startswith(rule.message) and rule.fits(warning):
            return rule.action
    if isinstance(warning, DeprecationWarning) and not is_in_main:
        return "ignore"
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
    _state.change([*_state.filters, made] if append else [made, *_state.filters])


def begin_filter(action: str, fits) -> list[_Filter]:
    """Put a filter before all others, for `unittest`; gives those that were there, for `end_filter`."""
    before = _state.filters
    _state.change([_Filter(action, "", fits), *before])
    return before


def end_filter(before: list[_Filter]) -> None:
    _state.change(before)


def resetwarnings() -> None:
    _state.change([])


class catch_warnings:
    """Puts the filters back in the end; with `record` the warnings meanwhile go to a list."""

    saved: list[_Filter]
    saved_log: list[WarningMessage] | None

    def __init__(self, *, record=False, action=None, category=None) -> None:
        self.record = record
        self.saved = []
        self.saved_log = None
        self.begin = lambda: None
        if action is not None:
            self.begin = lambda: simplefilter(action, category)

    def __enter__(self):
        self.saved = _state.filters
        self.saved_log = _state.log
        _state.change(_state.filters)
        if self.record:
            _state.log = []
        self.begin()
        return _state.log if self.record else None

    def __exit__(self, exception_type, exception, trace) -> None:
        _state.change(self.saved)
        _state.log = self.saved_log


_state = _State()
