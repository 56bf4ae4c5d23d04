"""Device memory of one run, and the check of what driver calls return."""

from __future__ import annotations

import ctypes

from cuda.bindings import driver

from weft.errors import DeviceFault


def check(result):  # type: ignore[no-untyped-def]
    """The values of a driver call's result, which starts with a status. Raises DeviceFault."""
    status, *values = result
    if status != driver.CUresult.CUDA_SUCCESS:
        _, text = driver.cuGetErrorString(status)
        raise DeviceFault(f"the NVIDIA driver says: {text.decode()} ({status.name})")
    return values[0] if len(values) == 1 else tuple(values)


class DeviceMemory:
    """Plain allocations, all freed at once."""

    def __init__(self) -> None:
        self.addresses: list[int] = []

    def raw(self, size: int) -> int:
        """Uninitialised memory; its address."""
        address = int(check(driver.cuMemAlloc(size)))
        self.addresses.append(address)
        return address

    def try_raw(self, size: int) -> int | None:
        """As `raw`, but None if there is not so much."""
        status, address = driver.cuMemAlloc(size)
        if status == driver.CUresult.CUDA_ERROR_OUT_OF_MEMORY:
            return None
        check((status,))
        self.addresses.append(int(address))
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

    def free(self) -> None:
        for address in self.addresses:
            check(driver.cuMemFree(address))
        self.addresses.clear()


def copy_out(address: int, size: int) -> bytes:
    """Device memory as it is now, also while a kernel runs."""
    flags = driver.CUstream_flags.CU_STREAM_NON_BLOCKING
    stream = check(driver.cuStreamCreate(flags))
    data = ctypes.create_string_buffer(size)
    check(driver.cuMemcpyDtoHAsync(ctypes.addressof(data), address, size, stream))
    check(driver.cuStreamSynchronize(stream))
    check(driver.cuStreamDestroy(stream))
    return data.raw
