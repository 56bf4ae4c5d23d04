"""Ctrl-C and other signals from outside, sent to running programs; under python3 too, which says what is right.

No handler prints: the signal may come while python3 is still in the `print` before.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import weft

CATCHING = """
import sys, threading
never = threading.Thread(target=threading.Event().wait, daemon=True)
never.start()
try:
    print("ready", flush=True)
    never.join(100)
except KeyboardInterrupt:
    print("caught")
    sys.exit(5)
"""
HANDLING = """
import signal, threading
stop = threading.Event()
seen = []
signal.signal(signal.SIGINT, lambda number, frame: (seen.append(number), stop.set()))
print("ready", flush=True)
stop.wait()
print("end", seen)
"""
TERMINATED = """
import signal, sys, time
def leave(number, frame):
    sys.exit(number - 8)
signal.signal(signal.SIGTERM, leave)
print("ready", flush=True)
time.sleep(100)
"""
READING = """
import os, signal
signal.signal(signal.SIGUSR1, lambda number, frame: os.write(1, b"meanwhile\n"))
print("ready", flush=True)
print(input())
"""
READING_LINES = READING.replace("import os", "import sys, os").replace(
    "print(input())", "print(sys.stdin.readline())"
)
UNCAUGHT = """
import time
print("ready", flush=True)
time.sleep(100)
"""
CASES = {
    "catching": (CATCHING, signal.SIGINT),
    "handling": (HANDLING, signal.SIGINT),
    "terminated": (TERMINATED, signal.SIGTERM),
    "reading": (READING, signal.SIGUSR1),
    "reading lines": (READING_LINES, signal.SIGUSR1),
    "uncaught": (UNCAUGHT, signal.SIGINT),
}


def outcome(command: list[str], number: int) -> tuple[str, int]:
    """What a program prints, and its status as a shell has it, when a signal comes once it is ready."""
    source = str(Path(weft.__file__).parents[1])
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": source},
    ) as process:
        assert process.stdout is not None
        timer = threading.Timer(30, process.kill)
        timer.start()
        first = process.stdout.readline()
        process.send_signal(number)
        if number == signal.SIGUSR1:
            first += process.stdout.readline()
        rest, _ = process.communicate("line\n", timeout=60)
        timer.cancel()
        status = process.returncode
    return first + rest, 128 - status if status < 0 else status


@pytest.mark.parametrize("name", CASES)
def test_signals_from_outside(name: str, tmp_path: Path) -> None:
    text, number = CASES[name]
    path = tmp_path / "program.py"
    path.write_text(text)
    expected = outcome([sys.executable, str(path)], number)
    run = [sys.executable, "-m", "weft", "run", "--target", "cpu", str(path)]
    assert outcome(run, number) == expected
