"""The host's side of the mailbox: serves the ports, empties the console ring, keeps the files.

A target maps the two regions of `runtime/protocol.py`, makes a `Server` over their addresses, and calls
`poll()` from one thread for as long as the program runs; then `close()`. Whatever the device writes, no
exception leaves `poll()` and nothing outside the two regions is touched: every field is checked, and a
packet is copied once before it is looked at, since the device could change it meanwhile.
"""

from __future__ import annotations

import io
import linecache
import os
import struct
import time
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TextIO, cast

from weft.host import paths
from weft.host.console_ring import RECORD_HEADER, ConsoleRing
from weft.host.messages import (
    DONE,
    File,
    Reply,
    Request,
    brief_arguments,
    failure_reply,
    read_reply,
)
from weft.host.packing import (
    WORD,
    MalformedError,
    Packing,
    decode,
    encode,
    pack_texts,
    padded,
)
from weft.host.restart import History
from weft.host.shared_memory import fence, mapped
from weft.host.standard_input import InputReader
from weft.runtime.protocol import (
    Console,
    Failure,
    Handle,
    Limit,
    Newline,
    Opcode,
    OpenKind,
    Packet,
    Port,
    Relation,
    Stream,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from weft.host.signals import Signals

MAX_RECORDED_ERRORS = 100
MAX_GROUP_DEPTH = 32  # of exception groups in one another
REQUEST_HEADER = struct.Struct("<8q")  # from Packet.OPCODE on
ANSWER_HEADER = struct.Struct("<4q")  # from Packet.STATUS on


def ports_region_bytes(port_count: int) -> int:
    return port_count * (Port.TURNS_BYTES + Packet.BYTES)


@dataclass(frozen=True, slots=True)
class Regions:
    """Where the host-visible memory lies; both regions are all zero before the program starts."""

    ports_base: int
    port_count: int
    console_base: int
    console_bytes: int


class Location(NamedTuple):
    """A span of user text, as in a code object's positions: columns are UTF-8 bytes, from 0."""

    filename: str
    line: int
    end_line: int | None
    column: int | None
    end_column: int | None
    function: str


class Uncaught(NamedTuple):
    """An exception that ended a thread: what the host raises where the caller waits for it."""

    thread_name: str  # "" for the main thread
    type_name: str
    message: str


class Server:
    """Serves one run of a program.

    Invariant: the host owns a port while its turn words differ, and writes only its own words and the
    payload of ports that it owns.
    Invariant: `_taken` holds the device turn words as of the last poll; a port whose word has changed
    since has a new request.
    """

    def __init__(
        self,
        regions: Regions,
        *,
        stdout: BinaryIO,
        stderr: BinaryIO,
        stdin: TextIO | None = None,
        locations: Sequence[Location] = (),
        history: History | None = None,
        signals: Signals | None = None,
    ) -> None:
        count = regions.port_count
        if count < 1 or regions.console_bytes < 64 or regions.console_bytes % 8:
            raise ValueError(f"regions do not fit the protocol: {regions}")
        ports = mapped(regions.ports_base, ports_region_bytes(count))
        self._device_turns = ports[: 8 * count]
        self._host_turns = ports[8 * count : 16 * count].cast("q")
        self._packets = ports[16 * count :]
        self._taken = bytes(8 * count)
        self._latest = 0  # the port of a request not long ago
        self._parts: dict[int, bytearray] = {}
        self._part_bytes = 0
        self._rests: dict[int, memoryview] = {}
        self._console = ConsoleRing(regions.console_base, regions.console_bytes)
        self._streams: dict[int, BinaryIO] = {Stream.STDOUT: stdout, Stream.STDERR: stderr}
        self._input = InputReader(stdin, self._answer)
        self._files: dict[int, File] = {}
        self._next_handle = Handle.FIRST
        self._locations = locations
        self._signals = signals
        self.history = history or History(may_restart=False)
        self._closed = False
        self.exit_status: int | None = None
        self.uncaught: list[Uncaught] = []
        self.output_errors: dict[int, OSError] = {}
        self.protocol_errors: list[str] = []
        self._handlers: dict[int, Callable[[Request], Reply | None]] = {
            Opcode.PART: self._part,
            Opcode.MORE: self._more,
            Opcode.CONSOLE_FULL: lambda _: DONE,  # poll() has emptied the ring already
            Opcode.FLUSH: self._flush,
            Opcode.WRITE_TRACEBACK: self._write_traceback,
            Opcode.FORMAT_TRACEBACK: self._format_traceback,
            Opcode.REPORT: self._report,
            Opcode.EXIT: self._exit,
            Opcode.OUTGROWN: self._outgrown,
            Opcode.OPEN: self._open,
            Opcode.CLOSE: self._close_file,
            Opcode.READ: self._read,
            Opcode.READLINE: self._read,
            Opcode.READ_LINES: self._read,
            Opcode.WRITE: self._write,
            Opcode.SEEK: self._seek,
            Opcode.TELL: self._tell,
            Opcode.PATH_STATUS: self._path_status,
            Opcode.LIST_NAMES: self._list_names,
            Opcode.MAKE_DIRECTORY: self._make_directory,
            Opcode.CHANGE_DIRECTORY: self._change_directory,
            Opcode.REMOVE: self._remove,
            Opcode.RENAME: self._rename,
            Opcode.REAL_PATH: self._real_path,
            Opcode.GETENV: self._getenv,
            Opcode.LOCAL_TIME: self._local_time,
            Opcode.WATCH_SIGNAL: self._watch_signal,
            Opcode.TAKE_SIGNAL: self._take_signal,
            Opcode.SEND_SIGNAL: self._send_signal,
            Opcode.SET_ALARM: self._set_alarm,
            Opcode.DESCRIBE_LOCATION: self._describe_location,
        }

    def poll(self) -> bool:
        """Serve every request and write out the console; say whether there was anything to do.

        Only the thread that made the server may call this.
        """
        if self._closed:
            return False
        # The turns are read before the console, so what a thread printed before its request comes first.
        # acquire: pairs with the release in hostcall.exchange()
        turns = self._device_turns.tobytes()
        worked = self._console.has_news() and self._drain()
        if turns == self._taken:
            return worked
        fence()
        before, self._taken = self._taken, turns
        for port in self._changed(before, turns):
            (word,) = WORD.unpack_from(turns, 8 * port)
            self._input.forget(port)  # nothing, unless the device asks again without waiting
            reply = self._serve(port, word)
            if reply is not None:
                self._answer(port, word & Port.TURN, reply)
        return True

    def _changed(self, before: bytes, turns: bytes) -> list[int]:
        """The ports whose turn words differ, in order."""
        at = 8 * self._latest  # who asks once asks again
        if before[:at] == turns[:at] and before[at + 8 :] == turns[at + 8 :]:
            return [self._latest]
        # One long exclusive or finds the changed words much faster than a loop over the ports.
        changed = int.from_bytes(before, "little") ^ int.from_bytes(turns, "little")
        ports = []
        while changed:
            port = (changed & -changed).bit_length() - 1 >> 6
            changed &= -1 << 64 * (port + 1)
            ports.append(port)
        self._latest = ports[0]
        return ports

    def cancel_reads(self) -> None:
        """Answer the threads that wait for standard input with KeyboardInterrupt."""
        self._input.cancel_all()

    def close(self) -> None:
        """Write out everything that the program left: ring, streams, files. Then let go of the memory."""
        if self._closed:
            return
        self._drain()
        self._closed = True
        self._input.close()
        for handle, file in sorted(self._files.items()):
            try:
                file.close()
            except (OSError, ValueError) as error:
                self._record(f"closing file {handle}: {error}")
        self._files.clear()

    # One port.

    def _serve(self, port: int, word: int) -> Reply | None:
        """The answer to a port's turn word or packet; None where it is given later, by the reader of stdin."""
        at = port * Packet.BYTES
        if word & Port.BRIEF:
            opcode, length, arguments = (
                word >> Port.OPCODE_SHIFT & Port.OPCODE_MASK,
                0,
                brief_arguments(word),
            )
        else:
            opcode, length, *arguments = REQUEST_HEADER.unpack_from(self._packets, at)
        try:
            if not 0 <= length <= Packet.PAYLOAD_BYTES:
                raise MalformedError(f"payload of {length} bytes")
            start = at + Packet.PAYLOAD
            payload = self._packets[start : start + length].tobytes() if length else b""
            if self._rests and opcode != Opcode.MORE:
                self._rests.pop(port, None)
            if self._parts and opcode not in (Opcode.PART, Opcode.MORE):
                parts = self._parts.pop(port, b"")
                self._part_bytes -= len(parts)
                payload = bytes(parts + payload)
            handler = self._handlers.get(opcode)
            if handler is None:
                raise MalformedError("unknown opcode")
            return handler(Request(port, word & Port.TURN, opcode, arguments, payload))
        except MalformedError as error:
            self._record(f"port {port}, opcode {opcode}: {error}")
            return Reply(Failure.PROTOCOL, payload=f"malformed hostcall: {error}".encode())
        except Exception as error:  # poll() must not raise, whatever a file object does
            reply = failure_reply(error)
            if reply.status == Failure.PROTOCOL:
                self._record(f"port {port}, opcode {opcode}: {error!r}")
            return reply

    def _part(self, request: Request) -> Reply:
        port, payload = request.port, request.payload
        if self._part_bytes + len(payload) > Limit.MAX_REQUEST_BYTES:
            self._part_bytes -= len(self._parts.pop(port, b""))
            return Reply(Failure.MEMORY, payload=b"request too large")
        self._parts.setdefault(port, bytearray()).extend(payload)
        self._part_bytes += len(payload)
        return DONE

    def _more(self, request: Request) -> Reply:
        rest = self._rests.pop(request.port, None)
        if rest is None:
            raise MalformedError("no more of an answer")
        if len(rest) > Packet.PAYLOAD_BYTES:
            self._rests[request.port] = rest[Packet.PAYLOAD_BYTES :]
        return Reply(payload=bytes(rest[: Packet.PAYLOAD_BYTES]))

    def _answer(self, port: int, turn: int, reply: Reply) -> None:
        """Fill in an answer and give the port back."""
        status, result0, result1, payload = reply
        if not -(1 << 63) <= result0 < 1 << 63:
            text = b"Python int too large to convert to C long"
            status, result0, result1, payload = Reply(Failure.OVERFLOW, payload=text)
        at = port * Packet.BYTES
        size = len(payload)
        word = turn
        if (
            status == Failure.NONE
            and result1 == 0
            and size <= Packet.PAYLOAD_BYTES
            and -Port.RESULT_LIMIT <= result0 < Port.RESULT_LIMIT
        ):
            word |= Port.BRIEF | size << Port.SIZE_SHIFT | result0 << Port.RESULT_SHIFT
        else:
            ANSWER_HEADER.pack_into(
                self._packets, at + Packet.STATUS, status, size, result0, result1
            )
        if size:
            first = payload[: Packet.PAYLOAD_BYTES]
            self._packets[at + Packet.PAYLOAD : at + Packet.PAYLOAD + len(first)] = first
            if size > Packet.PAYLOAD_BYTES:
                self._rests[port] = memoryview(payload)[Packet.PAYLOAD_BYTES :]
        fence()
        # release: pairs with the acquire in hostcall.exchange()
        self._host_turns[port] = word

    def _record(self, problem: str) -> None:
        if len(self.protocol_errors) < MAX_RECORDED_ERRORS:
            self.protocol_errors.append(problem)

    # The console and the end of the program.

    def _drain(self) -> bool:
        """Write out what is in the ring, in order, as far as records are well formed."""
        data = self._console.take()
        if not data:
            return False
        chunks: list[bytes] = []
        current = Stream.STDOUT
        at = 0
        while at < len(data):
            stream, length = RECORD_HEADER.unpack_from(data, at)
            at += Console.RECORD_BYTES
            if stream not in self._streams or length > len(data) - at:
                self._record(f"console: a record of {length} bytes for stream {stream}")
                break
            if stream != current:
                self._emit(current, b"".join(chunks))
                chunks, current = [], stream
            chunks.append(data[at : at + length])
            at += padded(length)
        self._emit(current, b"".join(chunks))
        return True

    def _emit(self, stream: int, data: bytes) -> None:
        """Write to a stream and flush it. After an error (the reader has gone) output is dropped."""
        if stream in self.output_errors:
            return
        try:
            if data:
                self._streams[stream].write(data)
            self._streams[stream].flush()
        except OSError as error:
            self.output_errors[stream] = error
        except Exception as error:  # as in _serve()
            self.output_errors[stream] = OSError(str(error))

    def _report(self, request: Request) -> Reply:
        self._emit(Stream.STDERR, request.payload)
        return DONE

    def _outgrown(self, request: Request) -> Reply | None:
        """Not answered where the run is about to be given up."""
        self.history.outgrown = self.history.may_restart
        return None if self.history.outgrown else DONE

    def _exit(self, request: Request) -> Reply:
        self.exit_status = request.arguments[0]
        for handle, file in self._files.items():
            try:
                file.flush()
            except (OSError, ValueError) as error:
                self._record(f"flushing file {handle}: {error}")
        return DONE

    def _write_traceback(self, request: Request) -> Reply:
        thread_name, type_name, message, text = self._traceback_text(request)
        prefix = f"Exception in thread {thread_name}:\n" if thread_name else ""
        self._emit(Stream.STDERR, (prefix + text).encode("utf-8", "backslashreplace"))
        self.uncaught.append(Uncaught(thread_name, type_name, message))
        return DONE

    def _format_traceback(self, request: Request) -> Reply:
        return Reply(payload=encode(self._traceback_text(request)[3]))

    def _traceback_text(self, request: Request) -> tuple[str, str, str, str]:
        """The thread's name, the last exception's type and message, and what a traceback shows."""
        packing = Packing(request.payload)
        thread_name = packing.text()
        shown, type_name, message = self._chain(packing)
        packing.check_end()
        try:
            text = "".join(shown.format())
        except Exception as error:  # a source that changed must not hide it
            self._record(f"traceback of {type_name}: {error!r}")
            text = f"{type_name}: {message}\n"
        return thread_name, type_name, message, text

    def _chain(
        self, packing: Packing, depth: int = 0
    ) -> tuple[traceback.TracebackException, str, str]:
        """An exception with those that led to it; its type's name and its message."""
        count = packing.word()
        if count < 1 or depth > MAX_GROUP_DEPTH:
            raise MalformedError(f"a traceback of {count} exceptions, {depth} groups deep")
        shown: traceback.TracebackException | None = None
        for index in range(count):
            relation, type_name, message = packing.word(), packing.text(), packing.text()
            earlier, shown = shown, as_traceback(type_name, message, self._frames(packing))
            if (relation == Relation.NONE) != (index == 0) or relation not in (0, 1, 2):
                raise MalformedError(f"exception {index} has relation {relation}")
            if relation == Relation.CAUSE:
                shown.__cause__ = earlier
            elif relation == Relation.CONTEXT:
                shown.__context__ = earlier
            notes = [packing.text() for _ in range(packing.word())]
            if notes:
                shown.__notes__ = notes
            inner = [self._chain(packing, depth + 1)[0] for _ in range(packing.word())]
            if inner:
                shown.exceptions = inner
        assert shown is not None
        return shown, type_name, message

    def _frames(self, packing: Packing) -> list[Location]:
        count = packing.word()
        frames = []
        for _ in range(count):
            number = packing.word()
            if not 0 <= number < len(self._locations):
                raise MalformedError(f"location {number} of {len(self._locations)}")
            frames.append(Location(*self._locations[number]))
        return frames

    def _getenv(self, request: Request) -> Reply:
        value = os.environ.get(decode(request.payload))
        return Reply() if value is None else Reply(result0=1, payload=encode(value))

    def _describe_location(self, request: Request) -> Reply:
        """Each in a line of its own: the line's number, the path, the function, the source text there."""
        number = request.arguments[0]
        if not 0 <= number < len(self._locations):
            raise MalformedError(f"location {number}")
        place = self._locations[number]
        source = linecache.getline(place.filename, place.line).strip()
        described = (str(place.line), place.filename, place.function, source)
        return Reply(payload=encode("\n".join(described)))

    def _local_time(self, request: Request) -> Reply:
        """How far the local time is ahead of UTC at a moment, and the name of the zone."""
        local = time.localtime(request.arguments[0])
        return Reply(result0=local.tm_gmtoff, result1=local.tm_isdst, payload=encode(local.tm_zone))

    # Files.

    def _open(self, request: Request) -> Reply:
        lengths, newline, kind = request.arguments[:4], *request.arguments[4:]
        payload = request.payload
        if min(lengths) < 0 or sum(lengths) != len(payload):
            raise MalformedError(f"texts of {lengths} bytes in {len(payload)}")
        if newline not in NEWLINES:
            raise MalformedError(f"newline {newline}")
        texts = []
        at = 0
        for length in lengths:
            texts.append(decode(payload[at : at + length]))
            at += length
        name, mode, encoding, errors = texts
        if kind != (OpenKind.BINARY if "b" in mode else OpenKind.TEXT):
            raise MalformedError(f"kind {kind} for mode {mode!r}")
        if set(mode) & set("ax+"):
            self.history.forbid()
        file = open(  # noqa: SIM115  it stays in the table of handles
            name,
            mode,
            encoding=encoding or None,
            errors=errors or None,
            newline=NEWLINES[newline],
        )
        handle = self._next_handle
        self._next_handle += 1
        self._files[handle] = cast("File", file)
        return Reply(result0=handle)

    def _file(self, handle: int) -> File:
        file = self._files.get(handle)
        if file is not None:
            return file
        if Handle.FIRST <= handle < self._next_handle:
            raise ValueError("I/O operation on closed file.")
        if Handle.STDIN <= handle < Handle.FIRST:
            raise io.UnsupportedOperation("standard streams can be read, written and flushed only")
        raise MalformedError(f"unknown handle {handle}")

    def _read(self, request: Request) -> Reply | None:
        handle, size = request.arguments[:2]
        if handle == Handle.STDIN:
            self.history.forbid()
            if self._signals is not None and self._signals.are_waiting():
                return Reply(Failure.INTERRUPTED)  # they are to be handled first
            self._input.read_later(request.port, request.turn, request.opcode, size)
            return None
        return read_reply(self._file(handle), request.opcode, size)

    def _write(self, request: Request) -> Reply:
        file = self._file(request.arguments[0])
        if isinstance(file, io.TextIOBase):
            return Reply(result0=file.write(decode(request.payload)))
        return Reply(result0=cast("BinaryIO", file).write(request.payload))

    def _seek(self, request: Request) -> Reply:
        handle, offset, whence = request.arguments[:3]
        return Reply(result0=self._file(handle).seek(offset, whence))

    def _tell(self, request: Request) -> Reply:
        return Reply(result0=self._file(request.arguments[0]).tell())

    def _flush(self, request: Request) -> Reply:
        handle = request.arguments[0]
        if handle in self._streams:
            self._emit(handle, b"")
        elif handle != Handle.STDIN:
            self._file(handle).flush()
        return DONE

    def _close_file(self, request: Request) -> Reply:
        handle = request.arguments[0]
        if handle in self._files:
            self._files.pop(handle).close()
        elif not Handle.STDIN <= handle < self._next_handle:
            raise MalformedError(f"unknown handle {handle}")
        return DONE

    # Signals.

    def _own_signals(self) -> Signals:
        if self._signals is None:
            raise ValueError("signals are delivered to programs that are run as such")
        return self._signals

    def _watch_signal(self, request: Request) -> Reply:
        self._own_signals().watch(*request.arguments[:2])  # again, if the program is run again
        return DONE

    def _take_signal(self, _request: Request) -> Reply:
        number = self._own_signals().take()
        if number:
            self.history.forbid()
        return Reply(result0=number)

    def _send_signal(self, request: Request) -> Reply:
        self.history.forbid()
        self._own_signals().send(request.arguments[0])
        return DONE

    def _set_alarm(self, request: Request) -> Reply:
        self.history.forbid()
        return Reply(result0=self._own_signals().set_alarm(request.arguments[0]))

    # Names of files and folders.

    def _path_status(self, request: Request) -> Reply:
        words = paths.status(decode(request.payload), follows=request.arguments[0] == 1)
        return Reply(payload=b"".join(map(WORD.pack, words)))

    def _list_names(self, request: Request) -> Reply:
        names = paths.names_in(decode(request.payload))
        return Reply(result0=len(names), payload=pack_texts(map(encode, names)))

    def _make_directory(self, request: Request) -> Reply:
        self.history.forbid()
        paths.make_directory(decode(request.payload), request.arguments[0])
        return DONE

    def _change_directory(self, request: Request) -> Reply:
        self.history.forbid()
        paths.change_directory(decode(request.payload))
        return DONE

    def _remove(self, request: Request) -> Reply:
        self.history.forbid()
        paths.remove(decode(request.payload), is_directory=request.arguments[0] == 1)
        return DONE

    def _rename(self, request: Request) -> Reply:
        length = request.arguments[0]
        if not 0 <= length <= len(request.payload):
            raise MalformedError(f"name of {length} bytes in {len(request.payload)}")
        self.history.forbid()
        paths.rename(decode(request.payload[:length]), decode(request.payload[length:]))
        return DONE

    def _real_path(self, request: Request) -> Reply:
        found = paths.real_path(decode(request.payload), is_strict=request.arguments[0] == 1)
        return Reply(payload=encode(found))


NEWLINES = {
    Newline.UNIVERSAL: None,
    Newline.KEEP: "",
    Newline.LF: "\n",
    Newline.CR: "\r",
    Newline.CRLF: "\r\n",
}


def as_traceback(
    type_name: str, message: str, frames: Sequence[Location]
) -> traceback.TracebackException:
    """An exception that no Python frame raised, ready to be formatted as if one had.

    A class of that name is made so that the standard library does all of the formatting.
    """
    exception_type = type(
        "Exception",
        (Exception,),
        {"__module__": "builtins", "__qualname__": type_name, "__str__": lambda _: message},
    )
    shown = traceback.TracebackException(exception_type, exception_type(), None)
    for filename in {frame.filename for frame in frames}:
        linecache.checkcache(filename)
    shown.stack = traceback.StackSummary.from_list(
        [
            traceback.FrameSummary(
                frame.filename,
                frame.line,
                frame.function,
                end_lineno=frame.end_line,
                colno=frame.column,
                end_colno=frame.end_column,
            )
            for frame in frames
        ]
    )
    return shown
