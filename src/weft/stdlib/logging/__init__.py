"""`logging`: messages about what a program does.

# differs: `stack_info` and `stacklevel` are ignored; the `pathname` of a record is the name of the file only, and
# what `extra` gives is not in its `__dict__`.  There is no `logging.config`; no factories of records or loggers.
"""

from __future__ import annotations

from typing import Any

from ..sys import exc_info
from ..threading import RLock
from ._adapter import LoggerAdapter
from ._handlers import (
    FileHandler,
    Filter,
    Filterer,
    Handler,
    NullHandler,
    StreamHandler,
)
from ._levels import (
    CRITICAL,
    DEBUG,
    ERROR,
    FATAL,
    INFO,
    NOTSET,
    WARN,
    WARNING,
    addLevelName,
    checked_level,
    getLevelName,
    getLevelNamesMapping,
    name_of_level,
)
from ._records import Formatter, LogRecord

__all__ = [
    "CRITICAL",
    "DEBUG",
    "ERROR",
    "FATAL",
    "INFO",
    "NOTSET",
    "WARN",
    "WARNING",
    "FileHandler",
    "Filter",
    "Formatter",
    "Handler",
    "LogRecord",
    "Logger",
    "LoggerAdapter",
    "NullHandler",
    "StreamHandler",
    "addLevelName",
    "basicConfig",
    "critical",
    "debug",
    "disable",
    "error",
    "exception",
    "getLevelName",
    "getLevelNamesMapping",
    "getLogger",
    "info",
    "log",
    "shutdown",
    "warn",
    "warning",
]

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
RESERVED = ("message", "asctime", "name", "msg", "args", "levelname", "levelno", "created")


class Logger(Filterer):
    """A logger: one of a tree, whose root is `root`."""

    _weft_open = True  # programs add attributes

    name: str
    level: int
    parent: Logger | None
    propagate: bool
    disabled: bool

    def __init__(self, name, level=NOTSET) -> None:
        super().__init__()
        self.name = str(name)
        self.level = checked_level(level)
        self.parent = None
        self.propagate = True
        self.disabled = False
        self.handlers: list[Any] = []

    def setLevel(self, level) -> None:
        self.level = checked_level(level)

    def getEffectiveLevel(self) -> int:
        logger: Logger | None = self
        while logger is not None:
            if logger.level != NOTSET:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level: int) -> bool:
        if self.disabled or _state.disable >= level:
            return False
        return level >= self.getEffectiveLevel()

    def getChild(self, suffix) -> Logger:
        if self.parent is not None:
            return getLogger(self.name + "." + str(suffix))
        return getLogger(suffix)

    def addHandler(self, hdlr) -> None:
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr) -> None:
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self) -> bool:
        logger: Logger | None = self
        while logger is not None:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def debug(self, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None) -> None:
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, exc_info, extra)

    def info(self, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None) -> None:
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, exc_info, extra)

    def warning(
        self, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None
    ) -> None:
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, exc_info, extra)

    def warn(self, msg, *args, exc_info=None, extra=None) -> None:
        self.warning(msg, *args, exc_info=exc_info, extra=extra)

    def error(self, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None) -> None:
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, exc_info, extra)

    def exception(
        self, msg, *args, exc_info=True, stack_info=False, stacklevel=1, extra=None
    ) -> None:
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, exc_info, extra)

    def critical(
        self, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None
    ) -> None:
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, exc_info, extra)

    def fatal(self, msg, *args, exc_info=None, extra=None) -> None:
        self.critical(msg, *args, exc_info=exc_info, extra=extra)

    def log(
        self, level, msg, *args, exc_info=None, stack_info=False, stacklevel=1, extra=None
    ) -> None:
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if self.isEnabledFor(level):
            self._log(level, msg, args, exc_info, extra)

    def _log(self, level: int, msg, args, exc_info, extra) -> None:
        record = LogRecord(self.name, level, None, 0, msg, args, _exception_info(exc_info))
        if extra is not None:
            for key in extra:
                if key in RESERVED:
                    raise KeyError("Attempt to overwrite " + repr(key) + " in LogRecord")
                record.extra[key] = extra[key]
        self.handle(record)

    def handle(self, record: LogRecord) -> None:
        if self.disabled:
            return
        passed = self.filter(record)
        if passed:
            self.callHandlers(passed if isinstance(passed, LogRecord) else record)

    def callHandlers(self, record: LogRecord) -> None:
        is_handled = False
        logger: Logger | None = self
        while logger is not None:
            for handler in logger.handlers:
                is_handled = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not is_handled and record.levelno >= lastResort.level:
            lastResort.handle(record)

    def __repr__(self) -> str:
        kind = "<RootLogger " if self.parent is None else "<Logger "
        return kind + self.name + " (" + name_of_level(self.getEffectiveLevel()) + ")>"


