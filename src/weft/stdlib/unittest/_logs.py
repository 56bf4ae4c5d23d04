"""`unittest`: the messages that a test expects to be logged."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from ..logging import (
    INFO,
    Formatter,
    Handler,
    Logger,
    getLevelName,
    getLevelNamesMapping,
    getLogger,
)

C = TypeVar("C", bound=Any)

FORMAT = "%(levelname)s:%(name)s:%(message)s"


class _Watcher:
    """What was logged: the records, and the texts of them."""

    def __init__(self) -> None:
        self.records: list[Any] = []
        self.output: list[str] = []


class _CapturingHandler(Handler):
    """Keeps what is logged."""

    watcher: _Watcher

    def __init__(self, watcher: _Watcher) -> None:
        super().__init__()
        self.watcher = watcher

    def emit(self, record) -> None:
        self.watcher.records.append(record)
        self.watcher.output.append(str(self.format(record)))


class _AssertLogs(Generic[C]):
    """`with self.assertLogs("name", level="INFO") as watched:`; with `is_none`, that there are none."""

    case: C
    logger: Logger
    level: int
    is_none: bool
    watcher: _Watcher
    old_level: int
    old_propagate: bool

    def __init__(self, case: C, logger, level, is_none: bool) -> None:
        self.case = case
        self.logger = logger if isinstance(logger, Logger) else getLogger(logger)
        self.level = INFO if not level else _number_of(level)
        self.is_none = is_none
        self.watcher = _Watcher()
        self.old_level = self.logger.level
        self.old_propagate = self.logger.propagate
        self.old_handlers: list[Any] = self.logger.handlers

    def __enter__(self) -> _Watcher:
        handler = _CapturingHandler(self.watcher)
        handler.setLevel(self.level)
        handler.setFormatter(Formatter(FORMAT))
        self.logger.handlers = [handler]
        self.logger.setLevel(self.level)
        self.logger.propagate = False
        return self.watcher

    def __exit__(self, exception_type, exception, trace) -> None:
        self.logger.handlers = self.old_handlers
        self.logger.propagate = self.old_propagate
        self.logger.setLevel(self.old_level)
        if exception is not None:
            return
        if self.is_none:
            if self.watcher.records:
                self._fail(f"Unexpected logs found: {self.watcher.output!r}")
        elif not self.watcher.records:
            level = getLevelName(self.level)
            self._fail(f"no logs of level {level} or higher triggered on {self.logger.name}")

    def _fail(self, standard: str) -> None:
        raise AssertionError(self.case._formatMessage(None, standard))


def _number_of(level) -> int:
    return level if isinstance(level, int) else getLevelNamesMapping()[level]
