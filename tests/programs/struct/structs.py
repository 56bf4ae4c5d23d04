"""struct: Struct objects, iter_unpack, pack_into, and formats that are made when the program runs."""

import struct
from struct import Struct

HEADER = struct.Struct("<4sHI")
data = HEADER.pack(b"WEFT", 7, 99)
magic, version, size = HEADER.unpack(data)
print(data, magic.decode(), version + 1, size * 2, HEADER.size, HEADER.format)
print(HEADER.unpack_from(b"xx" + data, 2), HEADER.unpack_from(data + b"tail"))


class Point:
    LAYOUT = Struct(">dd?")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def dump(self):
        return self.LAYOUT.pack(self.x, self.y, True)

    @classmethod
    def load(cls, data):
        x, y, _ = cls.LAYOUT.unpack(data)
        return cls(x, y)


point = Point.load(Point(1.5, -2).dump())
print(point.x + point.y, Point.LAYOUT.size)

pairs = struct.Struct("<Bh")
table = b"".join(pairs.pack(i, -i * 100) for i in range(4))
print([a + b for a, b in pairs.iter_unpack(table)], list(struct.iter_unpack(">H", b"\0\1\0\2")))
room = bytearray(10)
pairs.pack_into(room, 1, 255, -1)
struct.pack_into(">I", room, 6, 0x01020304)
struct.pack_into("<H", room, -10, 513)
print(room, pairs.unpack_from(room, 1))

FORMAT = ">Hq"
print(struct.unpack(FORMAT, struct.pack(FORMAT, 1, -2)), struct.calcsize(FORMAT))
for n in (0, 1, 3):
    packed = struct.pack(f"<{n}I", *range(n))
    values = struct.unpack(f"<{n}I", packed)
    print(n, packed, values, sum(values), struct.unpack("<" + "H" * (2 * n), packed))
    print(struct.unpack("<%df" % n, struct.pack("<%df" % n, *[i / 2 for i in range(n)])))
for form in ("<h", ">3sB", "?d"):
    zeros = bytes(struct.calcsize(form))
    print(form, struct.unpack(form, zeros), Struct(form).unpack(zeros), Struct(form).size)
for value in (0.0, -0.0, 1.0, 1.5, 65504.0, 0.1, 6e-8, 2e-8, -3.14159, float("inf"), 6.1e-5):
    half = struct.pack("<e", value)
    print(half.hex(), struct.unpack("<e", half)[0])
print(struct.unpack("@nN", struct.pack("@nN", -5, 5)), struct.calcsize("@bP"))

for action in (
    lambda: HEADER.unpack(b"short"),
    lambda: HEADER.pack(b"a", 1),
    lambda: HEADER.unpack_from(data, 3),
    lambda: pairs.iter_unpack(b"12345"),
    lambda: Struct("").iter_unpack(b""),
    lambda: pairs.pack_into(bytearray(2), 0, 1, 2),
    lambda: pairs.pack_into(bytearray(5), -2, 1, 2),
    lambda: pairs.pack_into(bytearray(5), -9, 1, 2),
    lambda: pairs.pack_into(bytearray(5), 0, 1),
    lambda: struct.pack("<e", 70000.0),
    lambda: Struct("<y"),
):
    try:
        print(action())
    except (struct.error, OverflowError) as error:
        print(type(error).__name__, error)
