"""Exceptions: CPython's classes, what `raise` and handlers do at run time, and uncaught ones.

An exception in flight is in `Worker.error`; the lines it passed are in the worker's traceback buffer,
innermost first (`codegen/common.ll` appends them). A handler moves them into the exception (`enter_handler`),
a re-raise moves them back (`resume_raise`). `Worker.handling` is the exception being handled: the
`__context__` of whatever is raised meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.runtime import console, hostcall
from weft.runtime.intrinsics import (
    Array,
    address_of,
    load,
    never_inline,
    qualified_name,
    rare,
    repr_of,
    same_object,
    store,
    str_of,
    text,
    type_name,
    worker,
)
from weft.runtime.protocol import Opcode, Relation

if TYPE_CHECKING:
    from typing import Any, NoReturn

    from weft.runtime.strings import Str

    AnyException = Any  # of the classes here, and of CPython's, which other modules name

TRACE = (
    2048  # offset of the traceback buffer in a worker record: location | repeats << 32, each a word
)
MAX_CHAIN = 16


class BaseException:
    _weft_open = True  # programs add attributes
    context: AnyException | None
    cause: AnyException | None
    suppress_context: bool
    trace: Array[int]
    trace_count: int
    first_note: Note | None

    def __init__(self, *args) -> None:
        self.args = args
        self.context = None
        self.cause = None
        self.suppress_context = False
        self.trace_count = 0
        self.first_note = None

    def __str__(self) -> Str:
        return args_text(self.args)

    def __repr__(self) -> Str:
        return exception_repr(self, self.args)

    def with_traceback(self, traceback):
        if traceback is None:
            self.trace_count = 0
        return self

    def add_note(self, note) -> None:
        if not isinstance(note, str):
            raise TypeError(f"note must be a str, not '{type_name(note)}'")
        made = Note(note)
        last = self.first_note
        if last is None:
            self.first_note = made
            return
        while last.following is not None:
            last = last.following
        last.following = made

    @property
    def __traceback__(self):
        from weft.runtime.tracebacks import (
            traceback_of,  # which needs classes that derive from this one
        )

        return traceback_of(self)

    @__traceback__.setter
    def __traceback__(self, traceback) -> None:
        self.with_traceback(traceback)

    @property
    def __cause__(self):
        return self.cause

    @__cause__.setter
    def __cause__(self, cause) -> None:
        if cause is not None and not isinstance(cause, BaseException):
            raise TypeError("exception cause must be None or derive from BaseException")
        self.cause = cause
        self.suppress_context = True

    @property
    def __context__(self):
        return self.context

    @__context__.setter
    def __context__(self, context) -> None:
        if context is not None and not isinstance(context, BaseException):
            raise TypeError("exception context must be None or derive from BaseException")
        self.context = context

    @property
    def __suppress_context__(self):
        return self.suppress_context

    @__suppress_context__.setter
    def __suppress_context__(self, suppress) -> None:
        if not isinstance(suppress, bool):
            raise TypeError("attribute value type must be bool")
        self.suppress_context = suppress

    @property
    def __notes__(self):
        note = self.first_note
        if note is None:
            raise AttributeError(f"'{type_name(self)}' object has no attribute '__notes__'")
        found = []
        while note is not None:
            found.append(note.text)
            note = note.following
        return found


class Note:
    """A line that a traceback shows below the exception."""

    text: Str
    following: Note | None

    def __init__(self, text: Str) -> None:
        self.text = text
        self.following = None


def args_text(args) -> Str:
    """`str` of an exception's arguments: nothing, the only one, or the tuple."""
    if len(args) == 0:
        return text("")
    if len(args) == 1:
        return str_of(args[0])
    return str_of(args)


def exception_repr(error, args) -> Str:
    return type_name(error) + args_repr(args)


def args_repr(args) -> Str:
    if len(args) == 1:
        return text("(") + repr_of(args[0]) + text(")")
    return str_of(args)


class Exception(BaseException): ...


class GeneratorExit(BaseException): ...


class KeyboardInterrupt(BaseException): ...


class StopProgram(BaseException): ...


class SystemExit(BaseException):
    def __init__(self, *args) -> None:
        super().__init__(*args)
        if len(args) == 0:
            self.code = None
        elif len(args) == 1:
            self.code = args[0]
        else:
            self.code = args


class ArithmeticError(Exception): ...


