"""struct: pack, unpack of literal formats, calcsize."""

import struct

print(struct.pack("<HhIi", 65535, -2, 4000000000, -5), struct.pack(">qQ", -1, 7), struct.pack("!bB?c", -3, 200, True, b"z"))
print(struct.pack("<fd", 1.5, -0.1), struct.pack(">f", 3.14159), struct.pack("<5s3sx2p", b"hello", b"a", b"xyz"), struct.pack("<3H", 1, 2, 3))
print([struct.calcsize(f) for f in ("<HI", "@HI", "HI", "bq", "4sI", "<2xh", "3h", "", "lL", "=lL", "c0i", "?d")])
a, b, c = struct.unpack("<HhI", b"\x01\x02\xff\xff\x00\x00\x00\x80")
print(a, b, c, struct.unpack(">hd", struct.pack(">hd", -7, 2.5)), struct.unpack("<f", b"\x00\x00\xc0\x3f")[0])
name, size, flag = struct.unpack("8sI?", struct.pack("8sI?", b"weft", 99, True))
print(name, name.rstrip(b"\x00").decode(), size, flag, struct.unpack("2c3p", b"ab\x02xy"), struct.unpack("@bi", struct.pack("@bi", 1, -1)))
print(struct.unpack_from("<H", b"\x00\x01\x02\x03", 1), struct.unpack_from("<bb", b"\x05\xfb"), struct.unpack("<3B", bytearray(b"\x01\x02\xff")))
for value in (0.0, -0.0, 1.0, 0.1, 1e-40, 1.5e-45, 3.4028234e38, 16777217.0, float("inf"), float("-inf"), -2.5e-39, 1e-50):
    data = struct.pack(">f", value)
    print(data.hex(), struct.unpack(">f", data)[0])
records = b"".join(struct.pack("<Bf", i, i / 4) for i in range(4))
step = struct.calcsize("<Bf")
print([struct.unpack_from("<Bf", records, at) for at in range(0, len(records), step)])
for action in (
    lambda: struct.pack("<H", 70000), lambda: struct.pack("<b", 200), lambda: struct.pack(">H", 70000), lambda: struct.pack(">h", -40000), lambda: struct.pack("I", -1), lambda: struct.pack("<B", -1), lambda: struct.pack("<HH", 1), lambda: struct.pack("<i", 1 << 40),
    lambda: struct.pack("<c", b"ab"), lambda: struct.pack("<H", 1.5), lambda: struct.pack("<f", 1e39), lambda: struct.pack("<s", 3), lambda: struct.pack("z", 1),
):
    try:
        print(action())
    except (struct.error, OverflowError) as error:
        print(type(error).__name__, error)
try:
    print(struct.unpack("<I", b"abc"))
except struct.error as error:
    print(error)
try:
    print(struct.unpack_from("<I", b"abcdef", 4))
except struct.error as error:
    print(error)
