"""The CPU target: LLVM's host back end, object code loaded into this process, workers as OS threads.

The calling Python thread serves hostcalls while the program runs on threads of its own; it sleeps on an
eventfd that the program writes when it needs the host.
"""

from __future__ import annotations

import contextlib
import ctypes
import mmap
import os
import select
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from weft import config
from weft.codegen.dialect import Dialect
from weft.errors import Outgrown
from weft.host.console_ring import console_region_bytes
from weft.host.memory import LaunchRecord, Region
from weft.host.server import Location, Regions, Server, ports_region_bytes
from weft.host.signals import Signals
from weft.host.watchdog import FIELDS, Watchdog
from weft.runtime.protocol import ConsoleState, LaunchWord, Limit

if TYPE_CHECKING:
    import llvmlite.binding as llvm

    from weft.host.launch import Launch

PRELUDE = Path(__file__).with_name("prelude.ll")
PORTS = 32
CONSOLE_BYTES = 1 << 18
MAX_WORKERS = 4096
# A quarter of LLVM's own, which applies to what is marked as near the user's code (`Dialect.near`): the same code there,
# and less than three quarters of the time in LLVM.
INLINING_THRESHOLD = 50
DEFAULT_STACK_BYTES = 64 << 20  # of address space; pages are used as they are touched
POLL_S = 0.01
GRACE_S = 1.0  # after Ctrl-C, for the main thread to end by itself
FUTEX, FUTEX_WAKE_PRIVATE = 202, 129  # Linux on x86-64
LEAVE_S = 0.2  # for idle workers to leave at the end


class CpuTarget:
    """This machine's processor."""

    name = "cpu"

    def key(self) -> str:
        import llvmlite.binding as llvm

        plain = "" if config.current().optimise else ", not optimised"
        return f"cpu {llvm.get_host_cpu_name()}{plain}"

    def dialect(self) -> Dialect:
        machine = self.machine()
        return Dialect(
            triple=machine.triple,
            data_layout=str(machine.target_data),
            prelude=PRELUDE.read_text(),
            static_space=0,
            sync_scope="",
            math_prefix="",
            cold="optnone noinline",
            near="inlinehint",
        )

    def machine(self) -> llvm.TargetMachine:
        import llvmlite.binding as llvm

        llvm.initialize_native_target()
        llvm.initialize_native_asmprinter()
        target = llvm.Target.from_default_triple()
        features = llvm.get_host_cpu_features()
        # Fused multiply-add would change results; LLVM fuses only when told to, but be sure.
        return target.create_target_machine(
            cpu=llvm.get_host_cpu_name(),
            features=features.flatten(),
            opt=self.level(),
            reloc="pic",
            codemodel="default",
        )

    def level(self) -> int:
        """LLVM's level of optimisation, 0 to 3."""
        return 2 if config.current().optimise else 0

    def optimise(self, text: str) -> tuple[llvm.ModuleRef, llvm.TargetMachine]:
        import llvmlite.binding as llvm

        machine = self.machine()
        module = llvm.parse_assembly(text)
        tuning = llvm.create_pipeline_tuning_options(speed_level=self.level())
        tuning.inlining_threshold = INLINING_THRESHOLD
        builder = llvm.create_pass_builder(machine, tuning)
        builder.getModulePassManager().run(module, builder)
        return module, machine

    def emit(self, llvm: str) -> dict[str, bytes]:
        module, machine = self.optimise(llvm)
        return {"object": machine.emit_object(module)}

    def stage(self, llvm: str, stage: str) -> str:
        module, machine = self.optimise(llvm)
        return str(machine.emit_assembly(module)) if stage == "asm" else str(module)

    def run(self, parts: dict[str, bytes], launch: Launch) -> int:
        return Run(self.machine(), parts["object"], launch).run()


