"""Methods and parts of int and float."""

print([n.bit_count() for n in (0, 1, 255, -7, 2**62)], (10).bit_length(), True.bit_count())
print((1024).to_bytes(2, "big"), (1024).to_bytes(2, byteorder="little"), (5).to_bytes(), (-2).to_bytes(3, "big", signed=True))
print((2**40 + 5).to_bytes(10, "little"), (-1).to_bytes(9, "big", signed=True), (0).to_bytes(0, "big"), (127).to_bytes(1, "big", signed=True))
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\x04\x00", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True))
print(int.from_bytes(b"", "big"), int.from_bytes([1, 2, 3]), int.from_bytes(bytearray(b"\x00\x00\x00\x00\x00\x00\x00\x00\x07"), "big"))
for value in (0, 1, -1, 300, -300, 2**62, -(2**62) * 2):
    for order in ("big", "little"):
        data = value.to_bytes(8, order, signed=True)
        print(data, int.from_bytes(data, order, signed=True) == value)
for action in (
    lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (128).to_bytes(1, "big", signed=True),
    lambda: (1).to_bytes(2, "middle"), lambda: (1).to_bytes(-1, "big"), lambda: (-129).to_bytes(1, "big", signed=True),
    lambda: (1).to_bytes(0, "big"),
):
    try:
        print(action())
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
print((7).as_integer_ratio(), (0.75).as_integer_ratio(), (-2.5).as_integer_ratio(), (1e10).as_integer_ratio(), (0.0).as_integer_ratio())
print((3.0).is_integer(), (3.5).is_integer(), float("inf").is_integer(), (0.1).as_integer_ratio())
for bad in ("inf", "nan"):
    try:
        float(bad).as_integer_ratio()
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
for value in (0.0, -0.0, 1.0, 0.5, -3.75, 0.1, 1e300, 5e-324, 2.2250738585072014e-308, float("inf"), float("-inf"), float("nan"), 123456.789):
    shown = value.hex()
    print(shown, float.fromhex(shown) == value)
print(float.fromhex("0x1.8p3"), float.fromhex("-1.8p-1"), float.fromhex("ff"), float.fromhex(" 0x.4 "), float.fromhex("0x10p+0"))
print(float.fromhex("0x1.00000000000008p0"), float.fromhex("0x1.000000000000081p0"), float.fromhex("0x123456789abcdef012345p0"))
for bad in ("", "0x", "xyz", "1.2.3", "0x1p", "0x1p2000"):
    try:
        print(float.fromhex(bad))
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
x = 5
print(x.real, x.imag, x.numerator, x.denominator, (2.5).real, (2.5).imag, x.conjugate(), True.real)
print(pow(3, -1, 7), pow(2, 100, 1000007), pow(5, 3, -7), pow(2, 0, 1))
print(divmod(-7, 2), divmod(7.5, -2), round(2.675, 2), round(1234, -2), round(-2.5), round(15, -1), round(25, -1), round(1e20, 3))
for action in (lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: round(float("inf")), lambda: round(float("nan")), lambda: divmod(1, 0)):
    try:
        print(action())
    except (ValueError, ZeroDivisionError, OverflowError) as error:
        print(type(error).__name__, error)
