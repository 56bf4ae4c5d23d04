"""Everything that compiled code and the host must agree on: one text that both sides import.

Only classes of integer literals, so that the compiler folds each name to a constant. Sizes and offsets
are bytes unless the name says words; words are 64-bit, little-endian. `docs/internals/hostcall.md` draws
the protocol.
"""


class LaunchWord:
    """Indices into the launch record: 64 words of host-visible memory, filled before the start.

    The groups lie in different cache lines, so that a word which one side writes while the program runs
    does not slow down the reading of the constant ones.
    """

    COUNT = 64

    # Written by the host before the start, constant afterwards.
    HEAP_BASE = 0
    HEAP_END = 1
    WORKERS_BASE = 2  # the worker records
    WORKER_BYTES = 3  # of one record: Limit.WORKER_BYTES
    WORKER_COUNT = 4  # how many there may be
    PORTS_BASE = 5  # host-visible; see Port
    PORT_COUNT = 6
    PORT_LOCKS_BASE = 7  # device memory, one word a port, zero at first; see PortLock
    CONSOLE_BASE = 8  # host-visible; see Console
    CONSOLE_BYTES = 9  # capacity of the ring, without its header; a multiple of 8
    CONSOLE_STATE_BASE = 10  # device memory, zero at first; see ConsoleState
    WALL_CLOCK_OFFSET_NS = 11  # time.time_ns() minus the device's monotonic clock
    ARGV_BASE = 12  # a packing: a word that counts, then that many texts
    CPU_COUNT = 13  # what os.cpu_count() says
    WATCH_NS = 14  # how long threads that wait for one word together look at it before they park
    STACK_BYTES = 15
    HEAP_CURSOR = 16  # the address of a device word: where the next block is taken from
    HOST_WORDS_BASE = 17  # this record in host-visible memory, for the words from 32 on
    WATCHDOG_NS = 18  # how long a thread waits before it looks for a ring of waits; 0: for ever

    # Written by the host while the program runs.
    INTERRUPT = 32  # 1 after Ctrl-C

    # Written by the device.
    DONE = 48  # 1 when the program has ended
    EXIT_STATUS = 49  # stored before DONE


class Limit:
    """Sizes that both sides assume."""

    WORKER_BYTES = 4096
    MAX_REQUEST_BYTES = 1073741824  # of all requests that are still arriving in parts


class Near:
    """Words of a worker's near memory: zeroed at the launch, used by that worker only.

    On a GPU it is in shared memory, where an acquire does not make the next load a slow one.
    """

    BYTES = 1024
    FAILING = 0  # set while MemoryError is being made, which needs memory itself
    IDENT = 8  # of the thread that runs, 0 if there is none
    CELLS = 0  # the allocator's cell of objects of n bytes is n bytes behind; n is 16 to 512
    CHUNK = 560  # the cell of larger objects
    CHUNK_BYTES = 576  # of the next chunk, 0 for the first
    INDEX = 1016  # the worker's


class Port:
    """The ports region, for `count` ports: three arrays, one after the other.

        base                  device turn words   count words   only the device writes
        base +  8 * count     host turn words     count words   only the host writes
        base + 16 * count     packets             count * Packet.BYTES

    The device turn words are contiguous so that the host's poll is one comparison. A `count` that is a
    multiple of 16 keeps the three arrays in cache lines of their own.
    """

    TURN_BYTES = 8
    TURNS_BYTES = 16  # both turn words of a port

    TURN = 1  # the bit of a turn word that is 0 or 1
    BRIEF = 2  # set in a word that says all there is to say: the header of the packet is not used

    # A brief request has no payload and two small arguments, with sign; the others are 0.
    OPCODE_SHIFT = 8
    OPCODE_MASK = 255
    ARGUMENT0_SHIFT = 16
    ARGUMENT1_SHIFT = 40
    ARGUMENT_MASK = 16777215
    ARGUMENT_LIMIT = 8388608  # the first that is too large

    # A brief answer has the status NONE, one packet of payload at most, a small RESULT0 with sign; RESULT1 is 0.
    SIZE_SHIFT = 2
    SIZE_MASK = 16383
    RESULT_SHIFT = 16
    RESULT_LIMIT = 140737488355328  # the first that is too large


class PortLock:
    """A port's lock word, in device memory: the port's turn (0 or 1) while it is free.

    Whoever has the port knows its turn, and the device remembers it here, so that it never reads a turn word of its
    own across the bus.
    """

    LOCKED = 2


class Packet:
    """Word offsets in a packet's header; the payload follows it."""

    # Written by the device, before it hands the packet over.
    OPCODE = 0
    LENGTH = 8  # bytes of payload in this packet
    ARGUMENTS = 16  # six words
    ARGUMENT_COUNT = 6

    # Written by the host, before it hands the packet back.
    STATUS = 64  # a Failure
    ANSWER_BYTES = 72  # of the whole answer, which may take several packets; see Opcode.MORE
    RESULT0 = 80
    RESULT1 = 88

    PAYLOAD = 128
    PAYLOAD_BYTES = 4096
    BYTES = 4224  # PAYLOAD + PAYLOAD_BYTES


