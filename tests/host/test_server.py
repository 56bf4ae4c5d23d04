"""The mailbox: a device in plain Python, and the dialect's own device side, against the real server."""

from __future__ import annotations

import ctypes
import errno
import io
import linecache
import os
import random
import struct
import sys
import threading
import traceback
from types import SimpleNamespace

import pytest

from weft.host import server as server_module
from weft.host.packing import pack_texts
from weft.host.server import (
    Location,
    Regions,
    Server,
    console_region_bytes,
    ports_region_bytes,
)
from weft.runtime import console, hostcall
from weft.runtime.intrinsics import ByteArray, text
from weft.runtime.protocol import (
    Console,
    ConsoleState,
    Failure,
    Handle,
    LaunchWord,
    Newline,
    Opcode,
    OpenKind,
    Packet,
    PathStatus,
    Port,
    Relation,
    Stream,
)

GUARD = 4096
PORTS = 3
RING = 256


class Machine:
    """Memory as a target would map it, each region between guard bytes, and a server over it."""

    def __init__(self, ring=RING, ports=PORTS, stdin="", locations=()):
        self.blocks = []
        self.ports_base = self.allocate(ports_region_bytes(ports))
        self.console_base = self.allocate(console_region_bytes(ring))
        self.port_locks = self.allocate(8 * ports)
        self.console_state = self.allocate(ConsoleState.BYTES)
        self.port_count = ports
        self.ring = ring
        self.stdout, self.stderr = io.BytesIO(), io.BytesIO()
        self.server = Server(
            Regions(self.ports_base, ports, self.console_base, ring),
            stdout=self.stdout,
            stderr=self.stderr,
            stdin=io.StringIO(stdin) if isinstance(stdin, str) else stdin,
            locations=locations,
        )

    def allocate(self, size):
        block = (ctypes.c_ubyte * (size + 2 * GUARD))()
        ctypes.memset(block, 0xA5, GUARD)
        ctypes.memset(ctypes.addressof(block) + GUARD + size, 0xA5, GUARD)
        self.blocks.append((block, size))
        return ctypes.addressof(block) + GUARD

    def guards_intact(self):
        return all(
            bytes(block[:GUARD]) == bytes(block[GUARD + size :]) == b"\xa5" * GUARD
            for block, size in self.blocks
        )

    def packet(self, port):
        return self.ports_base + Port.TURNS_BYTES * self.port_count + Packet.BYTES * port

    # A device in plain Python: says what it wants, well formed or not.

    def post(self, port, opcode, payload=b"", arguments=(), length=None):
        packet = self.packet(port)
        put(packet, opcode, len(payload) if length is None else length, *arguments)
        ctypes.memmove(
            packet + Packet.PAYLOAD, payload[: Packet.PAYLOAD_BYTES], len(payload[:4096])
        )
        put(self.ports_base + 8 * port, 1 - get(self.ports_base + 8 * port))

    def answered(self, port):
        return get(self.ports_base + 8 * port) == get(self.ports_base + 8 * (PORTS + port))

    def answer(self, port):
        """Status, results, size of the whole answer, first packet of it."""
        packet = self.packet(port)
        status, size, result0, result1 = (get(packet + Packet.STATUS + 8 * i) for i in range(4))
        data = ctypes.string_at(packet + Packet.PAYLOAD, min(size, Packet.PAYLOAD_BYTES))
        return status, result0, result1, size, data

    def ask(self, opcode, payload=b"", arguments=(), length=None):
        self.post(0, opcode, payload, arguments, length)
        assert self.server.poll()
        assert self.answered(0)
        return self.answer(0)

    def ring_head(self, head):
        put(self.console_base + Console.HEAD, head)

    def ring_data(self, data, at=0):
        ctypes.memmove(self.console_base + Console.DATA + at, data, len(data))

    def open(self, name, mode, kind=OpenKind.TEXT, newline=Newline.UNIVERSAL):
        parts = (os.fsencode(name), mode.encode(), b"", b"")
        return self.ask(Opcode.OPEN, b"".join(parts), (*map(len, parts), newline, kind))


def get(address):
    return ctypes.c_int64.from_address(address).value


def put(address, *values):
    for index, value in enumerate(values):
        ctypes.c_int64.from_address(address + 8 * index).value = value


@pytest.fixture
def machine():
    made = Machine()
    yield made
    made.server.close()
    assert made.guards_intact()


# The protocol.


