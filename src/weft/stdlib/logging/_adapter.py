"""Adapters of `logging`: loggers that add something to what is logged."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from weft.runtime.intrinsics import type_name

from ._levels import CRITICAL, DEBUG, ERROR, INFO, WARNING, name_of_level

L = TypeVar("L", bound=Any)


class LoggerAdapter(Generic[L]):
    """Logs through a logger what `process` makes of it."""

    logger: L

    def __init__(self, logger: L, extra=None, merge_extra=False) -> None:
        self.logger = logger
        self.extra: Any = extra
        self.merge_extra = merge_extra

    def process(self, msg, kwargs):
        if self.merge_extra and "extra" in kwargs:
            kwargs["extra"] = {**self.extra, **kwargs["extra"]}
        else:
            kwargs["extra"] = self.extra
        return msg, kwargs

    def debug(self, msg, *args, **kwargs) -> None:
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs) -> None:
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs) -> None:
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs) -> None:
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs) -> None:
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs) -> None:
        self.log(CRITICAL, msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs) -> None:
        if self.isEnabledFor(level):
            shown, options = self.process(msg, {**kwargs})
            self.logger.log(level, shown, *args, **options)

    def isEnabledFor(self, level: int) -> bool:
        return bool(self.logger.isEnabledFor(level))

    def setLevel(self, level) -> None:
        self.logger.setLevel(level)

    def getEffectiveLevel(self) -> int:
        return int(self.logger.getEffectiveLevel())

    def hasHandlers(self) -> bool:
        return bool(self.logger.hasHandlers())

    @property
    def name(self) -> str:
        return str(self.logger.name)

    def __repr__(self) -> str:
        level = name_of_level(self.getEffectiveLevel())
        return "<" + str(type_name(self)) + " " + self.name + " (" + level + ")>"
