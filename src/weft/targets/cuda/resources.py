"""What one run holds of the GPU - context, stream, code, memory - through the driver's own calls.

Only numbers are kept, no objects with destructors: a process whose kernel still runs could otherwise not end,
since freeing memory waits for the kernel.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from cuda.bindings import driver

from weft.errors import DeviceFault

if TYPE_CHECKING:
    from collections.abc import Sequence

Status = driver.CUresult
Attribute = driver.CUdevice_attribute


def check(result: tuple[driver.CUresult, ...]) -> driver.CUdeviceptr:
    """The values, or the one value, of a driver call's result after its status. Raises DeviceFault."""
    status, *values = result
    if status != Status.CUDA_SUCCESS:
        raise DeviceFault(f"the NVIDIA driver says: {status_text(status)}")
    return values[0] if len(values) == 1 else tuple(values)


def status_text(status: driver.CUresult) -> str:
    _, text = driver.cuGetErrorString(status)
    return f"{text.decode()} ({status.name})"


class Gpu:
    """The first GPU, its primary context, and a stream."""

    def __init__(self) -> None:
        check(driver.cuInit(0))
        self.device = check(driver.cuDeviceGet(0))
        # Retained for the rest of the process, so that a second run starts faster.
        check(driver.cuCtxSetCurrent(check(driver.cuDevicePrimaryCtxRetain(self.device))))
        self.stream = check(driver.cuStreamCreate(driver.CUstream_flags.CU_STREAM_NON_BLOCKING))
        self.multiprocessors = self.attribute(Attribute.CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT)
        self.lanes = self.multiprocessors * self.attribute(
            Attribute.CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_MULTIPROCESSOR
        )

    def attribute(self, which: driver.CUdevice_attribute) -> int:
        return int(check(driver.cuDeviceGetAttribute(which, self.device)))

    def limit_stack(self, size: int) -> None:
        """The stack of each lane, in bytes; the driver reserves it for all lanes that can be resident."""
        check(driver.cuCtxSetLimit(driver.CUlimit.CU_LIMIT_STACK_SIZE, size))

    def free_bytes(self) -> int:
        free, _ = check(driver.cuMemGetInfo())
        return int(free)

    def is_busy(self) -> bool:
        """Whether the stream has work left; raises DeviceFault if the work came to a bad end."""
        (status,) = driver.cuStreamQuery(self.stream)
        if status == Status.CUDA_ERROR_NOT_READY:
            return True
        if status != Status.CUDA_SUCCESS:
            raise DeviceFault(f"the GPU stopped the program: {status_text(status)}")
        return False

    def wait(self) -> None:
        check(driver.cuStreamSynchronize(self.stream))

    def release(self) -> None:
        check(driver.cuStreamDestroy(self.stream))


class Code:
    """A loaded program."""

    def __init__(self, image: bytes) -> None:
        self.library = check(driver.cuLibraryLoadData(image, [], [], 0, [], [], 0))

    def function(self, name: bytes) -> driver.CUfunction:
        return check(
            driver.cuKernelGetFunction(check(driver.cuLibraryGetKernel(self.library, name)))
        )

    def fill(self, name: bytes, address: int) -> None:
        """Copy host memory to a global of the program."""
        place, size = check(driver.cuLibraryGetGlobal(self.library, name))
        check(driver.cuMemcpyHtoD(place, address, size))

    def resident_blocks(self, name: bytes, threads: int) -> int:
        """How many blocks of a kernel one multiprocessor runs at once."""
        function = self.function(name)
        count = driver.cuOccupancyMaxActiveBlocksPerMultiprocessor(function, threads, 0)
        return int(check(count))

    def launch(self, name: bytes, shape: Sequence[int], gpu: Gpu) -> None:
        """Start a kernel without arguments on `shape` = blocks, threads; all blocks are resident at once."""
        blocks, threads = shape
        grid, block = (blocks, 1, 1), (threads, 1, 1)
        function = self.function(name)
        check(driver.cuLaunchCooperativeKernel(function, *grid, *block, 0, gpu.stream, 0))

    def release(self) -> None:
        check(driver.cuLibraryUnload(self.library))


class Memory:
    """Plain allocations on the device, and pinned ones on the host, all freed at once."""

    def __init__(self) -> None:
        self.on_device: list[int] = []
        self.on_host: list[int] = []

    def pinned(self, size: int) -> int:
        """Zeroed memory of the host that the device sees at the same address."""
        flags = driver.CU_MEMHOSTALLOC_PORTABLE | driver.CU_MEMHOSTALLOC_DEVICEMAP
        address = int(check(driver.cuMemHostAlloc(size, flags)))
        self.on_host.append(address)
        ctypes.memset(address, 0, size)
        return address

    def raw(self, size: int) -> int:
        """Uninitialised memory."""
        address = self.try_raw(size)
        if address is None:
            raise DeviceFault(f"there are no {size >> 20} MB of GPU memory free")
        return address

    def try_raw(self, size: int) -> int | None:
        """As `raw`, but None if there is not so much."""
        status, address = driver.cuMemAlloc(size)
        if status == Status.CUDA_ERROR_OUT_OF_MEMORY:
            return None
        check((status,))
        self.on_device.append(int(address))
        return int(address)

    def zeroed(self, size: int) -> int:
        address = self.raw(size)
        check(driver.cuMemsetD8(address, 0, size))
        return address

    def holding(self, data: bytes) -> int:
        """Memory with these bytes."""
        address = self.raw(max(len(data), 8))
        if data:
            check(driver.cuMemcpyHtoD(address, data, len(data)))
        return address

    def release(self) -> None:
        for address in self.on_device:
            check(driver.cuMemFree(address))
        for address in self.on_host:
            check(driver.cuMemFreeHost(address))


def copy_out(address: int, size: int) -> bytes:
    """Device memory as it is now, also while a kernel runs."""
    stream = check(driver.cuStreamCreate(driver.CUstream_flags.CU_STREAM_NON_BLOCKING))
    data = ctypes.create_string_buffer(size)
    check(driver.cuMemcpyDtoHAsync(ctypes.addressof(data), address, size, stream))
    check(driver.cuStreamSynchronize(stream))
    check(driver.cuStreamDestroy(stream))
    return data.raw