class FloatingPointError(ArithmeticError): ...


class OverflowError(ArithmeticError): ...


class ZeroDivisionError(ArithmeticError): ...


class AssertionError(Exception): ...


class AttributeError(Exception): ...


class BufferError(Exception): ...


class EOFError(Exception): ...


class ImportError(Exception): ...


class ModuleNotFoundError(ImportError): ...


class LookupError(Exception): ...


class IndexError(LookupError): ...


class KeyError(LookupError):
    def __str__(self) -> Str:
        if len(self.args) == 1:
            return repr_of(self.args[0])
        return args_text(self.args)


class MemoryError(Exception): ...


class NameError(Exception): ...


class UnboundLocalError(NameError): ...


class SyntaxError(Exception):
    def __init__(self, *args) -> None:
        super().__init__(*args)
        self.msg = args[0] if len(args) > 0 else None
        self.filename = None
        self.lineno = None
        self.offset = None
        self.text = None
        if len(args) == 2:
            self.filename, self.lineno, self.offset, self.text = args[1][:4]

    def __str__(self) -> Str:
        shown = str_of(self.msg)
        name = self.filename
        if name is not None:
            name = name.split(text("/"))[-1]
        if name is not None and self.lineno is not None:
            return shown + text(" (") + name + text(", line ") + str_of(self.lineno) + text(")")
        if name is not None:
            return shown + text(" (") + name + text(")")
        if self.lineno is not None:
            return shown + text(" (line ") + str_of(self.lineno) + text(")")
        return shown


class IndentationError(SyntaxError): ...


class SystemError(Exception): ...


class StopAsyncIteration(Exception): ...


class OSError(Exception):
    def __init__(self, *args) -> None:
        if len(args) >= 3:
            super().__init__(args[0], args[1])
            self.filename = args[2]
        else:
            super().__init__(*args)
            self.filename = None
        if len(args) >= 2:
            self.errno = args[0]
            self.strerror = args[1]
        else:
            self.errno = None
            self.strerror = None
        if len(args) >= 5:
            self.filename2 = args[4]
        else:
            self.filename2 = None

    def __str__(self) -> Str:
        if self.strerror is None:
            return args_text(self.args)
        shown = text("[Errno ") + str_of(self.errno) + text("] ") + str_of(self.strerror)
        if self.filename is not None:
            shown = shown + text(": ") + repr_of(self.filename)
            if self.filename2 is not None:
                shown = shown + text(" -> ") + repr_of(self.filename2)
        return shown


class BlockingIOError(OSError): ...


class ChildProcessError(OSError): ...


class ConnectionError(OSError): ...


class BrokenPipeError(ConnectionError): ...


class ConnectionAbortedError(ConnectionError): ...


class ConnectionRefusedError(ConnectionError): ...


class ConnectionResetError(ConnectionError): ...


class ProcessLookupError(OSError): ...


class FileExistsError(OSError): ...


class FileNotFoundError(OSError): ...


class InterruptedError(OSError): ...


class IsADirectoryError(OSError): ...


class NotADirectoryError(OSError): ...


class PermissionError(OSError): ...


class TimeoutError(OSError): ...


class ReferenceError(Exception): ...


class RuntimeError(Exception): ...


class NotImplementedError(RuntimeError): ...


class RecursionError(RuntimeError): ...


class StopIteration(Exception):
    def __init__(self, *args) -> None:
        super().__init__(*args)
        if len(args) == 0:
            self.value = None
        else:
            self.value = args[0]


class TypeError(Exception): ...


class ValueError(Exception): ...


class UnicodeError(ValueError): ...


class UnicodeDecodeError(UnicodeError): ...


class UnicodeEncodeError(UnicodeError): ...


class Warning(Exception): ...


class UserWarning(Warning): ...


class DeprecationWarning(Warning): ...


class RuntimeWarning(Warning): ...


IOError = OSError
EnvironmentError = OSError


@never_inline
def raise_new(cls, *args) -> NoReturn:
    """`raise cls(*args)`."""
    raise cls(*args)


