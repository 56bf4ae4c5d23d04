"""A machine for the thread runtime under CPython: workers are OS threads, and a word of memory is an attribute
that is read and written under one lock.

The dialect's source is compiled for every target; here it runs as plain Python, its intrinsics replaced.
"""

from __future__ import annotations

import sys
import threading
import time
from collections import defaultdict
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING

from weft.runtime import (
    intrinsics,
    park,
    report,
    run_queue,
    start,
    threads,
    wait_point,
    waiting_line,
)
from weft.runtime.intrinsics import text
from weft.runtime.protocol import LaunchWord, Near
from weft.runtime.threads import ThreadState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

MODULES = (threads, run_queue, park, report, start, wait_point, waiting_line)


class Stopped(BaseException):
    """Stands for StopProgram, which is no exception to CPython."""


class Machine:
    """Workers, memory and the host of one program."""

    def __init__(self, worker_count: int) -> None:
        self.launch_words = {LaunchWord.WORKER_COUNT: worker_count}
        self.records = [self.record() for _ in range(worker_count)]
        self.memory = threading.Lock()
        self.slots: dict[int, tuple[object, str]] = {}
        self.addresses: dict[tuple[int, str], int] = {}
        self.parkers: dict[int, threading.Condition] = defaultdict(threading.Condition)
        self.local = threading.local()
        self.local.index = 0
        self.reports: list[str] = []
        self.uncaught: list[BaseException] = []
        self.workers: list[threading.Thread] = []
        self.locks: dict[int, threading.Lock] = defaultdict(threading.Lock)

    @staticmethod
    def record() -> threads.Worker:
        record = threads.Worker()
        for name, kind in threads.Worker.__annotations__.items():
            setattr(record, name, 0 if kind == "int" else None)
        record.near_ident = record.near_index = 0  # type: ignore[attr-defined]
        return record

    # Memory.

    def field_address(self, obj: object, field: str) -> int:
        with self.memory:
            key = (id(obj), field)
            if key not in self.addresses:
                address = 0x10000 + 2048 * len(self.addresses)
                self.addresses[key] = address
                self.slots[address] = (obj, field)
                if field == "parker_0":  # the others lie behind it
                    for i in range(1, threads.BLOCK):
                        self.slots[address + 8 * i] = (obj, f"parker_{i}")
            return self.addresses[key]

    def near_memory(self) -> int:
        """The words of `Near` are attributes too."""
        record = self.records[self.local.index]
        base = self.field_address(record, "near")
        self.slots[base + Near.IDENT] = (record, "near_ident")
        self.slots[base + Near.INDEX] = (record, "near_index")
        return base

    def load(self, address: int) -> int:
        obj, field = self.slots[address]
        with self.memory:
            return getattr(obj, field)

    def change(self, address: int, new: Callable[[int], int]) -> int:
        obj, field = self.slots[address]
        with self.memory:
            before: int = getattr(obj, field)
            setattr(obj, field, new(before))
            return before

    def store(self, address: int, value: int) -> None:
        self.change(address, lambda _: value)

    def add(self, address: int, value: int) -> int:
        return self.change(address, lambda before: before + value)

    def compare_and_swap(self, address: int, expected: int, value: int) -> int:
        return self.change(address, lambda before: value if before == expected else before)

    def lock_object(self, obj: object) -> None:
        with self.memory:
            mutex = self.locks[id(obj)]
        mutex.acquire()

    def unlock_object(self, obj: object) -> None:
        self.locks[id(obj)].release()

    # Workers.

    def parker(self, address: int) -> threading.Condition:
        """Under the lock: of two made at the same moment one would be waited on and the other notified."""
        with self.memory:
            return self.parkers[address]

    def wait_parker(self, address: int, expected: int, deadline_ns: int) -> None:
        condition = self.parker(address)
        left = None if deadline_ns < 0 else max(0, deadline_ns - time.monotonic_ns()) / 1e9
        with condition:
            if self.load(address) == expected:
                assert condition.wait(left) or left is not None

    def wake_parker(self, address: int) -> None:
        condition = self.parker(address)
        with condition:
            condition.notify_all()

    def start_worker(self, index: int) -> bool:
        def run() -> None:
            self.local.index = index
            start.worker_entry(index)

        worker = threading.Thread(target=run, daemon=True)
        self.workers.append(worker)
        worker.start()
        return True

    def launch_word(self, index: int) -> int:
        return self.launch_words.get(index, 0)

    def intrinsics(self) -> dict[str, object]:
        return {
            "field_address": self.field_address,
            "atomic_load": self.load,
            "atomic_load_acquire": self.load,
            "atomic_store": self.store,
            "atomic_store_release": self.store,
            "atomic_add": self.add,
            "atomic_add_relaxed": self.add,
            "atomic_count": self.add,
            "atomic_count_release": self.add,
            "atomic_exchange": lambda address, value: self.change(address, lambda _: value),
            "atomic_cas": self.compare_and_swap,
            "atomic_cas_relaxed": self.compare_and_swap,
            "atomic_cas_polled": self.compare_and_swap,
            "near_memory": self.near_memory,
            "load": self.load,
            "store": self.store,
            "host_load": lambda _: 0,
            "worker": lambda: self.records[self.local.index],
            "worker_at": self.records.__getitem__,
            "launch_word": self.launch_word,
            "clock_ns": time.monotonic_ns,
            "cpu_pause": lambda: time.sleep(0),
            "wait_parker": self.wait_parker,
            "wake_parker": self.wake_parker,
            "start_worker": self.start_worker,
            "lock": self.lock_object,
            "unlock": self.unlock_object,
            "source_name": lambda location: text(f"prog.py:{location}"),
        }

    # Programs.

    def run(self, main: Callable[[], None]) -> int:
        """Run a program whose module is `main`; its exit status."""

        def user_main() -> None:
            threads.main_state().at_exit = start.join_all
            main()

        start.user_main = user_main  # type: ignore[attr-defined]
        status = start.main_entry()
        for error in self.uncaught:
            if not isinstance(error, ZeroDivisionError):  # what tests let threads die of
                raise error
        for worker in self.workers:
            worker.join(10)
            assert not worker.is_alive()
        return status

    def spawn(
        self, name: str, entry: Callable[[], None], *, is_daemon: bool = False
    ) -> ThreadState:
        state = ThreadState(entry, is_daemon)
        state.thread = SimpleNamespace(name=text(name))
        start.start_thread(state)
        return state

    def report_uncaught(self, error: BaseException, _name: object, _is_main: bool) -> None:
        self.uncaught.append(error)


def install(
    monkeypatch: pytest.MonkeyPatch, worker_count: int, more: tuple[ModuleType, ...] = ()
) -> Machine:
    """A new machine, whose intrinsics the runtime's modules and `more` use until the test ends."""
    machine = Machine(worker_count)
    for module in (*MODULES, *more):
        for name, value in machine.intrinsics().items():
            if hasattr(module, name):
                monkeypatch.setattr(module, name, value)
    monkeypatch.setattr(park, "StopProgram", Stopped)
    monkeypatch.setattr(start, "StopProgram", Stopped)
    monkeypatch.setattr(start, "report_uncaught", machine.report_uncaught)
    monkeypatch.setattr(start, "console", SimpleNamespace(flush=lambda _: None))
    call = SimpleNamespace(
        call=lambda _, data, length: machine.reports.append(data.bytes[:length].decode())
    )
    monkeypatch.setattr(report, "hostcall", call)
    monkeypatch.setattr(start, "user_main", intrinsics.user_main)
    return machine


def frequent_switches() -> Iterator[None]:
    """While the generator is suspended CPython switches threads often."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(interval)
