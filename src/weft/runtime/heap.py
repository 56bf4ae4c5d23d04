"""The allocator: each worker bumps through blocks of its own, one for each size class.

Takes a size in bytes, gives the address of zeroed memory. The cells `cursor, end` of each class lie in the
worker's near memory, so the fast path touches nothing that another worker writes. Blocks come from
the program's heap by one atomic add. Objects larger than the largest class share chunks of the worker's own, of
which each is twice as large as the one before; very large ones take their memory straight from the heap. The
last object of a chunk, or of the heap, can be made longer where it lies (`extend`), as growing lists do.
"""

from __future__ import annotations

from weft.runtime.intrinsics import (
    ByteArray,
    address_of,
    always_inline,
    atomic_add,
    atomic_cas_relaxed,
    atomic_load,
    atomic_store_release,
    launch_word,
    load,
    near_memory,
    never_inline,
    store,
    zero_memory,
)
from weft.runtime.protocol import LaunchWord, Near

CLASS_BYTES = 16
LARGEST_CLASS = 512
BLOCK_BYTES = 16384
FIRST_CHUNK = 16384
LARGEST_CHUNK = 262144
LARGEST_IN_CHUNK = 65536
LARGEST_OBJECT = 1 << 46
ARRAY_LENGTH = 8  # where an array has its length, and
ARRAY_HEAD = 16  # its first slot or byte
RESERVE_BYTES = 1 << 22  # of the heap, kept for raising MemoryError


@always_inline
def allocate(size: int) -> int:
    """Memory for an object of `size` bytes, a multiple of 16. Raises MemoryError."""
    if size > LARGEST_CLASS:
        return allocate_large(size)
    cell = near_memory() + Near.CELLS + size
    start = load(cell)
    after = start + size
    if after > load(cell + 8):
        return allocate_block(size, cell)
    store(cell, after)
    return start


@never_inline
def allocate_block(size: int, cell: int) -> int:
    """Start a new block of a size class and take the first object from it."""
    start = take(BLOCK_BYTES)
    store(cell, start + size)
    store(cell + 8, start + BLOCK_BYTES // size * size)
    return start


@never_inline
def allocate_large(size: int) -> int:
    rounded = large_size(size)
    if rounded > LARGEST_IN_CHUNK:
        return take(rounded)
    cell = near_memory() + Near.CHUNK
    start = load(cell)
    if start == 0 or start + rounded > load(cell + 8):
        return allocate_chunk(rounded, cell)
    store(cell, start + rounded)
    return start


def large_size(size: int) -> int:
    """The bytes that a large object takes up."""
    return (size + 31) // 32 * 32


@never_inline
def allocate_chunk(size: int, cell: int) -> int:
    """Start a new chunk and take the first object from it."""
    count = load(near_memory() + Near.CHUNK_BYTES)
    if count == 0:
        count = FIRST_CHUNK
    if count < LARGEST_CHUNK:
        store(near_memory() + Near.CHUNK_BYTES, 2 * count)
    if count < 2 * size:
        count = 2 * size
    start = take(count)
    store(cell, start + size)
    store(cell + 8, start + count)
    return start


def extend(start: int, size: int, wanted: int) -> bool:
    """Make an object of `size` bytes longer where it lies, by zeros; False if what lies behind it is not free.

    Only the worker that has made the object last of its chunk can do so, or whoever comes first where the heap ends.
    """
    end = start + large_size(size)
    after = start + large_size(wanted)
    if size <= LARGEST_CLASS or after <= end:
        return False
    cell = near_memory() + Near.CHUNK
    if load(cell) != end:
        return take_behind(end, after - end)
    limit = load(cell + 8)
    if after > limit:
        if not take_behind(limit, after - limit):
            return False
        store(cell + 8, after)
    store(cell, after)
    return True


def has_lengthened(data: ByteArray, length: int) -> bool:
    """Make an array of bytes longer where it lies, by zeros, if that is possible: see `extend`."""
    address = address_of(data)
    before = data.length
    if before >= length:
        return True  # another thread was faster
    if not extend(address, ARRAY_HEAD + before, ARRAY_HEAD + length):
        return False
    atomic_store_release(address + ARRAY_LENGTH, length)
    return True


def take_behind(end: int, count: int) -> bool:
    """Take memory from the program's heap if what it has given out ends there."""
    cursor = launch_word(LaunchWord.HEAP_CURSOR)
    if atomic_load(cursor) != end or end + count > launch_word(LaunchWord.HEAP_END) - RESERVE_BYTES:
        return False
    # relaxed: nothing is published through the cursor
    if atomic_cas_relaxed(cursor, end, end + count) != end:
        return False
    zero_memory(end, count)
    return True


def take(size: int) -> int:
    """Zeroed memory from the program's heap."""
    from weft.runtime.exceptions import raise_memory_error  # whose module comes back to this one

    failing = near_memory() + Near.FAILING
    if size < 0 or size > LARGEST_OBJECT:
        raise_memory_error()
    # relaxed would do: nothing is published through the cursor
    start = atomic_add(launch_word(LaunchWord.HEAP_CURSOR), size)
    limit = launch_word(LaunchWord.HEAP_END) - RESERVE_BYTES
    if start + size > limit:
        if load(failing) == 1 and start + size <= limit + RESERVE_BYTES:
            zero_memory(start, size)
            return start
        atomic_add(launch_word(LaunchWord.HEAP_CURSOR), 0 - size)
        store(failing, 1)
        raise_memory_error()
    store(failing, 0)
    zero_memory(start, size)
    return start