@never_inline
def os_error_of(*args):
    """`OSError(number, text, ...)`: the number tells the class (`frontend/os_errors.py`)."""
    number = args[0]
    if not isinstance(number, int):
        return OSError(*args)
    if number == 2:
        return FileNotFoundError(*args)
    if number == 1 or number == 13:
        return PermissionError(*args)
    if number == 17:
        return FileExistsError(*args)
    if number == 20:
        return NotADirectoryError(*args)
    if number == 21:
        return IsADirectoryError(*args)
    if number == 32 or number == 108:
        return BrokenPipeError(*args)
    if number == 103:
        return ConnectionAbortedError(*args)
    if number == 104:
        return ConnectionResetError(*args)
    if number == 111:
        return ConnectionRefusedError(*args)
    if number == 110:
        return TimeoutError(*args)
    if number == 11 or number == 114 or number == 115:
        return BlockingIOError(*args)
    if number == 3:
        return ProcessLookupError(*args)
    if number == 4:
        return InterruptedError(*args)
    if number == 10:
        return ChildProcessError(*args)
    return OSError(*args)


# What compiled code calls where Python raises by itself.


@never_inline
def raise_overflow() -> NoReturn:
    hostcall.call_word(Opcode.OUTGROWN, 0)  # does not come back where the program is run again
    raise OverflowError("integer overflow: the result does not fit in 64 bits")


@never_inline
def raise_overflow_text(message: Str) -> NoReturn:
    raise OverflowError(message)


@never_inline
def raise_zero_division(message: Str) -> NoReturn:
    raise ZeroDivisionError(message)


@never_inline
def raise_type_error(message: Str) -> NoReturn:
    raise TypeError(message)


@never_inline
def raise_operand_types(sign: Str, left: Str, right: Str) -> NoReturn:
    """Raise TypeError for an operator that values of these types do not have."""
    if sign.startswith("+") and left in ("str", "list", "tuple"):
        raise TypeError(f'can only concatenate {left} (not "{right}") to {left}')
    if sign == "*" or sign == "*=":
        sequences = ("list", "tuple", "str", "bytes")
        if left in sequences:
            raise TypeError(f"can't multiply sequence by non-int of type '{right}'")
        if right in sequences:
            raise TypeError(f"can't multiply sequence by non-int of type '{left}'")
    raise TypeError(f"unsupported operand type(s) for {sign}: '{left}' and '{right}'")


@never_inline
def raise_no_order(sign: Str, left: Str, right: Str) -> NoReturn:
    raise TypeError(f"'{sign}' not supported between instances of '{left}' and '{right}'")


@never_inline
def raise_value_error(message: Str) -> NoReturn:
    raise ValueError(message)


@never_inline
def raise_index_error(message: Str) -> NoReturn:
    raise IndexError(message)


@never_inline
def raise_attribute_error(message: Str) -> NoReturn:
    raise AttributeError(message)


@never_inline
def raise_runtime_error(message: Str) -> NoReturn:
    raise RuntimeError(message)


@never_inline
def raise_no_attribute(owner: Str, name: Str) -> NoReturn:
    raise AttributeError(owner + text(" has no attribute '") + name + text("'"))


@never_inline
def raise_import_error(message: Str) -> NoReturn:
    raise ModuleNotFoundError(message)


@never_inline
def raise_key_error(key: Str) -> NoReturn:
    raise KeyError(key)


@never_inline
def raise_name_error(name: Str) -> NoReturn:
    raise NameError(text("name '") + name + text("' is not defined"))


@never_inline
def raise_unbound_local(name: Str) -> NoReturn:
    tail = text("' where it is not associated with a value")
    raise UnboundLocalError(text("cannot access local variable '") + name + tail)


@never_inline
def raise_unbound_free(name: Str) -> NoReturn:
    tail = text("' where it is not associated with a value in enclosing scope")
    raise NameError(text("cannot access free variable '") + name + tail)


@never_inline
def raise_recursion() -> NoReturn:
    # Some stack is kept back for the handlers.
    raise RecursionError("maximum recursion depth exceeded")


@never_inline
def raise_memory_error() -> NoReturn:
    raise MemoryError("the heap is full: give the program more with WEFT_HEAP_MB")


@never_inline
def raise_never() -> NoReturn:
    raise RuntimeError(
        "weft took this line to be unreachable: this is a bug in weft, please report it"
    )


# What `raise`, handlers and `finally` do.


@never_inline
def start_raise(error: AnyException) -> None:
    """Before an exception is put in flight by `raise`."""
    me = worker()
    current = me.handling
    if current is not None and not same_object(current, error):
        drop_from_chain(current, error)
        error.context = current
    restore_trace(error)