def test_poll_says_whether_there_was_work(machine):
    assert not machine.server.poll()
    machine.post(1, Opcode.FLUSH, arguments=(Handle.STDOUT,))
    assert machine.server.poll()
    assert machine.answered(1)
    assert not machine.server.poll()


def test_requests_of_several_ports_are_served_in_one_poll(machine):
    for port in range(PORTS):
        machine.post(port, Opcode.REPORT, b"%d\n" % port)
    machine.server.poll()
    assert machine.stderr.getvalue() == b"0\n1\n2\n"


def test_environment(machine, monkeypatch):
    monkeypatch.setenv("WEFT_TEST_NAME", "värde")
    value = "värde".encode()
    assert machine.ask(Opcode.GETENV, b"WEFT_TEST_NAME") == (0, 1, 0, len(value), value)
    assert machine.ask(Opcode.GETENV, b"WEFT_TEST_NONE") == (0, 0, 0, 0, b"")


def test_exit_status(machine):
    machine.ask(Opcode.EXIT, arguments=(3,))
    assert machine.server.exit_status == 3


@pytest.mark.parametrize(
    ("opcode", "payload", "arguments", "length"),
    [
        (99, b"", (), None),
        (-1, b"", (), None),
        (Opcode.READ, b"", (7, -1), None),
        (Opcode.READ, b"", (-7, -1), None),
        (Opcode.CLOSE, b"", (1 << 62,), None),
        (Opcode.REPORT, b"", (), 4097),
        (Opcode.REPORT, b"", (), -1),
        (Opcode.MORE, b"", (), None),
        (Opcode.GETENV, b"\xff", (), None),
        (Opcode.LIST_NAMES, b"\xff", (), None),
        (Opcode.RENAME, b"ab", (3,), None),
        (Opcode.RENAME, b"ab", (-1,), None),
        (Opcode.OPEN, b"ab", (1, 2, 0, 0, 0, 0), None),
        (Opcode.OPEN, b"ar", (3, -1, 0, 0, 0, 0), None),
        (Opcode.OPEN, b"ar", (1, 1, 0, 0, 9, 0), None),
        (Opcode.OPEN, b"ar", (1, 1, 0, 0, 0, OpenKind.BINARY), None),
        (Opcode.FORMAT_TRACEBACK, b"", (), None),
        (Opcode.WRITE_TRACEBACK, b"", (), None),
        (Opcode.WRITE_TRACEBACK, struct.pack("<qq", 1 << 62, 0), (), None),
        (Opcode.WRITE_TRACEBACK, struct.pack("<qq", 0, 0), (), None),
        (Opcode.WRITE_TRACEBACK, struct.pack("<qqqqqqq", 0, 1, 0, 0, 0, 1, 5), (), None),
        (Opcode.WRITE_TRACEBACK, struct.pack("<qqqqqqq", 0, 1, 0, 0, 0, 0, 5), (), None),
        (Opcode.WRITE_TRACEBACK, struct.pack("<qqqqqqqq", 0, 1, 2, 0, 0, 0, 0, 0), (), None),
        (Opcode.WRITE_TRACEBACK, struct.pack("<qqqqqqqq", 0, 1, 0, 0, 0, 0, 1 << 62, 0), (), None),
        (Opcode.WRITE_TRACEBACK, struct.pack("<qqqqqqqq", 0, 1, 0, 0, 0, 0, 0, 1 << 62), (), None),
    ],
)
def test_malformed_request_is_refused(machine, opcode, payload, arguments, length):
    put(machine.packet(0) + Packet.ARGUMENTS, 0, 0, 0, 0, 0, 0)
    status, *_ = machine.ask(opcode, payload, arguments, length)
    assert status == Failure.PROTOCOL
    assert len(machine.server.protocol_errors) == 1


@pytest.mark.parametrize("head", [-8, 4, RING + 8, 1 << 62, -(1 << 63)])
def test_console_head_out_of_range(machine, head):
    machine.ring_head(head)
    machine.server.poll()
    assert machine.server.protocol_errors
    assert not machine.server.poll()


@pytest.mark.parametrize("record", [(3, 1), (0, 0), (1, 17), (2, 0xFFFFFFFF)])
def test_malformed_console_record_is_dropped_and_the_next_is_written(machine, record):
    machine.ring_data(struct.pack("<II", *record) + b"x" * 16)
    machine.ring_head(24)
    machine.server.poll()
    assert len(machine.server.protocol_errors) == 1
    machine.ring_data(struct.pack("<II", Stream.STDOUT, 2) + b"ok\0\0\0\0\0\0", 24)
    machine.ring_head(40)
    machine.server.poll()
    assert machine.stdout.getvalue() == b"ok"


