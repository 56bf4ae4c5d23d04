"""Tracebacks that the device sends are shown as Python shows its own."""

from __future__ import annotations

import io
import linecache
import struct
import sys
import threading
import traceback

import pytest
from served_machine import Machine, array

from weft.host.server import (
    Location,
)
from weft.runtime import hostcall
from weft.runtime.protocol import (
    Failure,
    Opcode,
    Relation,
    Stream,
)

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
