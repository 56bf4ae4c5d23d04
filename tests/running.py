"""Running a program under python3 and under weft, and telling the two results apart.

One place for it: the tests of programs, examples, documents and devices all use this.
"""

from __future__ import annotations

import atexit
import base64
import ctypes
import hashlib
import json
import os
import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from functools import cache
from pathlib import Path
from zlib import crc32

from fork_server import Finished, ForkServer

TARGETS = ("cpu", "cuda")
PYTHON = "python3"
TIMEOUT_SECONDS = 60
CONCURRENT = ("threads", "queues", "futures", "locks")
REPOSITORY = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Result:
    """What a program did. `files` are those that it left in its working directory.

    Invariant: `status` is the exit status, or None when the program was stopped after
    `TIMEOUT_SECONDS`.
    """

    stdout: str
    stderr: str
    status: int | None
    files: dict[str, bytes] = field(default_factory=dict)

    def differences(self, actual: Result, *, order: str = "strict") -> str:
        """Where `actual` is not as this result says, as text for a reader; empty if nowhere."""
        if actual.status is None:
            heading = f"no end within {TIMEOUT_SECONDS} s; until then it had printed:"
            return "\n".join([heading, actual.stdout, actual.stderr])
        parts = []
        if not same_text(self.stdout, actual.stdout, order):
            parts.append(difference("stdout", self.stdout, actual.stdout))
        expected_errors = without_times(user_frames_only(self.stderr))
        actual_errors = without_times(user_frames_only(actual.stderr))
        if not same_text(expected_errors, actual_errors, order):
            parts.append(difference("stderr", expected_errors, actual_errors))
        if self.status != actual.status:
            parts.append(f"exit status: {self.status} expected, {actual.status} found")
        if self.files.keys() != actual.files.keys():
            parts.append(f"files: {sorted(self.files)} expected, {sorted(actual.files)} found")
        for name in self.files.keys() & actual.files.keys():
            if self.files[name] != actual.files[name]:
                sizes = f"{len(self.files[name])} and {len(actual.files[name])} bytes"
                parts.append(f"file {name} differs ({sizes})")
        return "\n".join(parts)

    def as_json(self) -> str:
        """The text that `from_json` reads."""
        encoded = {name: base64.b64encode(data).decode() for name, data in self.files.items()}
        fields = {"stdout": self.stdout, "stderr": self.stderr, "status": self.status}
        return json.dumps({**fields, "files": encoded})

    @staticmethod
    def from_json(text: str) -> Result:
        fields = json.loads(text)
        files = {name: base64.b64decode(data) for name, data in fields["files"].items()}
        return Result(fields["stdout"], fields["stderr"], fields["status"], files)


ProgramRunner = Callable[[Path, str, Sequence[str]], Result]


def run_program(path: Path, target: str, args: Sequence[str], *, cwd: Path) -> Result:
    """Run one program in the empty folder `cwd`, under python3 or under weft on a target."""
    weft = ["run", "--target", target, str(path), *args]
    if target == "cpu":
        variables = {"WEFT_OPTIMISE": str(int(is_optimised(path)))} | environment()
        finished = fork_server().run(
            weft, cwd=cwd, environment=variables, timeout_s=TIMEOUT_SECONDS
        )
    elif target == PYTHON:
        # A warning about the text of a program is python3's own affair: weft does not repeat it.
        finished = run_process([sys.executable, "-W", "ignore", str(path), *args], cwd)
    else:
        finished = run_process([sys.executable, "-m", "weft", *weft], cwd)
    files = {
        str(file.relative_to(cwd)): file.read_bytes()
        for file in sorted(cwd.rglob("*"))
        if file.is_file()
    }
    stdout = finished.stdout.decode(errors="replace")
    return Result(stdout, finished.stderr.decode(errors="replace"), finished.status, files)


def is_optimised(path: Path) -> bool:
    """Whether a test runs the program as users do: all examples, every other concurrent one, one in eight of the others.

    Without optimisation a program is compiled in half the time. WEFT_OPTIMISE=1 in the environment is for all.
    """
    if path.parent.name == "examples":
        return True
    one_in = 2 if path.parent.name in CONCURRENT else 8
    return crc32(f"{path.parent.name}/{path.stem}".encode()) % one_in == 0