def drop_from_chain(current: AnyException, error: AnyException) -> None:
    """Take `error` out of the contexts of `current`, so that the chain stays free of cycles."""
    walk = current
    for _ in range(MAX_CHAIN):
        following = walk.context
        if following is None:
            return
        if same_object(following, error):
            walk.context = None
            return
        walk = following


@never_inline
def set_cause(error: AnyException, cause: AnyException | None) -> None:
    error.cause = cause
    error.suppress_context = True


def restore_trace(error: AnyException) -> None:
    me = worker()
    base = address_of(me) + TRACE
    count = error.trace_count
    for i in range(count):
        store(base + 8 * i, error.trace[i])
    me.trace_count = count


@never_inline
def resume_raise(error: AnyException) -> None:
    """Before an exception that was caught goes on."""
    restore_trace(error)


@never_inline
def save_trace(error: AnyException) -> None:
    """Keep with the exception the lines that it has passed."""
    me = worker()
    count = me.trace_count
    base = address_of(me) + TRACE
    kept = Array[int](count)
    for i in range(count):
        kept[i] = load(base + 8 * i)
    error.trace = kept
    error.trace_count = count


@never_inline
def enter_handler(error: AnyException) -> AnyException | None:
    """A handler has taken the exception; gives the one that was being handled before."""
    save_trace(error)
    me = worker()
    before = me.handling
    me.handling = error
    return before


def leave_handler(before: AnyException | None) -> None:
    worker().handling = before


def current_exception() -> AnyException | None:
    return worker().handling


def handled_before(error: AnyException) -> AnyException | None:
    return error.context


# Uncaught.


@never_inline
@rare
def report_uncaught(error: AnyException, thread_name: Str, is_main: bool) -> None:
    """Print the traceback, with the exceptions that led to this one, as CPython does."""
    packing = packed_traceback(error, text("") if is_main else thread_name)
    console.flush(1)
    hostcall.call(Opcode.WRITE_TRACEBACK, packing.data, packing.length)


@never_inline
def packed_traceback(error: AnyException, thread_name: Str) -> hostcall.Packing:
    """The exception and those that led to it, as the host reads them."""
    packing = hostcall.Packing()
    packing.add_text(thread_name.data, thread_name.data.length)
    add_chain(packing, error)
    return packing


def add_chain(packing: hostcall.Packing, error: AnyException) -> None:
    chain = Array[BaseException](MAX_CHAIN)
    relations = Array[int](MAX_CHAIN)
    count = 0
    current = error
    relation = Relation.NONE
    while count < MAX_CHAIN:
        chain[count] = current
        relations[count] = relation
        count += 1
        cause = current.cause
        context = current.context
        if cause is not None:
            current = cause
            relation = Relation.CAUSE
        elif context is not None and not current.suppress_context:
            current = context
            relation = Relation.CONTEXT
        else:
            break
    packing.add_word(count)
    for back in range(count):
        at = count - 1 - back
        # The relation is stored with the earlier exception; the text stands before the later one.
        packing.add_word(Relation.NONE if at == count - 1 else relations[at + 1])
        add_exception(packing, chain[at])


def add_exception(packing: hostcall.Packing, error: AnyException) -> None:
    from weft.runtime.exception_groups import BaseExceptionGroup  # which derives from a class here

    name = qualified_name(error)
    message = safe_text(error)
    packing.add_text(name.data, name.data.length)
    packing.add_text(message.data, message.data.length)
    total = 0
    for i in range(error.trace_count):
        total += error.trace[i] >> 32
    packing.add_word(total)
    for back in range(error.trace_count):
        entry = error.trace[error.trace_count - 1 - back]
        for _ in range(entry >> 32):
            packing.add_word(entry & 0xFFFFFFFF)
    add_notes(packing, error.first_note)
    if isinstance(error, BaseExceptionGroup):
        packing.add_word(len(error.exceptions))
        for inner in error.exceptions:
            add_chain(packing, inner)
    else:
        packing.add_word(0)


def add_notes(packing: hostcall.Packing, first: Note | None) -> None:
    count, note = 0, first
    while note is not None:
        count += 1
        note = note.following
    packing.add_word(count)
    note = first
    while note is not None:
        packing.add_text(note.text.data, note.text.data.length)
        note = note.following


def safe_text(error: AnyException) -> Str:
    try:
        return str_of(error)
    except Exception:
        return text("<exception str() failed>")
