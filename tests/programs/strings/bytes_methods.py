"""Every method of bytes and bytearray."""

b = b"hello world"
print(
    b,
    b[0],
    b[1:3],
    b.upper(),
    b.title(),
    b.capitalize(),
    b.swapcase(),
    b.split(),
    b.split(b"o"),
    b.rsplit(b"o", 1),
    b.find(b"o"),
    b.find(111),
    b.count(b"l"),
    b.count(108),
    b.index(b"w"),
    b.replace(b"l", b"L"),
    b.startswith(b"he"),
    b.endswith((b"x", b"ld")),
)
print(
    b.partition(b" "),
    b",".join([b"a", b"b"]),
    b"  x ".strip(),
    b"xxa".lstrip(b"x"),
    b"ab".center(6, b"*"),
    b"7".zfill(3),
    b"a\nb\r\nc".splitlines(),
    b"abc".isalpha(),
    b"12".isdigit(),
    b"Ab".istitle(),
    b"ab".islower(),
    b"AB".isupper(),
    b" ".isspace(),
    b"a1".isalnum(),
)
print(
    b.hex(),
    b"abcd".hex("-"),
    b"abcde".hex(":", 2),
    bytes.fromhex("48 65 6c"),
    b.decode(),
    bytes([1, 2]),
    bytes(3),
    bytes("é", "utf-8"),
    b"\x00\xff\n'",
    b"ab" * 2,
    2 * b"x",
    b"a" + b"b",
    b"a" < b"b",
    104 in b,
    b"lo" in b,
    list(b"ab"),
    b"x.y".removesuffix(b".y"),
    b"abc".translate(bytes.maketrans(b"ab", b"xy")),
    b"abc".translate(None, b"b"),
)
a = bytearray(b"abc")
a.append(100)
a.extend(b"ef")
a[0] = 65
a += b"!"
print(a, len(a), a.pop(), a.upper(), a.find(b"d"), bytes(a), a[1:3], a.decode())
a.insert(0, 90)
a.remove(101)
a.reverse()
del a[0]
a[1:2] = b"__"
print(
    a, a == bytearray(a), a.hex(), bytearray(2), a.split(b"_"), a.replace(b"_", b"-"), a.count(b"_")
)
try:
    bytes([256])
except ValueError as e:
    print(e)
try:
    b"abc".index(b"z")
except ValueError as e:
    print(e)
try:
    b"\xff".decode("utf-8")
except UnicodeDecodeError as e:
    print(e)
