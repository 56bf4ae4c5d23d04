"""`struct`: numbers as bytes.

# differs: what a format that is not literal unpacks are a union of numbers and bytes; an unsigned number of 64
# bits that is packed must be below 2**63.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from weft.runtime.byte_arrays import (
    as_bytes,
    big_endian,
    contents_of,
    little_endian,
    put_big_endian,
    put_little_endian,
)
from weft.runtime.byte_strings import ByteArrayObject, Bytes
from weft.runtime.float_parts import is_finite
from weft.runtime.float_words import half_bits, half_float, short_bits, short_float
from weft.runtime.integers import unsigned_word
from weft.runtime.intrinsics import (
    Array,
    ByteArray,
    bits_float,
    float_bits,
    python_minor,
    type_name,
)
from weft.runtime.numbers import real
from weft.runtime.strings import Str

R = TypeVar("R", bound=Any)

NEEDED = "a bytes-like object is required, not "


class error(Exception):
    """A format or values that do not fit."""


class _Layout:
    """A format taken apart: a code, a place and a size for each value."""

    codes: Array[int]
    places: Array[int]
    sizes: Array[int]
    count: int
    total: int
    is_little: bool
    is_native: bool

    def __init__(self, form) -> None:
        if not isinstance(form, (Str, Bytes)):
            kind = type_name(form)
            raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {kind}")
        data = form.data
        self.is_little = True
        self.is_native = True
        at = 0
        if data.length > 0 and (data[0] == 64 or data[0] == 61 or data[0] == 60):
            at = 1
            self.is_native = data[0] == 64
        elif data.length > 0 and (data[0] == 62 or data[0] == 33):
            at = 1
            self.is_little = False
            self.is_native = False
        most = 0
        for pass_number in range(2):
            self.codes = Array[int](most)
            self.places = Array[int](most)
            self.sizes = Array[int](most)
            self.count = 0
            self.total = 0
            self.scan(data, at, pass_number == 1)
            most = self.count

    def scan(self, data: ByteArray, start: int, is_kept: bool) -> None:
        """Count the values, and note them if there is room."""
        at = start
        while at < data.length:
            code = data[at]
            at += 1
            if code == 32 or 9 <= code <= 13:
                continue
            repeat = 1
            if 48 <= code <= 57:
                repeat = 0
                while 48 <= code <= 57:
                    repeat = repeat * 10 + code - 48
                    if at == data.length:
                        raise error("repeat count given without format specifier")
                    code = data[at]
                    at += 1
            size = _size_of(code, self.is_native)
            if self.is_native and code != 115 and code != 112:
                self.total = (self.total + size - 1) // size * size
            if code == 120:  # x: padding
                self.total += repeat
            elif code == 115 or code == 112:  # s, p: one value of so many bytes
                self.note(code, repeat, is_kept)
            else:
                for _ in range(repeat):
                    self.note(code, size, is_kept)

    def note(self, code: int, size: int, is_kept: bool) -> None:
        if is_kept:
            self.codes[self.count] = code
            self.places[self.count] = self.total
            self.sizes[self.count] = size
        self.count += 1
        self.total += size


def _size_of(code: int, is_native: bool) -> int:
    if code == 98 or code == 66 or code == 99 or code == 63:  # b B c ?
        return 1
    if code == 104 or code == 72 or code == 101:  # h H e
        return 2
    if code == 105 or code == 73 or code == 102:  # i I f
        return 4
    if code == 108 or code == 76:  # l L
        return 8 if is_native else 4
    if code == 113 or code == 81 or code == 100:  # q Q d
        return 8
    if code == 120 or code == 115 or code == 112:  # x s p
        return 1
    if is_native and (code == 110 or code == 78 or code == 80):  # n N P
        return 8
    raise error("bad char in struct format")


def calcsize(format) -> int:
    return _Layout(format).total


def pack(format, *v) -> Bytes:
    return _packed(_Layout(format), v)


def pack_into(format, buffer, offset: int, *v) -> None:
    _put_into(_Layout(format), buffer, offset, v, "pack_into")


def _packed(layout: _Layout, values, name="pack") -> Bytes:
    if len(values) != layout.count:
        raise error(f"{name} expected {layout.count} items for packing (got {len(values)})")
    data = ByteArray(layout.total)
    at = 0
    for value in values:
        _put(data, layout, at, value)
        at += 1
    return as_bytes(data)


def _put_into(layout: _Layout, buffer, offset: int, values, name) -> None:
    if not isinstance(buffer, ByteArrayObject):
        raise TypeError(f"{name}() argument must be read-write bytes-like object")
    data = _packed(layout, values, name)
    length = len(buffer)
    start = offset
    if offset < 0:
        if offset + layout.total > 0:
            raise error(f"no space to pack {layout.total} bytes at offset {offset}")
        if offset + length < 0:
            raise error(f"offset {offset} out of range for {length}-byte buffer")
        start = offset + length
    if length - start < layout.total:
        raise error(
            f"{name} requires a buffer of at least {layout.total + start} bytes for packing "
            f"{layout.total} bytes at offset {start} (actual buffer size is {length})"
        )
    buffer[start : start + layout.total] = data  # type: ignore[index]


class Struct(Generic[R]):
    """A format taken apart once.

    Of a literal format the compiler makes the function that reads it, whose result says the types
    (`frontend/structs.py`); of another one there is `None`.
    """

    format: Str
    size: int
    _layout: _Layout
    _reader: R

    def __init__(self, format, _reader: R = None) -> None:  # type: ignore[assignment]
        self._layout = _Layout(format)
        self.format = format.decode("latin-1") if isinstance(format, Bytes) else format
        self.size = self._layout.total
        self._reader = _reader

    def pack(self, *v) -> Bytes:
        return _packed(self._layout, v)

    def pack_into(self, buffer, offset: int, *v) -> None:
        _put_into(self._layout, buffer, offset, v, "pack_into")

    def unpack(self, buffer):
        return self._values(_buffer(buffer, self.size))

    def unpack_from(self, buffer, offset=0):
        return self._values(_buffer_from(buffer, self.size, offset))

    def iter_unpack(self, buffer):
        data = contents_of(buffer, NEEDED)
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if data.length % self.size != 0:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return self._each(data)

    def _each(self, data: ByteArray):
        for start in range(0, data.length, self.size):
            part = ByteArray(self.size)
            part.copy_from(0, data, start, self.size)
            yield self._values(part)

    def _values(self, data: ByteArray):
        return _all_values(self._layout, data) if self._reader is None else self._reader(data)

    def __repr__(self) -> str:
        if python_minor() >= 13:
            return f"_struct.Struct({self.format!r})"
        return f"<_struct.Struct object at 0x{id(self):012x}>"


def _put(data: ByteArray, layout: _Layout, index: int, value) -> None:
    code = layout.codes[index]
    place = layout.places[index]
    size = layout.sizes[index]
    if code == 63:
        data[place] = 1 if value else 0
    elif code == 102 or code == 100 or code == 101:
        if not isinstance(value, (int, float)):
            raise error("required argument is not a float")
        _put_word(data, layout, place, size, _float_word(real(value), size))
    elif code == 115 or code == 112 or code == 99:
        if not isinstance(value, (Bytes, ByteArrayObject)):
            if code == 99:
                raise error("char format requires a bytes object of length 1")
            raise error(f"argument for '{chr(code)}' must be a bytes object")
        given = value.contents()
        if code == 99 and given.length != 1:
            raise error("char format requires a bytes object of length 1")
        if code == 112 and size > 0:
            shown = given.length if given.length < size - 1 else size - 1
            data[place] = shown if shown < 255 else 255
            data.copy_from(place + 1, given, 0, shown)
        else:
            data.copy_from(place, given, 0, given.length if given.length < size else size)
    else:
        if not isinstance(value, int):
            raise error("required argument is not an integer")
        _check_range(int(value), code, size, layout.is_little)
        _put_word(data, layout, place, size, int(value))


def _put_word(data: ByteArray, layout: _Layout, place: int, size: int, word: int) -> None:
    if layout.is_little:
        put_little_endian(data, place, word, size)
    else:
        put_big_endian(data, place, word, size)


def _float_word(value: float, size: int) -> int:
    if size == 8:
        return float_bits(value)
    if size == 2:
        return half_bits(value)
    word = short_bits(value)
    if is_finite(value) and word & 0x7F800000 == 0x7F800000:
        raise OverflowError("float too large to pack with f format")
    return word


def _check_range(value: int, code: int, size: int, is_little: bool) -> None:
    is_signed = code >= 97  # a small letter
    if value < 0 and not is_signed and size > 1:
        if size == 8 and not is_little:
            raise error("int too large to convert")
        if not is_little or (size > 2 and python_minor() < 12):
            raise error("argument out of range")
    if size == 8:
        return
    least = -(1 << (8 * size - 1)) if is_signed else 0
    largest = (1 << (8 * size - 1)) - 1 if is_signed else (1 << (8 * size)) - 1
    if least <= value <= largest:
        return
    shown = f"'{chr(code)}'"
    if python_minor() >= 12:
        pass
    elif size == 1:
        shown = "byte" if is_signed else "ubyte"
    elif size == 2 and is_little:  # CPython has functions of their own for the order of the machine
        shown = "short" if is_signed else "ushort"
    raise error(f"{shown} format requires {least} <= number <= {largest}")


# Of a literal format the compiler makes a tuple of the functions below (`frontend/structs.py`). Of another one it
# takes `_ints_of` or `_floats_of`, where the text of the format, as far as it is known, has such codes only.


def unpack(format, buffer):
    layout = _Layout(format)
    return _all_values(layout, _buffer(buffer, layout.total))


def unpack_from(format, buffer, offset=0):
    layout = _Layout(format)
    return _all_values(layout, _buffer_from(buffer, layout.total, offset))


def iter_unpack(format, buffer):
    return Struct(format).iter_unpack(buffer)


def _unpack_ints(format, buffer):
    layout = _Layout(format)
    return _ints_of(layout, _buffer(buffer, layout.total))


def _unpack_from_ints(format, buffer, offset=0):
    layout = _Layout(format)
    return _ints_of(layout, _buffer_from(buffer, layout.total, offset))


def _unpack_floats(format, buffer):
    layout = _Layout(format)
    return _floats_of(layout, _buffer(buffer, layout.total))


def _unpack_from_floats(format, buffer, offset=0):
    layout = _Layout(format)
    return _floats_of(layout, _buffer_from(buffer, layout.total, offset))


def _all_values(layout: _Layout, data: ByteArray):
    values: list[Any] = []
    for index in range(layout.count):
        code = layout.codes[index]
        place = layout.places[index]
        size = layout.sizes[index]
        if code == 115 or code == 99:
            values.append(_bytes_at(data, place, size))
        elif code == 112:
            values.append(_counted_at(data, place, size))
        elif code == 63:
            values.append(_bool_at(data, place))
        elif code == 102 or code == 100 or code == 101:
            values.append(_float_at(data, place, size, layout.is_little))
        else:
            values.append(_int_at(data, place, size, layout.is_little, code >= 97))
    return tuple(values)


def _ints_of(layout: _Layout, data: ByteArray):
    values = []
    for index in range(layout.count):
        code = layout.codes[index]
        if code == 115 or code == 99 or 100 <= code <= 102 or code == 112 or code == 63:
            raise NotImplementedError("weft took this for a format of integers")
        is_signed = code >= 97
        place, size = layout.places[index], layout.sizes[index]
        values.append(_int_at(data, place, size, layout.is_little, is_signed))
    return tuple(values)


def _floats_of(layout: _Layout, data: ByteArray):
    values = []
    for index in range(layout.count):
        if not 100 <= layout.codes[index] <= 102:
            raise NotImplementedError("weft took this for a format of floats")
        place, size = layout.places[index], layout.sizes[index]
        values.append(_float_at(data, place, size, layout.is_little))
    return tuple(values)


def _buffer(buffer, total: int) -> ByteArray:
    data = contents_of(buffer, NEEDED)
    if data.length != total:
        raise error(f"unpack requires a buffer of {total} bytes")
    return data


def _buffer_from(buffer, total: int, offset: int) -> ByteArray:
    data = contents_of(buffer, NEEDED)
    start = offset + data.length if offset < 0 else offset
    if start < 0:
        raise error(f"offset {offset} out of range for {data.length}-byte buffer")
    if data.length - start < total:
        raise error(
            f"unpack_from requires a buffer of at least {total + start} bytes for unpacking "
            f"{total} bytes at offset {start} (actual buffer size is {data.length})"
        )
    part = ByteArray(total)
    part.copy_from(0, data, start, total)
    return part


def _int_at(data: ByteArray, at: int, size: int, is_little: bool, is_signed: bool):
    word = little_endian(data, at, size) if is_little else big_endian(data, at, size)
    if size == 8:
        return word if is_signed else unsigned_word(word)
    if is_signed and word >= 1 << (8 * size - 1):
        return word - (1 << (8 * size))
    return word


def _float_at(data: ByteArray, at: int, size: int, is_little: bool) -> float:
    word = little_endian(data, at, size) if is_little else big_endian(data, at, size)
    if size == 2:
        return half_float(word)
    return bits_float(word) if size == 8 else short_float(word)


def _bool_at(data: ByteArray, at: int) -> bool:
    return data[at] != 0


def _bytes_at(data: ByteArray, at: int, size: int) -> Bytes:
    part = ByteArray(size)
    part.copy_from(0, data, at, size)
    return as_bytes(part)


def _counted_at(data: ByteArray, at: int, size: int) -> Bytes:
    """Bytes with their number before them."""
    if size == 0:
        return as_bytes(ByteArray(0))
    count = data[at] if data[at] < size else size - 1
    return _bytes_at(data, at + 1, count)
