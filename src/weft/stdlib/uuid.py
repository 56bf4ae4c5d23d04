"""`uuid`: universally unique identifiers.

# differs: the node of `uuid1` and `getnode` is random, as CPython's is where it finds no network card.
# differs: a `UUID` is made of a text, bytes or an integer; not of fields.
"""

from __future__ import annotations

import hashlib
import os
import time
from enum import Enum

RESERVED_NCS = "reserved for NCS compatibility"
RFC_4122 = "specified in RFC 4122"
RESERVED_MICROSOFT = "reserved for Microsoft compatibility"
RESERVED_FUTURE = "reserved for future definition"
SIZE = 16
TICKS_TO_EPOCH = 0x01B21DD213814000  # of 100 ns, from 1582-10-15
TIME_LOW = 0xFFFFFFFF
TIME_HIGH = 0x0FFF


class SafeUUID(Enum):
    """Whether an identifier was made safely for several processes."""

    safe = 0
    unsafe = -1
    unknown = None


class UUID:
    """Sixteen bytes, which never change."""

    bytes: bytes

    def __init__(self, hex=None, bytes=None, bytes_le=None, int=None, version=None) -> None:
        given = b""
        if hex is not None:
            digits = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
            if len(digits) != 2 * SIZE:
                raise ValueError("badly formed hexadecimal UUID string")
            given = _from_hex(digits)
        elif bytes is not None:
            if len(bytes) != SIZE:
                raise ValueError("bytes is not a 16-char string")
            given = bytes
        elif bytes_le is not None:
            if len(bytes_le) != SIZE:
                raise ValueError("bytes_le is not a 16-char string")
            given = _swapped(bytes_le)
        elif int is not None:
            given = int.to_bytes(SIZE, "big")
        else:
            raise TypeError(
                "one of the hex, bytes, bytes_le, fields, or int arguments must be given"
            )
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            marked = bytearray(given)
            marked[8] = marked[8] & 0x3F | 0x80
            marked[6] = marked[6] & 0x0F | version << 4
            self.bytes = _frozen(marked)
        else:
            self.bytes = given

    @property
    def hex(self) -> str:
        return self.bytes.hex()

    @property
    def int(self):
        return _as_int(self.bytes)

    @property
    def bytes_le(self):
        return _swapped(self.bytes)

    @property
    def urn(self) -> str:
        return "urn:uuid:" + str(self)

    @property
    def version(self):
        if self.variant != RFC_4122:
            return None
        return self.bytes[6] >> 4

    @property
    def variant(self) -> str:
        mark = self.bytes[8]
        if mark < 0x80:
            return RESERVED_NCS
        if mark < 0xC0:
            return RFC_4122
        return RESERVED_MICROSOFT if mark < 0xE0 else RESERVED_FUTURE

    @property
    def time_low(self):
        return _as_int(self.bytes[:4])

    @property
    def time_mid(self):
        return _as_int(self.bytes[4:6])

    @property
    def time_hi_version(self):
        return _as_int(self.bytes[6:8])

    @property
    def clock_seq_hi_variant(self):
        return self.bytes[8] + 0

    @property
    def clock_seq_low(self):
        return self.bytes[9] + 0

    @property
    def clock_seq(self):
        return (self.bytes[8] & 0x3F) << 8 | self.bytes[9]

    @property
    def node(self):
        return _as_int(self.bytes[10:])

    @property
    def time(self):
        return (self.time_hi_version & TIME_HIGH) << 48 | self.time_mid << 32 | self.time_low

    @property
    def fields(self):
        return (
            self.time_low,
            self.time_mid,
            self.time_hi_version,
            self.clock_seq_hi_variant,
            self.clock_seq_low,
            self.node,
        )

    def __str__(self) -> str:
        digits = self.hex
        return "-".join([digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]])

    def __repr__(self) -> str:
        return f"UUID('{self}')"

    def __int__(self):
        return self.int

    def __hash__(self) -> int:  # type: ignore[valid-type]
        return hash(self.bytes)

    def __eq__(self, other) -> bool:
        if isinstance(other, UUID):
            return self.bytes == other.bytes
        return False

    def __lt__(self, other: UUID) -> bool:
        return self.bytes < other.bytes

    def __le__(self, other: UUID) -> bool:
        return self.bytes <= other.bytes

    def __gt__(self, other: UUID) -> bool:
        return self.bytes > other.bytes

    def __ge__(self, other: UUID) -> bool:
        return self.bytes >= other.bytes


# The names of the parameters above hide those of the types.


def _from_hex(digits: str) -> bytes:
    try:
        return bytes.fromhex(digits)
    except ValueError:
        raise ValueError(f"invalid literal for int() with base 16: {digits!r}") from None


def _frozen(marked: bytearray) -> bytes:
    return bytes(marked)


def _as_int(data: bytes):
    return int.from_bytes(data, "big")


def _swapped(data: bytes) -> bytes:
    """The first three fields with their lowest bytes first, or back."""
    return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]


def getnode() -> int:
    return _node


_node = int.from_bytes(os.urandom(6), "big") | 1 << 40


def uuid1(node=None, clock_seq=None) -> UUID:
    ticks = time.time_ns() // 100 + TICKS_TO_EPOCH
    sequence = _as_int(os.urandom(2)) & 0x3FFF if clock_seq is None else clock_seq
    place = _node if node is None else node
    data = (
        (ticks & TIME_LOW).to_bytes(4, "big")
        + (ticks >> 32 & 0xFFFF).to_bytes(2, "big")
        + (ticks >> 48 & TIME_HIGH).to_bytes(2, "big")
        + sequence.to_bytes(2, "big")
        + place.to_bytes(6, "big")
    )
    return UUID(bytes=data, version=1)


def uuid3(namespace: UUID, name) -> UUID:
    text = name.encode() if isinstance(name, str) else name
    return UUID(bytes=hashlib.md5(namespace.bytes + text).digest(), version=3)


def uuid4() -> UUID:
    return UUID(bytes=os.urandom(SIZE), version=4)


def uuid5(namespace: UUID, name) -> UUID:
    text = name.encode() if isinstance(name, str) else name
    return UUID(bytes=hashlib.sha1(namespace.bytes + text).digest()[:SIZE], version=5)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
