"""The allocator: each worker bumps through blocks of its own, one for each size class.

Takes a size in bytes, gives the address of zeroed memory. The cells `cursor, end` of each class lie in the
worker's near memory, so the fast path touches nothing that another worker writes. Blocks come from
the program's heap by one atomic add; objects larger than the largest class take their memory straight from it.
"""

from __future__ import annotations

from weft.runtime.exceptions import raise_memory_error
from weft.runtime.intrinsics import (
    always_inline,
    atomic_add,
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
LARGEST_OBJECT = 1 << 46
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
    return take((size + 31) // 32 * 32)


def take(size: int) -> int:
    """Zeroed memory from the program's heap."""
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
