"""Calls to the host: the device's side of the mailbox that `host/server.py` serves.

`call` takes an opcode, up to six words and a payload of any length, and waits for the answer: a status,
two words and a payload. Longer payloads travel in several packets; callers do not see that. One thread
holds a port from its first packet to the last, so the packets of two calls never mix. The life of a port:

        (1) acquire_port        (2) exchange: flips the device word
    free -------------> device's ----------------------------> host's
      ^                  |   ^                                   |
      '------------------'   '-----------------------------------'
        (4) release_port        (3) Server._answer: flips the host word
"""

from __future__ import annotations

from weft.runtime.intrinsics import (
    ByteArray,
    atomic_cas,
    atomic_load,
    atomic_store,
    atomic_store_release,
    copy_from_address,
    copy_to_address,
    cpu_pause,
    host_load,
    host_store,
    launch_word,
    load,
    ring_host,
    store,
    worker,
)
from weft.runtime.protocol import Failure, LaunchWord, Opcode, Packet, Port, PortLock


class Answer:
    """What came back. `data` has exactly the length of the payload."""

    status: int
    result0: int
    result1: int
    data: ByteArray

    def __init__(self, status: int, result0: int, result1: int, data: ByteArray) -> None:
        self.status = status
        self.result0 = result0
        self.result1 = result1
        self.data = data


def call(
    opcode: int,
    data: ByteArray,
    length: int,
    a0: int = 0,
    a1: int = 0,
    a2: int = 0,
    a3: int = 0,
    a4: int = 0,
    a5: int = 0,
) -> Answer:
    """Ask the host and wait. `length` bytes of `data` go along."""
    port = acquire_port()
    try:
        packet = packet_address(port)
        status = send_parts(port, packet, data, length)
        if status == Failure.NONE:
            last = (length - 1) // Packet.PAYLOAD_BYTES * Packet.PAYLOAD_BYTES if length > 0 else 0
            copy_to_address(packet + Packet.PAYLOAD, data, last, length - last)
            store(packet + Packet.ARGUMENTS, a0)
            store(packet + Packet.ARGUMENTS + 8, a1)
            store(packet + Packet.ARGUMENTS + 16, a2)
            store(packet + Packet.ARGUMENTS + 24, a3)
            store(packet + Packet.ARGUMENTS + 32, a4)
            store(packet + Packet.ARGUMENTS + 40, a5)
            exchange(port, packet, opcode, length - last)
        return receive(port, packet)
    finally:
        release_port(port)


def call_word(opcode: int, a0: int) -> int:
    """A call without payloads that allocates nothing; gives RESULT0."""
    port = acquire_port()
    packet = packet_address(port)
    store(packet + Packet.ARGUMENTS, a0)
    exchange(port, packet, opcode, 0)
    result = load(packet + Packet.RESULT0)
    release_port(port)
    return result


def send_parts(port: int, packet: int, data: ByteArray, length: int) -> int:
    """Send all but the last packet of a request; gives the status of the last one sent."""
    at = 0
    while length - at > Packet.PAYLOAD_BYTES:
        copy_to_address(packet + Packet.PAYLOAD, data, at, Packet.PAYLOAD_BYTES)
        exchange(port, packet, Opcode.PART, Packet.PAYLOAD_BYTES)
        status = load(packet + Packet.STATUS)
        if status != Failure.NONE:
            return status
        at += Packet.PAYLOAD_BYTES
    return Failure.NONE


def receive(port: int, packet: int) -> Answer:
    """Collect an answer, of which the first packet is here."""
    status = load(packet + Packet.STATUS)
    result0 = load(packet + Packet.RESULT0)
    result1 = load(packet + Packet.RESULT1)
    length = load(packet + Packet.ANSWER_BYTES)
    # May raise MemoryError: the host then drops the rest at this port's next request. May also wait for
    # a collection: threads that wait for a port store no references, so they do not hold it up.
    data = ByteArray(length)
    at = 0
    while True:
        count = length - at if length - at < Packet.PAYLOAD_BYTES else Packet.PAYLOAD_BYTES
        copy_from_address(data, at, packet + Packet.PAYLOAD, count)
        at += count
        if at == length:
            return Answer(status, result0, result1, data)
        exchange(port, packet, Opcode.MORE, 0)


def acquire_port() -> int:
    """Take a free port, from the worker's own one on; (1) of the drawing."""
    locks = launch_word(LaunchWord.PORT_LOCKS_BASE)
    count = launch_word(LaunchWord.PORT_COUNT)
    port = worker().index % count
    while True:
        value = atomic_load(locks + 8 * port)
        if value & PortLock.LOCKED == 0 and (
            # acquire: pairs with the release in release_port()
            atomic_cas(locks + 8 * port, value, value | PortLock.LOCKED) == value
        ):
            return port
        port += 1
        if port == count:
            port = 0
            cpu_pause()


def release_port(port: int) -> None:
    """(4) of the drawing."""
    address = launch_word(LaunchWord.PORT_LOCKS_BASE) + 8 * port
    value = atomic_load(address)
    # release: pairs with the compare-and-swap in acquire_port()
    atomic_store_release(address, value - PortLock.LOCKED)


def packet_address(port: int) -> int:
    count = launch_word(LaunchWord.PORT_COUNT)
    packets = launch_word(LaunchWord.PORTS_BASE) + Port.TURNS_BYTES * count
    return packets + Packet.BYTES * port


def exchange(port: int, packet: int, opcode: int, length: int) -> None:
    """Hand the packet to the host and wait until it is back; (2) and (3) of the drawing."""
    store(packet + Packet.OPCODE, opcode)
    store(packet + Packet.LENGTH, length)
    lock_address = launch_word(LaunchWord.PORT_LOCKS_BASE) + 8 * port
    turn = 1 - (atomic_load(lock_address) >> PortLock.TURN_SHIFT)
    atomic_store(lock_address, turn << PortLock.TURN_SHIFT | PortLock.LOCKED)
    turns = launch_word(LaunchWord.PORTS_BASE)
    host_turns = turns + Port.TURN_BYTES * launch_word(LaunchWord.PORT_COUNT)
    # release: pairs with the read of the device turns in Server.poll()
    host_store(turns + Port.TURN_BYTES * port, turn)
    ring_host()
    # acquire: pairs with the store to the host turns in Server._answer()
    while host_load(host_turns + Port.TURN_BYTES * port) != turn:
        cpu_pause()


class Packing:
    """A payload put together from words and texts; the host takes it apart with its own `_Packing`."""

    data: ByteArray
    length: int

    def __init__(self) -> None:
        self.data = ByteArray(256)
        self.length = 0

    def add_word(self, value: int) -> None:
        self.reserve(8)
        at = self.length
        for index in range(8):
            self.data[at + index] = value >> 8 * index & 255
        self.length = at + 8

    def add_text(self, data: ByteArray, length: int) -> None:
        """The length as a word, then the bytes, padded to 8."""
        self.add_word(length)
        space = (length + 7) // 8 * 8
        self.reserve(space)
        self.data.copy_from(self.length, data, 0, length)
        self.length += space

    def reserve(self, count: int) -> None:
        needed = self.length + count
        if needed > self.data.length:
            larger = ByteArray(2 * needed)
            larger.copy_from(0, self.data, 0, self.length)
            self.data = larger
