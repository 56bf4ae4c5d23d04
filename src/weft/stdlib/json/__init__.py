"""`json`: data as text and back.

# differs: an object of a program's class is written if `default`, or the `default` of `cls`, makes data of it;
# `iterencode` gives the text in one piece.
# differs: lone surrogates (`"\\ud800"`) cannot be read.
"""

from __future__ import annotations

from json.decoder import Hooks, JSONDecodeError, JSONDecoder, decode  # type: ignore[attr-defined]
from json.encoder import JSONEncoder, Style, encode  # type: ignore[attr-defined]

from weft.runtime.byte_strings import ByteArrayObject, Bytes
from weft.runtime.intrinsics import text, type_name
from weft.runtime.strings import Str

__all__ = ["JSONDecodeError", "JSONDecoder", "JSONEncoder", "dump", "dumps", "load", "loads"]


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
    **kw,
) -> Str:
    if cls is None:
        style = Style(skipkeys, ensure_ascii, allow_nan, sort_keys, indent, separators)
        return encode(obj, style, default)
    encoder = cls(
        skipkeys=skipkeys,
        ensure_ascii=ensure_ascii,
        check_circular=check_circular,
        allow_nan=allow_nan,
        indent=indent,
        separators=separators,
        default=default,
        sort_keys=sort_keys,
        **kw,
    )
    return encoder.encode(obj)


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
    **kw,
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
            **kw,
        )
    )


def loads(
    s,
    *,
    cls=None,
    object_hook=None,
    parse_float=None,
    parse_int=None,
    parse_constant=None,
    object_pairs_hook=None,
    **kw,
):
    if isinstance(s, Str):
        if s.startswith(text("\ufeff")):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)  # type: ignore[arg-type]
        document = s
    elif isinstance(s, (Bytes, ByteArrayObject)):
        document = s.decode()
    else:
        wanted = text("the JSON object must be str, bytes or bytearray, not ")
        raise TypeError(wanted + type_name(s))
    if cls is None:
        hooks = Hooks(object_hook, parse_float, parse_int, parse_constant, object_pairs_hook)
        return decode(document, hooks, bool(kw.get("strict", True)))
    # Those given only: a class may have others in their place.
    if object_hook is not None:
        return cls(object_hook=object_hook, **kw).decode(document)
    if object_pairs_hook is not None:
        return cls(object_pairs_hook=object_pairs_hook, **kw).decode(document)
    return cls(**kw).decode(document)


def load(
    fp,
    *,
    cls=None,
    object_hook=None,
    parse_float=None,
    parse_int=None,
    parse_constant=None,
    object_pairs_hook=None,
    **kw,
):
    return loads(
        fp.read(),
        cls=cls,
        object_hook=object_hook,
        parse_float=parse_float,
        parse_int=parse_int,
        parse_constant=parse_constant,
        object_pairs_hook=object_pairs_hook,
        **kw,
    )
