"""Handlers of `logging`, and the filters that they share with loggers."""

from __future__ import annotations

from typing import Any

from weft.runtime.intrinsics import python_minor, str_of, type_name

from ..os import fspath
from ..os.path import abspath
from ..sys import stderr
from ..threading import RLock
from ..traceback import print_exc
from ._levels import NOTSET, checked_level, name_of_level
from ._records import Formatter, LogRecord


class Filter:
    """Lets a logger and those below it pass."""

    name: str

    def __init__(self, name="") -> None:
        self.name = str(name)

    def filter(self, record: LogRecord) -> bool:
        if not self.name or self.name == record.name:
            return True
        return record.name.startswith(self.name + ".")


class Filterer:
    """What has filters. `_keys` are the addresses of the objects behind them."""

    _keys: list[int]

    def __init__(self) -> None:
        self._keys = []
        self._filters: list[Any] = []

    def addFilter(self, filter) -> None:
        if id(filter) in self._keys:
            return
        self._keys.append(id(filter))
        if hasattr(filter, "filter"):
            self._filters.append(lambda record: filter.filter(record))  # noqa: PLW0108
        else:
            self._filters.append(filter)

    def removeFilter(self, filter) -> None:
        if id(filter) in self._keys:
            at = self._keys.index(id(filter))
            self._keys.pop(at)
            self._filters.pop(at)

    def filter(self, record: LogRecord):
        """Whether the record is wanted; since Python 3.12 the record itself, or one in its place."""
        passed = record
        for is_wanted in self._filters:
            result = is_wanted(passed)
            if not result:
                return False
            if python_minor() >= 12 and isinstance(result, LogRecord):
                passed = result
        return passed if python_minor() >= 12 else True


class Handler(Filterer):
    """Does something with records. A subclass has `emit`."""

    _weft_open = True  # programs add attributes

    level: int
    lock: RLock

    def __init__(self, level=NOTSET) -> None:
        super().__init__()
        self.level = checked_level(level)
        self.lock = RLock()
        self.formatter: Any = None
        self.name: Any = None

    def setLevel(self, level) -> None:
        self.level = checked_level(level)

    def setFormatter(self, fmt) -> None:
        self.formatter = fmt

    def set_name(self, name) -> None:
        self.name = name

    def get_name(self):
        return self.name

    def acquire(self) -> None:
        self.lock.acquire()

    def release(self) -> None:
        self.lock.release()

    def format(self, record: LogRecord) -> str:
        formatter = self.formatter
        if formatter is None:
            return _default_formatter.format(record)
        return str(formatter.format(record))

    def emit(self, record: LogRecord) -> None:
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record: LogRecord):
        passed = self.filter(record)
        if passed:
            with self.lock:
                self.emit(passed if isinstance(passed, LogRecord) else record)
        return passed

    def handleError(self, record: LogRecord) -> None:
        """Tell of an exception in a handler, which is no concern of whoever logs."""
        stderr.write(str_of("--- Logging error ---\n"))
        print_exc()
        stderr.write(str_of("Message: " + repr(record.msg) + "\n"))
        stderr.write(str_of("Arguments: " + repr(record.args) + "\n"))

    def flush(self) -> None:
        pass

    def close(self) -> None:
        pass

    def createLock(self) -> None:
        self.lock = RLock()

    def __repr__(self) -> str:
        return "<" + str(type_name(self)) + " (" + name_of_level(self.level) + ")>"


class StreamHandler(Handler):
    """Writes lines to a stream, without an argument to stderr."""

    terminator = "\n"

    def __init__(self, stream=None) -> None:
        super().__init__()
        self.stream: Any = stderr if stream is None else stream

    def setStream(self, stream) -> None:
        self.stream = stream

    def emit(self, record: LogRecord) -> None:
        try:
            shown = str(self.format(record))
            self.stream.write(shown + str(self.terminator))
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def flush(self) -> None:
        self.stream.flush()


class FileHandler(StreamHandler):
    """Writes lines to a file; with `delay`, one that is opened for the first of them."""

    baseFilename: str
    mode: str
    delay: bool
    _closed: bool

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None) -> None:
        super().__init__()
        self.baseFilename = str(abspath(fspath(filename)))
        self.mode = str(mode)
        self.delay = bool(delay)
        self.encoding: Any = encoding
        self.errors: Any = errors
        self._closed = False
        self.stream = None if delay else self._open()

    def _open(self):
        name, encoding, errors = self.baseFilename, self.encoding, self.errors
        if self.mode == "w":
            return open(name, "w", encoding=encoding, errors=errors)
        if self.mode == "x":
            return open(name, "x", encoding=encoding, errors=errors)
        return open(name, "a", encoding=encoding, errors=errors)

    def emit(self, record: LogRecord) -> None:
        if self.stream is None and (self.mode != "w" or not self._closed):
            self.stream = self._open()
        if self.stream is not None:
            super().emit(record)

    def flush(self) -> None:
        if self.stream is not None:
            super().flush()

    def close(self) -> None:
        with self.lock:
            if self.stream is not None:
                self.stream.close()
                self.stream = None
            self._closed = True

    def __repr__(self) -> str:
        shown = "<" + str(type_name(self)) + " " + self.baseFilename
        return shown + " (" + name_of_level(self.level) + ")>"


class NullHandler(Handler):
    """Does nothing."""

    def handle(self, record: LogRecord) -> None:
        pass

    def emit(self, record: LogRecord) -> None:
        pass


_default_formatter = Formatter()
