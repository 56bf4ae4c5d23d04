"""Handlers of `logging`, and the filters that they share with loggers."""

from __future__ import annotations

from typing import Any

from weft.runtime.intrinsics import python_minor, str_of, type_name

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
    """Writes lines to a file."""

    baseFilename: str

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None) -> None:
        super().__init__(open(filename, mode, encoding=encoding, errors=errors))
        self.baseFilename = str(filename)

    def close(self) -> None:
        with self.lock:
            if not self.stream.closed:
                self.stream.close()


class NullHandler(Handler):
    """Does nothing."""

    def handle(self, record: LogRecord) -> None:
        pass

    def emit(self, record: LogRecord) -> None:
        pass


_default_formatter = Formatter()
