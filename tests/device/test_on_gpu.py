"""What only a GPU shows: thousands of warps at once, lanes that work together, faults, a program that hangs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

import pytest
from running import REPOSITORY

pytestmark = pytest.mark.gpu
LIMIT_S = 100  # with the compilation
QUIET_S = 15.0


def environment(**settings: str) -> dict[str, str]:
    return {**os.environ, "NO_COLOR": "1", "WEFT_HEAP_MB": "4096", **settings}


def start(path: Path, args: Sequence[str] = (), **settings: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-u", "-m", "weft", "run", "--target", "cuda", str(path), *args],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(**settings),
    )


def run(tmp_path: Path, text: str, **settings: str) -> tuple[str, str, int]:
    """Standard output, standard error and status of a program; it must end by itself."""
    path = tmp_path / "program.py"
    path.write_text(dedent(text))
    process = start(path, **settings)
    try:
        out, err = process.communicate(timeout=LIMIT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        pytest.fail(f"no end; it printed:\n{out}\n{err}")
    return out, err, process.returncode


def agrees_with_python(tmp_path: Path, text: str, **settings: str) -> None:
    out, err, status = run(tmp_path, text, **settings)
    expected = subprocess.run(
        [sys.executable, str(tmp_path / "program.py")], capture_output=True, text=True, check=False
    )
    assert (out, err, status) == (expected.stdout, expected.stderr, expected.returncode)


def test_launch(tmp_path: Path) -> None:
    out, err, status = run(
        tmp_path,
        """
        import os, sys
        print("here", os.cpu_count() >= 1000)
        print("there", file=sys.stderr)
        sys.exit(7)
        """,
    )
    assert (out, err, status) == ("here True\n", "there\n", 7)


HAMMER = """
    import threading

    class Counter:
        def __init__(self):
            self.lock = threading.Lock()
            self.value = 0

    counter = Counter()
    items = []
    table = {{}}

    def work(number):
        made = []
        for i in range({rounds}):
            with counter.lock:
                counter.value += 1
            made.append((number, i, str(i)))
            items.append(number)
        table[number] = len(made) + sum([int(m[2]) for m in made])

    threads = [threading.Thread(target=work, args=(n,)) for n in range({threads})]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(counter.value, len(items), sum(items), len(table), sum(table.values()))
