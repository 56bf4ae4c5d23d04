"""`json`: data as text and back.

# differs: `loads` gives integers of 64 bits; of its hooks only `object_hook` is called, with dicts; an object
# of a program's class is written if `default`, or the `default` of `cls`, makes data of it.
# differs: lone surrogates (`"\\ud800"`) cannot be read.
"""

from __future__ import annotations

from json.decoder import JSONDecodeError, decode  # type: ignore[attr-defined]
from json.encoder import JSONEncoder, Style, encode  # type: ignore[attr-defined]

from weft.runtime.byte_strings import ByteArrayObject, Bytes
from weft.runtime.intrinsics import text, type_name
from weft.runtime.strings import Str

__all__ = ["JSONDecodeError", "JSONEncoder", "dump", "dumps", "load", "loads"]


def dumps(
    obj,
    *,
    skipkeys=False,
    ensure_ascii=True,
    check_circular=True,
    allow_nan=True,
    cls=None,
    indent=None,
    separators=None,
    default=None,
    sort_keys=False,
) -> Str:
    style = Style(skipkeys, ensure_ascii, allow_nan, sort_keys, indent, separators)
    if cls is None:
        return encode(obj, style, default)
    encoder = cls()
    return encode(obj, style, encoder.default)


def dump(
    obj,
    fp,
    *,
    skipkeys=False,
    ensure_ascii=True,
    check_circular=True,
    allow_nan=True,
    cls=None,
    indent=None,
    separators=None,
    default=None,
    sort_keys=False,
) -> None:
    fp.write(
        dumps(
            obj,
            skipkeys=skipkeys,
            ensure_ascii=ensure_ascii,
            allow_nan=allow_nan,
            cls=cls,
            indent=indent,
            separators=separators,
            default=default,
            sort_keys=sort_keys,
        )
    )


def loads(s, *, object_hook=None):
    if isinstance(s, Str):
        if s.startswith(text("\ufeff")):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)  # type: ignore[arg-type]
        return decode(s, object_hook)
    if isinstance(s, (Bytes, ByteArrayObject)):
        return decode(s.decode(), object_hook)
    raise TypeError(text("the JSON object must be str, bytes or bytearray, not ") + type_name(s))


def load(fp, *, object_hook=None):
    return loads(fp.read(), object_hook=object_hook)
