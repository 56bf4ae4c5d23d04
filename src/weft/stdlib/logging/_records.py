"""Records of `logging`, and the formatters that make text of them."""

from __future__ import annotations

from typing import Any

from weft.runtime.intrinsics import (
    current_location,
    function_name,
    source_name,
    str_of,
    text,
)
from weft.runtime.threads import own_ident

from ..threading import current_thread
from ..time import localtime, strftime, time
from ..traceback import format_exception
from ._levels import name_of_level

DEFAULT_FORMATS = {
    "%": "%(message)s",
    "{": "{message}",
    "$": "${message}",
}
FLAGS = "#0- +.*123456789"  # between the name and the letter of a `%` format


class LogRecord:
    """What was logged. Where the program gives no place, it is the line that called `logging`."""

    _weft_open = True  # programs add attributes

    name: str
    levelno: int
    levelname: str
    message: str
    asctime: str
    threadName: str
    thread: int
    process: int
    processName: str
    created: float
    extra: dict[str, Any]
    _pathname: str
    _lineno: int
    _function: str
    _place: int  # the number of the line, where the program gave none

    def __init__(
        self, name, level: int, pathname, lineno: int, msg, args, exc_info, func=None, sinfo=None
    ) -> None:
        self.name = str(name)
        self.msg: Any = msg
        self.args: Any = _single(args)
        self.exc_info: Any = exc_info
        self.exc_text: Any = None
        self.stack_info: Any = sinfo
        self.levelno = level
        self.levelname = name_of_level(level)
        self.message = ""
        self.asctime = ""
        self.threadName = str(current_thread().name)
        self.thread = own_ident()
        self.process = 1
        self.processName = "MainProcess"
        self.taskName = None
        self.created = time()
        self.extra = {}
        self._pathname = "" if pathname is None else str(pathname)
        self._lineno = lineno
        self._function = "" if func is None else str(func)
        self._place = current_location() if pathname is None else 0

    def getMessage(self) -> str:
        shown = str(self.msg)
        if self.args:
            return str(shown % self.args)
        return shown

    def __getattr__(self, name):
        """What `extra` gave."""
        if name in self.extra:
            return self.extra[name]
        raise AttributeError("'LogRecord' object has no attribute '" + name + "'")

    @property
    def lineno(self) -> int:
        if self._place == 0:
            return self._lineno
        shown = str(source_name(self._place))
        return int(shown[shown.rfind(":") + 1 :])

    @property
    def pathname(self) -> str:
        if self._place == 0:
            return self._pathname
        shown = str(source_name(self._place))
        return shown[: shown.rfind(":")]

    @property
    def filename(self) -> str:
        path = self.pathname
        return path[path.rfind("/") + 1 :]

    @property
    def module(self) -> str:
        name = self.filename
        dot = name.rfind(".")
        return name if dot < 0 else name[:dot]

    @property
    def funcName(self) -> str:
        return self._function if self._place == 0 else str(function_name(self._place))

    @property
    def msecs(self) -> float:
        return float(int(self.created * 1000.0) % 1000)

    @property
    def relativeCreated(self) -> float:
        return (self.created - _started) * 1000.0

    def __repr__(self) -> str:
        shown = "<LogRecord: " + self.name + ", " + str(self.levelno)
        shown = shown + ", " + self.pathname + ", " + str(self.lineno)
        return shown + ', "' + str(self.msg) + '">'


def _single(args):
    """The arguments of a record; a single dict gives them by name."""
    if isinstance(args, tuple) and len(args) == 1 and isinstance(args[0], dict) and args[0]:
        return args[0]
    return args


