"""Standard input, read for the program in a thread of its own."""

from __future__ import annotations

import queue
import sys
import threading
from typing import TYPE_CHECKING, TextIO

from weft.host.messages import Reply, failure_reply, read_reply
from weft.runtime.protocol import Failure, Opcode

if TYPE_CHECKING:
    from collections.abc import Callable


class InputReader:
    """Reads standard input in a thread of its own: who waits for input does not hold up the others.

    Invariant: a port is in `_waiting` from its request until its answer, which is given under `_lock`;
    after close() no port is, so the memory may be unmapped while the thread is still blocked.
    """

    def __init__(self, stdin: TextIO | None, answer: Callable[[int, int, Reply], None]) -> None:
        self._stdin = stdin
        self._answer = answer
        self._lock = threading.Lock()
        self._waiting: dict[int, tuple[int, int, int]] = {}
        self._jobs: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._unclaimed: Reply | None = None
        self._closed = False

    def read_later(self, port: int, turn: int, opcode: int, size: int) -> None:
        with self._lock:
            self._waiting[port] = (turn, opcode, size)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="weft stdin", daemon=True)
            self._thread.start()
        self._jobs.put(port)

    def forget(self, port: int) -> None:
        if self._waiting:
            with self._lock:
                self._waiting.pop(port, None)

    def cancel_all(self) -> None:
        with self._lock:
            for port, (turn, _, _) in self._waiting.items():
                self._answer(port, turn, Reply(Failure.INTERRUPTED))
            self._waiting.clear()

    def close(self) -> None:
        with self._lock:
            self._waiting.clear()
        self._jobs.put(None)

    def _run(self) -> None:
        while (port := self._jobs.get()) is not None:
            with self._lock:
                job = self._waiting.get(port)
                reply, self._unclaimed = (self._unclaimed, None) if job else (None, self._unclaimed)
            if job is None:
                continue
            turn, opcode, size = job
            if reply is None:
                reply = self._read(opcode, size)
            with self._lock:
                if self._waiting.get(port) is job:
                    del self._waiting[port]
                    self._answer(port, turn, reply)
                else:
                    self._unclaimed = reply  # interrupted meanwhile: the next reader gets this line

    def _read(self, opcode: int, size: int) -> Reply:
        stdin = sys.stdin if self._stdin is None else self._stdin
        try:
            if opcode == Opcode.READ_LINES and size > 0:
                size = 1  # lines as they come
            return read_reply(stdin, opcode, size)
        except Exception as error:  # an unanswered port would hang its thread
            return failure_reply(error)
