"""`logging.handlers`: records kept, sent through queues, and files that are changed when they are full.

# differs: no handlers that need the network, a mail server or a system log; no `TimedRotatingFileHandler`.
"""

from __future__ import annotations

from typing import Any

from weft.runtime.intrinsics import python_minor

from ..copy import copy
from ..os import remove, rename
from ..os.path import exists, isfile
from ..threading import Thread
from . import ERROR, FileHandler, Handler, LogRecord

__all__ = [
    "BufferingHandler",
    "MemoryHandler",
    "QueueHandler",
    "QueueListener",
    "RotatingFileHandler",
]


class BufferingHandler(Handler):
    """Keeps records, and flushes them when there are many."""

    capacity: int

    def __init__(self, capacity: int) -> None:
        super().__init__()
        self.capacity = capacity
        self.buffer: list[LogRecord] = []

    def shouldFlush(self, record: LogRecord) -> bool:
        return len(self.buffer) >= self.capacity

    def emit(self, record: LogRecord) -> None:
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self) -> None:
        with self.lock:
            self.buffer.clear()

    def close(self) -> None:
        self.flush()


class MemoryHandler(BufferingHandler):
    """Gives its records to another handler when there are many, or one of them is grave."""

    flushLevel: int
    flushOnClose: bool

    def __init__(
        self, capacity: int, flushLevel: int = ERROR, target=None, flushOnClose=True
    ) -> None:
        super().__init__(capacity)
        self.flushLevel = flushLevel
        self.target: Any = target
        self.flushOnClose = bool(flushOnClose)

    def shouldFlush(self, record: LogRecord) -> bool:
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target) -> None:
        with self.lock:
            self.target = target

    def flush(self) -> None:
        with self.lock:
            if self.target is not None:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()

    def close(self) -> None:
        if self.flushOnClose:
            self.flush()
        with self.lock:
            self.target = None
            self.buffer.clear()


class QueueHandler(Handler):
    """Puts records, as text, into a queue."""

    def __init__(self, queue) -> None:
        super().__init__()
        self.queue: Any = queue

    def enqueue(self, record) -> None:
        self.queue.put_nowait(record)

    def prepare(self, record: LogRecord):
        shown = self.format(record)
        prepared = copy(record)
        prepared.message = shown
        prepared.msg = shown
        prepared.args = None
        prepared.exc_info = None
        prepared.exc_text = None
        prepared.stack_info = None
        return prepared

    def emit(self, record: LogRecord) -> None:
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """A thread that takes records from a queue and gives them to handlers."""

    def __init__(self, queue, *handlers, respect_handler_level=False) -> None:
        self.queue: Any = queue
        self.handlers: Any = handlers
        self.respect_handler_level = bool(respect_handler_level)
        self._thread: Thread | None = None

    def dequeue(self, block):
        return self.queue.get(block)

    def start(self) -> None:
        thread = Thread(target=self._monitor, daemon=True)
        self._thread = thread
        thread.start()

    def prepare(self, record):
        return record

    def handle(self, record) -> None:
        prepared = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or prepared.levelno >= handler.level:
                handler.handle(prepared)

    def _monitor(self) -> None:
        while True:
            record = self.dequeue(True)
            if record is None:
                self._done()
                return
            self.handle(record)
            self._done()

    def _done(self) -> None:
        if hasattr(self.queue, "task_done"):
            self.queue.task_done()

    def enqueue_sentinel(self) -> None:
        self.queue.put_nowait(None)

    def stop(self) -> None:
        thread = self._thread
        if thread is not None:
            self.enqueue_sentinel()
            thread.join()
            self._thread = None


class RotatingFileHandler(FileHandler):
    """Writes to a file; one that is full becomes `name.1`, that one `name.2`, and so on."""

    maxBytes: int
    backupCount: int

    def __init__(
        self,
        filename,
        mode="a",
        maxBytes: int = 0,
        backupCount: int = 0,
        encoding=None,
        delay=False,
        errors=None,
    ) -> None:
        super().__init__(filename, "a" if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount
        self.namer: Any = None
        self.rotator: Any = None

    def emit(self, record: LogRecord) -> None:
        try:
            if self.shouldRollover(record):
                self.doRollover()
        except Exception:
            self.handleError(record)
            return
        super().emit(record)

    def shouldRollover(self, record: LogRecord) -> bool:
        if self.maxBytes <= 0:
            return False
        if exists(self.baseFilename) and not isfile(self.baseFilename):
            return False
        if self.stream is None:
            self.stream = self._open()
        size = self.stream.seek(0, 2)
        if size == 0 and python_minor() >= 12:
            return False
        shown = str(self.format(record)) + "\n"
        return size + len(shown) >= self.maxBytes

    def doRollover(self) -> None:
        if self.stream is not None:
            self.stream.close()
        for number in range(self.backupCount - 1, 0, -1):
            source = self.rotation_filename(self.baseFilename + "." + str(number))
            if exists(source):
                self._move(source, number + 1)
        if self.backupCount > 0 and exists(self.baseFilename):
            self._move(self.baseFilename, 1)
        self.stream = None if self.delay else self._open()

    def _move(self, source: str, number: int) -> None:
        target = self.rotation_filename(self.baseFilename + "." + str(number))
        if exists(target):
            remove(target)
        self.rotate(source, target)

    def rotation_filename(self, default_name: str) -> str:
        return default_name if self.namer is None else str(self.namer(default_name))

    def rotate(self, source: str, dest: str) -> None:
        if self.rotator is not None:
            self.rotator(source, dest)
        elif exists(source):
            rename(source, dest)