class Formatter:
    """A format taken apart: before each field `names[i]`, shown as `specs[i]` says, stands `before[i]`."""

    datefmt: str | None
    style: str
    before: list[str]
    names: list[str]
    specs: list[str]
    defaults: dict[str, Any]

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None) -> None:
        if style not in DEFAULT_FORMATS:
            raise ValueError("Style must be one of: %,{,$")
        self.style = str(style)
        self.before = []
        self.names = []
        self.specs = []
        self.defaults = {}
        if defaults is not None:
            self.defaults.update(defaults)
        self.datefmt = None if datefmt is None else str(datefmt)
        self._fmt = str(DEFAULT_FORMATS[style] if fmt is None else fmt)
        if style == "%":
            self._parse_percent(self._fmt)
        elif style == "{":
            self._parse_braces(self._fmt)
        else:
            self._parse_dollars(self._fmt)
        if validate and not self.names:
            raise ValueError("Invalid format '" + self._fmt + "' for '" + style + "' style")

    def usesTime(self) -> bool:
        return "asctime" in self.names

    def format(self, record: LogRecord) -> str:
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = str(self.formatTime(record, self.datefmt))
        shown = str(self.formatMessage(record))
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            shown = _with_line(shown) + str(record.exc_text)
        if record.stack_info:
            shown = _with_line(shown) + str(self.formatStack(record.stack_info))
        return shown

    def formatException(self, ei) -> str:
        return str(format_exception(ei[1])[0]).rstrip()

    def formatStack(self, stack_info):
        return stack_info

    def formatTime(self, record: LogRecord, datefmt=None):
        if datefmt is not None and datefmt:
            return strftime(str_of(datefmt), localtime(record.created))
        shown = strftime(text("%Y-%m-%d %H:%M:%S"), localtime(record.created))
        return shown + text("," + f"{int(record.msecs):03d}")

    def formatMessage(self, record: LogRecord) -> str:
        parts: list[str] = []
        for index in range(len(self.names)):
            parts.append(self.before[index])
            parts.append(self._field(record, self.names[index], self.specs[index]))
        parts.append(self.before[len(self.names)])
        return "".join(parts)

    def _field(self, record: LogRecord, name: str, spec: str) -> str:
        if name == "message":
            return self._shown(record.message, spec)
        if name == "levelname":
            return self._shown(record.levelname, spec)
        if name == "name":
            return self._shown(record.name, spec)
        if name == "threadName":
            return self._shown(record.threadName, spec)
        if name == "asctime":
            return self._shown(record.asctime, spec)
        if name == "msg":
            return self._shown(record.msg, spec)
        if name == "levelno":
            return self._shown(record.levelno, spec)
        if name == "lineno":
            return self._shown(record.lineno, spec)
        if name == "filename":
            return self._shown(record.filename, spec)
        if name == "pathname":
            return self._shown(record.pathname, spec)
        if name == "module":
            return self._shown(record.module, spec)
        if name == "thread":
            return self._shown(record.thread, spec)
        if name == "funcName":
            return self._shown(record.funcName, spec)
        if name == "process":
            return self._shown(record.process, spec)
        if name == "processName":
            return self._shown(record.processName, spec)
        if name == "created":
            return self._shown(record.created, spec)
        if name == "msecs":
            return self._shown(record.msecs, spec)
        if name == "relativeCreated":
            return self._shown(record.relativeCreated, spec)
        given = getattr(record, name, _unknown)  # which a filter may have set, after `extra` did
        if given is not _unknown:
            return self._shown(given, spec)
        if name in record.extra:
            return self._shown(record.extra[name], spec)
        if name in self.defaults:
            return self._shown(self.defaults[name], spec)
        raise ValueError("Formatting field not found in record: " + repr(name))

    def _shown(self, value, spec: str) -> str:
        if self.style == "{":
            return str(format(value, spec))
        return str(spec % (value,))

    # Taking formats apart.

    def _add(self, before: str, name: str, spec: str) -> None:
        self.before.append(before)
        self.names.append(name)
        self.specs.append(spec)

    def _parse_percent(self, fmt: str) -> None:
        before = ""
        at = 0
        while at < len(fmt):
            if fmt[at] != "%":
                before = before + fmt[at]
                at += 1
            elif fmt[at : at + 2] == "%%":
                before = before + "%"
                at += 2
            else:
                close = fmt.find(")", at)
                if fmt[at + 1 : at + 2] != "(" or close < 0:
                    raise ValueError("Invalid format '" + fmt + "' for '%' style")
                end = close + 1
                while end < len(fmt) and fmt[end] in FLAGS:
                    end += 1
                spec = "%" + fmt[close + 1 : end + 1]
                self._add(before, fmt[at + 2 : close], spec)
                before = ""
                at = end + 1
        self.before.append(before)

    def _parse_braces(self, fmt: str) -> None:
        before = ""
        at = 0
        while at < len(fmt):
            two = fmt[at : at + 2]
            if two == "{{" or two == "}}":
                before = before + fmt[at]
                at += 2
            elif fmt[at] == "{":
                close = fmt.find("}", at)
                if close < 0:
                    raise ValueError("invalid format: expected '}' before end of string")
                inside = fmt[at + 1 : close]
                colon = inside.find(":")
                if colon < 0:
                    self._add(before, inside, "")
                else:
                    self._add(before, inside[:colon], inside[colon + 1 :])
                before = ""
                at = close + 1
            else:
                before = before + fmt[at]
                at += 1
        self.before.append(before)

    def _parse_dollars(self, fmt: str) -> None:
        before = ""
        at = 0
        while at < len(fmt):
            if fmt[at] != "$":
                before = before + fmt[at]
                at += 1
            elif fmt[at : at + 2] == "$$":
                before = before + "$"
                at += 2
            else:
                start = at + 1
                braced = fmt[start : start + 1] == "{"
                if braced:
                    start += 1
                end = start
                while end < len(fmt) and (fmt[end].isalnum() or fmt[end] == "_"):
                    end += 1
                self._add(before, fmt[start:end], "%s")
                before = ""
                at = end + 1 if braced else end
        self.before.append(before)


def _with_line(shown: str) -> str:
    return shown if shown.endswith("\n") else shown + "\n"


class _Unknown:
    """Stands for an attribute that a record does not have."""


_unknown = _Unknown()
_started = time()