class Run:
    """One program running in this process."""

    def __init__(self, machine: llvm.TargetMachine, code: bytes, launch: Launch) -> None:
        import llvmlite.binding as llvm

        self.jit = llvm.create_lljit_compiler(machine)
        builder = llvm.JITLibraryBuilder()
        builder.add_object_img(code).add_current_process()
        builder.export_symbol("weft_main").export_symbol("weft_alive")
        self.library = builder.link(self.jit, "program")
        self.alive = ctypes.CFUNCTYPE(ctypes.c_int64)(self.library["weft_alive"])
        self.main = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_void_p, ctypes.c_int32)(
            self.library["weft_main"]
        )
        self.launch = launch
        self.bell = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)
        self.result: list[int] = []
        self.regions: list[mmap.mmap] = []
        self.make_memory()

    def map(self, size: int, *, huge: bool = False) -> int:
        """Zeroed memory of this process; its address. Only touched pages count."""
        flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | getattr(mmap, "MAP_NORESERVE", 0x4000)
        region = mmap.mmap(-1, size, flags=flags)
        if huge:  # faults cost more than the zeroing: with pages of 2 MB there are 512 times fewer
            with contextlib.suppress(OSError):  # a kernel without them
                region.madvise(getattr(mmap, "MADV_HUGEPAGE", mmap.MADV_NORMAL))
        self.regions.append(region)
        return ctypes.addressof(ctypes.c_char.from_buffer(region))

    def make_memory(self) -> None:
        workers = self.launch.threads or MAX_WORKERS
        heap_bytes = self.launch.heap_bytes or default_heap_bytes()
        record = LaunchRecord(Region(self.map(LaunchWord.COUNT * 8), LaunchWord.COUNT * 8))
        heap, cursor = self.map(heap_bytes, huge=True), self.map(4096)
        ports, console = (
            self.map(ports_region_bytes(PORTS)),
            self.map(console_region_bytes(CONSOLE_BYTES)),
        )
        record.set(LaunchWord.HEAP_BASE, heap)
        record.set(LaunchWord.HEAP_END, heap + heap_bytes)
        record.set(LaunchWord.HEAP_CURSOR, cursor)
        ctypes.c_int64.from_address(cursor).value = heap
        record.set(LaunchWord.WORKERS_BASE, self.map(workers * Limit.WORKER_BYTES))
        record.set(LaunchWord.WORKER_BYTES, Limit.WORKER_BYTES)
        record.set(LaunchWord.WORKER_COUNT, workers)
        record.set(LaunchWord.PORTS_BASE, ports)
        record.set(LaunchWord.PORT_COUNT, PORTS)
        record.set(LaunchWord.PORT_LOCKS_BASE, self.map(8 * PORTS))
        record.set(LaunchWord.CONSOLE_BASE, console)
        record.set(LaunchWord.CONSOLE_BYTES, CONSOLE_BYTES)
        record.set(LaunchWord.CONSOLE_STATE_BASE, self.map(ConsoleState.BYTES))
        record.set(LaunchWord.WALL_CLOCK_OFFSET_NS, time.time_ns() - time.monotonic_ns())
        record.set(LaunchWord.CPU_COUNT, os.cpu_count() or 1)
        record.set(LaunchWord.STACK_BYTES, self.stack_bytes())
        record.set(LaunchWord.WATCHDOG_NS, self.launch.watchdog_ns)
        record.set(LaunchWord.HOST_WORDS_BASE, record.region.address)
        argv = record.pack_argv(self.launch.argv)
        place = self.map(max(len(argv), 8))
        ctypes.memmove(place, argv, len(argv))
        record.set(LaunchWord.ARGV_BASE, place)
        self.record = record
        self.ports = Regions(ports, PORTS, console, CONSOLE_BYTES)

    def stack_bytes(self) -> int:
        return self.launch.stack_bytes or DEFAULT_STACK_BYTES

    def run(self) -> int:
        import sys

        sys.stdout.flush()
        sys.stderr.flush()
        history = self.launch.history

        def tell(count: int) -> None:
            self.record.set(LaunchWord.INTERRUPT, count)
            server.cancel_reads()
            self.wake_main()
            os.eventfd_write(self.bell, 1)

        signals = Signals(tell)
        server = Server(
            self.ports,
            stdout=history.stream("stdout", sys.stdout.buffer),
            stderr=history.stream("stderr", sys.stderr.buffer),
            stdin=sys.stdin,
            locations=[Location(*location) for location in self.launch.locations],
            history=history,
            signals=signals,
        )
        threading.stack_size(self.stack_bytes())
        self.worker = threading.Thread(target=self.call, daemon=True)
        self.worker.start()
        threading.stack_size(0)
        try:
            with signals:
                status = self.serve(server, signals)
        finally:
            server.close()
            self.release()
        return status

    def release(self) -> None:
        """Give the memory back, unless a thread of the program still runs: then it is never freed."""
        deadline = time.monotonic() + LEAVE_S
        while self.worker.is_alive() or self.alive():
            if time.monotonic() > deadline:
                ctypes.pythonapi.Py_IncRef(ctypes.py_object(self))
                return
            time.sleep(0.0005)
        os.close(self.bell)

    def call(self) -> None:
        self.result.append(self.main(self.record.region.address, self.bell))
        os.eventfd_write(self.bell, 1)

    def serve(self, server: Server, signals: Signals) -> int:
        import sys

        poller = select.poll()
        poller.register(self.bell, select.POLLIN)
        watchdog = Watchdog(
            self.launch.watchdog_s, self.read_records, self.launch.locations, "worker"
        )
        while True:
            worked = server.poll()
            now = time.monotonic()
            if worked:
                watchdog.moved(now)
            report = watchdog.look(now)
            if report is not None:
                print(report, file=sys.stderr, flush=True)  # noqa: T201  the report is for the terminal
            if server.history.outgrown:
                raise Outgrown(server.history.written)
            if server.exit_status is not None:
                return server.exit_status
            if self.result:
                server.poll()
                return self.result[0] & 0xFF
            if signals.interrupts and now > signals.interrupts[-1] + GRACE_S:
                raise KeyboardInterrupt
            if not worked and poller.poll(POLL_S * 1000):
                with contextlib.suppress(BlockingIOError):
                    os.eventfd_read(self.bell)

    def read_records(self) -> bytes:
        """The records of the workers that have been started."""
        base = self.record.get(LaunchWord.WORKERS_BASE)
        used = ctypes.c_int64.from_address(base + FIELDS["workers_used"]).value
        made = min(max(used, 1), self.record.get(LaunchWord.WORKER_COUNT))
        return ctypes.string_at(base, made * Limit.WORKER_BYTES)

    def wake_main(self) -> None:
        """Let the main thread look at INTERRUPT, should it be asleep."""
        parker = self.record.get(LaunchWord.WORKERS_BASE) + FIELDS["parker_0"]
        ctypes.CDLL(None).syscall(FUTEX, ctypes.c_void_p(parker), FUTEX_WAKE_PRIVATE, 1)


def default_heap_bytes() -> int:
    """Three quarters of the machine's memory, as address space."""
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return int(total * 3 // 4) // 4096 * 4096