def random_payload(chooser):
    kind = chooser.randrange(4)
    if kind == 0:
        return chooser.randbytes(chooser.choice((0, 1, 7, 8, 100, 4096)))
    if kind == 1:
        words = [
            chooser.choice((0, 1, 2, 5, 16, -1, 1 << 40)) for _ in range(chooser.randrange(12))
        ]
        return struct.pack(f"<{len(words)}q", *words)
    if kind == 2:
        return chooser.choice((b"data.txtr", b"data.txtwb", b"data.txta+", b"nonerb", b".r"))
    return pack_texts([b"thread", b"type", b"x" * chooser.randrange(20)])


@pytest.mark.parametrize("seed", range(6))
def test_random_requests_neither_raise_nor_leave_the_regions(seed, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    chooser = random.Random(seed)
    machine = Machine(stdin="one\ntwo\n", locations=[Location("x.py", 1, 1, 0, 1, "f")] * 3)
    opcodes = [value for name, value in vars(Opcode).items() if name.isupper()]
    values = (0, 1, 2, 3, 4, 5, 6, 8, 100, -1, 1 << 31, (1 << 63) - 1, -(1 << 63))
    for _ in range(250):
        action = chooser.randrange(8)
        if action == 0:
            machine.ring_data(chooser.randbytes(RING))
            machine.ring_head(get(machine.console_base + Console.TAIL) + chooser.choice(values))
        elif action == 1:  # the turn words themselves
            put(machine.ports_base + 8 * chooser.randrange(PORTS), chooser.choice(values))
        else:
            opcode = chooser.choice(opcodes) if action > 2 else chooser.choice(values)
            length = None if action > 3 else chooser.choice(values)
            arguments = [chooser.choice(values) for _ in range(6)]
            if opcode == Opcode.OPEN:
                arguments[:5] = 8, chooser.choice((1, 2)), 0, 0, chooser.randrange(6)
            if opcode == Opcode.READ and arguments[1] > 100:
                arguments[1] = 100  # a buffer of that size is Python's to refuse, not ours
            machine.post(
                chooser.randrange(PORTS), opcode, random_payload(chooser), arguments, length
            )
        machine.server.poll()
    assert machine.guards_intact()
    assert len(machine.server.protocol_errors) <= server_module.MAX_RECORDED_ERRORS
    machine.server.close()


def test_a_failing_stream_does_not_stop_the_server():
    class Gone(io.BytesIO):
        def write(self, data):
            raise BrokenPipeError(32, "Broken pipe")

    machine = Machine()
    machine.server._streams[Stream.STDERR] = Gone()
    assert machine.ask(Opcode.REPORT, b"lost")[0] == Failure.NONE
    assert isinstance(machine.server.output_errors[Stream.STDERR], BrokenPipeError)


def test_a_waiting_reader_is_interrupted_and_its_line_goes_to_the_next():
    asked, typed = threading.Event(), threading.Event()

    class Keyboard(io.StringIO):
        def readline(self, size=-1):
            asked.set()
            assert typed.wait(10)
            return super().readline(size)

    machine = Machine(stdin=Keyboard("line\n"))
    machine.post(0, Opcode.READLINE, arguments=(Handle.STDIN, -1))
    machine.server.poll()
    assert asked.wait(10)
    machine.post(1, Opcode.FLUSH, arguments=(Handle.STDOUT,))
    machine.server.poll()
    assert machine.answered(1)
    assert not machine.answered(0)
    machine.server.cancel_reads()
    assert machine.answer(0)[0] == Failure.INTERRUPTED
    machine.post(0, Opcode.READLINE, arguments=(Handle.STDIN, -1))
    machine.server.poll()
    typed.set()
    while not machine.answered(0):
        os.sched_yield()
    assert machine.answer(0) == (0, 5, 0, 5, b"line\n")
    machine.server.close()


def test_a_port_that_asks_again_without_waiting_gets_one_answer():
    typed = threading.Event()

    class Keyboard(io.StringIO):
        def readline(self, size=-1):
            assert typed.wait(10)
            return super().readline(size)

    machine = Machine(stdin=Keyboard("line\n"))
    machine.post(0, Opcode.READLINE, arguments=(Handle.STDIN, -1))
    machine.server.poll()
    assert machine.ask(Opcode.FLUSH, arguments=(Handle.STDOUT,))[0] == Failure.NONE
    reader = machine.server._input
    typed.set()
    reader._jobs.put(None)  # ends the thread once it has read the line
    reader._thread.join()
    assert machine.answered(0)
    machine.server.close()


def test_the_rest_of_an_answer_is_gone_after_the_next_request(machine, monkeypatch):
    monkeypatch.setenv("WEFT_TEST_NAME", "v" * 5000)
    assert machine.ask(Opcode.GETENV, b"WEFT_TEST_NAME")[3] == 5000
    machine.ask(Opcode.FLUSH, arguments=(Handle.STDOUT,))
    assert machine.ask(Opcode.MORE)[0] == Failure.PROTOCOL


# Files.


def test_names_of_files_and_folders(machine, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in (b"a", b"b"):
        assert machine.ask(Opcode.MAKE_DIRECTORY, name, (0o700,))[0] == Failure.NONE
    assert machine.ask(Opcode.RENAME, b"ba/c", (1,))[0] == Failure.NONE
    assert machine.ask(Opcode.LIST_NAMES, b"a")[1:] == (1, 0, 16, pack_texts([b"c"]))
    words = struct.unpack(f"<{PathStatus.COUNT}q", machine.ask(Opcode.PATH_STATUS, b"a", (1,))[4])
    assert words[PathStatus.MODE] == (tmp_path / "a").stat().st_mode
    real = machine.ask(Opcode.REAL_PATH, b"a/../a/./c")[4]
    assert real == str((tmp_path / "a" / "c").resolve()).encode()
    refused = machine.ask(Opcode.REMOVE, b"a", (1,))
    assert refused[:2] == (Failure.OS_ERROR, errno.ENOTEMPTY)
    assert machine.ask(Opcode.REMOVE, b"a/c", (1,))[0] == Failure.NONE
    assert machine.ask(Opcode.REMOVE, b"gone")[0] == Failure.FILE_NOT_FOUND
    assert machine.ask(Opcode.LIST_NAMES, b".")[1] == 1


def test_text_file(machine, tmp_path):
    status, handle, *_ = machine.open(tmp_path / "a.txt", "w")
    assert status == Failure.NONE
    assert machine.ask(Opcode.WRITE, "äö\nb\r\n".encode(), (handle,))[:2] == (0, 6)
    assert machine.ask(Opcode.CLOSE, arguments=(handle,))[0] == Failure.NONE
    closed = machine.ask(Opcode.READ, arguments=(handle, -1))
    assert (closed[0], closed[4]) == (Failure.VALUE, b"I/O operation on closed file.")
    _, handle, *_ = machine.open(tmp_path / "a.txt", "r")
    assert machine.ask(Opcode.READLINE, arguments=(handle, -1)) == (0, 3, 0, 5, "äö\n".encode())
    assert machine.ask(Opcode.READ, arguments=(handle, 1)) == (0, 1, 0, 1, b"b")
    assert machine.ask(Opcode.READ, arguments=(handle, -1)) == (0, 1, 0, 1, b"\n")
    assert machine.ask(Opcode.SEEK, arguments=(handle, 0, 0))[:2] == (0, 0)
    lines = pack_texts(["äö\n".encode(), b"b\n"])
    assert machine.ask(Opcode.READ_LINES, arguments=(handle, 100)) == (0, 2, 0, len(lines), lines)
    refused = machine.ask(Opcode.WRITE, b"x", (handle,))
    assert (refused[0], refused[4]) == (Failure.UNSUPPORTED, b"not writable")


@pytest.mark.parametrize(
    ("name", "mode", "failure", "number", "message"),
    [
        ("none/x", "r", Failure.FILE_NOT_FOUND, 2, b"No such file or directory"),
        (".", "r", Failure.IS_A_DIRECTORY, 21, b"Is a directory"),
        ("here/x", "r", Failure.NOT_A_DIRECTORY, 20, b"Not a directory"),
        ("here", "x", Failure.FILE_EXISTS, 17, b"File exists"),
        ("here", "rw", Failure.VALUE, 0, b"must have exactly one of create/read/write/append mode"),
    ],
)
def test_open_failures(machine, tmp_path, name, mode, failure, number, message):
    (tmp_path / "here").write_text("")
    status, result0, result1, _, data = machine.open(tmp_path / name, mode)
    assert (status, result0, result1, data) == (failure, number, int(number != 0), message)


def test_undecodable_text_has_pythons_message(machine, tmp_path):
    (tmp_path / "a").write_bytes(b"a\xff")
    _, handle, *_ = machine.open(tmp_path / "a", "r")
    with (
        pytest.raises(UnicodeDecodeError) as caught,
        open(tmp_path / "a", encoding="utf-8") as file,
    ):
        file.read()
    status, *_, data = machine.ask(Opcode.READ, arguments=(handle, -1))
    assert (status, data.decode()) == (Failure.DECODE, str(caught.value))


def test_what_was_written_is_in_the_file_after_close(tmp_path):
    machine = Machine()
    _, handle, *_ = machine.open(tmp_path / "a", "wb", OpenKind.BINARY)
    machine.ask(Opcode.WRITE, b"left open", (handle,))
    machine.server.close()
    assert (tmp_path / "a").read_bytes() == b"left open"
    assert not machine.server.poll()


# Tracebacks.

PROGRAM = """
class Account:
    def __init__(self):
        self.ångström = {"a": [1, 2]}

    def look(self, key):
        return self.ångström[key][0] + (self.ångström["a"][1] / 0)

def recurse(n):
    return recurse(n - 1) if n else Account().look("a")

def fail():
    try:
        try:
            recurse(10)
        except ZeroDivisionError as error:
            raise ValueError("two\\nlines") from error
    except ValueError:
        raise KeyError(
            "missing",
        )

def empty():
    raise RuntimeError

def noted():
    error = ValueError("bad")
    error.add_note("one")
    error.add_note("two\\nlines")
    raise error

def fail_together():
    errors = []
    for function in (fail, empty):
        try:
            function()
        except Exception as error:
            errors.append(error)
    raise ExceptionGroup("two", [*errors, ExceptionGroup("nothing raised", [OSError("disk")])])
"""


def located(error, locations):
    """The numbers of an exception's frames in `locations`, which grows."""
    numbers = []
    for frame, _ in traceback.walk_tb(error.__traceback__):
        numbers.append(len(locations))
        step = error.__traceback__
        while step.tb_frame is not frame:
            step = step.tb_next
        positions = list(frame.f_code.co_positions())[step.tb_lasti // 2]
        line, end_line, column, end_column = positions
        name = frame.f_code.co_name
        locations.append(
            Location(frame.f_code.co_filename, line, end_line, column, end_column, name)
        )
    return numbers


def packed_traceback(thread_name, error, locations):
    packing = hostcall.Packing()
    add_text(packing, thread_name)
    add_chain(packing, error, locations)
    return bytes(packing.data.bytes[: packing.length])


def add_text(packing, value):
    packing.add_text(array(value.encode()), len(value.encode()))


def add_chain(packing, error, locations):
    chain = [(error, Relation.NONE)]
    while True:
        error = chain[0][0]
        if error.__cause__ is not None:
            earlier, relation = error.__cause__, Relation.CAUSE
        elif error.__context__ is not None:
            earlier, relation = error.__context__, Relation.CONTEXT
        else:
            break
        chain[0] = (error, relation)
        chain.insert(0, (earlier, Relation.NONE))
    packing.add_word(len(chain))
    for error, relation in chain:
        packing.add_word(relation)
        add_text(packing, type(error).__qualname__)
        add_text(packing, str(error))
        numbers = located(error, locations)
        packing.add_word(len(numbers))
        for number in numbers:
            packing.add_word(number)
        notes = getattr(error, "__notes__", ())
        packing.add_word(len(notes))
        for note in notes:
            add_text(packing, note)
        inner = getattr(error, "exceptions", ())
        packing.add_word(len(inner))
        for each in inner:
            add_chain(packing, each, locations)


@pytest.fixture
def program(tmp_path):
    path = tmp_path / "program.py"
    path.write_text(PROGRAM, encoding="utf-8")
    names = {"__name__": "__main__"}
    exec(compile(PROGRAM, str(path), "exec"), names)
    yield names
    linecache.clearcache()


@pytest.mark.parametrize("function", ["fail", "empty", "noted", "fail_together"])
def test_traceback_is_pythons(program, function):
    try:
        program[function]()
    except Exception as caught:
        error = caught
    expected = "".join(traceback.format_exception(error))
    locations = []
    payload = packed_traceback("", error, locations)
    machine = Machine(locations=locations)
    assert machine.ask(Opcode.WRITE_TRACEBACK, payload)[0] == Failure.NONE
    assert machine.stderr.getvalue().decode() == expected
    assert "^" in expected or function in ("empty", "noted")
    assert machine.server.uncaught == [("", type(error).__name__, str(error))]


def test_traceback_of_a_thread_is_pythons(program, monkeypatch):
    printed, caught = io.StringIO(), []

    def hook(arguments):
        caught.append(arguments.exc_value)
        threading.__excepthook__(arguments)

    monkeypatch.setattr(threading, "excepthook", hook)
    monkeypatch.setattr(sys, "stderr", printed)
    thread = threading.Thread(target=program["fail"], name="Thread-1 (fail)")
    thread.start()
    thread.join()
    locations = []
    payload = packed_traceback(thread.name, caught[0], locations)
    machine = Machine(locations=locations)
    machine.ask(Opcode.WRITE_TRACEBACK, payload)
    assert machine.stderr.getvalue().decode() == printed.getvalue()


def test_output_printed_before_a_traceback_comes_first():
    both = io.BytesIO()
    machine = Machine()
    machine.server._streams = {Stream.STDOUT: both, Stream.STDERR: both}
    machine.ring_data(struct.pack("<II", Stream.STDOUT, 2) + b"a\n\0\0\0\0\0\0")
    machine.ring_head(16)
    machine.ask(Opcode.WRITE_TRACEBACK, packed_traceback("", ValueError("b"), []))
    assert both.getvalue() == b"a\nValueError: b\n"


# The dialect's side, over memory that ctypes provides.


class Device:
    """Implements the intrinsics that `hostcall` and `console` use; one lock makes the atomics."""

    def __init__(self, machine, monkeypatch, modules, *, inline):
        self.machine = machine
        self.guard = threading.Lock()
        self.index = threading.local()
        self.words = {
            LaunchWord.PORTS_BASE: machine.ports_base,
            LaunchWord.PORT_COUNT: machine.port_count,
            LaunchWord.PORT_LOCKS_BASE: machine.port_locks,
            LaunchWord.CONSOLE_BASE: machine.console_base,
            LaunchWord.CONSOLE_BYTES: machine.ring,
            LaunchWord.CONSOLE_STATE_BASE: machine.console_state,
        }
        names = {
            "load": get,
            "store": put,
            "host_load": get,
            "host_store": put,
            "atomic_load": get,
            "atomic_store": put,
            "atomic_store_release": put,
            "atomic_cas": self.compare_and_swap,
            "copy_to_address": self.copy_to_address,
            "copy_from_address": self.copy_from_address,
            "launch_word": self.words.__getitem__,
            "worker": lambda: SimpleNamespace(index=getattr(self.index, "value", 0)),
            "cpu_pause": self.wait if inline else os.sched_yield,
            "ring_host": machine.server.poll if inline else lambda: None,
        }
        for module in modules:
            for name, function in names.items():
                if hasattr(module, name):
                    monkeypatch.setattr(module, name, function)

    def wait(self):
        raise AssertionError("a single thread waits in vain")

    def compare_and_swap(self, address, expected, value):
        with self.guard:
            old = get(address)
            if old == expected:
                put(address, value)
            return old

    @staticmethod
    def copy_to_address(address, source, at, count):
        assert 0 <= at <= at + count <= source.length
        ctypes.memmove(address, bytes(source.bytes[at : at + count]), count)

    @staticmethod
    def copy_from_address(target, at, address, count):
        assert 0 <= at <= at + count <= target.length
        target.bytes[at : at + count] = ctypes.string_at(address, count)


@pytest.fixture
def device(machine, monkeypatch):
    return Device(machine, monkeypatch, [hostcall, console], inline=True)


def array(data):
    made = ByteArray(len(data))
    made.bytes[:] = data
    return made


def locks_free(machine):
    locked = [get(machine.port_locks + 8 * port) & 1 for port in range(machine.port_count)]
    return not any(locked) and get(machine.console_state) == 0


@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 4097, 8192, 50_000])
def test_payloads_of_any_size_both_ways(machine, device, monkeypatch, size):
    data = random.Random(size).randbytes(size)
    handlers = machine.server._handlers
    monkeypatch.setitem(
        handlers,
        Opcode.REPORT,
        lambda request: server_module.Reply(7, -1, sum(request.arguments), request.payload[::-1]),
    )
    for _ in range(2):
        answer = hostcall.call(Opcode.REPORT, array(data), size, 1, 2, 3, 4, 5, -6)
        assert (answer.status, answer.result0, answer.result1) == (7, -1, 9)
        assert bytes(answer.data.bytes) == data[::-1]
    assert locks_free(machine)
    assert not machine.server.protocol_errors


def test_port_is_free_again_after_memory_error(machine, device, monkeypatch):
    monkeypatch.setenv("WEFT_TEST_NAME", "v" * 5000)
    name = array(b"WEFT_TEST_NAME")

    def exhausted(length):
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr(hostcall, "ByteArray", exhausted)
        with pytest.raises(MemoryError):
            hostcall.call(Opcode.GETENV, name, name.length)
    assert locks_free(machine)
    assert hostcall.call(Opcode.GETENV, name, name.length).data.length == 5000


def test_request_that_is_too_large_is_refused_and_the_port_goes_on(machine, device, monkeypatch):
    monkeypatch.setattr(server_module.Limit, "MAX_REQUEST_BYTES", 10_000)
    answer = hostcall.call(Opcode.REPORT, ByteArray(20_000), 20_000)
    assert answer.status == Failure.MEMORY
    assert hostcall.call(Opcode.REPORT, array(b"after"), 5).status == Failure.NONE
    assert machine.stderr.getvalue() == b"after"


@pytest.mark.parametrize("host_is_quick", [True, False])
def test_printing(machine, device, monkeypatch, host_is_quick):
    """Short texts, texts larger than the ring, both streams: in order, and drained at the end."""
    if not host_is_quick:
        monkeypatch.setattr(console, "ring_host", lambda: None)
    expected = {Stream.STDOUT: b"", Stream.STDERR: b""}
    chooser = random.Random(0)
    for size in [0, 1, 8, 120, RING, 5 * RING, *(chooser.randrange(90) for _ in range(60))]:
        stream = chooser.choice((Stream.STDOUT, Stream.STDERR))
        data = chooser.randbytes(size)
        console.write(stream, array(data), size)
        expected[stream] += data
    machine.server.close()
    assert machine.stdout.getvalue() == expected[Stream.STDOUT]
    assert machine.stderr.getvalue() == expected[Stream.STDERR]
    assert not machine.server.protocol_errors
    assert locks_free(machine)


def test_a_writer_waits_for_the_console(machine, device, monkeypatch):
    heads = []

    def pause():
        heads.append(get(machine.console_base + Console.HEAD))
        put(machine.console_state + ConsoleState.LOCK, 0)

    monkeypatch.setattr(console, "cpu_pause", pause)
    put(machine.console_state + ConsoleState.LOCK, 1)
    console.write(Stream.STDOUT, array(b"x"), 1)
    assert heads == [0]
    assert locks_free(machine)


def test_a_port_that_another_worker_takes_first_is_left_alone(machine, device, monkeypatch):
    def compare_and_swap(address, expected, value):
        if address == machine.port_locks:
            put(address, 1)
        return device.compare_and_swap(address, expected, value)

    monkeypatch.setattr(hostcall, "atomic_cas", compare_and_swap)
    hostcall.call(Opcode.REPORT, ByteArray(0), 0)
    assert [get(machine.port_locks + 8 * port) for port in range(2)] == [1, 2]
    assert [get(machine.ports_base + 8 * port) for port in range(2)] == [0, 1]


def test_flush(machine, device):
    console.write(Stream.STDOUT, array(b"now"), 3)
    assert machine.stdout.getvalue() == b""
    console.flush(Stream.STDOUT)
    assert machine.stdout.getvalue() == b"now"


def test_threads_share_ports_and_console(monkeypatch):
    """More threads than ports, a ring that is always full: no call is mixed up and no line is torn."""
    machine = Machine(ports=2)
    device = Device(machine, monkeypatch, [hostcall, console], inline=False)
    failures = []

    def work(index):
        device.index.value = index
        for turn in range(8):
            name = f"WEFT_TEST_{index}_{turn}"
            monkeypatch.setenv(name, f"{index}" * 5000)
            answer = hostcall.call(Opcode.GETENV, array(name.encode()), len(name))
            if bytes(answer.data.bytes) != b"%d" % index * 5000:
                failures.append(name)
            line = (f"{index}" * 50 + "\n").encode()
            console.write(Stream.STDOUT, array(line), len(line))

    threads = [threading.Thread(target=work, args=(index,)) for index in range(5)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        if not machine.server.poll():
            os.sched_yield()
    machine.server.close()
    assert not failures
    assert not machine.server.protocol_errors
    assert machine.guards_intact()
    lines = machine.stdout.getvalue().splitlines()
    assert sorted(lines) == sorted(b"%d" % index * 50 for index in range(5) for _ in range(8))


# The dialect's files, compared with Python's.


@pytest.fixture
def files(device, monkeypatch):
    from weft.runtime import files

    return files


def plain(value):
    """What a runtime value is in Python."""
    if type(value).__name__ == "Str":
        return value.data.bytes.decode()
    if type(value).__name__ == "Bytes":
        return bytes(value.data.bytes)
    if type(value).__name__ == "List":
        return [plain(item) for item in value]
    return value


class PlainFile:
    """A runtime file with Python's types, so that one script runs on both kinds."""

    def __init__(self, file):
        self.file = file

    def __iter__(self):
        while self.file.advance():
            yield plain(self.file.current())

    def __getattr__(self, name):
        if name in ("closed", "handle"):
            return getattr(self.file, name)
        return lambda *arguments: plain(getattr(self.file, name)(*arguments))


def read_in_every_way(file):
    seen = [file.read(3), file.readline(), file.readline(2), file.tell() > 0]
    seen += [line for line, _ in zip(file, range(5), strict=False)]
    seen += [file.read(4), file.readline(), file.readlines(30), file.read(10), file.read()]
    seen += [file.read(), file.readline(), file.readlines(), list(file)]
    file.seek(0)
    seen.append(file.readlines())
    file.seek(0)
    next(iter(file))
    file.seek(4)
    seen += [file.read(0), list(file), file.readable(), file.writable()]
    file.close()
    seen.append(file.closed)
    return seen


@pytest.mark.parametrize("mode", ["r", "rb", "r+"])
def test_reading_is_pythons(files, tmp_path, mode):
    path = tmp_path / "lines.txt"
    path.write_bytes("".join(f"line {i} ä\r\nx{i}\n" for i in range(400)).encode())
    opener = files.open_binary if "b" in mode else files.open_text
    mine = PlainFile(opener(text(str(path)), text(mode)))
    encoding = None if "b" in mode else "utf-8"
    with open(path, mode, encoding=encoding) as theirs:
        assert read_in_every_way(mine) == read_in_every_way(theirs)


def test_writing_several_packets(files, tmp_path):
    path = tmp_path / "big"
    value = "äb" * 10_000
    with files.open_text(text(str(path)), text("w")) as file:
        assert file.write(text(value)) == 20_000
        file.writelines([text("x\n"), text("y\n")])
    assert path.read_text(encoding="utf-8") == value + "x\ny\n"
    file.close()
    with pytest.raises(ValueError, match="I/O operation on closed file"):
        file.write(text(""))


def test_binary_tell_knows_what_was_read_ahead(files, tmp_path):
    path = tmp_path / "lines"
    path.write_bytes(b"ab\ncd\nef\n")
    file = files.open_binary(text(str(path)), text("rb"))
    assert file.advance()
    assert file.tell() == 3
    assert file.seek(1, 1) == 4
    assert plain(file.readline()) == b"d\n"


def test_text_tell_is_disabled_by_iteration(files, tmp_path):
    path = tmp_path / "lines"
    path.write_bytes(b"ab\ncd\nef\n")
    file = files.open_text(text(str(path)), text("r"))
    assert file.advance()
    with pytest.raises(OSError, match="telling position disabled"):
        file.tell()


def test_file_errors_are_pythons(files, tmp_path):
    with pytest.raises(FileNotFoundError) as caught:
        files.open_text(text(str(tmp_path / "none")), text("r"))
    number, message = caught.value.args
    assert (number, plain(message)) == (2, "No such file or directory")
    assert plain(caught.value.filename) == str(tmp_path / "none")
    with pytest.raises(IsADirectoryError):
        files.open_binary(text(str(tmp_path)), text("rb"))
    file = files.open_text(text(str(tmp_path / "new")), text("w"))
    with pytest.raises(files.UnsupportedOperation) as refused:
        file.read()
    assert plain(refused.value.args[0]) == "not readable"


def test_input(monkeypatch):
    from weft.runtime import files

    machine = Machine(stdin="first\nsecond\nthird")
    Device(machine, monkeypatch, [hostcall, console], inline=False)
    polled = threading.Event()

    def serve():
        while not polled.is_set():
            machine.server.poll()
            os.sched_yield()

    host = threading.Thread(target=serve)
    host.start()
    try:
        assert plain(files.input_line(text("name? "))) == "first"
        assert machine.stdout.getvalue() == b"name? "
        stdin = files.standard_input()
        assert stdin.advance()
        assert plain(stdin.current()) == "second\n"
        assert plain(files.input_line(text(""))) == "third"
        with pytest.raises(EOFError):
            files.input_line(text(""))
    finally:
        polled.set()
        host.join()
    machine.server.close()