class Opcode:
    """What a packet asks for. `docs/internals/hostcall.md` lists arguments, results and payloads."""

    # Packets of a longer exchange, handled for every opcode alike.
    PART = 1  # the payload is a part of the request that this port will complete
    MORE = 2  # give the next packet of this port's answer

    # The console and the end of the program.
    CONSOLE_FULL = 8  # empty the ring now
    FLUSH = 9  # of a file, or of stdout and stderr by handle
    WRITE_TRACEBACK = 10
    REPORT = 11  # free text to stderr
    EXIT = 12
    OUTGROWN = 14  # an integer does not fit in 64 bits; answered where the program goes on
    DESCRIBE_LOCATION = 15  # the line, file, function and source text of a place in the program
    FORMAT_TRACEBACK = 13  # as WRITE_TRACEBACK, but gives the text

    # Files.
    OPEN = 16
    CLOSE = 17
    READ = 18
    READLINE = 19
    READ_LINES = 20
    WRITE = 21
    SEEK = 22
    TELL = 23

    # Names of files and folders.
    PATH_STATUS = 24
    LIST_NAMES = 25
    MAKE_DIRECTORY = 26
    REMOVE = 27
    RENAME = 28
    REAL_PATH = 29
    CHANGE_DIRECTORY = 30

    # The environment.
    GETENV = 32
    LOCAL_TIME = 33

    # Signals.
    WATCH_SIGNAL = 34
    TAKE_SIGNAL = 35
    SEND_SIGNAL = 36  # to the program itself
    SET_ALARM = 37


class SignalAction:
    """Argument of WATCH_SIGNAL: what becomes of the signal."""

    DEFAULT = 0
    IGNORE = 1
    HANDLE = 2


class PathStatus:
    """The words in the answer to PATH_STATUS."""

    MODE = 0
    INODE = 1
    DEVICE = 2
    LINKS = 3
    USER = 4
    GROUP = 5
    SIZE = 6
    READ_NS = 7
    WRITTEN_NS = 8
    CHANGED_NS = 9
    COUNT = 10


class Handle:
    """File handles that exist from the start; those that OPEN gives are larger."""

    STDIN = 0
    STDOUT = 1
    STDERR = 2
    FIRST = 3


class OpenKind:
    """Argument of OPEN: what the caller will do with the handle; must agree with the mode."""

    TEXT = 0
    BINARY = 1


class Newline:
    """Argument of OPEN: the `newline` parameter of Python's `open`."""

    UNIVERSAL = 0  # None
    KEEP = 1  # ""
    LF = 2
    CR = 3
    CRLF = 4


class Failure:
    """The status of an answer. Other than NONE: the exception to raise; the payload is its text.

    The classes of OSError are told apart by the host, so the device needs no table of errno values.
    For those RESULT0 is the errno (0: none) and RESULT1 is 1 where the file's name belongs in the
    exception.
    """

    NONE = 0
    OS_ERROR = 1
    FILE_NOT_FOUND = 2
    PERMISSION = 3
    IS_A_DIRECTORY = 4
    NOT_A_DIRECTORY = 5
    FILE_EXISTS = 6
    BROKEN_PIPE = 7
    UNSUPPORTED = 8  # io.UnsupportedOperation
    VALUE = 9
    DECODE = 10  # UnicodeDecodeError
    ENCODE = 11  # UnicodeEncodeError
    LOOKUP = 12
    OVERFLOW = 13
    MEMORY = 14
    INTERRUPTED = 15  # KeyboardInterrupt
    PROTOCOL = 16  # the request was malformed: our bug


class Relation:
    """How an exception of WRITE_TRACEBACK belongs to the one before it."""

    NONE = 0  # the first of the payload
    CAUSE = 1  # "The above exception was the direct cause of the following exception:"
    CONTEXT = 2  # "During handling of the above exception, another exception occurred:"


class Console:
    """The console ring: a header of two words in separate cache lines, then CONSOLE_BYTES of data.

    HEAD and TAIL count bytes since the start; a position modulo the capacity is an offset into DATA.
    A record is a word (stream in the lower half, length in bytes in the upper half), then the bytes,
    padded to 8. The word never wraps around the end; the bytes may.
    """

    HEAD = 0  # only the device writes
    TAIL = 64  # only the host writes
    DATA = 128
    RECORD_BYTES = 8  # of the word that starts a record
    LENGTH_SHIFT = 32


class ConsoleState:
    """What the device knows of the ring, in device memory, so that a short print crosses no bus."""

    LOCK = 0
    HEAD = 8
    TAIL_SEEN = 16  # the host's tail, as last read
    BYTES = 24


class Stream:
    """The stream of a console record."""

    STDOUT = 1
    STDERR = 2
