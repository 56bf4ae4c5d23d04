"""Text output: `print` appends records to a ring in host-visible memory, which the host empties.

A short text crosses no bus but to be written: the lock, the head and the last known tail are in device
memory, and the host is asked only when the ring is full. Texts are written whole: the lock is kept while
a long one waits for room, so the parts of two texts never mix.
"""

from __future__ import annotations

from weft.runtime import hostcall
from weft.runtime.intrinsics import (
    ByteArray,
    atomic_cas,
    atomic_load,
    atomic_store_release,
    copy_to_address,
    cpu_pause,
    host_load,
    host_store,
    launch_word,
    load,
    ring_host,
    store,
)
from weft.runtime.protocol import Console, ConsoleState, LaunchWord, Opcode


def write(stream: int, data: ByteArray, length: int) -> None:
    """Append `length` bytes of `data` to a stream (`Stream`)."""
    state = launch_word(LaunchWord.CONSOLE_STATE_BASE)
    capacity = launch_word(LaunchWord.CONSOLE_BYTES)
    largest = capacity // 2 - Console.RECORD_BYTES
    take_console(state)
    at = 0
    while at < length:
        count = length - at if length - at < largest else largest
        append_record(state, capacity, stream, data, at, count)
        at += count
    # release: pairs with the compare-and-swap in take_console()
    atomic_store_release(state + ConsoleState.LOCK, 0)


def flush(stream: int) -> None:
    """Wait until everything written so far has left the host's stream."""
    hostcall.call_word(Opcode.FLUSH, stream)


def take_console(state: int) -> None:
    # acquire: pairs with the release in write()
    while atomic_cas(state + ConsoleState.LOCK, 0, 1) != 0:
        while atomic_load(state + ConsoleState.LOCK) != 0:
            cpu_pause()


def append_record(
    state: int, capacity: int, stream: int, data: ByteArray, at: int, count: int
) -> None:
    """Write one record behind the head and move the head. The caller holds the console."""
    space = Console.RECORD_BYTES + (count + 7) // 8 * 8
    head = load(state + ConsoleState.HEAD)
    used = make_room(state, capacity, head, space)
    ring = launch_word(LaunchWord.CONSOLE_BASE)
    store(ring + Console.DATA + head % capacity, stream | count << Console.LENGTH_SHIFT)
    start = (head + Console.RECORD_BYTES) % capacity
    before_end = capacity - start if capacity - start < count else count
    copy_to_address(ring + Console.DATA + start, data, at, before_end)
    if before_end < count:
        copy_to_address(ring + Console.DATA, data, at + before_end, count - before_end)
    publish(state, ring, head + space)
    if 2 * used <= capacity < 2 * (used + space):
        ring_host()  # once, when it gets half full, so that the next writers need not wait


def publish(state: int, ring: int, head: int) -> None:
    store(state + ConsoleState.HEAD, head)
    # release: pairs with the read of the head in ConsoleRing.take()
    host_store(ring + Console.HEAD, head)


def make_room(state: int, capacity: int, head: int, space: int) -> int:
    """Wait until `space` bytes are free; gives how many are in use at most."""
    used = head - load(state + ConsoleState.TAIL_SEEN)
    if used + space <= capacity // 2:
        return used
    # From half full on the tail is read anew: whether the host keeps up decides whether it is rung.
    tail_address = launch_word(LaunchWord.CONSOLE_BASE) + Console.TAIL
    tail = host_load(tail_address)  # acquire: pairs with the tail's store in ConsoleRing.take()
    while head - tail + space > capacity:
        hostcall.call_word(Opcode.CONSOLE_FULL, 0)
        tail = host_load(tail_address)
    store(state + ConsoleState.TAIL_SEEN, tail)
    return head - tail