"""


@pytest.mark.parametrize(("threads", "rounds"), [(8, 400), (500, 20), (4000, 3)])
def test_many_warps_hammer_locks_lists_and_the_heap(
    tmp_path: Path, threads: int, rounds: int
) -> None:
    agrees_with_python(tmp_path, HAMMER.format(threads=threads, rounds=rounds))


def test_more_threads_than_warps(tmp_path: Path) -> None:
    agrees_with_python(tmp_path, HAMMER.format(threads=200, rounds=5), WEFT_THREADS="9")


def test_one_warp(tmp_path: Path) -> None:
    agrees_with_python(tmp_path, HAMMER.format(threads=20, rounds=5), WEFT_THREADS="1")


def test_lanes_copy_compare_and_fill_as_python_does(tmp_path: Path) -> None:
    agrees_with_python(
        tmp_path,
        """
        def check(values):
            total = 0
            for i, v in enumerate(values):
                total = (total * 31 + v * (i + 1)) % 1000003
            return total

        for size in [0, 1, 2, 31, 32, 33, 127, 128, 129, 255, 256, 257, 1000]:
            items = [i * 7 + 1 for i in range(size)]
            copied = items[:]
            copied.extend(items)
            for at in [0, size // 2, size]:
                copied.insert(at, -5)
            for at in [0, len(copied) // 3, len(copied) - 1]:
                del copied[at]
            if size > 40:
                copied[3:20] = copied[10:40]
                del copied[5:17]
            print(size, len(copied), check(copied), check(items + copied))
        alphabet = "abcdefghijklmnopqrstuvwxyz"
        for size in [0, 1, 7, 8, 9, 31, 32, 33, 64, 127, 128, 129, 255, 256, 257, 3000]:
            text = (alphabet * 120)[:size]
            for at in [0, 1, 7, 8, size // 2, size - 1]:
                if 0 <= at < size:
                    other = text[:at] + "A" + text[at + 1:]
                    print(size, at, text == other, text < other, text > other, text[at:] == other[at:])
                    print(text.find(other[at:at + 3]), text[at:].startswith(text[at:at + 40]), len(text + other))
            print(text == (alphabet * 120)[:size], hash(text) == hash(alphabet * 120), text.count("xyz"))
        """,
    )


def test_output_larger_than_the_ring(tmp_path: Path) -> None:
    agrees_with_python(
        tmp_path,
        """
        line = "0123456789" * 20
        for i in range(12000):
            print(i, line)
        """,
    )


def test_deadlock_of_many(tmp_path: Path) -> None:
    out, err, status = run(
        tmp_path,
        """
        import threading
        event = threading.Event()
        threads = [threading.Thread(target=event.wait) for _ in range(300)]
        for t in threads:
            t.start()
        print("waiting", flush=True)
        for t in threads:
            t.join()
        """,
    )
    assert out == "waiting\n"
    assert "error[deadlock]: no thread can run" in err
    assert status == 1


def test_daemon_that_never_ends(tmp_path: Path) -> None:
    out, err, status = run(
        tmp_path,
        """
        import threading
        done = False
        def spin():
            while not done:
                pass
        threading.Thread(target=spin, daemon=True).start()
        print("main ends")
        """,
    )
    assert (out, err, status) == ("main ends\n", "", 0)


def ended_by_interrupt(process: subprocess.Popen[str]) -> tuple[str, str]:
    """Send Ctrl-C; the process must end soon, with the status that a shell expects."""
    process.send_signal(signal.SIGINT)
    try:
        out, err = process.communicate(timeout=QUIET_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        pytest.fail("Ctrl-C did not end it")
    assert process.returncode == 130
    return out, err


@pytest.mark.parametrize("body", ["while True: pass", "time.sleep(1000)", "lock.acquire()"])
def test_interrupt(tmp_path: Path, body: str) -> None:
    path = tmp_path / "program.py"
    # The second thread keeps the third program from being a deadlock.
    path.write_text(
        "import threading, time\nlock = threading.Lock()\nlock.acquire()\n"
        "threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()\n"
        f"print('running', flush=True)\n{body}\n"
    )
    process = start(path)
    assert process.stdout is not None
    assert process.stdout.readline() == "running\n"
    _, err = ended_by_interrupt(process)
    assert "KeyboardInterrupt" in err


def test_watchdog(tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_text("print('running', flush=True)\nwhile True:\n    pass\n")
    process = start(path, WEFT_WATCHDOG_S="0.5")
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline() == "running\n"
    assert process.stderr.readline() == "weft: nothing has moved for 0.5 s (WEFT_WATCHDOG_S)\n"
    assert process.stderr.readline().startswith("   = warp 0 runs `main`")
    ended_by_interrupt(process)


FAULTY = """
from weft.errors import DeviceFault
from weft.host.launch import Launch
from weft.targets.cuda.target import CudaTarget

ptx = b'''
.version 8.0
.target sm_70
.address_size 64
.visible .const .align 8 .b64 weft_launch[64];
.visible .entry weft_clock() { ret; }
.visible .entry weft_kernel() { .reg .b64 %a; mov.u64 %a, 64; st.global.u64 [%a], %a; ret; }
'''
try:
    CudaTarget.usable().run({"ptx": ptx}, Launch((), ()))
except DeviceFault as fault:
    print("fault:", fault)
"""


def test_fault_is_an_exception() -> None:
    result = subprocess.run(
        [sys.executable, "-c", FAULTY],
        capture_output=True,
        text=True,
        env=environment(
            PYTHONPATH=str(REPOSITORY / "src") + ":" + os.environ.get("PYTHONPATH", "")
        ),
        timeout=LIMIT_S,
        check=False,
    )
    assert result.stdout.startswith("fault: the GPU stopped the program: ")
    assert "illegal" in result.stdout
    assert result.stderr == ""
    assert result.returncode == 0


def test_heap_exhausted_is_memory_error(tmp_path: Path) -> None:
    out, err, status = run(
        tmp_path,
        """
        kept = []
        try:
            while True:
                kept.append([0] * 1000000)
        except MemoryError:
            count = len(kept)
            kept = []
            print("full", count > 3)
        """,
        WEFT_HEAP_MB="64",
    )
    assert (out, err, status) == ("full True\n", "", 0)


def test_sleeping_does_not_hold_up_others(tmp_path: Path) -> None:
    """Five hundred threads sleep at the same time, whatever the number of multiprocessors."""
    started = time.monotonic()
    out, _, status = run(
        tmp_path,
        """
        import threading, time
        before = time.monotonic()
        threads = [threading.Thread(target=time.sleep, args=(0.3,)) for _ in range(500)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        elapsed = time.monotonic() - before
        print(0.3 <= elapsed < 3)
        """,
    )
    assert (out, status) == ("True\n", 0)
    assert time.monotonic() - started < LIMIT_S