def _exception_info(given):
    """An exception as `sys.exc_info` gives it, from what a program may give as `exc_info`."""
    if isinstance(given, BaseException):
        return (type(given), given, None)
    if isinstance(given, tuple) or not given:
        return given
    return exc_info()


# All loggers.


class _State:
    """What the module knows: the loggers by name, and up to which level none of them logs."""

    loggers: dict[str, Logger]
    disable: int

    def __init__(self) -> None:
        self.loggers = {}
        self.disable = 0


def getLogger(name=None) -> Logger:
    if name is None:
        return root
    wanted = str(name)
    if not wanted or wanted == "root":
        return root
    with _lock:
        known = _state.loggers.get(wanted)
        if known is not None:
            return known
        made = Logger(wanted)
        made.parent = _nearest(wanted)
        # Those below it that hung on a logger further up.
        for other in _state.loggers.values():
            if other.name.startswith(wanted + "."):
                above = other.parent
                if above is None or len(above.name) < len(wanted) or above.parent is None:
                    other.parent = made
        _state.loggers[wanted] = made
        return made


def _nearest(name: str) -> Logger:
    """The logger that the one of that name is to hang on."""
    dot = name.rfind(".")
    while dot > 0:
        name = name[:dot]
        known = _state.loggers.get(name)
        if known is not None:
            return known
        dot = name.rfind(".")
    return root


def disable(level=CRITICAL) -> None:
    _state.disable = checked_level(level)


def basicConfig(
    *,
    filename=None,
    filemode="a",
    format=None,
    datefmt=None,
    style="%",
    level=None,
    stream=None,
    handlers=None,
    force=False,
    encoding=None,
    errors="backslashreplace",
) -> None:
    with _lock:
        if force:
            for handler in root.handlers.copy():
                root.removeHandler(handler)
                handler.close()
        if root.handlers:
            return
        if handlers is not None and (stream is not None or filename is not None):
            raise ValueError(
                "'stream' or 'filename' should not be specified together with 'handlers'"
            )
        if stream is not None and filename is not None:
            raise ValueError("'stream' and 'filename' should not be specified together")
        formatter = Formatter(_basic_format(style) if format is None else format, datefmt, style)
        if handlers is not None:
            for handler in handlers:
                _add(handler, formatter)
        elif filename is not None:
            _add(FileHandler(filename, filemode, encoding, False, errors), formatter)
        else:
            _add(StreamHandler(stream), formatter)
        if level is not None:
            root.setLevel(level)


def _basic_format(style):
    if style == "{":
        return "{levelname}:{name}:{message}"
    if style == "$":
        return "${levelname}:${name}:${message}"
    return BASIC_FORMAT


def _add(handler, formatter: Formatter) -> None:
    if handler.formatter is None:
        handler.setFormatter(formatter)
    root.addHandler(handler)


def _prepare() -> None:
    if not root.handlers:
        basicConfig()


def debug(msg, *args, exc_info=None, extra=None) -> None:
    _prepare()
    root.debug(msg, *args, exc_info=exc_info, extra=extra)


def info(msg, *args, exc_info=None, extra=None) -> None:
    _prepare()
    root.info(msg, *args, exc_info=exc_info, extra=extra)


def warning(msg, *args, exc_info=None, extra=None) -> None:
    _prepare()
    root.warning(msg, *args, exc_info=exc_info, extra=extra)


def warn(msg, *args, exc_info=None, extra=None) -> None:
    warning(msg, *args, exc_info=exc_info, extra=extra)


def error(msg, *args, exc_info=None, extra=None) -> None:
    _prepare()
    root.error(msg, *args, exc_info=exc_info, extra=extra)


def exception(msg, *args, exc_info=True, extra=None) -> None:
    error(msg, *args, exc_info=exc_info, extra=extra)


def critical(msg, *args, exc_info=None, extra=None) -> None:
    _prepare()
    root.critical(msg, *args, exc_info=exc_info, extra=extra)


def log(level, msg, *args, exc_info=None, extra=None) -> None:
    _prepare()
    root.log(level, msg, *args, exc_info=exc_info, extra=extra)


def shutdown() -> None:
    for handler in root.handlers:
        handler.flush()


_lock = RLock()
_state = _State()
root = Logger("root", WARNING)
lastResort = StreamHandler()
lastResort.setLevel(WARNING)
