"""Ascii85 and base85, with all their options, and what they say of bad input."""

import base64

samples = [b"", b"a", b"ab", b"abc", b"abcd", b"hello world", b"\0\0\0\0", b"\0\0\0\0\0", b"\0\0", b"    ", b"xx      \xff\xff\xff\xff", bytes(range(40))]
for sample in samples:
    plain = base64.a85encode(sample)
    print(plain, base64.a85decode(plain) == sample, base64.b85encode(sample), base64.b85decode(base64.b85encode(sample)) == sample)
    framed = base64.a85encode(sample, foldspaces=True, wrapcol=7, adobe=True)
    print(framed, base64.a85decode(framed, foldspaces=True, adobe=True) == sample)
    print(base64.a85encode(sample, pad=True, wrapcol=10), base64.b85encode(sample, pad=True), base64.b85encode(bytearray(sample)).decode())
print(base64.a85decode("87cUR D]i,\"\nEb80"), base64.b85decode("Xk~0{Zv"))
for bad in ("~~", "s8W-\"", "abz", "zy", "v"):
    try:
        print(base64.a85decode(bad))
    except ValueError as error:
        print(error)
for bad in ("ab c", "~~~~~", "abc\"e", "|NsC1"):
    try:
        print(base64.b85decode(bad))
    except ValueError as error:
        print(error)
try:
    base64.a85decode(b"<~87cURD~", adobe=True)
except ValueError as error:
    print(error)
print(base64.a85decode(b"87,cUR", ignorechars=b","))
