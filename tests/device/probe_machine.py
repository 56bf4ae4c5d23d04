"""What the CUDA target assumes of the GPU, measured: uniform loads, the clock, allocation, leaving a kernel.

probe_machine.py            prints one line for each fact
probe_machine.py leave      exits while a kernel of its own still runs
"""

from __future__ import annotations

import ctypes
import subprocess
import sys
import time

from cuda.bindings import driver
from cuda.core import (
    Device,
    LaunchConfig,
    LegacyPinnedMemoryResource,
    Program,
    ProgramOptions,
    launch,
)

SOURCE = r"""
typedef unsigned long long u64; typedef unsigned u32;
__device__ u64 slots[64 * 16];
__device__ unsigned char bytes[64 * 128];
// Even warps change a word as fast as they can; in odd ones all lanes load it in one instruction.
extern "C" __global__ void uniform(int rounds, u64 *out) {
  u32 warp = (blockIdx.x * blockDim.x + threadIdx.x) / 32, lane = threadIdx.x % 32;
  u64 *word = slots + (warp / 2 % 64) * 16; unsigned char *byte = bytes + (warp / 2 % 64) * 128;
  u64 wrong = 0, changes = 0, last = 0;
  if (warp % 2 == 0) {
    if (lane == 0) for (int i = 1; i <= rounds * 4; i++) {
      u64 v = (u64)i * 0x100000001ull + warp;
      asm volatile("st.relaxed.gpu.global.u64 [%0], %1;" :: "l"(word), "l"(v) : "memory");
      asm volatile("st.relaxed.gpu.global.u8 [%0], %1;" :: "l"(byte), "r"(i & 255) : "memory");
      if (i % 7 == 0) atomicAdd(word, 0x300000005ull);
    }
  } else for (int i = 0; i < rounds; i++) {
    u64 v, w; u32 b; int same;
    asm volatile("ld.relaxed.gpu.global.u64 %0, [%1];" : "=l"(v) : "l"(word) : "memory");
    __match_all_sync(0xffffffffu, v, &same); if (!same) wrong++;
    asm volatile("ld.acquire.gpu.global.u64 %0, [%1];" : "=l"(w) : "l"(word) : "memory");
    __match_all_sync(0xffffffffu, w, &same); if (!same) wrong++;
    asm volatile("ld.relaxed.gpu.global.u8 %0, [%1];" : "=r"(b) : "l"(byte) : "memory");
    __match_all_sync(0xffffffffu, b, &same); if (!same) wrong++;
    if (v != last) changes++; last = v;
  }
  if (lane == 0) { atomicAdd(out, wrong); atomicAdd(out + 1, changes); }
}
extern "C" __global__ void clocks(u64 *out) {
  u64 first, t, smallest = ~0ull, steps = 0; asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(first));
  u64 last = first; long long c = clock64();
  for (int i = 0; i < 20000; i++) { asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(t)); if (t != last) { if (t - last < smallest) smallest = t - last; steps++; last = t; } }
  out[0] = smallest; out[1] = steps; out[2] = t - first; out[3] = (clock64() - c) / 20000; out[4] = first;
}
extern "C" __global__ void endless(volatile u32 *flag) { while (*flag == 0); }
"""


def check(result):
    status, *values = result
    assert status == driver.CUresult.CUDA_SUCCESS, status
    return values[0] if len(values) == 1 else values


def main() -> None:
    started = time.perf_counter()
    device = Device()
    device.set_current()
    stream = device.create_stream()
    print(f"context {1e3 * (time.perf_counter() - started):.0f} ms")
    code = Program(SOURCE, "c++", options=ProgramOptions(arch=f"sm_{device.arch}")).compile("cubin")
    pinned = LegacyPinnedMemoryResource().allocate(4096)
    host = int(pinned.handle)
    words = (ctypes.c_uint64 * 512).from_address(host)
    ctypes.memset(host, 0, 4096)
    if sys.argv[1:] == ["leave"]:
        launch(stream, LaunchConfig(grid=8, block=32), code.get_kernel("endless"), host)
        print("leaving with a kernel that runs", flush=True)
        return
    launch(
        stream,
        LaunchConfig(grid=264, block=256),
        code.get_kernel("uniform"),
        ctypes.c_int(100000),
        host,
    )
    stream.sync()
    print(f"uniform loads: {words[0]} rounds in which lanes disagree, {words[1]} changes seen")
    launch(stream, LaunchConfig(grid=1, block=32), code.get_kernel("clocks"), host)
    stream.sync()
    offset = time.time_ns() - words[4]
    print(
        f"globaltimer: steps of at least {words[0]} ns, {words[1]} steps in {words[2]} ns, {words[3]} cycles a read, host is {offset} ns ahead"
    )
    for gigabytes in (1, 32, 100, 120):
        before = time.perf_counter()
        address = check(driver.cuMemAlloc(gigabytes << 30))
        middle = time.perf_counter()
        check(driver.cuMemFree(address))
        after = time.perf_counter()
        print(
            f"{gigabytes} GB: allocate {1e3 * (middle - before):.1f} ms, free {1e3 * (after - middle):.1f} ms"
        )
    for kilobytes in (1, 16, 64, 128, 256):
        before = time.perf_counter()
        check(driver.cuCtxSetLimit(driver.CUlimit.CU_LIMIT_STACK_SIZE, kilobytes << 10))
        middle = time.perf_counter()
        launch(stream, LaunchConfig(grid=1, block=32), code.get_kernel("clocks"), host)
        stream.sync()
        after = time.perf_counter()
        free, total = check(driver.cuMemGetInfo())
        print(
            f"stack {kilobytes} KB: set {1e3 * (middle - before):.1f} ms, first launch {1e3 * (after - middle):.1f} ms, {(total - free) >> 20} MB used"
        )
    before = time.perf_counter()
    try:
        subprocess.run([sys.executable, __file__, "leave"], timeout=20, check=False)
        print(f"a process with a running kernel ends after {time.perf_counter() - before:.2f} s")
    except subprocess.TimeoutExpired:
        print("a process with a running kernel does not end by itself")


if __name__ == "__main__":
    main()
