"""Runs weft's command line many times, with one start of Python.

Most of a short run would go into importing the compiler and parsing weft's own modules. So one process does
that once, and forks a child for each run. The child makes itself what a new process would be, and becomes
`python -m weft`; from there on all is the same. Faults of weft's start do not show here, nor those that
depend on the seed of string hashes, which children share: some tests of the command line start processes.

    process of the tests          the server                   a child
    run()      -- request ------> fork()  -------------------> become()
               <- its id --------                              weft.cli.main()
    collect()  <============================================== output, in two pipes
               <- exit status --- waitpid()  <---------------- exit

The server has no threads, since a child would have only the one that forks, and nothing of CUDA, whose
contexts do not survive a fork. It ends when its connection is closed.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import runpy
import selectors
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, TypedDict

REQUEST_BYTES = 1 << 20
NUMBER_BYTES = 32
CHUNK_BYTES = 1 << 16


class Finished(NamedTuple):
    """What a run wrote, and its exit status; None if it was stopped because it took too long."""

    stdout: bytes
    stderr: bytes
    status: int | None


class Request(TypedDict):
    """What a child is to run. Two files come with it: its standard output and standard error."""

    args: list[str]
    cwd: str
    environment: dict[str, str]


class ForkServer:
    """The server, seen from the tests. There is one run at a time; other threads wait for their turn.

    Invariant: outside of `run` no answer of the server is on its way.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.connection, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.lock = threading.Lock()
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, __file__, str(theirs.fileno())],
                env={name: text for name, text in environment.items() if name[:5] != "WEFT_"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,  # Ctrl-C is for the tests, which end the run
            )

    def run(
        self, args: Sequence[str], *, cwd: Path, environment: Mapping[str, str], timeout_s: float
    ) -> Finished:
        """What `python -m weft ARGS` does in a session of its own, with nothing to read.

        Of the environment, what Python itself reads at its start is that of the server.
        """
        request: Request = {"args": [*args], "cwd": str(cwd), "environment": {**environment}}
        deadline = time.monotonic() + timeout_s
        with self.lock:
            (stdout, their_stdout), (stderr, their_stderr) = os.pipe(), os.pipe()
            with open(stdout, "rb", 0), open(stderr, "rb", 0):
                with open(their_stdout, "wb", 0), open(their_stderr, "wb", 0):
                    message = json.dumps(request).encode()
                    socket.send_fds(self.connection, [message], [their_stdout, their_stderr])
                return self.collect(stdout, stderr, deadline)

    def collect(self, stdout: int, stderr: int, deadline: float) -> Finished:
        """Read until the child has ended and all that it wrote is there; end it at the deadline."""
        child = self.answer()
        status: int | None = None
        is_late = False
        written = {stdout: b"", stderr: b""}
        with selectors.DefaultSelector() as selector:
            for source in (stdout, stderr, self.connection.fileno()):
                selector.register(source, selectors.EVENT_READ)
            try:
                while selector.get_map():
                    ready = selector.select(
                        None if is_late else max(deadline - time.monotonic(), 0)
                    )
                    if not ready:
                        is_late = True
                        os.killpg(child, signal.SIGKILL)
                    for key, _ in ready:
                        if key.fd not in written:
                            status = self.answer()
                            selector.unregister(key.fd)
                        elif chunk := os.read(key.fd, CHUNK_BYTES):
                            written[key.fd] += chunk
                        else:
                            selector.unregister(key.fd)
            except BaseException:
                # Ctrl-C does not reach the child's own session.
                if status is None:
                    os.killpg(child, signal.SIGKILL)
                    self.answer()
                raise
        return Finished(written[stdout], written[stderr], None if is_late else status)

    def answer(self) -> int:
        try:
            message = self.connection.recv(NUMBER_BYTES)
        except ConnectionResetError:
            message = b""
        if not message:
            raise RuntimeError(f"the fork server has ended: exit status {self.process.wait()}")
        return int(message)

    def close(self) -> None:
        self.connection.close()
        self.process.wait()


def main() -> None:
    """The server; in a child, the command."""
    connection = socket.socket(fileno=int(sys.argv[1]))
    sys.path.pop(0)  # the folder of this file
    prepare()
    assert len(os.listdir("/proc/self/task")) == 1, "the fork server has threads"
    assert "cuda" not in sys.modules
    # Else children would look through all this, and copy the pages for it.
    gc.collect()
    gc.freeze()
    request, files = serve(connection)
    if request is not None:
        become(request, files)
        runpy.run_module("weft", run_name="__main__", alter_sys=True)


def prepare() -> None:
    """Load and find out what is the same in all runs."""
    from weft.cache import compiler_fingerprint

    compiler_fingerprint()  # first: what is loaded from here on is what the keys of the cache stand for

    from weft import pipeline
    from weft.frontend.modules import Modules

    library = Modules(Path())
    for name in names_of_modules():
        if name.startswith(("weft.runtime", "weft.stdlib")):
            library.find(name.removeprefix("weft.stdlib."))
        elif not name.startswith(("weft.targets.cuda", "weft.__main__")):
            importlib.import_module(name)
    # What is loaded or computed when it is first needed.
    job = pipeline.Job(Path("nothing.py"), pipeline.target_named("cpu"), text="print(0.5)")
    pipeline.compile_program(job, "llvm")


def names_of_modules() -> list[str]:
    spec = find_spec("weft")
    assert spec is not None
    assert spec.origin is not None
    package = Path(spec.origin).parent
    files = [file.relative_to(package.parent) for file in sorted(package.rglob("*.py"))]
    return [".".join(file.with_suffix("").parts).removesuffix(".__init__") for file in files]


def serve(connection: socket.socket) -> tuple[Request | None, list[int]]:
    """Fork a child for each request. Returns in a child, with what it is to run, and at the end."""
    while True:
        message, files, _, _ = socket.recv_fds(connection, REQUEST_BYTES, 2)
        if not message:
            return None, []
        child = os.fork()
        if not child:
            connection.close()
            return json.loads(message), files
        for file in files:
            os.close(file)
        connection.send(str(child).encode())
        _, status = os.waitpid(child, 0)
        connection.send(str(os.waitstatus_to_exitcode(status)).encode())


def become(request: Request, files: Sequence[int]) -> None:
    """Make a child what `python -m weft` would find itself as."""
    os.setsid()
    for file, number in zip(files, (1, 2), strict=True):
        os.dup2(file, number)
        os.close(file)
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["environment"])
    sys.argv[1:] = request["args"]
    sys.path.insert(0, request["cwd"])


if __name__ == "__main__":
    main()
