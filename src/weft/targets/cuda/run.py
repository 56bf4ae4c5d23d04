"""One run of a program on the GPU: its memory, the launch, and the host's loop until it has ended.

    Run(parts, launch).run()      the exit status; raises DeviceFault, KeyboardInterrupt

The loop serves hostcalls and asks the driver how the kernel is. It must do the latter also because a kernel is
only sure to start while the host calls CUDA now and then.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from weft import config
from weft.errors import DeviceFault, Outgrown
from weft.host.console_ring import console_region_bytes
from weft.host.memory import LaunchRecord, Region
from weft.host.server import Location, Regions, Server, ports_region_bytes
from weft.host.signals import Signals
from weft.host.watchdog import FIELDS, Watchdog
from weft.runtime.protocol import ConsoleState, LaunchWord, Limit
from weft.targets.cuda.resources import Code, Gpu, Memory, copy_out

if TYPE_CHECKING:
    from weft.host.launch import Launch

KERNEL = b"weft_kernel"
CLOCK_KERNEL = b"weft_clock"
RECORD_SYMBOL = b"weft_launch"
WARP = 32
BLOCK_WARPS = 8  # as in runtime/run_queue.py, so that its blocks are the GPU's
PORTS = 64
CONSOLE_BYTES = 1 << 20
PAGE = 4096
DEFAULT_STACK_BYTES = 64 << 10  # of each lane
WATCH_NS = 30_000_000  # at a barrier: longer than it takes to wake all warps one by one
SPARE_BYTES = 1 << 29  # of GPU memory, for the driver
HEAP_PERCENT = 75  # of what is then free
SMALLEST_HEAP_BYTES = 64 << 20

QUERY_ROUNDS = 64  # polls between two questions to the driver
SPIN_S = 0.002  # after the last hostcall; then the loop naps
NAP_S = 0.0001
END_S = 1.0  # after the end of `main`, for the other warps to leave
GRACE_S = 1.0  # after Ctrl-C, for the main thread to end by itself


class Run:
    """A program on the GPU.

    Invariant: memory that the kernel may touch is freed only after the kernel has ended.
    """

    def __init__(self, parts: dict[str, bytes], launch: Launch) -> None:
        self.launch = launch
        self.last_note = time.monotonic()
        self.gpu = Gpu()
        self.note("context")
        self.code = Code(parts.get("cubin") or parts["ptx"])
        self.stack_bytes = launch.stack_bytes or DEFAULT_STACK_BYTES
        self.gpu.limit_stack(self.stack_bytes)
        self.choose_shape()
        self.note(f"{self.workers} warps in {self.blocks} blocks")
        self.make_memory()
        self.note("memory")

    def note(self, what: str) -> None:
        """Tell what was just done and how long it took, with WEFT_DEBUG=1."""
        now = time.monotonic()
        config.note(1, f"gpu: {what}: {1e3 * (now - self.last_note):.1f} ms")
        self.last_note = now

    def choose_shape(self) -> None:
        """As many blocks as are resident at once, or as the user wants threads."""
        resident = self.code.resident_blocks(KERNEL, BLOCK_WARPS * WARP)
        most = self.gpu.multiprocessors * resident * BLOCK_WARPS
        self.workers = min(self.launch.threads or most, most)
        self.blocks = (self.workers + BLOCK_WARPS - 1) // BLOCK_WARPS

    # Memory.

    def make_memory(self) -> None:
        ports_bytes = round_up(ports_region_bytes(PORTS))
        console_bytes = round_up(console_region_bytes(CONSOLE_BYTES))
        self.memory = memory = Memory()
        host = memory.pinned(PAGE + ports_bytes + console_bytes)
        ports, console = host + PAGE, host + PAGE + ports_bytes
        self.record = record = LaunchRecord(Region(host, LaunchWord.COUNT * 8))
        self.regions = Regions(ports, PORTS, console, CONSOLE_BYTES)

        argv = record.pack_argv(self.launch.argv)
        workers = memory.zeroed(self.workers * Limit.WORKER_BYTES)
        port_locks = memory.zeroed(8 * PORTS)
        console_state = memory.zeroed(ConsoleState.BYTES)
        argv_base = memory.holding(argv)
        heap, heap_bytes = self.make_heap()
        cursor = memory.holding(heap.to_bytes(8, "little"))
        self.workers_base = workers

        record.set(LaunchWord.HEAP_BASE, heap)
        record.set(LaunchWord.HEAP_END, heap + heap_bytes)
        record.set(LaunchWord.HEAP_CURSOR, cursor)
        record.set(LaunchWord.WORKERS_BASE, workers)
        record.set(LaunchWord.WORKER_BYTES, Limit.WORKER_BYTES)
        record.set(LaunchWord.WORKER_COUNT, self.workers)
        record.set(LaunchWord.PORTS_BASE, ports)
        record.set(LaunchWord.PORT_COUNT, PORTS)
        record.set(LaunchWord.PORT_LOCKS_BASE, port_locks)
        record.set(LaunchWord.CONSOLE_BASE, console)
        record.set(LaunchWord.CONSOLE_BYTES, CONSOLE_BYTES)
        record.set(LaunchWord.CONSOLE_STATE_BASE, console_state)
        record.set(LaunchWord.ARGV_BASE, argv_base)
        record.set(LaunchWord.CPU_COUNT, self.workers)
        record.set(LaunchWord.WATCH_NS, WATCH_NS)
        record.set(LaunchWord.WATCHDOG_NS, self.launch.watchdog_ns)
        record.set(LaunchWord.STACK_BYTES, self.stack_bytes)
        record.set(LaunchWord.HOST_WORDS_BASE, host)
        self.send_record()
        self.compare_clocks()
        self.send_record()

    def make_heap(self) -> tuple[int, int]:
        """The heap's address and size: what was asked for, or else most of what is free."""
        if self.launch.heap_bytes:
            return self.memory.raw(self.launch.heap_bytes), self.launch.heap_bytes
        free = self.gpu.free_bytes()
        # The driver allocates the stacks at the launch.
        stacks = self.gpu.lanes * self.stack_bytes
        size = (free - stacks - SPARE_BYTES) * HEAP_PERCENT // 100 // PAGE * PAGE
        while size >= SMALLEST_HEAP_BYTES:
            heap = self.memory.try_raw(size)
            if heap is not None:
                return heap, size
            size //= 2  # another process was faster
        raise DeviceFault(f"too little GPU memory: {free >> 20} MB are free")

    def send_record(self) -> None:
        """Copy the launch record to constant memory, where the program reads its constant words."""
        self.code.fill(RECORD_SYMBOL, self.record.region.address)

    def compare_clocks(self) -> None:
        self.code.launch(CLOCK_KERNEL, (1, WARP), self.gpu)
        self.gpu.wait()
        offset = time.time_ns() - self.record.get(LaunchWord.EXIT_STATUS)
        self.record.set(LaunchWord.WALL_CLOCK_OFFSET_NS, offset)
        self.record.set(LaunchWord.EXIT_STATUS, 0)

    # Running.

    def run(self) -> int:
        sys.stdout.flush()
        sys.stderr.flush()
        history = self.launch.history

        def tell(count: int) -> None:
            self.record.set(LaunchWord.INTERRUPT, count)
            server.cancel_reads()

        signals = Signals(tell)
        server = Server(
            self.regions,
            stdout=history.stream("stdout", sys.stdout.buffer),
            stderr=history.stream("stderr", sys.stderr.buffer),
            stdin=sys.stdin,
            locations=[Location(*location) for location in self.launch.locations],
            history=history,
            signals=signals,
        )
        try:
            self.start()
            with signals:
                return self.serve(server, signals)
        finally:
            server.close()
            self.note("program")
            self.release()
            self.note("end")

    def start(self) -> None:
        threads = min(self.workers, BLOCK_WARPS) * WARP
        self.code.launch(KERNEL, (self.blocks, threads), self.gpu)

    def serve(self, server: Server, signals: Signals) -> int:
        """Answer the program until it has ended; its exit status."""
        watchdog = Watchdog(
            self.launch.watchdog_s, self.read_records, self.launch.locations, "warp"
        )
        last_work = time.monotonic()
        rounds = 0
        while True:
            worked = server.poll()
            if server.history.outgrown:
                raise Outgrown(server.history.written)
            if server.exit_status is not None:
                return server.exit_status
            if self.record.get(LaunchWord.DONE):
                server.poll()
                return self.record.get(LaunchWord.EXIT_STATUS) & 0xFF
            rounds += 1
            if not worked and rounds % QUERY_ROUNDS:
                continue
            now = time.monotonic()
            if worked:
                last_work = now
                watchdog.moved(now)
                continue
            if not self.gpu.is_busy() and not self.record.get(LaunchWord.DONE):
                raise DeviceFault("the program's kernel ended, but not the program")
            if signals.interrupts and now > signals.interrupts[-1] + GRACE_S:
                raise KeyboardInterrupt
            report = watchdog.look(now)
            if report is not None:
                print(report, file=sys.stderr, flush=True)  # noqa: T201  it is for the terminal
            if now > last_work + SPIN_S:
                time.sleep(NAP_S)

    def read_records(self) -> bytes:
        """The records of the workers that have been used, while the kernel runs."""
        head = copy_out(self.workers_base, Limit.WORKER_BYTES)
        used = int.from_bytes(head[FIELDS["workers_used"] :][:8], "little")
        return copy_out(self.workers_base, min(max(used, 1), self.workers) * Limit.WORKER_BYTES)

    def release(self) -> None:
        """Give the memory back, unless warps still run: then it stays, and the process' end stops them."""
        deadline = time.monotonic() + END_S
        try:
            while self.gpu.is_busy():
                if time.monotonic() > deadline:
                    return
                time.sleep(NAP_S)
        except DeviceFault:
            return  # nothing can be given back: the whole context is lost
        self.memory.release()
        self.code.release()
        self.gpu.release()


def round_up(size: int) -> int:
    return (size + PAGE - 1) // PAGE * PAGE
