"""What is no integer among the items of `bytes` and `bytearray`."""

def t(f):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
xs = [1, 2.5, 3]
t(lambda: bytes(x for x in [1, 2, 3] ))
t(lambda: bytes(pow(3, i, 251) for i in range(5)))
t(lambda: bytes(xs))
t(lambda: bytes([1, "a"]))
t(lambda: bytes([1, None]))
t(lambda: bytearray([1, 300]))
t(lambda: bytes([True, False]))
b = bytearray(b"abc")
def seti(v):
    b[0] = v
    return b
t(lambda: seti(65))
t(lambda: seti(xs[1]))
t(lambda: b.append(xs[1]))
t(lambda: b.append(xs[0]))
t(lambda: xs[1] in b)
t(lambda: 65 in b)
t(lambda: b.insert(0, xs[1]))
t(lambda: b.extend(xs))
print(b)
