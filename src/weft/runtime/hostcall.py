"""Calls to the host: the device's side of the mailbox that `host/server.py` serves.

`call` takes an opcode, up to six words and a payload of any length, and waits for the answer: a status,
two words and a payload. Longer payloads travel in several packets; callers do not see that. One thread
holds a port from its first packet to the last, so the packets of two calls never mix. The life of a port:

        (1) acquire_port        (2) exchange: flips the device turn
    free -------------> device's ----------------------------> host's
      ^                  |   ^                                   |
      '------------------'   '-----------------------------------'
        (4) release_port        (3) Server._answer: flips the host turn
"""

from __future__ import annotations

from weft.runtime.intrinsics import (
    ByteArray,
    atomic_cas,
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
)
from weft.runtime.protocol import Failure, LaunchWord, Opcode, Packet, Port, PortLock
from weft.runtime.threads import own_index


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
    claim = acquire_port()
    port = claim >> 1
    turn = claim & 1
    packet = packet_address(port)
    try:
        at = 0
        word = 0
        failed = False
        while length - at > Packet.PAYLOAD_BYTES and not failed:
            copy_to_address(packet + Packet.PAYLOAD, data, at, Packet.PAYLOAD_BYTES)
            turn = 1 - turn
            word = exchange_packet(port, packet, turn, Opcode.PART, Packet.PAYLOAD_BYTES)
            at += Packet.PAYLOAD_BYTES
            failed = word & Port.BRIEF == 0
        if not failed:
            turn = 1 - turn
            if length == 0 and a2 | a3 | a4 | a5 == 0 and is_brief(a0) and is_brief(a1):
                word = exchange(port, brief_request(turn, opcode, a0, a1))
            else:
                copy_to_address(packet + Packet.PAYLOAD, data, at, length - at)
                store(packet + Packet.ARGUMENTS, a0)
                store(packet + Packet.ARGUMENTS + 8, a1)
                store(packet + Packet.ARGUMENTS + 16, a2)
                store(packet + Packet.ARGUMENTS + 24, a3)
                store(packet + Packet.ARGUMENTS + 32, a4)
                store(packet + Packet.ARGUMENTS + 40, a5)
                word = exchange_packet(port, packet, turn, opcode, length - at)

        # What follows may raise MemoryError: the host then drops the rest at this port's next request.
        # It may also wait for a collection: threads that wait for a port store no references, so they
        # do not hold it up.
        if word & Port.BRIEF:
            size = word >> Port.SIZE_SHIFT & Port.SIZE_MASK
            answer = Answer(Failure.NONE, word >> Port.RESULT_SHIFT, 0, ByteArray(size))
        else:
            status = load(packet + Packet.STATUS)
            size = load(packet + Packet.ANSWER_BYTES)
            result0 = load(packet + Packet.RESULT0)
            result1 = load(packet + Packet.RESULT1)
            answer = Answer(status, result0, result1, ByteArray(size))
        at = 0
        while at < size:
            if at > 0:
                turn = 1 - turn
                exchange(port, brief_request(turn, Opcode.MORE, 0, 0))
            count = size - at if size - at < Packet.PAYLOAD_BYTES else Packet.PAYLOAD_BYTES
            copy_from_address(answer.data, at, packet + Packet.PAYLOAD, count)
            at += count
        return answer
    finally:
        release_port(port, turn)


def call_word(opcode: int, a0: int) -> int:
    """A call with a small argument and without payloads, that allocates nothing; gives RESULT0."""
    claim = acquire_port()
    port = claim >> 1
    turn = 1 - (claim & 1)
    word = exchange(port, brief_request(turn, opcode, a0, 0))
    result = word >> Port.RESULT_SHIFT
    if word & Port.BRIEF == 0:
        result = load(packet_address(port) + Packet.RESULT0)
    release_port(port, turn)
    return result


def is_brief(argument: int) -> bool:
    """Whether an argument has room in a turn word."""
    return -Port.ARGUMENT_LIMIT <= argument < Port.ARGUMENT_LIMIT


def brief_request(turn: int, opcode: int, a0: int, a1: int) -> int:
    """The turn word that is a whole request: nothing of the packet crosses the bus."""
    first = (a0 & Port.ARGUMENT_MASK) << Port.ARGUMENT0_SHIFT
    return turn | Port.BRIEF | opcode << Port.OPCODE_SHIFT | first | a1 << Port.ARGUMENT1_SHIFT


def acquire_port() -> int:
    """Take a free port, from the worker's own one on; (1) of the drawing. Gives twice its number plus its turn."""
    locks = launch_word(LaunchWord.PORT_LOCKS_BASE)
    count = launch_word(LaunchWord.PORT_COUNT)
    port = own_index() % count
    turn = 0  # a guess, which saves a look
    while True:
        # acquire: pairs with the release in release_port()
        before = atomic_cas(locks + 8 * port, turn, PortLock.LOCKED)
        if before == turn:
            return 2 * port + turn
        if before == PortLock.LOCKED:
            port += 1
            if port == count:
                port = 0
                cpu_pause()
        else:
            turn = before


def release_port(port: int, turn: int) -> None:
    """(4) of the drawing."""
    # release: pairs with the compare-and-swap in acquire_port()
    atomic_store_release(launch_word(LaunchWord.PORT_LOCKS_BASE) + 8 * port, turn)


def packet_address(port: int) -> int:
    count = launch_word(LaunchWord.PORT_COUNT)
    packets = launch_word(LaunchWord.PORTS_BASE) + Port.TURNS_BYTES * count
    return packets + Packet.BYTES * port


def exchange_packet(port: int, packet: int, turn: int, opcode: int, length: int) -> int:
    """Hand the packet to the host and wait until it is back; gives the host's turn word."""
    store(packet + Packet.OPCODE, opcode)
    store(packet + Packet.LENGTH, length)
    return exchange(port, turn)


def exchange(port: int, word: int) -> int:
    """Tell the host a turn word, and wait for one of the same turn; (2) and (3) of the drawing."""
    turns = launch_word(LaunchWord.PORTS_BASE)
    host_turns = turns + Port.TURN_BYTES * launch_word(LaunchWord.PORT_COUNT)
    # release: pairs with the read of the device turns in Server.poll()
    host_store(turns + Port.TURN_BYTES * port, word)
    ring_host()
    while True:
        # acquire: pairs with the store to the host turns in Server._answer()
        answer = host_load(host_turns + Port.TURN_BYTES * port)
        if (answer ^ word) & Port.TURN == 0:
            return answer
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
