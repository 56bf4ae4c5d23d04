import struct, hashlib, json
print(int("1010"*30, 2), int(1e20), int("9"*30))
print(int(hashlib.md5(b"x").hexdigest(), 16) % 1000)
print(struct.unpack(">Q", b"\xff"*8), json.loads("123456789012345678901234567890"))
print((1e300).as_integer_ratio()[0] % 1000003, (0.1).as_integer_ratio())
n = int("1"*80, 2)
print(n.to_bytes(10, "big"), int.from_bytes(b"\xff"*12, "big"))