def environment() -> dict[str, str]:
    """What programs are run with."""
    fixed = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    return {name: text for name, text in os.environ.items() if name != "FORCE_COLOR"} | fixed


@cache
def fork_server() -> ForkServer:
    """The server of this process, started when it is first needed."""
    server = ForkServer(environment())
    atexit.register(server.close)
    return server


def run_process(command: Sequence[str], cwd: Path) -> Finished:
    """Run a command in a session of its own, with nothing to read."""
    with subprocess.Popen(
        command,
        cwd=cwd,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        try:
            stdout, stderr = process.communicate(timeout=TIMEOUT_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return Finished(*process.communicate(), None)
        except BaseException:
            # Ctrl-C does not reach the program's own session.
            os.killpg(process.pid, signal.SIGKILL)
            raise
    return Finished(stdout, stderr, process.returncode)


def cached_python_result(path: Path, args: Sequence[str], *, cwd: Path, kept_in: Path) -> Result:
    """`run_program` under python3, or what it gave when nothing was different."""
    kept = kept_in / f"{path.stem}-{python_key(path, args)}.json"
    if kept.exists():
        return Result.from_json(kept.read_text(encoding="utf-8"))
    result = run_program(path, PYTHON, args, cwd=cwd)
    if result.status is not None:
        # Renaming is atomic: another test process may write the same file.
        unfinished = kept.with_suffix(f".{os.getpid()}")
        unfinished.write_text(result.as_json(), encoding="utf-8")
        unfinished.replace(kept)
    return result


def python_key(path: Path, args: Sequence[str]) -> str:
    """A hash of what decides python3's output: interpreter, place, arguments, program, modules."""
    sources = sorted(path.parent.rglob("*.py")) if path.name == "main.py" else [path]
    key = hashlib.sha256(repr((sys.version, str(path), tuple(args))).encode())
    for source in sources:
        key.update(f"\0{source.relative_to(path.parent)}\0".encode())
        key.update(source.read_bytes())
    return key.hexdigest()[:24]


def user_frames_only(stderr: str) -> str:
    """Tracebacks without the frames of the standard library, which weft's models do not have.

    In a thread CPython shows `threading.py`'s own frames above the user's; weft starts at the target.
    """
    kept = []
    is_library = False
    for line in stderr.splitlines(keepends=True):
        frame = re.match(r'  File "(.*)", line \d+, in ', line)
        if frame:
            is_library = not Path(frame[1]).is_relative_to(REPOSITORY)
        elif not line.startswith("    "):
            is_library = False
        if not is_library:
            kept.append(line)
    return "".join(kept)


def without_times(stderr: str) -> str:
    """The report of `unittest` without the seconds that the tests took."""
    return re.sub(r"^(Ran \d+ tests? in )\d+\.\d{3}s$", r"\1...s", stderr, flags=re.MULTILINE)


def same_text(expected: str, actual: str, order: str) -> bool:
    """Whether two outputs agree: exactly, or as multisets of lines when the order is `any`."""
    if order == "any":
        return Counter(expected.splitlines()) == Counter(actual.splitlines())
    return expected == actual


def difference(what: str, expected: str, actual: str) -> str:
    """A unified diff with a heading."""
    lines = unified_diff(
        expected.splitlines(), actual.splitlines(), "python3", "weft", lineterm="", n=2
    )
    return "\n".join([f"{what} differs:", *lines])


@cache
def missing_for_cuda() -> str:
    """What keeps CUDA tests from running here; empty if nothing does."""
    try:
        driver = ctypes.CDLL("libcuda.so.1")
    except OSError as error:
        return f"no NVIDIA driver ({error})"
    status = driver.cuInit(0)
    if status != 0:
        return f"the NVIDIA driver does not start (cuInit gave {status})"
    count = ctypes.c_int(0)
    status = driver.cuDeviceGetCount(ctypes.byref(count))
    if status != 0 or count.value == 0:
        return "the NVIDIA driver finds no GPU"
    return ""
