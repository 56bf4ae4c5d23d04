"""The mailbox: a device in plain Python against the real server."""

from __future__ import annotations

import errno
import io
import os
import random
import struct
import threading

import pytest
from served_machine import PORTS, RING, Machine, get, put

from weft.host import server as server_module
from weft.host.packing import pack_texts
from weft.host.server import (
    Location,
)
from weft.runtime.protocol import (
    Console,
    Failure,
    Handle,
    Opcode,
    OpenKind,
    Packet,
    PathStatus,
    Port,
    Stream,
)

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
        action = chooser.randrange(9)
        if action == 0:
            machine.ring_data(chooser.randbytes(RING))
            machine.ring_head(get(machine.console_base + Console.TAIL) + chooser.choice(values))
        elif action == 1:  # the turn words themselves
            put(machine.ports_base + 8 * chooser.randrange(PORTS), chooser.choice(values))
        elif action == 2:  # requests in turn words
            word = Port.BRIEF | chooser.choice(opcodes) << Port.OPCODE_SHIFT
            arguments = chooser.getrandbits(12) << chooser.choice((16, 36, 40, 51))
            machine.post_word(chooser.randrange(PORTS), word | arguments)
        else:
            opcode = chooser.choice(opcodes) if action > 3 else chooser.choice(values)
            length = None if action > 4 else chooser.choice(values)
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
    assert machine.ask(Opcode.CHANGE_DIRECTORY, b"a")[0] == Failure.NONE
    assert os.getcwd() == str((tmp_path / "a").resolve())
    assert machine.ask(Opcode.CHANGE_DIRECTORY, b"gone")[0] == Failure.FILE_NOT_FOUND


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
