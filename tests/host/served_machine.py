"""A machine that the server of the host serves: a device in plain Python, and one for the dialect's own side."""

from __future__ import annotations

import ctypes
import io
import os
import threading

from weft.host.console_ring import console_region_bytes
from weft.host.server import (
    Regions,
    Server,
    ports_region_bytes,
)
from weft.runtime.intrinsics import ByteArray
from weft.runtime.protocol import (
    Console,
    ConsoleState,
    Failure,
    LaunchWord,
    Newline,
    Opcode,
    OpenKind,
    Packet,
    Port,
)

GUARD = 4096
PORTS = 3
RING = 256


class Machine:
    """Memory as a target would map it, each region between guard bytes, and a server over it."""

    def __init__(self, ring=RING, ports=PORTS, stdin="", locations=()):
        self.blocks = []
        self.ports_base = self.allocate(ports_region_bytes(ports))
        self.console_base = self.allocate(console_region_bytes(ring))
        self.port_locks = self.allocate(8 * ports)
        self.console_state = self.allocate(ConsoleState.BYTES)
        self.port_count = ports
        self.ring = ring
        self.stdout, self.stderr = io.BytesIO(), io.BytesIO()
        self.server = Server(
            Regions(self.ports_base, ports, self.console_base, ring),
            stdout=self.stdout,
            stderr=self.stderr,
            stdin=io.StringIO(stdin) if isinstance(stdin, str) else stdin,
            locations=locations,
        )

    def allocate(self, size):
        block = (ctypes.c_ubyte * (size + 2 * GUARD))()
        ctypes.memset(block, 0xA5, GUARD)
        ctypes.memset(ctypes.addressof(block) + GUARD + size, 0xA5, GUARD)
        self.blocks.append((block, size))
        return ctypes.addressof(block) + GUARD

    def guards_intact(self):
        return all(
            bytes(block[:GUARD]) == bytes(block[GUARD + size :]) == b"\xa5" * GUARD
            for block, size in self.blocks
        )

    def packet(self, port):
        return self.ports_base + Port.TURNS_BYTES * self.port_count + Packet.BYTES * port

    # A device in plain Python: says what it wants, well formed or not.

    def post(self, port, opcode, payload=b"", arguments=(), length=None):
        packet = self.packet(port)
        put(packet, opcode, len(payload) if length is None else length, *arguments)
        ctypes.memmove(
            packet + Packet.PAYLOAD, payload[: Packet.PAYLOAD_BYTES], len(payload[:4096])
        )
        self.post_word(port, 0)

    def post_word(self, port, word):
        """Hand the port over, with a word of which only the turn is missing."""
        address = self.ports_base + 8 * port
        put(address, word & ~Port.TURN | 1 - (get(address) & Port.TURN))

    def answered(self, port):
        words = (get(self.ports_base + 8 * (side + port)) for side in (0, self.port_count))
        return len({word & Port.TURN for word in words}) == 1

    def answer(self, port):
        """Status, results, size of the whole answer, first packet of it."""
        packet = self.packet(port)
        word = get(self.ports_base + 8 * (self.port_count + port))
        if word & Port.BRIEF:
            size = word >> Port.SIZE_SHIFT & Port.SIZE_MASK
            status, result0, result1 = Failure.NONE, word >> Port.RESULT_SHIFT, 0
        else:
            status, size, result0, result1 = (get(packet + Packet.STATUS + 8 * i) for i in range(4))
        data = ctypes.string_at(packet + Packet.PAYLOAD, min(size, Packet.PAYLOAD_BYTES))
        return status, result0, result1, size, data

    def ask(self, opcode, payload=b"", arguments=(), length=None):
        self.post(0, opcode, payload, arguments, length)
        assert self.server.poll()
        assert self.answered(0)
        return self.answer(0)

    def ring_head(self, head):
        put(self.console_base + Console.HEAD, head)

    def ring_data(self, data, at=0):
        ctypes.memmove(self.console_base + Console.DATA + at, data, len(data))

    def open(self, name, mode, kind=OpenKind.TEXT, newline=Newline.UNIVERSAL):
        parts = (os.fsencode(name), mode.encode(), b"", b"")
        return self.ask(Opcode.OPEN, b"".join(parts), (*map(len, parts), newline, kind))


def get(address):
    return ctypes.c_int64.from_address(address).value


def put(address, *values):
    for index, value in enumerate(values):
        ctypes.c_int64.from_address(address + 8 * index).value = value


class Device:
    """Implements the intrinsics that `hostcall` and `console` use; one lock makes the atomics."""

    def __init__(self, machine, monkeypatch, modules, *, inline):
        self.machine = machine
        self.guard = threading.Lock()
        self.index = threading.local()
        self.words = {
            LaunchWord.PORTS_BASE: machine.ports_base,
            LaunchWord.PORT_COUNT: machine.port_count,
            LaunchWord.PORT_LOCKS_BASE: machine.port_locks,
            LaunchWord.CONSOLE_BASE: machine.console_base,
            LaunchWord.CONSOLE_BYTES: machine.ring,
            LaunchWord.CONSOLE_STATE_BASE: machine.console_state,
        }
        names = {
            "load": get,
            "store": put,
            "host_load": get,
            "host_store": put,
            "atomic_load": get,
            "atomic_store_release": put,
            "atomic_cas": self.compare_and_swap,
            "copy_to_address": self.copy_to_address,
            "copy_from_address": self.copy_from_address,
            "launch_word": self.words.__getitem__,
            "own_index": lambda: getattr(self.index, "value", 0),
            "cpu_pause": self.wait if inline else os.sched_yield,
            "ring_host": machine.server.poll if inline else lambda: None,
        }
        for module in modules:
            for name, function in names.items():
                if hasattr(module, name):
                    monkeypatch.setattr(module, name, function)

    def wait(self):
        raise AssertionError("a single thread waits in vain")

    def compare_and_swap(self, address, expected, value):
        with self.guard:
            old = get(address)
            if old == expected:
                put(address, value)
            return old

    @staticmethod
    def copy_to_address(address, source, at, count):
        assert 0 <= at <= at + count <= source.length
        ctypes.memmove(address, bytes(source.bytes[at : at + count]), count)

    @staticmethod
    def copy_from_address(target, at, address, count):
        assert 0 <= at <= at + count <= target.length
        target.bytes[at : at + count] = ctypes.string_at(address, count)


def array(data):
    made = ByteArray(len(data))
    made.bytes[:] = data
    return made
