import struct
print(struct.pack(b">Q", 5), struct.unpack(b"<HB", b"\x01\x02\x03"), struct.calcsize(b"3sI"))
s = struct.Struct(b">2h")
print(s.format, s.size, s.pack(1, -2), s.unpack(s.pack(1, -2)))
f = b">" + b"I" * 2
print(struct.unpack(f, b"\0\0\0\1\0\0\0\2"), list(struct.iter_unpack(b"<h", b"\1\0\2\0")))
fmts = [">I", "<H"]
for form in fmts:
    print(struct.pack(form, 7))
try:
    struct.pack(5, 3)
except TypeError as e:
    print(e)
