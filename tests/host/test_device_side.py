"""The dialect's own side of the mailbox against the real server, over memory that ctypes provides."""

from __future__ import annotations

import os
import random
import threading

import pytest
from served_machine import RING, Device, Machine, array, get, put

from weft.host import server as server_module
from weft.host.messages import Reply
from weft.runtime import console, hostcall
from weft.runtime.intrinsics import ByteArray, text
from weft.runtime.protocol import (
    Console,
    ConsoleState,
    Failure,
    Opcode,
    Port,
    PortLock,
    Stream,
)


def locks_free(machine):
    """No port is held, each remembers the turn of the device's word, and nobody has the console."""
    turns = [get(machine.ports_base + 8 * port) & Port.TURN for port in range(machine.port_count)]
    kept = [get(machine.port_locks + 8 * port) for port in range(machine.port_count)]
    return kept == turns and get(machine.console_state + ConsoleState.LOCK) == 0


@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 4097, 8192, 50_000])
def test_payloads_of_any_size_both_ways(machine, device, monkeypatch, size):
    data = random.Random(size).randbytes(size)
    handlers = machine.server._handlers
    monkeypatch.setitem(
        handlers,
        Opcode.REPORT,
        lambda request: Reply(7, -1, sum(request.arguments), request.payload[::-1]),
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
            put(address, PortLock.LOCKED)
        return device.compare_and_swap(address, expected, value)

    monkeypatch.setattr(hostcall, "atomic_cas", compare_and_swap)
    hostcall.call(Opcode.REPORT, ByteArray(0), 0)
    assert [get(machine.port_locks + 8 * port) for port in range(2)] == [PortLock.LOCKED, 1]
    assert [get(machine.ports_base + 8 * port) & Port.TURN for port in range(2)] == [0, 1]


@pytest.mark.parametrize(
    "arguments",
    [
        (0,),
        (3, -1),
        (-1, 7),
        (8388607, -8388608),
        (8388608, 0),
        (0, -8388609),
        (1, 2, 0),
        (1, 2, 3),
        (1, 0, 0, 0, 0, 5),
    ],
)
def test_small_requests_say_the_same_as_packets(machine, device, arguments):
    """The host gets all six arguments, whether they travel in the turn word or in a packet."""
    seen = []
    machine.server._handlers[Opcode.TELL] = lambda request: seen.append(request) or Reply()
    hostcall.call(Opcode.TELL, ByteArray(0), 0, *arguments)
    hostcall.call(Opcode.TELL, array(b"x"), 1, *arguments)
    filled = [*arguments, *[0] * (6 - len(arguments))]
    assert [request.arguments for request in seen] == [filled, filled]
    assert [request.payload for request in seen] == [b"", b"x"]
    assert locks_free(machine)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(),
        Reply(result0=-1),
        Reply(result0=2**47 - 1),
        Reply(result0=-(2**47)),
        Reply(result0=2**47),
        Reply(result0=-(2**47) - 1),
        Reply(result0=2**63 - 1, result1=-(2**63)),
        Reply(result1=1),
        Reply(Failure.VALUE, payload=b"no"),
        Reply(result0=5, payload=bytes(4096)),
        Reply(result0=5, payload=bytes(4097)),
    ],
)
def test_answers_come_as_they_were_given(machine, device, reply):
    machine.server._handlers[Opcode.TELL] = lambda _: reply
    for _ in range(3):
        answer = hostcall.call(Opcode.TELL, ByteArray(0), 0)
        got = (answer.status, answer.result0, answer.result1, bytes(answer.data.bytes))
        assert got == reply
        if reply.status == Failure.NONE and reply.result1 == 0:
            assert hostcall.call_word(Opcode.TELL, 0) == reply.result0
    assert locks_free(machine)


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
